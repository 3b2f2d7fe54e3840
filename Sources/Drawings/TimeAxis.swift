import Hypertext
import ShowData

/// Years from top to bottom: to scale, or with more room where there is more text beside them.
struct TimeAxis {
    private static let yearHeight = 84
    /// How high the axis grows for many years with little text beside them.
    private static let tallest = 1_400
    /// Between two numbers of years.
    private static let tickDistance = 30

    let top: Int
    let bottom: Int
    private let years: ClosedRange<Int>
    /// Days and their places, both ascending; between two of them, the axis is to scale.
    private let knots: [(day: Int, y: Int)]

    /// The axis to scale; `nil` if no date is known.
    /// - Parameter textHeight: the height that the text beside the axis needs.
    init?(_ dates: [PartialDate], top: Int, textHeight: Int) {
        let years = dates.compactMap(\.years).flatMap { [$0.lowerBound, $0.upperBound] }
        guard let first = years.min(), let last = years.max() else { return nil }
        self.years = first...last
        self.top = top
        bottom = top + max(textHeight, min((last - first + 1) * Self.yearHeight, Self.tallest))
        knots = [(CalendarDate.firstDay(of: first), top), (CalendarDate.firstDay(of: last + 1), bottom)]
    }

    /// The axis with so much room between dates that each text begins beside its date. Texts of one date follow each other.
    ///
    /// - Parameter texts: on each side of the axis, dates and the heights of the texts that begin there.
    init(_ axis: TimeAxis, withRoomFor texts: [[(date: PartialDate, height: Int)]]) {
        let (first, end) = (axis.knots[0].day, axis.knots[axis.knots.count - 1].day)
        let scale = min(Self.yearHeight, Self.tallest / axis.years.count)
        var heights: [Int: [Int]] = [:]
        let none = texts.map { _ in 0 }
        for (side, texts) in texts.enumerated() {
            for text in texts { heights[text.date.middleDay ?? end, default: none][side] += text.height }
        }
        var knots = [(day: first, y: axis.top)]
        // Where the last text on each side ends.
        var ends = texts.map { _ in axis.top }
        for (day, heights) in heights.sorted(by: { $0.key < $1.key }) {
            let last = knots[knots.count - 1]
            let y = zip(heights, ends).filter { $0.0 > 0 }.map(\.1).reduce(last.y + (day - last.day) * scale / 365, max)
            for side in ends.indices where heights[side] > 0 { ends[side] = y + heights[side] }
            if day > last.day { knots.append((day, y)) } else { knots[knots.count - 1].y = y }
        }
        let last = knots[knots.count - 1]
        bottom = max(last.y + (end - last.day) * scale / 365, ends.max() ?? 0)
        if end > last.day { knots.append((end, bottom)) }
        (years, top) = (axis.years, axis.top)
        self.knots = knots
    }

    private func y(_ day: Int) -> Int {
        let next = max(1, knots.firstPosition { $0.day > day })
        guard next < knots.count else { return bottom }
        let (start, end) = (knots[next - 1], knots[next])
        return start.y + (day - start.day) * (end.y - start.y) / max(1, end.day - start.day)
    }

    /// Where a day is; `nil` for one outside the years of the axis.
    func place(of day: CalendarDate) -> Int? { years.contains(day.year) ? y(day.daysSince1970) : nil }

    /// Where a date that is not known to the day begins and ends.
    func span(of date: PartialDate) -> Range<Int>? {
        guard date.exact == nil, let days = date.days else { return nil }
        // A winter at the end of the axis goes on in the next year.
        let (first, end) = (y(days.lowerBound), min(y(days.upperBound), bottom))
        return first..<max(end, first + 6)
    }

    /// The middle of the days that the date may mean.
    func middle(of date: PartialDate) -> Int {
        if knots.count > 2 { return date.middleDay.map(y) ?? bottom }
        if let span = span(of: date) { return (span.lowerBound + span.upperBound) / 2 }
        return date.days.map { y($0.lowerBound) } ?? bottom
    }

    /// The labelled years, each with its start.
    var ticks: [(year: Int, y: Int)] {
        let count = years.count
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]
        let step = knots.count > 2 ? 1 : steps.first { (bottom - top) * $0 / count >= Self.tickDistance } ?? 10_000
        var last = Int.min
        return years.filter { $0 % step == 0 || $0 == years.lowerBound && step == 1 }.compactMap { year in
            let y = y(CalendarDate.firstDay(of: year))
            guard y + 24 <= bottom, knots.count == 2 || last == .min || y >= last + Self.tickDistance else { return nil }
            last = y
            return (year, y)
        }
    }
}

extension PartialDate {
    /// The days that it may mean, as days since 1970-01-01; the end is exclusive.
    fileprivate var days: Range<Int>? {
        guard let earliest, let latest else { return nil }
        return earliest.daysSince1970..<latest.daysSince1970 + 1
    }

    /// The day in the middle of those that it may mean; for an exact date, that day.
    fileprivate var middleDay: Int? { days.map { exact == nil ? ($0.lowerBound + $0.upperBound) / 2 : $0.lowerBound } }
}

extension CalendarDate {
    /// January 1, as days since 1970-01-01.
    fileprivate static func firstDay(of year: Int) -> Int {
        CalendarDate(year: year, month: 1, day: 1)?.daysSince1970 ?? CalendarDate.afterAllYears
    }

    /// 10000-01-01, which is just past the calendar of the data.
    private static let afterAllYears = 2_932_897
}
