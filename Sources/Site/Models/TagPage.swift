/// A tag and a page of the list of its articles.
public struct TagPage: PageModel {
    public let frame: Frame
    public let tag: TagSummary
    public let articles: [ArticleSummary]
    public let pagination: Pagination
    public let feed: SitePath
}
