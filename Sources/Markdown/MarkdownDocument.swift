import Diagnostics
import Hypertext

/// A Markdown text of the site: parsed once, with everything known about it that does not need the page.
///
///     let document = MarkdownDocument(parsing: body.span, in: SourceFile(path: "articles/2022/renewed.md", firstLine: 9)) { destination in
///         site.address(of: destination)
///     }
///     report += document.diagnostics
///     let article = document.richText()
///
/// The text is CommonMark 0.30 with GFM's tables, strikethrough, task lists and bare links, with footnotes, and with what only a site
/// can fill in (`RichText`). A document holds libcmark's tree, many times the size of the text, until it goes out of scope, so it
/// cannot be copied. Documents are independent: many threads may each work on one.
public struct MarkdownDocument: ~Copyable {
    /// The headings in the order of the text, without those in spoilers.
    public let headings: [Heading]
    /// The plain text of the first paragraph that has words and stands in no list, quotation or directive, or `nil` where there is none.
    /// Spoilers in it are left out.
    public let excerpt: String?
    /// How many words a reader reads: runs between white space, code blocks and alternative texts not counted.
    public let wordCount: Int
    /// What is wrong with the text, in the order of the file.
    public let diagnostics: [Diagnostic]

    private let tree: SyntaxTree
    /// The segments of the rich text without content, by their numbers.
    private let outlines: [RichText.Segment?]
    private let rawHTML: MarkdownOptions.RawHTML
    private let schemes: MarkdownOptions.Schemes
    private let closesVoidElements: Bool

    /// Parses `text` and resolves where its links and images lead.
    ///
    /// - Parameters:
    ///   - text: UTF-8. Bytes that are not, and zero bytes, are read as U+FFFD.
    ///   - file: the place of `text`, for diagnostics and for the segments of the rich text.
    ///   - resolve: called for every link and image whose scheme is allowed, in the order in which they end.
    /// - Complexity: linear in `text`, save for constructs that libcmark itself is slower on.
    public init(
        parsing text: Span<UInt8>,
        in file: SourceFile,
        options: MarkdownOptions = MarkdownOptions(),
        resolve: (Destination) -> Destination.Resolution = { _ in .keep }
    ) {
        if let clean = text.withUnsafeBufferPointer({ Token.withoutMarks($0) }) {
            self.init(parsingClean: clean.span, in: file, options: options, resolve: resolve)
        } else {
            self.init(parsingClean: text, in: file, options: options, resolve: resolve)
        }
    }

    /// - Parameter text: has none of the characters that marks consist of.
    private init(
        parsingClean text: Span<UInt8>, in file: SourceFile, options: MarkdownOptions, resolve: (Destination) -> Destination.Resolution
    ) {
        let scan = text.withUnsafeBufferPointer { DialectScan($0) }
        let tree = SyntaxTree(parsing: text, masked: scan.masked, smartPunctuation: options.smartPunctuation)
        var problems: [Problem]
        (outlines, problems) = text.withUnsafeBufferPointer { tree.carryOut(scan, text: $0, file: file, options: options) }
        var page = PageWalk(options)
        tree.walk { step in page.visit(step, resolve: resolve) }
        page.destinations.unwrapRefused()

        headings = page.headings.place()
        excerpt = page.prose.excerpt
        wordCount = page.prose.wordCount
        problems += page.problems
        diagnostics = text.withUnsafeBufferPointer {
            SourceProbe(text: $0, masked: scan.masked, file: file, smartPunctuation: options.smartPunctuation).diagnostics(for: problems)
        }
        self.tree = tree
        rawHTML = options.rawHTML
        schemes = options.schemes
        closesVoidElements = options.closesVoidElements
    }

    /// The text as HTML with gaps for what the site fills in: blocks, for the inside of an element that may have paragraphs.
    public borrowing func richText() -> RichText {
        var html = tree.html(unsafe: rawHTML == .allowed || schemes == .any)
        if !closesVoidElements, rawHTML == .escaped { html = HTML(trusted: html.bytes.withoutSlashesInVoidElements()) }
        guard !outlines.isEmpty else { return RichText(html.isEmpty ? [] : [.html(html)]) }
        var assembly = SegmentAssembly(outlines)
        return assembly.text(of: html.bytes)
    }

    /// The text as it can be shown without a site: wikilinks and directives are only the words in them, values their paths, and spoilers
    /// an ellipsis.
    public borrowing func html() -> HTML {
        richText().html { segment, inside in
            switch segment {
            case .html(let html): html
            case .wikiLink(let link): inside.label ?? HTML(text: link.target)
            case .value(let path): HTML(text: path.description)
            case .directive(let directive): directive.isSpoiler ? "…" : "\(inside.label)\(inside.content)"
            case .spoiler: "…"
            }
        }
    }
}

extension SyntaxTree {
    fileprivate init(parsing text: Span<UInt8>, masked: MaskedText?, smartPunctuation: Bool) {
        if let masked {
            self.init(parsing: masked.bytes.span, smartPunctuation: smartPunctuation)
        } else {
            self.init(parsing: text, smartPunctuation: smartPunctuation)
        }
    }

    /// Turns what `scan` has marked into nodes.
    ///
    /// - Returns: the segments, by their numbers, and what is wrong.
    fileprivate borrowing func carryOut(
        _ scan: DialectScan, text: UnsafeBufferPointer<UInt8>, file: SourceFile, options: MarkdownOptions
    ) -> ([RichText.Segment?], [Problem]) {
        guard scan.masked != nil else { return ([], scan.problems.map(Problem.init)) }
        var dialect = DialectPass(scan, text: text, options: options)
        walk { step in dialect.visit(step) }
        change { root in dialect.finish(root) }
        let reader = SegmentReader(scan.tokens, text: text, file: file)
        let guards = dialect.footnotes.guards.map { reader.spoiler(likeThatOf: scan.tokens[$0]) }
        return (scan.tokens.map { reader.segment($0) } + guards, scan.problems.map(Problem.init) + dialect.problems)
    }
}

extension Problem {
    fileprivate init(_ problem: ScanProblem) { self.init(at: problem.offset, message: problem.message, help: problem.help) }
}
