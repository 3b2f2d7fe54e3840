/// Somebody in the story.
public struct Character: Sendable, Identifiable {
    public let id: EntityID<Character>
    public var name: String
    public var aliases: [String] = []
    public var pronouns: String?
    /// One sentence.
    public var summary: String?
    public var facts: [Fact] = []
    public var roles: [Role] = []
    public var image: Image?
    public var sources: [Source.ID] = []

    public init(id: EntityID<Character>, name: String) {
        self.id = id
        self.name = name
    }
}

/// A short answer to a short question, such as "School: Truham".
public struct Fact: Hashable, Sendable {
    public let label: String
    public let value: String

    public init(label: String, value: String) {
        self.label = label
        self.value = value
    }
}
