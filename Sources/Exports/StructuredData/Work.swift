import Hypertext
import ShowData
import ThemeKit

/// What a series, a film and a book series have in common in the vocabulary.
extension StructuredData {
    /// - Parameter members: the members that not all kinds of things have.
    package func node(of show: Show, _ members: KeyValuePairs<String, JSON?>...) -> GraphNode {
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
            "alternateName": .strings(show.otherTitles.map(\.text)),
            "inLanguage": .strings(show.languages),
            "countryOfOrigin": countriesOfOrigin(show.countries),
            "contributor": .list(references(to: show.crew.map(\.person))),
            "award": .strings(show.awards.filter { $0.result == .won }.map(\.inWords)),
            "creativeWorkStatus": show.status.map { .string(settings.phrases.text(for: $0)) },
        ]
        let elsewhere: KeyValuePairs<String, JSON?> = ["identifier": identifiers(show.identifiers), "sameAs": sameAs(of: show)]
        return GraphNode(id: id, json: .object(joining: [common] + members + [elsewhere]))
    }

    /// The show as a thing of its kind.
    ///
    /// - Parameters:
    ///   - parts: all of its parts.
    ///   - books: the books that its story is based on, each with the show that has it.
    package func work(_ show: Show, parts: some Sequence<Part>, basedOn books: [(show: Show, volume: Volume)]) -> GraphNode {
        switch show.kind {
        case .series, .miniseries, .webSeries, .anime: tvSeries(show, parts: parts, basedOn: books)
        case .film, .special: movie(show, parts: parts, basedOn: books)
        case .bookSeries, .comic: bookSeries(show)
        case .game: videoGame(show, parts: parts)
        }
    }

    /// Who plays whom in what is shown or played, and who has made it.
    func castAndMakers(of show: Show, _ parts: some Sequence<Part>) -> KeyValuePairs<String, JSON?> {
        [
            "actor": .list(actors(of: show, parts)),
            "character": .list(leadingCharacters(of: show, parts).map { reference(to: $0, in: show) }),
            "creator": .list(references(to: show.creators)),
            "author": .list(references(to: show.writers)),
            "director": .list(references(to: show.directors)),
        ]
    }

    /// The characters of a show that are listed for search engines: all, or of many those of the listed parts.
    func leadingCharacters(of show: Show, _ parts: some Sequence<Part>) -> [Character] {
        guard show.characters.count > Self.mostCharacters else { return show.characters }
        return parts.map(\.character).withoutRepetitions(by: \.id)
    }

    private static let mostCharacters = 100

    /// The series, film or book series as other things refer to it.
    package func reference(to show: Show) -> JSON {
        GraphNode.reference(show.kind.schemaType, nodeID(of: show), name: show.name, page: links.address(of: .show(show.id)))
    }

    /// Ids in other databases.
    func identifiers(_ identifiers: [ExternalID]) -> JSON? {
        .list(
            identifiers.map {
                .object(["@type": "PropertyValue", "propertyID": .string($0.database.rawValue), "value": .string($0.value)])
            })
    }

    /// Channels, services and publishers.
    func organizations(_ names: [String]) -> JSON? {
        oneOrSeveral(names.map { .object(["@type": "Organization", "name": .string($0)]) })
    }

    func countriesOfOrigin(_ names: [String]) -> JSON? {
        oneOrSeveral(names.map { .object(["@type": "Country", "name": .string($0)]) })
    }

    /// A list only of several, as the vocabulary is mostly written.
    private func oneOrSeveral(_ things: [JSON]) -> JSON? { things.count == 1 ? things.first : .list(things) }

    /// The show's pages in other databases, and those in its links.
    private func sameAs(of show: Show) -> JSON? {
        let addresses = show.identifiers.compactMap { $0.address(of: show.kind) } + show.links.map(\.address)
        return .strings(Set(addresses.map(\.description)).sorted())
    }
}

extension Award {
    /// "BAFTA, Leading actor, 2024".
    var inWords: String { [name, category, year.map { String($0) }].compactMap(\.self).joined(separator: ", ") }
}

extension Show.Kind {
    /// The show's type in the vocabulary.
    var schemaType: String {
        switch self {
        case .series, .miniseries, .webSeries, .anime: "TVSeries"
        case .film, .special: "Movie"
        case .bookSeries: "BookSeries"
        case .comic: "ComicSeries"
        case .game: "VideoGame"
        }
    }
}
