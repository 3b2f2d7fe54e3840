import Diagnostics
import Hypertext
import Markdown

/// Everything that is known about a text.
struct Reading: Equatable {
    var html: String
    var headings: [Heading] = []
    var excerpt: String? = nil
    var wordCount = 0
    var diagnostics: [Diagnostic] = []
}

extension Reading {
    /// Reads a text in `text.md`.
    init(
        of markdown: some Sequence<UInt8>,
        firstLine: Int = 1,
        options: MarkdownOptions = MarkdownOptions(),
        resolve: (Destination) -> Destination.Resolution = { _ in .keep }
    ) {
        let bytes = Array(markdown)
        let file = SourceFile(path: "text.md", firstLine: firstLine)
        let document = MarkdownDocument(parsing: bytes.span, in: file, options: options, resolve: resolve)
        html = document.html().description
        headings = document.headings
        excerpt = document.excerpt?.withoutValues
        wordCount = document.wordCount
        diagnostics = document.diagnostics
    }

    init(
        of markdown: String,
        firstLine: Int = 1,
        options: MarkdownOptions = MarkdownOptions(),
        resolve: (Destination) -> Destination.Resolution = { _ in .keep }
    ) {
        self.init(of: markdown.utf8, firstLine: firstLine, options: options, resolve: resolve)
    }
}
