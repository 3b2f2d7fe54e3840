import Hypertext

/// A table for spreadsheets and other programs: one kind of thing, a row for each.
package struct Sheet: Sendable {
    package enum Cell: Hashable, Sendable {
        case text(String?)
        case number(Int?)
        /// Its elements are joined with semicolons in a spreadsheet.
        case list([String])
    }

    /// The name of its file without an ending, such as `episodes`.
    package let name: String
    package let columns: [String]
    /// Each has a cell for each column.
    package let rows: [[Cell]]

    init(_ name: String, _ columns: [String], _ rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    package var csv: CSV {
        var csv = CSV()
        csv.append(row: columns)
        for row in rows { csv.append(row: row.map(\.words)) }
        return csv
    }

    /// A list of objects, without the cells that are empty.
    package var json: JSON {
        .list(
            rows.map { row in
                JSON.object(joining: [zip(columns, row).map { (key: $0, value: $1.json) }])
            }, onLines: true) ?? .array([])
    }
}

extension Sheet.Cell {
    fileprivate var words: String {
        switch self {
        case .text(let text): text ?? ""
        case .number(let number): number.map { "\($0)" } ?? ""
        // A name alone with a comma in it would be two names for those who separate them with commas.
        case .list(let list): list.count == 1 && list[0].contains(",") ? list[0] + ";" : list.joined(separator: "; ")
        }
    }

    fileprivate var json: JSON? {
        switch self {
        case .text(let text): text.map(JSON.string)
        case .number(let number): number.map(JSON.number)
        case .list(let list): .strings(list)
        }
    }
}
