import Hypertext
import ThemeKit

extension Theme {
    /// An article in a list.
    public func articleCard(_ article: ArticleSummary, level: Int, frame: Frame) -> HTML {
        """
        <article class="clipping"\(AccentPalette.attribute(article.accent, on: frame))>
        \(Parts.picture(article.image, or: Poster(.article, name: article.title)))
        <div class="words">
        \(article.show.map { "<p class=\"kicker\">\($0.title)</p>\n" })\
        <h\(level)><a href="\(article.path)">\(article.title)</a>\(Parts.draftMark(article, frame: frame))</h\(level)>
        <p class="summary">\(article.summary)</p>
        <p class="meta"><span>\(frame.phrases.time(article.date))</span> <span>\(frame.phrases.duration(readingMinutes: article.readingMinutes))</span></p>
        </div>
        </article>

        """
    }
}
