import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// A page of a list of a show's details.
struct ShowListPlan: PlannedPage {
    static let shareKind: ShareImageKind? = .lists
    static let showsOnlyListedArticles = true

    /// Only of lists that the other pages of the show have no room for.
    static func routes(of show: Show, _ details: ShowIndex) -> [Route] {
        ShowList.allCases.filter { $0.isLong(in: show, details) }.flatMap { list in
            (1...list.division.pageCount(list.count(in: show, details))).map { .list(list, of: show.id, page: $0) }
        }
    }

    let list: ShowList
    let show: Show
    /// From 1.
    let number: Int
    let site: Site

    var route: Route { .list(list, of: show.id, page: number) }

    var name: String { number > 1 ? phrases.name(ofPage: number) : title }

    var head: PageHead {
        var first = head(of: show, named: title, about: about)
        if list == .relationships { first.parents.append(charactersLink) }
        return list.division.head(
            first, page: number, named: title, at: links.path(to: .list(list, of: show.id)), numbered: phrases.name(ofPage: number))
    }

    func model(in frame: Frame) -> ShowListPage {
        let details = catalogue.details(of: show)
        let count = list.count(in: show, details)
        return ShowListPage(
            frame: frame, show: catalogue.link(show), contents: contents(in: list.division.range(of: number, of: count), details),
            count: count,
            pagination: Pagination(number, of: list.division.pageCount(count), links: links) { [show, list] in
                .list(list, of: show.id, page: $0)
            })
    }

    func html(of page: ShowListPage, by theme: any Theme) -> HTML { theme.list(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage, about: show) }

    var contentFiles: [String] { [show.id.file("\(list.rawValue).yaml"), show.id.file("show.yaml")] }
}

extension ShowListPlan {
    /// `nil` if the site has no such show.
    init?(_ list: ShowList, _ show: Show.ID, _ number: Int, on site: Site) {
        guard let show = site.catalogue.show(show) else { return nil }
        self.init(list: list, show: show, number: number, site: site)
    }

    private func contents(in range: Range<Int>, _ details: ShowIndex) -> ShowListPage.Contents {
        switch list {
        case .places: .places(show.places[range].map { PlaceEntry($0, of: show, from: catalogue) })
        case .music: .music(show.tracks[range].map { TrackEntry($0, of: show, from: catalogue) })
        case .quotes: .quotes(details.ownQuotes[range].map { show.quotes[$0].map { QuoteEntry($0, of: show, from: catalogue) } })
        case .relationships: .relationships(RelationshipMap(of: show, from: catalogue).lines(range, in: site.content.settings.letterOrder))
        }
    }

    private var title: String {
        switch list {
        case .places: phrases.places
        case .music: phrases.music
        case .quotes: phrases.quotes
        case .relationships: phrases.relationships
        }
    }

    private var about: String {
        switch list {
        case .places: phrases.aboutPlaces
        case .music: phrases.aboutMusic
        case .quotes: phrases.aboutQuotes
        case .relationships: phrases.aboutRelationships
        }
    }

    private var charactersLink: TitledLink { TitledLink(title: phrases.characters, path: links.path(to: .characters(show.id))) }
}

extension ShowList {
    /// So many are on the page of the show if it has no room for all of them.
    static let mostAtOnce = 12
    private static let mostOnShow = 24

    fileprivate var division: LongList {
        switch self {
        case .places: .places
        case .music: .music
        case .quotes: .quotes
        case .relationships: .relationships
        }
    }

    fileprivate func count(in show: Show, _ details: ShowIndex) -> Int {
        switch self {
        case .places: show.places.count
        case .music: show.tracks.count
        case .quotes: details.ownQuotes.count
        case .relationships: details.openRelationships.positions.count
        }
    }

    /// Whether it has pages of its own.
    func isLong(in show: Show, _ details: ShowIndex) -> Bool {
        self == .relationships
            ? details.openRelationships.degrees.count > RelationshipMap.mostAtOnce : count(in: show, details) > Self.mostOnShow
    }
}

extension Catalogue {
    /// To the pages of the list; `nil` if it has none.
    func link(to list: ShowList, of show: Show) -> ListLink? {
        let details = details(of: show)
        guard list.isLong(in: show, details) else { return nil }
        return ListLink(path: links.path(to: .list(list, of: show.id)), count: list.count(in: show, details))
    }
}
