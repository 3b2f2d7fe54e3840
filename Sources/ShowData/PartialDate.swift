/// A date as precisely as it is known: a day, a month, a part of a year such as "early 2026", a year, a decade, a time between two of
/// these, or no date at all.
public struct PartialDate: Hashable, Sendable {
    /// How it is known.
    public indirect enum Form: Hashable, Sendable {
        case day(CalendarDate)
        /// From 1 to 12.
        case month(Int, year: Int)
        case year(Int)
        /// The ten years from this one on, such as 1990.
        case decade(Int)
        /// A part of a year, or of a month.
        case part(DatePart, of: PartialDate)
        /// At some time between the start of one and the end of the other; both are known.
        case between(PartialDate, PartialDate)
        case none(Absence)
    }

    /// The reason that a date is missing.
    public enum Absence: String, Hashable, Sendable, CaseIterable {
        /// Not yet announced.
        case toBeAnnounced = "tba"
        /// Nobody knows, or the owner does not.
        case unknown
        /// It never happened, as with an episode that was made and not shown.
        case never
    }

    public let form: Form
    /// The first and the last day that it may stand for; `nil` without a date.
    private let days: ClosedRange<CalendarDate>?

    /// Not yet announced; written `tba`.
    public static let toBeAnnounced = PartialDate(absent: .toBeAnnounced)
    /// Written `unknown`.
    public static let unknown = PartialDate(absent: .unknown)
    /// Written `never`.
    public static let never = PartialDate(absent: .never)

    init(absent absence: Absence) {
        form = .none(absence)
        days = nil
    }

    /// The day itself.
    package init(_ date: CalendarDate) {
        form = .day(date)
        days = date...date
    }

    /// `nil` for a year outside the calendar.
    package init?(year: Int) {
        guard let first = CalendarDate(year: year, month: 1, day: 1), let last = CalendarDate(year: year, month: 12, day: 31) else {
            return nil
        }
        form = .year(year)
        days = first...last
    }

    package init?(month: Int, year: Int) {
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let last = CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
        else { return nil }
        form = .month(month, year: year)
        days = first...last
    }

    package init?(decade: Int) {
        guard decade % 10 == 0, let first = CalendarDate(year: decade, month: 1, day: 1),
            let last = CalendarDate(year: decade + 9, month: 12, day: 31)
        else { return nil }
        form = .decade(decade)
        days = first...last
    }

    /// `nil` for a part that the date does not have: a day has none, and a month neither quarters nor seasons.
    package init?(_ part: DatePart, of date: PartialDate) {
        guard let days = part.days(of: date) else { return nil }
        form = .part(part, of: date)
        self.days = days
    }

    /// `nil` unless the second ends after the first.
    package init?(from first: PartialDate, to last: PartialDate) {
        guard let start = first.days, let end = last.days, start.lowerBound <= end.lowerBound, start.upperBound < end.upperBound else {
            return nil
        }
        form = .between(first, last)
        days = start.lowerBound...end.upperBound
    }
}

extension PartialDate {
    /// Whether there is a date at all.
    public var isKnown: Bool { days != nil }

    /// The year, if the date is in one.
    public var year: Int? { years.flatMap { $0.count == 1 ? $0.lowerBound : nil } }

    /// The years that it is in; a season is in the year that names it.
    public var years: ClosedRange<Int>? {
        switch form {
        case .part(_, let whole): whole.years
        default: days.map { $0.lowerBound.year...$0.upperBound.year }
        }
    }

    /// The first day that the date may stand for; `nil` without a date.
    public var earliest: CalendarDate? { days?.lowerBound }

    /// The last day that the date may stand for; `nil` without a date.
    public var latest: CalendarDate? { days?.upperBound }

    /// The day, if the date is known to the day.
    public var exact: CalendarDate? { if case .day(let day) = form { day } else { nil } }

    /// Whether every day that it may stand for is before every day that `other` may stand for.
    public func isSurelyBefore(_ other: PartialDate) -> Bool {
        guard let latest, let first = other.earliest else { return false }
        return latest < first
    }

    /// Whether every day that `other` may stand for is one that it may stand for itself.
    public func includes(_ other: PartialDate) -> Bool {
        guard let days, let others = other.days else { return self == other }
        return days.lowerBound <= others.lowerBound && others.upperBound <= days.upperBound
    }
}

extension PartialDate: Comparable {
    /// By the last day that the date may stand for, so that an exact date comes before the month or the year that contains it. Without a
    /// date it comes last: what is to be announced, then what is unknown, then what never happened.
    ///
    /// Of two that end on the same day, the longer one is the later. Two ways to write the same days keep the order of their texts.
    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        let (leftKey, rightKey) = (left.sortKey, right.sortKey)
        return leftKey == rightKey ? left.form != right.form && left.description < right.description : leftKey < rightKey
    }

    private var sortKey: (end: Int, length: Int) {
        guard let days, let years else {
            if case .none(let absence) = form { return (.max, Absence.allCases.firstIndex(of: absence) ?? 0) }
            return (.max, .max)
        }
        // A winter ends in the next year, but belongs to the one that names it.
        let end = days.upperBound.year > years.upperBound ? CalendarDate.lastDay(of: years.upperBound) : days.upperBound.daysSince1970
        return (end, end - days.lowerBound.daysSince1970)
    }
}

extension CalendarDate {
    fileprivate static func lastDay(of year: Int) -> Int { CalendarDate(year: year, month: 12, day: 31)?.daysSince1970 ?? .max }
}

extension PartialDate {
    /// For programs that read ISO 8601: a date at its precision, such as `2023-08`; an interval of days, such as `2026-01-01/2026-04-30`,
    /// for anything else that is known; otherwise the word for why there is no date.
    public var iso8601: String {
        if let reduced { return reduced }
        return days.map { "\($0.lowerBound)/\($0.upperBound)" } ?? description
    }

    /// A day, a month or a year as ISO 8601 writes it: what HTML and search engines read as a date. `nil` for anything else.
    public var reduced: String? {
        switch form {
        case .day(let day): day.description
        case .month(let month, let year): "\(year.padded(to: 4))-\(month.padded(to: 2))"
        case .year(let year): year.padded(to: 4)
        case .decade, .part, .between, .none: nil
        }
    }
}

extension PartialDate: CustomStringConvertible {
    /// As it is written in content: `2023`, `2023-08`, `2023-08-03`, `early 2026`, `Q1 2026`, `1990s`, `2025/2026`, `tba`.
    public var description: String {
        switch form {
        case .day, .month, .year: reduced ?? ""
        case .decade(let year): "\(year.padded(to: 4))s"
        case .part(let part, let whole): "\(part) \(whole)"
        case .between(let first, let last): "\(first)/\(last)"
        case .none(let absence): absence.rawValue
        }
    }
}
