extension Node {
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
        if let markup = PlainTextMarkup(in: text) {
            report.warning(
                at: report.location(of: self), "this is plain text, so that visitors see '\(markup.written)' as it is",
                help: "\(markup.help); Markdown and HTML work only in Markdown files")
        }
    }
}
