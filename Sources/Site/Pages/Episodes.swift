import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// All episodes of a show.
struct EpisodesPlan: PageOfShow {
    static func routes(of show: Show) -> [Route] { show.seasons.allSatisfy(\.episodes.isEmpty) ? [] : [.episodes(show.id)] }

    private static let mostEpisodes = 200

    let show: Show
    let site: Site

    var route: Route { .episodes(show.id) }

    var name: String { phrases.episodeGuide }

    var head: PageHead { head(about: phrases.aboutEpisodes) }

    func model(in frame: Frame) -> EpisodesPage {
        EpisodesPage(
            frame: frame,
            show: catalogue.link(show),
            guides: isLong ? [] : show.listedSeasons.flatMap { EpisodeGuide.all(to: $0, of: show, from: catalogue) },
            seasons: isLong ? show.listedSeasons.map { SeasonSummary($0, of: show, from: catalogue) } : [],
            ratings: ratingsCharts
        )
    }

    /// Whether the guide has the seasons instead of all their episodes.
    private var isLong: Bool { show.seasons.reduce(0) { $0 + $1.episodes.count } > Self.mostEpisodes }

    /// One for each combination of source and scale that several episodes have a rating from, in the order in which they occur.
    var ratingsCharts: [RatingsChart] {
        var scales: [RatingScale] = []
        for rating in show.listedSeasons.flatMap(\.episodes).flatMap(\.ratings) {
            let scale = RatingScale(rating)
            if !scales.contains(scale) { scales.append(scale) }
        }
        return scales.compactMap(chart)
    }

    private func chart(on scale: RatingScale) -> RatingsChart? {
        var dates: [PartialDate] = []
        let seasons = show.listedSeasons.compactMap { season -> RatingsChart.Season? in
            let episodes = season.episodes.compactMap { episode -> RatingsChart.Episode? in
                let ratings = episode.ratings.filter { RatingScale($0) == scale }
                guard let newest = ratings.max(by: { $0.asOf < $1.asOf }) else { return nil }
                dates.append(newest.asOf)
                return RatingsChart.Episode(
                    link: catalogue.link(episode, in: season, of: show), short: episode.code.short, score: RatingsChart.Score(newest.value))
            }
            return episodes.isEmpty ? nil : RatingsChart.Season(link: catalogue.link(season, of: show), episodes: episodes)
        }
        guard dates.count > 1, let first = dates.min(), let last = dates.max(), let source = catalogue.sourceEntry(scale.source) else {
            return nil
        }
        return RatingsChart(source: source, outOf: RatingsChart.Score(scale.outOf), asOf: first...last, seasons: seasons)
    }

    func html(of page: EpisodesPage, by theme: any Theme) -> HTML { theme.episodes(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { show.seasons.map { show.id.file("season-\($0.number).yaml") } + [show.id.file("show.yaml")] }
}

/// The key by which two ratings can be compared.
private struct RatingScale: Hashable {
    let source: Source.ID
    let outOf: Double

    init(_ rating: Rating) {
        source = rating.source
        outOf = rating.outOf
    }
}

extension RatingsChart.Score {
    /// Larger values are drawn as a billion.
    init(_ value: Double) {
        self.init(thousandths: Int((min(value, 1e9) * 1_000).rounded()), text: value.shortest)
    }
}
