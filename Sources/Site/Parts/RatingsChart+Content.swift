import ShowData
import ThemeKit

extension RatingsChart {
    /// One for each combination of source and scale that several episodes of the seasons have a rating from, in the order in which they
    /// occur.
    static func all(in seasons: [ShowData.Season], of show: Show, from catalogue: Catalogue) -> [RatingsChart] {
        var scales: [RatingScale] = []
        for rating in seasons.flatMap(\.episodes).flatMap(\.ratings) {
            let scale = RatingScale(rating)
            if !scales.contains(scale) { scales.append(scale) }
        }
        return scales.compactMap { RatingsChart(on: $0, seasons, of: show, from: catalogue) }
    }

    private init?(on scale: RatingScale, _ seasons: [ShowData.Season], of show: Show, from catalogue: Catalogue) {
        var dates: [PartialDate] = []
        let rated = seasons.compactMap { season -> Season? in
            let episodes = season.episodes.compactMap { episode -> Episode? in
                let ratings = episode.ratings.filter { RatingScale($0) == scale }
                guard let newest = ratings.max(by: { $0.asOf < $1.asOf }) else { return nil }
                dates.append(newest.asOf)
                return Episode(link: catalogue.link(episode, in: season, of: show), short: episode.code.short, score: Score(newest.value))
            }
            return episodes.isEmpty ? nil : Season(link: catalogue.link(season, of: show), number: season.number, episodes: episodes)
        }
        guard dates.count > 1, let first = dates.min(), let last = dates.max(), let source = catalogue.sourceEntry(scale.source) else {
            return nil
        }
        self.init(source: source, outOf: Score(scale.outOf), asOf: first...last, seasons: rated)
    }

    /// The average score of each season; `nil` if there are fewer than two, which would show nothing.
    func averages(of show: TitledLink) -> RatingsChart? {
        guard seasons.count > 1 else { return nil }
        let averages = seasons.map { season in
            let sum = season.episodes.reduce(0) { $0 + $1.score.thousandths }
            let hundredths = (sum / season.episodes.count + 5) / 10
            return Episode(link: season.link, short: String(season.number), score: Score(Double(hundredths) / 100))
        }
        return RatingsChart(
            unit: .season, source: source, outOf: outOf, asOf: asOf, seasons: [Season(link: show, number: 0, episodes: averages)])
    }
}

/// The key by which two ratings can be compared.
private struct RatingScale: Hashable {
    let source: Source.ID
    let outOf: Double

    init(_ rating: Rating) {
        source = rating.source
        outOf = rating.outOf
    }
}

extension RatingsChart.Score {
    /// Larger values are drawn as a billion.
    init(_ value: Double) {
        self.init(thousandths: Int((min(value, 1e9) * 1_000).rounded()), text: value.shortest)
    }
}
