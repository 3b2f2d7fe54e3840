import Hypertext

/// Everything of the dialect that a text contains, found before libcmark parses it.
struct DialectScan {
    /// In the order of the text. A token's number is its index.
    let tokens: [Token]
    let tables: [TableSource]
    let problems: [ScanProblem]
    let destinations: NotedDestinations
    /// What libcmark is to parse instead of the text, or `nil` where it is to parse the text itself.
    let masked: MaskedText?
    /// The characters that turn the direction of text where they may not, each three bytes long, and what is to be said of them.
    let misdirections: (characters: [Range<Int>], problems: [ScanProblem])
    /// Whether libcmark is to parse nothing, because it would take too long.
    let isRefused: Bool
    /// How deep quotations and lists stand in each other.
    let depth: Int
    /// How many bytes the longest paragraph has.
    let longestParagraph: Int
    /// How many bytes have been read ahead, for tests of how that grows.
    let steps: Int

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var blocks = BlockScan(text)
        blocks.scan()
        var inlines = InlineScan(text, footnotes: blocks.footnotes)
        for region in blocks.regions { inlines.scan(region.range, isCell: region.isCell) }

        destinations = inlines.destinations
        depth = blocks.depth
        longestParagraph = blocks.regions.reduce(0) { max($0, $1.range.count) }
        steps = inlines.steps
        if let refusal = blocks.refusal ?? inlines.refusal {
            isRefused = true
            (tokens, tables, problems, masked, misdirections) = ([], [], [refusal], nil, ([], []))
            return
        }
        isRefused = false
        tokens = (blocks.tokens + inlines.tokens).sorted {
            ($0.opening.lowerBound, $0.opening.upperBound) < ($1.opening.lowerBound, $1.opening.upperBound)
        }
        tables = blocks.tables
        let directions = DirectionCheck(
            text, regions: blocks.regions, references: inlines.directions + Self.directions(in: blocks.htmlLines, of: text))
        misdirections = (directions.characters, directions.problems)
        problems = blocks.problems + inlines.problems
        let edits =
            Self.edits(tokens, tables) + inlines.escapes.map { MaskedText.Edit(range: $0..<$0, replacement: .backslash) }
            + (inlines.forgeries + directions.references).map { MaskedText.Edit(range: $0, replacement: .replacementCharacter) }
        masked = edits.isEmpty ? nil : MaskedText(text, edits: edits.sorted { $0.precedes($1) })
    }

    /// The references to what begins or ends a direction, in raw HTML, where a browser reads them.
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
                edits += cellEdits(number, tables[table].rows[row], column: column)
                continue
            case .footnoteDefinition:
                edits.append(MaskedText.Edit(range: token.opening, replacement: .footnote(number, start: token.opening.lowerBound)))
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

    /// A cell's end with the beginning of the next one, and the beginning of the row before its first cell.
    private static func cellEdits(_ number: Int, _ row: TableSource.Row, column: Int) -> [MaskedText.Edit] {
        let cell = row.cells[column]
        var edits: [MaskedText.Edit] = []
        if column == 0 { edits.append(MaskedText.Edit(range: row.range.lowerBound..<cell.lowerBound, replacement: .cellStart)) }
        if column + 1 < row.cells.count {
            edits.append(
                MaskedText.Edit(
                    range: cell.upperBound..<row.cells[column + 1].lowerBound, replacement: .cellBreak(number, row: row.range.lowerBound))
            )
        } else {
            edits.append(MaskedText.Edit(range: cell.upperBound..<row.range.upperBound, replacement: .cellEnd(number)))
        }
        return edits
    }
}
