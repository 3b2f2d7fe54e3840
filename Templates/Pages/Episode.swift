import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// An episode.
    public func episode(_ page: EpisodePage) -> HTML {
        let (episode, frame, phrases) = (page.episode, page.frame, page.phrases)
        return """
            <header class="cover wide">
            \(mainPicture(episode.image, or: Poster(episode, of: page.show.title)))
            <div class="words">
            <p class="kicker"><span>\(page.show.html)</span> <span>\(page.season.html)</span> <span>\(phrases.name(of: episode.code))</span>\
            \(episode.minutes.map { " <span>\(phrases.duration(minutes: $0))</span>" })</p>
            <h1>\(episode.title)</h1>
            \(page.guardedTitle.map { frame.spoiler($0) { "<p>\($0)</p>\n" } })\
            \(guardedPicture(page.guardedImage, frame: frame))\
            \(page.summary.map { frame.spoiler($0) { "<p class=\"summary\">\($0)</p>\n" } })</div>
            </header>
            \(prose(page.body, besides: [
                FactRow(phrases.premiere, episode.date.map { phrases.time($0) }),
                FactRow(phrases.writtenBy, phrases.list(page.writers).nonEmpty),
                FactRow(phrases.directedBy, phrases.list(page.directors).nonEmpty),
            ]))
            \(castSection(page.cast, frame: frame))
            \(quotes(page.quotes, frame: frame))
            \(tracks(page.tracks, frame: frame))
            \(places(page.places, frame: frame))
            \(adaptationTable(page.adaptations, frame: frame))
            \(ratings(page.ratings, frame: frame))
            \(sourceList(page.sources, frame: frame))
            \(neighbours(page.neighbours, frame: frame))
            """
    }

}
