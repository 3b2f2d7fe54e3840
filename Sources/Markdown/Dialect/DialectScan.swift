import Hypertext

/// Everything of the dialect that a text contains, found before libcmark parses it.
struct DialectScan {
    /// In text order. A token's number is its index.
    let tokens: [Token]
    let tables: [TableSource]
    let problems: [ScanProblem]
    /// Where the first lines of containers are that are malformed, ascending.
    let brokenContainers: [Int]
    /// Those of the problems that are attempts at spoilers.
    let attempts: [ScanProblem]
    /// Words that look like directives but are not.
    let directiveAttempts: [InlineScan.FoundAttempt]
    let destinations: NotedDestinations
    /// What libcmark parses instead of the text, or `nil` if it parses the text itself.
    let masked: MaskedText?
    /// Whether hidden signs have been put into the masked text.
    let hasSigns: Bool
    /// The characters that change the direction of text where they may not, each three bytes long, and the problems to report.
    let misdirections: (characters: [Range<Int>], problems: [ScanProblem])
    /// The bounds on the time of the parse.
    let bounds: ParseBounds
    /// How many bytes were read ahead, to test how the number grows.
    let steps: Int

    /// Whether libcmark must parse nothing, because it would take too long.
    var isRefused: Bool { bounds.refusal != nil }
}

extension DialectScan {
    /// - Parameter isPlainText: whether it is not Markdown, but searched for what is meant as a spoiler in spite of that.
    init(_ text: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions = MarkdownOptions(), isPlainText: Bool = false) {
        var blocks = BlockScan(text)
        blocks.scan()
        let bounds = ParseBounds(of: blocks)
        if let refusal = bounds.refusal {
            self.init(bounds, refusal)
            return
        }
        var inlines = InlineScan(text, footnotes: blocks.footnotes, options: options)
        for region in blocks.regions { inlines.scan(region.range, isCell: region.isCell) }
        inlines.nameLabels()

        let tokens = (blocks.tokens + inlines.tokens).sorted {
            ($0.opening.lowerBound, $0.opening.upperBound) < ($1.opening.lowerBound, $1.opening.upperBound)
        }
        let known = isPlainText ? [] : (blocks.problems + inlines.problems).filter { $0.severity == .error }
        var attempts = SpoilerAttempts(text, tokens: tokens, known: known, allowsLabels: isPlainText)
        var warnings: [ScanProblem] = []
        if SpoilerHints(text).mayHaveAttempts {
            attempts.read(blocks.regions)
            if !isPlainText, !options.isGuarded {
                warnings = SpoilerWarnings(text, tokens: tokens, regions: blocks.regions).problems
            }
        }
        let attempted = attempts.problems.filter { !inlines.bracesAfterBars.contains($0.offset) }
        let directions = DirectionCheck(
            text, regions: blocks.regions, references: inlines.directions + Self.directions(in: blocks.htmlLines, of: text))
        let edits =
            Self.edits(tokens, blocks.tables) + inlines.escapes.map { MaskedText.Edit(range: $0..<$0, replacement: .backslash) }
            + inlines.comments.map { MaskedText.Edit(range: $0, replacement: .nothing) }
            + inlines.signs.map { MaskedText.Edit(range: $0.offset..<$0.offset, replacement: .sign($0.sign)) }
            + (inlines.forgeries + directions.references).map { MaskedText.Edit(range: $0, replacement: .replacementCharacter) }
        let masked = edits.isEmpty ? nil : MaskedText(text, edits: edits.sorted { $0.precedes($1) })
        // With tokens in it, a paragraph may become a link definition, or stop being one, which changes what follows.
        let maskedBounds = masked.map { $0.bytes.withUnsafeBufferPointer(ParseBounds.init(ofCommonMark:)) }
        if let masked, let maskedBounds, let refusal = maskedBounds.refusal {
            let place = masked.sourceOffset(of: refusal.offset)
            self.init(maskedBounds, ScanProblem(offset: place, message: refusal.message, help: refusal.help), steps: inlines.steps)
            return
        }
        self.init(
            tokens: tokens, tables: blocks.tables, problems: blocks.problems + inlines.problems + attempted + warnings,
            brokenContainers: blocks.brokenContainers, attempts: attempted,
            directiveAttempts: inlines.attempts, destinations: inlines.destinations, masked: masked,
            hasSigns: !inlines.signs.isEmpty,
            misdirections: (directions.characters, directions.problems), bounds: maskedBounds ?? bounds,
            steps: inlines.steps + attempts.steps)
    }

    /// The scan of a refused text.
    private init(_ bounds: ParseBounds, _ refusal: ScanProblem, steps: Int = 0) {
        self.init(
            tokens: [], tables: [], problems: [refusal], brokenContainers: [],
            attempts: [], directiveAttempts: [], destinations: NotedDestinations(),
            masked: nil,
            hasSigns: false, misdirections: ([], []), bounds: bounds, steps: steps)
    }

    /// The references to characters that start or end a direction, in raw HTML, where a browser reads them.
    private static func directions(
        in lines: [Range<Int>], of text: UnsafeBufferPointer<UInt8>
    ) -> [(range: Range<Int>, codePoint: UInt32)] {
        lines.lazy.joined().compactMap { index in
            guard text[index] == UInt8(ascii: "&"), let reference = NumericReference(at: index, in: text),
                DirectionScan.isControl(reference.codePoint)
            else { return nil }
            return (index..<reference.end, reference.codePoint)
        }
    }

    private static func edits(_ tokens: [Token], _ tables: [TableSource]) -> [MaskedText.Edit] {
        var edits: [MaskedText.Edit] = []
        edits.reserveCapacity(2 * tokens.count)
        for (number, token) in tokens.enumerated() {
            switch token.meaning {
            case .cell(let table, let row, let column):
                edits += cellEdits(number, tables[table], row: row, column: column)
                continue
            case .footnoteDefinition(_, let linePrefix):
                edits.append(MaskedText.Edit(range: token.opening, replacement: .footnote(number, linePrefix: linePrefix)))
                continue
            default: break
            }
            guard let closing = token.closing else {
                edits.append(MaskedText.Edit(range: token.opening, replacement: .atom(number, isBlock: token.isBlock)))
                continue
            }
            edits.append(MaskedText.Edit(range: token.opening, replacement: .opening(number, isBlock: token.isBlock)))
            edits.append(MaskedText.Edit(range: closing, replacement: .closing(number)))
        }
        for table in tables {
            edits.append(MaskedText.Edit(range: table.delimiters, replacement: .nothing))
            edits += table.escapes.map { MaskedText.Edit(range: $0..<$0 + 1, replacement: .nothing) }
        }
        return edits
    }

    /// The end of a cell with the start of the next one, and the start of the row before its first cell.
    private static func cellEdits(_ number: Int, _ table: TableSource, row: Int, column: Int) -> [MaskedText.Edit] {
        let row = table.rows[row]
        let cell = row.cells[column]
        var edits: [MaskedText.Edit] = []
        if column == 0 { edits.append(MaskedText.Edit(range: row.range.lowerBound..<cell.lowerBound, replacement: .cellStart)) }
        if column + 1 < row.cells.count {
            edits.append(
                MaskedText.Edit(
                    range: cell.upperBound..<row.cells[column + 1].lowerBound,
                    replacement: .cellBreak(number, linePrefix: table.linePrefix))
            )
        } else {
            edits.append(MaskedText.Edit(range: cell.upperBound..<row.range.upperBound, replacement: .cellEnd(number)))
        }
        return edits
    }
}
