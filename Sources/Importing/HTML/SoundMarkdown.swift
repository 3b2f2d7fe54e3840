import Diagnostics
import Markdown

/// Makes sure that a text is one that a site accepts: what would be an error becomes a block of code, which shows the same words.
enum SoundMarkdown {
    /// The text, and the first lines of the paragraphs that became code, from 1.
    static func make(from text: String) -> (text: String, lines: [Int]) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var repaired: [Int] = []
        for _ in 0..<20 {
            let errors = errors(in: lines)
            guard let line = errors.first else { return (lines.joined(separator: "\n"), repaired) }
            let paragraph = Self.paragraph(around: min(max(line, 1), lines.count) - 1, in: lines)
            guard !paragraph.isEmpty, !lines[paragraph.lowerBound].hasPrefix("````") else { break }
            repaired.append(paragraph.lowerBound + 1)
            lines.replaceSubrange(paragraph, with: fenced(lines[paragraph]))
        }
        if errors(in: lines).isEmpty { return (lines.joined(separator: "\n"), repaired) }
        let whole = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return (fenced(whole[...]).joined(separator: "\n") + "\n", [1])
    }

    /// Text for a YAML file without what would be taken for the signs of a spoiler or a placeholder there.
    static func words(_ text: String) -> String {
        guard SpoilerSyntax.isUsed(in: text) || text.contains("%%") else { return text }
        let tamed = text.replacing("[", with: "(").replacing("]", with: ")").replacing("%%", with: "").replacing("<", with: "‹")
            .replacing(">", with: "›").replacing("{{", with: "(").replacing("}}", with: ")")
        guard SpoilerSyntax.isUsed(in: tamed) else { return tamed }
        return String(text.map { $0.isLetter || $0.isNumber ? $0 : " " }).split(separator: " ").joined(separator: " ")
    }

    /// The lines of errors.
    private static func errors(in lines: [String]) -> [Int] {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let document = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md"))
        return document.diagnostics.filter { $0.severity == .error }.map(\.location.line).sorted()
    }

    /// The lines between two empty ones.
    private static func paragraph(around line: Int, in lines: [String]) -> Range<Int> {
        guard lines.indices.contains(line) else { return 0..<0 }
        var (start, end) = (line, line + 1)
        while start > 0, !lines[start - 1].isEmpty { start -= 1 }
        while end < lines.count, !lines[end].isEmpty { end += 1 }
        return start..<end
    }

    private static func fenced(_ lines: ArraySlice<String>) -> [String] {
        // Lines of the text never begin with so many.
        let fence = "``````"
        return [fence + "markdown"] + lines.map { $0.replacing(fence, with: "'") } + [fence]
    }
}
