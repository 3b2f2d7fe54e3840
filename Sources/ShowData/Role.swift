/// A person playing a character.
public struct Role: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case main, recurring, guest, voice }

    public var person: ID<Person>
    public var kind: Kind
    /// The seasons with the role in them; empty where it is all of them, or not known.
    public var seasons: [Int] = []
    public var note: String?
    public var sources: [ID<Source>] = []

    public init(person: ID<Person>, kind: Kind) {
        self.person = person
        self.kind = kind
    }
}

/// A person in the cast whose character is not known.
public struct CastMember: Sendable {
    public var person: ID<Person>
    public var note: String?
    public var sources: [ID<Source>] = []

    public init(person: ID<Person>) { self.person = person }
}
