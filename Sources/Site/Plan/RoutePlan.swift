import ContentReader
import Diagnostics
import Files
import ShowData
import ThemeKit

/// All routes of a site, each address once.
struct RoutePlan {
    private(set) var routes: [Route] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Where each entry of the navigation leads; `nil` for an entry that leads to another site.
    private(set) var navigation: [Route?] = []
    private(set) var redirectsOfHosts = HostRedirects()
    /// The output paths of the routes, as written and as a case-insensitive disk sees them.
    private var files: [(path: String, folded: String)] = []
    /// The owner of each of these paths.
    private var owners: [String: Owner] = [:]
    /// The folders that contain output paths, as a case-insensitive disk sees them, each with its spelling in the first file inside it, and
    /// the position of that file in `files`.
    private var folders: [String: (spelling: Substring, file: Int)] = [:]

    private struct Owner: Equatable {
        let route: Route
        /// `nil` for a route that the site makes itself.
        let location: SourceLocation?
        /// The key at that place in which the address is written; `nil` if it follows from a name.
        let key: String?
    }

    /// The folders of the translations.
    private let translations: [String]

    /// - Parameter original: the plan of the original, if this is a translation.
    init(_ content: SiteContent, index: SiteIndex, themeAssets: [Route], original: RoutePlan? = nil) {
        translations = content.translations.map { SiteSettings.folder(of: $0.settings.language, among: $0.settings.languages) }
        add(HomePlan.routes + ShowsPlan.routes(in: content) + NewsPlan.routes(in: content) + SourcesPlan.routes + NotFoundPlan.routes)
        add(PrivacyPlan.routes(in: content))
        add(FeedFile.routes(of: .site) + RobotsFile.routes + ModelGuideFile.routes(in: content))
        add(IconPictureFile.routes(in: content) + WebManifestFile.routes(in: content))
        for (position, show) in content.shows.enumerated() { add(show, index.details[position], index.relatedShows, content) }
        add(PeoplePlan.routes(in: content))
        for person in content.people { add(PersonPlan.route(of: person), from: content.places.location(of: person.id)) }
        for author in content.authors {
            add(AuthorPlan.routes(of: author, in: content, index), from: content.places.location(of: author.id))
        }
        add(TagsPlan.routes + SearchPlan.routes(of: index.names))
        for tag in index.tags { add(TagPlan.routes(of: tag, in: content, index), from: tag.location) }
        diagnostics += index.tagProblems
        owners.reserveCapacity(owners.count + content.articles.count)
        for article in content.articles { add(article) }
        for page in content.pages { add(PlainPlan.route(of: page), from: page.location) }
        for collection in content.settings.collections {
            add(CollectionPlan.routes(of: collection, in: content, index), from: collection.location)
        }
        for item in content.items { add(ItemPlan.route(of: item), from: item.location) }
        for text in SiteText.all(in: content) { add(SpoilerPlan.routes(of: text), from: SourceLocation(file: text.file)) }
        for (route, location) in RedirectPlan.routes(in: content) + AssetFile.routes(in: content) { add(route, from: location) }
        add(themeAssets)
        add(SharePictureFile.routes(for: routes, in: content))
        add(SitemapFile.routes(for: routes, in: content))
        redirectsOfHosts = HostRedirects(content, among: routes)
        diagnostics += redirectsOfHosts.diagnostics
        if let original {
            let folder = SiteSettings.folder(of: content.settings.language, among: content.settings.languages)
            diagnostics += original.redirectsOfHosts.clashes(with: routes, in: folder)
        }
        checkFolders()
        checkCount()
        resolveNavigation(content.settings, original)
    }
}

extension RoutePlan {
    private mutating func add(_ show: Show, _ details: ShowIndex, _ shows: RelatedShows, _ content: SiteContent) {
        let file = SourceLocation(file: show.id.file("show.yaml"))
        add(ShowPlan.routes(of: show) + CastPlan.routes(of: show, details) + TimelinePlan.routes(of: show, among: shows), from: file)
        add(ShowListPlan.routes(of: show, details), from: file)
        add(EpisodesPlan.routes(of: show) + CharactersPlan.routes(of: show) + BooksPlan.routes(of: show, among: shows), from: file)
        add(AnnouncementsPlan.routes(of: show, details) + NowPlan.routes(of: show), from: file)
        add(CalendarFile.routes(of: show, among: shows) + ShowDataFile.routes(of: show), from: file)
        for season in show.seasons {
            add(
                SeasonPlan.routes(of: season, in: show, details, on: content.date) + EpisodePlan.routes(of: season, in: show),
                from: content.places.location(of: .season(season.number), in: show.id))
        }
        add(CharacterPlan.routes(of: show), from: file)
    }

    /// - Parameter location: where the content has them; `nil` for routes that the site makes itself.
    private mutating func add(_ routes: [Route], from location: SourceLocation? = nil) {
        for route in routes { add(route, from: location) }
    }

    private mutating func add(_ article: Article) {
        let key = article.slugPlace == nil ? nil : "slug"
        add(ArticlePlan.route(of: article), from: article.slugPlace ?? article.location, key: key)
    }

    private mutating func add(_ route: Route, from location: SourceLocation?, key writtenIn: String? = nil) {
        let owner = Owner(route: route, location: location, key: writtenIn)
        let path = route.outputPath
        if let location, let problem = Self.problem(with: route, at: path) ?? problemWithTranslations(path) {
            diagnostics.append(
                .error(at: location, "'\(path)' cannot be an address: \(problem)", help: route.kind.type.renaming))
            return
        }
        let key = path.caseFolded
        if let first = owners[key] {
            reportTwo(owner, first)
            return
        }
        owners[key] = owner
        routes.append(route)
        files.append((path, key))
    }

    /// The folder of a translation has only that.
    private func problemWithTranslations(_ path: String) -> String? {
        let folder = path.prefix { $0 != "/" }.lowercased()
        return translations.contains(folder) ? "the pages in '\(folder)' are the translation" : nil
    }

    /// Why a route from the content cannot be a file of the site.
    private static func problem(with route: Route, at path: String) -> String? {
        if let problem = PathProblem(with: path) { return "\(problem)" }
        // Files that are copied have been looked at, and whether they may be active is up to the owner.
        if route.kind.type is AssetFile.Type { return nil }
        return ActiveName.problem(withPageAt: path)
    }

    private mutating func reportTwo(_ second: Owner, _ first: Owner) {
        // If two things in one place, such as two episodes, have the same id, reading reported it already.
        guard second != first else { return }
        // An address that was written by hand is the one to change.
        let isByName = second.key == nil && second.route.kind.type is ArticlePlan.Type
        let isFirst = second.location == nil || first.key != nil && isByName
        let (changed, other) = isFirst ? (first, second) : (second, first)
        guard let location = changed.location else { return }
        if second.route.kind.type is RedirectPlan.Type, let known = first.location, known.file == location.file {
            let isTwice = first.route.kind.type is RedirectPlan.Type
            diagnostics.append(
                .error(
                    at: location, isTwice ? "'/\(second.route.path)' is listed twice" : "'/\(second.route.path)' is the page's own address",
                    help: "remove it from 'aliases'"))
            return
        }
        diagnostics.append(
            .error(
                at: location,
                "two pages have the address /\(second.route.path)",
                help: other.location.map { place in
                    "the other is at \(place.file):\(place.line)\(changed.key.map { "; write another '\($0)'" } ?? "")"
                } ?? "the site itself has a page there; choose another name"
            )
        )
    }

    /// A file and a folder cannot have the same path, and nor can two folders whose names differ only in case or in the form of accents.
    private mutating func checkFolders() {
        var reported: Set<Substring> = []
        folders.reserveCapacity(files.count)
        for (position, file) in files.enumerated() {
            var (folder, spelling) = (file.folded[...], file.path[...])
            while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), let end = spelling.utf8.lastIndex(of: UInt8(ascii: "/")) {
                (folder, spelling) = (folder[..<slash], spelling[..<end])
                let key = String(folder)
                if let known = folders[key] {
                    if !known.spelling.utf8.elementsEqual(spelling.utf8), let owner = owners[file.folded],
                        let other = owners[files[known.file].folded], reported.insert(spelling).inserted
                    {
                        reportFolder(spelling, of: owner, known.spelling, of: other)
                    }
                    // Its parent folders have been entered with it.
                    break
                }
                folders[key] = (spelling, position)
            }
        }
        for file in files {
            guard let first = folders[file.folded]?.file, let inside = owners[files[first].folded], let owner = owners[file.folded] else {
                continue
            }
            if owner.location == nil { reportTwo(inside, owner) } else { reportTwo(owner, inside) }
        }
        diagnostics.sort()
    }

    private mutating func reportFolder(_ second: Substring, of owner: Owner, _ first: Substring, of other: Owner) {
        guard let location = owner.location ?? other.location else { return }
        let (own, others) = owner.location == nil ? (first, second) : (second, first)
        diagnostics.append(
            .error(
                at: location, "the folders '\(own)' and '\(others)' would be one on Windows and macOS",
                help: own.utf8.elementsEqual(others.lowercased().utf8) ? "rename '\(others)'" : "write '\(others)' here too"))
    }

    /// Hosts accept 20,000 files, or 100,000 in paid plans; a server of one's own takes more.
    static let mostFiles = 400_000

    private mutating func checkCount() {
        guard routes.count > Self.mostFiles, let folder = routes.largestFolder else { return }
        diagnostics.append(
            .error(
                at: SourceLocation(file: "site.yaml"),
                "the site would have \(routes.count) files, and at most \(Self.mostFiles) are allowed",
                help: "\(folder.count) of them are in '\(folder.name)'; remove some of the content that makes them"))
    }

    private mutating func resolveNavigation(_ settings: SiteSettings, _ original: RoutePlan?) {
        let listed = routes.filter(\.isListed)
        let pages = NearestMatch { listed.map { String($0.path.dropLast()) } }
        for target in settings.navigation.targets {
            guard case .path(let path) = target.value else {
                navigation.append(nil)
                continue
            }
            let files = [path, path.isEmpty ? "index.html" : path + "/index.html"]
            let route = files.compactMap { owners[$0.caseFolded]?.route }.first { files.contains($0.outputPath) }
            // From a translation, an entry may lead to a page that only the original has.
            if route == nil, let original {
                let route = files.compactMap { original.owners[$0.caseFolded]?.route }.first { files.contains($0.outputPath) }
                navigation.append(route)
                continue
            }
            navigation.append(route)
            if route == nil { reportNowhere(path, at: target.location, among: pages, Self.advice(onUnknown: path, among: listed)) }
        }
    }

    private static let mostPagesNamed = 8

    /// What to do about an entry that is near no page.
    private static func advice(onUnknown path: String, among listed: [Route]) -> String? {
        let top = listed.lazy.map { $0.path.dropLast() }.filter { !$0.isEmpty && !$0.contains("/") }.map(String.init)
        guard Slug.isValid(path), !top.isEmpty else { return nil }
        let names = top.prefix(mostPagesNamed).joined(separator: ", ")
        return "name one of \(names)\(top.count > mostPagesNamed ? ", …" : ""), or write this page in pages/\(path).md"
    }

    private func routeMeant(by path: String, among pages: NearestMatch) -> String? {
        // Somebody may have named the file of the page.
        var page = path.hasPrefix("pages/") ? String(path.dropFirst("pages/".count)) : path
        if page.hasSuffix(".md") { page.removeLast(3) }
        if page != path, let route = owners["\(page)/index.html".caseFolded]?.route { return "write '\(route.path.dropLast())'" }
        return pages.word(nearestTo: path).map { "did you mean '\($0)'?" }
    }

    private mutating func reportNowhere(
        _ path: String, at location: SourceLocation, among pages: NearestMatch, _ advice: @autoclosure () -> String?
    ) {
        let help = path.beginsLikeHost ? "for another site, write 'https://\(path)'" : routeMeant(by: path, among: pages) ?? advice()
        diagnostics.append(.error(at: location, "no page has the address '\(path)'", help: help))
    }
}

extension [Route] {
    /// The top-level folder with the most files, and how many it has.
    package var largestFolder: (name: String, count: Int)? {
        let counts = reduce(into: [Substring: Int]()) { $0[$1.outputPath.prefix { $0 != "/" }, default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { (String($0.key), $0.value) }
    }
}
