import ContentReader
import ShowData

/// Makes every address inside the site.
public struct Links: Sendable {
    package let base: BaseURL
    /// Where the original of a translation is, and what all languages have in common.
    package let root: BaseURL
    private let untranslated: Set<Route>
    private let entryPages: EntryPages?

    /// - Parameters:
    ///   - root: where the original is, if the links are those of a translation.
    ///   - untranslated: the pages that only the original has.
    ///   - entryPages: where the entries of long lists are; `nil` if no list is long.
    package init(base: BaseURL, root: BaseURL? = nil, untranslated: Set<Route> = [], entryPages: EntryPages? = nil) {
        self.base = base
        self.root = root ?? base
        self.untranslated = untranslated
        self.entryPages = entryPages
    }

    /// The link to a page or file. From a translation, it leads to the original if that alone has the page.
    public func path(to route: Route) -> SitePath {
        let page = page(at: route)
        return SitePath(base: base(of: page), path: page.path)
    }

    private func base(of page: Route) -> BaseURL { page.isInAllLanguages || untranslated.contains(page) ? root : base }

    /// Whether a page is only in the original, and these are the links of a translation.
    package func isUntranslated(_ page: Route) -> Bool { untranslated.contains(page) }

    /// The home page of the original. What browsers keep for a visitor is kept under it, so that it is the same in all languages.
    public var siteRoot: SitePath { SitePath(base: root, path: "") }

    /// The page itself, or the one that has what it would have.
    package func page(at route: Route) -> Route { entryPages?.characters[route] ?? route }

    /// The link to an element of a page.
    package func path(to route: Route, fragment: String) -> SitePath {
        SitePath(base: base(of: route), path: route.path, fragment: fragment)
    }

    /// To the entry of a claim in the log of announcements.
    package func path(to claim: Claim, about show: Show) -> SitePath {
        path(to: page(of: claim.id, about: show.id), fragment: claim.id.rawValue)
    }

    /// To the entry of a book on a page of the show's books.
    package func path(to volume: Volume, of show: Show) -> SitePath {
        path(to: page(of: volume.id, in: show.id), fragment: volume.id.rawValue)
    }

    /// The page that has the entry of a claim.
    package func page(of claim: Claim.ID, about show: Show.ID) -> Route {
        entryPages?.periods[show]?[claim].map { .announcementsOf($0, of: show) } ?? .announcements(show)
    }

    /// The page of a show's books that has the entry of a book.
    package func page(of volume: Volume.ID, in show: Show.ID) -> Route { .books(show, page: entryPages?.numbers[show]?[volume] ?? 1) }

    /// To the entry of a source on the page of all sources.
    package func path(to source: Source.ID) -> SitePath { path(to: .sources, fragment: source.rawValue) }

    /// The folder of the pages of a translation, with a slash at its end; empty for the original.
    public var folder: String { String(Substring(base.path.utf8.dropFirst(root.path.utf8.count))) }

    /// The full address of something on the site.
    package func address(of path: SitePath) -> String { base.origin + path.text }

    /// The full address of a page or file, for feeds, sitemaps and other sites.
    public func address(of route: Route) -> String { address(of: path(to: route)) }
}
