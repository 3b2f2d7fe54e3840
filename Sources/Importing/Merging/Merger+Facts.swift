import ContentReader
import ShowData

extension Merger {
    /// Plans what is missing at a place of a file, and compares the rest.
    mutating func fill(
        _ record: YAMLRecord, in place: YAMLEdit.Place, of file: YAMLFile, _ path: String, _ piece: inout Piece,
        about subject: ClaimSubject?,
        sourceID: String?
    ) {
        guard let written = file.mapping(at: place) else { return }
        plan.work += record.fields.count
        var missing = YAMLRecord()
        for field in record.fields {
            let value = field.value.scalar
            let claimed = subject.flatMap { Self.field(of: field.key, about: $0) }
            guard written.keys.contains(field.key) else {
                // A date that is new in an update is a claim, and so is one about which there are claims.
                if let claimed, let value, let subject, source != nil,
                    plan.isUpdate || show?.claims.current(.init(claimed, of: subject)) != nil
                {
                    if known(claimed, of: subject) != value { claim(claimed, value, about: subject, sourceID: sourceID, key: field.key) }
                } else {
                    missing[field.key] = field.value
                    if let sourceID, let value, claimed != nil { piece.saved["\(sourceID) \(field.key)"] = value }
                }
                continue
            }
            guard let old = written.scalar(field.key) else { continue }
            guard let value else {
                // Several values take the place of a word that only says that nothing is known.
                if says(field.key, old, nothingIn: written) {
                    piece.edits.append(FileEdit(path: path, edit: .value(field.value, of: field.key, in: place)))
                }
                continue
            }
            guard !Self.areSame(old, value, claimed) else { continue }
            if says(field.key, old, nothingIn: written) {
                piece.edits.append(FileEdit(path: path, edit: .value(field.value, of: field.key, in: place)))
                if let sourceID { piece.saved["\(sourceID) \(field.key)"] = value }
            } else if let claimed, let subject, let sourceID, before?["\(sourceID) \(field.key)"] == old, source != nil, plan.isUpdate {
                let removal = FileEdit(path: path, edit: .value(nil, of: field.key, in: place))
                claim(claimed, value, about: subject, sourceID: sourceID, key: field.key, instead: old, removing: removal)
            } else if claimed == nil, let sourceID, before?["\(sourceID) \(field.key)"] == old, plan.isUpdate {
                let name = subject.map { "\($0)" } ?? place.name
                var change = Piece("\(name)/\(field.key)", .change, "\(name) \(field.key): \(old) → \(value), in \(path)")
                change.edits = [FileEdit(path: path, edit: .value(field.value, of: field.key, in: place))]
                change.saved["\(sourceID) \(field.key)"] = value
                plan.pieces.append(change)
            } else if field.key != "summary" {
                let name = subject.map { "\($0) " } ?? place.entry.map { "\($0) " } ?? ""
                plan.notes.append("\(path): \(name)\(field.key) stays '\(old)'; the source has '\(value)'")
            }
        }
        if !missing.isEmpty { piece.edits.append(FileEdit(path: path, edit: .keys(missing, in: place))) }
    }

    /// Whether two values say the same; of two dates, the day counts.
    private static func areSame(_ old: String, _ new: String, _ field: ClaimedFact.Field?) -> Bool {
        old == new || NameKey(old).text == NameKey(new).text || field == .premiere && old.prefix(10) == new.prefix(10)
    }

    /// Whether a value only says that nothing is known yet, as those do that a new show begins with.
    private func says(_ key: String, _ old: String, nothingIn written: YAMLOutline.Mapping) -> Bool {
        switch key {
        case "title": Self.isPlaceholder(old)
        case "date", "premiere": ["tba", "unknown"].contains(old)
        case "network": ["to be announced", "noch nicht bekannt", "tba"].contains(old.lowercased())
        // A show that is announced without a date.
        case "status": !plan.isUpdate && old == Show.Status.announced.rawValue && ["tba", nil].contains(written.scalar("premiere"))
        default: false
        }
    }

    /// Whether a title only says that there is none yet: `Episode 3`, `TBA`.
    private static func isPlaceholder(_ title: String) -> Bool {
        let words = NameKey(title).text.split(separator: " ")
        if words.count == 1 { return ["tba", "tbd", "untitled"].contains(words[0]) }
        let names = ["episode", "folge", "épisode", "episodio", "episódio", "aflevering", "avsnitt", "odcinek", "afsnit", "jakso"]
        return words.count == 2 && names.contains(String(words[0])) && words[1].allSatisfy(\.isNumber)
    }

    /// The field of a claim that a key of a file has.
    private static func field(of key: String, about subject: ClaimSubject) -> ClaimedFact.Field? {
        switch (key, subject) {
        case ("date", .episode), ("premiere", .season), ("premiere", .show): .premiere
        case ("status", .show): .status
        case ("network", .show): .network
        case ("minutes", .episode): .minutes
        default: nil
        }
    }

    /// What the site says already, from a claim or together with a season.
    private func known(_ field: ClaimedFact.Field, of subject: ClaimSubject) -> String? {
        if let value = show?.claims.current(.init(field, of: subject))?.fact?.value { return value.written }
        guard case .episode(let season, let code) = subject, field == .premiere else { return nil }
        let episode = show?.seasons.first { $0.number == season }?.episodes.first { $0.code == code }
        return episode?.firstShowing?.description
    }

    /// Plans a claim of the source.
    ///
    /// - Parameters:
    ///   - old: the value in a data file, which an earlier import wrote.
    ///   - removal: removes that, because a fact has one place.
    private mutating func claim(
        _ field: ClaimedFact.Field, _ value: String, about subject: ClaimSubject, sourceID: String?, key: String,
        instead old: String? = nil,
        removing removal: FileEdit? = nil
    ) {
        guard let source, let show else { return }
        // A claim has a day, not a time.
        let value = field.kind == .date ? String(value.prefix(10)) : value
        let current = show.claims.current(.init(field, of: subject))
        if let current, current.fact?.value.written == value { return }
        let isOurs = current.map { $0.sources.map(\.rawValue) == [source] } ?? true
        let isFuture = field == .premiere && CalendarDate(value).map { $0 > options.today } ?? false
        if let current, !isOurs, current.status == .confirmed {
            plan.notes.append("\(subject): the claim '\(current.id)' says \(current.fact?.value.written ?? ""); the source has \(value)")
            return
        }
        var ids = NewIDs(besides: show.claims.claims.map(\.id.rawValue))
        let id = ids.make(from: "\(source) \(subject) \(field.rawValue) \(value)", else: "claim")
        let record = YAMLRecord([
            "date": .word("\(options.today)"),
            "status": .word(isFuture ? "expected" : "confirmed"),
            "says": .text(sentence(field, value, subject)),
            "about": subject == .show ? nil : .word("\(subject)"),
            "field": .word(field.rawValue),
            "value": field.kind == .text ? .text(value) : .word(value),
            "supersedes": current.map { .words([$0.id.rawValue]) },
            "sources": .words([source]),
        ])
        let path = "shows/\(showID)/claims.yaml"
        let from = old ?? current?.fact?.value.written
        var piece = Piece(
            "\(subject)/\(key)", .change, "\(subject) \(key): \(from.map { "\($0) → " } ?? "")\(value), as a claim in \(path)")
        if !site.paths.contains(path) { piece.edits.append(FileEdit(path: path, edit: .begin(site.header(.claims)))) }
        piece.edits.append(FileEdit(path: path, edit: .entry(id: id, record)))
        if let removal { piece.edits.append(removal) }
        piece.needs = needsSource
        if let sourceID { piece.saved["\(sourceID) \(key)"] = value }
        plan.pieces.append(piece)
    }

    private func sentence(_ field: ClaimedFact.Field, _ value: String, _ subject: ClaimSubject) -> String {
        let name =
            switch subject {
            case .season(let number): "season \(number)"
            case .episode(let season, let code): "episode \(code.name) of season \(season)"
            default: "the show"
            }
        return switch field {
        case .premiere: "\(sourceName) lists \(value) as the first showing of \(name)."
        case .status: "\(sourceName) lists \(name) as \(value)."
        default: "\(sourceName) lists \(value) as \(field.rawValue) of \(name)."
        }
    }
}

extension YAMLEdit.Place {
    /// What to name it by.
    fileprivate var name: String {
        switch self {
        case .top: "file"
        case .entry(let id), .episode(let id): id
        }
    }

    /// The id of an entry; `nil` for any other place.
    fileprivate var entry: String? { if case .entry(let id) = self { id } else { nil } }
}
