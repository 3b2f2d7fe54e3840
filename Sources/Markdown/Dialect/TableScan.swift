/// A table as written.
struct TableSource {
    enum Alignment {
        case none, left, center, right
    }

    struct Row {
        /// From the first byte of the row after the container markers to the end of the line.
        let range: Range<Int>
        /// The contents of the cells, without surrounding white space; no more than there are columns.
        let cells: [Range<Int>]
    }

    let alignments: [Alignment]
    /// The prefix that puts a line into the containers of the table.
    let linePrefix: [UInt8]
    /// The header first.
    var rows: [Row]
    /// The line with the dashes and the line ending before it, which leave no trace.
    let delimiters: Range<Int>
    /// Backslashes before bars, which are removed.
    var escapes: [Int]
}

extension BlockScan {
    /// More columns are an error, because every row is filled up to the last one.
    static let mostColumns = 128

    /// Starts a table if `line` is a row of dashes that matches the line before it.
    ///
    /// - Parameters:
    ///   - header: the last line of the paragraph so far.
    ///   - paragraphStart: where the paragraph starts; the part before the header stays a paragraph.
    mutating func beginTable(_ line: Line, header: Range<Int>, paragraphStart: Int) -> Bool {
        // A table of a wiki, which is named as that.
        guard !text.starts(with: "{|", at: paragraphStart), let alignments = alignments(of: line) else { return false }
        var escapes: [Int] = []
        let cells = self.cells(of: header, escapes: &escapes)
        guard cells.count == alignments.count else {
            nameUnequalTable(header, cells: cells.count, delimiters: line, count: alignments.count)
            return false
        }
        refuseSpoilers(in: header, hasMoreCells: false)
        guard alignments.count <= Self.mostColumns else {
            problems.append(
                ScanProblem(
                    offset: header.lowerBound, message: "a table may have up to \(Self.mostColumns) columns, not \(alignments.count)",
                    help: nil)
            )
            return false
        }
        guard takesCells(alignments.count, at: header.lowerBound) else { return false }
        if header.lowerBound > paragraphStart {
            regions.append(Region(range: paragraphStart..<text.trimmed(paragraphStart..<header.lowerBound).upperBound, isCell: false))
        }
        tables.append(
            TableSource(
                alignments: alignments, linePrefix: containers.linePrefix, rows: [TableSource.Row(range: header, cells: cells)],
                delimiters: header.upperBound..<line.end, escapes: escapes
            )
        )
        addCells(cells, row: 0)
        leaf = .table(tables.count - 1)
        return true
    }

    /// Adds a row, unless too many cells are missing. It is then a paragraph, as in GFM's reference implementation (cmark-gfm's
    /// `MAX_AUTOCOMPLETED_CELLS`, 524,288 in a table): 127 empty cells for a row of two bytes would make a page of half a gigabyte.
    mutating func addRow(_ line: Line, to table: Int) -> Bool {
        let range = line.indent.end..<line.end
        // A local variable: a place in `tables` would need exclusive access while `cells` reads `self`, and so a copy of all tables.
        var escapes: [Int] = []
        let allCells = self.cells(of: range, escapes: &escapes)
        let cells = Array(allCells.prefix(tables[table].alignments.count))
        guard takesCells(tables[table].alignments.count, at: range.lowerBound),
            fillUp(tables[table].alignments.count - cells.count, at: range.lowerBound)
        else { return false }
        refuseSpoilers(in: range, hasMoreCells: allCells.count > tables[table].alignments.count)
        nameLost(allCells.dropFirst(tables[table].alignments.count), columns: tables[table].alignments.count)
        tables[table].rows.append(TableSource.Row(range: range, cells: cells))
        tables[table].escapes += escapes
        addCells(cells, row: tables[table].rows.count - 1)
        return true
    }

    /// Names the first cell beyond the last column, which GFM leaves out.
    private mutating func nameLost(_ cells: ArraySlice<Range<Int>>, columns: Int) {
        guard let cell = cells.first(where: { !$0.isEmpty }) else { return }
        problems.append(
            ScanProblem(
                offset: cell.lowerBound,
                message: "this cell is left out, because the table has \(columns == 1 ? "one column" : "\(columns) columns")",
                help: "add a column to the first two lines of the table; for a bar inside a cell, write '\\|'", severity: .warning))
    }

    /// More cells in a text are an error. Each of them is a block for libcmark, and takes a kilobyte until the text is rendered.
    static let mostCells = 200_000

    /// Whether there may be so many cells more.
    private mutating func takesCells(_ count: Int, at offset: Int) -> Bool {
        guard cellCount + count > Self.mostCells else {
            cellCount += count
            return true
        }
        if !hasTooManyCells {
            problems.append(
                ScanProblem(
                    offset: offset, message: "the tables in this text have more than \(Self.mostCells) cells",
                    help: "split the text into several"))
        }
        hasTooManyCells = true
        return false
    }

    /// Whether so many cells more may be left out by rows: in a whole text as many as it has bytes, or a few thousand.
    private mutating func fillUp(_ missing: Int, at offset: Int) -> Bool {
        let most = max(Self.freeCells, text.count)
        guard filledCells + missing > most else {
            filledCells += missing
            return true
        }
        problems.append(
            ScanProblem(
                offset: offset, message: "the rows of the tables in this text leave out more than \(most) cells",
                help: "write the bars of empty cells too, or remove columns that hardly any row has"))
        return false
    }

    private static let freeCells = 4096

    /// Reports `| ||words|| |`, whose bars end cells, so that everybody could read the words.
    ///
    /// - Parameter hasMoreCells: whether there are more cells than columns. If not, bars with white space around them are those of empty
    ///   cells.
    private mutating func refuseSpoilers(in row: Range<Int>, hasMoreCells: Bool) {
        let row = text.trimmed(row)
        var opening: Int?
        var index = row.lowerBound
        while index < row.upperBound {
            let start = index
            while index < row.upperBound, text[index] == UInt8(ascii: "|") { index += 1 }
            if index == start + 2, start > row.lowerBound {
                if opening == nil, text[start - 1].isWhitespace, index < row.upperBound, hasMoreCells || !text[index].isWhitespace {
                    opening = start
                } else if let opening {
                    problems.append(
                        ScanProblem(
                            offset: opening, message: "in a table these bars end cells and guard nothing",
                            help: "write '\\|\\|words\\|\\|' for a spoiler, and white space between the bars of an empty cell"))
                    return
                }
            }
            index += text.byte(index) == UInt8(ascii: "\\") ? 2 : index == start ? 1 : 0
        }
    }

    private mutating func addCells(_ cells: [Range<Int>], row: Int) {
        for (column, cell) in cells.enumerated() {
            let end = cell.upperBound..<cell.upperBound
            tokens.append(Token(meaning: .cell(table: tables.count - 1, row: row, column: column), opening: end, closing: nil))
            regions.append(Region(range: cell, isCell: true))
        }
    }

    /// Splits at bars that have no backslash before them and are not in a wikilink.
    private func cells(of row: Range<Int>, escapes: inout [Int]) -> [Range<Int>] {
        let row = text.trimmed(row)
        var cells: [Range<Int>] = []
        var index = row.lowerBound
        if index < row.upperBound, text[index] == UInt8(ascii: "|") { index += 1 }
        var start = index
        /// Whether a wikilink may still end further on.
        var hasLinkEnds = true
        while index < row.upperBound {
            switch text[index] {
            case UInt8(ascii: "\\"):
                if index + 1 < row.upperBound, text[index + 1] == UInt8(ascii: "|") { escapes.append(index) }
                index += 2
            case UInt8(ascii: "[") where hasLinkEnds && text.byte(index + 1) == UInt8(ascii: "["):
                let end = wikiLinkEnd(from: index + 2, upTo: row.upperBound)
                hasLinkEnds = end != nil
                index = end ?? index + 2
            case UInt8(ascii: "|"):
                cells.append(text.trimmed(start..<index))
                index += 1
                start = index
            default: index += 1
            }
        }
        if start < row.upperBound || cells.isEmpty { cells.append(text.trimmed(start..<max(start, row.upperBound))) }
        return cells
    }

    private func wikiLinkEnd(from start: Int, upTo end: Int) -> Int? {
        var index = start
        while index + 1 < end {
            if text[index] == UInt8(ascii: "]"), text[index + 1] == UInt8(ascii: "]") { return index + 2 }
            index += 1
        }
        return nil
    }

    /// The alignments given by a row of dashes, or `nil` if the line is not one.
    private func alignments(of line: Line) -> [TableSource.Alignment]? {
        let row = text.trimmed(line.rest)
        guard let first = row.first, "|-:".utf8.contains(text[first]) else { return nil }
        var alignments: [TableSource.Alignment] = []
        var index = first
        if text[index] == UInt8(ascii: "|") { index += 1 }
        while index < row.upperBound {
            while index < row.upperBound, text[index].isBlank { index += 1 }
            let hasLeft = index < row.upperBound && text[index] == UInt8(ascii: ":")
            if hasLeft { index += 1 }
            let dashes = index
            while index < row.upperBound, text[index] == UInt8(ascii: "-") { index += 1 }
            guard index > dashes else { return nil }
            let hasRight = index < row.upperBound && text[index] == UInt8(ascii: ":")
            if hasRight { index += 1 }
            while index < row.upperBound, text[index].isBlank { index += 1 }
            alignments.append(hasLeft ? hasRight ? .center : .left : hasRight ? .right : .none)
            guard index < row.upperBound else { break }
            guard text[index] == UInt8(ascii: "|") else { return nil }
            index += 1
        }
        return alignments.isEmpty ? nil : alignments
    }
}
