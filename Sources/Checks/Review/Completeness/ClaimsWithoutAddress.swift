import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// Claims without a link to where they were made, unless somebody has looked for one.
    var claimsWithoutAddress: [Diagnostic] {
        let reachable = Set(sources.filter { $0.address != nil || $0.isWithoutAddress }.map(\.id))
        return shows.compactMap { show in
            let lost = show.claims.claims.filter { reachable.isDisjoint(with: $0.sources) }
                .sorted { places.location(of: $0.id, in: show.id) < places.location(of: $1.id, in: show.id) }
            guard let found = Enumeration(lost.map(\.id.rawValue), of: show.claims.claims.count, "claim", "claims") else { return nil }
            return .note(
                at: lost.first.map { places.location(of: $0.id, in: show.id) } ?? places.location(of: show.id),
                found.sentence("has no source with an address", "have no source with an address"),
                help: "write 'address: …' in sources.yaml, or 'address: none' if it has none")
        }
    }
}
