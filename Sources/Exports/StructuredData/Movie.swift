import Hypertext
import ShowData

extension StructuredData {
    /// A film as a `Movie` (schema.org/Movie). Scores of other sites are never its `aggregateRating`.
    package func movie(_ show: Show, parts: some Sequence<Part>, basedOn books: [(show: Show, volume: Volume)]) -> GraphNode {
        node(
            of: show,
            [
                "datePublished": show.confirmedPremiere?.reduced.map(JSON.string),
                "duration": show.runningTime?.iso8601.map(JSON.string),
                "actor": .list(actors(of: show, parts)),
                "character": .list(leadingCharacters(of: show, parts).map { reference(to: $0, in: show) }),
                "creator": .list(references(to: show.creators)),
                "author": .list(references(to: show.writers)),
                "director": .list(references(to: show.directors)),
                "provider": organizations(show.networks),
                "isBasedOn": .list(books.map { reference(to: $0.volume, of: $0.show) }),
            ])
    }
}
