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
    var ratings: [Located<Rating>] = []
    var pictures: [Located<Image>] = []
    var addresses: [Located<WebAddress>] = []
    var sharedCharacters: [SharedCharacter] = []
    var keyPlaces: [KeyPlaces] = []
    /// The texts that a translation shows in the language of the original.
    var untranslated: [Located<String>] = []

    var isEmpty: Bool {
        diagnostics.isEmpty && definitions.isEmpty && references.isEmpty && unknownPoints.isEmpty && incomplete.isEmpty
            && statedFacts.isEmpty && guardedTexts.isEmpty && guardedRoles.isEmpty && ratings.isEmpty && pictures.isEmpty
            && addresses.isEmpty && sharedCharacters.isEmpty && keyPlaces.isEmpty && untranslated.isEmpty
    }

    static func += (findings: inout Findings, more: Findings) {
        findings.diagnostics += more.diagnostics
        findings.definitions += more.definitions
        findings.references += more.references
        findings.unknownPoints += more.unknownPoints
        findings.incomplete.formUnion(more.incomplete)
        findings.statedFacts += more.statedFacts
        findings.guardedTexts += more.guardedTexts
        findings.guardedRoles += more.guardedRoles
        findings.ratings += more.ratings
        findings.pictures += more.pictures
        findings.addresses += more.addresses
        findings.sharedCharacters += more.sharedCharacters
        findings.keyPlaces += more.keyPlaces
        findings.untranslated += more.untranslated
    }
}
