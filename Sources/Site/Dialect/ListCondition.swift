import ContentReader
import ShowData

/// One of the conditions of a `::list`: `season = 2`, `premiere >= 2023`, `title contains kiss`.
struct ListCondition {
    enum Comparison: String, CaseIterable {
        // The longer ones first, so that they are found first.
        case atLeast = ">=", atMost = "<=", not = "!=", equal = "=", less = "<", more = ">", contains = " contains "
    }

    enum Value {
        /// As ``ListCondition/key(_:)`` has it.
        case text(String)
        case number(Int)
        case date(PartialDate)
    }

    let field: ListField
    let comparison: Comparison
    let value: Value

    /// More cannot be meant.
    private static let most = 20

    /// The conditions in a text, with commas or "and" between them.
    static func all(in text: String, of subject: ListSubject) -> Result<[ListCondition], DataNode.Problem> {
        var conditions: [ListCondition] = []
        for part in parts(of: text) {
            switch read(part, of: subject) {
            case .success(let condition): conditions.append(condition)
            case .failure(let problem): return .failure(problem)
            }
        }
        guard conditions.count <= most else {
            return .failure(.init(message: "there are \(conditions.count) conditions, and at most \(most) are allowed", help: nil))
        }
        return .success(conditions)
    }

    /// Values may be in single quotes, with anything in them.
    private static func parts(of text: String) -> [String] {
        var (parts, current, isQuoted) = ([String](), "", false)
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            if !isQuoted, word.lowercased() == "and" {
                parts.append(current)
                current = ""
                continue
            }
            if !current.isEmpty { current += " " }
            for character in word {
                if character == "'", isQuoted || current.last.map({ " =<>".contains($0) }) ?? true || current.isEmpty {
                    isQuoted.toggle()
                } else if character == ",", !isQuoted {
                    parts.append(current)
                    current = ""
                    continue
                }
                current.append(character)
            }
        }
        return (parts + [current]).map(\.trimmed).filter { !$0.isEmpty }
    }

    private static func read(_ text: String, of subject: ListSubject) -> Result<ListCondition, DataNode.Problem> {
        let found = Comparison.allCases.compactMap { comparison in text.firstRange(of: comparison.rawValue).map { (comparison, $0) } }
        // The first sign; of two at one place, the longer one.
        guard
            let (comparison, range) = found.min(by: {
                ($0.1.lowerBound, -$0.0.rawValue.count) < ($1.1.lowerBound, -$1.0.rawValue.count)
            })
        else {
            return .failure(
                .init(
                    message: "'\(text)' is not a condition",
                    help: "write one such as '\(subject.fields[0].rawValue) contains …' or 'season = 2'"))
        }
        var written = text[range.upperBound...].trimmed
        if written.count > 1, written.hasPrefix("'"), written.hasSuffix("'") { written = String(written.dropFirst().dropLast()) }
        let field: ListField
        switch subject.field(text[..<range.lowerBound].trimmed, among: subject.fields) {
        case .success(let known): field = known
        case .failure(let problem): return .failure(problem)
        }
        guard !written.isEmpty else {
            return .failure(
                .init(message: "'\(text)' does not say what '\(field.rawValue)' should be", help: "write a value after the sign"))
        }
        if subject == .characters, field == .season, comparison != .equal {
            return .failure(
                .init(
                    message: "characters can only be asked for a season with '='",
                    help: "write 'season = 2', and a list of its own for each season; two of them find those who are in both"))
        }
        return value(written, of: field, comparison).map { ListCondition(field: field, comparison: comparison, value: $0) }
    }

    private static func value(_ text: String, of field: ListField, _ comparison: Comparison) -> Result<Value, DataNode.Problem> {
        let isOrder = ![.equal, .not, .contains].contains(comparison)
        switch field.format {
        case .number where comparison != .contains:
            guard let number = Int(text) else {
                return .failure(.init(message: "'\(text)' is not a number", help: "write one, such as '\(field.rawValue) = 2'"))
            }
            return .success(.number(number))
        case .date where comparison != .contains:
            guard let date = PartialDate(text), date.isKnown else {
                return .failure(
                    .init(message: "'\(text)' is not a date", help: "write a year, a month or a day: 2023, 2023-08, 2023-08-03"))
            }
            return .success(.date(date))
        case .number, .date:
            return .failure(.init(message: "'\(field.rawValue)' is not a text", help: "compare it with =, !=, <, >, <= or >="))
        case .text, .word:
            if isOrder {
                return .failure(
                    .init(message: "'\(field.rawValue)' is not a number and not a date", help: "compare it with =, != or contains"))
            }
            if case .word(let words) = field.format, !words.contains(text.lowercased()) {
                let help = words.nearest(to: text).map { "did you mean '\($0)'?" } ?? "available: \(words.joined(separator: ", "))"
                return .failure(.init(message: "'\(text)' is not a \(field.rawValue)", help: help))
            }
            return .success(.text(key(text)))
        }
    }

    /// What counts of a text: neither case nor accents.
    static func key(_ text: String) -> String { NameKey(text).withoutAccents }
}

/// What is known of a thing in a field.
enum ListFact {
    case texts([String])
    case number(Int?)
    case date(PartialDate?)
}

extension ListCondition {
    func holds(for fact: ListFact) -> Bool {
        switch (fact, value) {
        case (.texts(let texts), .text(let wanted)):
            let keys = texts.map(Self.key)
            switch comparison {
            case .contains: return keys.contains { $0.contains(wanted) }
            case .not: return !keys.contains(wanted)
            default: return keys.contains(wanted)
            }
        case (.number(let number), .number(let wanted)):
            guard let number else { return comparison == .not }
            return holds(isLess: number < wanted, isEqual: number == wanted, isMore: number > wanted)
        case (.date(let date), .date(let wanted)):
            guard let date, date.isKnown else { return comparison == .not }
            return holds(isLess: date.isSurelyBefore(wanted), isEqual: wanted.includes(date), isMore: wanted.isSurelyBefore(date))
        default: return false
        }
    }

    private func holds(isLess: Bool, isEqual: Bool, isMore: Bool) -> Bool {
        switch comparison {
        case .equal: isEqual
        case .not: !isEqual
        case .less: isLess
        case .more: isMore
        case .atMost: isLess || isEqual
        case .atLeast: isMore || isEqual
        case .contains: false
        }
    }
}
