import ContentReader
import ShowData

extension Merger {
    /// Plans the people of the source: those that are new, and what is missing about the others.
    mutating func addPeople(_ imported: [ImportedEntry]) throws(ImportError) {
        let known = site.content.people
        var ids = NewIDs(besides: known.map(\.id.rawValue))
        let byName = Dictionary(grouping: known) { NameKey($0.name).text }
        let byLink = Dictionary(known.flatMap { person in person.links.map { (Self.key(of: "\($0.address)"), person.id.rawValue) } }) {
            first, _ in first
        }
        let byExternalID = Dictionary(
            known.flatMap { person in person.identifiers.map { ("\($0.database.rawValue) \($0.value)", person.id.rawValue) } }
        ) { first, _ in first }
        // Two people of the source are never the same.
        var bound: Set<String> = []
        for person in imported {
            var piece = Piece("", .person, "")
            let sameName = (byName[NameKey(person.name).text] ?? []).map(\.id.rawValue)
            let link = (person.page ?? person.fields["links"]?.firstText).flatMap { byLink[Self.key(of: $0)] }
            let numbers = person.fields["ids"]?.pairs ?? []
            let numbered = numbers.lazy.compactMap { byExternalID["\($0.key) \($0.value)"] }.first
            if let found = existing(person, among: ids) ?? numbered ?? link {
                people[person.sourceID] = found
            } else if let only = sameName.first, sameName.count == 1, !bound.contains(only), options.mergesNames || source == nil {
                people[person.sourceID] = only
            }
            if let id = people[person.sourceID] {
                bound.insert(id)
                plan.saved[person.sourceID] = before == nil ? nil : id
                piece = Piece("person/\(id)", .person, "people.yaml: \(person.name)")
                // Facts are added to people whom the owner's own list describes; an online source only makes them.
                if options.fillsPeople, let file = try file("people.yaml") {
                    fill(facts(of: person), in: .entry(id), of: file, "people.yaml", &piece, about: nil, sourceID: nil)
                }
                append(piece)
                continue
            }
            if let other = sameName.first {
                plan.notes.append(
                    bound.contains(other)
                        ? "\(person.name): the source has two people with this name; '\(other)' is the first"
                        : "\(person.name): people.yaml has '\(other)' with this name; if it is the same person, pass `--merge`")
            }
            let id = wanted(person, &ids) ?? ids.make(from: person.name, else: "person")
            people[person.sourceID] = id
            newPeople.insert(id)
            piece = Piece("person/\(id)", .person, "people.yaml: \(person.name)")
            var record = YAMLRecord(["name": .text(person.name)])
            for field in person.fields.fields { record[field.key] = field.value }
            if let source { record["sources"] = .words([source]) }
            try addEntry(id, record, to: "people.yaml", schema: .people, &piece)
            piece.needs = needsSource
            if before != nil { piece.saved[person.sourceID] = id }
            plan.pieces.append(piece)
        }
        plan.work += ids.work
    }

    /// The facts to compare. The owner's own list is compared by its names too, where its rows are found by something else.
    private func facts(of entry: ImportedEntry) -> YAMLRecord {
        guard source == nil, before?[entry.sourceID] != nil else { return entry.fields }
        var facts = YAMLRecord(["name": .text(entry.name)])
        for field in entry.fields.fields { facts[field.key] = field.value }
        return facts
    }

    /// The entry that the source's id was saved with, or that has the id that the owner wants.
    private func existing(_ entry: ImportedEntry, among ids: NewIDs) -> String? {
        [before?[entry.sourceID], entry.id].compactMap(\.self).first { ids.contains($0) }
    }

    private func wanted(_ entry: ImportedEntry, _ ids: inout NewIDs) -> String? {
        guard let id = entry.id else { return nil }
        ids.take(id)
        return id
    }

    /// An address without what may differ: the scheme and a slash at the end.
    private static func key(of address: String) -> String {
        var key = Substring(address)
        for scheme in ["https://", "http://"] where key.hasPrefix(scheme) { key = key.dropFirst(scheme.count) }
        while key.hasSuffix("/") { key = key.dropLast() }
        return key.lowercased()
    }

    /// Plans the characters. One with the same name in the same show is the same.
    mutating func addCharacters(_ imported: [ImportedCharacter]) throws(ImportError) {
        let path = "shows/\(showID)/characters.yaml"
        let known = show?.characters ?? []
        var ids = NewIDs(besides: known.map(\.id.rawValue))
        let byName = Dictionary(known.flatMap { character in character.name.names.map { ($0, character.id.rawValue) } }) { first, _ in first
        }
        // Two characters of the source are never the same.
        var bound: Set<String> = []
        let points = knownPoints
        for character in imported {
            let entry = character.entry
            let roles = character.roles.compactMap { role in
                people[role.person].map { (id: $0, value: Self.value(of: withKnownEpisodes(role, of: entry, among: points), by: $0)) }
            }
            let named = byName[NameKey(entry.name).text]
            let old = [existing(entry, among: ids), named].compactMap(\.self).first { !bound.contains($0) }
            let id = old ?? wanted(entry, &ids) ?? ids.make(from: entry.name, else: "character")
            var piece = Piece("character/\(id)", .character, "\(path): \(entry.name)\(Self.names(of: roles.map(\.id)))")
            bound.insert(id)
            piece.needs = needs(roles.map(\.id)).union(needsSource)
            if before != nil { piece.saved[entry.sourceID] = id }
            guard let old else {
                var record = YAMLRecord(["name": .text(entry.name)])
                for field in entry.fields.fields { record[field.key] = field.value }
                if !roles.isEmpty { record["roles"] = .items(roles.map(\.value)) }
                if let source { record["sources"] = .words([source]) }
                try addEntry(id, record, to: path, schema: .characters, &piece)
                plan.pieces.append(piece)
                continue
            }
            guard let file = try file(path) else { continue }
            fill(facts(of: entry), in: .entry(old), of: file, path, &piece, about: nil, sourceID: entry.sourceID)
            let played = known.first { $0.id.rawValue == old }?.players ?? []
            let new = roles.filter { !played.contains($0.id) }.map(\.value)
            if file.mapping(at: .entry(old))?.keys.contains("roles") ?? true {
                piece.edits += new.map { FileEdit(path: path, edit: .item($0, of: "roles", in: .entry(old))) }
            } else if !new.isEmpty {
                piece.edits.append(FileEdit(path: path, edit: .keys(YAMLRecord(["roles": .items(new)]), in: .entry(old))))
            }
            append(piece)
        }
    }

    /// The seasons and episodes of the show, with those that are imported.
    private var knownPoints: Set<String> {
        let known = (show?.seasons ?? []).flatMap { season in
            [.season(season.number)] + season.episodes.map { StoryPoint.episode(season: season.number, $0.code) }
        }
        return newPoints.union(known.map(\.description))
    }

    /// A role without the episodes that the show does not have, which are listed.
    private mutating func withKnownEpisodes(
        _ role: ImportedCharacter.Role, of entry: ImportedEntry, among points: Set<String>
    ) -> ImportedCharacter.Role {
        var role = role
        role.episodes = role.episodes.filter { text in
            guard let span = StorySpan(text) else { return false }
            let isKnown = [span.first, span.last].allSatisfy { points.contains("\($0)") }
            if !isKnown { plan.dropped.add("episodes of characters", "the show has no '\(text)'", at: entry.place, in: entry.name) }
            return isKnown
        }
        return role
    }

    private static func names(of ids: [String]) -> String { ids.isEmpty ? "" : ", played by \(ids.joined(separator: ", "))" }

    private static func value(of role: ImportedCharacter.Role, by person: String) -> YAMLValue {
        .record(
            YAMLRecord([
                "person": .word(person), "kind": role.kind.map { .word($0) },
                "episodes": role.episodes.isEmpty ? nil : .words(role.episodes),
            ]))
    }

    /// Plans the books.
    mutating func addBooks(_ imported: [ImportedEntry]) throws(ImportError) {
        guard !imported.isEmpty else { return }
        let path = "shows/\(showID)/books.yaml"
        let known = show?.volumes ?? []
        var ids = NewIDs(besides: known.map(\.id.rawValue))
        let byTitle = Dictionary(known.flatMap { book in book.title.names.map { ($0, book.id.rawValue) } }) { first, _ in first }
        guard known.isEmpty else {
            // The entries are below a key, between others.
            for book in imported {
                guard let id = existing(book, among: ids) ?? byTitle[NameKey(book.name).text] else {
                    plan.notes.append(
                        "\(path): '\(book.name)' is not in it; add it there, because books are imported only into a show without any")
                    continue
                }
                if before != nil { plan.saved[book.sourceID] = id }
                guard source == nil, before?[book.sourceID] == id, byTitle[NameKey(book.name).text] != id else { continue }
                let title = known.first { $0.id.rawValue == id }?.title.safe ?? ""
                plan.notes.append("\(path): \(id) title stays '\(title)'; the source has '\(book.name)'")
            }
            return
        }
        guard try file(path) == nil else {
            plan.notes.append("\(path) is there already, so that no book was imported; remove it if it is empty")
            return
        }
        var lines = site.header(.books) + ["volumes:"]
        var piece = Piece("books", .book, "\(path): \(imported.count == 1 ? "1 book" : "\(imported.count) books")")
        for book in imported {
            let id = wanted(book, &ids) ?? ids.make(from: book.name, else: "book")
            if before != nil { piece.saved[book.sourceID] = id }
            var record = YAMLRecord(["title": .text(book.name)])
            for field in book.fields.fields { record[field.key] = field.value }
            piece.needs.formUnion(needs(add(book.credits, to: &record)))
            lines += ["  \(id):"] + record.lines(indent: 4)
        }
        piece.files[path] = lines.map { $0 + "\n" }.joined()
        plan.pieces.append(piece)
    }
}

extension YAMLValue {
    /// The keys of a record with simple values.
    fileprivate var pairs: [(key: String, value: String)] {
        guard case .record(let record) = self else { return [] }
        return record.fields.compactMap { field in field.value.scalar.map { (field.key, $0) } }
    }

    /// The first text in it.
    fileprivate var firstText: String? {
        switch self {
        case .text(let text), .word(let text): text
        case .list(let values), .items(let values): values.first?.firstText
        case .record(let record): record["address"]?.firstText
        }
    }
}
