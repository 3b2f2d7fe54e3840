import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// Episodes with their pictures, one below the other.
    public func episodeGuide(_ guide: EpisodeGuide, title: HTML, show: TitledLink, frame: Frame) -> HTML {
        let phrases = frame.phrases
        return """
            <section class="guide">
            <h2>\(title)</h2>
            <ol>
            \(guide.episodes.map { episode in
                """
                <li>
                \(episodePicture(episode, show: show.title))
                <div class="words">
                <h3><a href="\(episode.path)">\(episode.title)</a></h3>
                <p class="meta"><span>\(phrases.name(of: episode.code))</span> \
                \(episode.date.map { "<span>\(phrases.time($0))</span> " })\
                \(episode.minutes.map { "<span>\(phrases.duration(minutes: $0))</span>" })</p>
                \(episode.summary.map { "<p class=\"summary\">\($0)</p>\n" })</div>
                </li>

                """
            })</ol>
            </section>

            """
    }

    /// The picture of an episode in a list, or its title card.
    func episodePicture(_ episode: EpisodeSummary, show: String) -> HTML {
        picture(episode.image, or: Poster(episode, of: show))
    }
}
