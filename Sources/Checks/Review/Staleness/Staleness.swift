import ContentReader
import Diagnostics

extension SiteContent {
    /// What may be out of date: notes at the places that they are about, sorted by place.
    ///
    /// - Parameter age: how old a rating or a fact that may change can be before it gets a note, counted from the day of the build.
    package func stalenessNotes(olderThan age: Age) -> [Diagnostic] {
        (ratings(olderThan: age) + claims(olderThan: age) + passedDates + supersededCitations).sorted()
    }
}
