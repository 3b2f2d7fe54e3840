/// Somebody in the story.
public struct Character: Sendable, Identifiable {
    public let id: EntityID<Character>
    public var name: Title
    /// The character of another show that this one is: both have the page of that one.
    public var original: CharacterReference?
    public var aliases: [Spoilable<String>] = []
    public var pronouns: String?
    /// The position among the characters, from 1; `nil` sorts after those that have one.
    public var order: Int?
    /// One sentence.
    public var summary: Spoilable<String>?
    /// Sorted by label if the file gives them as `label: value`, otherwise in the order of the file.
    public var facts: [Spoilable<Fact>] = []
    /// In the order of the file.
    public var roles: [Spoilable<Role>] = []
    /// The days of birth and death in the story, in words.
    public var born: Spoilable<String>?
    public var died: Spoilable<String>?
    /// In the order of the file; empty if that is not known.
    public var books: [BookAppearance] = []
    public var image: Spoilable<Image>?
    public var sources: [Source.ID] = []

    package init(id: EntityID<Character>, name: Title) {
        self.id = id
        self.name = name
    }
}

/// A character of a show.
public struct CharacterReference: Hashable, Sendable {
    public let show: Show.ID
    public let character: Character.ID

    package init(show: Show.ID, character: Character.ID) {
        self.show = show
        self.character = character
    }
}

/// A short answer to a short question, such as "School: Truham".
public struct Fact: Hashable, Sendable {
    public let label: String
    public let value: String
    public let sources: [Source.ID]

    package init(label: String, value: String, sources: [Source.ID] = []) {
        self.label = label
        self.value = value
        self.sources = sources
    }
}

extension [Character] {
    /// Characters with an `order` first, then the larger parts. Those that are alike in this stay in their order.
    public func inOrderOfImportance() -> [Character] { sorted { $0.importance < $1.importance } }
}

extension Character {
    fileprivate var importance: (Int, Int) {
        let kinds = roles.compactMap { role in role.open?.kind.flatMap(Role.Kind.allCases.firstIndex) }
        return (order ?? .max, kinds.min() ?? Role.Kind.allCases.count)
    }
}
