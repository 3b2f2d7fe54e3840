import Hypertext
import Markdown
import ShowData

/// An article.
public struct ArticlePage: PageModel {
    public let frame: Frame
    public let article: ArticleSummary
    public let updated: Timestamp?
    public let body: HTML
    /// The headings of a long text; empty for a short one.
    public let contents: [Heading]
    public let authors: [AuthorEntry]
    /// The previous article in time, and the next one.
    public let neighbours: Neighbours
    public let related: [ArticleSummary]
    public let sources: [SourceEntry]

    package init(
        frame: Frame, article: ArticleSummary, updated: Timestamp?, body: HTML, contents: [Heading], authors: [AuthorEntry],
        neighbours: Neighbours, related: [ArticleSummary], sources: [SourceEntry]
    ) {
        self.frame = frame
        self.article = article
        self.updated = updated
        self.body = body
        self.contents = contents
        self.authors = authors
        self.neighbours = neighbours
        self.related = related
        self.sources = sources
    }
}
