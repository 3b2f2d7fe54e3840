/// Somebody in the story.
public struct Character: Sendable, Identifiable {
    public let id: EntityID<Character>
    public var name: Title
    public var aliases: [String] = []
    public var pronouns: String?
    /// The position among the characters, from 1; `nil` sorts after those that have one.
    public var order: Int?
    /// One sentence.
    public var summary: Spoilable<String>?
    /// Sorted by label if the file gives them as `label: value`, otherwise in the order of the file.
    public var facts: [Spoilable<Fact>] = []
    /// In the order of the file.
    public var roles: [Spoilable<Role>] = []
    public var image: Spoilable<Image>?
    public var sources: [Source.ID] = []

    package init(id: EntityID<Character>, name: Title) {
        self.id = id
        self.name = name
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
    /// Characters with an `order` first, then the larger parts, then by name: an order that does not depend on the order of the file.
    public func inOrderOfImportance() -> [Character] {
        sorted { left, right in
            let (leftKey, rightKey) = (left.importance, right.importance)
            return leftKey == rightKey ? (left.name.safe, left.id) < (right.name.safe, right.id) : leftKey < rightKey
        }
    }
}

extension Character {
    fileprivate var importance: (Int, Int) {
        let kinds = roles.compactMap { role in role.open?.kind.flatMap(Role.Kind.allCases.firstIndex) }
        return (order ?? .max, kinds.min() ?? Role.Kind.allCases.count)
    }
}
