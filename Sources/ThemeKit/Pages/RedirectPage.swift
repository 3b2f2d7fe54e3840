import ContentReader

/// A page that has moved.
public struct RedirectPage: Sendable {
    public let site: SiteSettings
    public let target: TitledLink
    /// The full address of the target.
    public let canonical: String

    package init(site: SiteSettings, target: TitledLink, canonical: String) {
        self.site = site
        self.target = target
        self.canonical = canonical
    }
}
