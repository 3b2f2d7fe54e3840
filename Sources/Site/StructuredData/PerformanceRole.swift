import Hypertext
import ShowData

extension Site {
    /// A part as a `PerformanceRole` (schema.org/PerformanceRole): between a work and the person who plays in it, it says as whom.
    func performanceRole(_ role: Role, of character: Character, in show: Show) -> JSONText {
        .object([
            "@type": "\"PerformanceRole\"",
            "@id": .string(nodeID(of: character, in: show, playedBy: role.person, part: character.part(role))),
            "actor": reference(to: role.person),
            "characterName": .string(character.name.safe),
        ])
    }

    /// Everybody who plays in the show: as whom, where that is known.
    func actors(of show: Show) -> [JSONText] {
        show.characters.flatMap { character in character.openRoles.map { performanceRole($0, of: character, in: show) } }
            + references(to: show.cast.map(\.person))
    }

    /// The show as the work of which `roles` are parts, for a page that is not its own.
    func work(_ show: Show, roles: [(Character, Role)]) -> GraphNode {
        let id = nodeID(of: show)
        return GraphNode(
            id: id,
            json: .object([
                "@type": .string(show.kind.schemaType),
                "@id": .string(id),
                "name": .string(show.title),
                "url": .string(links.address(of: .show(show.id))),
                "actor": .list(roles.map { performanceRole($1, of: $0, in: show) }),
            ])
        )
    }
}

extension Character {
    /// Counts from 1 the parts that the person of `role` has as this character.
    fileprivate func part(_ role: Role) -> Int {
        (openRoles.filter { $0.person == role.person }.firstIndex { $0.spans == role.spans && $0.kind == role.kind } ?? 0) + 1
    }
}
