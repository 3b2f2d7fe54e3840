import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// A page of the books of a show, and how they were adapted for the screen.
struct BooksPlan: PlannedPage {
    static let shareKind: ShareImageKind? = .books
    static let showsOnlyListedArticles = true

    /// Only if the show, or the series that it is made from, has books, or if the data says how some of its books were adapted.
    static func routes(of show: Show, among shows: RelatedShows) -> [Route] {
        let count = shows.books(of: show).reduce(0) { $0 + $1.volumes.count }
        guard count > 0 || !show.adaptations.isEmpty else { return [] }
        return (1...pageCount(ofVolumes: show.volumes(among: shows).count, adaptations: show.adaptations.count)).map {
            .books(show.id, page: $0)
        }
    }

    let show: Show
    /// From 1.
    let number: Int
    let site: Site

    var route: Route { .books(show.id, page: number) }

    var name: String { number > 1 ? phrases.name(ofPage: number) : phrases.books }

    var head: PageHead {
        LongList.books.head(
            head(of: show, named: phrases.books, about: phrases.aboutBooks), page: number, named: phrases.books,
            at: links.path(to: .books(show.id)), numbered: phrases.name(ofPage: number))
    }

    func model(in frame: Frame) -> BooksPage {
        let adaptations = show.adaptations[LongList.adaptations.range(of: number, of: show.adaptations.count)]
        return BooksPage(
            frame: frame,
            show: catalogue.link(show),
            basedOn: show.basedOn,
            map: number == 1 ? BookMap(of: show, from: catalogue) : nil,
            volumes: catalogue.entries(of: volumes),
            arcs: number == 1 ? show.arcs.compactMap { ArcEntry($0, of: show, from: catalogue) } : [],
            adaptations: adaptations.compactMap { AdaptationEntry($0, of: show, from: catalogue) },
            pagination: Pagination(number, of: pageCount, links: links) { [show] in .books(show.id, page: $0) }
        )
    }

    func html(of page: BooksPage, by theme: any Theme) -> HTML { theme.books(page) }

    var graph: PageGraph {
        let books = volumes.map { site.structuredData.book($0.volume, of: $0.owner) }
        return PageGraph(type: .collectionPage, others: books, about: show)
    }

    var contentFiles: [String] { [show.id.file("books.yaml"), show.id.file("show.yaml")] }
}

extension BooksPlan {
    /// `nil` if the site has no such show.
    init?(_ show: Show.ID, _ number: Int, on site: Site) {
        guard let show = site.catalogue.show(show) else { return nil }
        self.init(show: show, number: number, site: site)
    }

    /// The books that the page shows.
    private var volumes: ArraySlice<(volume: Volume, owner: Show)> {
        let all = catalogue.volumes(of: show)
        return all[LongList.books.range(of: number, of: all.count)]
    }

    private var pageCount: Int {
        Self.pageCount(ofVolumes: catalogue.volumes(of: show).count, adaptations: show.adaptations.count)
    }

    private static func pageCount(ofVolumes volumes: Int, adaptations: Int) -> Int {
        max(LongList.books.pageCount(volumes), LongList.adaptations.pageCount(adaptations))
    }
}
