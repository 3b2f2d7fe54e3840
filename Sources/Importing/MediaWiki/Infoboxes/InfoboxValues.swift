/// What the parameters of an infobox say, by their keys.
struct InfoboxValues {
    private var byKey: [ColumnKey: [WikiValue]] = [:]
    private(set) var facts: [(label: String, value: String)] = []
    private(set) var crew: [(role: String, value: WikiValue)] = []

    init(_ box: Infobox, _ keys: [String: ColumnMeaning], _ dropped: inout DropList) {
        func leaveOut(_ name: String, _ reason: String) { dropped.add(name, reason, at: box.place, in: box.page.title) }
        let parameter = { (name: String) in "parameter '\(name.prefix(40))' of {{\(box.name.prefix(60))}}" }
        for (name, value) in box.parameters.map({ ($0.name, $0.value) }) {
            if value.hasReferences { leaveOut("references in infoboxes", "data has no place for them") }
            if value.hasPictures { leaveOut("pictures in infoboxes", "an entry's picture needs a description; add it by hand") }
            if value.isMarkupAlone { leaveOut(parameter(name), "its value is markup without words") }
            guard !value.isEmpty else { continue }
            guard let meaning = Self.meaning(of: name, in: keys) else {
                leaveOut(parameter(name), "the mapping does not name it")
                continue
            }
            if meaning != .nothing, value.saysNothing {
                leaveOut("values such as “unknown”", "they say nothing")
                continue
            }
            switch meaning {
            case .key(let key): byKey[key, default: []].append(value)
            case .fact(let label):
                if value.lines.contains(where: { !$0.links.isEmpty }) {
                    leaveOut("links in facts", "facts are plain words, which stay")
                }
                let words = value.words(separatedBy: ", ")
                if let position = facts.firstIndex(where: { $0.label == label }) {
                    facts[position].value += ", \(words)"
                } else {
                    facts.append((label, words))
                }
            case .crew(let role): crew.append((role, value))
            case .nothing: leaveOut(parameter(name), "the mapping leaves it out")
            }
        }
    }

    /// A parameter such as `actor2` means what `actor` means.
    private static func meaning(of name: String, in keys: [String: ColumnMeaning]) -> ColumnMeaning? {
        let folded = Infobox.folded(name)
        if let meaning = keys[folded] { return meaning }
        let base = folded.prefix(
            folded.lastIndex { !$0.isNumber && $0 != " " }.map { folded.distance(from: folded.startIndex, to: $0) + 1 } ?? 0)
        return keys[String(base)]
    }

    subscript(key: ColumnKey) -> [WikiValue] { byKey[key] ?? [] }

    /// The first line of what a key has.
    func line(_ key: ColumnKey) -> String? { self[key].first?.lines.first?.words }

    /// Everything that a key has, as one text.
    func text(_ key: ColumnKey) -> YAMLValue? {
        SourceWords.text(self[key].map { $0.words(separatedBy: "\n") }.joined(separator: "\n")).map { .text($0) }
    }

    func words(_ key: ColumnKey) -> YAMLValue? {
        SourceWords.name(self[key].map { $0.words(separatedBy: ", ") }.joined(separator: ", ")).map { .text($0) }
    }
}
