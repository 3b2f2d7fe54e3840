import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// All episodes of a show.
struct EpisodesPlan: PageOfShow {
    static let shareKind: ShareImageKind? = .lists

    static func routes(of show: Show) -> [Route] { show.seasons.allSatisfy(\.episodes.isEmpty) ? [] : [.episodes(show.id)] }

    let show: Show
    let site: Site

    var route: Route { .episodes(show.id) }

    var name: String { phrases.episodeGuide }

    var head: PageHead { head(about: phrases.aboutEpisodes) }

    func model(in frame: Frame) -> EpisodesPage {
        EpisodesPage(
            frame: frame,
            show: catalogue.link(show),
            season: nil,
            stretches: [],
            stretch: nil,
            guides: isLong ? [] : show.listedSeasons.flatMap { EpisodeGuide.all(to: $0, of: show, from: catalogue) },
            seasons: isLong ? show.listedSeasons.map { SeasonSummary($0, of: show, from: catalogue) } : [],
            orders: isLong ? [] : EpisodeOrder.all(in: show.listedSeasons, of: show, from: catalogue),
            ratings: ratingsCharts,
            adaptations: [],
            pagination: Pagination(1, of: 1, links: links) { [route] _ in route }
        )
    }

    /// Whether the guide has the seasons instead of all their episodes.
    private var isLong: Bool { Self.isLong(show) }

    /// Of many episodes, the charts have the averages of the seasons.
    var ratingsCharts: [RatingsChart] {
        let charts = RatingsChart.all(in: show.listedSeasons, of: show, from: catalogue)
        return isLong ? charts.compactMap { $0.averages(of: catalogue.link(show)) } : charts
    }

    func html(of page: EpisodesPage, by theme: any Theme) -> HTML { theme.episodes(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { show.seasons.map { show.id.file("season-\($0.number).yaml") } + [show.id.file("show.yaml")] }
}

extension EpisodesPlan {
    /// More are not in the guide, but on the pages of their seasons.
    static let mostEpisodes = 200

    static func isLong(_ show: Show) -> Bool { show.seasons.reduce(0) { $0 + $1.episodes.count } > mostEpisodes }
}
