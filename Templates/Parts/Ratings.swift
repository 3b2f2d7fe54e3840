import ContentReader
import Drawings
import Hypertext
import ThemeKit

extension Parts {
    /// The ratings, each with its date; nothing if there are none.
    public static func ratings(_ ratings: [RatingEntry], frame: Frame) -> HTML? {
        guard !ratings.isEmpty else { return nil }
        let phrases = frame.phrases
        return """
            <section class="ratings">
            <h2>\(phrases.ratings)</h2>
            <ul>
            \(ratings.map { rating in
                """
                <li class="stub">
                <p class="score"><strong>\(phrases.decimal(rating.value))</strong> \(Phrases.fill(phrases.outOf, "number", with: HTML(text: phrases.decimal(rating.outOf))))</p>
                <p>\(phrases.joined([
                    rating.source.link, Phrases.fill(phrases.ratingAsOf, "date", with: phrases.time(rating.asOf)),
                    rating.votes.map { HTML(text: phrases.count(votes: $0)) },
                ].compactMap(\.self)))</p>
                \(rating.note.map { "<p class=\"note\">\($0)</p>\n" })</li>

                """
            })</ul>
            </section>
            """
    }

    /// Charts of the scores of episodes or seasons, one for each source.
    static func ratingsCharts(_ charts: [RatingsChart], frame: Frame) -> HTML {
        let charts = charts.enumerated().map { number, chart -> HTML in
            let phrases = frame.phrases
            let ratings = chart.unit == .season ? phrases.seasonRatings : phrases.episodeRatings
            let title = phrases.labelled(ratings, chart.source.source.name)
            return """
                <section class="scores">
                <h2>\(title)</h2>
                \(frame.drawing(of: chart, id: "drawing-ratings-\(number + 1)", title: title))
                </section>

                """
        }
        return "\(charts)"
    }
}
