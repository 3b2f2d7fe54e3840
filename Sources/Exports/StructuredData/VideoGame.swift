import Hypertext
import ShowData

extension StructuredData {
    /// A game as a `VideoGame` (schema.org/VideoGame).
    func videoGame(_ show: Show, parts: some Sequence<Part>) -> GraphNode {
        node(
            of: show, ["datePublished": show.confirmedPremiere?.reduced.map(JSON.string)], castAndMakers(of: show, parts),
            ["publisher": organizations(show.networks)])
    }
}
