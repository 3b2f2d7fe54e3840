import Diagnostics

/// `||…||` or `||…||{s2e8}`: words that stay hidden from readers who have not got that far.
public struct Spoiler: Hashable, Sendable {
    public enum Form: Hashable, Sendable {
        /// Words among words.
        case inline
        /// Blocks: a footnote to which only spoilers refer.
        case block
    }

    /// The point in the story from which it is no longer a spoiler, as written, or `nil` if the text does not say.
    public let until: PlacedText?
    public let form: Form
    public let content: RichText
    /// Where the spoiler starts.
    package let location: SourceLocation

    /// The attribute of a `spoiler` directive that has the same meaning as braces after bars.
    static let untilName = "until"

    package init(until: PlacedText? = nil, form: Form = .inline, content: RichText, location: SourceLocation) {
        self.until = until
        self.form = form
        self.content = content
        self.location = location
    }
}
