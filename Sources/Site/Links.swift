import ContentReader

/// Makes every address inside the site.
public struct Links: Sendable {
    let base: BaseURL

    /// The link to a page or file.
    public func path(to route: Route) -> SitePath { SitePath(base: base, path: route.path) }

    /// The link to an element of a page.
    func path(to route: Route, fragment: String) -> SitePath { SitePath(base: base, path: route.path, fragment: fragment) }

    /// The full address of a page or file, for feeds, sitemaps and other sites.
    public func address(of route: Route) -> String { base.origin + path(to: route).text }
}
