/// A tag and a page of the list of its articles.
public struct TagPage: PageModel {
    public let frame: Frame
    public let tag: TagSummary
    public let articles: [ArticleSummary]
    public let pagination: Pagination
    public let feed: SitePath

    package init(frame: Frame, tag: TagSummary, articles: [ArticleSummary], pagination: Pagination, feed: SitePath) {
        self.frame = frame
        self.tag = tag
        self.articles = articles
        self.pagination = pagination
        self.feed = feed
    }
}
