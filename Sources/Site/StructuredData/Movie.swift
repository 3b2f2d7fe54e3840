import Hypertext
import ShowData

extension Site {
    /// A film as a `Movie` (schema.org/Movie). No score of another place is its `aggregateRating`.
    func movie(_ show: Show) -> GraphNode {
        let id = nodeID(of: show)
        return GraphNode(
            id: id,
            json: .object([
                "@type": "\"Movie\"",
                "@id": .string(id),
                "name": .string(show.title),
                "url": .string(links.address(of: .show(show.id))),
                "mainEntityOfPage": GraphNode.mention(links.address(of: .show(show.id))),
                "description": (show.summary?.open ?? show.tagline).map(JSONText.string),
                "image": imageObject(show.image?.open),
                "genre": .strings(show.genres),
                "creativeWorkStatus": .string(phrases.text(for: show.status)),
                "datePublished": show.confirmedPremiere.map { .string($0.description) },
                "duration": show.minutes.map(JSONText.duration),
                "actor": .list(actors(of: show)),
                "character": .list(show.characters.map { reference(to: $0, in: show) }),
                "creator": .list(references(to: show.creators)),
                "author": .list(references(to: show.writers)),
                "director": .list(references(to: show.directors)),
                "provider": show.network.map { .object(["@type": "\"Organization\"", "name": .string($0)]) },
                "isBasedOn": .list(books(adaptedBy: show) { _ in true }),
                "identifier": identifiers(of: show),
                "sameAs": sameAs(of: show),
            ])
        )
    }
}
