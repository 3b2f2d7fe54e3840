/// Texts that need quotes.
extension YAMLCause {
    /// A text that begins with a character that means something to YAML.
    var firstCharacter: YAMLProblem? {
        guard let line = line(stop.line), source(stop.line)?.unicodeScalars.dropFirst(stop.column - 1).first != "\t" else { return nil }
        let entry = FlowCause(self)?.entry
        let key = entry?.key ?? line.key?.name
        let value = entry?.value ?? line.valueBeforeComment
        guard let first = value.first, !"\"'[{".contains(first) else { return nil }
        let name = key.map { "\($0): " } ?? (entry == nil ? "- " : "")
        let place = Mark(line: line.number, column: entry?.valueColumn ?? line.valueColumn)
        if value == "?" || value == "-" {
            let help = "leave the line out as long as nobody knows it; a date can be 'tba', and a text can be \"\(value)\" in quotes"
            return YAMLProblem(at: place, "a '\(value)' alone is not a value", help: help)
        }
        if first == "-", let key, ContentKeys.isList(key), let list = listBegun(on: line) {
            return YAMLProblem(at: place, "a list that begins on the line of its key", help: list)
        }
        if let key, let help = SpoilerBars.help(for: value, of: key) { return YAMLProblem(at: place, SpoilerBars.message, help: help) }
        let sign = "-?".contains(first) ? "'\(first) '" : "'\(first)'"
        let list = first == "-" ? "; the items of a list begin on the next line" : ""
        return YAMLProblem(
            at: place, "a text cannot begin with \(sign)", help: "put the text in quotes: \(name)\(value.inQuotes)\(list)")
    }

    /// How to write a list whose first item is on the line of its key.
    private func listBegun(on line: SourceLine) -> String? {
        guard let key = line.key?.name, line.hyphens.isEmpty else { return nil }
        var items = line.valueBeforeComment.dropFirst().split(separator: " - ").map(\.trimmed)
        var next = self.line(below: line.number)
        while let item = next, !item.hyphens.isEmpty {
            items.append(item.valueBeforeComment)
            next = self.line(below: item.number)
        }
        let isShort = items.count < 6 && items.allSatisfy { !$0.contains(": ") && $0.count < 40 && !$0.isEmpty }
        return isShort
            ? "write \(key): [\(items.map(\.inQuotesIfNeeded).joined(separator: ", "))]"
            : "write each item on a line of its own below '\(key):', beginning with '- '"
    }

    /// A backslash in double quotes that means nothing to YAML.
    var backslash: YAMLProblem? {
        guard let line = line(start.line), line.value.hasPrefix("\""), line.value.hasSuffix("\""), line.value.count > 1 else { return nil }
        let text = line.value.dropFirst().dropLast()
        let key = line.key.map { "\($0.name): " } ?? "- "
        return YAMLProblem(
            at: stop, "a backslash without a meaning here", help: "put the text in single quotes: \(key)\(text.inQuotes)")
    }

    /// The line with quotes around the value that begins at `stop`; `nil` if there is only a word.
    var quotedLine: String? {
        guard let line = line(stop.line), line.valueColumn == stop.column, let key = line.key?.name else { return nil }
        let value = line.valueBeforeComment
        guard value.contains(" ") || value.hasPrefix("!"), !value.contains(where: { "[{".contains($0) }) else { return nil }
        return "\(key): \(value.inQuotes)"
    }
}
