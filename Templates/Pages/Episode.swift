import Hypertext
import ShowData
import Site

extension Theme {
    /// An episode.
    public func episode(_ page: EpisodePage) -> HTML {
        let (episode, frame, phrases) = (page.episode, page.frame, page.phrases)
        let poster = Poster(.episode(episode.number), name: "\(page.show.title) \(episode.season)")
        return """
            <header class="cover wide">
            \(mainPicture(episode.image, or: poster))
            <div class="words">
            <p class="kicker"><span>\(page.show.html)</span> <span>\(page.season.html)</span> <span>\(phrases.name(ofEpisode: episode.number))</span>\
            \(episode.minutes.map { " <span>\(phrases.duration(minutes: $0))</span>" })</p>
            <h1>\(episode.title)</h1>
            \(episode.summary.map { "<p class=\"summary\">\($0)</p>\n" })</div>
            </header>
            \(prose(page.body, besides: [
                FactRow(phrases.premiere, episode.date.map { phrases.time($0) }),
                FactRow(phrases.writtenBy, phrases.list(page.writers).nonEmpty),
                FactRow(phrases.directedBy, phrases.list(page.directors).nonEmpty),
            ]))
            \(adaptationTable(page.adaptations, frame: frame))
            \(sourceList(page.sources, frame: frame))
            \(neighbours(page.neighbours, frame: frame))
            """
    }
}
