import Hypertext
import ShowData

extension Site {
    /// A series of books as a `BookSeries` (schema.org/BookSeries).
    func bookSeries(_ show: Show) -> GraphNode {
        let id = nodeID(of: show)
        return GraphNode(
            id: id,
            json: .object([
                "@type": "\"BookSeries\"",
                "@id": .string(id),
                "name": .string(show.title),
                "url": .string(links.address(of: .show(show.id))),
                "mainEntityOfPage": GraphNode.mention(links.address(of: .show(show.id))),
                "description": (show.summary?.open ?? show.tagline).map(JSONText.string),
                "image": imageObject(show.image?.open),
                "genre": .strings(show.genres),
                "creativeWorkStatus": .string(phrases.text(for: show.status)),
                "startDate": show.confirmedPremiere.map { .string($0.description) },
                "author": .list(references(to: show.creators + show.writers)),
                "character": .list(show.characters.map { reference(to: $0, in: show) }),
                "publisher": show.network.map { .object(["@type": "\"Organization\"", "name": .string($0)]) },
                "hasPart": .list(show.volumes.map { reference(to: $0, of: show) }),
                "identifier": identifiers(of: show),
                "sameAs": sameAs(of: show),
            ])
        )
    }
}
