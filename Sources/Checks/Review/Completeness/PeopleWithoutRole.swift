import ContentReader
import Diagnostics
import ShowData

extension SiteContent {
    /// People without any part in the content: no role, no credit, not a guest, and no claim.
    var peopleWithoutRole: [Diagnostic] {
        let active = Set(shows.flatMap(\.people))
        let idle = people.filter { !active.contains($0.id) }
        guard let found = Enumeration(idle.map(\.id.rawValue), of: people.count, "person", "people") else { return [] }
        return [
            .note(
                at: idle.map { places.location(of: $0.id) }.min() ?? .init(file: "people.yaml"),
                found.sentence("has no part in any show", "have no part in any show"),
                help: "give them a role in characters.yaml, or name them under 'cast', 'creators', 'writers', 'directors' or 'crew'")
        ]
    }
}

extension Show {
    /// Everyone involved, more than once if they have done more than one thing.
    fileprivate var people: [Person.ID] {
        let episodes = seasons.flatMap(\.episodes)
        // Roles inside spoilers may be used here, because only people without a role are named.
        let actors = characters.flatMap { character in character.roles.map(\.revealed.person) }
        let speakers = claims.claims.compactMap { claim -> Person.ID? in
            if case .person(let person)? = claim.speaker { person } else { nil }
        }
        let makers = creators + writers + directors + episodes.flatMap { $0.writers + $0.directors } + volumes.flatMap(\.authors)
        let crew = (crew + episodes.flatMap(\.crew)).map(\.person)
        let guests = (cast + episodes.flatMap(\.guests)).map(\.person)
        return actors + guests + makers + crew + speakers
    }
}
