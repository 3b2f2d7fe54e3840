import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// The page at `/`: what the site has, and what is new.
struct HomePlan: PlannedPage {
    static let isIndex = true
    static let routes: [Route] = [.home]
    private static let newest = 6
    /// A site with more shows has only the newest on its home page, and a list of all by name.
    static let mostShows = 24
    private static let newestShows = 12

    let site: Site

    var route: Route { .home }

    var head: PageHead { PageHead(title: site.content.settings.title, description: description) }

    private var description: String? { site.content.settings.description ?? site.content.settings.tagline }

    func model(in frame: Frame) -> HomePage {
        HomePage(
            frame: frame,
            shows: shows.map { ShowSummary($0, from: catalogue) },
            showCount: site.content.shows.count,
            allShows: ShowsPlan.routes(in: site.content).first.map(links.path),
            latest: Array(site.articles.prefix(Self.newest)),
            news: links.path(to: .news(page: 1)),
            articleCount: site.articles.count
        )
    }

    /// All by name, or the newest of many.
    private var shows: [Show] {
        let shows = site.content.shows.sorted(byName: \.title)
        guard shows.count > Self.mostShows else { return shows }
        let dated = shows.enumerated().compactMap { position, show in
            show.claimedPremiere.flatMap { $0.date.isKnown ? (date: $0.date, position: position) : nil }
        }
        let newest = dated.sorted { $0.date == $1.date ? $0.position < $1.position : $0.date > $1.date }.prefix(Self.newestShows)
        return newest.isEmpty ? Array(shows.prefix(Self.newestShows)) : newest.map { shows[$0.position] }
    }

    func html(of page: HomePage, by theme: any Theme) -> HTML { theme.home(page) }

    var graph: PageGraph { PageGraph(main: site.structuredData.website, others: [site.structuredData.organization]) }

    var contentFiles: [String] { ["site.yaml"] }

    /// The newest articles of the site.
    var feed: Feed {
        let newest = site.articles.indices.prefix(Feed.length).map { ArticlePlan(position: $0, site: site).feedEntry }
        return Feed(.site, title: site.content.settings.title, description: description, page: route, newest, from: catalogue)
    }
}
