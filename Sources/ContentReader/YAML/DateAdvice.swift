import ShowData

/// What to write in place of a date that is written in another way, or that is on no calendar.
package enum DateAdvice {
    /// - Parameter withTime: whether a time of day is allowed.
    package static func help(for text: String, withTime: Bool = false) -> String? {
        let plain = text.withPlainDigits
        if plain != text, withTime ? Timestamp(plain) != nil : PartialDate(plain) != nil { return "write \(plain)" }
        if let date = EastAsianDate.read(plain) {
            guard withTime, CalendarDate(date) == nil else { return "write \(date)" }
            return PartialDate(date)?.earliest.map { "write the day too, as in \($0)" }
        }
        // In any other way, its numbers mean something else.
        if EastAsianDate.isMeant(by: plain) { return nil }
        return help(forPlain: plain, withTime: withTime)
    }

    /// The date that a text means which is written in another way; `nil` if that is not clear.
    static func date(meantBy text: String) -> String? { PartialDate.suggestion(for: text) ?? rewritten(text.withPlainDigits) }

    private static func help(forPlain text: String, withTime: Bool) -> String? {
        if daysInWords.contains(text.lowercased()) {
            return "write the day itself, such as 2023-08-03; what the word means changes every day"
        }
        if text.count == 4, let year = Int(text), 1_000...9_999 ~= year { return withTime ? "write the day too, as in \(year)-06-30" : nil }
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
        if let day = dayOfSpreadsheet(text) { return "write \(day); this is the number that a spreadsheet has for the day" }
        if let date = rewritten(text) {
            // A month is a date, but not a day.
            return withTime && CalendarDate(date) == nil ? "write the day too, as in \(date)-01" : "write \(date)"
        }
        return incomplete(text)
    }

    private static let daysInWords: Set = [
        "today", "tomorrow", "yesterday", "now", "tonight", "next week", "last week", "next month", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday",
    ]

    /// The day that a spreadsheet has stored as the number of days since 30 December 1899, if it is of the years from 1954 to 2064: other
    /// numbers are rather something else.
    private static func dayOfSpreadsheet(_ text: String) -> CalendarDate? {
        guard text.utf8.count == 5, let number = Int(text), 20_000..<60_000 ~= number else { return nil }
        return CalendarDate(daysSince1970: number - 25_569)
    }

    /// A date without a whole year, or with numbers that are on no calendar.
    private static func incomplete(_ text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let numbers = words.compactMap { Int($0.prefix { $0.isNumber }) }
        let hasMonth = words.contains { MonthNames.month($0) != nil }
        let isAllNumbers = words.count == 3 && numbers.count == 3 && words.allSatisfy { $0.allSatisfy(\.isNumber) }
        if hasMonth || isAllNumbers, !numbers.contains(where: { $0 > 999 }), !numbers.isEmpty {
            return "write the year with four digits first, then the month and the day"
        }
        if isAllNumbers || words.count == 3 && numbers.count > 1 {
            return "write the year, the month and the day as numbers, in this order: 2023-08-03 is 3 August 2023"
        }
        return nil
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
        let numbers = text.split { "/.- ".contains($0) }.compactMap { Int($0) }
        guard numbers.count == 3, numbers[2] > 999, text.allSatisfy({ $0.isNumber || "/.- ".contains($0) }) else { return nil }
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
        let month = words.lazy.compactMap { MonthNames.month($0) }.first
        let numbers = words.compactMap { word in Int(word.prefix { $0.isNumber }) }
        guard let year = numbers.first(where: { $0 > 999 }) else { return nil }
        let others = numbers.filter { $0 != year }
        if let month {
            guard let day = others.first else { return PartialDate("\(year)-\(month.padded(to: 2))").map { "\($0)" } }
            return CalendarDate(year: year, month: month, day: day).map { "\($0)" }
        }
        // `12/2026`.
        if words.count == 2, numbers.count == 2, others.count == 1 {
            return PartialDate("\(year)-\(others[0].padded(to: 2))").map { "\($0)" }
        }
        guard numbers.first == year, words.count == numbers.count else { return nil }
        switch others.count {
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

/// Dates as they are written in Japan, China, Taiwan and Korea: `2026年3月20日`, `平成21年4月5日`, `2026년 3월`, `2026年春`.
private enum EastAsianDate {
    /// By the name of an era, the year before its first one, and how many years it had.
    private static let eras: [(name: String, before: Int, years: Int)] = [
        ("明治", 1867, 45), ("大正", 1911, 15), ("昭和", 1925, 64), ("平成", 1988, 31), ("令和", 2018, 200), ("民國", 1911, 200), ("民国", 1911, 200),
    ]
    /// The same eras in forms: `H21.4.5`.
    private static let letters: [Swift.Character: String] = ["M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"]
    private static let seasons: [Swift.Character: DatePart] = ["春": .spring, "夏": .summer, "秋": .autumn, "冬": .winter]

    /// Whether the text is such a date, even if there is no such day.
    static func isMeant(by text: String) -> Bool {
        guard text.contains(where: \.isNumber), let last = text.last else { return false }
        return "年月日년월일".contains(last) || eras.contains { text.hasPrefix($0.name) }
    }

    /// The date as the site's files have it; `nil` if the text is none, or its year is not clear.
    static func read(_ text: String) -> String? {
        let text = withNameOfEra(text)
        let era = eras.first { text.hasPrefix($0.name) }
        // The first year of an era is called 元.
        let rest = era == nil ? text : String(text.dropFirst(2)).replacing("元", with: "1")
        guard let last = rest.last, era != nil || "年月日년월일".contains(last) || seasons[last] != nil else { return nil }
        guard rest.allSatisfy({ $0.isNumber || "年月日년월일./- ".contains($0) || seasons[$0] != nil }) else { return nil }
        let numbers = rest.split { !$0.isNumber }.compactMap { Int($0) }
        guard let first = numbers.first, era.map({ 1...$0.years ~= first }) ?? (1_000...9_999 ~= first) else { return nil }
        let year = (era?.before ?? 0) + first
        if let season = seasons[last] { return numbers.count == 1 ? "\(season) \(year)" : nil }
        switch numbers.count {
        case 1: return "\(year)"
        case 2: return PartialDate("\(year)-\(numbers[1].padded(to: 2))").map { "\($0)" }
        case 3: return CalendarDate(year: year, month: numbers[1], day: numbers[2]).map { "\($0)" }
        default: return nil
        }
    }

    private static func withNameOfEra(_ text: String) -> String {
        guard let letter = text.first, let name = letters[letter] else { return text }
        let numbers = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 3 && numbers.allSatisfy { 1...2 ~= $0.count && $0.allSatisfy(\.isNumber) } ? name + text.dropFirst() : text
    }
}

extension String {
    /// The same with the digits, slashes and hyphens of a keyboard, for a date that was typed with those of another script.
    fileprivate var withPlainDigits: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF0F: plain.append("/")
            case 0xFF0E: plain.append(".")
            case 0xFF0D, 0x2010, 0x2011, 0x2212: plain.append("-")
            case 0xFF1A: plain.append(":")
            case 0x3000, 0xA0, 0x202F: plain.append(" ")
            case 0x80... where scalar.properties.generalCategory == .decimalNumber:
                plain.append(contentsOf: "\(Int(scalar.properties.numericValue ?? 0))".unicodeScalars)
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}

/// What to write in place of a number that is written in another way.
enum NumberAdvice {
    /// A number with a comma, with a unit, or with what it is out of: `8,5`, `8.5/10`, `85%`.
    static func help(forDecimal text: String) -> String? {
        guard Double(text) == nil else { return nil }
        // `3 m` may be anything.
        if !text.lowercased().hasSuffix("m"), let number = inFull(text) { return "write \(number)" }
        let number = text.replacing(",", with: ".").prefix { $0.isASCII && $0.isNumber || $0 == "." }
        let rest = text.dropFirst(number.count).trimmed
        if let value = Double(number), number.first != ".", number.last != "." {
            if rest.isEmpty { return "write \(number)" }
            let out = rest.hasPrefix("/") || rest.hasPrefix("of ") || rest.hasPrefix("out of ")
            if out, let best = rest.split(whereSeparator: { !$0.isNumber }).first { return "write \(number), and outOf: \(best)" }
            if rest == "%" { return "write \(number), and outOf: 100" }
            return value >= 0 && rest.allSatisfy { $0.isLetter || $0 == " " || $0 == "★" } ? "write \(number)" : nil
        }
        return help(for: text).map { "write \($0)" }
    }

    /// The number of people in `1.2 million`, `3,4 Mio.`, `1.2M`, `800k` and `12万`; `nil` for a number without such a word.
    static func inFull(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
        let words = text[digits.endIndex...].lowercased().split { !$0.isLetter }
        guard let word = words.first.map(String.init), words.dropFirst().allSatisfy({ unitsOfPeople.contains(String($0)) }),
            let zeros = scales.first(where: { $0.words.contains(word) })?.zeros
        else { return nil }
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        // A comma before three digits is rather one between thousands, which nobody writes before such a word.
        guard 1...2 ~= parts.count, parts.allSatisfy({ !$0.isEmpty }), parts.count == 1 || digits.contains(".") || parts[1].count != 3,
            let number = Int(parts.joined()), number < 1_000_000_000
        else { return nil }
        let missing = zeros - (parts.count == 2 ? parts[1].count : 0)
        guard missing >= 0 else { return nil }
        return (0..<missing).reduce(number) { number, _ in number.multipliedReportingOverflow(by: 10).partialValue }
    }

    private static let unitsOfPeople: Set = ["viewers", "people", "views", "zuschauer", "zuschauern", "téléspectateurs", "espectadores"]

    private static let scales: [(zeros: Int, words: Set<String>)] = [
        (3, ["k", "tsd", "thousand", "tausend", "mille", "mila", "tys"]), (4, ["万", "萬", "만"]),
        (
            6,
            [
                "m", "mio", "mill", "mln", "million", "millions", "millionen", "millones", "millón", "milioni", "milhões", "miljoen",
                "milyon",
            ]
        ),
        (8, ["億", "亿", "억"]),
        (9, ["bn", "b", "mrd", "md", "billion", "milliard", "milliarde", "milliarden", "miliardi"]),
    ]

    /// The number after a word, such as 1 in `Season 1`, `S01` and `#5`.
    static func onlyNumber(in text: String) -> Int? {
        let words = text.drop { $0.isLetter || " #.".contains($0) }
        return words.count < text.count && words.count < 6 && words.allSatisfy { $0.isASCII && $0.isNumber } ? Int(words) : nil
    }

    /// Hours and minutes in words, such as `1h 10m`.
    private static func minutes(_ text: String) -> Int? {
        let parts = text.lowercased().split(separator: " ").joined()
        let numbers = parts.split { !$0.isNumber }.compactMap { Int($0) }
        let units = parts.split { !$0.isLetter }.map { $0.prefix(1) }
        return numbers.count == 2 && units.first == "h" && units.count <= 2 && (units.count == 1 || units[1] == "m")
            ? numbers[0] * 60 + numbers[1] : nil
    }

    static func help(for text: String) -> Int? {
        let words = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        if let position = words.firstIndex(of: text.lowercased()) { return position }
        let groups = text.split { !$0.isNumber }
        if !groups.isEmpty, text.allSatisfy({ $0.isNumber || ",.' ".contains($0) }), groups.dropFirst().allSatisfy({ $0.count == 3 }) {
            return Int(groups.joined())
        }
        if let minutes = minutes(text) { return minutes }
        let digits = text.prefix { $0.isNumber }
        if let number = Int(digits), text[digits.endIndex...].allSatisfy({ $0.isLetter || $0 == " " }) { return number }
        // An hour and minutes.
        let clock = text.split(separator: ":").map { Int($0) ?? -1 }
        return clock.count == 2 && clock.allSatisfy { 0..<60 ~= $0 } ? clock[0] * 60 + clock[1] : nil
    }
}
