import Diagnostics
import Hypertext

/// Splits comma-separated values into rows and cells.
///
/// The separator is the one of comma, semicolon and tab that the first row has most often outside quotes. A quotation mark inside a cell
/// without quotes is a quotation mark. An apostrophe that keeps a spreadsheet from taking a text for a formula is not part of it. Lines end
/// with CR, LF or both.
struct CSVReader {
    private let text: SourceText
    private let bytes: [UInt8]
    private let separator: UInt8
    private let places: TextPlaces
    private var position = 0
    private var line = 1
    /// What is wrong with rows that were left out.
    private(set) var problems: [Diagnostic] = []

    init(_ text: SourceText) {
        self.text = text
        bytes = text.bytes
        places = TextPlaces(text.bytes)
        separator = Self.separator(of: text.bytes)
    }

    /// As it is shown in messages.
    var separatorName: String { separator == UInt8(ascii: "\t") ? "a tab" : String(Unicode.Scalar(separator)) }

    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if let position = candidates.firstIndex(of: byte) { counts[position] += 1 }
        }
        return counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) }.map { candidates[$0] } ?? candidates[0]
    }

    /// With more rows that cannot be read, it is probably not a table. A search for a quotation mark may go to the end of the file each
    /// time.
    private static let mostProblems = 100

    /// All rows; an empty line is a row with one empty cell. Of a row that cannot be read, the first line is left out.
    mutating func rows() throws(ImportError) -> [[Table.Cell]] {
        var rows: [[Table.Cell]] = []
        while position < bytes.count {
            let start = (position, line)
            do { rows.append(try row()) } catch {
                guard case .source(let found) = error, !rows.isEmpty else { throw error }
                problems += found
                // It counts all the same, as a row without words.
                rows.append([])
                guard problems.count < Self.mostProblems else { throw .source(problems) }
                (position, line) = start
                while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
                if position < bytes.count { endLine() }
            }
            guard rows.count <= Table.mostRows + 1 else {
                throw .source([.error(at: text.location(line: line), "a table of more than \(Table.mostRows) rows")])
            }
        }
        return rows
    }

    private mutating func row() throws(ImportError) -> [Table.Cell] {
        var row: [Table.Cell] = []
        while true {
            row.append(try cell())
            guard row.count <= 10 * Table.mostColumns else {
                throw .source([.error(at: text.location(line: line), "a row of more than \(10 * Table.mostColumns) cells")])
            }
            guard position < bytes.count else { return row }
            let byte = bytes[position]
            if byte == separator {
                position += 1
                continue
            }
            endLine()
            return row
        }
    }

    private mutating func endLine() {
        if bytes[position] == UInt8(ascii: "\r"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\n") { position += 1 }
        position += 1
        line += 1
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    private var place: SourceLocation { text.location(line: line, column: places.place(of: position).column) }

    private mutating func cell() throws(ImportError) -> Table.Cell {
        let start = place
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let first = position
            while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) { position += 1 }
            return Table.Cell(text: String(decoding: bytes[first..<position], as: UTF8.self).withoutSpreadsheetMark, place: start)
        }
        position += 1
        var content: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                    guard position == bytes.count || bytes[position] == separator || isLineEnd(bytes[position]) else {
                        throw .source([
                            .error(
                                at: place, "there is text after the closing quotation mark",
                                help: "write a quotation mark inside a cell twice: \"\"")
                        ])
                    }
                    return Table.Cell(text: String(decoding: content, as: UTF8.self).withoutSpreadsheetMark, place: start)
                }
                content.append(byte)
                position += 1
            } else if isLineEnd(byte) {
                content.append(UInt8(ascii: "\n"))
                endLine()
            } else {
                content.append(byte)
                position += 1
            }
        }
        throw .source([.error(at: start, "the cell begins with a quotation mark that is never closed")])
    }
}
