import Markdown
import ShowData
import ThemeKit

/// What a page shows besides its own text, and besides what does not depend on the texts of articles at all.
///
/// All of it is of the language that the page is in.
package struct PageSurroundings: Sendable {
    /// A page with a link to this one.
    package struct Mention: Sendable {
        package let page: Route
        /// The position in the content of the article that it is; `nil` for any other page.
        package let article: Int?
    }

    /// The articles whose titles or summaries it shows, each in its place, by their positions in the content; `nil` where there could be
    /// one. An article shows itself, the one before and the one after it, then the related ones.
    package let articles: [Int?]
    /// Which part an article is of a series, and of how many, and the parts that its page names, by their positions in the content; empty
    /// if of none.
    package let series: [Int]
    package let mentions: [Mention]
    /// The addresses of its links that depend on what there is to link to: in its text, of the feeds about it, and of it in other
    /// languages.
    package let links: [String]
    /// Its title, if that would otherwise be the same as another page's.
    package let distinctTitle: String?
    package let hasSharePicture: Bool
}

extension Site {
    /// The site in the language of a page, the folder of that language (`nil` for the original), and the page there.
    package func edition(of route: Route) -> (site: Site, folder: String?, page: Route) {
        guard case .translated(let page, let folder) = route, let site = translation(in: folder) else { return (self, nil, route) }
        return (site, folder, page)
    }

    /// - Parameter page: in the language of this site.
    /// - Returns: `nil` for a page that may show any article, such as a list of them.
    package func surroundings(of page: Route) -> PageSurroundings? {
        if let position = position(ofArticleAt: page) { return surroundings(ofArticleAt: position) }
        let kind = page.kind
        guard kind.type.showsOnlyListedArticles, let plan = kind.plan(self) else { return nil }
        let text = plan.text
        return surroundings(
            of: page, articles: plan.listedArticles.map(position(ofArticleAt:)), text: text?.body.text, in: text?.file, about: text?.show,
            feeds: plan.alternates)
    }

    private func surroundings(ofArticleAt position: Int) -> PageSurroundings? {
        let articles = content.articles
        let neighbours = [position + 1, position - 1].map { articles.indices.contains($0) ? $0 : nil }
        let related = index.related(to: position, in: articles, count: ArticlePlan.relatedCount)
        let series = index.series(at: position, in: articles).map { [$0.number, $0.count] + $0.named } ?? []
        return surroundings(
            of: ArticlePlan.route(of: articles[position]), articles: [position] + neighbours + related + series.dropFirst(2).map { $0 },
            series: series, text: articles[position].body.text, in: articles[position].location.file,
            about: articles[position].show.flatMap(catalogue.show))
    }

    private func surroundings(
        of page: Route, articles: [Int?], series: [Int] = [], text: RichText?, in file: String?, about show: Show?,
        feeds: [AlternateLink] = []
    ) -> PageSurroundings? {
        var links = feeds.map(\.path.text) + editions.languages(of: page)
        if let text, let file {
            guard let names = texts.wikiLinks(in: text, about: show ?? catalogue.onlyShow) else { return nil }
            links += names
            text.forEachLink(in: file) { links.append($0.address) }
        }
        let mentions = (mentions.sources[page] ?? []).map { PageSurroundings.Mention(page: $0, article: position(ofArticleAt: $0)) }
        return PageSurroundings(
            articles: articles, series: series, mentions: mentions, links: links, distinctTitle: titles[page],
            hasSharePicture: hasSharePicture(of: page))
    }
}

/// What lists show of a text that comes from other texts, so that its own facts do not tell it.
extension Site {
    /// Of an article: its summary, if titles of other articles may be in it, and its tags as a newer article spells them.
    package func wordsFromElsewhere(inArticleAt position: Int) -> [String] {
        let tags = zip(content.articles[position].tags, articles[position].tags).filter { !$0.name.utf8.elementsEqual($1.title.utf8) }
        let hasNames = content.articles[position].description == nil && content.articles[position].body.excerpt.hasNames
        return tags.map(\.1.title) + (hasNames ? [articles[position].summary] : [])
    }

    /// Of the pages of collections, in all languages: their summaries, if titles of articles may be in them.
    package var wordsOfArticlesInItems: [String] {
        let own = content.items.filter { $0.description == nil && $0.body.excerpt.hasNames }.map { item in
            texts.words(of: item.body.excerpt, about: item.show.flatMap(catalogue.show))
        }
        return translations.reduce(own) { $0 + $1.site.wordsOfArticlesInItems }
    }
}

extension Site {
    /// The position of an article in the content; `nil` for any other page.
    func position(ofArticleAt route: Route) -> Int? {
        guard case .article(let slug) = route else { return nil }
        return index.articles[slug]
    }
}
