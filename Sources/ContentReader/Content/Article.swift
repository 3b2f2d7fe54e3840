import Diagnostics
import ShowData

/// A dated piece of writing: news, an interview, a guide.
public struct Article: Sendable {
    public let slug: String
    public var title: String
    public var date: Timestamp
    /// When it was last changed, where that is worth saying.
    public var updated: Timestamp?
    public var authors: [Author.ID]
    public var tags: [Tag]
    public var show: Show.ID?
    public var description: String?
    public var image: Image?
    public var isDraft: Bool
    public var aliases: [Located<String>]
    public var sources: [Source.ID]
    public var body: Body
    /// Where it begins in the content.
    public let location: SourceLocation
}
