import ContentReader
import Diagnostics
import Exports
import Files
import ThemeKit

extension SiteIndex {
    /// Where each alias of a text or an entry leads, by its path.
    static func redirects(in content: SiteContent) -> [String: Route] {
        let articles = content.articles.flatMap { article in article.aliases.map { ($0.value, Route.article(slug: article.slug)) } }
        let pages = content.pages.flatMap { page in page.aliases.map { ($0.value, Route.page(path: page.path)) } }
        let entries = content.formerAddresses.flatMap { subject, former in former.files.map { ($0.value, subject.route) } }
        let items = content.items.flatMap { item in item.formerAddresses.files.map { ($0.value, ItemPlan.route(of: item)) } }
        return Dictionary(articles + pages + items + entries) { first, _ in first }
    }
}

extension Site {
    /// The former addresses of texts and entries, and where they lead; sorted by the former address.
    package var redirects: [(from: Route, to: Route)] {
        index.redirects.sorted { $0.key < $1.key }.map { (.redirect(from: $0.key), $0.value) }
    }
}

/// The former addresses from which only hosts can redirect.
struct HostRedirects: Sendable {
    /// Sorted by the former address.
    private(set) var all: [(from: HostAlias, to: Route)] = []
    /// Where each is written.
    private var places: [HostAlias: SourceLocation] = [:]
    /// Addresses that two pages claim, and those that a file of the site has.
    private(set) var diagnostics: [Diagnostic] = []
    /// For each from which a target of the site does not redirect.
    private(set) var notes: [Diagnostic] = []

    init() {}

    /// - Parameter routes: those of the site.
    init(_ content: SiteContent, among routes: [Route]) {
        let articles = content.articles.flatMap { article in article.hostAliases.map { ($0, Route.article(slug: article.slug)) } }
        let pages = content.pages.flatMap { page in page.hostAliases.map { ($0, Route.page(path: page.path)) } }
        let entries = content.formerAddresses.sorted { $0.key.file < $1.key.file }.flatMap { subject, former in
            former.hosts.map { ($0, subject.route) }
        }
        let items = content.items.flatMap { item in item.formerAddresses.hosts.map { ($0, ItemPlan.route(of: item)) } }
        let aliases = articles + pages + items + entries
        guard !aliases.isEmpty else { return }
        let files = Set(routes.map(\.outputPath.caseFolded))
        for (alias, route) in aliases {
            if let first = places[alias.value] {
                diagnostics.append(
                    .error(
                        at: alias.location, "'\(alias.value)' is an old address twice",
                        help: "keep one of them; the other is at \(first.file):\(first.line)"))
            } else if alias.value.isFile(among: files, in: "") {
                diagnostics.append(Self.clash(alias.value, at: alias.location))
            } else {
                places[alias.value] = alias.location
                all.append((alias.value, route))
                if let note = Self.note(on: alias, content.settings.publishTargets) { notes.append(note) }
            }
        }
        all.sort { ($0.from.path, $0.from.query ?? "") < ($1.from.path, $1.from.query ?? "") }
    }

    /// Errors about those that are files of a translation.
    ///
    /// - Parameters:
    ///   - routes: those of the translation.
    ///   - folder: where its pages are.
    func clashes(with routes: [Route], in folder: String) -> [Diagnostic] {
        guard !places.isEmpty else { return [] }
        let files = Set(routes.map { "\(folder)/\($0.outputPath)".caseFolded })
        return places.filter { $0.key.isFile(among: files, in: "\(folder)/") }.map { Self.clash($0.key, at: $0.value) }
            .sorted { $0.location < $1.location }
    }

    private static func clash(_ alias: HostAlias, at location: SourceLocation) -> Diagnostic {
        .error(at: location, "the site has a file at '\(alias)'", help: "remove it from 'aliases'")
    }

    private static func note(on alias: Located<HostAlias>, _ targets: [PublishTarget]) -> Diagnostic? {
        let unable = targets.filter { !$0.host.redirects(from: alias.value) }.map { "'\($0.name)'" }
        guard targets.isEmpty || !unable.isEmpty else { return nil }
        let able = PublishTarget.Host.allCases.filter { $0.redirects(from: alias.value) }.map(\.rawValue)
        let place = unable.isEmpty ? "" : " at \(unable.enumeration(mostNamed: 5))"
        return .note(
            at: alias.location, "no file can answer to '\(alias.value)', so it does not redirect\(place)",
            help:
                "set the target's 'host' if one of these serves it: \(able.enumeration(mostNamed: 9)); or redirect it in the host's own settings"
        )
    }
}

extension HostAlias {
    /// Whether a part of a site has a file at the address, or may have one that is named after its contents.
    ///
    /// - Parameters:
    ///   - files: those whose names are planned, folded.
    ///   - folder: where the part is: empty, or with a slash at the end.
    fileprivate func isFile(among files: Set<String>, in folder: String) -> Bool {
        let path = path.caseFolded
        guard query == nil else { return false }
        return files.contains(path) || files.contains("\(path)/index.html") || path == folder + SearchFile.indexPath
            || path.hasPrefix(folder + "assets/")
    }
}

extension Site {
    /// The former addresses from which only the host can redirect, and where they lead; sorted by the former address.
    package var hostRedirects: [(from: HostAlias, to: Route)] { redirectsOfHosts.all }
}
