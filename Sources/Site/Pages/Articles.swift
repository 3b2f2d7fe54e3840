import ContentReader
import Hypertext
import Markdown
import ShowData

/// Articles, and the lists of those by one author or with one tag.
extension Site {
    private static let relatedCount = 4

    func articlePage(_ position: Int) -> ArticlePage {
        let article = content.articles[position]
        let summary = articles[position]
        let head = PageHead(
            title: article.title,
            description: summary.summary,
            image: summary.image,
            accent: summary.accent,
            parents: [TitledLink(title: phrases.news, path: links.path(to: .news(page: 1)))],
            show: article.show.flatMap(show)
        )
        return ArticlePage(
            frame: frame(.article(slug: article.slug), head),
            article: summary,
            updated: article.updated,
            body: articleBody(article),
            contents: article.spoils == nil ? contents(of: article.body) : [],
            authors: article.authors.compactMap(author).map(entry),
            neighbours: Neighbours(
                previous: position + 1 < articles.count ? link(articles[position + 1]) : nil,
                next: position > 0 ? link(articles[position - 1]) : nil
            ),
            related: index.related(to: position, in: content.articles, count: Self.relatedCount).map { articles[$0] },
            sources: sourceEntries(article.sources)
        )
    }

    /// The text of an article, in a spoiler where all of it is one.
    private func articleBody(_ article: Article) -> HTML {
        let (show, route) = (article.show.flatMap(show) ?? onlyShow, Route.article(slug: article.slug))
        let body = html(of: article.body, about: show, on: route, guardedUntil: article.spoils?.value)
        guard let guardedUntil = article.spoils?.value else { return body }
        return SpoilerMarkup(phrases: phrases, story: show.flatMap { stories[$0.id] }).block(guardedUntil, body)
    }

    private func contents(of body: Body) -> [Heading] {
        body.wordCount >= content.settings.contentsFromWords && body.headings.count > 2 ? body.headings : []
    }

    func authorPage(_ author: Author, _ number: Int) -> AuthorPage {
        let positions = index.articlesByAuthor[author.id] ?? []
        var head = listHead(
            author.name, number, description: author.bio ?? about(phrases.aboutAuthor, ["author": author.name]),
            first: .author(author.id, page: 1))
        head.image = image(author.image)
        return AuthorPage(
            frame: frame(.author(author.id, page: number), head),
            author: entry(author),
            articles: positions[Pagination.range(of: number, of: positions.count, content.settings)].map { articles[$0] },
            articleCount: positions.count,
            pagination: pagination(number, of: positions.count) { .author(author.id, page: $0) }
        )
    }

    func tagsPage() -> TagsPage {
        TagsPage(frame: frame(.tags, PageHead(title: phrases.tags, description: about(phrases.aboutTags))), tags: index.tags.map(summary))
    }

    func tagPage(_ tag: Tag, _ number: Int) -> TagPage {
        let positions = index.articlesByTag[tag.slug] ?? []
        let title = Phrases.fill(phrases.taggedWith, ["name": tag.name])
        let tags = TitledLink(title: phrases.tags, path: links.path(to: .tags))
        let head = listHead(
            title, number, description: about(phrases.aboutTag, ["tag": tag.name]), first: .tag(slug: tag.slug, page: 1), parents: [tags])
        return TagPage(
            frame: frame(.tag(slug: tag.slug, page: number), head),
            tag: summary(tag),
            articles: positions[Pagination.range(of: number, of: positions.count, content.settings)].map { articles[$0] },
            pagination: pagination(number, of: positions.count) { .tag(slug: tag.slug, page: $0) },
            feed: links.path(to: .feed(.atom, of: .tag(slug: tag.slug)))
        )
    }

    /// The newest articles about a show.
    func latest(about show: Show, count: Int) -> [ArticleSummary] {
        (index.articlesByShow[show.id] ?? []).prefix(count).map { articles[$0] }
    }

    private func summary(_ tag: Tag) -> TagSummary {
        TagSummary(
            name: tag.name,
            path: links.path(to: .tag(slug: tag.slug, page: 1)),
            count: index.articlesByTag[tag.slug]?.count ?? 0
        )
    }

    private func entry(_ author: Author) -> AuthorEntry {
        AuthorEntry(author: author, path: links.path(to: .author(author.id, page: 1)), image: image(author.image))
    }

    private func link(_ article: ArticleSummary) -> TitledLink { TitledLink(title: article.title, path: article.path) }
}
