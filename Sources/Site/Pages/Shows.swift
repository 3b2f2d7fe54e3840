import ContentReader
import Exports
import Hypertext
import ThemeKit

/// One page of the list of all shows by name, on a site with more of them than the home page has room for.
struct ShowsPlan: PlannedPage {
    static func routes(in content: SiteContent) -> [Route] {
        let count = content.shows.count
        return count > HomePlan.mostShows ? (1...LongList.shows.pageCount(count)).map { .shows(page: $0) } : []
    }

    let number: Int
    let site: Site

    var route: Route { .shows(page: number) }

    var name: String { number > 1 ? phrases.name(ofPage: number) : phrases.shows }

    var head: PageHead {
        LongList.shows.head(
            PageHead(title: phrases.shows, description: site.about(phrases.aboutShows), showsData: true), page: number,
            named: phrases.shows,
            at: links.path(to: .shows(page: 1)), numbered: phrases.name(ofPage: number))
    }

    func model(in frame: Frame) -> ShowsPage {
        let (list, count) = (site.index.showsByName, site.content.shows.count)
        return ShowsPage(
            frame: frame, count: count,
            letters: list.letters(dividedLike: .shows) { links.path(to: .shows(page: $0), fragment: $1) },
            groups: list.groups(ofPage: number, dividedLike: .shows) { ShowSummary(site.content.shows[$1], from: catalogue) },
            pagination: Pagination(number, of: LongList.shows.pageCount(count), links: links) { .shows(page: $0) })
    }

    func html(of page: ShowsPage, by theme: any Theme) -> HTML { theme.shows(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage) }

    var contentFiles: [String] { ["site.yaml"] }
}
