import Hypertext
import ThemeKit

extension Theme {
    /// An episode in the guide: its picture or title card, and its summary.
    public func episodeCard(_ episode: EpisodeSummary, of show: TitledLink, frame: Frame) -> HTML {
        let phrases = frame.phrases
        return """
            \(Parts.picture(episode.image, or: Poster(episode, of: show.title)))
            <div class="words">
            <h3><a href="\(episode.path)">\(episode.title)</a></h3>
            <p class="meta">\(Parts.number(of: episode, phrases).map { "<span>\($0)</span> " })\
            \(episode.part.map { "<span>\(phrases.text(for: $0))</span> " })\
            \(episode.dateBesideState.map { "<span>\(phrases.time($0))</span> " })\
            \(episode.runningTime.map { "<span>\(phrases.duration($0))</span> " })\
            \(episode.state.map { "<span>\(phrases.text(for: $0))</span>" })</p>
            \(episode.summary.map { "<p class=\"summary\">\($0)</p>\n" })</div>
            """
    }
}
