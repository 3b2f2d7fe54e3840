import Hypertext
import ShowData

/// Something belonging to a show that comes out on a day.
package struct Occasion {
    enum Subject {
        case show(Show)
        case season(Season)
        /// A part of a season with its own dates, by position.
        case part(Int, of: Season)
        case episode(Episode, of: Season)
        /// A release of a volume in a region, with the name that tells its editions apart.
        case volume(Volume, region: String?, edition: String)
    }

    let subject: Subject
    /// The show that it belongs to: a film that continues another show has its own.
    let show: Show
    let day: CalendarDate
    /// The claim that gives the date, if there is one.
    let claim: Claim?
    /// Whether the date is unconfirmed.
    let isExpected: Bool
    /// Whether it has passed all the same.
    let isOverdue: Bool
}

extension Occasion {
    /// Everything that comes out for a show, and for the films and books that belong to it, by day.
    ///
    /// Dates that are not exact to the day, and rumoured dates, are left out.
    package static func all(of show: Show, among shows: RelatedShows) -> [Occasion] {
        let own = premieres(of: show) + releases(of: show)
        let others = shows.films(of: show).flatMap(premieres) + (shows.original(of: show).map(releases) ?? [])
        return (own + others).map { ($0, $0.identity) }.sorted { ($0.0.day, $0.1) < ($1.0.day, $1.1) }.map(\.0)
    }

    private static func premieres(of show: Show) -> [Occasion] {
        let seasons = show.seasons.flatMap { premieres(of: $0, in: show) }
        let own = Occasion(.show(show), of: show, on: show.premiere.map { show.claimed($0, .premiere, of: .show) })
        // A series premieres with its first season.
        return show.kind.form == .film || seasons.isEmpty ? seasons + [own].compactMap(\.self) : seasons
    }

    private static func premieres(of season: Season, in show: Show) -> [Occasion] {
        let whole = Occasion(
            .season(season), of: show, on: season.premiere.map { show.claimed($0, .premiere, of: .season(season.number)) })
        let parts = season.parts.enumerated().compactMap { position, part in
            part.premiere == season.premiere
                ? nil : Occasion(.part(position, of: season), of: show, on: show.claimedPremiere(of: part, in: season))
        }
        let episodes = season.episodes.compactMap { episode in
            episode.date.flatMap { _ in Occasion(.episode(episode, of: season), of: show, on: show.claimedDate(of: episode, in: season)) }
        }
        return [whole].compactMap(\.self) + parts + episodes
    }

    private static func releases(of show: Show) -> [Occasion] {
        show.volumes.flatMap { volume in
            zip(volume.releases, volume.releases.editionNames).compactMap { release, name in
                Occasion(.volume(volume, region: release.region, edition: name), of: show, on: show.claimedDate(of: release, of: volume))
            }
        }
    }

    /// `nil` if the date is not exact to the day, or only a rumour.
    private init?(_ subject: Subject, of show: Show, on date: ClaimedDate?) {
        guard let date, let day = date.date.exact, date.status != .rumoured else { return nil }
        self.subject = subject
        self.show = show
        self.day = day
        claim = date.claim
        isExpected = date.status == .expected
        isOverdue = date.certainty.isOverdue
    }

    /// The name that tells it from every other occasion of the site, whatever its date.
    var identity: String {
        switch subject {
        case .show: "\(show.id)"
        case .season(let season): "\(show.id)/\(StoryPoint.season(season.number))"
        case .part(let position, let season): "\(show.id)/\(StoryPoint.season(season.number))/part-\(position + 1)"
        case .episode(let episode, let season): "\(show.id)/\(StoryPoint.episode(season: season.number, episode.code))"
        case .volume(let volume, _, let edition): "\(show.id)/books/\(volume.id)\(edition)"
        }
    }
}

extension [Release] {
    /// Tells the releases of a volume apart without their dates: the region and the edition, each after a slash, and a number from 2 if
    /// those are the same.
    fileprivate var editionNames: [String] {
        var taken: Set<String> = []
        // The lowest number that may be free, so that releases with the same name do not each try every number again.
        var numbers: [String: Int] = [:]
        return map { release in
            let name = [release.region, release.note].compactMap(\.self).map { "/\($0.nameInAddress)" }.joined()
            var free = name
            while !taken.insert(free).inserted {
                let number = numbers[name] ?? 2
                numbers[name] = number + 1
                free = "\(name)/\(number)"
            }
            return free
        }
    }
}

extension String {
    /// The slug, or the percent-encoded UTF-8 of a text without letters and digits, such as a flag.
    fileprivate var nameInAddress: String {
        let slug = Slug.from(self)
        return slug.isEmpty ? percentEncodedPath : slug
    }
}
