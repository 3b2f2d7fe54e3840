import Diagnostics
import Site

extension Site {
    /// What an owner may want to add or to guard: notes at the places of what they are about.
    package var reviewNotes: [Diagnostic] { waitingLinks + content.spoilerNotes + content.completenessNotes }
}
