import Hypertext
import ShowData

extension Site {
    /// A series as a `TVSeries` (schema.org/TVSeries).
    ///
    /// Scores of other places are left out: as an `aggregateRating` they would be given out as the site's own.
    func tvSeries(_ show: Show) -> GraphNode {
        let id = nodeID(of: show)
        let seasons = show.seasons.filter { $0.number > 0 }
        return GraphNode(
            id: id,
            json: .object([
                "@type": "\"TVSeries\"",
                "@id": .string(id),
                "name": .string(show.title),
                "url": .string(links.address(of: .show(show.id))),
                "mainEntityOfPage": GraphNode.mention(links.address(of: .show(show.id))),
                "description": (show.summary?.open ?? show.tagline).map(JSONText.string),
                "image": imageObject(show.image?.open),
                "genre": .strings(show.genres),
                "creativeWorkStatus": .string(phrases.text(for: show.status)),
                "startDate": show.confirmedPremiere.map { .string($0.description) },
                "numberOfSeasons": seasons.isEmpty ? nil : .number(seasons.count),
                "numberOfEpisodes": seasons.allSatisfy(\.episodes.isEmpty) ? nil : .number(seasons.map(\.episodes.count).reduce(0, +)),
                "containsSeason": .list(show.seasons.map { reference(to: $0, in: show) }),
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

    /// The series, film or series of books as another thing refers to it.
    func reference(to show: Show) -> JSONText {
        GraphNode.reference(show.kind.schemaType, nodeID(of: show), name: show.title, page: links.address(of: .show(show.id)))
    }

    /// What other databases call the show.
    func identifiers(of show: Show) -> JSONText? {
        .list(
            show.identifiers.map {
                .object(["@type": "\"PropertyValue\"", "propertyID": .string($0.database.rawValue), "value": .string($0.value)])
            })
    }

    /// The pages of the show in other databases, and those that its links name.
    func sameAs(of show: Show) -> JSONText? {
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
