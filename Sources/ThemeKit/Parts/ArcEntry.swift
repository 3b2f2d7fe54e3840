import ShowData

/// A stretch of the story in print that people have a name for.
public struct ArcEntry: Sendable {
    public let title: Title
    public let first: TitledLink
    /// `nil` if it is in one book.
    public let last: TitledLink?
    /// The chapters, in words.
    public let chapters: String?
    public let summary: Spoilable<String>?
    public let sources: [SourceEntry]

    package init(
        title: Title, first: TitledLink, last: TitledLink?, chapters: String?, summary: Spoilable<String>?, sources: [SourceEntry]
    ) {
        self.title = title
        self.first = first
        self.last = last
        self.chapters = chapters
        self.summary = summary
        self.sources = sources
    }
}
