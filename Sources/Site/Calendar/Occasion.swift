import ContentReader
import ShowData

/// Something of a show that appears on a day.
struct Occasion {
    enum Subject {
        case show(Show)
        case season(Season)
        /// A part of a season that is shown by itself, by its position.
        case part(Int, of: Season)
        case episode(Episode, of: Season)
        /// A volume in a region; editions count from 1 where it appears there more than once.
        case volume(Volume, region: String?, edition: Int)
    }

    let subject: Subject
    /// The show that has it: a film that carries on another show has its own.
    let show: Show
    let day: CalendarDate
    /// What was said of the day, where a claim says it.
    let claim: Claim?
    /// Whether nobody has confirmed the day.
    let isExpected: Bool
}

extension Occasion {
    /// What appears of a show, and of the films and books that belong to it, by day.
    ///
    /// Left out are the days that are not known to the day, and those that are only rumoured.
    static func all(of show: Show, in shows: [Show]) -> [Occasion] {
        let films = shows.filter { $0.kind == .film && $0.follows == show.id }
        let books = shows.filter { $0.id == show.adapts }
        let own = premieres(of: show) + releases(of: show)
        return (own + films.flatMap(premieres) + books.flatMap(releases)).sorted { ($0.day, $0.identity) < ($1.day, $1.identity) }
    }

    private static func premieres(of show: Show) -> [Occasion] {
        let seasons = show.seasons.flatMap { premieres(of: $0, in: show) }
        let own = Occasion(.show(show), of: show, on: show.premiere, .premiere, about: .show)
        // The premiere of a series is that of its first season.
        return show.kind == .film || seasons.isEmpty ? seasons + [own].compactMap(\.self) : seasons
    }

    private static func premieres(of season: Season, in show: Show) -> [Occasion] {
        let whole = Occasion(.season(season), of: show, on: season.premiere, .premiere, about: .season(season.number))
        let parts = season.parts.enumerated().compactMap { position, part in
            part.premiere == season.premiere
                ? nil : Occasion(.part(position, of: season), of: show, on: part.premiere, .premiere, about: .season(season.number))
        }
        let episodes = season.episodes.compactMap { episode in
            Occasion(
                .episode(episode, of: season), of: show, on: episode.date, .premiere, about: .episode(season: season.number, episode.code))
        }
        return [whole].compactMap(\.self) + parts + episodes
    }

    private static func releases(of show: Show) -> [Occasion] {
        show.volumes.flatMap { volume in
            volume.releases.enumerated().compactMap { position, release in
                let before = volume.releases[..<position].count { $0.region == release.region }
                return Occasion(
                    .volume(volume, region: release.region, edition: before + 1), of: show, on: release.date, .release,
                    about: .volume(volume.id), region: release.region, isExpected: release.isExpected)
            }
        }
    }

    /// `nil` where the day is not known, or is only rumoured.
    private init?(
        _ subject: Subject, of show: Show, on date: PartialDate?, _ field: ClaimedFact.Field, about claimSubject: ClaimSubject,
        region: String? = nil, isExpected: Bool = false
    ) {
        guard let date, let day = date.exact else { return nil }
        let claim = show.claim(field, of: claimSubject, region: region, saying: date)
        guard claim?.status != .rumoured else { return nil }
        self.subject = subject
        self.show = show
        self.day = day
        self.claim = claim
        self.isExpected = claim.map { $0.status == .expected } ?? isExpected
    }

    /// What tells it from every other occasion of the site, on whatever day it may be.
    var identity: String {
        switch subject {
        case .show: "\(show.id)"
        case .season(let season): "\(show.id)/\(StoryPoint.season(season.number))"
        case .part(let position, let season): "\(show.id)/\(StoryPoint.season(season.number))/part-\(position + 1)"
        case .episode(let episode, let season): "\(show.id)/\(StoryPoint.episode(season: season.number, episode.code))"
        case .volume(let volume, let region, let edition):
            "\(show.id)/books/\(volume.id)" + (region.map { "/" + Slug.from($0) } ?? "") + (edition > 1 ? "/\(edition)" : "")
        }
    }
}
