import Diagnostics
import Hypertext

/// Finds the dialect's inline constructs in paragraphs, headings, labels and table cells.
///
/// It goes over the bytes once, from one that may start something to the next. Anything uncertain is left to libcmark.
struct InlineScan {
    let text: UnsafeBufferPointer<UInt8>
    /// The footnotes that the text defines.
    let footnotes: FootnoteLabels
    private(set) var tokens: [Token] = []
    /// Where a backslash is to be put before a sign: a bracket that would take a token's bracket away, or what seems to start the address
    /// of a link that libcmark would see in the text with tokens only.
    var escapes: [Int] = []
    /// Where a hidden sign is to be put into the text.
    private(set) var signs: [(offset: Int, sign: StaticString)] = []
    /// Character references that would be mistaken for marks.
    private(set) var forgeries: [Range<Int>] = []
    /// Character references to characters that start or end a direction of text.
    private(set) var directions: [(range: Range<Int>, codePoint: UInt32)] = []
    var problems: [ScanProblem] = []
    private(set) var destinations = NotedDestinations()
    /// Comments, which are left out of the page.
    private(set) var comments: [Range<Int>] = []

    /// The start and the end of the region being scanned.
    private(set) var start = 0
    var end = 0
    /// Whether a comment may still end further on in the region.
    private var hasCommentEnds = true
    /// What has been reported in the region, where saying it once is enough.
    private var reported: Set<String> = []
    var isCell = false
    /// Where a link definition would start.
    var definitionStart = 0
    var brackets = BracketScan()
    /// The closing brackets before a parenthesis or a colon that starts no address.
    var failedTails: [Int] = []
    var codeSpans = CodeSpanScan()
    var emphases = LostEmphasis()
    var labels = LinkLabels()
    var attempts: [FoundAttempt] = []
    /// `[Ada Marsh]`, if the text does not define it as the address of a link.
    var bracketedNames: [FoundAttempt] = []
    /// How many bytes were read ahead for the ends of failed links.
    var lostSteps = 0
    /// The last bars that others in a later paragraph may have been meant to match.
    var openBars: (offset: Int, problem: Int)?
    /// Where the points are that such bars have after them, about which nothing else is to be said.
    var bracesAfterBars: Set<Int> = []
    private var bareLinks: BareLinkScan
    private var attributeScan: AttributeScan

    let options: MarkdownOptions

    init(_ text: UnsafeBufferPointer<UInt8>, footnotes: FootnoteLabels, options: MarkdownOptions = MarkdownOptions()) {
        self.text = text
        self.options = options
        self.footnotes = footnotes
        bareLinks = BareLinkScan(text)
        attributeScan = AttributeScan(text)
    }

    /// How many bytes were read ahead, to test how the number grows.
    var steps: Int { bareLinks.steps + attributeScan.steps + emphases.steps + lostSteps }

    /// - Parameters:
    ///   - region: the text of one block. May contain container markers at the start of its lines.
    ///   - isCell: whether `\|` stands for a bar.
    mutating func scan(_ region: Range<Int>, isCell: Bool = false) {
        start = region.lowerBound
        end = region.upperBound
        hasCommentEnds = true
        if !reported.isEmpty { reported = [] }
        definitionStart = region.lowerBound
        self.isCell = isCell
        brackets.reset()
        codeSpans.reset()
        emphases.reset()
        bareLinks.reset(end: end)
        attributeScan.reset(end: end)
        failedTails.removeAll(keepingCapacity: true)
        let (firstToken, firstComment) = (tokens.count, comments.count)
        var index = region.lowerBound
        readForeignStart(region)
        while let start = firstSign(from: index) { index = max(start + 1, next(at: start)) }
        if let bars = brackets.finish(&tokens, &escapes), !text.starts(with: "{|", at: region.lowerBound) {
            name(lostBars: bars, in: region)
        }
        nameLostMarkup(region)
        limitDepth(from: firstToken)
        if !failedTails.isEmpty, tokens.count > firstToken || comments.count > firstComment {
            escapeFailedTails(around: tokens[firstToken...].map(\.opening.lowerBound) + comments[firstComment...].map(\.lowerBound))
        }
    }

    /// The first byte from `index` on that may begin something; `nil` if there is none in the region.
    private func firstSign(from index: Int) -> Int? {
        guard index < end else { return nil }
        let text = text
        return text.firstIndex(from: index, to: end, inBlocksWith: Self.mayBeginToken, where: { text[$0].mayBeginToken })
    }

    /// The bytes of a block that may begin something, or are not ASCII. The first comparison stands for ``[ \ ] ^ _ ` ``.
    @inline(__always)
    private static func mayBeginToken(_ block: ByteBlock) -> ByteBlock.Flags {
        block.atLeast(UInt8(ascii: "[")) & ~block.atLeast(UInt8(ascii: "a")) | block.atLeast(UInt8(ascii: "{"))
            | block.equal(to: UInt8(ascii: "%")) | block.equal(to: UInt8(ascii: "&")) | block.equal(to: UInt8(ascii: "*"))
            | block.equal(to: UInt8(ascii: ".")) | block.equal(to: UInt8(ascii: ":")) | block.equal(to: UInt8(ascii: "<"))
            | block.equal(to: UInt8(ascii: "=")) | block.equal(to: UInt8(ascii: "@"))
    }

    /// Prevents words from becoming a link in the text with tokens: in `[a](b(www.c.d(e)`, the address hides a parenthesis.
    private mutating func escapeFailedTails(around edits: [Int]) {
        let edits = edits.sorted()
        let tail = LinkTail(text: text, end: end)
        for bracket in failedTails {
            let next = edits.firstPosition { $0 > bracket + 1 }
            guard next < edits.endIndex, let range = tail.untokenizedRange(afterBracketAt: bracket) else { continue }
            if range.contains(edits[next]) { escapes.append(bracket + 1) }
        }
    }

    /// Drops the tokens of a region that are nested too deep.
    private mutating func limitDepth(from firstToken: Int) {
        guard tokens.count - firstToken > RichText.greatestDepth else { return }
        var ends: [Int] = []
        var isReported = false
        let kept = tokens[firstToken...].sorted { $0.opening.lowerBound < $1.opening.lowerBound }.filter { token in
            while let end = ends.last, end <= token.opening.lowerBound { ends.removeLast() }
            if ends.count >= RichText.greatestDepth {
                if !isReported {
                    report(
                        token.opening.lowerBound, "this is nested too deep",
                        help: "at most \(RichText.greatestDepth) levels are possible")
                }
                isReported = true
                return false
            }
            if let closing = token.closing { ends.append(closing.upperBound) }
            return true
        }
        tokens.replaceSubrange(firstToken..., with: kept)
    }

    mutating func add(_ meaning: Token.Meaning, _ opening: Range<Int>, _ closing: Range<Int>? = nil) {
        tokens.append(Token(meaning: meaning, opening: opening, closing: closing))
    }

    mutating func note(destinationAt offset: Int, isDefinition: Bool = false) {
        if isDefinition { destinations.definitions.append(offset) } else { destinations.inline.append(offset) }
    }

    mutating func report(_ offset: Int, _ message: String, help: String? = nil) {
        problems.append(ScanProblem(offset: offset, message: message, help: help))
    }

    /// Reports something once in each region.
    mutating func reportOnce(_ severity: Diagnostic.Severity, _ offset: Int, _ message: String, help: String) {
        guard reported.insert(message).inserted else { return }
        problems.append(ScanProblem(offset: offset, message: message, help: help, severity: severity))
    }

    mutating func addSign(_ sign: StaticString, at offset: Int) { signs.append((offset, sign)) }
}

extension UInt8 {
    /// Whether it is one of ``% & * . : < = @ [ \ ] ^ _ ` { | ~``.
    @inline(__always)
    fileprivate var mayBeginToken: Bool {
        let upTo63: UInt64 = 1 << 37 | 1 << 38 | 1 << 42 | 1 << 46 | 1 << 58 | 1 << 60 | 1 << 61
        let from64: UInt64 = 1 << 0 | 1 << 27 | 1 << 28 | 1 << 29 | 1 << 30 | 1 << 31 | 1 << 32 | 1 << 59 | 1 << 60 | 1 << 62
        return self < 128 && (self < 64 ? upTo63 : from64) >> UInt64(self & 63) & 1 == 1
    }
}

extension InlineScan {
    /// Reads what is at `index`. The offset after it, or one not above `index` if it is nothing.
    private mutating func next(at index: Int) -> Int {
        switch text[index] {
        case UInt8(ascii: "\\"): escape(at: index)
        case UInt8(ascii: "`"): codeSpan(at: index)
        case UInt8(ascii: "<"): autolinkEnd(at: index)
        case UInt8(ascii: "&"): ampersand(at: index)
        case UInt8(ascii: "["): openBracket(at: index)
        case UInt8(ascii: "]"): closeBracket(at: index)
        case UInt8(ascii: "{"): brace(at: index)
        case UInt8(ascii: "~"): script(at: index, isRaised: false) ?? tilde(at: index)
        case UInt8(ascii: "^"): caret(at: index)
        case UInt8(ascii: "|"), UInt8(ascii: "="): delimiter(at: index)
        case UInt8(ascii: "*"), UInt8(ascii: "_"): emphasis(at: index)
        case UInt8(ascii: "%"): percent(at: index)
        case UInt8(ascii: ":"): colon(at: index)
        case UInt8(ascii: "."): bareLink(bareLinks.www(beforeDotAt: index, in: surroundings))
        case UInt8(ascii: "@"): bareLink(bareLinks.mail(aroundAt: index, notBefore: tokens.last?.range.upperBound ?? 0))
        default: index
        }
    }

    private mutating func escape(at index: Int) -> Int {
        if isCell, text.byte(index + 1) == UInt8(ascii: "|"), text.byte(index + 2) == UInt8(ascii: "\\") { return delimiter(at: index) }
        if "'\"-.".utf8.contains(text.byte(index + 1)) { keep(at: index) }
        return index + 2
    }

    /// Keeps the character at `offset`, however it is written, as it is.
    private mutating func keep(at offset: Int) {
        if options.smartPunctuation { signs.append((offset, HiddenSign.keep)) }
    }

    /// The offset after `<…>`, if it is an autolink, a tag or a comment: those contain nothing of the dialect, and their backticks are not
    /// code.
    private mutating func autolinkEnd(at index: Int) -> Int {
        if options.rawHTML != .unfiltered, text.starts(with: "<!--", at: index) { return comment(at: index) }
        nameDiscordTag(at: index)
        nameSlackLink(at: index)
        var end = index + 1
        var hasScheme = false
        while end < self.end, !text[end].isWhitespace, text[end] != UInt8(ascii: "<") {
            if text[end] == UInt8(ascii: ">") {
                if hasScheme { note(destinationAt: index + 1) }
                return skip(index..<end + 1)
            }
            if text[end] == UInt8(ascii: ":") || text[end] == UInt8(ascii: "@") { hasScheme = true }
            end += 1
        }
        return rawHTMLEnd(at: index).map { skip(index..<$0) } ?? index
    }

    /// The offset after a tag or a comment. Separate, because few texts have any, and rare cases should not slow down the others.
    @inline(never)
    private func rawHTMLEnd(at index: Int) -> Int? {
        text.starts(with: "<!--", at: index) ? commentEnd(at: index) : TagScan(text: text, end: end).end(ofTagAt: index)
    }

    /// The offset after a comment in the sense of CommonMark 0.30: without two hyphens in it.
    private func commentEnd(at start: Int) -> Int? {
        var index = start + 4
        guard !text.starts(with: ">", at: index), !text.starts(with: "->", at: index) else { return nil }
        while index < end, !text.starts(with: "--", at: index) { index += 1 }
        return text.starts(with: "-->", at: index) && index + 3 <= end ? index + 3 : nil
    }

    /// Takes out a comment, whatever is in it.
    @inline(never)
    private mutating func comment(at start: Int) -> Int {
        var close = start + 2
        while hasCommentEnds, close < end, !text.starts(with: "-->", at: close) { close += 1 }
        guard hasCommentEnds, close + 3 <= end else {
            hasCommentEnds = false
            reportOnce(
                .error, start, "this comment does not end in its paragraph, so readers would see it",
                help: "end it with '-->'; for '<!--' itself, write '\\<!--'")
            return start + 4
        }
        var range = start..<close + 3
        // Of the spaces on both sides, one stays.
        if text.byte(start - 1) == UInt8(ascii: " "), start > self.start {
            if text.byte(range.upperBound) == UInt8(ascii: " "), range.upperBound < end {
                range = start..<range.upperBound + 1
            } else if range.upperBound == end || text[range.upperBound].isLineEnd {
                range = start - 1..<range.upperBound
            }
        }
        comments.append(range)
        return range.upperBound
    }

    /// Skips an address, in which only character references count.
    mutating func skip(_ range: Range<Int>) -> Int {
        for index in range where text[index] == UInt8(ascii: "&") { _ = reference(at: index) }
        return range.upperBound
    }

    /// A reference to a character that is not to be changed, or any other.
    private mutating func ampersand(at index: Int) -> Int {
        let isQuotationMark = text.starts(with: "&quot;", at: index) || text.starts(with: "&apos;", at: index)
        let codePoint = NumericReference(at: index, in: text)?.codePoint ?? 0
        if isQuotationMark || codePoint < 0x80 && "'\"-.".utf8.contains(UInt8(codePoint)) { keep(at: index) }
        return reference(at: index)
    }

    /// `&#x10FFFE;` would be read as a mark.
    private mutating func reference(at index: Int) -> Int {
        guard let reference = NumericReference(at: index, in: text) else { return index }
        if DirectionScan.isControl(reference.codePoint) { directions.append((index..<reference.end, reference.codePoint)) }
        let isHexadecimal = text.byte(index + 2) | 0x20 == UInt8(ascii: "x")
        let start = index + (isHexadecimal ? 3 : 2)
        var end = start
        while end < self.end, end < start + (isHexadecimal ? 6 : 7), text[end].isLetterOrDigit { end += 1 }
        guard text.byte(end) == UInt8(ascii: ";") else { return index }
        if let codePoint = UInt32(text.string(start..<end), radix: isHexadecimal ? 16 : 10), codePoint >= Token.openingMark.value {
            forgeries.append(index..<end + 1)
        }
        return end + 1
    }

    private var surroundings: BareLinkScan.Surroundings {
        BareLinkScan.Surroundings(isInBrackets: brackets.isOpen, isHighlighted: brackets.isHighlighted)
    }

    private mutating func bareLink(_ link: BareLinkScan.Link?) -> Int {
        guard let link else { return 0 }
        add(.bareLink(prefix: link.prefix), link.range)
        return link.range.upperBound
    }

    /// `{{a.b}}`: names of letters, digits, hyphens and underscores.
    mutating func value(at index: Int) -> Int {
        guard text.byte(index + 1) == UInt8(ascii: "{") else { return index }
        var close = index + 2
        while close < end, !text[close].isLineEnd, text[close] != UInt8(ascii: "{"), text[close] != UInt8(ascii: "}") { close += 1 }
        guard close + 1 < end, text[close] == UInt8(ascii: "}"), text[close + 1] == UInt8(ascii: "}") else {
            if close < end, text[close].isLineEnd { nameOpenTemplate(at: index) }
            return index
        }
        let path = text.trimmed(index + 2..<close)
        let names = text[path].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard !names.contains(where: { $0.isEmpty || !$0.allSatisfy(\.isPartOfName) }) else {
            let (message, help) = adviceOnBraces(at: index)
            report(index, message, help: help)
            return skip(index..<close + 2)
        }
        add(.value(path: path), index..<close + 2)
        return close + 2
    }

    private mutating func colon(at index: Int) -> Int {
        if text.starts(with: "://", at: index) {
            let limit = tokens.last?.range.upperBound ?? 0
            return bareLink(bareLinks.web(beforeColonAt: index, notBefore: limit, in: surroundings))
        }
        nameDefinition(at: index)
        if text.byte(index + 1) == UInt8(ascii: ":"), text.byte(index - 1) != UInt8(ascii: ":") { noteDirective(atColons: index) }
        guard text.byte(index - 1) != UInt8(ascii: ":"), let name = DirectiveScan(text: text, end: end).name(at: index + 1) else {
            return index
        }
        let directive = DirectiveSource(form: .inline, colons: 1, name: name)
        switch name.upperBound < end ? text[name.upperBound] : 0 {
        case UInt8(ascii: "["):
            brackets.open(.directive(directive), at: index..<name.upperBound + 1)
            return name.upperBound + 1
        case UInt8(ascii: "{"):
            let (directive, end) = attributes(of: directive, at: name.upperBound)
            guard let directive else { return end }
            add(.directive(directive), index..<end)
            return end
        default:
            nameShortcode(index, name)
            noteDirective(atColon: index, name)
            return index
        }
    }

    /// The directive with the attributes at `brace`, and the offset after them; no directive if they are malformed.
    mutating func attributes(of directive: DirectiveSource, at brace: Int) -> (DirectiveSource?, end: Int) {
        var directive = directive
        do {
            let end = try attributeScan.end(ofAttributesAt: brace)
            directive.brace = brace
            return (directive, end)
        } catch {
            report(error.offset, error.message, help: error.help)
            return (nil, brace + 1)
        }
    }
}

extension UInt8 {
    /// Whether a name in a value's path may contain it.
    var isPartOfName: Bool { isLetterOrDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
}
