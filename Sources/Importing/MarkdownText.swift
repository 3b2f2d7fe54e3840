/// Words of a source as Markdown that shows exactly these words.
package enum MarkdownText {
    /// Paragraphs: each line of `text` becomes one.
    package static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "\n\n") + "\n"
    }

    /// One line, with a backslash before everything that Markdown or Marquee would take for a sign.
    ///
    /// Directives need no more than that: their names mean nothing without brackets.
    package static func escaped(_ line: String) -> String { escapedStart(inline(line)) }

    /// Words inside a line, with a backslash before everything that Markdown or Marquee would take for a sign there.
    package static func inline(_ words: String) -> String {
        var escaped = ""
        let characters = Array(words)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            let isSecond = index > 0 && characters[index - 1] == character
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", "~", "{", "}", "^": escaped.append("\\")
            // The second bar of a pair needs none, and a pair with two of them is a spoiler in a table.
            case "|" where !isSecond: escaped.append("\\")
            case "=", "%": if next == character || isSecond { escaped.append("\\") }
            case ":": if next?.isLetter ?? false, isEmoji(characters[(index + 1)...]) { escaped.append("\\") }
            // Reddit's sign for a spoiler, which a backslash does not hide.
            case ">" where next == "!":
                escaped += "&gt;"
                continue
            // The name or the number of a character follows.
            case "&": if let next, next.isLetter || next == "#" { escaped.append("\\") }
            default: break
            }
            escaped.append(character)
        }
        return escaped
    }

    /// Whether a short name and a colon follow, as in `:smile:`.
    private static func isEmoji(_ rest: ArraySlice<Character>) -> Bool {
        let name = rest.prefix(32).prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "+" || $0 == "-" }
        return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == ":"
    }

    /// A line that would begin a heading, a list, a quotation, a directive or a table begins with a backslash.
    static func escapedStart(_ line: String) -> String {
        guard let first = line.first else { return line }
        if "#>+-=:".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        if !digits.isEmpty, digits.count < 10, let sign = rest.first, sign == "." || sign == ")" { return digits + "\\" + rest }
        return line
    }
}
