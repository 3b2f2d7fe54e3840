import Diagnostics

/// What reading a file found out besides its values.
struct Findings: Sendable {
    var diagnostics: [Diagnostic] = []
    var definitions: [Definition] = []
    var references: [Reference] = []
}

extension FileReport {
    var findings: Findings { Findings(diagnostics: diagnostics, definitions: definitions, references: references) }
}
