import Hypertext
import Markdown
import ShowData

/// An article.
public struct ArticlePage: PageModel {
    public let frame: Frame
    public let article: ArticleSummary
    /// The description that its author gave it, to be read before the text.
    public let standfirst: String?
    /// The series that it is a part of.
    public let series: SeriesEntry?
    public let updated: Timestamp?
    public let body: HTML
    /// The headings of a long text; empty for a short one.
    public let contents: [Heading]
    public let authors: [AuthorEntry]
    /// The previous article in time, and the next one.
    public let neighbours: Neighbours
    public let related: [ArticleSummary]
    public let sources: [SourceEntry]
    /// What visitors once wrote below it, as a list; `nil` if there is nothing to show.
    public let comments: HTML?
    /// Where readers can comment on it now.
    public let discussion: Discussion?

    package init(
        frame: Frame, article: ArticleSummary, standfirst: String?, series: SeriesEntry?, updated: Timestamp?, body: HTML,
        contents: [Heading], authors: [AuthorEntry], neighbours: Neighbours, related: [ArticleSummary], sources: [SourceEntry],
        comments: HTML? = nil, discussion: Discussion? = nil
    ) {
        self.frame = frame
        self.article = article
        self.standfirst = standfirst
        self.series = series
        self.updated = updated
        self.body = body
        self.contents = contents
        self.authors = authors
        self.neighbours = neighbours
        self.related = related
        self.sources = sources
        self.comments = comments
        self.discussion = discussion
    }
}
