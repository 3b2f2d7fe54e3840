import Diagnostics

/// What an import would write, leave out and ask, before anything is written.
package struct ImportPlan: Sendable {
    /// Whether the source was imported before, so that this is a comparison with what is there.
    package let isUpdate: Bool
    package internal(set) var pieces: [Piece] = []
    /// What the owner should look at: names that may be doubles, values that differ and were kept.
    package internal(set) var notes: [String] = []
    package internal(set) var dropped = DropList()
    /// What is saved besides that of the pieces.
    var saved: [String: String] = [:]
    /// How many values, entries and bytes were looked at.
    package internal(set) var work = 0
    /// The ids saved before.
    let savedBefore: SavedIDs?

    init(isUpdate: Bool, savedBefore: SavedIDs?) {
        self.isUpdate = isUpdate
        self.savedBefore = savedBefore
    }

    /// The pieces that a person decides about. Others come with those that refer to them.
    package var choices: [Piece] {
        let needed = pieces.reduce(into: Set<String>()) { $0.formUnion($1.needs) }
        return pieces.filter { !needed.contains($0.id) }
    }

    /// The ids of the pieces that `name` stands for: `s1e5/date`, or `s1e5` for all about that episode.
    package func choices(named name: String) -> Set<String> {
        Set(choices.lazy.map(\.id).filter { $0 == name || $0.hasPrefix("\(name)/") })
    }

    /// The pieces with these ids, and all that they refer to.
    func accepting(_ ids: Set<String>) -> ImportPlan {
        var accepted = ids
        var waiting = Array(ids)
        let needs = Dictionary(pieces.map { ($0.id, $0.needs) }) { $0.union($1) }
        while let id = waiting.popLast() {
            for need in needs[id] ?? [] where accepted.insert(need).inserted { waiting.append(need) }
        }
        var plan = self
        plan.pieces = pieces.filter { accepted.contains($0.id) }
        return plan
    }

    /// Without the pieces with these ids, those that refer to them, and those that only these referred to.
    func leavingOut(_ ids: Set<String>) -> ImportPlan {
        var out = ids
        var waiting = Array(ids)
        let users = pieces.reduce(into: [String: [String]]()) { users, piece in
            for need in piece.needs { users[need, default: []].append(piece.id) }
        }
        while let id = waiting.popLast() {
            for user in users[id] ?? [] where out.insert(user).inserted { waiting.append(user) }
        }
        return accepting(Set(choices.map(\.id)).subtracting(out))
    }

    /// The pieces that brought errors into files, each with the first of its errors.
    ///
    /// - Parameter texts: the files with all pieces.
    func causes(of errors: [Diagnostic], in texts: [String: String]) -> [String: Diagnostic] {
        var causes: [String: Diagnostic] = [:]
        for (path, own) in Dictionary(grouping: errors, by: \.location.file) {
            guard let text = texts[path] else { continue }
            let file = YAMLFile(text)
            for error in own {
                let place = file.place(atLine: error.location.line)
                for piece in pieces where causes[piece.id] == nil {
                    let isWhole = piece.files[path] != nil
                    let isPart = piece.edits.contains { edit in edit.path == path && place.map { edit.edit.changes($0) } ?? false }
                    if isWhole || isPart { causes[piece.id] = error }
                }
            }
        }
        return causes
    }

    /// How many of each kind, in words: `12 people, 8 episodes`.
    package var counts: String {
        let words: [Piece.Kind: (one: String, many: String)] = [
            .source: ("source", "sources"), .show: ("show", "shows"), .person: ("person", "people"),
            .character: ("character", "characters"), .season: ("season", "seasons"), .episode: ("episode", "episodes"),
            .book: ("book", "books"), .author: ("author", "authors"), .article: ("article", "articles"), .page: ("page", "pages"),
            .picture: ("folder of other files", "folders of other files"), .change: ("change", "changes"),
        ]
        return Piece.Kind.allCases.compactMap { kind in
            let own = pieces.filter { $0.kind == kind }
            let number = own.count + (kind == .episode ? pieces.reduce(0) { $0 + $1.count } : 0)
            guard number > 0, let word = words[kind] else { return nil }
            return number == 1 ? "1 \(word.one)" : "\(number) \(word.many)"
        }.joined(separator: ", ")
    }
}

extension ImportPlan {
    /// Files to copy: from where, by their paths in the content folder.
    var copies: [String: String] { pieces.reduce(into: [:]) { $0.merge($1.copies) { first, _ in first } } }

    /// Files of earlier imports to remove.
    var removals: [String] { pieces.flatMap(\.removals) }

    /// The files as they will be, by path, and what could not be written into one because of its form.
    func files(in site: ExistingSite) throws(ImportError) -> (texts: [String: String], unwritten: [String]) {
        var texts: [String: String] = [:]
        var files: [String: YAMLFile] = [:]
        var unwritten: [String] = []
        for piece in pieces {
            for (path, text) in piece.files { texts[path] = text }
            for edit in piece.edits {
                var file: YAMLFile
                if let known = files[edit.path] {
                    file = known
                } else {
                    let text = if let new = texts[edit.path] { new } else { try site.text(edit.path) ?? "" }
                    file = YAMLFile(text)
                }
                files[edit.path] = nil
                if !file.apply(edit.edit) {
                    unwritten.append(piece.summary.hasPrefix(edit.path) ? piece.summary : "\(edit.path): \(piece.summary)")
                }
                files[edit.path] = file
            }
        }
        for (path, file) in files { texts[path] = file.text }
        if var ids = savedBefore {
            for (key, value) in saved.merging(pieces.flatMap(\.saved), uniquingKeysWith: { $1 }) { ids[key] = value }
            if ids != savedBefore { texts[ids.path] = ids.text }
        }
        return (texts, unwritten)
    }
}
