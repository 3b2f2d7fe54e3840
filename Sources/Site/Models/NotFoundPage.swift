/// The page for addresses that do not exist.
public struct NotFoundPage: PageModel {
    public let frame: Frame
    public let home: SitePath
    public let latest: [ArticleSummary]
}
