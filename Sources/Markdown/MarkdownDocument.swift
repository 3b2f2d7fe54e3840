import Diagnostics
import Hypertext

/// A Markdown text of the site: parsed once, with everything known about it that does not need the page.
///
///     let document = MarkdownDocument(parsing: body.span, in: SourceFile(path: "articles/2022/renewed.md", firstLine: 9)) { destination in
///         site.address(of: destination)
///     }
///     report += document.diagnostics
///     let article = document.html()
///
/// The text is CommonMark 0.30. A document holds libcmark's tree, many times the size of the text, until it goes out of scope, so it
/// cannot be copied. Documents are independent: many threads may each work on one.
public struct MarkdownDocument: ~Copyable {
    /// The headings in the order of the text.
    public let headings: [Heading]
    /// The plain text of the first paragraph that has words and stands in no list or quotation, or `nil` where there is none.
    public let excerpt: String?
    /// How many words a reader reads: runs between white space, code blocks and alternative texts not counted.
    public let wordCount: Int
    /// What is wrong with the text, in the order of the file.
    public let diagnostics: [Diagnostic]

    private let tree: SyntaxTree
    private let rawHTML: MarkdownOptions.RawHTML
    private let schemes: MarkdownOptions.Schemes
    private let closesVoidElements: Bool

    /// Parses `text` and resolves where its links and images lead.
    ///
    /// - Parameters:
    ///   - text: UTF-8. Bytes that are not, and zero bytes, are read as U+FFFD.
    ///   - file: the place of `text`, for diagnostics.
    ///   - resolve: called for every link and image whose scheme is allowed, in the order in which they end.
    /// - Complexity: linear in `text`, save for constructs that libcmark itself is slower on.
    public init(
        parsing text: Span<UInt8>,
        in file: SourceFile,
        options: MarkdownOptions = MarkdownOptions(),
        resolve: (Destination) -> Destination.Resolution = { _ in .keep }
    ) {
        let tree = SyntaxTree(parsing: text, smartPunctuation: options.smartPunctuation)
        var page = PageWalk(options)
        tree.walk { step in page.visit(step, resolve: resolve) }
        page.destinations.unwrapRefused()

        headings = page.headings.headings
        excerpt = page.prose.excerpt
        wordCount = page.prose.wordCount
        diagnostics = text.withUnsafeBufferPointer {
            SourceProbe(text: $0, file: file, smartPunctuation: options.smartPunctuation).diagnostics(for: page.problems)
        }
        self.tree = tree
        rawHTML = options.rawHTML
        schemes = options.schemes
        closesVoidElements = options.closesVoidElements
    }

    /// The text as HTML: blocks, for the inside of an element that may have paragraphs.
    public borrowing func html() -> HTML {
        let html = tree.html(unsafe: rawHTML == .allowed || schemes == .any)
        return closesVoidElements || rawHTML == .allowed ? html : HTML(trusted: html.bytes.withoutSlashesInVoidElements())
    }
}
