/// Somewhere the story takes place, or was filmed.
public struct Place: Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable { case setting, filming }

    public let id: EntityID<Place>
    public var name: String
    public var kind: Kind
    /// Where it is in the real world, in words.
    public var location: String?
    public var summary: Spoilable<String>?
    /// Where in the story it appears, in the order of the file.
    public var places: [StoryPoint] = []
    /// Where it appears from one point to another, in the order of the file.
    public var spans: [StorySpan] = []
    public var image: Spoilable<Image>?
    public var sources: [Source.ID] = []

    package init(id: EntityID<Place>, name: String, kind: Kind) {
        self.id = id
        self.name = name
        self.kind = kind
    }
}
