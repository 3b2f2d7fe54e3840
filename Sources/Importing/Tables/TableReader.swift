import ContentReader
import Diagnostics
import ShowData

/// Reads the rows of a table.
struct TableReader {
    private let source: TableSource
    /// What is wrong with rows and cells, which are left out.
    private(set) var problems: [Diagnostic] = []
    /// What only the owner can say.
    private(set) var questions: [Diagnostic] = []
    private(set) var dropped = DropList()
    private var show = ImportedShow()
    /// The rows in which names were seen.
    private var seen: [String: Int] = [:]
    private var people: [String: String] = [:]
    /// What comes first in the dates of each column; `nil` in it where that is not clear.
    private var orders: [ColumnKey: DateOrder?] = [:]
    /// The rows by what is in the column that tells them apart.
    private var identities: [String: Int] = [:]
    /// Whether a running time had minutes and seconds, which is noted once.
    private var hasSeconds = false
    /// Of the row that is read, for the saved ids; empty if no column tells rows apart.
    private var identity = ""

    init(_ source: TableSource) { self.source = source }

    mutating func read() -> ImportedShow {
        show.needsShow = source.kind != .people
        var seasons: [Int: ImportedSeason] = [:]
        var numbers: [Int: EpisodeNumbers] = [:]
        for (number, cells) in zip(source.table.numbers, source.table.rows) {
            let row = Row(number: number, cells: cells, meanings: source.meanings)
            guard let identity = identity(of: row) else { continue }
            self.identity = identity
            switch source.kind {
            case .episodes: readEpisode(row, into: &seasons, &numbers)
            case .characters: readCharacter(row)
            case .people: readPerson(row)
            case .books: readBook(row)
            }
        }
        for (position, column) in source.table.columns.enumerated()
        where (source.meanings[position] ?? .nothing) == .nothing && position != source.keyColumn && !column.isEmpty {
            let reason = source.meanings[position] == nil ? "has no meaning here; give it one with --map" : "is left out, as --map says"
            dropped.add("columns", "'\(column)' \(reason)", at: source.table.place)
        }
        if source.table.repairedBytes > 0 { show.notes.append(EncodingRepair.note(source.table.repairedBytes)) }
        show.work = source.table.rows.count * source.table.columns.count + numbers.values.reduce(0) { $0 + $1.work }
        show.seasons = seasons.values.sorted { $0.number < $1.number }
        return show
    }

    /// A row of the table.
    private struct Row {
        /// From 1, with the row of the names.
        let number: Int
        let cells: [Table.Cell]
        let meanings: [ColumnMeaning?]

        func cell(_ key: ColumnKey) -> Table.Cell? {
            guard let position = meanings.firstIndex(of: .key(key)), !cells[position].text.isBlank else { return nil }
            return cells[position]
        }

        func text(_ key: ColumnKey) -> String? { cell(key).flatMap { SourceWords.name($0.text) } }
        var place: SourceLocation { cells.first { !$0.text.isBlank }?.place ?? cells.first?.place ?? SourceLocation(file: "") }
    }

    /// What finds the entry of a row again; empty if no column says it, and `nil`, with an error, if the column has nothing or not only
    /// this row.
    private mutating func identity(of row: Row) -> String? {
        guard let column = source.keyColumn else { return "" }
        let name = source.table.columns[column]
        let words = (SourceWords.name(row.cells[column].text) ?? "").replacing("\"", with: "'")
        let place = row.cells[column].place
        guard !words.isEmpty else {
            problems.append(.error(at: place, "row \(row.number), column '\(name)': the row has no value there, and --key names it"))
            return nil
        }
        if let other = identities[words] {
            problems.append(
                .error(at: place, "row \(row.number), column '\(name)': '\(words)' is in row \(other) already, and --key names the column"))
            return nil
        }
        identities[words] = row.number
        return "\(source.kind.rawValue) \(name.replacing("\"", with: "'")) \(words)"
    }

    private mutating func fail(_ row: Row, _ key: ColumnKey, _ message: String, help: String? = nil) {
        problems.append(problem(row, key, message, help: help))
    }

    private func problem(_ row: Row, _ key: ColumnKey, _ message: String, help: String? = nil) -> Diagnostic {
        let column = row.meanings.firstIndex(of: .key(key)).map { "'\(source.table.columns[$0])'" } ?? key.rawValue
        return .error(at: row.cell(key)?.place ?? row.place, "row \(row.number), column \(column): \(message)", help: help)
    }
}

extension TableReader {
    private mutating func readEpisode(_ row: Row, into seasons: inout [Int: ImportedSeason], _ numbers: inout [Int: EpisodeNumbers]) {
        var (season, number) = (source.options.season, EpisodeNumber?.none)
        if let text = row.text(.season) {
            season = WrittenNumber.integer(text)
            guard let season, 0...9_999 ~= season else { return fail(row, .season, "'\(text)' is not the number of a season") }
        }
        if let text = row.text(.number) {
            // `S01E05`, `1x05`.
            if case .episode(let inSeason, .number(let code))? = WrittenNumber.episode(text) {
                if season == nil || row.text(.season) == nil { season = inSeason }
                number = code
            } else {
                number = EpisodeNumber(WrittenNumber.withoutZeros(text))
                if number == nil {
                    dropped.add("numbers of episodes", "'\(text)' is not a number here; the episode became a special", at: row.place)
                }
            }
        }
        guard let season else {
            return fail(row, .season, "the row has no season", help: "add a column 'season', or pass --season")
        }
        let title = row.text(.title) ?? number.map { "Episode \($0)" }
        guard let title else { return fail(row, .title, "the row has no title") }
        if let number, !numbers[season, default: EpisodeNumbers()].insert(number) {
            return fail(
                row, .number,
                number.first == number.last
                    ? "season \(season) has two episodes with the number \(number)"
                    : "season \(season) has another episode with one of the numbers \(number)")
        }
        var episode = ImportedEpisode(sourceID: identity.isEmpty ? nil : identity, number: number, title: title, place: row.place)
        episode.id = number == nil ? id(row) : nil
        date(row).map { episode.fields["date"] = .word($0) }
        integer(row, .absolute, in: 1...999_999).map { episode.fields["absolute"] = .word("\($0)") }
        if let text = row.text(.part) {
            if let part = PlaceInStory(text) {
                episode.fields["part"] = .text("\(part)")
            } else {
                fail(row, .part, "'\(text)' is not a part of a story", help: "write it as 1 of 2")
            }
        }
        readRunningTime(row, into: &episode.fields)
        row.text(.production).map { episode.fields["production"] = .text($0) }
        let orders = [("dvd", row.text(.dvd)), ("story", row.text(.story))].reduce(into: YAMLRecord()) { $0[$1.0] = $1.1.map { .text($0) } }
        if !orders.isEmpty { episode.fields["orders"] = .record(orders) }
        readViewers(row, into: &episode.fields)
        if let text = row.text(.state) {
            if let state = Episode.State.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased().filter(\.isLetter) }) {
                episode.fields["state"] = .word(state.rawValue)
            } else {
                fail(row, .state, "'\(text)' is not missing, incomplete or neverShown")
            }
        }
        episode.fields["titles"] = list(row, .titles)
        episode.fields["ids"] = ids(row, of: .episode)
        if let summary = row.cell(.summary).flatMap({ SourceWords.text($0.text) }) {
            if source.options.guardsSummaries { episode.guardedSummary = summary } else { episode.fields["summary"] = .text(summary) }
        }
        for key in [ColumnKey.writers, .directors] {
            for name in people(row, key) { episode.credits.add(person(name, at: row.place), to: key.rawValue) }
        }
        for (position, meaning) in row.meanings.enumerated() {
            guard case .crew(let role) = meaning else { continue }
            for name in people(row, at: position) { episode.credits.add(person(name, at: row.place), as: role) }
        }
        // A part may have such words in it: `Ines Calloway as Mara & Tom`.
        let hasParts = row.cell(.guests).map { cell in [" as ", "(", " – ", " — "].contains { cell.text.contains($0) } } ?? false
        for name in hasParts ? names(row, .guests) : people(row, .guests) {
            guard let (actor, part) = ImportedGuest.names(in: name) else { continue }
            episode.guests.append(ImportedGuest(person: person(actor, at: row.place), part: part))
        }
        episode.prose = row.cell(.text).flatMap { SourceWords.prose($0.text) }.map(MarkdownText.paragraphs)
        seasons[season, default: ImportedSeason(number: season)].episodes.append(episode)
    }

    private mutating func readCharacter(_ row: Row) {
        guard let name = uniqueName(row, .name) else { return }
        var entry = ImportedEntry(sourceID: sourceID(of: "character \(name)"), name: name, id: id(row), place: row.place)
        if let order = integer(row, .order, in: 1...9_999) { entry.fields["order"] = .word("\(order)") }
        list(row, .aliases).map { entry.fields["aliases"] = $0 }
        row.text(.pronouns).map { entry.fields["pronouns"] = .text($0) }
        row.cell(.summary).flatMap { SourceWords.text($0.text) }.map { entry.fields["summary"] = .text($0) }
        var kind: String?
        if let text = row.text(.kind) {
            kind = RoleWords.kind(text)?.rawValue
            if kind == nil { fail(row, .kind, "'\(text)' is not main, recurring, guest or voice") }
        }
        let spans = names(row, .episodes).filter { span in
            if StorySpan(span) != nil { return true }
            fail(
                row, .episodes, "'\(span)' is not a season or an episode", help: "write s1, s1e2 or s1e2 to s1e4, with ';' between several")
            return false
        }
        facts(row).map { entry.fields["facts"] = $0 }
        row.text(.born).map { entry.fields["born"] = .text($0) }
        // Whoever reads on should not learn it from a table.
        row.text(.died).map { entry.fields["died"] = .record(YAMLRecord(["spoiler": .text($0), "until": .word("end")])) }
        let books = names(row, .books).filter { book in
            if Slug.isValid(book) { return true }
            fail(row, .books, "'\(book)' is not the id of a book", help: "write the ids in books.yaml, such as v1")
            return false
        }
        if !books.isEmpty { entry.fields["books"] = .words(books) }
        var roles: [ImportedCharacter.Role] = []
        if let position = row.meanings.firstIndex(of: .key(.actor)) {
            for (name, note) in notedPeople(row, at: position) {
                // `Joe Locke (voice)`.
                let own = note.flatMap(RoleWords.kind)?.rawValue
                if let note, own == nil { leaveOut(note, of: name, row, at: position) }
                roles.append(ImportedCharacter.Role(person: person(name, at: row.place), kind: own ?? kind, episodes: spans))
            }
        }
        show.characters.append(ImportedCharacter(entry: entry, roles: roles))
    }

    private mutating func readPerson(_ row: Row) {
        guard let name = uniqueName(row, .name) else { return }
        var entry = ImportedEntry(sourceID: sourceID(of: "person \(name)"), name: name, id: id(row), place: row.place)
        list(row, .aliases).map { entry.fields["aliases"] = $0 }
        row.text(.pronouns).map { entry.fields["pronouns"] = .text($0) }
        row.text(.occupation).map { entry.fields["occupation"] = .text($0) }
        row.cell(.bio).flatMap { SourceWords.text($0.text) }.map { entry.fields["bio"] = .text($0) }
        for (key, name) in [(ColumnKey.born, "born"), (.died, "died")] {
            guard let text = row.text(key), let date = date(row, key) else { continue }
            if PartialDate(date)?.isKnown ?? false {
                entry.fields[name] = .word(date)
            } else {
                fail(row, key, "'\(text)' is not a day or a year")
            }
        }
        row.text(.birthplace).map { entry.fields["birthplace"] = .text($0) }
        facts(row).map { entry.fields["facts"] = $0 }
        entry.fields["ids"] = ids(row, of: .person)
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
        var entry = ImportedEntry(
            sourceID: sourceID(of: "book \(title)"), name: title, id: id(row) ?? number.map { "v\($0)" }, place: row.place)
        if let order = integer(row, .order, in: 1...9_999) { entry.fields["order"] = .word("\(order)") }
        if let text = row.text(.kind) {
            if let kind = Volume.Kind(rawValue: text.lowercased()) {
                entry.fields["kind"] = .word(kind.rawValue)
            } else {
                fail(row, .kind, "'\(text)' is not volume, novella or companion")
            }
        }
        entry.fields["titles"] = list(row, .titles)
        for name in people(row, .authors) { entry.credits.add(person(name, at: row.place), to: "authors") }
        row.cell(.summary).flatMap { SourceWords.text($0.text) }.map { entry.fields["summary"] = .text($0) }
        if let text = row.text(.isbn) {
            if let isbn = ISBN.valid(in: text) {
                entry.fields["isbn"] = .text(isbn)
            } else {
                fail(row, .isbn, "'\(text)' is not an ISBN", help: "compare it with the number in the book")
            }
        }
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
        let own = row.text(.id) ?? (identity.isEmpty ? NameKey(name).text : identity)
        if let other = seen[own] {
            fail(row, key, "'\(name)' is in row \(other) already", help: "delete one of the rows, or give each an id in a column 'id'")
            return nil
        }
        seen[own] = row.number
        return name
    }

    /// What finds the row that is read again.
    private func sourceID(of name: String) -> String { identity.isEmpty ? name : identity }

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

    /// The people in a cell. What may be one or two is a question.
    private mutating func people(_ row: Row, _ key: ColumnKey) -> [String] {
        row.meanings.firstIndex(of: .key(key)).map { people(row, at: $0) } ?? []
    }

    private mutating func writtenPeople(_ row: Row, at position: Int) -> [String] {
        let cell = row.cells[position]
        let written = WrittenNames(cell.text)
        for name in written.unclear {
            let parts = name.split(separator: ",").compactMap { SourceWords.name(String($0)) }
            let column = source.table.columns[position]
            questions.append(
                .error(
                    at: cell.place, "row \(row.number), column '\(column)': '\(name)' may be one person or two",
                    help: "write '\(parts.reversed().joined(separator: " "))', or '\(parts.joined(separator: "; "))' for two people"))
        }
        return written.names
    }

    /// The people in a cell, each with what stands in brackets after the name.
    private mutating func notedPeople(_ row: Row, at position: Int) -> [(name: String, note: String?)] {
        var found: [(name: String, note: String?)] = []
        for written in writtenPeople(row, at: position) {
            let (plain, brackets) = WikiValue.withoutBrackets(written)
            guard let name = SourceWords.name(plain) else { continue }
            found.append((name: name, note: brackets.first.flatMap(SourceWords.name)))
        }
        return found
    }

    private mutating func people(_ row: Row, at position: Int) -> [String] {
        let found = notedPeople(row, at: position)
        for (name, note) in found {
            if let note { leaveOut(note, of: name, row, at: position) }
        }
        return found.map { $0.name }
    }

    private mutating func leaveOut(_ note: String, of name: String, _ row: Row, at position: Int) {
        dropped.add("notes about people", "'(\(note))' after '\(name)' is not a part of the name", at: row.cells[position].place)
    }

    /// The names in a cell, with semicolons or line breaks between them; with commas if there are neither, so that a single name with a
    /// comma needs a semicolon after it.
    private func names(_ row: Row, _ key: ColumnKey) -> [String] {
        names(row.cell(key)?.text ?? "")
    }

    private func names(_ text: String) -> [String] {
        let parts = text.contains { ";\n|".contains($0) } ? text.split { ";\n|".contains($0) } : text.split(separator: ",")
        return parts.compactMap { SourceWords.name(String($0)) }
    }

    private func list(_ row: Row, _ key: ColumnKey) -> YAMLValue? {
        let names = names(row, key)
        return names.isEmpty ? nil : .list(names.map { .text($0) })
    }

    /// The labelled facts of a row.
    private func facts(_ row: Row) -> YAMLValue? {
        let facts = row.meanings.enumerated().reduce(into: YAMLRecord()) { facts, column in
            guard case .fact(let label) = column.element, let value = SourceWords.name(row.cells[column.offset].text) else { return }
            facts[YAMLScalar.oneLine(label)] = .text(value)
        }
        return facts.isEmpty ? nil : .record(facts)
    }

    /// The ids of other databases, also of those whose column has the address of a page there.
    private mutating func ids(_ row: Row, of subject: ExternalID.Subject) -> YAMLValue? {
        var ids = YAMLRecord()
        for (key, database) in ColumnKey.databases {
            guard let text = row.text(key) else { continue }
            if let id = ExternalID(database, in: text, of: subject) {
                ids[database.rawValue] = .word(id.value)
            } else {
                fail(row, key, "'\(text)' is not an id of \(database.rawValue)")
            }
        }
        return ids.isEmpty ? nil : .record(ids)
    }

    private mutating func readViewers(_ row: Row, into fields: inout YAMLRecord) {
        guard let text = row.text(.viewers), let column = row.meanings.firstIndex(of: .key(.viewers)) else { return }
        let isInMillions = ["million", "(m)", "(mio", "mio."].contains(where: source.table.columns[column].lowercased().contains)
        if let count = WrittenNumber.people(text, inMillions: isInMillions) {
            fields["viewers"] = .list([.word("\(count)")])
        } else {
            fail(row, .viewers, "'\(text)' is not a number of viewers", help: "write it as 1234000 or 1.234 million")
        }
    }

    /// What comes first in the dates of a column, if `text` does not say it and others do.
    private mutating func order(of key: ColumnKey, _ text: String, _ row: Row) -> DateOrder? {
        guard case .ambiguous = DateOrder.read(text, order: nil), let column = row.meanings.firstIndex(of: .key(key)) else { return nil }
        if let known = orders[key] { return known }
        let evident = DateOrder.evident(in: source.table.rows.lazy.compactMap { SourceWords.name($0[column].text) })
        orders[key] = .some(evident?.order)
        if let evident {
            show.notes.append(
                "the dates in '\(source.table.columns[column])' are read with the \(evident.order == .dmy ? "day" : "month") first, as in '\(evident.example)'"
            )
        }
        return evident?.order
    }

    private mutating func date(_ row: Row, _ key: ColumnKey = .date) -> String? {
        guard let text = row.text(key) else { return nil }
        switch DateOrder.read(text, order: source.options.dates ?? order(of: key, text, row)) {
        case .date(let date): return date
        case .ambiguous(let dmy, let mdy):
            questions.append(
                problem(
                    row, key, "'\(text)' may be \(dmy) or \(mdy)",
                    help: "pass `--dates dmy` if the day comes first, or `--dates mdy` if the month does"))
        case .unreadable: fail(row, key, "'\(text)' is not a date", help: "write it as 2023-08-03, 3 August 2023 or 3.8.2023")
        }
        return nil
    }

    /// A number of minutes, a range of them, or seconds.
    private mutating func readRunningTime(_ row: Row, into fields: inout YAMLRecord) {
        guard let text = row.text(.minutes) else { return }
        if let seconds = WrittenNumber.seconds(text) {
            fields["seconds"] = .word("\(seconds)")
        } else if let minutes = WrittenNumber.minutes(text) {
            fields["minutes"] = .word("\(minutes)")
            if WrittenNumber.hasSeconds(text), !hasSeconds {
                hasSeconds = true
                show.notes.append("running times such as '\(text)' are read as minutes and seconds, because they are too long for hours")
            }
        } else if let range = RunningTime(minutes: text) {
            fields["minutes"] = .word("\(range)")
        } else {
            fail(row, .minutes, "'\(text)' is not a number of minutes", help: "write it as 45, 40-45, 1h 10m or 95 s")
        }
    }

    private mutating func integer(_ row: Row, _ key: ColumnKey, in range: ClosedRange<Int>) -> Int? {
        guard let text = row.text(key) else { return nil }
        guard let number = WrittenNumber.integer(text), range.contains(number) else {
            fail(row, key, "'\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }
}
