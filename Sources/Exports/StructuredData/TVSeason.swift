import Hypertext
import ShowData
import ThemeKit

extension StructuredData {
    /// A season as a `TVSeason` (schema.org/TVSeason).
    ///
    /// - Parameter episodes: those that the season's own page lists.
    package func tvSeason(
        _ season: Season, of show: Show, episodes: some Sequence<Episode>, parts: some Sequence<Part>,
        basedOn books: [(show: Show, volume: Volume)]
    ) -> GraphNode {
        let id = nodeID(of: season, in: show)
        let page = links.address(of: .season(show.id, number: season.number))
        return GraphNode(
            id: id,
            json: .object([
                "@type": "TVSeason",
                "@id": .string(id),
                "name": .string(season.name(settings.phrases)),
                "url": .string(page),
                "mainEntityOfPage": GraphNode.mention(page),
                "seasonNumber": .number(season.number),
                "description": season.summary?.open.map(JSON.string),
                "image": imageObject(season.image?.open),
                "startDate": show.confirmedPremiere(of: season)?.reduced.map(JSON.string),
                "numberOfEpisodes": season.episodes.isEmpty ? nil : .number(season.episodeCount),
                "provider": organizations(season.networks),
                "countryOfOrigin": countriesOfOrigin(season.countries),
                "partOfSeries": reference(to: show),
                "episode": .list(episodes.map { reference(to: $0, in: season, of: show) }),
                "actor": .list(performanceRoles(parts, in: show)),
                "isBasedOn": .list(books.map { reference(to: $0.volume, of: $0.show) }),
            ])
        )
    }

    /// The season as other things refer to it.
    package func reference(to season: Season, in show: Show) -> JSON {
        .object([
            "@type": "TVSeason",
            "@id": .string(nodeID(of: season, in: show)),
            "name": .string(season.name(settings.phrases)),
            "seasonNumber": .number(season.number),
            "url": .string(links.address(of: .season(show.id, number: season.number))),
        ])
    }
}
