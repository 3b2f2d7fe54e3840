import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// A stretch of the episodes of a season that is too long for one page; the season's own page has the first.
struct EpisodesOfSeasonPlan: PlannedPage {
    static let showsOnlyListedArticles = true

    let show: Show
    let season: Season
    /// From 2.
    let number: Int
    let site: Site

    var route: Route { .episodesOfSeason(show.id, number: season.number, page: number) }

    var name: String { phrases.labelled(phrases.episodes, stretches.name(number)) }

    var head: PageHead {
        let ofSeason = SeasonPlan.title(of: season, in: show, phrases)
        return PageHead(
            title: phrases.joined([ofSeason, stretches.name(number)]),
            description: site.about(phrases.aboutSeason, ["season": season.name(phrases), "show": show.title]), accent: show.accent,
            parents: [catalogue.link(show), catalogue.link(season, of: show)], showsData: true, show: show)
    }

    func model(in frame: Frame) -> EpisodesPage {
        let (stretches, part) = (stretches, stretches.part(number))
        let all = links.stretches(stretches, of: show)
        return EpisodesPage(
            frame: frame,
            show: catalogue.link(show),
            season: catalogue.link(season, of: show),
            stretches: all,
            stretch: all[number - 1],
            guides: EpisodeGuide.all(to: season, stretches.range(number), of: show, from: catalogue),
            seasons: [],
            orders: EpisodeOrder.all(in: [part], of: show, from: catalogue),
            ratings: RatingsChart.all(in: [part], of: show, from: catalogue),
            adaptations: catalogue.adaptations(in: stretches, number, of: show),
            pagination: Pagination(number, of: stretches.count, links: links) { [show, season] in season.route(ofStretch: $0, in: show) }
        )
    }

    func html(of page: EpisodesPage, by theme: any Theme) -> HTML { theme.episodes(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { [show.id.file("season-\(season.number).yaml"), show.id.file("show.yaml")] }
}

extension EpisodesOfSeasonPlan {
    /// `nil` if the site has no such season, or the season no such page.
    init?(_ show: Show.ID, _ season: Int, page: Int, on site: Site) {
        guard let (show, season) = site.catalogue.season(show, season),
            page > 1, page <= EpisodeStretches(season, dividedLike: .episodes).count
        else { return nil }
        self.init(show: show, season: season, number: page, site: site)
    }

    private var stretches: EpisodeStretches { EpisodeStretches(season, dividedLike: .episodes) }
}

extension Links {
    /// The pages with the stretches of a season's episodes.
    func stretches(_ stretches: EpisodeStretches, of show: Show) -> [TitledLink] {
        stretches.links { path(to: stretches.season.route(ofStretch: $0, in: show)) }
    }
}

extension Season {
    /// The page with a stretch of the episodes, from 1.
    fileprivate func route(ofStretch stretch: Int, in show: Show) -> Route {
        stretch == 1 ? .season(show.id, number: number) : .episodesOfSeason(show.id, number: number, page: stretch)
    }
}

extension Catalogue {
    /// Which books the episodes of a stretch adapt, in the order of the data; with the first, also what the season as a whole does.
    func adaptations(in stretches: EpisodeStretches, _ number: Int, of show: Show) -> [AdaptationEntry] {
        let (details, season) = (details(of: show), stretches.season)
        let points: [StoryPoint] =
            (number == 1 ? [.season(season.number)] : [])
            + season.episodes[stretches.range(number)].map { .episode(season: season.number, $0.code) }
        return show.adaptations.at(points.flatMap { details.adaptations(to: $0) }.sorted()).compactMap {
            AdaptationEntry($0, of: show, from: self)
        }
    }
}
