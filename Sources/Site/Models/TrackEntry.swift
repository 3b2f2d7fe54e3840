import ShowData

/// A piece of music and where it is heard.
public struct TrackEntry: Sendable {
    public let title: String
    public let artist: String?
    public let places: [TitledLink]
    public let link: WebAddress?
    public let note: String?
    public let sources: [SourceEntry]
}
