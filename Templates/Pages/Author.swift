import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// An author and what they wrote.
    public func author(_ page: AuthorPage) -> HTML {
        let frame = page.frame
        return """
            \(cover(page.cover, frame: frame))
            \(works(page, cards: page.articles.map { articleCard($0, level: 3, frame: frame) }))
            \(Parts.pagination(page.pagination, frame: frame))
            """
    }
}

extension AuthorPage {
    /// The top of the page.
    public var cover: Cover {
        Cover(
            poster: Poster(.person, name: author.author.name), image: author.image.map { Spoilable($0) },
            kicker: author.author.role.map { HTML(text: $0) }, title: Title(author.author.name),
            summary: author.author.bio.map { Spoilable($0) }, links: author.author.links)
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
