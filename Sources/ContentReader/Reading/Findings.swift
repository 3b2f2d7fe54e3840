import Diagnostics
import ShowData

/// What reading a file yields besides its values.
struct Findings: Sendable {
    var diagnostics: [Diagnostic] = []
    var definitions: [Definition] = []
    var references: [Reference] = []
    var unknownPoints: [UnknownPoint] = []
    /// Where names may be missing because their definitions could not be read.
    var incomplete: Set<Namespace> = []
    var statedFacts: [StatedFact] = []
    var guardedTexts: [GuardedText] = []
    var guardedRoles: [GuardedRole] = []
    /// The shows with claims that could not be read.
    var unreadFacts: Set<Show.ID> = []
    var ratings: [Located<Rating>] = []
    var pictures: [Located<Image>] = []
    var addresses: [Located<WebAddress>] = []

    static func += (findings: inout Findings, more: Findings) {
        findings.diagnostics += more.diagnostics
        findings.definitions += more.definitions
        findings.references += more.references
        findings.unknownPoints += more.unknownPoints
        findings.incomplete.formUnion(more.incomplete)
        findings.statedFacts += more.statedFacts
        findings.guardedTexts += more.guardedTexts
        findings.guardedRoles += more.guardedRoles
        findings.unreadFacts.formUnion(more.unreadFacts)
        findings.ratings += more.ratings
        findings.pictures += more.pictures
        findings.addresses += more.addresses
    }
}
