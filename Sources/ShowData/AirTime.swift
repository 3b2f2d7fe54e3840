/// The time of day at which something is shown, and how far the clocks there are ahead of UTC.
public struct AirTime: Hashable, Sendable {
    /// Minutes since midnight.
    public let minutes: Int
    /// How many minutes the clocks are ahead of UTC; negative in the west.
    public let offset: Int

    /// Reads `21:00Z`, `21:00+01:00` or `21:00:00+01:00`; `nil` for anything else, and for a time without a zone.
    package init?(_ text: some StringProtocol) {
        guard let zone = text.firstIndex(where: { $0 == "Z" || $0 == "z" || $0 == "+" || $0 == "-" }),
            let minutes = Self.minutes(text[..<zone], isTime: true), let offset = Self.offset(text[zone...])
        else { return nil }
        self.minutes = minutes
        self.offset = offset
    }

    private static func offset(_ text: some StringProtocol) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        return minutes(text.dropFirst(), isTime: false).flatMap { $0 <= 14 * 60 ? (text.first == "-" ? -$0 : $0) : nil }
    }

    /// Hours and minutes, and for a time perhaps seconds, which are dropped.
    private static func minutes(_ text: some StringProtocol, isTime: Bool) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int(digits: $0, count: 2) }
        guard parts.count == 2 || isTime && parts.count == 3 && (parts[2] ?? 60) < 60, let hours = parts[0], let minutes = parts[1],
            hours < 24, minutes < 60
        else { return nil }
        return hours * 60 + minutes
    }

    /// The minutes since 1970 of the years 1 to 9999, the only ones that formats such as RFC 3339 and RFC 5545 can write.
    private static let writable = -719_162 * 1_440...2_932_897 * 1_440 - 1

    /// The time on `day` in UTC, which may be on the day before or after.
    public func timestamp(on day: CalendarDate) -> Timestamp {
        let minutes = day.daysSince1970 * 1_440 + minutes - offset
        let total = min(max(minutes, Self.writable.lowerBound), Self.writable.upperBound)
        let days = total >= 0 ? total / 1_440 : (total - 1_439) / 1_440
        return Timestamp(CalendarDate(daysSince1970: days), minutes: total - days * 1_440)
    }
}

extension AirTime {
    /// `21:00`.
    public var clock: String { Self.clock(minutes) }

    /// `UTC`, `UTC+1` or `UTC−3:30`.
    public var zone: String {
        guard offset != 0 else { return "UTC" }
        let (hours, minutes) = offset.magnitude.quotientAndRemainder(dividingBy: 60)
        return "UTC\(offset < 0 ? "−" : "+")\(hours)\(minutes == 0 ? "" : ":" + Int(minutes).padded(to: 2))"
    }

    private static func clock(_ minutes: Int) -> String { "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))" }
}

extension AirTime {
    /// `2021-04-02T21:00:00+01:00`.
    public func rfc3339(on day: CalendarDate) -> String { "\(day)T\(clock):00\(suffix)" }

    private var suffix: String { offset == 0 ? "Z" : "\(offset < 0 ? "-" : "+")\(Self.clock(abs(offset)))" }
}

extension AirTime: CustomStringConvertible {
    /// RFC 3339 without the seconds: `21:00+01:00`, `21:00Z`.
    public var description: String { clock + suffix }
}
