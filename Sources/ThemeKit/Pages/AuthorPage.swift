/// An author and a page of the list of their articles.
public struct AuthorPage: PageModel {
    public let frame: Frame
    public let author: AuthorEntry
    public let articles: [ArticleSummary]
    public let articleCount: Int
    public let pagination: Pagination

    package init(frame: Frame, author: AuthorEntry, articles: [ArticleSummary], articleCount: Int, pagination: Pagination) {
        self.frame = frame
        self.author = author
        self.articles = articles
        self.articleCount = articleCount
        self.pagination = pagination
    }
}
