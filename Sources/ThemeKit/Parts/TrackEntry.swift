import ShowData

/// A piece of music and where it is heard.
public struct TrackEntry: Sendable {
    public let title: String
    public let artist: String?
    public let places: [TitledLink]
    public let link: WebAddress?
    public let note: String?
    public let sources: [SourceEntry]

    package init(title: String, artist: String?, places: [TitledLink], link: WebAddress?, note: String?, sources: [SourceEntry]) {
        self.title = title
        self.artist = artist
        self.places = places
        self.link = link
        self.note = note
        self.sources = sources
    }
}
