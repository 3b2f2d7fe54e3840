import ContentReader
import Diagnostics
import Markdown
import ShowData

/// The addresses of the site, for finding out whether a link in a text leads somewhere.
struct PageDirectory: Sendable {
    private let routes: [String: Route]
    /// The elements of a page that a link may lead to, where they are known.
    private let anchors: [Route: Anchors]
    private let paths: NearestMatch
    /// By their paths.
    private let articlesToCome: [String: Article]

    private struct Anchors {
        let ids: Set<String>
        let names: NearestMatch

        init(_ ids: some Sequence<String>) {
            let ids = Set(ids)
            self.ids = ids
            names = NearestMatch { Array(ids) }
        }
    }

    init(_ routes: [Route], texts: [SiteText], content: SiteContent, directives: [String: DirectiveDefinition]) {
        self.routes = Dictionary(routes.map { ($0.path, $0) }) { first, _ in first }
        paths = NearestMatch { routes.map(\.path) }
        articlesToCome = content.articlesToComeByPath
        var anchors: [Route: Anchors] = [:]
        for text in texts {
            switch text.route {
            case .article, .page:
                // What ids there are in HTML of the writer's own, only the finished page shows.
                guard !content.settings.allowsRawHTML else { break }
                anchors[text.route] = Anchors(
                    text.body.headings.map(\.id).filter { !$0.isEmpty } + text.body.text.elementIDs(of: directives))
            default: break
            }
        }
        for show in content.shows { anchors[.books(show.id)] = Anchors(show.volumes.map(\.id.rawValue)) }
        for show in content.shows { anchors[.announcements(show.id)] = Anchors(show.claims.claims.map(\.id.rawValue)) }
        anchors[.sources] = Anchors(content.sources.map(\.id.rawValue))
        self.anchors = anchors
    }

    /// What stands at the address of a link, written as in `Body.Link`. A slash at its end may be missing.
    ///
    /// - Parameter place: the page of the link.
    func route(of link: String, on place: Route) -> Route? {
        if link.hasPrefix("#") { return place }
        let path = Self.parts(of: link).path
        return routes[path] ?? routes[path + "/"]
    }

    /// What has exactly this address below the site's base.
    func route(exactlyAt path: String) -> Route? { routes[path] }

    /// What is wrong with a link in a text at `place`; `nil` where it leads somewhere.
    func problem(with link: String, at place: Route) -> DataNode.Problem? {
        let (path, fragment) = Self.parts(of: link)
        guard let route = route(of: link, on: place) else {
            if let article = articlesToCome[path] ?? articlesToCome[path + "/"] {
                return .init(
                    message: article.isDraft ? "the article '/\(path)' is a draft" : article.absence(at: path),
                    help: "take the link away until it is published")
            }
            let help = paths.word(nearestTo: path).map { "did you mean '/\($0)'?" }
            return .init(message: "no page has the address '/\(path)'", help: help)
        }
        guard let fragment, !fragment.isEmpty, let known = anchors[route], !known.ids.contains(fragment), fragment != "content" else {
            return nil
        }
        let nearest = known.names.word(nearestTo: fragment)
        return .init(
            message: "\(link.hasPrefix("#") ? "this page" : "the page '/\(path)'") has no heading '#\(fragment)'",
            help: nearest.map { "did you mean '#\($0)'?" })
    }

    /// The address that a link leads to, decoded and without a query, and the place on that page.
    static func parts(of link: String) -> (path: String, fragment: String?) {
        let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = halves[0].prefix { $0 != "?" }
        return (path.percentDecoded, halves.count > 1 ? halves[1].percentDecoded : nil)
    }
}

extension RichText {
    /// The ids that the elements of directives in the text have been given.
    fileprivate func elementIDs(of directives: [String: DirectiveDefinition]) -> [String] {
        references.compactMap { reference in
            guard case .directive(let directive) = reference.segment, directives[directive.name]?.idMeaning != .claim else { return nil }
            return directive.id?.text
        }
    }
}
