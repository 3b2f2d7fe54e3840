import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// Who is in which episode of a season, in a show whose tables are too large for one page.
struct CastOfSeasonPlan: PlannedPage {
    let show: Show
    let season: Season
    let site: Site

    var route: Route { .castOfSeason(show.id, number: season.number) }

    var name: String { season.name(phrases) }

    var head: PageHead {
        var head = self.head(of: show, named: phrases.cast, about: phrases.aboutCast)
        head.title += ", \(name)"
        head.parents.append(TitledLink(title: phrases.cast, path: links.path(to: .cast(show.id))))
        return head
    }

    func model(in frame: Frame) -> CastPage {
        CastPage(
            frame: frame,
            show: catalogue.link(show),
            season: catalogue.link(season, of: show),
            matrix: CastMatrix.guarded(of: season, in: show, from: catalogue),
            seasons: [],
            seasonPages: [],
            roles: catalogue.parts(in: season, of: show).sortedByKind(\.role.kind).compactMap {
                RoleEntry($0.role, of: $0.character, in: show, from: catalogue, namesPlaces: false)
            },
            others: [],
            pagination: Pagination(1, of: 1, links: links) { [show] in .cast(show.id, page: $0) }
        )
    }

    func html(of page: CastPage, by theme: any Theme) -> HTML { theme.cast(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { [show.id.file("characters.yaml"), show.id.file("season-\(season.number).yaml")] }
}

extension CastOfSeasonPlan {
    /// `nil` if the site has no such season.
    init?(_ show: Show.ID, _ number: Int, on site: Site) {
        guard let (show, season) = site.catalogue.season(show, number) else { return nil }
        self.init(show: show, season: season, site: site)
    }
}
