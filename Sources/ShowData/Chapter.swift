/// A chapter of a book.
public struct Chapter: Sendable {
    /// As the book counts: `1`, `12.5`, `Prologue`; `nil` if it has only a title.
    public var number: String?
    public var title: Title?
    public var summary: Spoilable<String>?

    package init() {}

    /// What `number` says, if it is a number: the chapter can be a point of the story then.
    package var code: EpisodeNumber? { number.flatMap { EpisodeNumber($0) } }
}

/// A stretch of the story in print that people have a name for.
public struct StoryArc: Sendable {
    public var title: Title
    /// The volumes that it begins and ends in; `last` is `first` if it is in one.
    public var first: Volume.ID
    public var last: Volume.ID
    /// The chapters, in words: "12 to 30".
    public var chapters: String?
    public var summary: Spoilable<String>?
    public var sources: [Source.ID] = []

    package init(title: Title, from first: Volume.ID, to last: Volume.ID) {
        self.title = title
        self.first = first
        self.last = last
    }
}

/// Where in the books a character appears.
public struct BookAppearance: Hashable, Sendable {
    public let volume: Volume.ID
    /// The chapters, in words: "12 to 30"; `nil` for all of it, or if that is not known.
    public let chapters: String?

    package init(volume: Volume.ID, chapters: String? = nil) {
        self.volume = volume
        self.chapters = chapters
    }
}
