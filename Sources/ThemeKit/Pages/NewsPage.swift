/// A page of the list of all articles.
public struct NewsPage: PageModel {
    public let frame: Frame
    public let articles: [ArticleSummary]
    public let pagination: Pagination

    package init(frame: Frame, articles: [ArticleSummary], pagination: Pagination) {
        self.frame = frame
        self.articles = articles
        self.pagination = pagination
    }
}
