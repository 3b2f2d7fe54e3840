import ContentReader
import ThemeKit

/// The score of each episode in a square: a row for each season, and stronger colours for better scores.
struct RatingsGrid {
    private static let rowHeight = 36
    private static let top = 24
    private static let cell = 40...64
    private static let inks: [Drawing.Ink] = [.heat1, .heat2, .heat3, .heat4, .heat5]
    /// An episode with a higher number is in the next free column.
    private static let lastNumber = 60

    private let chart: RatingsChart
    private let phrases: Phrases
    /// The lowest and the highest score, in thousandths.
    private let scores: ClosedRange<Int>
    /// Of each season, the episode in each column, from 0.
    private let rows: [[(column: Int, episode: RatingsChart.Episode)]]
    private let isByNumber: Bool

    init(_ chart: RatingsChart, phrases: Phrases) {
        self.chart = chart
        self.phrases = phrases
        let all = chart.seasons.flatMap(\.episodes).map(\.score.thousandths)
        scores = (all.min() ?? 0)...(all.max() ?? 0)
        let numbers = chart.seasons.map { season in season.episodes.compactMap { Int($0.short) }.filter { 1...Self.lastNumber ~= $0 } }
        let isByNumber = zip(numbers, chart.seasons).allSatisfy { $0.count == $1.episodes.count && Set($0).count == $0.count }
        self.isByNumber = isByNumber
        rows = zip(numbers, chart.seasons).map { numbers, season in
            season.episodes.enumerated().map { (isByNumber ? numbers[$0] - 1 : $0, $1) }
        }
    }

    func drawing(width: Int) -> Drawing {
        let names = chart.seasons.map { Lettering.name.line(of: $0.link.title, width: width > Layout.narrow.width ? 150 : 92) }
        let side = (names.map { Lettering.name.width(of: $0) }.max() ?? 0) + 15
        let columns = (rows.joined().map(\.column).max() ?? 0) + 1
        let cell = ((width - side) / columns).clamped(to: Self.cell)
        var drawing = Drawing(width: max(width, side + columns * cell), height: Self.top + rows.count * Self.rowHeight)
        if isByNumber {
            for column in Set(rows.joined().map(\.column)).sorted() {
                let place = Point(x: side + column * cell + cell / 2, y: Self.top - 8)
                drawing.write(String(column + 1), at: place, .small, .middle, tone: .soft)
            }
        }
        for (number, row) in rows.enumerated() {
            let y = Self.top + number * Self.rowHeight
            drawing.link(to: chart.seasons[number].link.path) { part in
                part.add(.box(Box(x: 0, y: y, width: side - 2, height: Self.rowHeight - 2), radius: 0), .touch)
                part.write(names[number], at: Point(x: 3, y: y + 23), .name)
            }
            for (column, episode) in row {
                let box = Box(x: side + column * cell + 1, y: y + 1, width: cell - 2, height: Self.rowHeight - 2)
                drawing.link(to: episode.link.path) { part in
                    part.add(.box(box, radius: 4), ink(of: episode.score))
                    let score = Lettering.small.line(of: phrases.decimal(episode.score.text), width: cell - 4)
                    part.write(score, at: Point(x: box.center.x, y: box.center.y + 5), .small, .middle, tone: .over)
                }
            }
        }
        let bottom = drawing.height
        legend.add(to: &drawing, width: width)
        if drawing.width > width { drawing.frame = Drawing.Frame(side: side, bottom: bottom) }
        return drawing
    }

    private func ink(of score: RatingsChart.Score) -> Drawing.Ink {
        let range = scores.upperBound - scores.lowerBound
        guard range > 0 else { return .heat3 }
        return Self.inks[min(4, (score.thousandths - scores.lowerBound) * 5 / range)]
    }

    /// From the lowest score to the highest.
    private var legend: Legend {
        let all = chart.seasons.flatMap(\.episodes).map(\.score).sorted { $0.thousandths < $1.thousandths }
        guard let first = all.first, let last = all.last, first != last else { return Legend(entries: []) }
        return Legend(
            entries: [(first, Drawing.Ink.heat1), (last, .heat5)].map { score, ink in
                Legend.Entry(text: phrases.decimal(score.text)) { drawing, center in
                    drawing.add(.box(Box(x: center.x - 14, y: center.y - 9, width: 28, height: 18), radius: 4), ink)
                }
            })
    }
}
