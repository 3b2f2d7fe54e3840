/// Words of a source as Markdown that shows exactly these words.
package enum MarkdownText {
    /// Paragraphs: each line of `text` becomes one.
    package static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "\n\n") + "\n"
    }

    /// One line, with a backslash before everything that Markdown or Marquee would take for a sign.
    ///
    /// Directives need no more than that: their names mean nothing without brackets.
    package static func escaped(_ line: String) -> String {
        var escaped = ""
        let characters = Array(line)
        for (index, character) in characters.enumerated() {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", "|", "~", "{", "}": escaped.append("\\")
            // The name or the number of a character follows.
            case "&" where index + 1 < characters.count && (characters[index + 1].isLetter || characters[index + 1] == "#"):
                escaped.append("\\")
            default: break
            }
            escaped.append(character)
        }
        return escapedStart(escaped)
    }

    /// A line that would begin a heading, a list, a quotation, a directive or a table begins with a backslash.
    private static func escapedStart(_ line: String) -> String {
        guard let first = line.first else { return line }
        if "#>+-=:".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        if !digits.isEmpty, digits.count < 10, let sign = rest.first, sign == "." || sign == ")" { return digits + "\\" + rest }
        return line
    }
}
