/// What a column of a table or a parameter of an infobox means.
enum ColumnMeaning: Hashable, Sendable {
    case key(ColumnKey)
    /// A fact of a character or a person, with its label.
    case fact(String)
    /// People who worked on an episode, with what they did.
    case crew(String)
    case nothing

    /// - Parameters:
    ///   - word: as an owner writes it: a key, `fact`, `fact Label`, `crew`, `crew composer` or `nothing`.
    ///   - name: of the column.
    ///   - keys: those that there are.
    /// - Returns: `nil` for any other word.
    init?(_ word: String, of name: String, in kind: TableKind, among keys: [ColumnKey]) {
        if word == "nothing" || word.isEmpty {
            self = .nothing
        } else if kind.hasFacts, let label = Self.words(after: "fact", in: word) {
            self = .fact(label.isEmpty ? Self.label(name) : label)
        } else if kind == .episodes, let role = Self.words(after: "crew", in: word) {
            self = .crew(role.isEmpty ? Self.label(name) : role)
        } else if let key = keys.first(where: { $0.rawValue == word }) {
            self = .key(key)
        } else {
            return nil
        }
    }

    /// The words that an owner can write.
    static func words(of kind: TableKind, among keys: [ColumnKey]) -> [String] {
        keys.map(\.rawValue) + (kind.hasFacts ? ["fact"] : []) + (kind == .episodes ? ["crew"] : []) + ["nothing"]
    }

    private static func words(after start: String, in word: String) -> String? {
        guard word == start || word.hasPrefix("\(start) ") else { return nil }
        return SourceWords.name(String(word.dropFirst(start.count))) ?? ""
    }

    /// The name of a column, as words for visitors.
    static func label(_ name: String) -> String {
        let words = name.split { $0 == "_" || $0.isWhitespace }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

/// What people do on an episode besides writing and directing, by the usual names of columns.
enum CrewGuess {
    static func role(_ name: String) -> String? {
        let folded = name.lowercased().filter { $0.isLetter }
        return roles.contains(folded) ? ColumnMeaning.label(name) : nil
    }

    private static let roles: Set = [
        "composer", "music", "musicby", "editor", "editedby", "cinematography", "cinematographer", "directorofphotography", "producer",
        "producers", "executiveproducer", "executiveproducers", "showrunner", "storyboard", "animationdirector", "costumes",
        "costumedesigner", "productiondesigner", "musik", "kamera", "schnitt", "produktion", "produzent",
    ]
}
