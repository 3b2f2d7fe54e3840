/// The page at `/`.
public struct HomePage: PageModel {
    public let frame: Frame
    /// All shows, or the newest of many.
    public let shows: [ShowSummary]
    /// How many shows there are in all.
    public let showCount: Int
    /// The list of all shows, if these are not all.
    public let allShows: SitePath?
    /// The newest articles, the newest first.
    public let latest: [ArticleSummary]
    public let news: SitePath
    /// How many articles there are in all.
    public let articleCount: Int

    package init(
        frame: Frame, shows: [ShowSummary], showCount: Int, allShows: SitePath?, latest: [ArticleSummary], news: SitePath, articleCount: Int
    ) {
        self.frame = frame
        self.shows = shows
        self.showCount = showCount
        self.allShows = allShows
        self.latest = latest
        self.news = news
        self.articleCount = articleCount
    }
}
