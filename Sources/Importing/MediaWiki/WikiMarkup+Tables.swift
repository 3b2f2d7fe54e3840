extension WikiMarkup {
    /// - Returns: whether it was a line of a table.
    mutating func tableLine(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, first == UInt8(ascii: "|") || first == UInt8(ascii: "!") else { return false }
        let second = line.dropFirst().first
        endBlocks()
        if first == UInt8(ascii: "|"), second == UInt8(ascii: "}") {
            endTable()
            let rest = line.dropFirst(2).trimmedStart
            if !rest.isEmpty { paragraph(rest) }
            return true
        }
        if first == UInt8(ascii: "|"), second == UInt8(ascii: "-") {
            endRow()
            return true
        }
        if first == UInt8(ascii: "|"), second == UInt8(ascii: "+") {
            endCell()
            emit("<caption>")
            inline(WikiQuotes.marked(WikiTable.cell(line.dropFirst(2)).content)[...])
            emit("</caption>")
            return true
        }
        for cell in WikiTable.cells(line.dropFirst(), isHeader: first == UInt8(ascii: "!")) {
            begin(cell, isHeader: first == UInt8(ascii: "!"))
        }
        return true
    }

    mutating func begin(_ written: ArraySlice<UInt8>, isHeader: Bool) {
        endCell()
        var table = tables[tables.count - 1]
        if !table.isInRow { emit("<tr>") }
        table.isInRow = true
        for _ in 0..<fill(&table) { emit("<td></td>") }
        let (attributes, content) = WikiTable.cell(written)
        let (columns, rows) = table.add(attributes)
        table.cell = isHeader ? "th" : "td"
        emit(columns > 1 ? "<\(table.cell) colspan=\"\(columns)\">" : "<\(table.cell)>")
        if rows > 1 { table.reach(columns: columns, rows: rows) }
        tables[tables.count - 1] = table
        let words = content.trimmedStart
        if !words.isEmpty {
            inline(WikiQuotes.marked(words)[...])
            emit("\n")
            // What follows on other lines is a part of the cell.
        }
    }

    mutating func fill(_ table: inout WikiTable) -> Int {
        let count = min(table.skip(), Self.mostFilled - filled)
        filled += count
        return count
    }

    mutating func endCell() {
        endBlocks()
        guard !tables.isEmpty, !tables[tables.count - 1].cell.isEmpty else { return }
        emit("</\(tables[tables.count - 1].cell)>")
        tables[tables.count - 1].cell = ""
    }

    mutating func endRow() {
        endCell()
        guard !tables.isEmpty, tables[tables.count - 1].isInRow else { return }
        var table = tables[tables.count - 1]
        for _ in 0..<fill(&table) { emit("<td></td>") }
        emit("</tr>\n")
        table.endRow()
        tables[tables.count - 1] = table
    }

    mutating func endTable() {
        endRow()
        emit("</table>\n")
        tables.removeLast()
    }
}
