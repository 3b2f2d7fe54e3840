import Hypertext
import ShowData

extension Site {
    /// A season as a `TVSeason` (schema.org/TVSeason).
    func tvSeason(_ season: Season, of show: Show) -> GraphNode {
        let id = nodeID(of: season, in: show)
        let page = links.address(of: .season(show.id, number: season.number))
        return GraphNode(
            id: id,
            json: .object([
                "@type": "\"TVSeason\"",
                "@id": .string(id),
                "name": .string(season.name(phrases)),
                "url": .string(page),
                "mainEntityOfPage": GraphNode.mention(page),
                "seasonNumber": .number(season.number),
                "description": season.summary?.open.map(JSONText.string),
                "image": imageObject(season.image?.open),
                "startDate": show.confirmedPremiere(of: season).map { .string($0.description) },
                "numberOfEpisodes": season.episodes.isEmpty ? nil : .number(season.episodeCount),
                "partOfSeries": reference(to: show),
                "episode": .list(season.episodes.map { reference(to: $0, in: season, of: show) }),
                "actor": .list(parts(in: season, of: show).map { performanceRole($0, in: show) }),
                "isBasedOn": .list(books(adaptedBy: show, at: .season(season.number))),
            ])
        )
    }

    /// The season as another thing refers to it.
    func reference(to season: Season, in show: Show) -> JSONText {
        .object([
            "@type": "\"TVSeason\"",
            "@id": .string(nodeID(of: season, in: show)),
            "name": .string(season.name(phrases)),
            "seasonNumber": .number(season.number),
            "url": .string(links.address(of: .season(show.id, number: season.number))),
        ])
    }
}
