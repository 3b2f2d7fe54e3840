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
                "alternateName": .strings(episode.otherTitles.map(\.text)),
                "url": .string(page),
                "mainEntityOfPage": GraphNode.mention(page),
                "episodeNumber": episode.code.number.map(JSON.episodeNumber),
                "position": episode.absolute.map(JSON.number),
                "description": episode.summary?.open.map(JSON.string),
                "image": imageObject(episode.image?.open),
                "datePublished": show.published(episode, in: season).map(JSON.string),
                "duration": episode.runningTime?.iso8601.map(JSON.string),
                "partOfSeason": reference(to: season, in: show),
                "partOfSeries": reference(to: show),
                "actor": .list(performanceRoles(parts, in: show) + guests(of: episode, besides: parts)),
                "author": .list(references(to: episode.writers)),
                "director": .list(references(to: episode.directors)),
                "contributor": .list(references(to: episode.crew.map(\.person))),
                "isBasedOn": .list(books.map { reference(to: $0.volume, of: $0.show) }),
                "identifier": identifiers(episode.identifiers),
                "sameAs": .strings(episode.identifiers.compactMap { $0.addressOfEpisode?.description }),
            ])
        )
    }

    /// The people in it whose characters have no page, and who play nobody else in it.
    private func guests(of episode: Episode, besides parts: some Sequence<Part>) -> [JSON] {
        guard !episode.guests.isEmpty else { return [] }
        let known = Set(parts.map(\.role.person))
        return references(to: episode.guests.map(\.person).filter { !known.contains($0) })
    }

    /// The episode as other things refer to it.
    package func reference(to episode: Episode, in season: Season, of show: Show) -> JSON {
        .object([
            "@type": "TVEpisode",
            "@id": .string(nodeID(of: episode, in: season, of: show)),
            "name": .string(episode.title.safe),
            "episodeNumber": episode.code.number.map(JSON.episodeNumber),
            "url": .string(links.address(of: .episode(show.id, season: season.number, episode.code))),
        ])
    }
}

extension Show {
    /// The confirmed date of an episode as the vocabulary writes dates, with its time if it has one.
    fileprivate func published(_ episode: Episode, in season: Season) -> String? {
        guard let date = confirmedPremiere(of: episode, in: season) else { return nil }
        return date.exact.flatMap { day in episode.time.map { $0.rfc3339(on: day) } } ?? date.reduced
    }
}

extension JSON {
    /// A number, or a text for anything but a whole number.
    static func episodeNumber(_ number: EpisodeNumber) -> JSON {
        number.isWhole ? .number(number.first) : .string(number.description)
    }
}
