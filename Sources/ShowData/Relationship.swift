/// What two characters are to each other.
public struct Relationship: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case family, romance, friendship, rivalry, work, other }
}
