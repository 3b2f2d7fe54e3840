import Hypertext
import ShowData
import ThemeKit

extension StructuredData {
    /// An episode as a `TVEpisode` (schema.org/TVEpisode).
    package func tvEpisode(
        _ episode: Episode, of season: Season, in show: Show, parts: some Sequence<Part>, basedOn books: [(show: Show, volume: Volume)]
    ) -> GraphNode {
        let id = nodeID(of: episode, in: season, of: show)
        let page = links.address(of: .episode(show.id, season: season.number, episode.code))
        return GraphNode(
            id: id,
            json: .object([
                "@type": "TVEpisode",
                "@id": .string(id),
                "name": .string(episode.title.safe),
                "url": .string(page),
                "mainEntityOfPage": GraphNode.mention(page),
                "episodeNumber": episode.code.number.map(JSON.number),
                "description": episode.summary?.open.map(JSON.string),
                "image": imageObject(episode.image?.open),
                "datePublished": show.confirmedPremiere(of: episode, in: season).map { .string($0.description) },
                "duration": episode.minutes.map(JSON.duration),
                "partOfSeason": reference(to: season, in: show),
                "partOfSeries": reference(to: show),
                "actor": .list(parts.map { performanceRole($0, in: show) }),
                "author": .list(references(to: episode.writers)),
                "director": .list(references(to: episode.directors)),
                "isBasedOn": .list(books.map { reference(to: $0.volume, of: $0.show) }),
            ])
        )
    }

    /// The episode as other things refer to it.
    package func reference(to episode: Episode, in season: Season, of show: Show) -> JSON {
        .object([
            "@type": "TVEpisode",
            "@id": .string(nodeID(of: episode, in: season, of: show)),
            "name": .string(episode.title.safe),
            "episodeNumber": episode.code.number.map(JSON.number),
            "url": .string(links.address(of: .episode(show.id, season: season.number, episode.code))),
        ])
    }
}

extension JSON {
    /// A duration as ISO 8601 writes it: `PT30M`.
    static func duration(minutes: Int) -> JSON { .string("PT\(minutes)M") }
}
