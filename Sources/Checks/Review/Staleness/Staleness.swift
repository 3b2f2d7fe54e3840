import ContentReader
import Diagnostics

extension SiteContent {
    /// What time may have overtaken: notes at the places of what they are about, sorted by place.
    ///
    /// - Parameter age: how old a rating or a fact that may change can be without a note, as of the day of the build.
    package func stalenessNotes(olderThan age: Age) -> [Diagnostic] {
        (ratings(olderThan: age) + claims(olderThan: age) + passedDates + supersededCitations).sorted()
    }
}
