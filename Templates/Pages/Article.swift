import Hypertext
import ThemeKit

extension Theme {
    /// An article, its authors, and what to read next.
    public func article(_ page: ArticlePage) -> HTML {
        let (article, frame) = (page.article, page.frame)
        return """
            <article class="article">
            <header class="title">
            \(article.show.map { "<p class=\"kicker\">\($0.html)</p>\n" })\
            <h1>\(article.title)\(Parts.draftMark(article, frame: frame))</h1>
            \(page.standfirst.map { "<p class=\"summary\">\($0)</p>\n" })\
            \(Parts.byline(page))
            \(page.series.map { Parts.placeInSeries($0, phrases: page.phrases) })</header>
            \(Parts.mainPicture(article, frame: frame))
            \(Parts.contents(page.contents, phrases: page.phrases))
            <div class="prose">
            \(page.body)
            </div>
            \(page.series.map { Parts.series($0, phrases: page.phrases) })\
            \(frame.ownHTML[.articleEnd].map { "\($0)\n" })\
            <footer class="after">
            \(Parts.share(frame))\
            \(Parts.tagList(article.tags, frame: frame))
            \(Parts.sourceList(page.sources, frame: frame))
            \(authors(page))
            </footer>
            </article>
            \(Parts.comments(page.comments, discussion: page.discussion, frame: frame))
            \(Parts.neighbours(page.neighbours, frame: frame))
            \(related(page, cards: page.related.map { articleCard($0, level: 3, frame: frame) }))
            """
    }
}

private func authors(_ page: ArticlePage) -> HTML? {
    guard !page.authors.isEmpty else { return nil }
    return """
        <section class="authors">
        <h2>\(page.phrases.aboutTheAuthor)</h2>
        \(page.authors.map { Parts.authorBox($0) })</section>
        """
}

private func related(_ page: ArticlePage, cards: [HTML]) -> HTML? {
    Parts.clippings(cards).map { clippings in
        """
        <section class="related">
        <h2>\(page.phrases.relatedArticles)</h2>
        \(clippings)
        </section>
        """
    }
}
