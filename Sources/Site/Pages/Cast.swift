import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// One page of the list of who plays whom in a show; the first has the tables of who is seen where.
struct CastPlan: PlannedPage {
    static let shareKind: ShareImageKind? = .lists
    static let showsOnlyListedArticles = true

    static func routes(of show: Show, _ details: ShowIndex) -> [Route] {
        guard case let count = count(in: show, details), count > 0 else { return [] }
        return (1...LongList.cast.pageCount(count)).map { .cast(show.id, page: $0) }
            + show.seasons.flatMap { CastOfSeasonPlan.routes(of: $0, in: show, details) }
    }

    let show: Show
    /// From 1.
    let number: Int
    let site: Site

    var route: Route { .cast(show.id, page: number) }

    var name: String { number > 1 ? phrases.name(ofPage: number) : phrases.cast }

    var head: PageHead {
        LongList.cast.head(
            head(of: show, named: phrases.cast, about: phrases.aboutCast), page: number, named: phrases.cast,
            at: links.path(to: .cast(show.id)), numbered: phrases.name(ofPage: number))
    }

    func model(in frame: Frame) -> CastPage {
        let (details, matrices) = (details, number == 1 ? CastMatrix.all(of: show, from: catalogue) : (nil, []))
        let count = Self.count(in: show, details)
        let range = LongList.cast.range(of: number, of: count)
        let bill = details.bill
        return CastPage(
            frame: frame,
            show: catalogue.link(show),
            season: nil,
            matrix: matrices.0,
            stretch: nil,
            seasons: matrices.1,
            seasonPages: number > 1
                ? []
                : show.seasons.compactMap { season in
                    CastOfSeasonPlan.routes(of: season, in: show, details).first.map {
                        TitledLink(title: season.name(phrases), path: links.path(to: $0))
                    }
                },
            roles: bill[range.clamped(to: bill.indices)].compactMap { position in
                let part = details.parts.all[position]
                return RoleEntry(
                    part.role, of: part.character, in: show, place: site.index.place(of: part.character.id, in: show.id), from: catalogue)
            },
            others: range.clamped(to: bill.count..<count).compactMap { RoleEntry(show.cast[$0 - bill.count], in: show, from: catalogue) },
            pagination: Pagination(number, of: LongList.cast.pageCount(count), links: links) { [show] in .cast(show.id, page: $0) }
        )
    }

    func html(of page: CastPage, by theme: any Theme) -> HTML { theme.cast(page) }

    var graph: PageGraph {
        PageGraph(type: .collectionPage, main: site.structuredData.work(show, parts: catalogue.leadingParts(of: show)))
    }

    var contentFiles: [String] { [show.id.file("characters.yaml"), show.id.file("show.yaml")] }
}

extension CastPlan {
    /// `nil` if the site has no such show.
    init?(_ show: Show.ID, _ number: Int, on site: Site) {
        guard let show = site.catalogue.show(show) else { return nil }
        self.init(show: show, number: number, site: site)
    }

    /// How many roles and members of the cast the list has.
    private static func count(in show: Show, _ details: ShowIndex) -> Int { details.bill.count + show.cast.count }

    private var details: ShowIndex { catalogue.details(of: show) }
}
