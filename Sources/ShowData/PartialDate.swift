/// A date as precisely as it is known: a year, a month or a day, or not announced yet.
public struct PartialDate: Hashable, Sendable {
    public enum Precision: Int, Comparable, Sendable {
        case day, month, year, toBeAnnounced

        public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    /// `nil` for a date to be announced.
    public let year: Int?
    /// From 1; `nil` where only the year is known.
    public let month: Int?
    /// From 1; `nil` where only the month is known.
    public let day: Int?

    public static let toBeAnnounced = PartialDate(year: nil, month: nil, day: nil)

    private init(year: Int?, month: Int?, day: Int?) {
        self.year = year
        self.month = month
        self.day = day
    }

    public init(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }

    /// Reads `2023`, `2023-08`, `2023-08-03` or `tba`; `nil` for anything else and for days that no calendar has.
    public init?(_ text: String) {
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

    public var precision: Precision {
        if day != nil { .day } else if month != nil { .month } else if year != nil { .year } else { .toBeAnnounced }
    }

    /// The day, where it is known exactly.
    public var exact: CalendarDate? {
        guard let year, let month, let day else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// Whether the whole of the period is before `day`.
    public func isPast(on day: CalendarDate) -> Bool {
        guard let year else { return false }
        let end = (year, month ?? 12, self.day ?? 31)
        return end < (day.year, day.month, day.day)
    }
}

extension PartialDate: Comparable {
    /// By the last day that the date may stand for, so that an exact date comes before the month or the year that holds it,
    /// and a date to be announced comes last.
    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        left.sortKey < right.sortKey
    }

    private var sortKey: (Int, Int, Int, Int) { (year ?? .max, month ?? 13, day ?? 32, precision.rawValue) }
}

extension PartialDate: CustomStringConvertible {
    /// ISO 8601 at its precision: `2023`, `2023-08`, `2023-08-03`; `tba` where not announced.
    public var description: String {
        guard let year else { return "tba" }
        return ([year.padded(to: 4)] + [month, day].compactMap { $0?.padded(to: 2) }).joined(separator: "-")
    }
}

extension Int {
    /// A number of exactly `count` ASCII digits.
    init?(digits text: some StringProtocol, count: Int) {
        guard text.utf8.count == count, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        self.init(text)
    }

    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
