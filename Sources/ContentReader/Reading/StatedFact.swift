import Diagnostics
import ShowData

/// A fact from a data file that a claim could state too.
struct StatedFact: Hashable, Sendable {
    let show: Show.ID
    let subject: ClaimSubject
    let fact: ClaimedFact
    let location: SourceLocation

    var question: ClaimLedger.Question { .init(fact.field, of: subject, region: fact.region) }
}
