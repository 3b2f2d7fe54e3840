import Diagnostics

/// A name that the content gives to an entity.
struct Definition: Hashable, Sendable {
    let name: String
    let namespace: Namespace
    let location: SourceLocation
}
