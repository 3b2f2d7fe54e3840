import ContentReader
import Exports
import Hypertext
import ThemeKit

/// A page that belongs to no show, such as one about the catalogue.
struct PlainPlan: PlannedPage {
    static let showsOnlyListedArticles = true

    /// The longest description that is made from a text, in UTF-8 bytes.
    private static let descriptionLength = 160

    static func route(of page: Page) -> Route { .page(path: page.path) }

    let page: Page
    let site: Site

    var route: Route { Self.route(of: page) }

    var name: String { page.title }

    var head: PageHead {
        PageHead(
            title: page.title,
            description: page.description ?? site.texts.words(of: page.body.excerpt, about: nil).shortened(to: Self.descriptionLength),
            image: catalogue.image(page.image), parents: parents)
    }

    func model(in frame: Frame) -> PlainPage {
        PlainPage(
            frame: frame, title: page.title, image: catalogue.image(page.image),
            body: site.texts.html(of: page.body, about: nil, on: route),
            comments: site.comments(on: page.location.file))
    }

    func html(of page: PlainPage, by theme: any Theme) -> HTML { theme.page(page) }

    var graph: PageGraph {
        PageGraph(others: site.structuredData.videoObjects(site.texts.videos(in: page.body, about: catalogue.onlyShow), at: route))
    }

    var contentFiles: [String] { [page.location.file] }

    var text: SiteText? { SiteText(page, show: catalogue.onlyShow) }

    var visibility: PageVisibility { page.isDraft ? .draft : .everybody }
}

extension PlainPlan {
    /// `nil` if the site has no such page.
    init?(_ path: String, on site: Site) {
        guard let position = site.index.pages[path] else { return nil }
        self.init(page: site.content.pages[position], site: site)
    }

    /// The pages whose folders contain the page.
    private var parents: [TitledLink] {
        page.path.indices.filter { page.path[$0] == "/" }.compactMap { PlainPlan(String(page.path[..<$0]), on: site)?.link }
    }
}
