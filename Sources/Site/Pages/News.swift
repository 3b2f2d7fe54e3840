import ContentReader
import Exports
import Hypertext
import ThemeKit

/// One page of the list of all articles.
struct NewsPlan: ListOfArticles {
    static let isIndex = true

    static func routes(in content: SiteContent) -> [Route] {
        (1...Pagination.pageCount(content.articles.count, content.settings)).map { .news(page: $0) }
    }

    let number: Int
    let site: Site

    func route(_ number: Int) -> Route { .news(page: number) }

    var title: String { phrases.news }

    var count: Int { site.articles.count }

    var head: PageHead { head(description: site.about(phrases.aboutNews)) }

    func model(in frame: Frame) -> NewsPage {
        NewsPage(frame: frame, articles: Array(site.articles[range]), pagination: pagination)
    }

    func html(of page: NewsPage, by theme: any Theme) -> HTML { theme.news(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage) }

    var contentFiles: [String] { ["site.yaml"] }
}
