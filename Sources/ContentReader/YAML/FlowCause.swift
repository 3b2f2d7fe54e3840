/// The entry of a list in brackets, or of pairs in braces, at which libyaml stopped.
struct FlowCause {
    struct Entry {
        /// As written, without white space around it.
        let text: String
        let key: String?
        let value: String
        let valueColumn: Int
    }

    /// The bracket that begins the innermost list or mapping around the entry.
    private let opening: Unicode.Scalar
    private let cause: YAMLCause
    private let line: SourceLine
    let entry: Entry
    /// The column of a '#' that begins a comment, if that ends the entry.
    private let hash: Int?

    /// `nil` if libyaml did not stop inside brackets.
    init?(_ cause: YAMLCause) {
        guard let first = cause.line(cause.start.line), let last = cause.line(cause.stop.line) ?? cause.line(above: cause.stop.line) else {
            return nil
        }
        // A comment may hide the closing bracket, so that libyaml stops on a later line.
        for number in first.number...max(first.number, last.number) {
            guard let line = cause.line(number), let scan = FlowScan(line, until: number == cause.stop.line ? cause.stop.column : .max)
            else { continue }
            guard scan.hash != nil || number == cause.stop.line else { continue }
            self.cause = cause
            self.line = line
            opening = scan.opening
            hash = scan.hash
            entry = scan.entry
            return
        }
        return nil
    }

    /// What is wrong with the entry.
    var problem: YAMLProblem? {
        let place = Mark(line: line.number, column: entry.valueColumn)
        let name = entry.key.map { "\($0): " } ?? ""
        if let hash {
            let quoted = name + (entry.value.insideCurlyQuotes ?? entry.value).inQuotes
            return YAMLProblem(
                at: Mark(line: line.number, column: hash), "everything after '#' is a comment, even the closing bracket",
                help: "put the text in quotes: \(quoted)")
        }
        if let closing = wrongClosing { return closing }
        if entry.value.afterClosing != nil { return cause.goesOn(entry.value, after: name, at: place) }
        guard opening == "{", let key = entry.key else {
            guard entry.text.contains(": ") else { return nil }
            return YAMLProblem(at: place, "a second ': ' in one entry", help: "put the text in quotes: \(entry.text.inQuotes)")
        }
        if key.contains(":") || entry.value.isEmpty, let repaired = SourceLine(Substring(entry.text), number: 1).repaired {
            return YAMLProblem(at: place, repaired.message, help: "write \(repaired.line)")
        }
        guard let colon = entry.value.firstRange(of: ":")?.lowerBound else { return nil }
        let before = entry.value[..<colon]
        if let space = before.lastIndex(of: " "), ContentKeys.contains(before[before.index(after: space)...]) {
            let value = before[..<space].trimmed
            let next = entry.value[entry.value.index(after: space)...]
            let isSemicolon = value.hasSuffix(";")
            return YAMLProblem(
                at: place, isSemicolon ? "a semicolon in place of a comma" : "a comma is missing",
                help: "write \(key): \(isSemicolon ? value.dropLast().trimmed : value), \(next)")
        }
        return YAMLProblem(
            at: place, "a second ': ' in one entry",
            help: "put the text in quotes: \(key): \((entry.value.insideCurlyQuotes ?? entry.value).inQuotes)")
    }

    private var wrongClosing: YAMLProblem? {
        guard line.number == cause.stop.line,
            let first = line.content.unicodeScalars.dropFirst(cause.stop.column - line.column).first,
            first == "]" || first == "}" || first == ")"
        else { return nil }
        let wanted = opening == "{" ? "}" : "]"
        return String(first) == wanted
            ? nil : YAMLProblem(at: cause.stop, "'\(opening)' is closed with '\(first)'", help: "write '\(wanted)' here")
    }
}

/// Finds the entry around a column of a line with brackets.
private struct FlowScan {
    private(set) var opening: Unicode.Scalar = "["
    private(set) var hash: Int?
    private(set) var entry: FlowCause.Entry

    /// `nil` if there are no brackets before the column.
    init?(_ line: SourceLine, until column: Int) {
        let scalars = Array(line.content.unicodeScalars)
        let limit = min(scalars.count, column == .max ? .max : max(0, column - line.column))
        var open: [(bracket: Unicode.Scalar, start: Int)] = []
        var quote: Unicode.Scalar?
        var startsToken = true
        var index = 0
        scan: while index < limit {
            let scalar = scalars[index]
            defer { index += 1 }
            if let current = quote {
                if scalar == current { quote = nil }
                continue
            }
            switch scalar {
            case "\"", "'":
                if startsToken { quote = scalar }
                startsToken = false
            case "[", "{":
                open.append((scalar, index + 1))
                startsToken = true
            case "]", "}":
                if !open.isEmpty { open.removeLast() }
                startsToken = false
            case ",":
                if let last = open.popLast() { open.append((last.bracket, index + 1)) }
                startsToken = true
            case "#" where index > 0 && scalars[index - 1] == " " && !open.isEmpty:
                hash = line.column + index
                break scan
            case ":": startsToken = true
            case " ": break
            default: startsToken = false
            }
        }
        guard let innermost = open.last else { return nil }
        opening = innermost.bracket
        let from = hash.map { $0 - line.column } ?? min(limit, scalars.count)
        let ends = scalars[from...].firstIndex { ",]}".unicodeScalars.contains($0) } ?? scalars.count
        let text = String(scalars[innermost.start..<max(innermost.start, ends)]).trimmed
        let leading = scalars[innermost.start...].prefix { $0 == " " }.count
        let part = SourceLine(Substring(text), number: line.number)
        let key = innermost.bracket == "{" ? part.key?.name : nil
        entry = FlowCause.Entry(
            text: text, key: key, value: key == nil ? text : part.value,
            valueColumn: line.column + innermost.start + leading + (key == nil ? 0 : part.valueColumn - 1))
    }
}
