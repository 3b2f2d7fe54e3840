import Diagnostics

/// `||…||` or `||…||{s2e8}`: words that stay hidden from readers who have not got as far.
public struct Spoiler: Hashable, Sendable {
    /// The point in the story from which on it is no spoiler, as it is written, or `nil` where the text does not say.
    public let until: PlacedText?
    public let content: RichText
    /// Where the spoiler begins.
    public let location: SourceLocation

    public init(until: PlacedText? = nil, content: RichText, location: SourceLocation) {
        self.until = until
        self.content = content
        self.location = location
    }
}
