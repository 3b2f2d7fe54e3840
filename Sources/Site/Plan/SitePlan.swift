import ContentReader
import Diagnostics
import ThemeKit

/// The site that a content folder makes, or everything that keeps it from being one.
package struct SitePlan: Sendable {
    /// `nil` where there are errors.
    package let site: Site?
    /// What is wrong with the content; warnings alone where there is a site. Sorted by place.
    package let diagnostics: [Diagnostic]

    /// - Parameter threads: how many threads plan at the same time.
    package init(_ reading: ContentReading, theme: some Theme, threads: Int) {
        // Addresses that clash are found with everything else, even where the site cannot be planned.
        guard !reading.diagnostics.hasErrors else {
            site = nil
            diagnostics = (reading.diagnostics + Site.addressProblems(of: reading.content)).sortedWithinLimits()
            return
        }
        do {
            site = try Site(planning: reading.content, theme: theme, threads: threads)
            diagnostics = reading.diagnostics
        } catch {
            site = nil
            diagnostics = (reading.diagnostics + error.diagnostics).sortedWithinLimits()
        }
    }
}
