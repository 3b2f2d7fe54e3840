import ShowData

/// A length of time on the calendar, such as 180 days.
package struct Age: Hashable, Sendable {
    package enum Unit: Swift.Character, Sendable, CaseIterable { case days = "d", weeks = "w", months = "m", years = "y" }

    /// At least 1.
    package let count: Int
    package let unit: Unit

    package init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Reads `180d`, `26w`, `6m` or `1y`; `nil` for anything else, for zero, and for more than 9,999.
    package init?(_ text: String) {
        guard let unit = text.last.flatMap(Unit.init), let count = Int(text.dropLast()), 1...9_999 ~= count,
            text.dropLast().allSatisfy(\.isNumber)
        else { return nil }
        self.init(count, unit)
    }

    /// The day this long before `date`. If the month is too short for it, the last day of that month; never before the year 1.
    package func before(_ date: CalendarDate) -> CalendarDate {
        switch unit {
        case .days: day(-count, from: date)
        case .weeks: day(-7 * count, from: date)
        case .months: month(-count, from: date)
        case .years: month(-12 * count, from: date)
        }
    }

    private func day(_ offset: Int, from date: CalendarDate) -> CalendarDate {
        CalendarDate(daysSince1970: max(date.daysSince1970 + offset, Self.first))
    }

    private func month(_ offset: Int, from date: CalendarDate) -> CalendarDate {
        let months = max(date.year * 12 + date.month - 1 + offset, 12)
        let day = (1...date.day).reversed().lazy.compactMap { CalendarDate(year: months / 12, month: months % 12 + 1, day: $0) }.first
        return day ?? date
    }

    /// 0001-01-01, in days since 1970-01-01.
    private static let first = -719_162
}

extension Age: CustomStringConvertible {
    package var description: String { "\(count) \(count == 1 ? String("\(unit)".dropLast()) : "\(unit)")" }
}
