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

    /// Episodes as lines with their names, numbers and dates, under a heading.
    public static func episodeIndex(_ episodes: [EpisodeSummary], title: HTML, frame: Frame) -> HTML {
        let phrases = frame.phrases
        return """
            <section class="letter">
            <h2>\(title)</h2>
            <ul class="index">
            \(episodes.map { episode in
                """
                <li><a href="\(episode.path)">\(episode.title)</a> <small>\(phrases.name(of: episode.code))\
                \(episode.date.map { ", \(phrases.time($0))" })</small></li>

                """
            })</ul>
            </section>

            """
    }
}
