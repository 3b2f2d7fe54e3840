import ContentReader
import Hypertext
import Markdown
import ThemeKit

extension Parts {
    /// The pages whose texts link to this one, articles as cards; nothing if there is none.
    ///
    /// - Parameter cards: those of the articles of the frame.
    public static func mentions(_ frame: Frame, cards: [HTML] = []) -> HTML? {
        let articles = clippings(cards).map { clippings in
            """
            <section class="about-it related">
            <h2>\(frame.phrases.articlesAbout)</h2>
            \(clippings)
            </section>

            """ as HTML
        }
        guard !frame.mentions.isEmpty else { return articles }
        return """
            \(articles)\
            <section class="mentions">
            <h2>\(frame.phrases.mentionedIn)</h2>
            <ul>
            \(frame.mentions.map { "<li>\($0.html)</li>\n" })</ul>
            </section>
            """
    }

    /// The headings of a long text as links; nothing if there is none.
    public static func contents(_ headings: [Heading], phrases: Phrases) -> HTML? {
        guard !headings.isEmpty else { return nil }
        return """
            <nav class="contents" aria-label="\(phrases.contents)">
            <details>
            <summary class="label">\(phrases.contents)</summary>
            <ol>
            \(headings.map { "<li class=\"level-\($0.level)\"><a href=\"#\($0.id)\">\($0.text)</a></li>\n" })</ol>
            </details>
            </nav>
            """
    }
}
