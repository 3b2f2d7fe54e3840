import Diagnostics

/// What reading a file found out besides its values.
struct Findings: Sendable {
    var diagnostics: [Diagnostic] = []
    var definitions: [Definition] = []
    var references: [Reference] = []
    /// Where names may be missing, because what defines them could not be read.
    var incomplete: Set<Namespace> = []
    var statedFacts: [StatedFact] = []

    static func += (findings: inout Findings, more: Findings) {
        findings.diagnostics += more.diagnostics
        findings.definitions += more.definitions
        findings.references += more.references
        findings.incomplete.formUnion(more.incomplete)
        findings.statedFacts += more.statedFacts
    }
}
