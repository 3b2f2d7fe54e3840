extension PartialDate {
    /// Reads `2023-08-03`, `2023-08`, `2023`, `1990s`; parts of these such as `early 2026`, `Q1 2026`, `H2 2026`, `summer 2027` and
    /// `late 2026-03`; ranges such as `2025/2026`, `2025-2026`, `2027-03 or 2027-04`; and `tba`, `unknown` or `never`.
    ///
    /// - Returns: `nil` for anything else, for days that do not exist, and for a range that ends before it begins.
    package init?(_ text: String) {
        guard text.utf8.count <= 60 else { return nil }
        let text = text.lowercased()
        if let absence = Absence(rawValue: text) {
            self.init(absent: absence)
        } else if let point = Self.point(text) {
            self = point
        } else if let (first, last) = Self.ends(of: text), let first = Self.point(first), let last = Self.point(last),
            let range = PartialDate(from: first, to: last)
        {
            self = range
        } else {
            return nil
        }
    }

    /// A date that is not a range.
    private static func point(_ text: String) -> PartialDate? {
        if let plain = plain(text) { return plain }
        for (word, part) in words where text.hasPrefix(word) {
            let rest = text.dropFirst(word.utf8.count)
            guard let separator = rest.first, separator == " " || separator == "-" else { continue }
            return plain(rest.dropFirst()).flatMap { PartialDate(part, of: $0) }
        }
        // `2026-Q1`, `2026 Q1`.
        let year = text.prefix(4)
        let rest = text.dropFirst(5)
        guard text.utf8.count == 7, text.dropFirst(4).first == " " || text.dropFirst(4).first == "-", let part = quarters[String(rest)]
        else {
            return nil
        }
        return plain(year).flatMap { PartialDate(part, of: $0) }
    }

    /// A year, a month, a day or a decade.
    private static func plain(_ text: some StringProtocol) -> PartialDate? {
        if text.utf8.count == 5, text.last == "s" { return Int(digits: text.dropLast(), count: 4).flatMap { PartialDate(decade: $0) } }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first.flatMap({ Int(digits: $0, count: 4) }) else { return nil }
        switch parts.count {
        case 1: return PartialDate(year: year)
        case 2: return Int(digits: parts[1], count: 2).flatMap { PartialDate(month: $0, year: year) }
        default: return CalendarDate(text).map { PartialDate($0) }
        }
    }

    /// The two ends of a range, if the text looks like one.
    private static func ends(of text: String) -> (String, String)? {
        for separator in ["/", "–", " to ", " or "] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            if parts.count == 2 { return (String(parts[0]).trimmed, String(parts[1]).trimmed) }
        }
        // `2025-2026`.
        guard text.utf8.count == 9 else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].utf8.count == 4 ? (String(parts[0]), String(parts[1])) : nil
    }

    private static let words: [(word: String, part: DatePart)] =
        DatePart.allCases.map { ($0.description.lowercased(), $0) } + [("fall", .autumn)]

    private static let quarters = Dictionary(uniqueKeysWithValues: words.filter { $0.word.utf8.count == 2 }.map { ($0.word, $0.part) })
}

extension PartialDate {
    /// How a date in a form that is not read would be written: `2027-03` for "March 2027". `nil` if that is not clear.
    package static func suggestion(for text: String) -> String? {
        guard text.utf8.count <= 60 else { return nil }
        var text = text.lowercased()
        for part in DatePart.allCases {
            for word in part.otherWords where text.hasPrefix(word + " ") {
                text = "\(part) ".lowercased() + text.dropFirst(word.count + 1)
                if let date = PartialDate(text) { return date.description }
            }
        }
        let words = text.split { " ,.".contains($0) }.map(String.init)
        let numbers = words.map { word in Int(word.filter(\.isNumber)) }
        let months = words.map { MonthNames.month($0) }
        let years = words.filter { $0.utf8.count == 4 && $0.allSatisfy(\.isNumber) }
        guard let year = years.first, years.count == 1 else { return nil }
        switch months.compactMap(\.self).count {
        case 1:
            guard let month = months.compactMap(\.self).first else { return nil }
            let name = "\(year)-\(month.padded(to: 2))"
            let part = words.compactMap { word in [DatePart.early, .mid, .late].first { $0.description == word } }.first
            let day = zip(words, numbers).compactMap { word, number in word == year || MonthNames.month(word) != nil ? nil : number }.first
            let suggested = part.map { "\($0) \(name)" } ?? day.map { "\(name)-\($0.padded(to: 2))" } ?? name
            return PartialDate(suggested) == nil ? nil : suggested
        case 2:
            let names = months.compactMap(\.self).map { "\(year)-\($0.padded(to: 2))" }
            let suggested = "\(names[0])/\(names[1])"
            return PartialDate(suggested) == nil ? nil : suggested
        default:
            let around = ["c", "ca", "circa", "about", "around", "approximately", "~"].contains(words.first ?? "")
            return around ? Int(year).map { "\(($0 - 1).padded(to: 4))/\(($0 + 1).padded(to: 4))" } : nil
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
