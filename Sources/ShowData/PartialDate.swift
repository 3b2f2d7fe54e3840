/// A date as precisely as it is known: a year, a month or a day, or not yet announced.
public struct PartialDate: Hashable, Sendable {
    /// `nil` for a date to be announced.
    public let year: Int?
    /// From 1; `nil` if only the year is known.
    public let month: Int?
    /// From 1; `nil` if only the month is known.
    public let day: Int?

    /// Not yet announced; written `tba`.
    public static let toBeAnnounced = PartialDate(year: nil, month: nil, day: nil)

    private init(year: Int?, month: Int?, day: Int?) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day itself.
    package init(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }

    /// Parses `2023`, `2023-08`, `2023-08-03` or `tba`; `nil` for anything else and for days that do not exist.
    package init?(_ text: String) {
        if text.lowercased() == "tba" {
            self = .toBeAnnounced
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first.flatMap({ Int(digits: $0, count: 4) }), year > 0 else { return nil }
        switch parts.count {
        case 1:
            self.init(year: year, month: nil, day: nil)
        case 2:
            guard let month = Int(digits: parts[1], count: 2), 1...12 ~= month else { return nil }
            self.init(year: year, month: month, day: nil)
        case 3:
            guard let date = CalendarDate(text) else { return nil }
            self.init(date)
        default:
            return nil
        }
    }
}

extension PartialDate: Comparable {
    /// By the last day that the date may stand for, so that an exact date comes before the month or the year that contains it, and an
    /// unannounced date comes last.
    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        left.sortKey < right.sortKey
    }

    private var sortKey: (Int, Int, Int) { (year ?? .max, month ?? 13, day ?? 32) }
}

extension PartialDate {
    /// The first day that the date may stand for; `nil` for a date to be announced.
    public var earliest: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month ?? 1, day: day ?? 1) } }

    /// The last day that the date may stand for; `nil` for a date to be announced.
    public var latest: CalendarDate? {
        guard let year else { return nil }
        let month = month ?? 12
        return CalendarDate(year: year, month: month, day: day ?? CalendarDate.days(in: month, of: year))
    }

    /// The day, if the date is known to the day.
    public var exact: CalendarDate? { day == nil ? nil : earliest }

    /// Whether every day that it may stand for is before every day that `other` may stand for.
    public func isSurelyBefore(_ other: PartialDate) -> Bool {
        guard let latest, let first = other.earliest else { return false }
        return latest < first
    }
}

extension PartialDate: CustomStringConvertible {
    /// ISO 8601 at its precision: `2023`, `2023-08`, `2023-08-03`; `tba` if not announced.
    public var description: String {
        guard let year else { return "tba" }
        let start = year.padded(to: 4)
        guard let month else { return start }
        guard let day else { return "\(start)-\(month.padded(to: 2))" }
        return "\(start)-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }
}
