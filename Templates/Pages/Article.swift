import Hypertext
import ThemeKit

extension Theme {
    /// An article, who wrote it, and where to read on.
    public func article(_ page: ArticlePage) -> HTML {
        let (article, frame) = (page.article, page.frame)
        return """
            <article class="article">
            <header class="title">
            \(article.show.map { "<p class=\"kicker\">\($0.html)</p>\n" })\
            <h1>\(article.title)\(draftMark(article, frame: frame))</h1>
            \(byline(page))
            </header>
            \(mainPicture(article.image, or: Poster(.article, name: article.title)))
            \(contents(page.contents, phrases: page.phrases))
            <div class="prose">
            \(page.body)
            </div>
            <footer class="after">
            \(tagList(article.tags, frame: frame))
            \(sourceList(page.sources, frame: frame))
            \(page.authors.isEmpty ? nil : authors(page))
            </footer>
            </article>
            \(neighbours(page.neighbours, frame: frame))
            \(page.related.isEmpty ? nil : related(page))
            """
    }

    private func authors(_ page: ArticlePage) -> HTML {
        """
        <section class="authors">
        <h2>\(page.phrases.aboutTheAuthor)</h2>
        \(page.authors.map { authorBox($0, frame: page.frame) })</section>
        """
    }

    private func related(_ page: ArticlePage) -> HTML {
        """
        <section class="related">
        <h2>\(page.phrases.relatedArticles)</h2>
        \(articleCards(page.related, level: 3, frame: page.frame))
        </section>
        """
    }
}
