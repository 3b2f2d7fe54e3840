import Diagnostics
import Site

extension Site {
    /// What an owner may want to add or guard: notes at the places that they are about.
    package var reviewNotes: [Diagnostic] { waitingLinks + content.spoilerNotes + content.completenessNotes }
}
