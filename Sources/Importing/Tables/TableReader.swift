import ContentReader
import Diagnostics
import ShowData

/// Reads the rows of a table.
struct TableReader {
    private let source: TableSource
    private(set) var problems: [Diagnostic] = []
    private(set) var dropped = DropList()
    private var show = ImportedShow()
    /// The rows in which names were seen.
    private var seen: [String: Int] = [:]
    private var people: [String: String] = [:]

    init(_ source: TableSource) { self.source = source }

    mutating func read() -> ImportedShow {
        show.needsShow = source.kind != .people
        var seasons: [Int: ImportedSeason] = [:]
        var numbers: [Int: Set<EpisodeNumber>] = [:]
        for (index, cells) in source.table.rows.enumerated() {
            let row = Row(number: index + source.table.firstRow, cells: cells, keys: source.keys)
            switch source.kind {
            case .episodes: readEpisode(row, into: &seasons, &numbers)
            case .characters: readCharacter(row)
            case .people: readPerson(row)
            case .books: readBook(row)
            }
        }
        for (column, key) in zip(source.table.columns, source.keys) where key == nil && !column.isEmpty {
            dropped.add("columns", "'\(column)' has no meaning here; give it one with --map", at: source.table.place)
        }
        show.seasons = seasons.values.sorted { $0.number < $1.number }
        return show
    }

    /// A row of the table.
    private struct Row {
        /// From 1, with the row of the names.
        let number: Int
        let cells: [Table.Cell]
        let keys: [ColumnKey?]

        func cell(_ key: ColumnKey) -> Table.Cell? {
            guard let position = keys.firstIndex(of: key), !cells[position].text.isBlank else { return nil }
            return cells[position]
        }

        func text(_ key: ColumnKey) -> String? { cell(key).flatMap { SourceWords.name($0.text) } }
        var place: SourceLocation { cells.first { !$0.text.isBlank }?.place ?? cells.first?.place ?? SourceLocation(file: "") }
    }

    private mutating func fail(_ row: Row, _ key: ColumnKey, _ message: String, help: String? = nil) {
        let column = row.keys.firstIndex(of: key).map { "'\(source.table.columns[$0])'" } ?? key.rawValue
        problems.append(.error(at: row.cell(key)?.place ?? row.place, "row \(row.number), column \(column): \(message)", help: help))
    }
}

extension TableReader {
    private mutating func readEpisode(_ row: Row, into seasons: inout [Int: ImportedSeason], _ numbers: inout [Int: Set<EpisodeNumber>]) {
        var (season, number) = (source.options.season, EpisodeNumber?.none)
        if let text = row.text(.season) {
            season = Self.digits(text)
            guard let season, 0...9_999 ~= season else { return fail(row, .season, "'\(text)' is not the number of a season") }
        }
        if let text = row.text(.number) {
            // `S01E05`, `1x05`.
            if case .episode(let inSeason, .number(let code))? = Self.point(text) {
                if season == nil || row.text(.season) == nil { season = inSeason }
                number = code
            } else {
                number = EpisodeNumber(Self.withoutZeros(text))
                if number == nil {
                    dropped.add("numbers of episodes", "'\(text)' is not a number here; the episode became a special", at: row.place)
                }
            }
        }
        guard let season else {
            return fail(row, .season, "the row has no season", help: "add a column 'season', or pass --season")
        }
        guard let title = row.text(.title) ?? number.map({ "Episode \($0)" }) else { return fail(row, .title, "the row has no title") }
        if let new = number, numbers[season, default: []].contains(where: { $0.overlaps(new) }) {
            return fail(row, .number, "season \(season) has two episodes with the number \(new)")
        }
        if let number { numbers[season, default: []].insert(number) }
        var episode = ImportedEpisode(number: number, title: title, place: row.place)
        episode.id = number == nil ? id(row) : nil
        date(row).map { episode.fields["date"] = .word($0) }
        integer(row, .absolute, in: 1...99_999).map { episode.fields["absolute"] = .word("\($0)") }
        row.text(.part).map { episode.fields["part"] = .text($0) }
        minutes(row).map { episode.fields["minutes"] = .word("\($0)") }
        row.cell(.summary).flatMap { SourceWords.text($0.text) }.map { episode.fields["summary"] = .text($0) }
        for key in [ColumnKey.writers, .directors] {
            for name in names(row, key) { episode.credits.add(person(name, at: row.place), to: key.rawValue) }
        }
        episode.prose = row.cell(.text).flatMap { SourceWords.prose($0.text) }.map(MarkdownText.paragraphs)
        seasons[season, default: ImportedSeason(number: season)].episodes.append(episode)
    }

    private mutating func readCharacter(_ row: Row) {
        guard let name = uniqueName(row, .name) else { return }
        var entry = ImportedEntry(sourceID: "character \(name)", name: name, id: id(row), place: row.place)
        if let order = integer(row, .order, in: 1...9_999) { entry.fields["order"] = .word("\(order)") }
        list(row, .aliases).map { entry.fields["aliases"] = $0 }
        row.text(.pronouns).map { entry.fields["pronouns"] = .text($0) }
        row.cell(.summary).flatMap { SourceWords.text($0.text) }.map { entry.fields["summary"] = .text($0) }
        var kind: String?
        if let text = row.text(.kind) {
            kind = Role.Kind(rawValue: text.lowercased())?.rawValue
            if kind == nil { fail(row, .kind, "'\(text)' is not main, recurring, guest or voice") }
        }
        let spans = names(row, .episodes)
        for span in spans where StorySpan(span) == nil {
            fail(
                row, .episodes, "'\(span)' is not a season or an episode", help: "write s1, s1e2 or s1e2 to s1e4, with ';' between several")
        }
        let roles = names(row, .actor).map { ImportedCharacter.Role(person: person($0, at: row.place), kind: kind, episodes: spans) }
        show.characters.append(ImportedCharacter(entry: entry, roles: roles))
    }

    private mutating func readPerson(_ row: Row) {
        guard let name = uniqueName(row, .name) else { return }
        var entry = ImportedEntry(sourceID: "person \(name)", name: name, id: id(row), place: row.place)
        list(row, .aliases).map { entry.fields["aliases"] = $0 }
        row.text(.pronouns).map { entry.fields["pronouns"] = .text($0) }
        row.text(.occupation).map { entry.fields["occupation"] = .text($0) }
        row.cell(.bio).flatMap { SourceWords.text($0.text) }.map { entry.fields["bio"] = .text($0) }
        let addresses = names(row, .links).filter { address in
            if WebAddress(address) != nil { return true }
            dropped.add("addresses", "not a web address: '\(address.prefix(80))'", at: row.cell(.links)?.place ?? row.place)
            return false
        }
        if !addresses.isEmpty { entry.fields["links"] = .list(addresses.map { .text($0) }) }
        show.people.append(entry)
    }

    private mutating func readBook(_ row: Row) {
        guard let title = uniqueName(row, .title) else { return }
        let number = integer(row, .number, in: 1...9_999)
        var entry = ImportedEntry(sourceID: "book \(title)", name: title, id: id(row) ?? number.map { "v\($0)" }, place: row.place)
        if let order = integer(row, .order, in: 1...9_999) { entry.fields["order"] = .word("\(order)") }
        if let text = row.text(.kind) {
            guard let kind = Volume.Kind(rawValue: text.lowercased()) else {
                return fail(row, .kind, "'\(text)' is not volume, novella or companion")
            }
            entry.fields["kind"] = .word(kind.rawValue)
        }
        for name in names(row, .authors) { entry.credits.add(person(name, at: row.place), to: "authors") }
        row.cell(.summary).flatMap { SourceWords.text($0.text) }.map { entry.fields["summary"] = .text($0) }
        row.text(.isbn).map { entry.fields["isbn"] = .text($0) }
        date(row).map { entry.fields["releases"] = .list([.record(YAMLRecord(["date": .word($0)]))]) }
        show.books.append(entry)
    }
}

extension TableReader {
    /// The name of an entry, which no other row has.
    private mutating func uniqueName(_ row: Row, _ key: ColumnKey) -> String? {
        guard let name = row.text(key) else {
            fail(row, key, "the row has no \(key.rawValue)")
            return nil
        }
        let identity = row.text(.id) ?? NameKey(name).text
        if let other = seen[identity] {
            fail(row, key, "'\(name)' is in row \(other) already", help: "delete one of the rows, or give each an id in a column 'id'")
            return nil
        }
        seen[identity] = row.number
        return name
    }

    private mutating func id(_ row: Row) -> String? {
        guard let text = row.text(.id) else { return nil }
        if Slug.isValid(text) { return text }
        let better = Slug.from(text)
        fail(
            row, .id, "'\(text)' cannot be an id", help: better.isEmpty ? "use lower-case letters, digits and hyphens" : "write '\(better)'"
        )
        return nil
    }

    /// A person by name: one of the site, or a new one.
    private mutating func person(_ name: String, at place: SourceLocation) -> String {
        let key = "person \(NameKey(name).text)"
        if people[key] == nil {
            people[key] = name
            show.people.append(ImportedEntry(sourceID: key, name: name, place: place))
        }
        return key
    }

    /// The names in a cell, with semicolons or line breaks between them; with commas if there are neither.
    private func names(_ row: Row, _ key: ColumnKey) -> [String] {
        guard let text = row.cell(key)?.text else { return [] }
        let strong = text.split { ";\n|".contains($0) }
        let parts = strong.count > 1 ? strong : text.split(separator: ",")
        return parts.compactMap { SourceWords.name(String($0)) }
    }

    private func list(_ row: Row, _ key: ColumnKey) -> YAMLValue? {
        let names = names(row, key)
        return names.isEmpty ? nil : .list(names.map { .text($0) })
    }

    private mutating func date(_ row: Row) -> String? {
        guard let text = row.text(.date) else { return nil }
        switch DateOrder.read(text, order: source.options.dates) {
        case .date(let date): return date
        case .ambiguous(let dmy, let mdy):
            fail(
                row, .date, "'\(text)' may be \(dmy) or \(mdy)",
                help: "pass `--dates dmy` if the day comes first, or `--dates mdy` if the month does")
        case .unreadable: fail(row, .date, "'\(text)' is not a date", help: "write it as 2023-08-03, 3 August 2023 or 3.8.2023")
        }
        return nil
    }

    private mutating func minutes(_ row: Row) -> Int? {
        guard let text = row.text(.minutes) else { return nil }
        let words = text.lowercased()
        // `45`, `45 min`, `1h 10m`, `0:45`, `00:45:00`.
        let clock = words.split(separator: ":").compactMap { Int($0) }
        let numbers = words.split { !$0.isNumber }.compactMap { Int($0) }
        let minutes: Int? =
            if 2...3 ~= clock.count, words.allSatisfy({ $0.isNumber || $0 == ":" }) {
                clock[0] * 60 + clock[1]
            } else if words.contains("h"),
                numbers.count == 2
            { numbers[0] * 60 + numbers[1] } else { numbers.count == 1 && !words.contains("h") ? numbers[0] : nil }
        guard let minutes, 1...9_999 ~= minutes else {
            fail(row, .minutes, "'\(text)' is not a number of minutes")
            return nil
        }
        return minutes
    }

    private mutating func integer(_ row: Row, _ key: ColumnKey, in range: ClosedRange<Int>) -> Int? {
        guard let text = row.text(key) else { return nil }
        guard let number = Self.digits(text), range.contains(number) else {
            fail(row, key, "'\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// The number in `3`, `03`, `3.0`, `Season 3` and `S3`.
    private static func digits(_ text: String) -> Int? {
        let words = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        let digits = words.drop { $0.isLetter || " #.".contains($0) }
        return digits.isEmpty || digits.count > 6 ? nil : Int(digits)
    }

    private static func withoutZeros(_ text: String) -> String {
        let text = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        let digits = text.drop { $0.isLetter || " #.".contains($0) }
        let word = text.prefix(text.count - digits.count).lowercased().filter { $0.isLetter }
        // Other words say that it is something else, such as `SP1`.
        guard ["", "e", "ep", "episode", "folge", "f", "no", "nr", "épisode", "episodio", "aflevering"].contains(word) else { return text }
        let short = digits.drop { $0 == "0" }
        return short.first?.isNumber ?? false ? String(short) : digits.isEmpty ? text : "0" + short
    }

    private static func point(_ text: String) -> StoryPoint? {
        let key = NameKey(text).text
        return key.first == "s" ? StoryPoint(key) : nil
    }
}
