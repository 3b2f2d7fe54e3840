/// The page for addresses that do not exist.
public struct NotFoundPage: PageModel {
    public let frame: Frame
    public let home: SitePath
    public let latest: [ArticleSummary]

    package init(frame: Frame, home: SitePath, latest: [ArticleSummary]) {
        self.frame = frame
        self.home = home
        self.latest = latest
    }
}
