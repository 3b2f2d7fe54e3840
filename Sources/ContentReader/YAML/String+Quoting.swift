extension StringProtocol {
    /// The text as a value in a YAML file, in quotes; of a long one, the beginning and the end.
    var inQuotes: String {
        let text = shortened
        if text.contains("\"") || text.contains("\\") { return "'\(text.replacing("'", with: "''"))'" }
        return "\"\(text)\""
    }

    /// The text as a value in a YAML file, with quotes only where it needs them.
    var inQuotesIfNeeded: String {
        let isPlain = unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || " -./’".unicodeScalars.contains($0)
        }
        let ends = unicodeScalars.first.map { $0 == "-" || $0 == " " } ?? true
        return isPlain && !ends ? shortened : inQuotes
    }

    /// The beginning and the end of a long text.
    var shortened: String {
        let (longest, tail) = (120, 20)
        guard utf8.count > longest, count > longest else { return String(self) }
        return "\(prefix(longest - tail))…\(suffix(tail))"
    }

    /// What is between a pair of curly quotes that encloses the text, without the spaces that French has there; `nil` if there is none.
    var insideCurlyQuotes: String? {
        guard let first, let last, count > 1, ["“”", "””", "„“", "„”", "«»", "»«", "‘’", "’’", "‚‘"].contains("\(first)\(last)") else {
            return nil
        }
        let inside = dropFirst().dropLast()
        guard !inside.contains(where: { $0 == first || $0 == last }) else { return nil }
        let words = inside.drop(while: \.isWhitespace)
        return String(words[..<(words.lastIndex { !$0.isWhitespace }.map(words.index(after:)) ?? words.startIndex)])
    }
}
