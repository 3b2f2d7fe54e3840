import Hypertext
import ShowData
import ThemeKit

extension StructuredData {
    /// A part as a `PerformanceRole` (schema.org/PerformanceRole). It is between a work and a performer, and names the character.
    func performanceRole(_ part: Part, in show: Show) -> JSON {
        .object([
            "@type": "PerformanceRole",
            "@id": .string(nodeID(of: part.character, in: show, playedBy: part.role.person, part: part.number)),
            "actor": reference(to: part.role.person),
            "characterName": .string(part.character.name.safe),
        ])
    }

    /// Everyone who plays in the show, with the character if it is known.
    package func actors(of show: Show, _ parts: some Sequence<Part>) -> [JSON] {
        parts.map { performanceRole($0, in: show) } + references(to: show.cast.map(\.person))
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
                "actor": .list(parts.map { performanceRole($0, in: show) }),
            ])
        )
    }
}
