import Hypertext
import ThemeKit

extension Theme {
    /// A season in a row of seasons.
    public func seasonCard(_ season: SeasonSummary, of show: String, frame: Frame) -> HTML {
        let phrases = frame.phrases
        return """
            <article class="bill">
            \(Parts.picture(season.image, or: Poster(.season(season.number), name: show, motif: season.motif)))
            <h3><a href="\(season.path)">\(season.title)</a></h3>
            <p class="meta">\(season.premiere.map { "<span>\(phrases.time($0))</span> " })\
            \(season.episodeCount > 0 ? "<span>\(phrases.count(episodes: season.episodeCount))</span>" : nil)</p>
            </article>

            """
    }
}
