import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// One page of the list of everyone in a season, in a show whose tables are too large for one page. The first pages also have the table of
/// who is in which episode: of a long season, each that of a stretch.
struct CastOfSeasonPlan: PlannedPage {
    static let showsOnlyListedArticles = true

    /// None in a show whose tables are on one page, and for a season in which nobody is known to appear.
    static func routes(of season: Season, in show: Show, _ details: ShowIndex) -> [Route] {
        guard details.hasDividedTables, let cast = details.cast(ofSeason: season.number, in: show), !cast.parts.isEmpty else { return [] }
        return (1...pageCount(of: season, cast)).map { .castOfSeason(show.id, number: season.number, page: $0) }
    }

    private static func pageCount(of season: Season, _ cast: CastOfSeason) -> Int {
        max(
            LongList.castOfSeason.pageCount(cast.parts.count),
            cast.hasTable ? EpisodeStretches(season, dividedLike: .episodesOfTable).count : 1)
    }

    let show: Show
    let season: Season
    /// From 1.
    let number: Int
    let site: Site

    var route: Route { .castOfSeason(show.id, number: season.number, page: number) }

    var name: String { number > 1 ? phrases.name(ofPage: number) : season.name(phrases) }

    var head: PageHead {
        var first = self.head(of: show, named: phrases.cast, about: phrases.aboutCast)
        first.title += ", \(season.name(phrases))"
        first.parents.append(TitledLink(title: phrases.cast, path: links.path(to: .cast(show.id))))
        return LongList.castOfSeason.head(
            first, page: number, named: season.name(phrases), at: links.path(to: .castOfSeason(show.id, number: season.number)),
            numbered: phrases.name(ofPage: number))
    }

    func model(in frame: Frame) -> CastPage {
        let details = catalogue.details(of: show)
        let cast = details.cast(ofSeason: season.number, in: show) ?? CastOfSeason()
        let stretches = EpisodeStretches(season, dividedLike: .episodesOfTable)
        let tables = cast.hasTable ? stretches.links { links.path(to: .castOfSeason(show.id, number: season.number, page: $0)) } : []
        return CastPage(
            frame: frame,
            show: catalogue.link(show),
            season: catalogue.link(season, of: show),
            matrix: CastMatrix.guarded(of: stretches, number, in: show, from: catalogue),
            stretch: tables.indices.contains(number - 1) ? tables[number - 1] : nil,
            seasons: [],
            seasonPages: tables,
            roles: cast.parts[LongList.castOfSeason.range(of: number, of: cast.parts.count)].compactMap { position in
                let part = details.parts.all[position]
                return RoleEntry(part.role, of: part.character, in: show, from: catalogue, namesPlaces: false)
            },
            others: [],
            pagination: Pagination(number, of: Self.pageCount(of: season, cast), links: links) { [show, season] in
                .castOfSeason(show.id, number: season.number, page: $0)
            }
        )
    }

    func html(of page: CastPage, by theme: any Theme) -> HTML { theme.cast(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { [show.id.file("characters.yaml"), show.id.file("season-\(season.number).yaml")] }
}

extension CastOfSeasonPlan {
    /// `nil` if the site has no such season.
    init?(_ show: Show.ID, _ number: Int, page: Int = 1, on site: Site) {
        guard let (show, season) = site.catalogue.season(show, number) else { return nil }
        self.init(show: show, season: season, number: page, site: site)
    }
}
