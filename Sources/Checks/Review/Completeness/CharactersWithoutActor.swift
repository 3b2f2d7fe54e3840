import ContentReader
import Diagnostics

extension SiteContent {
    /// Characters of series and films without a role. A secret role counts as a role. Before the premiere is announced, parts may not be
    /// cast.
    var charactersWithoutActor: [Diagnostic] {
        shows.filter { $0.kind.form != .books && $0.firstShowing != .toBeAnnounced }.compactMap { show in
            let unplayed = show.characters.filter(\.roles.isEmpty)
            guard let found = Enumeration(unplayed.map(\.id.rawValue), of: show.characters.count, "character", "characters") else {
                return nil
            }
            return .note(
                at: unplayed.map { places.location(of: $0.id, in: show.id) }.min() ?? places.location(of: show.id),
                found.sentence("has no actor", "have no actor"),
                help: "write 'roles: [{ person: … }]'")
        }
    }
}
