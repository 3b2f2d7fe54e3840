import ContentReader
import Exports
import Hypertext
import Markdown
import ShowData
import ThemeKit

/// An article.
struct ArticlePlan: PlannedPage {
    static let shareKind: ShareImageKind? = .articles

    static func route(of article: Article) -> Route { .article(slug: article.slug) }

    static let relatedCount = 4

    /// The article's position in the content.
    let position: Int
    let site: Site

    /// Read where it is: a copy would count a reference for each of its many parts.
    var article: Article {
        _read { yield site.content.articles[position] }
    }

    var summary: ArticleSummary { site.articles[position] }

    var route: Route { Self.route(of: article) }

    var name: String { summary.title }

    /// Many pages show it.
    var link: TitledLink? { TitledLink(title: summary.title, path: summary.path) }

    var poster: Poster { Poster(.article, name: article.title, motif: article.motif) }

    var kicker: String? { summary.show?.title ?? phrases.news }

    var head: PageHead {
        PageHead(
            title: article.title, description: summary.summary, image: summary.image, accent: summary.accent,
            parents: [TitledLink(title: phrases.news, path: links.path(to: .news(page: 1)))], show: article.show.flatMap(catalogue.show))
    }

    func model(in frame: Frame) -> ArticlePage {
        ArticlePage(
            frame: frame,
            article: summary,
            standfirst: article.description,
            series: series,
            updated: article.updated,
            body: body,
            contents: contents,
            authors: authors.map { AuthorEntry($0, from: catalogue) },
            neighbours: Neighbours(previous: neighbour(position + 1), next: neighbour(position - 1)),
            related: site.index.related(to: position, in: site.content.articles, count: Self.relatedCount).map { site.articles[$0] },
            sources: catalogue.sourceEntries(article.sources),
            comments: comments,
            discussion: discussion
        )
    }

    func html(of page: ArticlePage, by theme: any Theme) -> HTML { theme.article(page) }

    var openGraph: OpenGraphObject {
        .article(
            .init(
                published: article.date,
                updated: article.updated,
                authors: article.authors.map { links.address(of: .author($0, page: 1)) },
                section: summary.show?.title,
                tags: summary.tags.map(\.title)
            ))
    }

    var graph: PageGraph {
        let videos = article.spoils == nil ? site.texts.videos(in: article.body, about: story) : []
        return PageGraph(
            main: site.structuredData.newsArticle(
                article, excerpt: summary.summary, authors: authors, about: article.show.flatMap(catalogue.show)),
            others: site.structuredData.videoObjects(videos, at: route))
    }

    var feedEntry: Feed.Entry {
        Feed.Entry(
            title: article.title,
            address: links.address(of: route),
            published: article.date,
            updated: article.updated ?? article.date,
            authors: summary.authors.map { (name: $0.title, address: links.address(of: $0.path)) },
            tags: summary.tags.map(\.title),
            summary: summary.summary,
            content: wholeText
        )
    }

    var contentFiles: [String] { [article.location.file] }

    var text: SiteText? { SiteText(article, show: story) }

    var lastChange: CalendarDate? { (article.updated ?? article.date).date }

    var visibility: PageVisibility {
        if article.isDraft { return .draft }
        return article.date.date > site.content.date ? .from(article.date.date) : .everybody
    }
}

extension ArticlePlan {
    /// `nil` if the site has no such article.
    init?(_ slug: String, on site: Site) {
        guard let position = site.index.articles[slug] else { return nil }
        self.init(position: position, site: site)
    }

    /// The show whose story the text tells.
    private var story: Show? { article.show.flatMap(catalogue.show) ?? catalogue.onlyShow }

    private var authors: [Author] { article.authors.compactMap(catalogue.author) }

    /// The text, in a spoiler if all of it is one.
    private var body: HTML {
        let body = site.texts.html(of: article.body, about: story, on: route, guardedUntil: article.spoils?.value)
        guard let guardedUntil = article.spoils?.value else { return body }
        return SpoilerMarkup(phrases: phrases, story: story.flatMap { site.stories[$0.id] }).block(guardedUntil, body)
    }

    /// The text for feeds that have whole texts; `nil` if it is guarded as a whole.
    private var wholeText: HTML? {
        guard site.content.settings.feeds.hasWholeTexts, article.spoils == nil else { return nil }
        return site.texts.feedHTML(of: article.body, about: story, on: route)
    }

    /// What was written below a text that is a spoiler may be one too.
    private var comments: HTML? {
        guard let comments = site.comments(on: article.location.file), let guardedUntil = article.spoils?.value else {
            return site.comments(on: article.location.file)
        }
        return SpoilerMarkup(phrases: phrases, story: story.flatMap { site.stories[$0.id] }).block(guardedUntil, comments)
    }

    private var series: SeriesEntry? {
        site.index.series(at: position, in: site.content.articles).map { series in
            SeriesEntry(
                name: series.name, number: series.number, count: series.count,
                parts: series.named.enumerated().map { offset, position in
                    SeriesEntry.Part(
                        number: series.firstNamed + offset,
                        article: TitledLink(title: site.articles[position].title, path: site.articles[position].path))
                })
        }
    }

    /// `nil` for an article without a post, where the posts are the comments.
    private var discussion: Discussion? {
        guard let service = site.content.settings.comments.service else { return nil }
        if case .mastodon = service, article.discussion == nil { return nil }
        return Discussion(
            service: service, post: article.discussion?.value, name: links.path(to: route).text, address: links.address(of: route),
            title: summary.title)
    }

    private var contents: [Heading] {
        let body = article.body
        guard article.spoils == nil, body.wordCount >= site.content.settings.contentsFromWords, body.headings.count > 2 else { return [] }
        return site.texts.headings(of: body, about: story)
    }

    private func neighbour(_ position: Int) -> TitledLink? {
        guard site.articles.indices.contains(position) else { return nil }
        return TitledLink(title: site.articles[position].title, path: site.articles[position].path)
    }
}
