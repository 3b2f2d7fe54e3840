import Hypertext
import ShowData

extension StructuredData {
    /// A game as a `VideoGame` (schema.org/VideoGame).
    package func videoGame(_ show: Show, parts: some Sequence<Part>) -> GraphNode {
        node(
            of: show,
            [
                "datePublished": show.confirmedPremiere?.reduced.map(JSON.string),
                "actor": .list(actors(of: show, parts)),
                "character": .list(leadingCharacters(of: show, parts).map { reference(to: $0, in: show) }),
                "creator": .list(references(to: show.creators)),
                "author": .list(references(to: show.writers)),
                "director": .list(references(to: show.directors)),
                "publisher": organizations(show.networks),
            ])
    }
}
