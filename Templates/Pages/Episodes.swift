import Hypertext
import ThemeKit

extension Theme {
    /// All episodes of a show, or a stretch of those of a season, and their ratings.
    public func episodes(_ page: EpisodesPage) -> HTML {
        if let (season, stretch) = page.season.flatMap({ season in page.stretch.map { (season, $0) } }) {
            return stretchOfEpisodes(stretch, of: season, on: page)
        }
        return """
            <header class="title">
            <p class="kicker">\(page.show.html)</p>
            <h1>\(page.phrases.episodeGuide)</h1>
            </header>
            \(Parts.ratingsCharts(page.ratings, frame: page.frame))\
            \(Parts.bills("seasons", page.phrases.seasons, page.seasons.map { seasonCard($0, of: page.show.title, frame: page.frame) }))\
            \(guideSeasons(page))\
            \(Parts.narrowing(page.guides.reduce(0) { $0 + $1.episodes.count }, by: [.newest], group: .season, frame: page.frame))\
            \(page.guides.enumerated().map { number, guide in
                Parts.episodeGuide(
                    guide.episodes.map { episodeCard($0, of: page.show, frame: page.frame) },
                    title: page.phrases.joined(["<a href=\"\(guide.season.path)\">\(guide.season.title)</a>" as HTML, guide.part.map { HTML(text: $0.title) }].compactMap(\.self)),
                    id: anchor(ofGuide: number), list: guide.season.title)
            })\
            \(Parts.episodeOrders(page.orders, frame: page.frame))
            """
    }
}

/// A stretch of the episodes of a season.
private func stretchOfEpisodes(_ stretch: TitledLink, of season: TitledLink, on page: EpisodesPage) -> HTML {
    let (frame, phrases) = (page.frame, page.phrases)
    return """
        <header class="title">
        <p class="kicker">\(phrases.joined([page.show.html, season.html]))</p>
        <h1>\(phrases.labelled(phrases.episodes, stretch.title))</h1>
        </header>
        \(Parts.stretches(page.stretches, current: stretch, label: phrases.episodes))\
        \(page.guides.map { Parts.episodeIndex($0.episodes, title: HTML(text: $0.part?.title ?? phrases.episodes), frame: frame) })\
        \(Parts.episodeOrders(page.orders, frame: frame))
        \(Parts.ratingsCharts(page.ratings, frame: frame))\
        \(Parts.adaptationTable(page.adaptations, frame: frame))
        \(Parts.pagination(page.pagination, isByDate: false, frame: frame))
        """
}

private func anchor(ofGuide number: Int) -> String { "guide-\(number + 1)" }

/// The seasons, as links to their episodes on the page; nothing for a single one.
private func guideSeasons(_ page: EpisodesPage) -> HTML? {
    guard page.guides.count > 1 else { return nil }
    return """
        <nav class="further" aria-label="\(page.phrases.seasons)">
        <ul>
        \(page.guides.enumerated().map { number, guide in
            """
            <li><a href="#\(anchor(ofGuide: number))">\(page.phrases.joined([guide.season.title, guide.part?.title].compactMap(\.self)))</a></li>

            """
        })</ul>
        </nav>

        """
}
