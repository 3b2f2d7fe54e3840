import ContentReader
import Diagnostics

/// What the infoboxes of a wiki become: the kind of entry that each makes, and the key that each of its parameters fills.
///
///     Character Infobox:
///       as: characters
///       keys:
///         portrayed by: actor
///         species: fact
///         image: nothing
package struct InfoboxMapping: Sendable {
    struct Box: Sendable {
        /// `nil` if the infobox is left out.
        let kind: TableKind?
        /// By the folded names of parameters.
        let keys: [String: ColumnMeaning]
    }

    /// By the folded names of templates.
    private(set) var boxes: [String: Box] = [:]

    /// The keys that infoboxes can fill.
    static func keys(of kind: TableKind) -> [ColumnKey] {
        switch kind {
        case .episodes:
            [
                .season, .number, .title, .date, .minutes, .summary, .writers, .directors, .absolute, .production, .viewers, .guests,
                .titles,
                .imdb,
            ]
        case .characters: [.name, .aliases, .pronouns, .summary, .actor, .born, .died]
        case .people: [.name, .aliases, .pronouns, .occupation, .bio, .links, .born, .birthplace, .died, .imdb]
        case .books: [.title, .number, .authors, .date, .isbn, .summary, .titles]
        }
    }

    subscript(box: String) -> Box? { boxes[Infobox.folded(box)] }

    var names: Set<String> { Set(boxes.keys) }

    /// - Throws: `ImportError` with everything that is wrong with the file.
    package init(_ text: SourceText) throws(ImportError) {
        let (tree, diagnostics) = YAMLTree.read(text.bytes, of: text.file)
        var problems = diagnostics
        guard let tree, case .mapping(let entries, _) = tree else {
            if let tree {
                problems.append(
                    .error(
                        at: tree.place, "expected the names of infoboxes", help: "write it anew with marquee import mediawiki … --suggest"))
            }
            throw .source(problems)
        }
        for entry in entries {
            let box = Self.box(entry, &problems)
            guard boxes.updateValue(box, forKey: Infobox.folded(entry.key)) == nil else {
                problems.append(.error(at: entry.place, "the infobox '\(entry.key)' is here twice", help: "delete one of the two"))
                continue
            }
        }
        guard problems.isEmpty else { throw .source(problems.sortedWithinLimits()) }
    }

    private static func box(_ entry: YAMLTree.Entry, _ problems: inout [Diagnostic]) -> Box {
        guard case .mapping(let fields, _) = entry.value else {
            problems.append(.error(at: entry.value.place, "an infobox has 'as' and 'keys'", help: "write as: characters below its name"))
            return Box(kind: nil, keys: [:])
        }
        var kind: TableKind?
        var hasKind = false
        for field in fields where field.key == "as" {
            hasKind = true
            guard case .text(let word, let place) = field.value else { continue }
            kind = TableKind(rawValue: word)
            let words = TableKind.allCases.map(\.rawValue) + ["nothing"]
            if kind == nil, word != "nothing" { problems.append(unknown(word, at: place, "a kind of entry", words)) }
        }
        if !hasKind {
            problems.append(
                .error(at: entry.place, "nothing says what '\(entry.key)' becomes", help: "write as: characters below it, or as: nothing"))
        }
        var keys: [String: ColumnMeaning] = [:]
        for field in fields where field.key != "as" {
            guard field.key == "keys" else {
                problems.append(unknown(field.key, at: field.place, "a part of an infobox", ["as", "keys"]))
                continue
            }
            guard case .mapping(let parameters, _) = field.value else {
                if case .text("", _) = field.value { continue }
                problems.append(.error(at: field.value.place, "expected lines such as 'portrayed by: actor'"))
                continue
            }
            guard let kind else { continue }
            for parameter in parameters {
                guard let meaning = meaning(of: parameter, in: kind, &problems) else { continue }
                if keys.updateValue(meaning, forKey: Infobox.folded(parameter.key)) != nil {
                    problems.append(.error(at: parameter.place, "'\(parameter.key)' is here twice", help: "delete one of the two"))
                }
            }
        }
        return Box(kind: kind, keys: keys)
    }

    private static func meaning(of parameter: YAMLTree.Entry, in kind: TableKind, _ problems: inout [Diagnostic]) -> ColumnMeaning? {
        guard case .text(let word, let place) = parameter.value else {
            problems.append(.error(at: parameter.value.place, "expected one key for '\(parameter.key)'"))
            return nil
        }
        let keys = keys(of: kind)
        if let meaning = ColumnMeaning(word, of: parameter.key, in: kind, among: keys) { return meaning }
        problems.append(unknown(word, at: place, "a key of \(kind.rawValue)", ColumnMeaning.words(of: kind, among: keys)))
        return nil
    }

    private static func unknown(_ word: String, at place: SourceLocation, _ what: String, _ words: [String]) -> Diagnostic {
        let help = words.nearest(to: word).map { "did you mean '\($0)'?" } ?? "available: \(words.joined(separator: ", "))"
        return .error(at: place, "'\(word)' is not \(what)", help: help)
    }
}
