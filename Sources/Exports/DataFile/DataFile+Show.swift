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
            "status": optional(show.status?.rawValue),
            "tagline": optional(show.tagline),
            "summary": optional(show.summary),
            "titleLanguage": optional(show.titleLanguage),
            "titles": titles(show.otherTitles),
            "network": optional(show.networks.first),
            "networks": show.networks.count > 1 ? .strings(show.networks) : nil,
            "country": optional(show.countries.first),
            "countries": show.countries.count > 1 ? .strings(show.countries) : nil,
            "languages": .strings(show.languages),
            "creators": ids(show.creators),
            "writers": ids(show.writers),
            "directors": ids(show.directors),
            "crew": .list(show.crew.map(credit)),
            "genres": .strings(show.genres),
            "premiere": optional(premiere),
            "expected": expected(premiere),
            "minutes": minutes(show.runningTime),
            "seconds": seconds(show.runningTime),
            "basedOn": optional(show.basedOn),
            "follows": optional(show.follows?.rawValue),
            "adapts": optional(show.adapts?.rawValue),
            "related": .list(show.relations.map(relation)),
            "watch": .list(show.offers.map(offer)),
            "trailer": show.trailer.map(link),
            "awards": awards(show.awards),
            "ids": identifiers(show.identifiers),
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
            "networks": .strings(season.networks),
            "countries": .strings(season.countries),
            "trailer": season.trailer.map(link),
            "parts": .list(
                season.parts.map { part in
                    .object([
                        "from": .number(part.from), "title": optional(part.title),
                        "premiere": optional(show.claimedPremiere(of: part, in: season)),
                        "expected": expected(show.claimedPremiere(of: part, in: season)),
                    ])
                }),
            "orders": orders(season.otherNumbers),
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
            "title": episode.isTitled ? title(episode.title) : nil,
            "date": optional(show.claimedDate(of: episode, in: season)),
            "expected": expected(show.claimedDate(of: episode, in: season)),
            "time": optional(episode.time?.description),
            "absolute": optional(episode.absolute),
            "part": optional(episode.part?.description),
            "minutes": minutes(episode.runningTime),
            "seconds": seconds(episode.runningTime),
            "state": optional(episode.state?.rawValue),
            "production": optional(episode.production),
            "viewers": .list(episode.viewers.map(viewers)),
            "orders": orders(episode.otherNumbers),
            "titles": titles(episode.otherTitles),
            "summary": optional(episode.summary),
            "writers": ids(episode.writers),
            "directors": ids(episode.directors),
            "crew": .list(episode.crew.map(credit)),
            "guests": .list(episode.guests.map(member)),
            "ids": identifiers(episode.identifiers),
            "image": optional(episode.image),
            "ratings": ratings(episode.ratings),
            "sources": ids(episode.sources),
        ])
    }

    func member(_ member: CastMember) -> JSON {
        .object([
            "person": .string(member.person.rawValue), "as": optional(member.part), "note": optional(member.note),
            "sources": ids(member.sources),
        ])
    }

    private func credit(_ credit: Credit) -> JSON {
        .object(["person": .string(credit.person.rawValue), "as": .string(credit.role), "sources": ids(credit.sources)])
    }

    private func viewers(_ viewers: Viewers) -> JSON {
        .object(["count": .number(viewers.count), "note": optional(viewers.note), "sources": ids(viewers.sources)])
    }

    private func relation(_ relation: ShowRelation) -> JSON {
        .object([
            "show": .string(relation.show.rawValue), "as": .string(relation.kind.rawValue), "note": optional(relation.note),
            "sources": ids(relation.sources),
        ])
    }

    private func offer(_ offer: Offer) -> JSON {
        .object([
            "service": .string(offer.service), "kind": optional(offer.kind?.rawValue), "address": optional(offer.address?.description),
            "countries": .strings(offer.countries), "asOf": optional(offer.asOf), "note": optional(offer.note),
        ])
    }
}

extension EpisodeCode {
    /// The id of a special; `nil` for an episode with a number.
    fileprivate var specialID: String? { if case .special(let name) = self { name } else { nil } }
}
