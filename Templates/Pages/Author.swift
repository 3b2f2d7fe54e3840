import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// An author and what they wrote.
    public func author(_ page: AuthorPage) -> HTML {
        let (author, frame) = (page.author.author, page.frame)
        return """
            <header class="cover">
            \(mainPicture(page.author.image, or: Poster(.person, name: author.name)))
            <div class="words">
            \(author.role.map { "<p class=\"kicker\">\($0)</p>\n" })\
            <h1>\(author.name)</h1>
            \(author.bio.map { "<p class=\"summary\">\($0)</p>\n" })\
            \(externalLinks(author.links))</div>
            </header>
            \(page.articles.isEmpty ? nil : works(page))
            \(pagination(page.pagination, frame: frame))
            """
    }

    private func works(_ page: AuthorPage) -> HTML {
        """
        <section>
        <h2>\(page.phrases.count(articles: page.articleCount))</h2>
        \(articleCards(page.articles, level: 3, frame: page.frame))
        </section>
        """
    }
}
