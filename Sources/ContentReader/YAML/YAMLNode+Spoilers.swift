import Markdown

extension YAMLNode {
    /// Whether the value, if it is a text, contains no `||words||` and nothing else that was meant to guard words. Outside Markdown that is
    /// an error, because everybody could read the words.
    ///
    /// - Parameter help: how to guard the value instead.
    func isFreeOfSpoilers(
        _ report: FileReport, help: String = "leave the words out, or guard the whole entry with 'until', where the table of keys has it"
    ) -> Bool {
        guard let text else { return true }
        if let placeholder = ForeignPlaceholder(in: text) {
            report.error(
                at: report.location(of: place(at: placeholder.offset)),
                "'\(placeholder.written)' is a placeholder of WordPress, and means nothing here", help: placeholder.help)
            return false
        }
        if text.utf8.contains(UInt8(ascii: "|")), text.ranges(of: "||").count > 1 {
            report.error(
                at: self, SpoilerBars.message,
                help: text.insideBars.map { help.replacing("spoiler: …", with: "spoiler: \($0.inQuotes)") } ?? help)
            return false
        }
        guard SpoilerSyntax.isUsed(in: text) else { return true }
        report.error(at: self, "the signs around a spoiler in this text guard nothing, because it is not Markdown", help: help)
        return false
    }
}

/// Bars around words where nothing is Markdown.
enum SpoilerBars {
    static let message = "these bars guard nothing, because they only work in Markdown"

    /// How to write a value between bars, if it is the value of `key` and a value of this key can be guarded.
    static func help(for value: String, of key: String) -> String? {
        guard let inside = value.insideBars else { return nil }
        switch key {
        case "summary", "says": return "write \(key): { spoiler: \(inside.inQuotes), until: s2e8 }"
        case "title", "name": return "write \(key): { spoiler: \(inside.inQuotes), until: s2e8, safe: … }"
        default: return "leave the words out, or guard the whole entry with 'until', where the table of keys has it"
        }
    }
}

extension String {
    /// The words, if bars enclose all of them: `||words||`.
    fileprivate var insideBars: String? {
        guard hasPrefix("||"), hasSuffix("||"), utf8.count > 4 else { return nil }
        let inside = dropFirst(2).dropLast(2).trimmed
        return inside.isEmpty || inside.contains("||") ? nil : inside
    }
}
