/// When something was published: a day, or a day and a time in UTC.
public struct Timestamp: Hashable, Sendable {
    public let date: CalendarDate
    /// Minutes since midnight UTC; 0 if only the day is known.
    public let minutes: Int

    package init(_ date: CalendarDate, minutes: Int = 0) {
        self.date = date
        self.minutes = minutes
    }

    /// Parses `2022-05-21` and `2022-05-21 18:30`, with the time in UTC.
    package init?(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
        guard let first = parts.first, let date = CalendarDate(first) else { return nil }
        switch parts.count {
        case 1:
            self.init(date)
        case 2:
            let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
            guard time.count == 2, let hours = Int(digits: time[0], count: 2), let minutes = Int(digits: time[1], count: 2),
                hours < 24, minutes < 60
            else { return nil }
            self.init(date, minutes: hours * 60 + minutes)
        default:
            return nil
        }
    }

    /// RFC 3339: `2022-05-21T18:30:00Z`.
    public var rfc3339: String { "\(date)T\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2)):00Z" }
}

extension Timestamp: Comparable {
    public static func < (left: Timestamp, right: Timestamp) -> Bool { (left.date, left.minutes) < (right.date, right.minutes) }
}
