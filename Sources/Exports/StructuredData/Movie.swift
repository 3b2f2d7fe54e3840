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
            ],
            castAndMakers(of: show, parts),
            [
                "provider": organizations(show.networks),
                "isBasedOn": .list(books.map { reference(to: $0.volume, of: $0.show) }),
            ])
    }
}
