import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// A season and its episodes.
    public func season(_ page: SeasonPage) -> HTML {
        let (frame, phrases) = (page.frame, page.phrases)
        return """
            \(cover(page.cover, frame: frame))
            \(Parts.watchLine(page.offers, trailer: page.trailer, frame: frame))\
            \(Parts.stretches(page.stretches, current: page.stretches.first, label: phrases.episodes))\
            \(page.guides.map { guide in
                let title = HTML(text: guide.part?.title ?? phrases.episodes)
                return page.season.episodeCount > mostCards
                    ? Parts.episodeIndex(guide.episodes, title: title, frame: frame)
                    : Parts.episodeGuide(guide.episodes.map { episodeCard($0, of: page.show, frame: frame) }, title: title)
            })\
            \(Parts.episodeOrders(page.orders, frame: frame))
            \(Parts.ratingsCharts(page.charts, frame: frame))\
            \(Parts.castSection(page.cast, whole: page.wholeCast, frame: frame))
            \(Parts.storyDetails(of: page))
            """
    }
}

/// The episodes of a longer season are lines without pictures.
private let mostCards = 120

extension SeasonPage {
    /// The top of the page.
    public var cover: Cover {
        Cover(
            poster: Poster(.season(season.number), name: show.title, motif: season.motif), image: image, kicker: show.html, title: title,
            details: details(self), summary: summary)
    }
}

/// When it begins, how many episodes it has, and its parts.
private func details(_ page: SeasonPage) -> HTML {
    let (season, phrases) = (page.season, page.phrases)
    return """
        <p class="meta">\(season.premiere.map { "<span>\(phrases.premiere) \(phrases.time($0))\(Parts.references(page.premiereSources))</span> " })\
        \(season.episodeCount > 0 ? "<span>\(phrases.count(episodes: season.episodeCount))</span> " : nil)\
        \(fact(phrases.network, page.networks, phrases))\(fact(phrases.country, page.countries, phrases))\
        \(page.otherNumbers.map { "<span>\(phrases.name(ofOrder: $0.order)): \($0.number)</span> " })</p>
        \(parts(page))
        """
}

/// A label and its values, if it has any.
private func fact(_ label: String, _ values: [String], _ phrases: Phrases) -> HTML? {
    values.isEmpty ? nil : "<span>\(phrases.labelled(label, phrases.joined(values)))</span> "
}

/// When each part of a season is shown, if it has parts.
private func parts(_ page: SeasonPage) -> HTML? {
    guard !page.parts.isEmpty else { return nil }
    return """
        <ul class="parts">
        \(page.parts.map { part in
            "<li>\(part.title)\(part.premiere.map { " <small>\(page.phrases.time($0))</small>" })</li>\n"
        })</ul>

        """
}
