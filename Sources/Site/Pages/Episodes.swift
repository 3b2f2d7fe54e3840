import ContentReader
import ShowData

/// All episodes of a show.
extension Site {
    func episodesPage(_ show: Show) -> EpisodesPage {
        let head = head(of: show, phrases.episodeGuide, about: phrases.aboutEpisodes)
        return EpisodesPage(
            frame: frame(.episodes(show.id), head),
            show: link(show),
            guides: show.seasons.flatMap { guides(to: $0, of: show) },
            ratings: ratingsCharts(of: show)
        )
    }

    /// The episodes of a season, part by part where it is shown in parts.
    func guides(to season: Season, of show: Show) -> [EpisodeGuide] {
        let (entry, parts) = (summary(season, of: show), parts(of: season, in: show))
        return season.episodesByPart.map { part, episodes in
            EpisodeGuide(season: entry, part: part.map { parts[$0] }, episodes: episodes.map { self.summary($0, in: season, of: show) })
        }
    }

    func parts(of season: Season, in show: Show) -> [SeasonPart] {
        season.parts.enumerated().map { position, part in
            SeasonPart(title: name(ofPart: position, of: season), premiere: show.claimedPremiere(of: part, in: season))
        }
    }

    /// One for each place that rated several episodes, and each best value that it counts to; in the order in which they occur.
    func ratingsCharts(of show: Show) -> [RatingsChart] {
        var scales: [RatingScale] = []
        for rating in show.seasons.flatMap(\.episodes).flatMap(\.ratings) {
            let scale = RatingScale(rating)
            if !scales.contains(scale) { scales.append(scale) }
        }
        return scales.compactMap { chart(of: show, on: $0) }
    }

    private func chart(of show: Show, on scale: RatingScale) -> RatingsChart? {
        var dates: [PartialDate] = []
        let seasons = show.seasons.compactMap { season -> RatingsChart.Season? in
            let episodes = season.episodes.compactMap { episode -> RatingsChart.Episode? in
                let ratings = episode.ratings.filter { RatingScale($0) == scale }
                guard let newest = ratings.max(by: { $0.asOf < $1.asOf }) else { return nil }
                dates.append(newest.asOf)
                return RatingsChart.Episode(
                    link: link(episode, in: season, of: show), short: episode.code.short, score: RatingsChart.Score(newest.value))
            }
            return episodes.isEmpty ? nil : RatingsChart.Season(link: link(season, of: show), episodes: episodes)
        }
        guard dates.count > 1, let first = dates.min(), let last = dates.max(), let source = sourceEntry(scale.source) else { return nil }
        return RatingsChart(source: source, outOf: RatingsChart.Score(scale.outOf), asOf: first...last, seasons: seasons)
    }
}

/// What makes two ratings comparable.
private struct RatingScale: Hashable {
    let source: Source.ID
    let outOf: Double

    init(_ rating: Rating) {
        source = rating.source
        outOf = rating.outOf
    }
}

extension RatingsChart.Score {
    /// Values beyond a billion are drawn as a billion.
    init(_ value: Double) {
        self.init(thousandths: Int((min(value, 1e9) * 1_000).rounded()), text: value.shortest)
    }
}
