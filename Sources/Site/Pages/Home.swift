import ContentReader
import Exports
import Hypertext
import ThemeKit

/// The page at `/`: what the site has, and what is new.
struct HomePlan: PlannedPage {
    static let isIndex = true
    static let routes: [Route] = [.home]
    private static let newest = 6

    let site: Site

    var route: Route { .home }

    var head: PageHead { PageHead(title: site.content.settings.title, description: description) }

    private var description: String? { site.content.settings.description ?? site.content.settings.tagline }

    func model(in frame: Frame) -> HomePage {
        HomePage(
            frame: frame,
            shows: site.content.shows.sorted(byName: \.title).map { ShowSummary($0, from: catalogue) },
            latest: Array(site.articles.prefix(Self.newest)),
            news: links.path(to: .news(page: 1)),
            articleCount: site.articles.count
        )
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
