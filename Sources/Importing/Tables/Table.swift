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
    package let rows: [[Cell]]
    /// The number of each row, as people count.
    let numbers: [Int]
    /// What is left out because of its form.
    let dropped: DropList
    /// How many bytes were not UTF-8.
    let repairedBytes: Int
    /// Where the names of the columns are.
    let place: SourceLocation
    /// The most rows and columns of a table.
    static let (mostRows, mostColumns) = (100_000, 200)

    init(columns: [String], rows: [[Cell]], numbers: [Int], place: SourceLocation, dropped: DropList, repairedBytes: Int = 0) {
        (self.dropped, self.repairedBytes, self.numbers) = (dropped, repairedBytes, numbers)
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
        if let first = rows.first, first.count <= 2, first.first?.text.lowercased().hasPrefix("sep=") ?? false { rows.removeFirst() }
        let written = rows.enumerated().filter { _, row in !row.allSatisfy { $0.text.isBlank } }
        guard let header = written.first?.element else { throw .source([.error(at: text.location(line: 1), "the table is empty")]) }
        guard header.count <= Self.mostColumns else {
            throw .source([.error(at: header[0].place, "a table of \(header.count) columns, and at most \(Self.mostColumns) are allowed")])
        }
        let columns = header.map { SourceWords.name($0.text) ?? "" }
        var problems = reader.problems
        // With a cell too many, nobody knows which cell belongs to which column.
        let sound = written.dropFirst().filter { position, row in
            guard row.count > columns.count, let extra = row[columns.count...].first(where: { !$0.text.isBlank }) else { return true }
            problems.append(
                .error(
                    at: extra.place, "row \(position + 1) has \(row.count) cells, and the first row names \(columns.count) columns",
                    help: "put a cell that contains '\(reader.separatorName)' in double quotes"))
            return false
        }
        guard problems.isEmpty || !sound.isEmpty else { throw .source(problems) }
        self.init(
            columns: columns,
            rows: sound.map { _, row in
                columns.indices.map { $0 < row.count ? row[$0] : Cell(text: "", place: row.last?.place ?? text.location(line: 1)) }
            }, numbers: sound.map { $0.offset + 1 }, place: header[0].place, dropped: DropList(rows: problems),
            repairedBytes: text.repairedBytes)
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
        var numbers: [Int] = []
        for (position, item) in items.enumerated() where item.members != nil {
            numbers.append(position + 1)
            let itemPlace = place(item)
            var row = [Cell](repeating: Cell(text: "", place: itemPlace), count: columns.count)
            for (key, value) in item.members ?? [] {
                guard let position = positions[key] else { continue }
                guard let words = Self.words(value) else {
                    problems.append(
                        .error(at: place(value), "'\(key)' must be a text, a number or a list of texts, and is \(value.kindName)"))
                    continue
                }
                row[position] = Cell(text: words, place: place(value))
            }
            rows.append(row)
        }
        let hasWords = rows.contains { row in row.contains { !$0.text.isBlank } }
        guard problems.isEmpty || hasWords else { throw .source(Array(problems.prefix(100))) }
        guard !rows.isEmpty else { throw .source([.error(at: place(document.root), "the list is empty")]) }
        self.init(columns: columns, rows: rows, numbers: numbers, place: place(document.root), dropped: DropList(rows: problems))
    }

    /// A value as a spreadsheet would have it; `nil` for an object.
    private static func words(_ node: JSONNode) -> String? {
        switch node.value {
        case .null: return ""
        case .boolean(let value): return value ? "true" : "false"
        case .number(let text), .string(let text): return text
        case .array(let items):
            let words = items.compactMap(words)
            guard words.count == items.count else { return nil }
            // A single text is not to be split at its commas.
            return words.count == 1 && words[0].contains(",") ? words[0] + ";" : words.joined(separator: "; ")
        case .object: return nil
        }
    }
}

extension StringProtocol {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
