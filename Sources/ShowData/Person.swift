/// Somebody in the real world: an actor, a writer, a director.
public struct Person: Sendable, Identifiable {
    public let id: EntityID<Person>
    public var name: String
    public var aliases: [String] = []
    public var pronouns: String?
    /// What they do, in a few words, such as "actor".
    public var occupation: String?
    public var bio: String?
    public var links: [Link] = []
    /// The day of birth, as exactly as it is known.
    public var born: PartialDate?
    public var birthplace: String?
    public var died: PartialDate?
    /// Sorted by label.
    public var facts: [Fact] = []
    public var awards: [Award] = []
    public var identifiers: [ExternalID] = []
    public var image: Image?
    public var sources: [Source.ID] = []

    package init(id: EntityID<Person>, name: String) {
        self.id = id
        self.name = name
    }
}
