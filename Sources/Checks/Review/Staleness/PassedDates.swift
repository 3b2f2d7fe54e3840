import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Expected dates that have passed, and shows that are still announced although they have begun.
    var passedDates: [Diagnostic] {
        shows.flatMap { show -> [Diagnostic] in
            let claims = show.claims.claims.compactMap { claim -> Diagnostic? in
                guard show.claims.outcome(of: claim).outcome == .overdue, let expected = claim.fact?.dateValue else { return nil }
                return .note(
                    at: places.location(of: claim.id, in: show.id), "'\(claim.id)' expects \(expected), which has passed",
                    help: "add a claim about what happened, with 'supersedes: [\(claim.id)]'")
            }
            guard show.status == .announced, let premiere = show.firstShowing, let last = premiere.latest, last < date else {
                return claims
            }
            let help = "write 'status: running' or 'status: ended', or correct the premiere"
            return [.note(at: places.location(of: show.id), "the show is announced for \(premiere), which has passed", help: help)] + claims
        }
    }
}
