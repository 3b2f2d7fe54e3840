import ContentReader
import Hypertext
import Markdown
import ThemeKit

extension Parts {
    /// The pages whose texts link to this one; nothing if there is none.
    public static func mentions(_ frame: Frame) -> HTML? {
        guard !frame.mentions.isEmpty else { return nil }
        return """
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
            <p class="label">\(phrases.contents)</p>
            <ol>
            \(headings.map { "<li class=\"level-\($0.level)\"><a href=\"#\($0.id)\">\($0.text)</a></li>\n" })</ol>
            </nav>
            """
    }
}
