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
        /// Closes the summary of each episode until that episode.
        package var guardsSummaries = false
        /// The column that tells which row is which, whatever else changes in it; `nil` for the names.
        package var key: String?

        package init() {}
    }

    package let kind: TableKind
    package let table: Table
    let options: Options
    /// For each column, its meaning; `nil` for one without.
    let meanings: [ColumnMeaning?]
    /// The position of the column that tells which row is which.
    let keyColumn: Int?

    /// - Throws: `ImportError` if a name in the mapping is wrong, or if two columns mean the same.
    package init(_ table: Table, as kind: TableKind, options: Options) throws(ImportError) {
        self.table = table
        self.kind = kind
        self.options = options
        let known = ColumnKey.keys(of: kind)
        func position(of column: String) throws(ImportError) -> Int {
            if let position = table.columns.firstIndex(where: { $0.lowercased() == column.lowercased() }) { return position }
            let help =
                table.columns.nearest(to: column).map { "did you mean '\($0)'?" }
                ?? "available: \(table.columns.joined(separator: ", "))"
            throw .usage("the table has no column '\(column)'; \(help)")
        }
        var meanings = [ColumnMeaning?](repeating: nil, count: table.columns.count)
        for (column, word) in options.mapping {
            let position = try position(of: column)
            let meaning = ColumnMeaning(word, of: table.columns[position], in: kind, among: known)
            guard let meant = meaning ?? ColumnKey.named(word, among: known).map(ColumnMeaning.key) else {
                let names = ColumnMeaning.words(of: kind, among: known)
                let help = names.nearest(to: word).map { "did you mean '\($0)'?" } ?? "available: \(names.joined(separator: ", "))"
                throw .usage("\(kind.rawValue) have no '\(word)'; \(help)")
            }
            meanings[position] = meant
        }
        // A column whose name is the key itself comes before one that is called otherwise.
        for isExact in [true, false] {
            for (position, column) in table.columns.enumerated() where meanings[position] == nil {
                guard let key = ColumnKey.named(column, among: known), !meanings.contains(.key(key)) else { continue }
                if !isExact || key.rawValue == column.lowercased() { meanings[position] = .key(key) }
            }
        }
        if kind == .episodes {
            for (position, column) in table.columns.enumerated() where meanings[position] == nil {
                meanings[position] = CrewGuess.role(column).map { .crew($0) }
            }
        }
        // Numbers of another program are not ids of this site.
        let mapped = Set(options.mapping.map { $0.column.lowercased() })
        if let position = meanings.firstIndex(of: .key(.id)), !mapped.contains(table.columns[position].lowercased()),
            table.rows.contains(where: { row in !row[position].text.isBlank && !Self.isOwnID(row[position].text) })
        {
            meanings[position] = nil
        }
        self.meanings = meanings
        let evident = Self.evidentKey(of: table, kind, meanings)
        keyColumn = if let key = options.key { try position(of: key) } else { evident }
        let needed: ColumnKey = kind == .episodes || kind == .books ? .title : .name
        guard meanings.contains(.key(needed)) else {
            throw .source([
                .error(
                    at: table.place, "no column is the \(needed.rawValue) of \(kind.rawValue)",
                    help:
                        "the columns are \(table.columns.map { "'\($0)'" }.joined(separator: ", ")); pass --map \"column=\(needed.rawValue)\""
                )
            ])
        }
    }

    private static func isOwnID(_ text: String) -> Bool {
        let id = SourceWords.name(text) ?? ""
        return Slug.isValid(id) && id.contains { $0.isLetter }
    }

    /// The column that evidently tells rows apart, so that the owner need not name it: one that is called an id, or has the ids of a
    /// database, with another value in each row. A number that only counts rows is not one, because it changes when the rows are sorted.
    ///
    /// Episodes are found by their numbers, and entries with an id of this site by that.
    private static func evidentKey(of table: Table, _ kind: TableKind, _ meanings: [ColumnMeaning?]) -> Int? {
        guard kind != .episodes || !meanings.contains(.key(.number)), !meanings.contains(.key(.id)) else { return nil }
        let databases = ColumnKey.databases.map { ColumnMeaning.key($0.key) }
        let candidates = table.columns.indices.filter { position in
            let name = table.columns[position].lowercased().filter { $0.isLetter || $0.isNumber || $0 == "#" }
            let isOfDatabase = name.hasSuffix("id") && databaseNames.contains { name.hasPrefix($0) }
            let isID = meanings[position] == nil && (evidentNames.contains(name) || isOfDatabase)
            return isID || meanings[position].map(databases.contains) ?? false
        }
        return candidates.first { position in
            let values = table.rows.map { $0[position].text }
            return !values.contains { $0.isBlank } && Set(values).count == values.count
        }
    }

    private static let evidentNames: Set = ["id", "uid", "uuid", "guid", "rowid", "recordid", "key"]
    private static let databaseNames = ["imdb", "wikidata", "tmdb", "tvdb", "thetvdb", "tvmaze", "anilist", "mal", "trakt"]

    /// The columns that are left out, with what they may mean.
    package var leftOut: [String] {
        let free = ColumnKey.keys(of: kind).filter { !meanings.contains(.key($0)) }.map(\.rawValue)
        let unused = zip(table.columns, meanings).enumerated().filter { $0 != keyColumn && $1.1 == nil && !$1.0.isEmpty }
        return unused.map { _, entry in
            let column = entry.0
            return free.nearest(to: column).map { "'\(column)' (pass --map \"\(column)=\($0)\" if it is the \($0))" } ?? "'\(column)'"
        }
    }

    /// The first rows, as they are understood: a line for the keys and one for each row.
    package func preview(rows count: Int = 5) -> [String] {
        let columns = meanings.indices.filter { meanings[$0]?.name != nil }
        let header = columns.map { meanings[$0]?.name ?? "" }
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
        guard reader.questions.isEmpty else { throw .source((reader.questions + reader.problems).sortedWithinLimits()) }
        // Where no row can be read, the owner has to say something first, such as the season.
        guard reader.problems.isEmpty || show.hasContent else { throw .source(reader.problems.sortedWithinLimits()) }
        var dropped = table.dropped
        dropped.add(DropList(rows: reader.problems.sortedWithinLimits()))
        dropped.add(reader.dropped)
        return (show, dropped)
    }
}

extension ColumnMeaning {
    /// For the first line of a preview; `nil` for what is left out.
    fileprivate var name: String? {
        switch self {
        case .key(let key): key.rawValue
        case .fact(let label): "fact \(label)"
        case .crew(let role): "crew \(role)"
        case .nothing: nil
        }
    }
}
