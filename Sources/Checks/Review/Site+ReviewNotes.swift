import Diagnostics
import Site

extension Site {
    /// What an owner may want to add or guard: notes at the places that they are about.
    ///
    /// - Parameter language: the translation of which each gap is wanted, however many there are; `nil` for none.
    package func reviewNotes(for language: String? = nil) -> [Diagnostic] {
        waitingLinks + content.spoilerNotes + content.completenessNotes(for: language)
    }
}
