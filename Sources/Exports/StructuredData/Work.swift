import Hypertext
import ShowData
import ThemeKit

/// What a series, a film and a series of books have in common in the vocabulary.
extension StructuredData {
    /// - Parameter members: what only things of its kind have.
    package func node(of show: Show, _ members: KeyValuePairs<String, JSONText?>) -> GraphNode {
        let id = nodeID(of: show)
        let common: KeyValuePairs<String, JSONText?> = [
            "@type": .string(show.kind.schemaType),
            "@id": .string(id),
            "name": .string(show.title),
            "url": .string(links.address(of: .show(show.id))),
            "mainEntityOfPage": GraphNode.mention(links.address(of: .show(show.id))),
            "description": (show.summary?.open ?? show.tagline).map(JSONText.string),
            "image": imageObject(show.image?.open),
            "genre": .strings(show.genres),
            "creativeWorkStatus": .string(settings.phrases.text(for: show.status)),
        ]
        let elsewhere: KeyValuePairs<String, JSONText?> = ["identifier": identifiers(of: show), "sameAs": sameAs(of: show)]
        return GraphNode(id: id, json: .object(joining: [common, members, elsewhere]))
    }

    /// The show as what it is.
    ///
    /// - Parameters:
    ///   - parts: all of it.
    ///   - books: those that its story comes from, each with the show that has it.
    package func work(_ show: Show, parts: some Sequence<Part>, basedOn books: [(show: Show, volume: Volume)]) -> GraphNode {
        switch show.kind {
        case .series: tvSeries(show, parts: parts, basedOn: books)
        case .film: movie(show, parts: parts, basedOn: books)
        case .bookSeries: bookSeries(show)
        }
    }

    /// The series, film or series of books as another thing refers to it.
    package func reference(to show: Show) -> JSONText {
        GraphNode.reference(show.kind.schemaType, nodeID(of: show), name: show.title, page: links.address(of: .show(show.id)))
    }

    /// What other databases call the show.
    private func identifiers(of show: Show) -> JSONText? {
        .list(
            show.identifiers.map {
                .object(["@type": "\"PropertyValue\"", "propertyID": .string($0.database.rawValue), "value": .string($0.value)])
            })
    }

    /// The pages of the show in other databases, and those that its links name.
    private func sameAs(of show: Show) -> JSONText? {
        let addresses = show.identifiers.compactMap { $0.address(of: show.kind) } + show.links.map(\.address)
        return .strings(Set(addresses.map(\.description)).sorted())
    }
}

extension Show.Kind {
    /// The type of the show in the vocabulary.
    var schemaType: String {
        switch self {
        case .series: "TVSeries"
        case .film: "Movie"
        case .bookSeries: "BookSeries"
        }
    }
}
