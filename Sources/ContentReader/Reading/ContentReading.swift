import Diagnostics

/// The content of a folder, and what is wrong with it.
package struct ContentReading: Sendable {
    /// If `diagnostics` has errors, this is everything that could be read: good for finding more errors but not for a site, because its ids
    /// may refer to nothing.
    package var content: SiteContent
    /// Sorted by place; empty if all is well.
    package var diagnostics: [Diagnostic]
    /// What parsing the texts gave, by file, for the next build's cache; empty without one.
    package var texts: [String: TextReading] = [:]
}
