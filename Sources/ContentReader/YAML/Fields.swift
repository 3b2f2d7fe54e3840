import Diagnostics
import ShowData

/// The keys of one YAML mapping, taken out one by one by the code that knows their meaning.
///
/// Problems go into the report, with their places, and reading continues, so that one run finds all errors.
/// `finish()` reports the keys that nobody asked for.
struct Fields {
    let node: Node
    let report: FileReport
    /// The pairs in order, no name twice.
    private let pairs: [(name: String, key: Node, value: Node)]
    private let positions: [String: Int]
    private var known: [String] = []
    /// The keys that were asked for, if nothing is read and only those are wanted.
    private(set) var recording: Schema.Record?

    /// An empty mapping that records what it is asked for.
    init(recordingIn report: FileReport) {
        node = Node(content: .mapping([]), mark: .start)
        self.report = report
        pairs = []
        positions = [:]
        recording = Schema.Record()
    }

    /// Reports repeated keys and keys that are not words. `nil`, with an error in the report, if `node` is not a mapping.
    init?(_ node: Node, report: FileReport) {
        guard case .mapping(let mapping) = node.content else {
            report.error(at: node, "expected 'key: value' lines, found \(node.kindName)")
            return nil
        }
        var pairs: [(name: String, key: Node, value: Node)] = []
        var positions: [String: Int] = [:]
        for (key, value) in mapping {
            guard let name = key.text else {
                report.error(at: key, "a key must be a word")
                continue
            }
            if let first = positions[name] {
                let line = report.location(of: pairs[first].key).line
                report.error(at: key, "'\(name)' is repeated", help: "the first is on line \(line); keep one of them")
                continue
            }
            positions[name] = pairs.count
            pairs.append((name, key, value))
        }
        self.node = node
        self.report = report
        self.pairs = pairs
        self.positions = positions
    }

    /// The value of a required key.
    ///
    /// - Parameter meaning: what the value says about the thing it belongs to, for the people who write it.
    mutating func required<Value>(_ key: String, _ format: Format<Value>, _ meaning: String) -> Value? {
        know(key, format, meaning, isRequired: true)
        guard let value = value(of: key), !value.isNothing else {
            report.error(at: node, "'\(key)' is missing", help: "add '\(key): …' with \(format.name)")
            return nil
        }
        return format.decode(value, report)
    }

    /// The value of an optional key; a key without a value counts as absent.
    mutating func optional<Value>(_ key: String, _ format: Format<Value>, _ meaning: String) -> Value? {
        know(key, format, meaning, isRequired: false)
        guard let value = value(of: key), !value.isNothing else { return nil }
        return format.decode(value, report)
    }

    /// The values of an optional list; those that cannot be read are reported and left out.
    ///
    /// - Parameter limit: the most values that the list may have. If there are more, that is an error and none is read.
    mutating func list<Value>(_ key: String, of format: Format<Value>, atMost limit: Int = .max, _ meaning: String) -> [Value] {
        let list = Format.list(of: format, atMost: limit)
        guard let items = value(of: key)?.items, items.count > limit else { return optional(key, list, meaning) ?? [] }
        know(key, list, meaning, isRequired: false)
        report.error(
            at: items[limit], "'\(key)' has \(items.count) entries, and at most \(limit) are allowed",
            help: "keep the \(limit) that matter most, and delete the others")
        return []
    }

    /// Like `list`, but values that are equal count once.
    mutating func distinct<Value: Hashable>(
        _ key: String, of format: Format<Value>, atMost limit: Int = Amount.distinctValues, _ meaning: String
    ) -> [Value] {
        list(key, of: format, atMost: limit, meaning).withoutRepetitions()
    }

    private mutating func know<Value>(_ key: String, _ format: Format<Value>, _ meaning: String, isRequired: Bool) {
        known.append(key)
        recording?.keys.append(Schema.Key(name: key, schema: format.schema, meaning: meaning, isRequired: isRequired))
    }

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
        _ key: String, _ format: Format<Value>, _ meaning: String, _ field: ClaimedFact.Field, _ answer: (Value) -> ClaimedFact.Value,
        of subject: ClaimSubject?, in show: Show.ID
    ) -> Value? {
        let value = optional(key, format, meaning)
        if let value, let subject { state(ClaimedFact(field, answer(value)), of: subject, in: show, at: key) }
        return value
    }

    /// Records that the value of `key` answers a question that a claim could answer too.
    func state(_ fact: ClaimedFact, of subject: ClaimSubject, in show: Show.ID, at key: String) {
        report.state(StatedFact(show: show, subject: subject, fact: fact, location: location(of: key)))
    }

    private func value(of key: String) -> Node? { positions[key].map { pairs[$0].value } }

    /// Reports the keys that have no meaning here.
    func finish() {
        let unknown = pairs.filter { !known.contains($0.name) }
        guard !unknown.isEmpty else { return }
        let match = NearestMatch { [known] in known }
        let keys = known.sorted().joined(separator: ", ")
        for (name, key, _) in unknown {
            let help = match.word(nearestTo: name).map { "did you mean '\($0)'?" }
            report.error(at: key, "unknown key '\(name)'", help: help ?? "available keys: \(keys)")
        }
    }

    /// The key-value pairs, in order, of a mapping whose keys are chosen by the writer.
    func entries() -> [(name: String, key: Node, value: Node)] { pairs }
}
