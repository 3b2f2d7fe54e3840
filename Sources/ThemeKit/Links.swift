import ContentReader
import ShowData

/// Makes every address inside the site.
public struct Links: Sendable {
    package let base: BaseURL
    private let entryPages: EntryPages?

    /// - Parameter entryPages: where the entries of long lists are; `nil` if no list is long.
    package init(base: BaseURL, entryPages: EntryPages? = nil) {
        self.base = base
        self.entryPages = entryPages
    }

    /// The link to a page or file.
    public func path(to route: Route) -> SitePath { SitePath(base: base, path: route.path) }

    /// The link to an element of a page.
    package func path(to route: Route, fragment: String) -> SitePath { SitePath(base: base, path: route.path, fragment: fragment) }

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

    /// The full address of something on the site.
    package func address(of path: SitePath) -> String { base.origin + path.text }

    /// The full address of a page or file, for feeds, sitemaps and other sites.
    public func address(of route: Route) -> String { address(of: path(to: route)) }
}
