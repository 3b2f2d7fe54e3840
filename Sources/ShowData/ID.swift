/// The name by which content refers to an entity: the key of its YAML entry, or the name of its file.
///
/// The ids of different kinds of entity are different types, so that a person's id cannot be looked up among the characters.
public struct ID<Entity>: Hashable, Sendable {
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension ID: Comparable {
    public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
}

extension ID: CustomStringConvertible {
    public var description: String { rawValue }
}
