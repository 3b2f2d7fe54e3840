import Diagnostics

/// What a content folder says, and what is wrong with it.
package struct ContentReading: Sendable {
    /// Where `diagnostics` has errors, this is what could be read all the same: good for finding more errors, not for a site,
    /// because its ids may lead nowhere.
    package let content: SiteContent
    /// Sorted by place; none where all is well.
    package let diagnostics: [Diagnostic]
}
