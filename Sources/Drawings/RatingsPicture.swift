import ContentReader
import Hypertext
import ThemeKit

/// The scores of the episodes of several seasons as a grid, and those of one season, or the averages of seasons, as dots.
struct RatingsPicture: DrawnPicture {
    private static let plot = 240
    private static let top = 16
    private static let axis = 44
    private static let step = 13...44
    private static let seasonGap = 16

    let chart: RatingsChart
    let id: String
    let title: String
    let phrases: Phrases
    /// Where the axis begins: at 0, or in the middle if no score is below that. It ends at the best possible value.
    private let least: Int

    init(chart: RatingsChart, id: String, title: String, phrases: Phrases) {
        self.chart = chart
        self.id = id
        self.title = title
        self.phrases = phrases
        let middle = chart.outOf.thousandths / 2
        least = chart.seasons.flatMap(\.episodes).contains { $0.score.thousandths < middle } ? 0 : middle
    }

    private var episodes: [RatingsChart.Episode] { chart.seasons.flatMap(\.episodes) }

    var summary: String {
        let scores = episodes.map(\.score).sorted { $0.thousandths < $1.thousandths }
        return phrases.fill(
            chart.unit == .season ? \.seasonRatingsPicture : \.ratingsPicture, count: scores.count,
            [
                "least": phrases.decimal(scores.first?.text ?? ""), "most": phrases.decimal(scores.last?.text ?? ""),
                "number": phrases.decimal(chart.outOf.text), "source": chart.source.source.name,
            ])
    }

    var note: HTML? {
        let (first, last) = (chart.asOf.lowerBound, chart.asOf.upperBound)
        let dates: HTML = first == last ? phrases.time(first) : "\(phrases.time(first)) – \(phrases.time(last))"
        return phrases.joined([chart.source.link, Phrases.fill(phrases.ratingAsOf, "date", with: dates)])
    }

    func drawing(width: Int) -> Drawing {
        chart.unit == .episode && chart.seasons.count > 1 ? RatingsGrid(chart, phrases: phrases).drawing(width: width) : dots(width: width)
    }

    private func dots(width: Int) -> Drawing {
        let gaps = Self.seasonGap * chart.seasons.count
        let step = ((width - Self.axis - gaps) / max(1, episodes.count)).clamped(to: Self.step)
        var drawing = Drawing(width: max(width, Self.axis + gaps + episodes.count * step), height: Self.top + Self.plot)
        // The seasons share the remaining space.
        let spare = (drawing.width - Self.axis - gaps - episodes.count * step) / max(1, chart.seasons.count)
        let spans = chart.seasons.map { $0.episodes.count * step + Self.seasonGap + spare }
        let starts = spans.reduce(into: [Self.axis]) { $0.append(($0.last ?? 0) + $1) }
        for (number, (start, span)) in zip(starts, spans).enumerated() where number % 2 == 0 {
            drawing.add(.box(Box(x: start, y: Self.top, width: span, height: Self.plot), radius: 0), .wash)
        }
        addScale(to: &drawing)
        var names = LastLine(y: Self.top + Self.plot + 44)
        for (season, (start, span)) in zip(chart.seasons, zip(starts, spans)) {
            addDots(of: season, from: start + (Self.seasonGap + spare) / 2, step: step, to: &drawing)
            names.write(season.link.title, at: start + span / 2, width: span, in: &drawing)
        }
        drawing.height = names.bottom
        if drawing.width > width { drawing.frame = Drawing.Frame(side: Self.axis, bottom: drawing.height) }
        return drawing
    }

    private func y(_ thousandths: Int) -> Int {
        let range = max(1, chart.outOf.thousandths - least)
        let share = (thousandths.clamped(to: least...chart.outOf.thousandths) - least) * Self.plot / range
        return Self.top + Self.plot - share
    }

    private func addScale(to drawing: inout Drawing) {
        for part in 0...5 {
            let value = least + (chart.outOf.thousandths - least) * part / 5
            let y = y(value)
            drawing.add(.line(from: Point(x: Self.axis - 4, y: y), to: Point(x: drawing.width, y: y)), part == 0 ? .axis : .rule)
            let number = phrases.decimal(part == 5 ? chart.outOf.text : value.inThousandths)
            let text = Lettering.small.line(of: number, width: Self.axis - 8)
            drawing.write(text, at: Point(x: Self.axis - 8, y: y + 5), .small, .end, tone: .soft)
        }
    }

    private func addDots(of season: RatingsChart.Season, from left: Int, step: Int, to drawing: inout Drawing) {
        let dots = season.episodes.enumerated().map { Point(x: left + $0 * step + step / 2, y: y($1.score.thousandths)) }
        if dots.count > 1 { drawing.add(.polyline(dots), .line) }
        for dot in dots { drawing.add(.circle(dot, radius: min(7, step / 2)), .accent) }
        var numbers = LastLine(y: Self.top + Self.plot + 20)
        for (episode, dot) in zip(season.episodes, dots) {
            numbers.writeIfFree(episode.short, at: dot.x, from: Self.axis + 4, in: &drawing)
        }
    }

    var table: HTML { chart.unit == .season ? tableOfSeasons : tableOfEpisodes }

    private var tableOfSeasons: HTML {
        """
        <table>
        <thead><tr><th scope="col">\(phrases.season)</th><th scope="col">\(phrases.score)</th></tr></thead>
        <tbody>
        \(episodes.map { season in
            "<tr><th scope=\"row\">\(season.link.html)</th><td>\(words(for: season.score))</td></tr>\n"
        })</tbody>
        </table>
        """
    }

    private func words(for score: RatingsChart.Score) -> String {
        "\(phrases.decimal(score.text)) \(Phrases.fill(phrases.outOf, ["number": phrases.decimal(chart.outOf.text)]))"
    }

    private var tableOfEpisodes: HTML {
        """
        <table>
        <thead><tr><th scope="col">\(phrases.season)</th><th scope="col">\(phrases.episode)</th><th scope="col">\(phrases.score)</th></tr></thead>
        <tbody>
        \(chart.seasons.map { season in
            """
            \(season.episodes.map { episode in
                """
                <tr><td>\(season.link.html)</td><th scope="row">\(episode.short.isEmpty ? nil : "\(episode.short). ")\(episode.link.html)</th>\
                <td>\(words(for: episode.score))</td></tr>

                """
            })
            """
        })</tbody>
        </table>
        """
    }
}

/// A line of small labels below an axis.
private struct LastLine {
    let y: Int
    /// Where the last label ends.
    private var end = Int.min
    private(set) var bottom: Int

    init(y: Int) {
        self.y = y
        bottom = y + Lettering.small.descent
    }

    /// Centred at `x`, on as many lines as needed.
    mutating func write(_ text: String, at x: Int, width: Int, in drawing: inout Drawing) {
        for (number, line) in Lettering.small.lines(of: text, width: width - 6, limit: 3).enumerated() {
            let place = Point(x: x, y: y + number * Lettering.small.lineHeight)
            drawing.write(line, at: place, .small, .middle)
            bottom = max(bottom, place.y + Lettering.small.descent)
        }
    }

    /// Only if the previous label leaves room.
    ///
    /// - Parameter start: where the plot begins, which a long number at the first place would leave.
    mutating func writeIfFree(_ text: String, at x: Int, from start: Int, in drawing: inout Drawing) {
        guard !text.isEmpty else { return }
        let line = Lettering.small.line(of: text, width: 40)
        let place = Point(x: max(x, start + (Lettering.small.width(of: line) + 1) / 2), y: y)
        let label = Drawing.Label(text: line, place: place, anchor: .middle, lettering: .small, tone: .soft)
        guard label.box.x >= end else { return }
        drawing.add(label)
        end = label.box.right + 4
    }
}

extension Int {
    /// The number of thousandths as a decimal: 8900 is "8.9".
    fileprivate var inThousandths: String {
        let fraction = String((magnitude % 1_000) + 1_000).dropFirst()
        let digits = fraction.reversed().drop { $0 == "0" }.reversed()
        return String(self / 1_000) + (digits.isEmpty ? "" : "." + String(digits))
    }
}
