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
    /// The volumes, each after its chapters; the last of those is left out if it ends the volume.
    package let printPoints: [StoryPoint]
    public let hasFilm: Bool
    /// The episodes of `seasons` that have perhaps been shown, in order.
    package let episodes: [StoryEpisode]
    private let specials: [StoryPoint: StoryPoint]
    /// What a visitor has reached after each chapter.
    private let chapters: [StoryPoint: StoryPoint]

    /// - Parameter today: the day of the build.
    package init(_ show: Show, volumes: [Volume], hasFilm: Bool, on today: CalendarDate) {
        self.show = show.id
        title = show.title
        seasons = show.regularSeasons.compactMap { season in
            let numbers = Set(season.episodes.compactMap(\.code.number)).sorted()
            return numbers.isEmpty ? nil : (season.number, numbers)
        }
        episodes = show.regularSeasons.flatMap { season in
            let shown = season.episodes.filter { !show.isToCome($0, in: season, on: today) }
            let numbered = shown.compactMap { episode in episode.code.number.map { (number: $0, title: episode.title.safe) } }
            return numbered.sorted { $0.number < $1.number }.map { episode in
                StoryEpisode(
                    season: season.number, number: episode.number, title: episode.title,
                    route: .episode(show.id, season: season.number, .number(episode.number)))
            }
        }
        self.volumes = volumes.compactMap(\.number)
        printPoints = volumes.flatMap { volume in
            volume.number.map { number in
                volume.chapterNumbers.filter { !volume.ends(with: $0) }.map { .chapter(volume: number, $0) } + [.volume(number)]
            } ?? []
        }
        chapters = volumes.reduce(into: [:]) { chapters, volume in
            guard let number = volume.number else { return }
            for chapter in volume.chapterNumbers {
                let isLast = volume.ends(with: chapter)
                chapters[.chapter(volume: number, chapter)] = isLast ? .volume(number) : .chapter(volume: number, chapter.end)
            }
        }
        self.hasFilm = hasFilm
        specials = Self.successors(of: show)
    }

    /// The points that a visitor can say they have reached, one track after another.
    package var points: [StoryPoint] {
        let episodes = seasons.flatMap { season in
            season.episodes.map { StoryPoint.episode(season: season.number, .number($0.end)) }
        }
        return episodes + printPoints + (hasFilm ? [.film] : [])
    }

    /// A visitor who has seen this point has reached `point`: `s2e8`, `v3` or `film`.
    ///
    /// The end is reached with the last episode, or without episodes with the film or the last volume. A season is reached with its last
    /// episode, a special with the next episode that has a number, and an episode with several numbers with the last of them.
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
        case .chapter: chapters[point]?.description
        case .end: points.last { $0.track == .screen }.map { $0.description } ?? points.last?.description
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

/// An episode with a number.
package struct StoryEpisode: Sendable {
    package let season: Int
    package let number: EpisodeNumber
    /// Safe anywhere.
    package let title: String
    package let route: Route

    package var point: StoryPoint { .episode(season: season, .number(number)) }
}

extension Story {
    /// The stories of all shows, each with the books and the film that belong to it.
    ///
    /// - Parameter today: the day of the build.
    package static func all(in shows: [Show], on today: CalendarDate) -> [Show.ID: Story] {
        let filmed = Set(shows.filter { $0.kind.form == .film }.flatMap { [$0.id, $0.follows].compactMap(\.self) })
        let volumes = Dictionary(shows.map { ($0.id, $0.volumes) }) { first, _ in first }
        let stories = shows.map { show in
            let own = Set(show.volumes.map(\.id))
            let books = show.volumes + (show.adapts.flatMap { volumes[$0] } ?? []).filter { !own.contains($0.id) }
            return (show.id, Story(show, volumes: books, hasFilm: filmed.contains(show.id), on: today))
        }
        return Dictionary(stories) { first, _ in first }
    }
}

extension Show {
    /// Whether an episode has not been shown yet: its day, or else that of its season or of the show, is after `today` or to be announced.
    /// If there is no day, whether nothing of the show is out.
    fileprivate func isToCome(_ episode: Episode, in season: Season, on today: CalendarDate) -> Bool {
        let days = [episode.firstShowing, season.firstShowing, premiere].compactMap(\.self)
        guard let day = days.first(where: { $0 != .unknown }) else {
            return status == .announced || status == .inDevelopment || status == .inProduction
        }
        return day.earliest.map { $0 > today } ?? (day == .toBeAnnounced)
    }
}
