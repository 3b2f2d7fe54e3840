import Drawings
import Hypertext
import ThemeKit

extension Theme {
    /// All episodes of a show, and their ratings.
    public func episodes(_ page: EpisodesPage) -> HTML {
        """
        <header class="title">
        <p class="kicker">\(page.show.html)</p>
        <h1>\(page.phrases.episodeGuide)</h1>
        </header>
        \(page.ratings.enumerated().map { number, chart in ratingsFigure(chart, number: number, frame: page.frame) })\
        \(Parts.bills("seasons", page.phrases.seasons, page.seasons.map { seasonCard($0, of: page.show.title, frame: page.frame) }))\
        \(page.guides.map { guide in
            Parts.episodeGuide(
                guide.episodes.map { episodeCard($0, of: page.show, frame: page.frame) },
                title: "<a href=\"\(guide.season.path)\">\(guide.season.title)</a>\(guide.part.map { ", \($0.title)" })")
        })
        """
    }
}

/// - Parameter number: of the chart on the page, from 0.
private func ratingsFigure(_ chart: RatingsChart, number: Int, frame: Frame) -> HTML {
    let title = "\(frame.phrases.episodeRatings): \(chart.source.source.name)"
    return """
        <section class="scores">
        <h2>\(title)</h2>
        \(frame.drawing(of: chart, id: "drawing-ratings-\(number + 1)", title: title))
        </section>

        """
}
