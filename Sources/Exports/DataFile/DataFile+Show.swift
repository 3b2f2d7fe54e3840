import Hypertext
import ShowData

/// The show with its seasons and episodes.
extension DataFile {
    /// The show itself.
    var work: JSON {
        let premiere = show.premiere.map { show.claimed($0, .premiere, of: .show) }
        return .object([
            "id": .string(show.id.rawValue),
            "page": .string(address(.show(show.id))),
            "title": .string(show.name),
            "kind": .string(show.kind.rawValue),
            "status": .string(show.status.rawValue),
            "tagline": optional(show.tagline),
            "summary": optional(show.summary),
            "network": optional(show.network),
            "country": optional(show.country),
            "creators": ids(show.creators),
            "writers": ids(show.writers),
            "directors": ids(show.directors),
            "genres": .strings(show.genres),
            "premiere": optional(premiere),
            "expected": expected(premiere),
            "minutes": optional(show.minutes),
            "basedOn": optional(show.basedOn),
            "follows": optional(show.follows?.rawValue),
            "adapts": optional(show.adapts?.rawValue),
            "ids": identifiers,
            "links": links(show.links),
            "image": optional(show.image),
            "ratings": ratings(show.ratings),
            "cast": .list(show.cast.map(member)),
            "sources": ids(show.sources),
        ])
    }

    func season(_ season: Season) -> JSON {
        let premiere = season.premiere.map { show.claimed($0, .premiere, of: .season(season.number)) }
        return .object([
            "number": .number(season.number),
            "page": .string(address(.season(show.id, number: season.number))),
            "title": season.title.map(title),
            "premiere": optional(premiere),
            "expected": expected(premiere),
            "summary": optional(season.summary),
            "image": optional(season.image),
            "parts": .list(
                season.parts.map { part in
                    .object([
                        "from": .number(part.from), "title": optional(part.title),
                        "premiere": optional(show.claimedPremiere(of: part, in: season)),
                        "expected": expected(show.claimedPremiere(of: part, in: season)),
                    ])
                }),
            "ratings": ratings(season.ratings),
            "sources": ids(season.sources),
            "episodes": .list(season.episodes.map { episode($0, in: season) }, onLines: true),
        ])
    }

    private func episode(_ episode: Episode, in season: Season) -> JSON {
        .object([
            "number": episode.code.number.map(JSON.episodeNumber),
            "id": optional(episode.code.specialID),
            "page": .string(address(.episode(show.id, season: season.number, episode.code))),
            "title": title(episode.title),
            "date": optional(show.claimedDate(of: episode, in: season)),
            "expected": expected(show.claimedDate(of: episode, in: season)),
            "time": optional(episode.time?.description),
            "absolute": optional(episode.absolute),
            "part": optional(episode.part?.description),
            "minutes": optional(episode.minutes),
            "summary": optional(episode.summary),
            "writers": ids(episode.writers),
            "directors": ids(episode.directors),
            "image": optional(episode.image),
            "ratings": ratings(episode.ratings),
            "sources": ids(episode.sources),
        ])
    }

    private func member(_ member: CastMember) -> JSON {
        .object(["person": .string(member.person.rawValue), "note": optional(member.note), "sources": ids(member.sources)])
    }

    /// The show's ids in other databases, by database.
    private var identifiers: JSON? {
        let values = Dictionary(show.identifiers.map { ($0.database, $0.value) }) { first, _ in first }
        return values.isEmpty
            ? nil
            : .object([
                "imdb": optional(values[.imdb]), "wikidata": optional(values[.wikidata]), "tmdb": optional(values[.tmdb]),
                "tvdb": optional(values[.tvdb]),
            ])
    }
}

extension EpisodeCode {
    /// The id of a special; `nil` for an episode with a number.
    fileprivate var specialID: String? { if case .special(let name) = self { name } else { nil } }
}
