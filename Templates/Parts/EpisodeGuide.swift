import Hypertext
import ThemeKit

extension Parts {
    /// The cards of episodes, one below the other, under a heading.
    public static func episodeGuide(_ cards: [HTML], title: HTML) -> HTML {
        """
        <section class="guide">
        <h2>\(title)</h2>
        <ol>
        \(cards.map { "<li>\n\($0)\n</li>\n" })</ol>
        </section>

        """
    }
}
