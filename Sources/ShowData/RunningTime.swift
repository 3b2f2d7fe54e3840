/// How long something runs: exactly, or from one time to another.
public struct RunningTime: Hashable, Sendable {
    /// In seconds.
    public let shortest: Int
    /// In seconds; `shortest` if it is exact.
    public let longest: Int

    package init(seconds: Int) {
        shortest = seconds
        longest = seconds
    }

    package init(minutes: Int) { self.init(seconds: minutes * 60) }

    /// Reads `42` or `40-45`, in minutes from 1 to 9999; `nil` for anything else.
    package init?(minutes text: String) {
        let ends = text.split(whereSeparator: { "-–".contains($0) }).map { $0.filter { $0 != " " } }.map {
            1...4 ~= $0.utf8.count ? Int(digits: $0, count: $0.utf8.count) : nil
        }
        guard 1...2 ~= ends.count, text.filter({ "-–".contains($0) }).count == ends.count - 1, let first = ends[0],
            let last = ends[ends.count - 1],
            first > 0, ends.count == 1 || first < last
        else { return nil }
        shortest = first * 60
        longest = last * 60
    }
}

extension RunningTime {
    /// In seconds, if it is exact.
    public var seconds: Int? { shortest == longest ? shortest : nil }

    /// In minutes, if it is exact and a whole number of them.
    public var minutes: Int? { seconds.flatMap { $0.isMultiple(of: 60) ? $0 / 60 : nil } }

    /// In minutes as well as one number can say it: rounded, and the middle of a range.
    package var roundedMinutes: Int { max(1, (shortest + longest + 60) / 120) }

    /// ISO 8601: `PT42M`, `PT1M35S`; `nil` if it is not exact.
    package var iso8601: String? {
        seconds.map { seconds in
            let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
            return "PT\(minutes > 0 ? "\(minutes)M" : "")\(rest > 0 || minutes == 0 ? "\(rest)S" : "")"
        }
    }
}

extension RunningTime: CustomStringConvertible {
    /// In minutes as it is written, `42` or `40-45`; in seconds, `95 s`, if it is not whole minutes.
    public var description: String {
        seconds == nil ? "\(shortest / 60)-\(longest / 60)" : minutes.map(String.init) ?? "\(shortest) s"
    }
}
