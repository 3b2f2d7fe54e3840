/// A person playing a character.
public struct Role: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case main, recurring, guest, voice }

    public var person: Person.ID
    /// How large the part is; `nil` where no source says.
    public var kind: Kind?
    /// The numbers of the seasons with the role in them, in ascending order; empty where it is all of them, or not known.
    public var seasons: [Int] = []
    public var note: String?
    public var sources: [Source.ID] = []

    public init(person: Person.ID) { self.person = person }
}

/// A person in the cast whose character is not known.
public struct CastMember: Sendable {
    public var person: Person.ID
    public var note: String?
    public var sources: [Source.ID] = []

    public init(person: Person.ID) { self.person = person }
}
