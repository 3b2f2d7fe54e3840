import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// An episode.
    public func episode(_ page: EpisodePage) -> HTML {
        let (episode, frame, phrases) = (page.episode, page.frame, page.phrases)
        return """
            \(cover(page.cover, frame: frame))
            \(Parts.prose(page.body, besides: [
                FactRow(phrases.premiere, episode.date.map { phrases.time($0, at: episode.time) }),
                FactRow(phrases.absoluteNumber, episode.absolute.map { String($0) }),
                FactRow(phrases.writtenBy, phrases.list(page.writers).nonEmpty),
                FactRow(phrases.directedBy, phrases.list(page.directors).nonEmpty),
            ]))
            \(Parts.castSection(page.cast, frame: frame))
            \(Parts.quotes(page.quotes, frame: frame))
            \(Parts.storyDetails(of: page))
            """
    }
}

extension EpisodePage {
    /// The top of the page.
    public var cover: Cover {
        Cover(poster: Poster(episode, of: show.title), image: image, kicker: kicker(self), title: title, summary: summary)
    }
}

/// Where to watch it, and its length.
private func kicker(_ page: EpisodePage) -> HTML {
    let (episode, phrases) = (page.episode, page.phrases)
    return """
        <span>\(page.show.html)</span> <span>\(page.season.html)</span> <span>\(phrases.name(of: episode.code))</span>\
        \(episode.part.map { " <span>\(phrases.text(for: $0))</span>" })\
        \(episode.minutes.map { " <span>\(phrases.duration(minutes: $0))</span>" })
        """
}
