import Diagnostics
import Hypertext

/// A table with named columns: of a spreadsheet, or of JSON objects with the same members.
package struct Table: Sendable {
    package struct Cell: Sendable {
        package let text: String
        let place: SourceLocation
    }

    package let columns: [String]
    /// Each has a cell for each column.
    package private(set) var rows: [[Cell]]
    /// Where the names of the columns are.
    let place: SourceLocation
    /// The number of the first row, as people count.
    let firstRow: Int

    /// The most rows and columns of a table.
    static let (mostRows, mostColumns) = (100_000, 200)

    init(columns: [String], rows: [[Cell]], place: SourceLocation, firstRow: Int) {
        self.firstRow = firstRow
        self.columns = columns
        self.rows = rows
        self.place = place
    }
}

extension Table {
    /// Reads a spreadsheet that was saved as text (RFC 4180), with commas, semicolons or tabs between the cells.
    package init(csv text: SourceText) throws(ImportError) {
        var reader = CSVReader(text)
        var rows = try reader.rows()
        // A spreadsheet may say how it separates cells.
        if let first = rows.first, first.count <= 2, first[0].text.lowercased().hasPrefix("sep=") { rows.removeFirst() }
        rows.removeAll { row in row.allSatisfy { $0.text.isBlank } }
        guard let header = rows.first else { throw .source([.error(at: text.location(line: 1), "the table is empty")]) }
        guard header.count <= Self.mostColumns else {
            throw .source([.error(at: header[0].place, "a table of \(header.count) columns, and at most \(Self.mostColumns) are allowed")])
        }
        let columns = header.map { SourceWords.name($0.text) ?? "" }
        let problems = rows.dropFirst().enumerated().compactMap { number, row -> Diagnostic? in
            guard row.count > columns.count, let extra = row[columns.count...].first(where: { !$0.text.isBlank }) else { return nil }
            return .error(
                at: extra.place, "row \(number + 2) has \(row.count) cells, and the first row names \(columns.count) columns",
                help: "put a cell that contains '\(reader.separatorName)' in double quotes")
        }
        guard problems.isEmpty else { throw .source(problems) }
        self.init(
            columns: columns,
            rows: rows.dropFirst().map { row in
                columns.indices.map { $0 < row.count ? row[$0] : Cell(text: "", place: row.last?.place ?? text.location(line: 1)) }
            }, place: header[0].place, firstRow: 2)
    }

    /// Reads a list of objects, or an object with one list of objects in it.
    package init(json text: SourceText) throws(ImportError) {
        let document: JSONDocument
        do { document = try JSONDocument(text.bytes) } catch {
            throw .source([.error(at: text.location(line: error.line, column: error.column), "this is not JSON: \(error.message)")])
        }
        func place(_ node: JSONNode) -> SourceLocation {
            let place = document.place(of: node)
            return text.location(line: place.line, column: place.column)
        }
        let lists = (document.root.members ?? []).filter { $0.value.items?.first?.members != nil }
        guard let items = document.root.items ?? (lists.count == 1 ? lists[0].value.items : nil) else {
            let names = lists.map { "'\($0.key)'" }.joined(separator: ", ")
            throw .source([
                .error(
                    at: place(document.root), "expected a list of objects, found \(document.root.kindName)",
                    help: lists.isEmpty ? "write [{ \"title\": … }, …]" : "it has several lists: \(names); save the one that you want alone"
                )
            ])
        }
        guard items.count <= Self.mostRows else {
            throw .source([.error(at: place(document.root), "a list of more than \(Self.mostRows) objects")])
        }
        var columns: [String] = []
        var positions: [String: Int] = [:]
        var problems: [Diagnostic] = []
        for item in items {
            guard let members = item.members else {
                problems.append(.error(at: place(item), "expected an object, found \(item.kindName)"))
                continue
            }
            for (key, _) in members where positions[key] == nil {
                positions[key] = columns.count
                columns.append(key)
            }
        }
        guard columns.count <= Self.mostColumns else {
            throw .source([
                .error(at: place(document.root), "objects with \(columns.count) names, and at most \(Self.mostColumns) are allowed")
            ])
        }
        var rows: [[Cell]] = []
        for item in items {
            let itemPlace = place(item)
            var row = [Cell](repeating: Cell(text: "", place: itemPlace), count: columns.count)
            for (key, value) in item.members ?? [] {
                guard let position = positions[key] else { continue }
                guard let words = Self.words(value) else {
                    problems.append(.error(at: place(value), "expected a text, a number or a list of texts, found \(value.kindName)"))
                    continue
                }
                row[position] = Cell(text: words, place: place(value))
            }
            rows.append(row)
        }
        guard problems.isEmpty else { throw .source(Array(problems.prefix(100))) }
        guard !rows.isEmpty else { throw .source([.error(at: place(document.root), "the list is empty")]) }
        self.init(columns: columns, rows: rows, place: place(document.root), firstRow: 1)
    }

    /// A value as a spreadsheet would have it; `nil` for an object.
    private static func words(_ node: JSONNode) -> String? {
        switch node.value {
        case .null: return ""
        case .boolean(let value): return value ? "true" : "false"
        case .number(let text), .string(let text): return text
        case .array(let items):
            let words = items.compactMap(words)
            return words.count == items.count ? words.joined(separator: "; ") : nil
        case .object: return nil
        }
    }
}

extension StringProtocol {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
