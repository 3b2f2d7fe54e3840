import Hypertext
import ThemeKit

extension Theme {
    /// An article in a list.
    public func articleCard(_ article: ArticleSummary, level: Int, frame: Frame) -> HTML {
        let card = ArticleCard.of(article, frame: frame)
        return """
            <article class="clipping\(AccentPalette.classes(article.accent, on: frame))"\(card.marks)>
            \(card.picture)
            <div class="words">
            \(article.show.map { "<p class=\"kicker\">\($0.title)</p>\n" })\
            <h\(level)>\(card.title)</h\(level)>
            \(card.words)
            </div>
            </article>

            """
    }
}

extension ArticleCard {
    /// The parts that are the same on every page.
    ///
    /// - Parameter frame: of any page of the site. All of them have the same words.
    static func of(_ article: ArticleSummary, frame: Frame) -> ArticleCard {
        article.card.value {
            let poster = Poster(.article, name: article.title, motif: article.motif)
            return ArticleCard(
                marks: ListMarks(ofTags: article.tags.map(\.title), frame.phrases).attributes,
                picture: article.image.map { Parts.picture($0, or: poster) } ?? Parts.drawn(poster, poster.drawing),
                title: "<a href=\"\(article.path)\">\(article.title)</a>\(Parts.draftMark(article, frame: frame))",
                words: """
                    <p class="summary">\(article.summary)</p>
                    <p class="meta"><span>\(frame.phrases.time(article.date))</span> <span>\(frame.phrases.duration(readingMinutes: article.readingMinutes))</span></p>
                    """)
        }
    }
}
