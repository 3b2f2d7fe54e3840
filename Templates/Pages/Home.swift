import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// The home page: the lit sign, the shows, and the latest news.
    public func home(_ page: HomePage) -> HTML {
        """
        \(sign(page.frame))
        \(bills(page, cards: page.shows.map { showCard($0, frame: page.frame) }))
        \(latest(page, cards: page.latest.map { articleCard($0, level: 3, frame: page.frame) }))
        """
    }
}

private func sign(_ frame: Frame) -> HTML {
    """
    <header class="sign">
    <div class="board">
    <h1\(frame.site.title.count > 24 ? " class=\"long\"" : nil)>\(frame.site.title)</h1>
    \(frame.site.tagline.map { "<p class=\"tagline\">\($0)</p>\n" })</div>
    \(frame.site.description.map { "<p class=\"summary\">\($0)</p>\n" })</header>
    """
}

private func bills(_ page: HomePage, cards: [HTML]) -> HTML? {
    guard !cards.isEmpty else { return nil }
    return """
        <section class="shows">
        <h2>\(page.allShows == nil ? page.phrases.shows : page.phrases.newestShows)</h2>
        <div class="show-bills">
        \(cards)</div>
        \(page.allShows.map { path in
            "<p class=\"more\"><a href=\"\(path)\">\(Phrases.fill(page.phrases.allShows, ["count": String(page.showCount)]))</a></p>\n"
        })</section>
        """
}

private func latest(_ page: HomePage, cards: [HTML]) -> HTML? {
    Parts.clippings(cards).map { clippings in
        """
        <section class="latest">
        <h2>\(page.phrases.latestNews)</h2>
        \(clippings)
        \(page.articleCount > page.latest.count ? "<p class=\"more\"><a href=\"\(page.news)\">\(page.phrases.allNews)</a></p>" : nil)
        </section>
        """
    }
}
