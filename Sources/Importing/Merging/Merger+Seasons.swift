import ContentReader
import ShowData

extension Merger {
    /// Plans a season: its file, or what is missing in it.
    mutating func addSeason(_ imported: ImportedSeason) throws(ImportError) {
        let path = site.seasonFile(imported.number, of: showID)
        let known = show?.seasons.first { $0.number == imported.number }
        var specials = NewIDs(besides: (known?.episodes ?? []).filter { $0.code.number == nil }.map(\.code.name))
        let file = try file(path)
        // What each episode is called here, in the order of the source.
        let knownSpecials = Dictionary(
            (known?.episodes ?? []).filter { $0.code.number == nil }.flatMap { episode in episode.title.names.map { ($0, episode.code) } }
        ) { first, _ in first }
        plan.work += knownSpecials.count + imported.episodes.count
        let codes = imported.episodes.map { code(of: $0, in: imported.number, &specials, known: knownSpecials) }
        plan.work += specials.work
        guard let file else {
            try addNewSeason(imported, codes, at: path)
            return
        }
        var piece = Piece("s\(imported.number)", .season, "\(path)")
        fill(imported.fields, in: .top, of: file, path, &piece, about: .season(imported.number), sourceID: imported.sourceID)
        piece.needs = needsSource
        append(piece)
        var last: String?
        for (episode, code) in zip(imported.episodes, codes) {
            try addEpisode(episode, code, of: imported.number, in: file, path, after: last)
            last = code.name
        }
    }

    private mutating func addNewSeason(_ imported: ImportedSeason, _ codes: [EpisodeCode], at path: String) throws(ImportError) {
        var whole = YAMLRecord(["number": .word("\(imported.number)")])
        for field in imported.fields.fields { whole[field.key] = field.value }
        if let source { whole["sources"] = .words([source]) }
        var piece = Piece(
            "s\(imported.number)", .season, "\(path): \(imported.episodes.count == 1 ? "1 episode" : "\(imported.episodes.count) episodes")"
        )
        piece.count = imported.episodes.count
        var items: [YAMLValue] = []
        for (episode, code) in zip(imported.episodes, codes) {
            let (record, needed) = record(of: episode, code, season: imported.number)
            items.append(.record(record))
            piece.needs.formUnion(needs(needed))
            save(episode, code, of: imported.number, record, in: &piece)
            if let prose = episode.prose, let file = try proseFile(code, of: imported.number) { piece.files[file] = prose }
        }
        piece.needs.formUnion(needsSource)
        if let id = imported.sourceID, let premiere = imported.fields["premiere"]?.scalar { piece.saved["\(id) premiere"] = premiere }
        if !items.isEmpty { whole["episodes"] = .items(items) }
        piece.files[path] = (site.header(.season) + whole.lines()).map { $0 + "\n" }.joined()
        plan.pieces.append(piece)
    }

    private mutating func addEpisode(
        _ episode: ImportedEpisode, _ code: EpisodeCode, of season: Int, in file: YAMLFile, _ path: String, after last: String?
    ) throws(ImportError) {
        let point = StoryPoint.episode(season: season, code).description
        let (record, needed) = record(of: episode, code, season: season)
        var piece = Piece(point, .episode, "\(path): \(code.name) \(episode.title)")
        if file.mapping(at: .episode(code.name)) != nil {
            let facts = record.filter { $0 != "number" && $0 != "id" }
            fill(facts, in: .episode(code.name), of: file, path, &piece, about: .episode(season: season, code), sourceID: episode.sourceID)
            if let id = episode.sourceID { plan.saved[id] = "\(season)/\(code.name)" }
        } else {
            piece.edits.append(FileEdit(path: path, edit: .episode(.record(record), after: code.number == nil ? last : nil)))
            save(episode, code, of: season, record, in: &piece)
        }
        if let prose = episode.prose, let text = try proseFile(code, of: season) { piece.files[text] = prose }
        piece.needs = needs(needed).union(needsSource)
        append(piece)
    }

    private func save(_ episode: ImportedEpisode, _ code: EpisodeCode, of season: Int, _ record: YAMLRecord, in piece: inout Piece) {
        guard let id = episode.sourceID else { return }
        piece.saved[id] = "\(season)/\(code.name)"
        for key in ["date", "minutes", "title"] {
            if let value = record[key]?.scalar { piece.saved["\(id) \(key)"] = value }
        }
    }

    /// The file for a text about an episode; `nil` if there is one.
    private func proseFile(_ code: EpisodeCode, of season: Int) throws(ImportError) -> String? {
        let path = "shows/\(showID)/episodes/\(StoryPoint.episode(season: season, code)).md"
        return try isNew(path) ? path : nil
    }

    /// The number of an episode, or the id of a special: the saved one, that of a special with the same title, or a new one.
    private func code(of episode: ImportedEpisode, in season: Int, _ specials: inout NewIDs, known: [String: EpisodeCode]) -> EpisodeCode {
        if let number = episode.number { return .number(number) }
        if let saved = episode.sourceID.flatMap({ before?[$0] })?.split(separator: "/"), saved.count == 2, saved[0] == "\(season)" {
            return EpisodeCode(name: String(saved[1]))
        }
        if let id = episode.id {
            specials.take(id)
            return .special(id)
        }
        return known[NameKey(episode.title).text] ?? .special(specials.make(from: episode.title, else: "special"))
    }

    private func record(of episode: ImportedEpisode, _ code: EpisodeCode, season: Int) -> (record: YAMLRecord, people: [String]) {
        var record = YAMLRecord()
        if let number = code.number { record["number"] = .word("\(number)") } else { record["id"] = .word(code.name) }
        record["title"] = .text(episode.title)
        for field in episode.fields.fields { record[field.key] = field.value }
        if let secret = episode.guardedSummary {
            let point = StoryPoint.episode(season: season, code).description
            let sources = record["sources"]
            record["sources"] = nil
            record["summary"] = .record(YAMLRecord(["spoiler": .text(secret), "until": .word(point)]))
            record["sources"] = sources
        }
        let needed = add(episode.credits, to: &record) + add(episode.guests, as: "guests", to: &record)
        return (record, needed)
    }
}
