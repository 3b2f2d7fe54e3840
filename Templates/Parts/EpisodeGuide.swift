import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Parts {
    /// The cards of episodes, one below the other, under a heading.
    ///
    /// - Parameters:
    ///   - id: of the section.
    ///   - list: the season, in a list that visitors can narrow and sort.
    public static func episodeGuide(_ cards: [HTML], title: HTML, id: String? = nil, list: String? = nil) -> HTML {
        """
        <section class="guide"\(id.map { " id=\"\($0)\"" })>
        <h2>\(title)</h2>
        <ol\(list.map { " data-list=\"\($0)\"" })>
        \(cards.map { "<li>\n\($0)\n</li>\n" })</ol>
        </section>

        """
    }

    /// Episodes as lines with their names, numbers and dates, under a heading.
    public static func episodeIndex(_ episodes: [EpisodeSummary], title: HTML, frame: Frame) -> HTML {
        let phrases = frame.phrases
        return """
            <section class="letter">
            <h2>\(title)</h2>
            <ul class="index">
            \(episodes.map { episode in
                """
                <li><a href="\(episode.path)">\(episode.title)</a> <small>\(details(of: episode, phrases))</small></li>

                """
            })</ul>
            </section>

            """
    }

    /// The episodes in other orders, each as a list that opens, with the numbers that the order gives them; nothing if there are none.
    static func episodeOrders(_ orders: [EpisodeOrder], frame: Frame) -> HTML? {
        guard !orders.isEmpty else { return nil }
        return "<section class=\"orders\">\n\(orders.map { episodeOrder($0, frame.phrases) })</section>\n"
    }

    private static func episodeOrder(_ order: EpisodeOrder, _ phrases: Phrases) -> HTML {
        """
        <details class="order">
        <summary>\(phrases.labelled(phrases.episodes, order.name.map(phrases.name(ofOrder:)) ?? phrases.absoluteNumber))</summary>
        \(order.groups.map { group in
            """
            \(group.season.map { "<h3>\(phrases.text(forSeason: $0))</h3>\n" })\
            <ul class="index">
            \(group.episodes.map { entry -> HTML in
                let place = phrases.text(for: .episode(season: entry.episode.season, entry.episode.code))
                return "<li>\(entry.number) <a href=\"\(entry.episode.path)\">\(entry.episode.title)</a> <small>\(place)</small></li>\n"
            })</ul>

            """
        })</details>

        """
    }

    /// The number of an episode in words, unless that is its title.
    static func number(of episode: EpisodeSummary, _ phrases: Phrases) -> String? {
        let number = phrases.name(of: episode.code)
        return number == episode.title ? nil : number
    }

    private static func details(of episode: EpisodeSummary, _ phrases: Phrases) -> HTML {
        let details: [HTML?] = [
            number(of: episode, phrases).map { HTML(text: $0) }, episode.part.map { HTML(text: phrases.text(for: $0)) },
            episode.dateBesideState.map { phrases.time($0) }, episode.state.map { HTML(text: phrases.text(for: $0)) },
        ]
        return phrases.joined(details.compactMap(\.self))
    }
}
