import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Current claims that are older than this and may have changed since.
    func claims(olderThan age: Age) -> [Diagnostic] {
        let limit = age.before(date)
        return shows.flatMap { show in
            show.claims.claims.compactMap { claim -> Diagnostic? in
                guard let day = claim.date.latest, day < limit, !show.claims.isSuperseded(claim.id), claim.mayChange(in: show, on: date)
                else { return nil }
                return .note(
                    at: places.location(of: claim.id, in: show.id),
                    "'\(claim.id)' has been \(claim.status.rawValue) since \(claim.date), for more than \(age)",
                    help: "check whether it still holds; if not, add a claim with 'supersedes: [\(claim.id)]'")
            }
        }
    }
}

extension Claim {
    /// Whether it may be different by now. A confirmed past event and a plain statement stay as they are.
    fileprivate func mayChange(in show: Show, on date: CalendarDate) -> Bool {
        switch status {
        // An expected date that has passed gets its own note.
        case .expected, .rumoured: fact?.dateValue?.latest.map { $0 >= date } ?? true
        case .denied: false
        case .confirmed:
            switch fact?.field {
            case .premiere, .release: fact?.dateValue?.latest.map { $0 >= date } ?? true
            case .status, .production, .seasonCount, .network: show.status?.isOpen ?? true
            case .episodeCount, .minutes, .basis, .director, .writer, nil: false
            }
        }
    }
}

extension ClaimedFact {
    var dateValue: PartialDate? { if case .date(let date) = value { date } else { nil } }
}
