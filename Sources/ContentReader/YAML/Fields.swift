import Diagnostics
import ShowData

/// The keys of one YAML mapping, taken out one by one by the code that knows their meaning.
///
/// Problems go into the report, with their places, and reading continues, so that one run finds all errors.
/// `finish()` reports the keys that nobody asked for.
struct Fields {
    let node: YAMLNode
    let report: FileReport
    /// The pairs in order, no name twice.
    private let pairs: [(name: String, key: YAMLNode, value: YAMLNode)]
    private let positions: [String: Int]
    /// The keys that were asked for.
    private var known: [String] = []
    /// Which of the pairs they are.
    private var isTaken: [Bool]
    /// Those of the keys that are there whose texts may be spoilers.
    private var guardedForms: [String: GuardedForm] = [:]
    /// The required keys without a value, each with what to do about it.
    private var missing: [(key: String, help: String)] = []
    /// The keys that were asked for, if nothing is read and only those are wanted.
    private(set) var recording: Schema.Record?

    /// An empty mapping that records what it is asked for.
    init(recordingIn report: FileReport) {
        node = YAMLNode(content: .mapping([]), mark: .start)
        self.report = report
        pairs = []
        positions = [:]
        isTaken = []
        recording = Schema.Record()
    }

    /// Reports repeated keys and keys that are not words. `nil`, with an error in the report, if `node` is not a mapping.
    ///
    /// - Parameter form: what to write in place of a text.
    init?(_ node: YAMLNode, report: FileReport, form: Form? = nil) {
        guard case .mapping(let mapping) = node.content else {
            let repaired = node.plainText.flatMap { SourceLine(Substring($0.firstLineOfKeys), number: 1).repaired }
            let others = node.mark.line < node.end.line ? ", and the lines below it likewise" : ""
            report.mismatch(
                node, expected: "'key: value' lines", help: repaired.map { "write \($0.line)\(others)" } ?? form?.help(for: node))
            return nil
        }
        var pairs: [(name: String, key: YAMLNode, value: YAMLNode)] = []
        var positions: [String: Int] = [:]
        for (key, value) in mapping {
            guard let name = key.text else {
                report.error(at: key, "a key must be a word")
                continue
            }
            if let first = positions[name] {
                let line = report.location(of: pairs[first].key).line
                // The first key of an item of a list comes again in the next one.
                let isNextItem = first == 0 && Self.firstKeysOfItems.contains(name) && key.mark.line > line && key.mark.column > 1
                let advice = isNextItem ? "; if this is the next entry of a list, begin each with '- '" : "; keep one of them"
                report.error(at: key, "'\(name)' is repeated", help: "the first is on line \(line)\(advice)")
                continue
            }
            positions[name] = pairs.count
            pairs.append((name, key, value))
        }
        self.node = node
        self.report = report
        self.pairs = pairs
        isTaken = Array(repeating: false, count: pairs.count)
        self.positions = positions
    }

    /// The value of a required key.
    ///
    /// - Parameters:
    ///   - format: like `meaning` made only if it is wanted, because most keys are not in most files.
    ///   - meaning: what the value says about the thing it belongs to, for the people who write it.
    mutating func required<Value>(
        _ key: String, _ format: @autoclosure () -> Format<Value>, _ meaning: @autoclosure () -> String
    ) -> Value? {
        let value = take(key)
        let format = format()
        note(key, format, meaning(), isRequired: true)
        guard let value, !value.isNothing else {
            if !reportsComment(value, of: key, format) { misses(key, help: "add '\(key): …' with \(format.name)") }
            return nil
        }
        return format.decode(value, report)
    }

    /// Reports in the end that a key is missing, unless another was meant to be it.
    mutating func misses(_ key: String, help: String) { missing.append((key, help)) }

    /// Reports a key whose value is only a comment that was meant to be a value.
    private func reportsComment<Value>(_ value: YAMLNode?, of key: String, _ format: Format<Value>) -> Bool {
        guard let comment = value?.comment, comment.looksLikeText else { return false }
        let words = comment.text.split(separator: " ")
        let rest = comment.text.dropFirst().trimmed
        var written = "\(comment.text.inQuotes); a comment has a space after its '#'"
        if format.isList, words.allSatisfy({ $0.hasPrefix("#") && $0.count > 1 }) {
            written = "[\(words.map { $0.dropFirst() }.joined(separator: ", "))]"
        } else if !format.accepts(comment.text), format.accepts(rest) {
            written = rest
        }
        report.error(
            at: report.location(of: comment.mark), "'\(key)' has no value, because everything after '#' is a comment",
            help: "write \(key): \(written)")
        return true
    }

    /// The value of an optional key; a key without a value counts as absent.
    mutating func optional<Value>(
        _ key: String, _ format: @autoclosure () -> Format<Value>, _ meaning: @autoclosure () -> String
    ) -> Value? {
        let value = take(key)
        guard value != nil || recording != nil else { return nil }
        let format = format()
        note(key, format, meaning(), isRequired: false)
        guard let value, !value.isNothing else {
            _ = reportsComment(value, of: key, format)
            return nil
        }
        return format.decode(value, report)
    }

    /// The values of an optional list; those that cannot be read are reported and left out.
    ///
    /// - Parameter limit: the most values that the list may have. If there are more, that is an error and none is read.
    mutating func list<Value>(
        _ key: String, of format: @autoclosure () -> Format<Value>, atMost limit: Int = .max, _ meaning: @autoclosure () -> String
    ) -> [Value] {
        guard let items = value(of: key)?.items, items.count > limit else {
            return optional(key, Format.list(of: format(), atMost: limit), meaning()) ?? []
        }
        take(key)
        report.error(
            at: items[limit], "'\(key)' has \(items.count) entries, and at most \(limit) are allowed",
            help: "keep the \(limit) that matter most, and delete the others")
        return []
    }

    /// Like `list`, but values that are equal count once.
    mutating func distinct<Value: Hashable>(
        _ key: String, of format: @autoclosure () -> Format<Value>, atMost limit: Int = Amount.distinctValues,
        _ meaning: @autoclosure () -> String
    ) -> [Value] {
        list(key, of: format(), atMost: limit, meaning()).withoutRepetitions()
    }

    private mutating func note<Value>(_ key: String, _ format: Format<Value>, _ meaning: String, isRequired: Bool) {
        if let form = format.guarded { guardedForms[key] = form }
        recording?.keys.append(Schema.Key(name: key, schema: format.schema, meaning: meaning, isRequired: isRequired))
    }

    /// Takes a key, which is then no error, even if it has no meaning here.
    ///
    /// - Returns: its value.
    @discardableResult
    mutating func take(_ key: String) -> YAMLNode? {
        known.append(key)
        guard let position = positions[key] else { return nil }
        isTaken[position] = true
        return pairs[position].value
    }

    /// The values of a list as they are written; none if `key` is not a list.
    func items(of key: String) -> [YAMLNode] { value(of: key)?.items ?? [] }

    /// Records a constraint between keys, if only that is wanted.
    mutating func record(_ rule: @autoclosure () -> Schema.Rule) {
        if recording != nil { recording?.rules.append(rule()) }
    }

    /// The place of the value of `key`, or of the mapping if there is none.
    func location(of key: String) -> SourceLocation { report.location(of: value(of: key) ?? node) }

    /// Whether the key is present with a value, even an invalid one.
    func has(_ key: String) -> Bool { value(of: key).map { !$0.isNothing } ?? false }

    /// The value of an optional key that answers a question which a claim could answer too.
    ///
    /// - Parameters:
    ///   - field: the question.
    ///   - answer: makes the answer from the value.
    ///   - subject: what the question is about; `nil` if that is unknown, because a key that says it has no valid value.
    mutating func fact<Value>(
        _ key: String, _ format: @autoclosure () -> Format<Value>, _ meaning: @autoclosure () -> String, _ field: ClaimedFact.Field,
        _ answer: (Value) -> ClaimedFact.Value, of subject: ClaimSubject?, in show: Show.ID
    ) -> Value? {
        let value = optional(key, format(), meaning())
        if let value, let subject { state(ClaimedFact(field, answer(value)), of: subject, in: show, at: key) }
        return value
    }

    /// Records that the value of `key` answers a question that a claim could answer too.
    func state(_ fact: ClaimedFact, of subject: ClaimSubject, in show: Show.ID, at key: String) {
        report.state(StatedFact(show: show, subject: subject, fact: fact, location: location(of: key)))
    }

    private func value(of key: String) -> YAMLNode? { positions[key].map { pairs[$0].value } }

    /// Reports the keys that have no meaning here, and the required ones that are missing.
    func finish() {
        let unknown = pairs.indices.filter { !isTaken[$0] }
        let match = NearestMatch { [known] in known }
        let keys = known.sorted().joined(separator: ", ")
        var meant: Set<String> = []
        for position in unknown {
            let (name, key, value) = pairs[position]
            if let line = lineGuarded(by: name, value) {
                report.error(at: key, "'\(name)' guards nothing here", help: "write \(line)")
                continue
            }
            let suggestion = Synonyms.key(for: name, among: known) ?? match.word(nearestTo: name)
            if let suggestion { meant.insert(suggestion) }
            let help =
                draft(insteadOf: name, known) ?? (known.contains("ownHTML") ? Synonyms.file(insteadOf: name) : nil)
                ?? suggestion.map { "did you mean '\($0)'?" } ?? continuation(at: position) ?? misplaced(name)
            report.error(at: key, "unknown key '\(name)'", help: help ?? "available keys: \(keys)")
        }
        for (key, help) in missing where !meant.contains(key) { report.error(at: node, "'\(key)' is missing", help: help) }
    }

    /// What to write in place of `published: false` and `status: draft`, which other programs have.
    private func draft(insteadOf name: String, _ known: some Collection<String>) -> String? {
        guard known.contains("draft"), let text = value(of: name)?.text?.lowercased() else { return nil }
        switch (name.lowercased(), text) {
        case ("published", "false"), ("published", "no"), ("status", "draft"), ("visibility", "private"), ("hidden", "true"):
            return "write draft: true"
        case ("published", "true"), ("published", "yes"), ("status", "published"), ("visibility", "public"), ("hidden", "false"):
            return "delete this line: what is not a draft is published"
        default: return nil
        }
    }

    /// How the text is written that a key such as `until`, which has no meaning here, was meant to guard.
    private func lineGuarded(by name: String, _ value: YAMLNode) -> String? {
        let folded = name.lowercased().filter(\.isLetter)
        guard !guardedForms.isEmpty, GuardedForm.keysBeside.contains(folded), value.items?.isEmpty ?? true else { return nil }
        // The title is what the summary gives away least often.
        let open = pairs.filter { guardedForms[$0.name] != nil && $0.value.text?.isEmpty == false }
        guard let meant = open.first(where: { guardedForms[$0.name] == .text }) ?? open.first, let form = guardedForms[meant.name],
            let words = meant.value.text
        else { return nil }
        let points = value.text ?? pairs.first { $0.name == "until" }?.value.text
        return form.line(meant.name, words, until: points)
    }

    /// What to do about a line that was meant to continue the text above it.
    private func continuation(at position: Int) -> String? {
        let (name, key, value) = pairs[position]
        guard position > 0, name.contains(" "), let rest = value.plainText, let text = pairs[position - 1].value.plainText, !text.isEmpty,
            key.mark.line > pairs[position - 1].value.end.line
        else { return nil }
        let above = pairs[position - 1].name
        return "if it continues the text of '\(above)', put all of it in quotes: \(above): \("\(text) \(name): \(rest)".inQuotes)"
    }

    /// What to do about a key that belongs in another file or in a list.
    private func misplaced(_ name: String) -> String? {
        if report.file.hasSuffix("/show.yaml"), known.contains("kind"), let help = Self.otherFiles[name.lowercased()] { return help }
        guard known.contains("volumes"), case .volume? = StoryPoint(name) else { return nil }
        return "write it below a line 'volumes:', and indent it by two spaces"
    }

    /// The keys with which people begin the items of lists.
    private static let firstKeysOfItems: Set = ["number", "person", "source", "file", "address", "from", "character", "between"]

    /// Where the things are that people look for in a show.yaml.
    private static let otherFiles = [
        "seasons": "each season has a file of its own next to show.yaml, such as season-1.yaml",
        "episodes": "episodes are listed in the file of their season next to show.yaml, such as season-1.yaml",
        "characters": "characters have a file of their own next to show.yaml: characters.yaml",
        "claims": "claims have a file of their own next to show.yaml: claims.yaml",
        "books": "books have a file of their own next to show.yaml: books.yaml",
        "volumes": "volumes are listed in books.yaml next to show.yaml",
        "quotes": "quotes have a file of their own next to show.yaml: quotes.yaml",
        "music": "songs have a file of their own next to show.yaml: music.yaml",
        "soundtrack": "songs have a file of their own next to show.yaml: music.yaml",
        "places": "places have a file of their own next to show.yaml: places.yaml",
        "relationships": "relationships have a file of their own next to show.yaml: relationships.yaml",
        "people": "people have a file of their own next to site.yaml: people.yaml",
        "ended": "write 'status: ended'; the last day follows from the dates of the episodes",
        "end": "write 'status: ended'; the last day follows from the dates of the episodes",
        "finale": "write 'status: ended'; the last day follows from the dates of the episodes",
    ]

    /// The key-value pairs, in order, of a mapping whose keys are chosen by the writer.
    func entries() -> [(name: String, key: YAMLNode, value: YAMLNode)] { pairs }
}

extension String {
    /// The beginning of a text of several lines that were meant as keys with their values, up to the second key.
    fileprivate var firstLineOfKeys: String {
        let words = split(separator: " ", omittingEmptySubsequences: false)
        let next = words.indices.dropFirst().first { index in
            let key = words[index].prefix(while: \.isLetter)
            return ContentKeys.contains(key) && words[index][key.endIndex...].prefix(1).allSatisfy(":;=".contains)
                && key.count < words[index].count
        }
        return next.map { words[..<$0].joined(separator: " ") } ?? self
    }
}
