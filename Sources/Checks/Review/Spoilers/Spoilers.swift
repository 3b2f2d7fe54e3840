import ContentReader
import Diagnostics

extension SiteContent {
    /// Where a spoiler may have been forgotten: notes at the places of what may give something away, sorted by place. What surely does is an
    /// error of the build.
    package var spoilerNotes: [Diagnostic] { (openArticles + repeatedSecrets).sorted() }
}
