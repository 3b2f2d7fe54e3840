extension String {
    /// The text as a value in a YAML file, whatever is in it: with quotes unless it is plain in every reader's eyes. One line.
    var asYAML: String {
        guard !isPlainInYAML else { return self }
        let escaped = unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            case "\r": "\\r"
            case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || ["\u{2028}", "\u{2029}", "\u{FEFF}"].contains(scalar):
                "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count) + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }

    /// Letters, with spaces, full stops and the like inside, which no YAML reader takes for a number, a date, a truth value or a sign.
    private var isPlainInYAML: Bool {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last, first.properties.isAlphabetic, last != " " else {
            return false
        }
        let words: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        guard !words.contains(lowercased()) else { return false }
        return unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || "0"..."9" ~= scalar || " .’'!?-–()".unicodeScalars.contains(scalar)
        }
    }
}
