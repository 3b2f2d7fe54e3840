import ShowData

/// The parts of a show that a visitor can say they have reached: its episodes, its volumes, its film.
///
/// The script that opens what a visitor has reached compares numbers only, so all points are converted to numbers here.
public struct Story: Sendable {
    public let show: Show.ID
    public let title: String
    /// The seasons with numbered episodes, and those numbers in ascending order, at least one each. Specials are left out, because it is
    /// unknown when they are watched.
    public let seasons: [(number: Int, episodes: [EpisodeNumber])]
    public let volumes: [Int]
    public let hasFilm: Bool
    private let specials: [StoryPoint: StoryPoint]

    package init(_ show: Show, volumes: [Volume], hasFilm: Bool) {
        self.show = show.id
        title = show.title
        seasons = show.regularSeasons.compactMap { season in
            let numbers = Set(season.episodes.compactMap(\.code.number)).sorted()
            return numbers.isEmpty ? nil : (season.number, numbers)
        }
        self.volumes = volumes.compactMap(\.number)
        self.hasFilm = hasFilm
        specials = Self.successors(of: show)
    }

    /// The points that a visitor can say they have reached, one track after another.
    package var points: [StoryPoint] {
        let episodes = seasons.flatMap { season in
            season.episodes.map { StoryPoint.episode(season: season.number, .number($0.end)) }
        }
        return episodes + volumes.map(StoryPoint.volume) + (hasFilm ? [.film] : [])
    }

    /// A visitor who has seen this point has reached `point`: `s2e8`, `v3` or `film`.
    ///
    /// A season is reached with its last episode, a special with the next episode that has a number, and an episode with several numbers
    /// with the last of them.
    ///
    /// - Returns: `nil` for a point that no one can say they have reached.
    package func mark(for point: StoryPoint) -> String? {
        switch point {
        case .season(let number):
            seasons.position(of: number, by: \.number).flatMap { seasons[$0].episodes.last }
                .flatMap { mark(for: .episode(season: number, .number($0))) }
        case .episode(let season, .number(let number)):
            season > 0 ? StoryPoint.episode(season: season, .number(number.end)).description : nil
        case .episode(_, .special): specials[point].flatMap { mark(for: $0) }
        case .volume, .film: point.description
        }
    }

    /// For each special, the next episode with a number, even in a later season.
    private static func successors(of show: Show) -> [StoryPoint: StoryPoint] {
        var found: [StoryPoint: StoryPoint] = [:]
        var next: StoryPoint?
        for season in show.regularSeasons.reversed() {
            for episode in season.episodes.reversed() {
                let point = StoryPoint.episode(season: season.number, episode.code)
                if episode.code.number == nil { found[point] = next } else { next = point }
            }
        }
        return found
    }
}

extension Story {
    /// The stories of all shows, each with the books and the film that belong to it.
    package static func all(in shows: [Show]) -> [Show.ID: Story] {
        let filmed = Set(shows.filter { $0.kind == .film }.flatMap { [$0.id, $0.follows].compactMap(\.self) })
        let volumes = Dictionary(shows.map { ($0.id, $0.volumes) }) { first, _ in first }
        let stories = shows.map { show in
            let books = show.volumes + (show.adapts.flatMap { volumes[$0] } ?? [])
            return (show.id, Story(show, volumes: books, hasFilm: filmed.contains(show.id)))
        }
        return Dictionary(stories) { first, _ in first }
    }
}
