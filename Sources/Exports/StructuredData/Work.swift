import Hypertext
import ShowData
import ThemeKit

/// What a series, a film and a book series have in common in the vocabulary.
extension StructuredData {
    /// - Parameter members: the members that only this kind of thing has.
    package func node(of show: Show, _ members: KeyValuePairs<String, JSON?>) -> GraphNode {
        let id = nodeID(of: show)
        let common: KeyValuePairs<String, JSON?> = [
            "@type": .string(show.kind.schemaType),
            "@id": .string(id),
            "name": .string(show.name),
            "url": .string(links.address(of: .show(show.id))),
            "mainEntityOfPage": GraphNode.mention(links.address(of: .show(show.id))),
            "description": (show.summary?.open ?? show.tagline).map(JSON.string),
            "image": imageObject(show.image?.open),
            "genre": .strings(show.genres),
            "countryOfOrigin": show.country.map { .object(["@type": "Country", "name": .string($0)]) },
            "creativeWorkStatus": .string(settings.phrases.text(for: show.status)),
        ]
        let elsewhere: KeyValuePairs<String, JSON?> = ["identifier": identifiers(of: show), "sameAs": sameAs(of: show)]
        return GraphNode(id: id, json: .object(joining: [common, members, elsewhere]))
    }

    /// The show as a thing of its kind.
    ///
    /// - Parameters:
    ///   - parts: all of its parts.
    ///   - books: the books that its story is based on, each with the show that has it.
    package func work(_ show: Show, parts: some Sequence<Part>, basedOn books: [(show: Show, volume: Volume)]) -> GraphNode {
        switch show.kind {
        case .series: tvSeries(show, parts: parts, basedOn: books)
        case .film: movie(show, parts: parts, basedOn: books)
        case .bookSeries: bookSeries(show)
        }
    }

    /// The characters of a show that search engines are told of: all, or of many those of the parts that they are told of.
    func leadingCharacters(of show: Show, _ parts: some Sequence<Part>) -> [Character] {
        guard show.characters.count > Self.mostCharacters else { return show.characters }
        var seen: Set<Character.ID> = []
        return parts.map(\.character).filter { seen.insert($0.id).inserted }
    }

    private static let mostCharacters = 100

    /// The series, film or book series as other things refer to it.
    package func reference(to show: Show) -> JSON {
        GraphNode.reference(show.kind.schemaType, nodeID(of: show), name: show.name, page: links.address(of: .show(show.id)))
    }

    /// The show's ids in other databases.
    private func identifiers(of show: Show) -> JSON? {
        .list(
            show.identifiers.map {
                .object(["@type": "PropertyValue", "propertyID": .string($0.database.rawValue), "value": .string($0.value)])
            })
    }

    /// The show's pages in other databases, and those in its links.
    private func sameAs(of show: Show) -> JSON? {
        let addresses = show.identifiers.compactMap { $0.address(of: show.kind) } + show.links.map(\.address)
        return .strings(Set(addresses.map(\.description)).sorted())
    }
}

extension Show.Kind {
    /// The show's type in the vocabulary.
    var schemaType: String {
        switch self {
        case .series: "TVSeries"
        case .film: "Movie"
        case .bookSeries: "BookSeries"
        }
    }
}
