import Diagnostics
import ShowData

/// A dated piece of writing: news, an interview, a guide.
public struct Article: Sendable {
    /// Its own part of the URL.
    public let slug: String
    public var title: String
    public var date: Timestamp
    /// When it was last changed, if that is worth mentioning.
    public var updated: Timestamp?
    /// In the order of the byline, nobody twice.
    public var authors: [Author.ID] = []
    public var tags: [Tag] = []
    public var show: Show.ID?
    /// The name of the series of articles that it is a part of.
    public var series: String?
    public var description: String?
    public var image: Image?
    public var isDraft = false
    /// Whether the home page shows it before newer articles.
    public var isFeatured = false
    /// On its poster, if it has no picture.
    public var motif: Motif?
    /// Former addresses, without slashes at either end.
    public var aliases: [Located<String>] = []
    /// Former addresses from which only the host can redirect.
    public var hostAliases: [Located<HostAlias>] = []
    public var sources: [Source.ID] = []
    /// The post whose answers are the comments on it.
    public var discussion: Located<WebAddress>?
    /// The point of the story from which the whole text is no longer a spoiler; `nil` if everybody may read it.
    public var spoils: Located<SpoilerGuard>?
    /// Whether its author has confirmed that it contains no spoilers.
    public var isSaidToSpoilNothing = false
    public var body = Body.empty
    /// Where its date is in the content.
    package var datePlace: SourceLocation?
    /// Where its content file has `updated`.
    package var updatedPlace: SourceLocation?
    /// Where its `slug` is in the content; `nil` if its file is named after it.
    package var slugPlace: SourceLocation?
    /// Where it starts in the content.
    package internal(set) var location: SourceLocation
}
