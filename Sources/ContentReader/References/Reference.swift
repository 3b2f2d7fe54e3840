import Diagnostics

/// A name by which the content refers to an entity defined elsewhere.
struct Reference: Hashable, Sendable {
    let name: String
    /// The name as it is written.
    let text: String
    let namespace: Namespace
    let location: SourceLocation
}
