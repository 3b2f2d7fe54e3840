/// A piece of music in the show.
public struct Track: Sendable {
    public var title: String
    public var artist: String?
    /// Where it is heard, in the order of the file.
    public var places: [StoryPoint] = []
    public var link: WebAddress?
    public var note: String?
    public var sources: [Source.ID] = []

    package init(title: String) { self.title = title }
}
