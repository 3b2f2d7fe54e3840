import Diagnostics

/// A name by which the content refers to an entity defined elsewhere.
struct Reference: Hashable, Sendable {
    let name: String
    let namespace: Namespace
    let location: SourceLocation
}
