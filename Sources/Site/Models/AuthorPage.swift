/// An author and a page of the list of their articles.
public struct AuthorPage: PageModel {
    public let frame: Frame
    public let author: AuthorEntry
    public let articles: [ArticleSummary]
    public let articleCount: Int
    public let pagination: Pagination
}
