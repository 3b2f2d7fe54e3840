import Hypertext
import ShowData

extension StructuredData {
    /// A series of books as a `BookSeries` (schema.org/BookSeries).
    package func bookSeries(_ show: Show) -> GraphNode {
        node(
            of: show,
            [
                "startDate": show.confirmedPremiere?.reduced.map(JSON.string),
                "author": .list(references(to: show.creators + show.writers)),
                "character": .list(show.characters.map { reference(to: $0, in: show) }),
                "publisher": organizations(show.networks),
                "hasPart": .list(show.volumes.map { reference(to: $0, of: show) }),
            ])
    }
}
