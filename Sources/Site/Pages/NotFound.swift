import ContentReader
import Hypertext
import ThemeKit

/// The page for addresses that do not exist.
struct NotFoundPlan: PlannedPage {
    static let isListed = false
    static let isForHosts = true
    static let routes: [Route] = [.notFound]
    private static let newest = 3

    let site: Site

    var route: Route { .notFound }

    var name: String { phrases.notFound }

    var head: PageHead { PageHead(title: name) }

    func model(in frame: Frame) -> NotFoundPage {
        NotFoundPage(frame: frame, home: links.path(to: .home), latest: Array(site.articles.prefix(Self.newest)))
    }

    func html(of page: NotFoundPage, by theme: any Theme) -> HTML { theme.notFound(page) }

    var contentFiles: [String] { ["site.yaml"] }
}
