/// A table of wikitext while its lines are read.
struct WikiTable {
    var isInRow = false
    /// The name of the cell that is open; empty if none is.
    var cell = ""
    private var column = 0
    /// For how many more rows a cell above reaches into each column.
    private var reaching: [Int] = []

    private static let (mostColumns, mostRows) = (128, 1_000)

    /// The cells of a line after its first sign.
    static func cells(_ line: ArraySlice<UInt8>, isHeader: Bool) -> [ArraySlice<UInt8>] {
        var cells: [ArraySlice<UInt8>] = []
        var (start, index, depth) = (line.startIndex, line.startIndex, 0)
        while index < line.endIndex {
            let byte = line[index]
            let isDouble = index + 1 < line.endIndex && line[index + 1] == byte
            if isDouble, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
                depth = max(0, depth + (byte == UInt8(ascii: "[") ? 1 : -1))
                index += 1
            } else if isDouble, depth == 0, byte == UInt8(ascii: "|") || isHeader && byte == UInt8(ascii: "!") {
                cells.append(line[start..<index])
                start = index + 2
                index += 1
            }
            index += 1
        }
        return cells + [line[min(start, line.endIndex)...]]
    }

    /// What is before the only bar of a cell, and the rest.
    static func cell(_ written: ArraySlice<UInt8>) -> (attributes: String, content: ArraySlice<UInt8>) {
        guard let bar = written.firstIndex(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "[") || $0 <= WikiText.closing }),
            written[bar] == UInt8(ascii: "|")
        else { return ("", written) }
        return (String(decoding: written[..<bar].prefix(1_000), as: UTF8.self), written[(bar + 1)...])
    }

    /// Takes a cell with these attributes.
    mutating func add(_ attributes: String) -> (columns: Int, rows: Int) {
        guard attributes.contains("span") else {
            column += 1
            return (1, 1)
        }
        let values = WikiAttributes(attributes)
        let columns = min(max(values["colspan"].flatMap { Int($0) } ?? 1, 1), Self.mostColumns)
        let rows = min(max(values["rowspan"].flatMap { Int($0) } ?? 1, 1), Self.mostRows)
        column += columns
        return (columns, rows)
    }

    /// Keeps the columns of the last cell in the rows below.
    mutating func reach(columns: Int, rows: Int) {
        guard column <= Self.mostColumns else { return }
        while reaching.count < column { reaching.append(0) }
        for index in (column - columns)..<column { reaching[index] = rows }
    }

    /// Skips the columns into which cells above reach.
    ///
    /// - Returns: how many.
    mutating func skip() -> Int {
        let start = column
        while column < reaching.count, reaching[column] > 0 { column += 1 }
        return column - start
    }

    mutating func endRow() {
        isInRow = false
        column = 0
        for index in reaching.indices { reaching[index] = max(0, reaching[index] - 1) }
    }
}
