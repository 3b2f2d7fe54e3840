import ContentReader
import Diagnostics
import Files
import ShowData

/// All routes of a site, each address once.
struct RoutePlan {
    private(set) var routes: [Route] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Where each entry of the navigation leads; `nil` for one that leads away from the site.
    private(set) var navigation: [Route?] = []
    /// Who has an output path, by the path as a case-insensitive disk sees it.
    private var owners: [String: Owner] = [:]
    /// Folders that output paths lie in, each with one of its files.
    private var folders: [String: Owner] = [:]

    private struct Owner: Equatable {
        let route: Route
        /// `nil` for a route that the site makes by itself.
        let location: SourceLocation?
    }

    init(_ content: SiteContent, index: SiteIndex, themeAssets: [Route]) {
        addOverview(content)
        for (position, show) in content.shows.enumerated() { add(show, index.details[position], index.relatedShows, on: content.date) }
        addLists(content, index)
        for article in content.articles { add(.article(slug: article.slug), from: article.location) }
        for page in content.pages { add(.page(path: page.path), from: page.location) }
        for text in SiteText.all(in: content) {
            for number in 0..<text.body.text.hardSpoilers.count {
                add(.spoiler(on: text.route, number: number + 1), from: SourceLocation(file: text.file))
            }
        }
        for alias in content.articles.flatMap(\.aliases) + content.pages.flatMap(\.aliases) {
            add(.redirect(from: alias.value), from: alias.location)
        }
        for asset in content.assets { add(.asset(path: asset.path), from: SourceLocation(file: asset.path)) }
        for asset in themeAssets { add(asset) }
        addSitemap()
        checkFolders()
        checkCount()
        resolveNavigation(content.settings)
    }

    /// Whether visitors and search engines are meant to find the route by itself.
    static func isListed(_ route: Route) -> Bool {
        switch route {
        case .notFound, .spoiler, .redirect, .feed, .calendar, .data, .sitemap, .sitemapPart, .robots, .asset: false
        default: true
        }
    }
}

extension RoutePlan {
    private mutating func addOverview(_ content: SiteContent) {
        add(.home)
        for page in 1...Pagination.pageCount(content.articles.count, content.settings) { add(.news(page: page)) }
        add(.sources)
        add(.notFound)
        addFeeds(of: .site)
        add(.robots)
    }

    private mutating func add(_ show: Show, _ details: ShowIndex, _ shows: RelatedShows, on date: CalendarDate) {
        let file = SourceLocation(file: "shows/\(show.id)/show.yaml")
        add(.show(show.id), from: file)
        if show.hasCast { add(.cast(show.id), from: file) }
        if show.hasTimeline(among: shows) { add(.timeline(show.id), from: file) }
        if show.hasEpisodes { add(.episodes(show.id), from: file) }
        if !show.characters.isEmpty { add(.characters(show.id), from: file) }
        if show.hasBooks(among: shows) { add(.books(show.id), from: file) }
        if show.hasClaims {
            add(.announcements(show.id), from: file)
            if !show.announcements.isEmpty { addFeeds(of: .announcements(show.id), from: file) }
            add(.now(show.id), from: file)
        }
        if !Occasion.all(of: show, among: shows).isEmpty { add(.calendar(show.id), from: file) }
        add(.data(show.id), from: file)
        for season in show.seasons {
            add(.season(show.id, number: season.number), from: file)
            if show.hasFeed(of: season, details, on: date) { addFeeds(of: .season(show.id, number: season.number), from: file) }
            for episode in season.episodes { add(.episode(show.id, season: season.number, episode.code), from: file) }
        }
        for character in show.characters { add(.character(show.id, character.id), from: file) }
    }

    private mutating func addLists(_ content: SiteContent, _ index: SiteIndex) {
        for person in content.people { add(.person(person.id)) }
        for author in content.authors {
            let articles = index.articlesByAuthor[author.id]?.count ?? 0
            for page in 1...Pagination.pageCount(articles, content.settings) { add(.author(author.id, page: page)) }
        }
        add(.tags)
        for tag in index.tags {
            let articles = index.articlesByTag[tag.slug]?.count ?? 0
            for page in 1...Pagination.pageCount(articles, content.settings) { add(.tag(slug: tag.slug, page: page)) }
            addFeeds(of: .tag(slug: tag.slug))
        }
    }

    private mutating func addFeeds(of subject: FeedSubject, from location: SourceLocation? = nil) {
        for format in FeedFormat.allCases { add(.feed(format, of: subject), from: location) }
    }

    private mutating func addSitemap() {
        add(.sitemap)
        for part in Sitemap.parts(of: routes.count(where: Self.isListed)) { add(.sitemapPart(part)) }
    }

    private mutating func add(_ route: Route, from location: SourceLocation? = nil) {
        let owner = Owner(route: route, location: location)
        if let location, let problem = PathProblem(with: route.outputPath) {
            diagnostics.append(.error(at: location, "'\(route.outputPath)' cannot be an address: \(problem)", help: route.renaming))
            return
        }
        let key = Self.folded(route.outputPath)
        if let first = owners[key] {
            reportTwo(owner, first)
            return
        }
        owners[key] = owner
        routes.append(route)
    }

    private mutating func reportTwo(_ second: Owner, _ first: Owner) {
        // What is defined twice in one place, such as an episode, was an error when it was read.
        guard let location = second.location ?? first.location, second != first else { return }
        let other = second.location == nil ? second : first
        diagnostics.append(
            .error(
                at: location,
                "two pages have the address /\(second.route.path)",
                help: other.location.map { "the other one is \($0.file):\($0.line)" }
                    ?? "the site itself has a page there; choose another name"
            )
        )
    }

    /// A file cannot stand where a folder has to be.
    private mutating func checkFolders() {
        let files = routes.map { Self.folded($0.outputPath) }
        for file in files {
            var folder = file
            while let slash = folder.lastIndex(of: "/") {
                folder = String(folder[..<slash])
                // The folders above it have been entered with it.
                if folders[folder] != nil { break }
                folders[folder] = owners[file]
            }
        }
        for file in files {
            guard let owner = owners[file], let inside = folders[file] else { continue }
            if owner.location == nil { reportTwo(inside, owner) } else { reportTwo(owner, inside) }
        }
        diagnostics.sort()
    }

    /// Hosts of sites take 20,000 files, or 100,000 for money.
    static let mostFiles = 200_000

    private mutating func checkCount() {
        guard routes.count > Self.mostFiles, let folder = routes.largestFolder else { return }
        diagnostics.append(
            .error(
                at: SourceLocation(file: "site.yaml"),
                "the site would have \(routes.count) files, and at most \(Self.mostFiles) are allowed",
                help: "\(folder.count) of them are in '\(folder.name)'; write less of what makes those"))
    }

    private mutating func resolveNavigation(_ settings: SiteSettings) {
        let listed = routes.filter(Self.isListed)
        let pages = NearestMatch { listed.map { String($0.path.dropLast()) } }
        for item in settings.navigation {
            guard case .path(let path) = item.target.value else {
                navigation.append(nil)
                continue
            }
            let files = [path, path.isEmpty ? "index.html" : path + "/index.html"]
            let route = files.compactMap { owners[Self.folded($0)]?.route }.first { files.contains($0.outputPath) }
            navigation.append(route)
            if route == nil { reportNowhere(path, at: item.target.location, among: pages) }
        }
    }

    private mutating func reportNowhere(_ path: String, at location: SourceLocation, among pages: NearestMatch) {
        let help = pages.word(nearestTo: path).map { "did you mean '\($0)'?" }
        diagnostics.append(.error(at: location, "no page has the address '\(path)'", help: help))
    }

    private static func folded(_ path: String) -> String {
        path.utf8.contains { $0 >= 0x80 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } ? path.lowercased() : path
    }
}

extension [Route] {
    /// The folder at the top of the site with the most files in it, and how many they are.
    public var largestFolder: (name: String, count: Int)? {
        let counts = reduce(into: [Substring: Int]()) { $0[$1.outputPath.prefix { $0 != "/" }, default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { (String($0.key), $0.value) }
    }
}

extension Route {
    /// What to do where it cannot have its address.
    fileprivate var renaming: String {
        switch self {
        case .asset: "rename the file, and what shows it or links to it"
        case .redirect: "delete this old address; no file can send visitors on from there"
        default: "choose another name"
        }
    }
}

extension Show {
    var hasCast: Bool { !cast.isEmpty || characters.contains { !$0.openRoles.isEmpty } }
    var hasEpisodes: Bool { seasons.contains { !$0.episodes.isEmpty } }
}
