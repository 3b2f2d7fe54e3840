/// A book that a character is in.
public struct BookAppearanceEntry: Sendable {
    public let book: TitledLink
    /// The chapters, in words; `nil` for all of it, or if that is not known.
    public let chapters: String?

    package init(book: TitledLink, chapters: String?) {
        self.book = book
        self.chapters = chapters
    }
}
