/// Signs that look like those of YAML, or mean the same elsewhere: tabs, other bullets, other comments.
extension YAMLCause {
    /// What is wrong with the first such sign near the place where libyaml stopped.
    var signs: YAMLProblem? {
        for number in Set([start.line, stop.line, line(above: stop.line)?.number ?? stop.line]).sorted() {
            guard let line = line(number), let source = source(number) else { continue }
            if let problem = tab(in: source, line) ?? comment(line) ?? bullet(line) { return problem }
        }
        return nil
    }

    /// A tab before the first word of a line.
    private func tab(in source: Substring, _ line: SourceLine) -> YAMLProblem? {
        let before = source.unicodeScalars.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
        guard let offset = Array(before).firstIndex(of: "\t") else { return nil }
        let rest = String(source.unicodeScalars.dropFirst(before.count))
        guard !rest.isEmpty, !rest.hasPrefix("#") else { return nil }
        let hyphens = before.filter { $0 == "-" }.map { _ in "- " }.joined()
        let column = column(of: line.number)
        let word = rest.split(separator: ":").first.map(String.init) ?? rest
        let place = Mark(line: line.number, column: offset + 1)
        if hyphens.isEmpty {
            let help = column == 1 ? "delete it" : "write \(Self.spaces(column - 1)) before '\(word.shortened)' in place of the tab"
            return YAMLProblem(at: place, "a tab; only spaces can indent a line", help: help)
        }
        let start = before.first == "-" || before.first == " " ? before.prefix { $0 == " " }.count : column - 1
        return YAMLProblem(
            at: place, "a tab; only spaces can indent a line",
            help: "write \(Self.spaces(start)) and then '\(hyphens)\(rest.shortened)', without a tab")
    }

    /// The column at which a line with wrong white space was probably meant to begin.
    ///
    /// - Complexity: linear in the lines above it that begin with white space as wrong as its own.
    private func column(of number: Int) -> Int {
        var (number, indentation) = (number, 0)
        while let above = line(above: number) {
            // A tab in the line above stands for as many spaces as this one does.
            if let text = line(number), text.key == nil, text.hyphens.isEmpty, above.key != nil, !above.value.isEmpty {
                return indentation + above.column + 2
            }
            let source = source(above.number) ?? ""
            let isOpen = above.key != nil && above.value.isEmpty
            let hasTabAfterHyphen = source.contains("-\t")
            guard source.first == "\t" || hasTabAfterHyphen && !isOpen else { return indentation + above.column + (isOpen ? 2 : 0) }
            if isOpen || hasTabAfterHyphen { indentation += 2 }
            number = above.number
        }
        return indentation + 1
    }

    /// A comment as programs and web pages write it.
    private func comment(_ line: SourceLine) -> YAMLProblem? {
        guard let sign = ["//", "/*", "<!--", "--"].first(where: line.content.hasPrefix), !line.content.hasPrefix("---") else { return nil }
        let words = line.content.dropFirst(sign.count).drop { $0 == "-" || $0 == "*" || $0 == "/" }
        let ends = ["*/", "-->"].first(where: words.hasSuffix).map { words.dropLast($0.count) } ?? words
        return YAMLProblem(
            at: Mark(line: line.number, column: line.column), "a comment begins with '#', and not with '\(sign)'",
            help: "write # \(ends.trimmed.shortened)")
    }

    /// An item of a list that begins with another sign than '- '.
    private func bullet(_ line: SourceLine) -> YAMLProblem? {
        guard let first = line.content.first else { return nil }
        let rest = line.content.dropFirst()
        let place = Mark(line: line.number, column: line.column)
        let item = rest.trimmed.shortened
        switch first {
        case "-" where !rest.hasPrefix("-") && !rest.isEmpty && line.hyphens.isEmpty:
            return YAMLProblem(at: place, "a space is missing after the '-'", help: "write - \(item)")
        case "–", "—", "•", "·", "▪", "‣", "●", "−":
            return YAMLProblem(at: place, "an item of a list begins with '-', and not with '\(first)'", help: "write - \(item)")
        case "*" where rest.hasPrefix(" "), "+" where rest.hasPrefix(" "):
            return YAMLProblem(at: place, "an item of a list begins with '-', and not with '\(first)'", help: "write - \(item)")
        default: return nil
        }
    }

    /// A list over several lines in which an entry follows the other without a comma.
    var commaBetweenLines: YAMLProblem? {
        guard let line = line(stop.line), line.content.hasPrefix("{") || line.content.hasPrefix("\"") || line.content.hasPrefix("'"),
            stop.column == line.column, let above = self.line(above: line.number),
            let last = above.content.last, ["}", "\"", "'"].contains(last)
        else { return nil }
        let end = above.column + above.content.unicodeScalars.count
        return YAMLProblem(at: Mark(line: above.number, column: end - 1), "a comma is missing", help: "write '\(last),' here")
    }
}

extension StringProtocol {
    /// The `key: value` pairs in a text such as `1, title: A` after a key, if each begins with a known key; `nil` if there is one only.
    func pairsOnOneLine(after key: String) -> [String]? {
        var pairs = [key + ":"]
        for (position, part) in split(separator: ",").map(\.trimmed).enumerated() {
            let name = part.prefix { $0 != ":" }
            if position > 0, name.count < part.count, ContentKeys.contains(name) {
                pairs.append(part)
            } else {
                pairs[pairs.count - 1] += position > 0 && !pairs[pairs.count - 1].hasSuffix(":") ? ", \(part)" : " \(part)"
            }
        }
        return pairs.count > 1 ? pairs : nil
    }
}
