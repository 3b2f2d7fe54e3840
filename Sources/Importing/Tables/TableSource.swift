import Diagnostics
import ShowData

/// A table of episodes, characters, people or books, with the meaning of its columns.
package struct TableSource: Sendable {
    package struct Options: Sendable {
        /// Keys by names of columns, as the owner gave them.
        package var mapping: [(column: String, key: String)] = []
        /// The season of episodes whose row has none.
        package var season: Int?
        package var dates: DateOrder?

        package init() {}
    }

    package let kind: TableKind
    package let table: Table
    let options: Options
    /// For each column, its meaning; `nil` for one that is left out.
    let keys: [ColumnKey?]

    /// - Throws: `ImportError` if a name in the mapping is wrong, or if two columns mean the same.
    package init(_ table: Table, as kind: TableKind, options: Options) throws(ImportError) {
        self.table = table
        self.kind = kind
        self.options = options
        let known = ColumnKey.keys(of: kind)
        var keys = [ColumnKey?](repeating: nil, count: table.columns.count)
        for (column, key) in options.mapping {
            guard let position = table.columns.firstIndex(where: { $0.lowercased() == column.lowercased() }) else {
                let help =
                    table.columns.nearest(to: column).map { "did you mean '\($0)'?" }
                    ?? "available: \(table.columns.joined(separator: ", "))"
                throw .usage("the table has no column '\(column)'; \(help)")
            }
            guard let meant = ColumnKey.named(key, among: known) else {
                let names = known.map(\.rawValue)
                let help = names.nearest(to: key).map { "did you mean '\($0)'?" } ?? "available: \(names.joined(separator: ", "))"
                throw .usage("\(kind.rawValue) have no '\(key)'; \(help)")
            }
            keys[position] = meant
        }
        // A column whose name is the key itself comes before one that is called otherwise.
        for isExact in [true, false] {
            for (position, column) in table.columns.enumerated() where keys[position] == nil {
                guard let key = ColumnKey.named(column, among: known), !keys.contains(key) else { continue }
                if !isExact || key.rawValue == column.lowercased() { keys[position] = key }
            }
        }
        self.keys = keys
        let needed: ColumnKey = kind == .episodes || kind == .books ? .title : .name
        guard keys.contains(needed) else {
            throw .source([
                .error(
                    at: table.place, "no column is the \(needed.rawValue) of \(kind.rawValue)",
                    help:
                        "the columns are \(table.columns.map { "'\($0)'" }.joined(separator: ", ")); pass --map \"column=\(needed.rawValue)\""
                )
            ])
        }
    }

    /// The columns that are left out, with what they may mean.
    package var leftOut: [String] {
        let free = ColumnKey.keys(of: kind).filter { !keys.contains($0) }.map(\.rawValue)
        return zip(table.columns, keys).filter { $1 == nil && !$0.isEmpty }.map { column, _ in
            free.nearest(to: column).map { "'\(column)' (pass --map \"\(column)=\($0)\" if it is the \($0))" } ?? "'\(column)'"
        }
    }

    /// The first rows, as they are understood: a line for the keys and one for each row.
    package func preview(rows count: Int = 5) -> [String] {
        let columns = keys.indices.filter { keys[$0] != nil }
        let header = columns.map { keys[$0]?.rawValue ?? "" }
        let rows = table.rows.prefix(count).map { row in columns.map { Self.shortened(row[$0].text) } }
        let widths = columns.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        return ([header] + rows).map { row in
            let line = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
            return String(line.prefix(line.lastIndex { $0 != " " }.map { line.distance(from: line.startIndex, to: $0) + 1 } ?? 0))
        }
    }

    private static func shortened(_ text: String) -> String {
        let words = SourceWords.name(text) ?? ""
        return words.count > 30 ? words.prefix(29) + "…" : words
    }

    func show() throws(ImportError) -> (ImportedShow, DropList) {
        var reader = TableReader(self)
        let show = reader.read()
        guard reader.problems.isEmpty else { throw .source(reader.problems.sortedWithinLimits()) }
        return (show, reader.dropped)
    }
}
