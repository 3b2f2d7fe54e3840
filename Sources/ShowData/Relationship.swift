/// What two characters are to each other.
public struct Relationship: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case family, romance, friendship, rivalry, work, other }

    public var first: Character.ID
    public var second: Character.ID
    public var kind: Kind
    /// Who the first is to the second, such as "mother"; `nil` if the kind says enough.
    public var firstIs: String?
    /// Who the second is to the first, such as "son".
    public var secondIs: String?
    /// When it holds, if that is known.
    public var span: StorySpan?
    public var note: String?
    public var sources: [Source.ID] = []

    package init(between first: Character.ID, and second: Character.ID, kind: Kind) {
        self.first = first
        self.second = second
        self.kind = kind
    }
}
