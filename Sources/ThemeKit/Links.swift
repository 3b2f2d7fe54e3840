import ContentReader
import ShowData

/// Makes every address inside the site.
public struct Links: Sendable {
    package let base: BaseURL

    package init(base: BaseURL) { self.base = base }

    /// The link to a page or file.
    public func path(to route: Route) -> SitePath { SitePath(base: base, path: route.path) }

    /// The link to an element of a page.
    package func path(to route: Route, fragment: String) -> SitePath { SitePath(base: base, path: route.path, fragment: fragment) }

    /// To the entry of a claim in the log of announcements.
    package func path(to claim: Claim, about show: Show) -> SitePath { path(to: .announcements(show.id), fragment: claim.id.rawValue) }

    /// To the entry of a book on the page of the show's books.
    package func path(to volume: Volume, of show: Show) -> SitePath { path(to: .books(show.id), fragment: volume.id.rawValue) }

    /// To the entry of a source on the page of all sources.
    package func path(to source: Source.ID) -> SitePath { path(to: .sources, fragment: source.rawValue) }

    /// The full address of something on the site.
    package func address(of path: SitePath) -> String { base.origin + path.text }

    /// The full address of a page or file, for feeds, sitemaps and other sites.
    public func address(of route: Route) -> String { address(of: path(to: route)) }
}
