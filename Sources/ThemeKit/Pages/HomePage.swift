/// The page at `/`.
public struct HomePage: PageModel {
    public let frame: Frame
    public let shows: [ShowSummary]
    /// The newest articles, the newest first.
    public let latest: [ArticleSummary]
    public let news: SitePath
    /// How many articles there are in all.
    public let articleCount: Int

    package init(frame: Frame, shows: [ShowSummary], latest: [ArticleSummary], news: SitePath, articleCount: Int) {
        self.frame = frame
        self.shows = shows
        self.latest = latest
        self.news = news
        self.articleCount = articleCount
    }
}
