import Hypertext
import ShowData

extension StructuredData {
    /// A series as a `TVSeries` (schema.org/TVSeries).
    ///
    /// Scores of other sites are left out, because an `aggregateRating` would present them as the site's own.
    func tvSeries(_ show: Show, parts: some Sequence<Part>, basedOn books: [(show: Show, volume: Volume)]) -> GraphNode {
        let seasons = show.regularSeasons
        return node(
            of: show,
            [
                "startDate": show.confirmedPremiere?.reduced.map(JSON.string),
                "numberOfSeasons": seasons.isEmpty ? nil : .number(seasons.count),
                "numberOfEpisodes": seasons.allSatisfy(\.episodes.isEmpty) ? nil : .number(seasons.map(\.episodeCount).reduce(0, +)),
                "containsSeason": .list(show.seasons.map { reference(to: $0, in: show) }),
            ],
            castAndMakers(of: show, parts),
            [
                "provider": organizations(show.networks),
                "isBasedOn": .list(books.map { reference(to: $0.volume, of: $0.show) }),
            ])
    }
}
