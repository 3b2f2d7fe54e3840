import Diagnostics

/// A name that content uses for an entity which is defined elsewhere.
struct Reference: Hashable, Sendable {
    let name: String
    let namespace: Namespace
    let location: SourceLocation
}
