/// Comma-separated values (RFC 4180): each row on a line that ends with CR LF, cells in double quotes where they need them.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, and a text from the web may be one. Such a cell gets an
/// apostrophe before it, which spreadsheets take for the mark of a text. One that begins with apostrophes and then such a sign gets
/// another, so that ``String/withoutSpreadsheetMark`` restores every text.
package struct CSV: Sendable, Hashable {
    /// The UTF-8 bytes of the rows.
    package private(set) var bytes: [UInt8] = []
    /// How many cells have got an apostrophe.
    package private(set) var markedCells = 0

    package init() {}

    package mutating func append(row: [String]) {
        for (position, cell) in row.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell, isAlone: row.count == 1)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    private mutating func append(_ cell: String, isAlone: Bool) {
        let isMarked = cell.startsFormula
        if isMarked { markedCells += 1 }
        // Others may not take an empty line for a row.
        let needsQuotes =
            cell.isEmpty && isAlone
            || cell.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains($0) }
            || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
        if isMarked { bytes.append(UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }
}

extension String {
    /// The text of a cell of a spreadsheet without the apostrophe that keeps it from being a formula.
    package var withoutSpreadsheetMark: String { utf8.first == UInt8(ascii: "'") && startsFormula ? String(dropFirst()) : self }

    /// Whether a spreadsheet may take it for a formula, or would if apostrophes before it were removed. Spreadsheets accept the wide forms
    /// of the signs, and some skip tabs and line breaks.
    fileprivate var startsFormula: Bool {
        guard let first = unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }
}
