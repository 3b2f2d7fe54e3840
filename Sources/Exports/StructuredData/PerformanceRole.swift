import Hypertext
import ShowData
import ThemeKit

extension StructuredData {
    /// Parts as `PerformanceRole`s (schema.org/PerformanceRole). Such a role is between a work and a performer, and names the character.
    ///
    /// Where the parts that somebody has as one character differ, such as in size, is not in them, so all of these are one role.
    func performanceRoles(_ parts: some Sequence<Part>, in show: Show) -> [JSON] {
        parts.castings.map { part in
            .object([
                "@type": "PerformanceRole",
                "@id": .string(nodeID(of: part.character, in: show, playedBy: part.role.person)),
                "actor": reference(to: part.role.person),
                "characterName": .string(part.character.name.safe),
            ])
        }
    }

    /// Everyone who plays in the show, with the character if it is known.
    package func actors(of show: Show, _ parts: some Sequence<Part>) -> [JSON] {
        performanceRoles(parts, in: show) + references(to: show.cast.map(\.person))
    }

    /// The show as the work that has `parts`, on a page other than the show's own.
    package func work(_ show: Show, parts: some Sequence<Part>) -> GraphNode {
        let id = nodeID(of: show)
        return GraphNode(
            id: id,
            json: .object([
                "@type": .string(show.kind.schemaType),
                "@id": .string(id),
                "name": .string(show.name),
                "url": .string(links.address(of: .show(show.id))),
                "actor": .list(performanceRoles(parts, in: show)),
            ])
        )
    }
}

extension Sequence<Part> {
    /// The first part of each person as each character.
    var castings: [Part] { withoutRepetitions { [$0.character.id.rawValue, $0.role.person.rawValue] } }
}
