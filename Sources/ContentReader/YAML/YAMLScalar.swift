/// Writes a text so that a reader of YAML gets exactly that text.
package enum YAMLScalar {
    /// The text on one line, without quotes if it needs none between braces either.
    package static func oneLine(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// In double quotes.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || [0x2028, 0x2029, 0xFEFF].contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// Whether YAML reads the text without quotes as this text, in braces and outside.
    ///
    /// Numbers, dates, and the words that some readers take for true, false or nothing are quoted: a title such as `24` or `No` is a text.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, first.properties.isAlphabetic, last != " " else {
            return false
        }
        let isSafe = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.generalCategory == .nonspacingMark
                || " -_./!?'’‘“”–—…()&+".unicodeScalars.contains(scalar)
        }
        return isSafe && !words.contains(text.lowercased())
    }

    private static let words: Set = ["yes", "no", "true", "false", "on", "off", "y", "n", "null", "tba", "unknown", "never", "nan", "inf"]
}
