import Diagnostics
import ShowData

/// A dated piece of writing: news, an interview, a guide.
public struct Article: Sendable {
    /// The part of its URL that is its own.
    public let slug: String
    public var title: String
    public var date: Timestamp
    /// When it was last changed, where that is worth saying.
    public var updated: Timestamp?
    /// In the order of the byline, nobody twice.
    public var authors: [Author.ID]
    public var tags: [Tag]
    public var show: Show.ID?
    public var description: String?
    public var image: Image?
    public var isDraft: Bool
    /// Addresses that it had before, without slashes at their ends.
    public var aliases: [Located<String>]
    public var sources: [Source.ID]
    /// From where in the story on the whole text is no spoiler; `nil` where everybody may read it.
    public var spoils: Located<SpoilerGuard>?
    /// Whether its author has said that it gives nothing away.
    public var isSaidToSpoilNothing = false
    public var body: Body
    /// Where it begins in the content.
    package let location: SourceLocation
}
