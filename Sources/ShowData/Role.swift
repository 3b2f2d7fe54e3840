/// A person playing a character.
public struct Role: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case main, recurring, guest, voice }

    public var person: Person.ID
    /// How large the part is; `nil` if no source says.
    public var kind: Kind?
    /// Where the role appears, in the order of the file; empty if that is everywhere or not known.
    public var spans: [StorySpan] = []
    /// In how many episodes, if `spans` does not say in which.
    public var episodeCount: Int?
    public var note: String?
    public var sources: [Source.ID] = []

    package init(person: Person.ID) { self.person = person }
}

/// A person in the cast whose character is not known, or has no page.
public struct CastMember: Sendable {
    public var person: Person.ID
    /// The name of a character without a page.
    public var part: String?
    public var note: String?
    public var sources: [Source.ID] = []

    package init(person: Person.ID) { self.person = person }
}
