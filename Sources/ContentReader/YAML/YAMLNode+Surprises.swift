extension YAMLNode {
    /// Warns if visitors would see something else than the writer of the text: a part of it, or signs that have no effect here.
    func warnOfSurprises(_ report: FileReport) {
        guard let text else { return }
        if let comment, comment.looksLikeText, !text.isEmpty {
            report.warning(
                at: report.location(of: comment.mark), "the text ends before the '#', which begins a comment",
                help: "put the text in quotes: \("\(text) \(comment.text)".inQuotes); a comment has a space after its '#'")
        }
        if let inside = plainText?.insideCurlyQuotes {
            report.warning(
                at: report.location(of: self), "these curly quotes are part of the text",
                help: "write \(inside.inQuotes) with straight quotes; if visitors should see the curly ones, write \(text.inQuotes)")
        }
        if let (sign, meant) = plainText?.foreignComment {
            report.warning(
                at: report.location(of: self), "'\(sign)' begins no comment here, so that visitors see it",
                help: "write '\(meant)'; if the signs belong to the text, put it in quotes: \(text.inQuotes)")
        }
        if let markup = PlainTextMarkup(in: text) {
            report.warning(
                at: report.location(of: self), "this is plain text, so that visitors see '\(markup.written)' as it is",
                help: "\(markup.help); Markdown and HTML work only in Markdown files")
        }
    }
}

extension String {
    /// A comment of programming languages at the end, and the text with it as a comment of YAML: `words // comment`, `words /* comment */`.
    fileprivate var foreignComment: (sign: String, meant: String)? {
        guard utf8.contains(UInt8(ascii: "/")) else { return nil }
        for (sign, end) in [("//", ""), ("/*", "*/")] where hasSuffix(end) {
            guard let start = firstRange(of: " \(sign) ") else { continue }
            let comment = String(self[start.upperBound...].dropLast(end.count)).trimmed
            if !comment.isEmpty { return (sign, "\(self[..<start.lowerBound]) # \(comment)") }
        }
        return nil
    }
}
