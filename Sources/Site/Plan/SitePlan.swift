import ContentReader
import Diagnostics
import Exports
import Files
import ThemeKit

/// The site that a content folder makes, or all errors that prevent it.
package struct SitePlan: Sendable {
    /// `nil` if there are errors.
    package let site: Site?
    /// What is wrong with the content; only warnings and notes if there is a site. Sorted by place.
    package let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - threads: how many threads plan at the same time.
    ///   - words: those that an earlier build found for the search, if they are being read.
    package init(_ reading: ContentReading, theme: some Theme, threads: Int, words: Future<KnownWords>? = nil) {
        // Clashing addresses and errors in texts are reported with everything else, even if the site cannot be planned.
        guard !reading.diagnostics.hasErrors else {
            site = nil
            let more = Site.problems(of: reading.content, with: reading.diagnostics, theme: theme, threads: threads)
            diagnostics = (reading.diagnostics + more).sortedWithinLimits()
            return
        }
        do {
            let planned = try Site(planning: reading.content, theme: theme, threads: threads, words: words)
            site = planned
            let findings = planned.notes + planned.warnings
            diagnostics = findings.isEmpty ? reading.diagnostics : (reading.diagnostics + findings).sortedWithinLimits()
        } catch {
            site = nil
            diagnostics = (reading.diagnostics + error.diagnostics).sortedWithinLimits()
        }
    }
}
