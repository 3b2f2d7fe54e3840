import Diagnostics
import Hypertext

/// A Markdown text of the site: parsed once, with everything known about it that does not depend on the page.
///
///     let document = MarkdownDocument(parsing: body.span, in: SourceFile(path: "articles/2022/renewed.md", firstLine: 9)) { destination in
///         site.address(of: destination)
///     }
///     report += document.diagnostics
///     let article = document.richText()
///
/// The text is CommonMark 0.30 with GFM's tables, strikethrough, task lists and bare links, with footnotes, and with gaps that only a site
/// can fill (`RichText`). A document holds libcmark's tree, many times the size of the text, until it goes out of scope, so it cannot be
/// copied. Documents are independent: many threads may each work on one.
public struct MarkdownDocument: ~Copyable {
    /// The headings in text order, without those in spoilers.
    public let headings: [Heading]
    /// The plain text of the first paragraph that has words and is not in a list, quotation or directive, or `nil` if there is none.
    /// Spoilers in it are left out.
    public let excerpt: PlainText?
    /// The number of words that a reader reads: runs between white space, not counting code blocks and alternative texts.
    public let wordCount: Int
    /// Words that look like directives but are not, in the order of the file.
    package let directiveAttempts: [DirectiveAttempt]
    /// What is wrong with the text, in the order of the file.
    package let diagnostics: [Diagnostic]

    /// How many bytes the search for the dialect has read ahead, to test how the number grows.
    package let steps: Int
    /// The greatest nesting depth of quotations and list items found by that search, to test whether it misses any.
    package let depth: Int
    /// The length of the longest paragraph found by that search, to test whether any is longer.
    package let longestParagraph: Int

    private let tree: SyntaxTree
    /// The segments of the rich text without content, by number.
    private let outlines: [RichText.Segment?]
    /// Where the destinations of the links and images are written, by the numbers of their marks.
    private let linkPlaces: [LinkSpan.Place]
    private let rawHTML: MarkdownOptions.RawHTML
    private let schemes: MarkdownOptions.Schemes
    private let closesVoidElements: Bool

    /// Parses `text` and resolves the destinations of its links and images.
    ///
    /// - Parameters:
    ///   - text: UTF-8. Bytes that are not, and zero bytes, are read as U+FFFD.
    ///   - file: the place of `text`, for diagnostics and for the segments of the rich text.
    ///   - resolve: called for every link and image whose scheme is allowed, in the order in which they end.
    ///
    /// A text for which libcmark would take more than linear time is not parsed: the document is then empty, and has one error.
    /// - Complexity: linear in `text`.
    package init(
        parsing text: Span<UInt8>,
        in file: SourceFile,
        options: MarkdownOptions = MarkdownOptions(),
        resolve: (Destination) -> Destination.Resolution = { _ in .keep }
    ) {
        if let clean = text.withUnsafeBufferPointer({ Token.withoutMarks($0) }) {
            self.init(parsingUnmarked: clean.span, in: file, options: options, resolve: resolve)
        } else {
            self.init(parsingUnmarked: text, in: file, options: options, resolve: resolve)
        }
    }

    /// - Parameter text: contains none of the characters that marks consist of.
    private init(
        parsingUnmarked text: Span<UInt8>, in file: SourceFile, options: MarkdownOptions, resolve: (Destination) -> Destination.Resolution
    ) {
        let scan = text.withUnsafeBufferPointer { DialectScan($0, options) }
        let refused = scan.misdirections.characters
        if refused.isEmpty {
            self.init(parsing: text, scan, scan.misdirections.problems, in: file, options: options, resolve: resolve)
        } else {
            // As long as what it replaces, so that all places stay the same.
            var clean = text.withUnsafeBufferPointer { Array($0) }
            for range in refused { clean.replaceSubrange(range, with: "\u{FFFD}".utf8) }
            let again = clean.withUnsafeBufferPointer { DialectScan($0, options) }
            self.init(parsing: clean.span, again, scan.misdirections.problems, in: file, options: options, resolve: resolve)
        }
    }

    /// - Parameters:
    ///   - scan: what was found in `text`.
    ///   - misdirections: what else is wrong with the text.
    private init(
        parsing text: Span<UInt8>, _ scan: DialectScan, _ misdirections: [ScanProblem], in file: SourceFile, options: MarkdownOptions,
        resolve: (Destination) -> Destination.Resolution
    ) {
        var tree = scan.isRefused ? SyntaxTree() : SyntaxTree(parsing: text, masked: scan.masked)
        var (outlines, names, problems, deepBlock) = text.withUnsafeBufferPointer {
            tree.carryOut(scan, text: $0, file: file, options: options)
        }
        if deepBlock == nil, text.withUnsafeBufferPointer(DirectionCheck.hasReferences) {
            deepBlock = tree.takeDirections(&problems, isRawHTMLAllowed: options.rawHTML != .escaped)
        }
        if deepBlock == nil, text.withUnsafeBufferPointer(InvisiblePass.isNeeded) {
            deepBlock = tree.findInvisible(&problems, isRawHTMLAllowed: options.rawHTML == .allowed)
        }
        if deepBlock == nil { deepBlock = tree.setTypography(options.smartPunctuation ? options.typography : nil) }
        var page = PageWalk(options, outlines: outlines, headingNames: names, hasNotes: scan.masked != nil)
        if deepBlock == nil { deepBlock = tree.walk { step in page.visit(step, resolve: resolve) } }
        if let deepBlock {
            problems = [.tooDeep(in: deepBlock)]
            (outlines, page) = ([], PageWalk(options, headingNames: [], hasNotes: false))
            tree = SyntaxTree()
        }
        page.destinations.unwrapRefused()

        headings = page.headings.place()
        excerpt = page.prose.excerpt
        wordCount = page.prose.wordCount
        problems += page.problems + misdirections.map(Problem.init)
        (diagnostics, linkPlaces) = text.withUnsafeBufferPointer { text in
            let probe = SourceProbe(text: text, masked: scan.masked, file: file)
            let found = page.destinations.all
            let constructs = found.map(\.construct) + problems.map(\.construct)
            let places = DestinationPlaces(of: constructs, noted: scan.destinations, in: text) { probe.destinations() }
            return (probe.diagnostics(for: problems, destinations: places), probe.places(of: found, places))
        }
        directiveAttempts = scan.directiveAttempts.isEmpty ? [] : text.withUnsafeBufferPointer { scan.directiveAttempts(in: $0, of: file) }
        self.outlines = outlines
        self.tree = tree
        (steps, depth, longestParagraph) = (scan.steps, scan.bounds.depth, scan.bounds.longestParagraph)
        rawHTML = options.rawHTML
        schemes = options.schemes
        closesVoidElements = options.closesVoidElements
    }

    /// The text as HTML with gaps for the site to fill: blocks, for the inside of an element that may contain paragraphs.
    public borrowing func richText() -> RichText {
        var html = tree.html(unsafe: rawHTML != .escaped || schemes == .any)
        if !closesVoidElements, rawHTML == .escaped { html = HTML(trusted: html.bytes.withoutSlashesInVoidElements()) }
        guard !outlines.isEmpty || !linkPlaces.isEmpty else { return RichText(html.isEmpty ? [] : [.html(html)]) }
        var assembly = SegmentAssembly(outlines, linkPlaces: linkPlaces)
        return assembly.text(of: html.bytes)
    }

    /// The text as it can be shown without a site: wikilinks and directives as the words in them, values as their paths, and spoilers as an
    /// ellipsis.
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
    fileprivate init(parsing text: Span<UInt8>, masked: MaskedText?) {
        if let masked {
            self.init(parsing: masked.bytes.span)
        } else {
            self.init(parsing: text)
        }
    }

    /// Turns what `scan` has marked into nodes.
    ///
    /// - Returns: the segments by number, the names of headings, the problems, and the block in which something is nested too deep, if any.
    fileprivate borrowing func carryOut(
        _ scan: DialectScan, text: UnsafeBufferPointer<UInt8>, file: SourceFile, options: MarkdownOptions
    ) -> ([RichText.Segment?], [HeadingPass.Name], [Problem], deepBlock: Node?) {
        guard scan.masked != nil else { return ([], [], scan.problems.map(Problem.init), nil) }
        var dialect = DialectPass(scan, text: text, options: options)
        if let deepBlock = walk({ step in dialect.visit(step) }) { return ([], [], [], deepBlock) }
        change { root in dialect.finish(root) }
        let reader = SegmentReader(
            scan.tokens, text: text, file: file, unclosed: dialect.containers.unclosed, embeds: dialect.embeds.numbers)
        let guards = dialect.footnotes.guards.map { reader.spoiler(likeThatOf: scan.tokens[$0]) }
        return (
            scan.tokens.indices.map { reader.segment(scan.tokens[$0], number: $0) } + guards, dialect.headingNames,
            scan.problems.map(Problem.init) + dialect.problems, nil
        )
    }
}

extension SyntaxTree {
    /// - Returns: the block in which something is nested too deep, if any.
    fileprivate borrowing func setTypography(_ typography: Typography?) -> Node? {
        var pass = TypographyPass(typography)
        return walk { step in pass.visit(step) }
    }
}

extension SyntaxTree {
    /// Removes what changes the direction of text. Few texts contain any.
    ///
    /// - Returns: the block in which something is nested too deep, if any.
    @inline(never)
    fileprivate borrowing func takeDirections(_ problems: inout [Problem], isRawHTMLAllowed: Bool) -> Node? {
        var directions = DirectionPass(isRawHTMLAllowed: isRawHTMLAllowed)
        let deepBlock = walk { step in directions.visit(step) }
        change { _ in directions.endBlock() }
        problems += directions.problems
        return deepBlock
    }
}

extension SyntaxTree {
    /// Reports references to invisible characters without a meaning.
    ///
    /// - Returns: the block in which something is nested too deep, if any.
    @inline(never)
    fileprivate borrowing func findInvisible(_ problems: inout [Problem], isRawHTMLAllowed: Bool) -> Node? {
        var pass = InvisiblePass(isRawHTMLAllowed: isRawHTMLAllowed)
        let deepBlock = walk { step in pass.visit(step) }
        problems += pass.problems
        return deepBlock
    }
}

extension DialectScan {
    fileprivate func directiveAttempts(in text: UnsafeBufferPointer<UInt8>, of file: SourceFile) -> [DirectiveAttempt] {
        var cursor = SourceCursor(text: text, file: file)
        return directiveAttempts.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
            DirectiveAttempt(
                name: text.string($0.name), written: text.string($0.range), reason: $0.reason,
                location: cursor.location(of: $0.range.lowerBound))
        }
    }
}

extension Problem {
    fileprivate static func tooDeep(in block: Node) -> Problem {
        Problem(
            construct: .block, block: block.start, severity: .error,
            message: "emphasis, links, images or blocks are nested more than \(Nesting.mostInlines) deep here",
            help: "write a backslash before characters that are not markup, or put the text into a code block")
    }

    fileprivate init(_ problem: ScanProblem) {
        self.init(problem.severity, at: problem.offset, message: problem.message, help: problem.help)
    }
}
