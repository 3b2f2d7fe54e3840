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

    var name: String { number > 1 ? numbered : phrases.shows }

    var head: PageHead {
        LongList.shows.head(
            PageHead(title: phrases.shows, description: site.about(phrases.aboutShows), showsData: true), page: number,
            named: phrases.shows,
            at: links.path(to: .shows(page: 1)), numbered: numbered)
    }

    func model(in frame: Frame) -> ShowsPage {
        let (list, count) = (site.index.showsByName, site.content.shows.count)
        let range = LongList.shows.range(of: number, of: count)
        let ends = list.letters.dropFirst().map(\.first) + [count]
        let groups = zip(list.letters, ends).enumerated().compactMap { position, letter -> ShowsPage.Group? in
            let shown = (letter.0.first..<letter.1).clamped(to: range)
            guard !shown.isEmpty else { return nil }
            return ShowsPage.Group(
                letter: letter.0.name, anchor: Self.anchor(position),
                shows: list.order[shown].map { ShowSummary(site.content.shows[$0], from: catalogue) })
        }
        let letters = list.letters.enumerated().map { position, letter in
            let page = (1...LongList.shows.pageCount(count)).first { LongList.shows.range(of: $0, of: count).contains(letter.first) } ?? 1
            return TitledLink(title: letter.name, path: links.path(to: .shows(page: page), fragment: Self.anchor(position)))
        }
        return ShowsPage(
            frame: frame, count: count, letters: letters, groups: groups,
            pagination: Pagination(number, of: LongList.shows.pageCount(count), links: links) { .shows(page: $0) })
    }

    func html(of page: ShowsPage, by theme: any Theme) -> HTML { theme.shows(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage) }

    var contentFiles: [String] { ["site.yaml"] }

    private var numbered: String { Phrases.fill(phrases.pageNumber, ["number": String(number)]) }

    private static func anchor(_ position: Int) -> String { "letter-\(position + 1)" }
}
