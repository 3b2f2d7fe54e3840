import ShowData

/// What to write in place of a date that is written in another way, or that is on no calendar.
enum DateAdvice {
    /// - Parameter withTime: whether a time of day is allowed.
    static func help(for text: String, withTime: Bool = false) -> String? {
        let parts = text.split { $0 == " " || $0 == "T" || $0 == "t" }.map(String.init)
        if let first = parts.first, first.looksLikeISO {
            if let problem = calendarProblem(first) { return problem }
            guard parts.count > 1, CalendarDate(first) != nil else {
                let date = rewritten(text)
                // A month is a date, but not a day.
                if withTime, let date, CalendarDate(date) == nil { return "write the day too, as in \(date)-01" }
                return date.map { "write \($0)" }
            }
            if !withTime { return "write \(first), without the time" }
            return time(parts.dropFirst().joined(separator: " "), on: first)
        }
        if let both = readings(of: text) { return both }
        return rewritten(text).map { "write \($0)" }
    }

    /// Why `2024-02-30` is not a day.
    private static func calendarProblem(_ text: String) -> String? {
        let numbers = text.split(separator: "-").map { Int($0) ?? -1 }
        guard numbers.count > 1, let year = numbers.first, year > 0 else { return nil }
        guard 1...12 ~= numbers[1] else { return "there is no month \(numbers[1])" }
        guard numbers.count == 3, CalendarDate(year: year, month: numbers[1], day: numbers[2]) == nil else { return nil }
        let last = PartialDate("\(year.padded(to: 4))-\(numbers[1].padded(to: 2))")?.latest?.day ?? 31
        return "\(months[numbers[1] - 1].capitalized) \(year) has \(last) days"
    }

    /// A time with seconds or a zone.
    private static func time(_ text: String, on day: String) -> String? {
        let digits = text.prefix { $0.isNumber || $0 == ":" || $0 == "." }
        var clock = digits.split(separator: ":").map { Int($0.prefix { $0.isNumber }) ?? -1 }
        guard clock.count >= 2, let date = CalendarDate(day) else { return "write a time such as \(day) 18:30" }
        guard 0..<24 ~= clock[0], 0..<60 ~= clock[1] else { return "a day has hours from 00:00 to 23:59" }
        var zone = text[digits.endIndex...].filter { $0 != " " && $0 != ":" && $0 != "." }
        if let half = ["am", "pm"].first(where: zone.lowercased().hasPrefix), 1...12 ~= clock[0] {
            clock[0] = clock[0] % 12 + (half == "pm" ? 12 : 0)
            zone = String(zone.dropFirst(2))
        }
        guard let offset = offset(zone) else { return "write \(day) \(clock[0].padded(to: 2)):\(clock[1].padded(to: 2)); times are in UTC" }
        let minutes = clock[0] * 60 + clock[1] - offset
        let days = minutes < 0 ? -1 : minutes >= 1_440 ? 1 : 0
        let shifted = CalendarDate(daysSince1970: date.daysSince1970 + days)
        let rest = minutes - days * 1_440
        return "write \(shifted) \((rest / 60).padded(to: 2)):\((rest % 60).padded(to: 2)); times are in UTC"
    }

    /// Minutes east of Greenwich.
    private static func offset(_ zone: String) -> Int? {
        if zone.isEmpty || zone.uppercased() == "Z" || zone.uppercased() == "UTC" { return 0 }
        guard let sign = zone.first, sign == "+" || sign == "-", let value = Int(zone.dropFirst()), zone.count == 5 || zone.count == 3
        else {
            return nil
        }
        let minutes = zone.count == 3 ? value * 60 : value / 100 * 60 + value % 100
        return sign == "+" ? minutes : -minutes
    }

    /// `03/02/2024` is a day of March or of February.
    private static func readings(of text: String) -> String? {
        let numbers = text.split { "/. ".contains($0) }.compactMap { Int($0) }
        guard numbers.count == 3, numbers[2] > 999, text.allSatisfy({ $0.isNumber || "/. ".contains($0) }) else { return nil }
        let dates = [
            CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]),
            CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1]),
        ].compactMap(\.self)
        guard let first = dates.first else { return nil }
        return dates.count == 2 && dates[0] != dates[1] ? "write \(first), or \(dates[1]) if the month comes first" : "write \(first)"
    }

    /// The date in another order, or with the month in words.
    private static func rewritten(_ text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.count == 1, let word = words.first, word.count == 8, let number = Int(word) {
            return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100).map { "\($0)" }
        }
        let month = words.compactMap { word in months.firstIndex { word.count > 2 && $0.hasPrefix(word) } }.first.map { $0 + 1 }
        let numbers = words.compactMap { word in Int(word.prefix { $0.isNumber }) }
        guard let year = numbers.first(where: { $0 > 999 }) else { return nil }
        let others = numbers.filter { $0 != year }
        if let month {
            guard let day = others.first else { return PartialDate("\(year)-\(month.padded(to: 2))").map { "\($0)" } }
            return CalendarDate(year: year, month: month, day: day).map { "\($0)" }
        }
        guard numbers.first == year, words.count == numbers.count else { return nil }
        switch others.count {
        case 1: return PartialDate("\(year)-\(others[0].padded(to: 2))").map { "\($0)" }
        case 2: return CalendarDate(year: year, month: others[0], day: others[1]).map { "\($0)" }
        default: return nil
        }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
}

extension String {
    fileprivate var looksLikeISO: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        return 2...3 ~= parts.count && parts[0].count == 4 && parts.dropFirst().allSatisfy { $0.count == 2 }
            && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }

    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

/// What to write in place of a number that is written in another way.
enum NumberAdvice {
    static func help(for text: String) -> Int? {
        let words = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        if let position = words.firstIndex(of: text.lowercased()) { return position }
        let groups = text.split { !$0.isNumber }
        if !groups.isEmpty, text.allSatisfy({ $0.isNumber || ",.' ".contains($0) }), groups.dropFirst().allSatisfy({ $0.count == 3 }) {
            return Int(groups.joined())
        }
        let digits = text.prefix { $0.isNumber }
        if let number = Int(digits), text[digits.endIndex...].allSatisfy({ $0.isLetter || $0 == " " }) { return number }
        // An hour and minutes.
        let clock = text.split(separator: ":").map { Int($0) ?? -1 }
        return clock.count == 2 && clock.allSatisfy { 0..<60 ~= $0 } ? clock[0] * 60 + clock[1] : nil
    }
}
