import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// An episode.
    public func episode(_ page: EpisodePage) -> HTML {
        let (episode, frame, phrases) = (page.episode, page.frame, page.phrases)
        return """
            \(cover(page.cover, frame: frame))
            \(Parts.spread([Parts.prose(page.body)], infobox: [Parts.facts([
                FactRow(phrases.premiere, episode.dateBesideState.map { phrases.time($0, at: episode.time) }),
                FactRow(phrases.fieldMinutes, episode.runningTime.map { phrases.duration($0) }),
                FactRow(phrases.absoluteNumber, episode.absolute.map { String($0) }),
                FactRow(phrases.writtenBy, phrases.list(page.writers).nonEmpty),
                FactRow(phrases.directedBy, phrases.list(page.directors).nonEmpty),
            ] + Parts.credits(page.crew, phrases) + [
                FactRow(phrases.otherTitles, Parts.otherTitles(page.otherTitles)),
            ] + page.otherNumbers.map { FactRow(phrases.name(ofOrder: $0.order), $0.number) } + [
                FactRow(phrases.productionCode, page.production),
                FactRow(phrases.viewers, Parts.viewers(page.viewers, phrases)),
                FactRow(phrases.whereToWatch, Parts.services(page.offers, phrases)),
                FactRow(phrases.elsewhere, Parts.externalLinks(page.links)),
            ], frame: frame)], frame: frame))
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
        <span>\(page.show.html)</span> <span>\(page.season.html)</span>\(Parts.number(of: episode, phrases).map { " <span>\($0)</span>" })\
        \(episode.part.map { " <span>\(phrases.text(for: $0))</span>" })\
        \(episode.runningTime.map { " <span>\(phrases.duration($0))</span>" })\
        \(episode.state.map { " <span>\(phrases.text(for: $0))</span>" })
        """
}
