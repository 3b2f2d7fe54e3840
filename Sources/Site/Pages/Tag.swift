import ContentReader
import Exports
import Hypertext
import ThemeKit

/// A tag, and one page of the list of its articles.
struct TagPlan: ListOfArticles {
    static let isIndex = true

    static func routes(of tag: Tag, in content: SiteContent, _ index: SiteIndex) -> [Route] {
        let count = index.articlesByTag[tag.slug]?.count ?? 0
        let pages = (1...Pagination.pageCount(count, content.settings)).map { Route.tag(slug: tag.slug, page: $0) }
        return pages + FeedFile.routes(of: .tag(slug: tag.slug))
    }

    let tag: Tag
    let number: Int
    let site: Site

    func route(_ number: Int) -> Route { .tag(slug: tag.slug, page: number) }

    var title: String { Phrases.fill(phrases.taggedWith, ["name": tag.name]) }

    var count: Int { positions.count }

    var head: PageHead {
        let tags = TitledLink(title: phrases.tags, path: links.path(to: .tags))
        return head(description: site.about(phrases.aboutTag, ["tag": tag.name]), parents: [tags])
    }

    func model(in frame: Frame) -> TagPage {
        TagPage(
            frame: frame, tag: TagSummary(tag, from: catalogue), articles: positions[range].map { site.articles[$0] },
            pagination: pagination,
            feed: links.path(to: .feed(.atom, of: .tag(slug: tag.slug))))
    }

    func html(of page: TagPage, by theme: any Theme) -> HTML { theme.tag(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage) }

    var alternates: [AlternateLink] { links.feeds(about: .tag(slug: tag.slug), title: title) }

    var contentFiles: [String] { ["site.yaml"] }

    /// The newest articles with the tag.
    var feed: Feed {
        let settings = site.content.settings
        let newest = positions.prefix(Feed.length).map { ArticlePlan(position: $0, site: site).feedEntry }
        return Feed(
            .tag(slug: tag.slug), title: "\(settings.title): \(tag.name)", description: settings.description ?? settings.tagline,
            page: route(1), newest, from: catalogue)
    }
}

extension TagPlan {
    /// `nil` if no article has such a tag.
    init?(_ slug: String, _ number: Int, on site: Site) {
        guard let tag = site.index.tagsBySlug[slug] else { return nil }
        self.init(tag: tag, number: number, site: site)
    }

    /// The tag's articles, newest first.
    private var positions: [Int] { site.index.articlesByTag[tag.slug] ?? [] }
}

extension TagSummary {
    init(_ tag: Tag, from catalogue: Catalogue) {
        self.init(
            name: tag.name, path: catalogue.links.path(to: .tag(slug: tag.slug, page: 1)),
            count: catalogue.index.articlesByTag[tag.slug]?.count ?? 0)
    }
}
