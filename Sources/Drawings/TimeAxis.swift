import ShowData

/// Years from top to bottom, to scale.
struct TimeAxis {
    private static let yearHeight = 84
    /// How high the axis grows for many years with little text beside them.
    private static let tallest = 1_400
    /// Between two numbers of years.
    private static let tickDistance = 30

    let top: Int
    let bottom: Int
    private let years: ClosedRange<Int>

    /// `nil` if no date is known.
    /// - Parameter textHeight: the height that the text beside the axis needs.
    init?(_ dates: [PartialDate], top: Int, textHeight: Int) {
        let years = dates.compactMap(\.years).flatMap { [$0.lowerBound, $0.upperBound] }
        guard let first = years.min(), let last = years.max() else { return nil }
        self.years = first...last
        self.top = top
        bottom = top + max(textHeight, min((last - first + 1) * Self.yearHeight, Self.tallest))
    }

    private func y(_ days: Int) -> Int {
        let first = CalendarDate.firstDay(of: years.lowerBound)
        let length = CalendarDate.firstDay(of: years.upperBound + 1) - first
        return top + (days - first) * (bottom - top) / max(1, length)
    }

    /// Where a date that is not known to the day begins and ends.
    func span(of date: PartialDate) -> Range<Int>? {
        guard date.exact == nil, let days = date.days else { return nil }
        // A winter at the end of the axis goes on in the next year.
        let (first, end) = (y(days.lowerBound), min(y(days.upperBound), bottom))
        return first..<max(end, first + 6)
    }

    /// The middle of the days that the date may mean.
    func middle(of date: PartialDate) -> Int {
        if let span = span(of: date) { return (span.lowerBound + span.upperBound) / 2 }
        return date.days.map { y($0.lowerBound) } ?? bottom
    }

    /// The labelled years, each with its start.
    var ticks: [(year: Int, y: Int)] {
        let count = years.count
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]
        let step = steps.first { (bottom - top) * $0 / count >= Self.tickDistance } ?? 10_000
        return years.filter { $0 % step == 0 || $0 == years.lowerBound && step == 1 }.compactMap { year in
            let y = y(CalendarDate.firstDay(of: year))
            return y + 24 <= bottom ? (year, y) : nil
        }
    }
}

extension PartialDate {
    /// The days that it may mean, as days since 1970-01-01; the end is exclusive.
    fileprivate var days: Range<Int>? {
        guard let earliest, let latest else { return nil }
        return earliest.daysSince1970..<latest.daysSince1970 + 1
    }
}

extension CalendarDate {
    /// January 1, as days since 1970-01-01.
    fileprivate static func firstDay(of year: Int) -> Int {
        CalendarDate(year: year, month: 1, day: 1)?.daysSince1970 ?? CalendarDate.afterAllYears
    }

    /// 10000-01-01, which is just past the calendar of the data.
    private static let afterAllYears = 2_932_897
}
