/// The cause of a problem that libyaml found, which is often on an earlier line than the place where libyaml stopped.
///
/// It looks at the lines as a person does, and suggests the finished line.
struct YAMLCause {
    /// Where libyaml stopped, and where the construct starts that it could not finish.
    let stop: Mark
    let start: Mark
    private let lines: [Substring]

    init(stop: Mark, start: Mark, in text: ArraySlice<UInt8>) {
        self.stop = stop
        self.start = start
        lines = String(decoding: text, as: UTF8.self)
            .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    }

    /// What explains a message of libyaml better than a translation; `nil` if nothing is found.
    func explanation(of problem: String) -> YAMLProblem? {
        if let mark = signs { return mark }
        if problem.contains("mapping values are not allowed") { return colon }
        if problem.contains("could not find expected ':'") { return missingColon }
        if problem.contains("expected ',' or") { return commaBetweenLines ?? FlowCause(self)?.problem }
        if problem.contains("expected key") || problem.contains("expected '-' indicator") || problem.contains("expected <document start>") {
            return misfit
        }
        if problem.contains("end of stream") || problem.contains("document indicator") { return openQuote }
        if problem.contains("escape character") || problem.contains("hexdecimal") { return backslash }
        if problem.contains("expected node content") { return comma }
        return Self.beginnings.contains { problem.contains($0) } ? firstCharacter : nil
    }

    /// Messages about a character that no text may begin with.
    private static let beginnings = [
        "block sequence entries are not allowed", "comment or line break", "mapping keys are not allowed", "cannot start any token",
        "alphabetic or numeric", "directive", "tag",
    ]

    /// A line as it is written.
    func source(_ number: Int) -> Substring? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }

    /// A line by its number, from 1.
    func line(_ number: Int) -> SourceLine? {
        lines.indices.contains(number - 1) ? SourceLine(lines[number - 1], number: number) : nil
    }

    /// The nearest line below that is neither empty nor a comment.
    func line(below number: Int) -> SourceLine? {
        guard number < lines.count else { return nil }
        return ((number + 1)...lines.count).lazy.compactMap { self.line($0) }.first { !$0.isEmpty }
    }

    /// The nearest line above that is neither empty nor a comment.
    func line(above number: Int) -> SourceLine? {
        (1..<max(1, number)).reversed().lazy.compactMap { self.line($0) }.first { !$0.isEmpty }
    }
}

/// Colons.
extension YAMLCause {
    /// A colon where libyaml expects none.
    private var colon: YAMLProblem? {
        guard let line = line(stop.line), let key = line.key else { return nil }
        if line.content.hasPrefix("("), line.content.hasSuffix(")") {
            let help = "write { \(line.content.dropFirst().dropLast().trimmed) }"
            return YAMLProblem(at: Mark(line: line.number, column: line.column), "parentheses in place of braces", help: help)
        }
        return key.colon == stop.column ? colonOfContinuation(line, key.name) : secondColon(line, key.name)
    }

    /// The first colon of a line that continues the text above it, as YAML sees it.
    private func colonOfContinuation(_ line: SourceLine, _ key: String) -> YAMLProblem? {
        guard let above = self.line(above: line.number) else { return nil }
        if above.key == nil, above.column == line.column, let repaired = above.repaired {
            return YAMLProblem(at: Mark(line: above.number, column: above.column), repaired.message, help: "write \(repaired.line)")
        }
        guard let owner = textOwner(above: line), let ownerKey = owner.key, line.column > owner.column else {
            guard above.key == nil else { return nil }
            if above.column < line.column, let word = above.wordWithoutColon {
                return YAMLProblem(
                    at: Mark(line: above.number, column: above.column), "a colon is missing", help: "write \(word):")
            }
            return YAMLProblem(
                at: Mark(line: above.number, column: above.column), "a line without a colon",
                help: "write 'key: value', or indent the line if it continues the one above")
        }
        if ContentKeys.contains(key) || !ContentKeys.contains(ownerKey.name) && !key.contains(" ") {
            return YAMLProblem(
                at: Mark(line: line.number, column: line.column),
                "'\(key)' is indented more than '\(ownerKey.name)', so it continues the text above",
                help: Self.advice(for: key, column: owner.column, like: ownerKey.name))
        }
        let text = ([owner.value] + ((owner.number + 1)...line.number).compactMap { self.line($0)?.content }).joined(separator: " ")
        return YAMLProblem(
            at: Mark(line: line.number, column: stop.column), "a ': ' in a text without quotes",
            help: "put the text in quotes: \(ownerKey.name): \(text.inQuotes)")
    }

    /// The line with the key of the text that ends above `line`.
    private func textOwner(above line: SourceLine) -> SourceLine? {
        var owner = self.line(above: line.number)
        while let candidate = owner, candidate.key == nil || candidate.value.isEmpty {
            guard candidate.key == nil, candidate.column > 1 else { return nil }
            owner = self.line(above: candidate.number)
        }
        return owner
    }

    private func secondColon(_ line: SourceLine, _ key: String) -> YAMLProblem {
        let value = line.valueBeforeComment
        let place = Mark(line: stop.line, column: stop.column)
        if ["facts", "ids", "image", "data", "phrases"].contains(key) {
            return YAMLProblem(
                at: place, "a second ': ' on one line",
                help: "write \(key): { \(value) }, or put '\(value)' on the next line, indented by two more spaces")
        }
        if let pairs = value.pairsOnOneLine(after: key) {
            let help =
                line.hyphens.isEmpty
                ? "write each on a line of its own: \(pairs.map { "'\($0)'" }.joined(separator: ", "))"
                : "put them in braces: - { \(pairs.joined(separator: ", ")) }"
            return YAMLProblem(at: place, "several keys on one line", help: help)
        }
        guard ContentKeys.contains(key) || line.hyphens.isEmpty else {
            return YAMLProblem(at: place, "a ': ' in a text without quotes", help: "put the text in quotes: - \(line.content.inQuotes)")
        }
        return YAMLProblem(
            at: place, "a second ': ' on one line", help: "put the text in quotes: \(key): \((value.insideCurlyQuotes ?? value).inQuotes)")
    }

    /// A line that libyaml takes for a key, but that has no colon.
    private var missingColon: YAMLProblem? {
        guard let line = line(start.line) else { return nil }
        if let cut = textCutByComment(above: line) ?? textOfBlock(line) { return cut }
        if line.content.hasPrefix("{"), let above = self.line(above: line.number), !above.hyphens.isEmpty {
            return YAMLProblem(
                at: Mark(line: line.number, column: line.column), "this entry has no '- '", help: "write - \(line.content.shortened)")
        }
        if line.wordWithoutColon != nil, let next = self.line(below: line.number), next.column > line.column {
            return YAMLProblem(
                at: Mark(line: line.number, column: line.column), "a colon is missing", help: "write \(line.wordWithoutColon ?? ""):")
        }
        guard let repaired = line.repaired, !continues(line) else { return nil }
        return YAMLProblem(at: Mark(line: line.number, column: line.column), repaired.message, help: "write \(repaired.line)")
    }

    /// Whether a line that begins with a key only goes on with the text above it, because the key is there already.
    private func continues(_ line: SourceLine) -> Bool {
        let word = line.content.prefix { $0.isLetter }
        guard line.content[word.endIndex...].hasPrefix(" "), !["=", "：", ";"].contains(where: line.content.contains) else { return false }
        var above = self.line(above: line.number)
        while let candidate = above, candidate.column >= line.column, line.number - candidate.number < 20 {
            if candidate.key.map({ $0.name == word }) ?? false { return true }
            above = self.line(above: candidate.number)
        }
        return false
    }

    /// The first line of a text after '|' or '>' that is not indented.
    private func textOfBlock(_ line: SourceLine) -> YAMLProblem? {
        guard let above = self.line(above: line.number), let key = above.key?.name, line.column <= above.column,
            ["|", ">", "|-", ">-", "|+", ">+"].contains(above.value)
        else { return nil }
        return YAMLProblem(
            at: Mark(line: line.number, column: line.column), "the text of '\(key)' is not indented",
            help: "write \(Self.spaces(above.column + 1)) before each of its lines")
    }

    /// A text over several lines that ends early, because one of them has a ' #'.
    private func textCutByComment(above line: SourceLine) -> YAMLProblem? {
        guard line.key == nil, let above = self.line(above: line.number), let key = above.key?.name, line.column > above.column,
            let hash = above.value.firstRange(of: " #"), !"\"'[{|>".contains(above.value.first ?? "\"")
        else { return nil }
        let column = above.valueColumn + above.value[..<hash.lowerBound].unicodeScalars.count + 1
        return YAMLProblem(
            at: Mark(line: above.number, column: column), "everything after '#' is a comment, and ends the text",
            help: "put the text in quotes: \(key): \("\(above.value) \(line.content)".inQuotes)")
    }
}

extension YAMLCause {
    /// A comma with nothing before it.
    private var comma: YAMLProblem? {
        guard lines.indices.contains(stop.line - 1), lines[stop.line - 1].unicodeScalars.dropFirst(stop.column - 1).first == "," else {
            return nil
        }
        return YAMLProblem(at: stop, "a comma with nothing before it", help: "delete it")
    }
}

/// Lines that do not fit the lines above them.
extension YAMLCause {
    private var misfit: YAMLProblem? {
        guard let line = line(stop.line) else { return nil }
        return textAfterClosing(line) ?? quoteFromAbove(line) ?? textCutByComment(above: line) ?? indentation(of: line)
    }

    /// A text that begins with a quote or a bracket, and goes on after the closing one.
    private func textAfterClosing(_ line: SourceLine) -> YAMLProblem? {
        guard stop.column > line.valueColumn, let rest = line.value.afterClosing else { return nil }
        if rest == "," || rest == ";" {
            return YAMLProblem(at: stop, "a '\(rest)' after the closing '\(line.value.dropLast().trimmed.suffix(1))'", help: "delete it")
        }
        if rest.allSatisfy({ "]}".contains($0) }) {
            return YAMLProblem(at: stop, "one '\(rest.prefix(1))' too many", help: "delete it")
        }
        return goesOn(line.value, after: line.key.map { "\($0.name): " } ?? "- ", at: Mark(line: line.number, column: line.valueColumn))
    }

    /// The problem of a text that begins with a quote or a bracket which does not enclose all of it.
    ///
    /// - Parameter name: what is written before it, with a space after it.
    func goesOn(_ value: String, after name: String, at mark: Mark) -> YAMLProblem {
        let first = value.prefix(1)
        let message =
            switch first {
            case "[": "the text begins with '[', which begins a list"
            case "{": "the text begins with '{', which begins 'key: value' pairs"
            default: "the text goes on after its closing quote"
            }
        let parts = value.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        if parts.count > 1, parts.allSatisfy({ $0.count > 2 && "\"'".contains($0.prefix(1)) && $0.suffix(1) == $0.prefix(1) }) {
            return YAMLProblem(at: mark, "a list without brackets", help: "write \(name)[\(parts.joined(separator: ", "))]")
        }
        if let quotation = speech(value, after: name) {
            return YAMLProblem(
                at: mark, message, help: "write \(name)\(quotation), and below it 'character: …' with the id of who says it")
        }
        // An apostrophe has ended the quotes.
        let inner = first == "'" && value.hasSuffix("'") ? String(value.dropFirst().dropLast()) : value
        return YAMLProblem(at: mark, message, help: "put all of it in quotes: \(name)\(inner.inQuotes)")
    }

    /// The quotation in `"Keep it lit", says Ada` and `"Keep it lit" - Ada`, if it is the text of a quote.
    private func speech(_ value: String, after name: String) -> String? {
        guard name.hasPrefix("text:"), let sign = value.first, sign == "\"" || sign == "'",
            let close = value.dropFirst().firstIndex(of: sign)
        else { return nil }
        let rest = value[value.index(after: close)...].trimmed
        let words = rest.lowercased().split { !$0.isLetter }
        let namesSpeaker = ["-", "–", "—", "("].contains { rest.hasPrefix($0) } && 1...4 ~= words.count
        let verbs: Set<Substring> = ["says", "said", "asks", "asked", "replies", "replied", "cries", "shouts", "whispers", "by"]
        guard namesSpeaker || words.prefix(4).contains(where: verbs.contains) else { return nil }
        let inside = String(value[value.index(after: value.startIndex)..<close])
        return inside.isEmpty ? nil : inside.inQuotes
    }

    /// A quote that is not closed on its line, and that a later one closes by accident.
    private func quoteFromAbove(_ line: SourceLine) -> YAMLProblem? {
        var above = self.line(above: line.number)
        while let candidate = above, candidate.number >= start.line, line.number - candidate.number < 20 {
            if let quote = candidate.value.first, quote == "'" || quote == "\"", candidate.value.dropFirst().firstIndex(of: quote) == nil {
                return unclosed(candidate)
            }
            above = self.line(above: candidate.number)
        }
        return nil
    }

    private var openQuote: YAMLProblem? {
        guard let line = line(start.line), line.valueColumn == start.column else { return nil }
        return unclosed(line)
    }

    private func unclosed(_ line: SourceLine) -> YAMLProblem {
        let key = line.key.map { "\($0.name): " } ?? "- "
        let text = String(line.value.dropFirst())
        let help =
            line.value.first == "'"
            ? "put the text in double quotes: \(key)\(line.value.inQuotes)" : "close it on the line where it begins: \(key)\(text.inQuotes)"
        return YAMLProblem(at: Mark(line: line.number, column: line.valueColumn), "this quote is never closed", help: help)
    }

    private func indentation(of line: SourceLine) -> YAMLProblem? {
        guard stop.column == line.firstColumn, line.firstColumn == line.column ? line.key != nil : true else { return nil }
        if let first = line.hyphens.first, let above = self.line(above: line.number) {
            if above.hyphens.isEmpty, above.column == first, above.content.hasPrefix("{") {
                return YAMLProblem(
                    at: Mark(line: above.number, column: above.column), "there is no '- ' before this entry of the list",
                    help: "write '- ' before the '{', as on line \(line.number)")
            }
            if first == 1, line.key?.name == "id", !line.value.isEmpty {
                return YAMLProblem(
                    at: stop, "this file is not a list: each entry begins with its id and a colon",
                    help: "write '\(line.value):' in place of this line, and the lines below it with two spaces before each")
            }
        }
        let open = openColumns(above: line.number)
        if line.hyphens.isEmpty, let key = line.key?.name {
            if line.column == 1, let first = open.last, first.column > 1 {
                return YAMLProblem(
                    at: Mark(line: first.line, column: first.column), "'\(first.name)' is indented, but '\(key)' is not",
                    help: "delete the spaces before '\(first.name)'")
            }
            if let hyphen = open.first(where: \.isHyphen), hyphen.column == line.column, firstKey(of: hyphen.line) == key {
                return YAMLProblem(
                    at: stop, "'\(key)' begins another entry of the list", help: "write '- ' before it, as on line \(hyphen.line)")
            }
            let keys = open.filter { !$0.isHyphen }
            guard let target = keys.min(by: { distance($0.column, line.column) < distance($1.column, line.column) }) else { return nil }
            return YAMLProblem(
                at: stop, "'\(key)' does not line up with '\(target.name)' above",
                help: Self.advice(for: key, column: target.column, like: target.name))
        }
        let hyphens = open.filter(\.isHyphen)
        guard let column = line.hyphens.first,
            let target = hyphens.min(by: { distance($0.column, column) < distance($1.column, column) }), target.column != column
        else { return nil }
        return YAMLProblem(
            at: stop, "this '-' does not line up with the '-' of the item above",
            help: "write \(Self.spaces(target.column - 1)) before it, as on line \(target.line)")
    }

    /// The key on a line that begins an item.
    private func firstKey(of number: Int) -> String? { line(number)?.key?.name }

    /// On a tie, the deeper one is nearer.
    private func distance(_ column: Int, _ other: Int) -> Double { abs(Double(column - other)) - (column > other ? 0.5 : 0) }

    /// The keys and hyphens above a line whose blocks are still open there, the innermost first.
    private func openColumns(above number: Int) -> [(column: Int, name: String, isHyphen: Bool, line: Int)] {
        var open: [(column: Int, name: String, isHyphen: Bool, line: Int)] = []
        var limit = Int.max
        var above = line(above: number)
        while let line = above, limit > 1 {
            if let key = line.key, line.column < limit {
                open.append((line.column, key.name, false, line.number))
                limit = line.column
            }
            for hyphen in line.hyphens.reversed() where hyphen < limit {
                open.append((hyphen, "-", true, line.number))
                limit = hyphen
            }
            above = self.line(above: line.number)
        }
        return open
    }

    private static func advice(for key: String, column: Int, like other: String) -> String {
        column == 1 ? "delete the spaces before '\(key)'" : "write \(spaces(column - 1)) before '\(key)', so that it is below '\(other)'"
    }

    static func spaces(_ count: Int) -> String { count == 0 ? "no spaces" : count == 1 ? "one space" : "\(count) spaces" }
}

extension String {
    /// What follows the quote or bracket that closes the one at the beginning; `nil` if there is nothing but a comment.
    var afterClosing: Substring? {
        guard let first, let closing = ["\"": "\"", "'": "'", "[": "]", "{": "}"][first] as Character?,
            let close = dropFirst().firstIndex(of: closing)
        else { return nil }
        let rest = self[index(after: close)...].drop(while: \.isWhitespace)
        return rest.isEmpty || rest.first == "#" ? nil : rest
    }
}
