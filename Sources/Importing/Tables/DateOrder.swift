import ContentReader
import ShowData

/// How the dates of a table are read.
package enum DateOrder: String, CaseIterable, Sendable {
    /// Day, month, year.
    case dmy
    /// Month, day, year.
    case mdy

    enum Reading: Hashable {
        /// As the site's files have it.
        case date(String)
        /// Two days are possible.
        case ambiguous(String, String)
        case unreadable
    }

    /// A date as people write it: 2023-08-03, 3 August 2023, August 3, 2023, 3.8.2023, 8/3/2023, 2023, early 2026, tba.
    ///
    /// - Parameter order: what `03/08/2023` means; without it, such a date is ambiguous.
    static func read(_ text: String, order: DateOrder?) -> Reading {
        if let date = PartialDate(text) { return .date("\(date)") }
        let parts = text.split { "/.- ".contains($0) }.map { Int($0) }
        let numbers = parts.compactMap(\.self)
        if parts.count == 3, numbers.count == 3 {
            if numbers[0] > 31 {
                return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]).map { .date("\($0)") } ?? .unreadable
            }
            guard 1_000...9_999 ~= numbers[2] else { return .unreadable }
            let dmy = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
            let mdy = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
            // Dots are between numbers only where the day comes first.
            let order = order ?? (text.contains(".") ? .dmy : nil)
            switch (order, dmy, mdy) {
            case (.dmy?, let day?, _), (.mdy?, _, let day?), (nil, let day?, nil), (nil, nil, let day?): return .date("\(day)")
            case (nil, let first?, let second?): return first == second ? .date("\(first)") : .ambiguous("\(first)", "\(second)")
            default: return .unreadable
            }
        }
        // A day with a time has more to say than a table of days needs.
        if text.utf8.count > 10, let day = CalendarDate(text.prefix(10)), "T ".contains(text.dropFirst(10).first ?? "x") {
            return .date("\(day)")
        }
        // Words: `3 August 2023`, `August 3, 2023`, `Aug 2023`; and the number of a day in a spreadsheet.
        guard let help = DateAdvice.help(for: text), help.hasPrefix("write ") else { return .unreadable }
        let word = help.dropFirst("write ".count).prefix { $0.isNumber || $0 == "-" }
        return PartialDate(String(word)).map { .date("\($0)") } ?? .unreadable
    }
}

extension DateOrder {
    /// What comes first in dates of which one has a day after the twelfth, such as 25/12/1999, with that date; `nil` if none has, or if they
    /// differ.
    static func evident(in texts: some Sequence<String>) -> (order: DateOrder, example: String)? {
        var found: (order: DateOrder, example: String)?
        for text in texts where !text.contains(".") {
            let numbers = text.split { "/- ".contains($0) }.map { Int($0) ?? 0 }
            guard numbers.count == 3, 1_000...9_999 ~= numbers[2], (numbers[0] > 12) != (numbers[1] > 12),
                case .date = read(text, order: nil)
            else { continue }
            let order: DateOrder = numbers[0] > 12 ? .dmy : .mdy
            if let found, found.order != order { return nil }
            found = found ?? (order, text)
        }
        return found
    }
}
