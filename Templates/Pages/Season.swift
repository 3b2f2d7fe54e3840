import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A season and its episodes.
    public func season(_ page: SeasonPage) -> HTML {
        let (season, frame, phrases) = (page.season, page.frame, page.phrases)
        return """
            <header class="cover">
            \(mainPicture(season.image, or: Poster(.season(season.number), name: page.show.title)))
            <div class="words">
            <p class="kicker">\(page.show.html)</p>
            <h1>\(season.title)</h1>
            <p class="meta">\(season.premiere.map { "<span>\(phrases.premiere) \(phrases.time($0))\(references(page.premiereSources))</span> " })\
            \(season.episodeCount > 0 ? "<span>\(phrases.count(episodes: season.episodeCount))</span>" : nil)</p>
            \(parts(page))\
            \(page.guardedTitle.map { frame.spoiler($0) { "<p>\($0)</p>\n" } })\
            \(guardedPicture(page.guardedImage, frame: frame))\
            \(page.summary.map { frame.spoiler($0) { "<p class=\"summary\">\($0)</p>\n" } })</div>
            </header>
            \(page.guides.map { episodeGuide($0, title: HTML(text: $0.part?.title ?? phrases.episodes), show: page.show, frame: frame) })
            \(castSection(page.cast, frame: frame))
            \(tracks(page.tracks, frame: frame))
            \(places(page.places, frame: frame))
            \(adaptationTable(page.adaptations, frame: frame))
            \(ratings(page.ratings, frame: frame))
            \(sourceList(page.sources, frame: frame))
            \(neighbours(page.neighbours, frame: frame))
            """
    }

    /// When each part of a season is shown that is shown in parts.
    private func parts(_ page: SeasonPage) -> HTML? {
        guard !page.parts.isEmpty else { return nil }
        return """
            <ul class="parts">
            \(page.parts.map { part in
                "<li>\(part.title)\(part.premiere.map { " <small>\(page.phrases.time($0))</small>" })</li>\n"
            })</ul>

            """
    }
}
