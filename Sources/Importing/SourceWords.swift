/// Words of a source, made fit for a file of the site.
enum SourceWords {
    /// The longest name and the longest text that a YAML file may have, in characters.
    private static let (longestName, longestText) = (1_000, 10_000)

    /// A name or a title: on one line, without characters that cannot be seen. `nil` if nothing is left.
    static func name(_ text: String) -> String? {
        let words = withoutBars(visible(text)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : shortened(words, to: longestName)
    }

    /// A text for a YAML file, whose paragraphs are on lines of their own. `nil` if nothing is left.
    static func text(_ text: String) -> String? { prose(text).map { shortened(withoutBars($0), to: longestText) } }

    /// A text of any length, a line for each paragraph. `nil` if nothing is left.
    static func prose(_ text: String) -> String? {
        let lines = visible(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let paragraphs = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return paragraphs.isEmpty ? nil : paragraphs
    }

    /// Bars that look like a spoiler guard nothing in a YAML file, which is an error. Apart, they are only bars.
    private static func withoutBars(_ text: String) -> String { text.replacing("||", with: "| |") }

    private static func shortened(_ text: String, to limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
    }

    /// Without control characters, marks of direction, and others that are not shown. Joiners stay, because scripts and emoji need them.
    private static func visible(_ text: String) -> String {
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar == "\n" || scalar == "\t": visible.append(scalar)
            case .control where scalar == "\r" || scalar == "\u{85}": visible.append("\n")
            case .lineSeparator, .paragraphSeparator: visible.append("\n")
            case .format where scalar == "\u{200D}" || scalar == "\u{200C}": visible.append(scalar)
            case .control, .format, .surrogate, .privateUse, .unassigned: break
            default: visible.append(scalar)
            }
        }
        return String(visible)
    }
}
