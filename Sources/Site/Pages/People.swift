import ContentReader
import Exports
import Hypertext
import ThemeKit

/// One page of the list of all people by name.
struct PeoplePlan: PlannedPage {
    static let shareKind: ShareImageKind? = .lists
    static let showsOnlyListedArticles = true

    static func routes(in content: SiteContent) -> [Route] {
        let count = content.people.count
        return count == 0 ? [] : (1...LongList.people.pageCount(count)).map { .people(page: $0) }
    }

    let number: Int
    let site: Site

    var route: Route { .people(page: number) }

    var name: String { number > 1 ? phrases.name(ofPage: number) : phrases.people }

    var head: PageHead {
        LongList.people.head(
            PageHead(title: phrases.people, description: site.about(phrases.aboutPeople), showsData: true), page: number,
            named: phrases.people, at: links.path(to: .people()), numbered: phrases.name(ofPage: number))
    }

    func model(in frame: Frame) -> PeoplePage {
        let (list, people) = (site.index.peopleByName, site.content.people)
        return PeoplePage(
            frame: frame, count: people.count,
            letters: list.letters(dividedLike: .people) { links.path(to: .people(page: $0), fragment: $1) },
            groups: list.groups(ofPage: number, dividedLike: .people) { PersonSummary(people[$1], place: $0, from: catalogue) },
            pagination: Pagination(number, of: LongList.people.pageCount(people.count), links: links) { .people(page: $0) })
    }

    func html(of page: PeoplePage, by theme: any Theme) -> HTML { theme.people(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage) }

    var contentFiles: [String] { ["people.yaml"] }
}
