import ContentReader
import ShowData

/// Shows, seasons and episodes.
extension Site {
    private static let newestOnShow = 4

    func showPage(_ show: Show) -> ShowPage {
        let summary = summary(show)
        let head = PageHead(
            title: show.title, description: show.summary?.open ?? show.tagline ?? about(phrases.aboutShow, ["show": show.title]),
            image: summary.image, accent: show.accent, showsData: true, show: show
        )
        return ShowPage(
            frame: frame(.show(show.id), head),
            show: summary,
            guardedImage: guardedImage(show.image),
            creators: show.creators.compactMap(link),
            writers: show.writers.compactMap(link),
            directors: show.directors.compactMap(link),
            follows: show.follows.flatMap(self.show).map(link),
            continuedIn: index.relatedShows.sequels(of: show).map(link),
            adapts: show.adapts.flatMap(self.show).map(link),
            adaptedAs: index.relatedShows.adaptations(of: show).map(link),
            ratings: ratings(show.ratings),
            seasons: show.seasons.map { self.summary($0, of: show) },
            characters: characters(of: show),
            allCharacters: show.characters.isEmpty ? nil : links.path(to: .characters(show.id)),
            cast: show.hasCast ? links.path(to: .cast(show.id)) : nil,
            episodes: show.hasEpisodes ? links.path(to: .episodes(show.id)) : nil,
            timeline: show.hasTimeline(among: index.relatedShows) ? links.path(to: .timeline(show.id)) : nil,
            books: show.hasBooks(among: index.relatedShows) ? links.path(to: .books(show.id)) : nil,
            announcements: show.hasClaims ? links.path(to: .announcements(show.id)) : nil,
            now: show.hasClaims ? links.path(to: .now(show.id)) : nil,
            statusSources: statusSources(of: show),
            premiereSources: sources(of: summary.premiere),
            quotes: show.quotes.filter { $0.filed(under: \.isTheShows) }.map { entry($0, of: show) },
            tracks: show.tracks.map { entry($0, of: show) },
            places: show.places.map { entry($0, of: show) },
            volumes: volumeEntries(of: show),
            latest: latest(about: show, count: Self.newestOnShow),
            sources: sourceEntries(show.sources)
        )
    }

    func seasonPage(_ show: Show, _ season: Season) -> SeasonPage {
        let summary = summary(season, of: show)
        let head = PageHead(
            title: "\(show.title), \(summary.title)", crumb: summary.title,
            description: season.summary?.open ?? about(phrases.aboutSeason, ["season": summary.title, "show": show.title]),
            image: summary.image, accent: show.accent, parents: [link(show)], showsData: true, show: show
        )
        let details = details(of: show)
        return SeasonPage(
            frame: frame(.season(show.id, number: season.number), head),
            show: link(show),
            season: summary,
            guardedTitle: season.title?.guarded,
            guardedImage: guardedImage(season.image),
            parts: parts(of: season, in: show),
            summary: season.summary,
            guides: guides(to: season, of: show),
            premiereSources: sources(of: summary.premiere),
            cast: cast(of: season, in: show),
            tracks: show.tracks.at(details.tracks(of: .season(season.number))).map { entry($0, of: show) },
            places: show.places.at(details.places(of: .season(season.number))).map { entry($0, of: show) },
            ratings: ratings(season.ratings),
            adaptations: show.adaptations.at(details.adaptations(inSeason: season.number)).compactMap { entry($0, of: show) },
            neighbours: neighbours(of: season, in: show),
            sources: sourceEntries(season.sources)
        )
    }

    func episodePage(_ show: Show, _ season: Season, _ episode: Episode) -> EpisodePage {
        let summary = summary(episode, in: season, of: show)
        let head = PageHead(
            title: "\(summary.title) – \(show.title), \(season.name(phrases))", crumb: summary.title,
            description: summary.summary ?? description(of: episode, in: season, of: show),
            image: summary.image, accent: show.accent, parents: [link(show), link(season, of: show)], showsData: true, show: show
        )
        let (details, point) = (details(of: show), StoryPoint.episode(season: season.number, episode.code))
        return EpisodePage(
            frame: frame(.episode(show.id, season: season.number, episode.code), head),
            show: link(show),
            season: link(season, of: show),
            episode: summary,
            guardedTitle: episode.title.guarded,
            guardedImage: guardedImage(episode.image),
            summary: episode.summary,
            body: content.prose[.episode(show: show.id, season: season.number, episode.code)].map {
                html(of: $0, about: show, on: .episode(show.id, season: season.number, episode.code))
            },
            writers: episode.writers.compactMap(link),
            directors: episode.directors.compactMap(link),
            ratings: ratings(episode.ratings),
            cast: cast(of: episode, in: season, of: show),
            quotes: show.quotes.at(details.quotes(of: point)).map { entry($0, of: show) },
            tracks: show.tracks.at(details.tracks(of: point)).map { entry($0, of: show) },
            places: show.places.at(details.places(of: point)).map { entry($0, of: show) },
            adaptations: show.adaptations.at(details.adaptations(to: point)).compactMap { entry($0, of: show) },
            neighbours: neighbours(of: episode, in: season, of: show),
            sources: sourceEntries(episode.sources)
        )
    }

    func description(of episode: Episode, in season: Season, of show: Show) -> String {
        let (season, show) = (season.name(phrases), show.title)
        return switch episode.code {
        case .number(let number): about(phrases.aboutEpisode, ["number": String(number), "season": season, "show": show])
        case .special: about(phrases.aboutSpecial, ["season": season, "show": show])
        }
    }

    /// The seasons of a show with their episodes.
    func seasons(of show: Show) -> [(season: SeasonSummary, episodes: [EpisodeSummary])] {
        show.seasons.map { season in (summary(season, of: show), season.episodes.map { summary($0, in: season, of: show) }) }
    }

    func summary(_ show: Show) -> ShowSummary {
        ShowSummary(
            show: show,
            path: links.path(to: .show(show.id)),
            image: image(show.image),
            summary: show.summary?.open,
            seasonCount: show.regularSeasons.count,
            episodeCount: show.regularSeasons.map(\.episodeCount).reduce(0, +),
            premiere: show.claimedPremiere
        )
    }

    func summary(_ season: Season, of show: Show) -> SeasonSummary {
        SeasonSummary(
            title: season.name(phrases),
            number: season.number,
            path: links.path(to: .season(show.id, number: season.number)),
            premiere: show.claimedPremiere(of: season),
            episodeCount: season.episodeCount,
            image: image(season.image)
        )
    }

    func summary(_ episode: Episode, in season: Season, of show: Show) -> EpisodeSummary {
        EpisodeSummary(
            title: episode.title.safe,
            season: season.number,
            code: episode.code,
            path: links.path(to: .episode(show.id, season: season.number, episode.code)),
            date: show.claimedDate(of: episode, in: season),
            minutes: episode.minutes,
            summary: episode.summary?.open,
            image: image(episode.image)
        )
    }

    private func neighbours(of season: Season, in show: Show) -> Neighbours {
        let (seasons, like) = (show.seasons, details(of: show).seasons(like: season, of: show))
        guard let position = seasons.position(of: season.number, by: \.number) else { return Neighbours(previous: nil, next: nil) }
        return Neighbours(
            previous: position > like.lowerBound ? link(seasons[position - 1], of: show) : nil,
            next: position + 1 < like.upperBound ? link(seasons[position + 1], of: show) : nil
        )
    }

    /// The episodes before and after, across seasons; seasons without episodes are passed over.
    private func neighbours(of episode: Episode, in season: Season, of show: Show) -> Neighbours {
        let details = details(of: show)
        let like = details.seasons(like: season, of: show)
        guard let (place, position) = details.position(ofEpisode: episode.code, season: season.number) else {
            return Neighbours(previous: nil, next: nil)
        }
        // Other seasons are looked at only from the ends of this one, so that each is passed over once or twice.
        var earlier: (Season, Episode)? {
            let season = show.seasons[like.lowerBound..<place].last { !$0.episodes.isEmpty }
            return season.flatMap { season in season.episodes.last.map { (season, $0) } }
        }
        var later: (Season, Episode)? {
            let season = show.seasons[(place + 1)..<like.upperBound].first { !$0.episodes.isEmpty }
            return season.flatMap { season in season.episodes.first.map { (season, $0) } }
        }
        let previous = position > 0 ? (season, season.episodes[position - 1]) : earlier
        let next = position + 1 < season.episodes.count ? (season, season.episodes[position + 1]) : later
        return Neighbours(
            previous: previous.map { link($1, in: $0, of: show) },
            next: next.map { link($1, in: $0, of: show) }
        )
    }
}
