import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// An author, and one page of the list of their articles.
struct AuthorPlan: ListOfArticles {
    static func routes(of author: Author, in content: SiteContent, _ index: SiteIndex) -> [Route] {
        let count = index.articlesByAuthor[author.id]?.count ?? 0
        return (1...Pagination.pageCount(count, content.settings)).map { .author(author.id, page: $0) }
    }

    let author: Author
    let number: Int
    let site: Site

    func route(_ number: Int) -> Route { .author(author.id, page: number) }

    var title: String { author.name }

    var count: Int { positions.count }

    var head: PageHead {
        head(description: author.bio ?? site.about(phrases.aboutAuthor, ["author": author.name]), image: catalogue.image(author.image))
    }

    func model(in frame: Frame) -> AuthorPage {
        AuthorPage(
            frame: frame, author: AuthorEntry(author, from: catalogue), articles: positions[range].map { site.articles[$0] },
            articleCount: positions.count, pagination: pagination)
    }

    func html(of page: AuthorPage, by theme: any Theme) -> HTML { theme.author(page) }

    var openGraph: OpenGraphObject { .profile }

    var graph: PageGraph { PageGraph(type: .profilePage, main: site.structuredData.person(author)) }

    var contentFiles: [String] { ["authors.yaml"] }
}

extension AuthorPlan {
    /// `nil` if the site has no such author.
    init?(_ id: Author.ID, _ number: Int, on site: Site) {
        guard let author = site.catalogue.author(id) else { return nil }
        self.init(author: author, number: number, site: site)
    }

    /// The author's articles, newest first.
    private var positions: [Int] { site.index.articlesByAuthor[author.id] ?? [] }
}

extension AuthorEntry {
    init(_ author: Author, from catalogue: Catalogue) {
        self.init(author: author, path: catalogue.links.path(to: .author(author.id, page: 1)), image: catalogue.image(author.image))
    }
}
