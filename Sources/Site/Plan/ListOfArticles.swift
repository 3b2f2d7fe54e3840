import ContentReader
import ThemeKit

/// One page of a list of articles that may need several pages.
protocol ListOfArticles: PlannedPage {
    /// The number of the page, from 1.
    var number: Int { get }
    /// How many articles the list has.
    var count: Int { get }
    /// The title of the list's first page.
    var title: String { get }

    /// The route of a page of the list, from 1.
    func route(_ number: Int) -> Route
}

extension ListOfArticles {
    var route: Route { route(number) }
    var name: String { number > 1 ? phrases.name(ofPage: number) : title }

    /// The positions in the list that the page shows.
    var range: Range<Int> { Pagination.range(of: number, of: count, site.content.settings) }

    var pagination: Pagination {
        Pagination(number, of: Pagination.pageCount(count, site.content.settings), links: links) { route($0) }
    }

    func head(description: String?, image: PageImage? = nil, parents: [TitledLink] = []) -> PageHead {
        guard number > 1 else { return PageHead(title: title, description: description, image: image, parents: parents) }
        let first = TitledLink(title: title, path: links.path(to: route(1)))
        return PageHead(
            title: "\(site.titles[route(1)] ?? title), \(name)", description: description, image: image, parents: parents + [first])
    }
}

extension Pagination {
    /// How many pages a list of `count` articles has; an empty list has one.
    static func pageCount(_ count: Int, _ settings: SiteSettings) -> Int {
        max(1, (count + settings.articlesPerPage - 1) / settings.articlesPerPage)
    }

    /// The positions in the list that page `number` shows.
    static func range(of number: Int, of count: Int, _ settings: SiteSettings) -> Range<Int> {
        let start = (number - 1) * settings.articlesPerPage
        return start..<min(count, start + settings.articlesPerPage)
    }
}
