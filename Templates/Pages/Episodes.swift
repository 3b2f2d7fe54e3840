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
        \(Parts.ratingsCharts(page.ratings, frame: page.frame))\
        \(Parts.bills("seasons", page.phrases.seasons, page.seasons.map { seasonCard($0, of: page.show.title, frame: page.frame) }))\
        \(page.guides.map { guide in
            Parts.episodeGuide(
                guide.episodes.map { episodeCard($0, of: page.show, frame: page.frame) },
                title: "<a href=\"\(guide.season.path)\">\(guide.season.title)</a>\(guide.part.map { ", \($0.title)" })")
        })
        """
    }
}
