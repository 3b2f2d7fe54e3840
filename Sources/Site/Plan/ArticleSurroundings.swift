import Markdown
import ThemeKit

/// What the page of an article shows besides its own text, and besides what does not depend on the texts of articles at all.
package struct ArticleSurroundings: Sendable {
    /// The articles whose titles or summaries it shows, each in its place: the one before and the one after it, `nil` if there is none,
    /// then the related ones. By their positions in the content.
    package let articles: [Int?]
    /// Which part it is of a series, and of how many, and the parts that its page names, by their positions in the content; empty if of
    /// none.
    package let series: [Int]
    /// The pages that mention it.
    package let mentions: [Route]
    /// The addresses of its links, which depend on what there is to link to.
    package let links: [String]
}

extension Site {
    /// The title of a page that would otherwise have the same as another; `nil` for one that has its own.
    package func distinctTitle(at route: Route) -> String? { titles[route] }

    /// The position of an article in the content; `nil` for any other page.
    package func position(ofArticleAt route: Route) -> Int? {
        guard case .article(let slug) = route else { return nil }
        return index.articles[slug]
    }

    /// - Returns: `nil` for anything but an article, and for one whose text has gaps, which may show anything of the site.
    package func surroundings(ofArticleAt route: Route) -> ArticleSurroundings? {
        guard let position = position(ofArticleAt: route) else { return nil }
        let articles = content.articles
        let text = articles[position].body.text
        guard text.segments.allSatisfy({ if case .html = $0 { true } else { false } }) else { return nil }
        let neighbours = [position + 1, position - 1].map { articles.indices.contains($0) ? $0 : nil }
        let related = index.related(to: position, in: articles, count: ArticlePlan.relatedCount)
        var links: [String] = []
        text.forEachLink(in: articles[position].location.file) { links.append($0.address) }
        let series = index.series(at: position, in: articles).map { [$0.number, $0.count] + $0.named } ?? []
        return ArticleSurroundings(
            articles: neighbours + related + series.dropFirst(2).map { $0 }, series: series, mentions: mentions.sources[route] ?? [],
            links: links)
    }
}
