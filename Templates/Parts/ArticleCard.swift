import Hypertext
import ThemeKit

extension Theme {
    /// Articles, each with its picture, one below the other or side by side as the style sheet has room.
    ///
    /// - Parameter level: of the headings that the titles are.
    public func articleCards(_ articles: [ArticleSummary], level: Int, frame: Frame) -> HTML {
        """
        <div class="clippings">
        \(articles.map { articleCard($0, level: level, frame: frame) })</div>
        """
    }

    /// An article in a list.
    public func articleCard(_ article: ArticleSummary, level: Int, frame: Frame) -> HTML {
        """
        <article class="clipping"\(AccentPalette.attribute(article.accent, on: frame))>
        \(picture(article.image, or: Poster(.article, name: article.title)))
        <div class="words">
        \(article.show.map { "<p class=\"kicker\">\($0.title)</p>\n" })\
        <h\(level)><a href="\(article.path)">\(article.title)</a>\(draftMark(article, frame: frame))</h\(level)>
        <p class="summary">\(article.summary)</p>
        <p class="meta"><span>\(frame.phrases.time(article.date))</span> <span>\(frame.phrases.duration(readingMinutes: article.readingMinutes))</span></p>
        </div>
        </article>

        """
    }

    /// A word beside the title of an article that is not for everybody yet.
    public func draftMark(_ article: ArticleSummary, frame: Frame) -> HTML? {
        article.isDraft ? " <strong class=\"draft\">\(frame.phrases.draft)</strong>" : nil
    }
}
