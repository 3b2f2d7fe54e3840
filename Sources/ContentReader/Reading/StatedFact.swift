import Diagnostics
import ShowData

/// A fact that a file of data states, where a claim could say it too.
struct StatedFact: Hashable, Sendable {
    let show: Show.ID
    let subject: ClaimSubject
    let fact: ClaimedFact
    let location: SourceLocation

    var question: ClaimLedger.Question { .init(fact.field, of: subject, region: fact.region) }
}
