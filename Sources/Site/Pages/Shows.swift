import ContentReader
import ShowData

/// Shows, seasons and episodes.
extension Site {
    private static let newestOnShow = 4

    func showPage(_ show: Show) -> ShowPage {
        let summary = summary(show)
        let head = PageHead(
            title: show.title, description: show.summary ?? show.tagline, kind: show.kind == .film ? "video.movie" : "video.tv_show",
            image: summary.image, accent: show.accent
        )
        return ShowPage(
            frame: frame(.show(show.id), head),
            show: summary,
            creators: show.creators.compactMap(link),
            writers: show.writers.compactMap(link),
            directors: show.directors.compactMap(link),
            follows: show.follows.flatMap(self.show).map(link),
            continuedIn: content.shows.filter { $0.follows == show.id }.map(link),
            ratings: ratings(show.ratings),
            seasons: show.seasons.map { self.summary($0, of: show) },
            characters: characters(of: show),
            cast: show.hasCast ? links.path(to: .cast(show.id)) : nil,
            books: show.hasBooks ? links.path(to: .books(show.id)) : nil,
            volumes: show.volumes.map { entry($0, of: show) },
            latest: latest(about: show, count: Self.newestOnShow),
            sources: sourceEntries(show.sources)
        )
    }

    func seasonPage(_ show: Show, _ season: Season) -> SeasonPage {
        let summary = summary(season, of: show)
        let head = PageHead(
            title: "\(show.title), \(summary.title)", crumb: summary.title, description: season.summary, kind: "video.tv_show",
            image: summary.image, accent: show.accent, parents: [link(show)]
        )
        let position = show.seasons.firstIndex { $0.number == season.number } ?? 0
        return SeasonPage(
            frame: frame(.season(show.id, number: season.number), head),
            show: link(show),
            season: summary,
            summary: season.summary,
            episodes: season.episodes.map { self.summary($0, in: season, of: show) },
            ratings: ratings(season.ratings),
            adaptations: adaptations(of: show) { $0.season == season.number },
            neighbours: neighbours(of: position, in: show.seasons) { link($0, of: show) },
            sources: sourceEntries(season.sources)
        )
    }

    func episodePage(_ show: Show, _ season: Season, _ episode: Episode) -> EpisodePage {
        let summary = summary(episode, in: season, of: show)
        let head = PageHead(
            title: "\(episode.title) – \(show.title), \(season.name(phrases))", crumb: episode.title, description: episode.summary, kind: "video.episode",
            image: summary.image, accent: show.accent, parents: [link(show), link(season, of: show)]
        )
        let sequence = show.seasons.flatMap { season in season.episodes.map { (season: season, episode: $0) } }
        let position = sequence.firstIndex { $0.season.number == season.number && $0.episode.number == episode.number } ?? 0
        return EpisodePage(
            frame: frame(.episode(show.id, season: season.number, number: episode.number), head),
            show: link(show),
            season: link(season, of: show),
            episode: summary,
            body: content.prose[.episode(show: show.id, season: season.number, number: episode.number)]?.html,
            writers: episode.writers.compactMap(link),
            directors: episode.directors.compactMap(link),
            adaptations: adaptations(of: show) { $0 == .episode(season: season.number, number: episode.number) },
            neighbours: neighbours(of: position, in: sequence) { link($0.episode, in: $0.season, of: show) },
            sources: sourceEntries(episode.sources)
        )
    }

    func summary(_ show: Show) -> ShowSummary {
        ShowSummary(
            show: show,
            path: links.path(to: .show(show.id)),
            image: image(show.image),
            seasonCount: show.seasons.count,
            episodeCount: show.seasons.map(\.episodes.count).reduce(0, +),
            premiere: show.premiere ?? show.seasons.compactMap(\.premiere).min()
        )
    }

    private func summary(_ season: Season, of show: Show) -> SeasonSummary {
        SeasonSummary(
            title: season.name(phrases),
            number: season.number,
            path: links.path(to: .season(show.id, number: season.number)),
            premiere: season.premiere ?? season.episodes.compactMap(\.date).min(),
            episodeCount: season.episodes.count,
            image: image(season.image)
        )
    }

    private func summary(_ episode: Episode, in season: Season, of show: Show) -> EpisodeSummary {
        EpisodeSummary(
            title: episode.title,
            season: season.number,
            number: episode.number,
            path: links.path(to: .episode(show.id, season: season.number, number: episode.number)),
            date: episode.date ?? season.premiere,
            minutes: episode.minutes,
            summary: episode.summary,
            image: image(episode.image)
        )
    }

    private func neighbours<Element>(of position: Int, in sequence: [Element], link: (Element) -> TitledLink) -> Neighbours {
        Neighbours(
            previous: position > 0 ? link(sequence[position - 1]) : nil,
            next: position + 1 < sequence.count ? link(sequence[position + 1]) : nil
        )
    }
}
