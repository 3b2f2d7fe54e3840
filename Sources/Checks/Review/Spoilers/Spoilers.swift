import ContentReader
import Diagnostics

extension SiteContent {
    /// Places where a spoiler may have been forgotten: notes at the places that may give something away, sorted by place. Certain leaks are
    /// errors of the build.
    package var spoilerNotes: [Diagnostic] { (openArticles + repeatedSecrets).sorted() }
}
