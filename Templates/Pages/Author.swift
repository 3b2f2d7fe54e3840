import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// An author and what they wrote.
    public func author(_ page: AuthorPage) -> HTML {
        let (author, frame) = (page.author.author, page.frame)
        return """
            \(cover(Cover(
                poster: Poster(.person, name: author.name), image: page.author.image.map { Spoilable($0) },
                kicker: author.role.map { HTML(text: $0) }, title: Title(author.name), summary: author.bio.map { Spoilable($0) },
                links: author.links
            ), frame: frame))
            \(works(page, cards: page.articles.map { articleCard($0, level: 3, frame: frame) }))
            \(Parts.pagination(page.pagination, frame: frame))
            """
    }
}

private func works(_ page: AuthorPage, cards: [HTML]) -> HTML? {
    Parts.clippings(cards).map { clippings in
        """
        <section>
        <h2>\(page.phrases.count(articles: page.articleCount))</h2>
        \(clippings)
        </section>
        """
    }
}
