import Diagnostics

/// `||…||` or `||…||{s2e8}`: words that stay hidden from readers who have not got as far.
public struct Spoiler: Hashable, Sendable {
    public enum Form: Hashable, Sendable {
        /// Words among words.
        case inline
        /// Blocks: a footnote to which only spoilers refer.
        case block
    }

    /// The point in the story from which on it is no spoiler, as it is written, or `nil` where the text does not say.
    public let until: PlacedText?
    public let form: Form
    public let content: RichText
    /// Where the spoiler begins.
    package let location: SourceLocation

    /// The attribute of a directive `spoiler` that says the same as braces behind bars.
    static let untilName = "until"

    package init(until: PlacedText? = nil, form: Form = .inline, content: RichText, location: SourceLocation) {
        self.until = until
        self.form = form
        self.content = content
        self.location = location
    }
}
