/// The name by which content refers to an entity: the key of its YAML entry, or the name of its file.
///
/// The ids of different kinds of entity have different types, so that a person's id cannot be looked up among the characters.
public struct EntityID<Entity>: Hashable, Sendable {
    public let rawValue: String

    package init(_ rawValue: String) { self.rawValue = rawValue }
}

extension EntityID: Comparable {
    public static func < (left: EntityID, right: EntityID) -> Bool { left.rawValue < right.rawValue }
}

extension EntityID: CustomStringConvertible {
    public var description: String { rawValue }
}
