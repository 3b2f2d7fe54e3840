/// A heading of a text.
public struct Heading: Hashable, Sendable {
    /// The level in the page, from 1 to 6, after `MarkdownOptions.topHeadingLevel`.
    public let level: Int
    /// The fragment that leads to the heading, unique in its text, or empty without `MarkdownOptions.headingIDs`.
    public let id: String
    /// The words of the heading, without markup, images, values and spoilers.
    public let text: String

    /// The same words with gaps for values, and for links without words of their own, if it has any.
    package let textWithGaps: PlainText?

    package init(level: Int, id: String, text: String, textWithGaps: PlainText? = nil) {
        self.level = level
        self.id = id
        self.text = text
        self.textWithGaps = textWithGaps
    }
}
