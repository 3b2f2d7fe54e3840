import ContentReader

/// A value to be written to a YAML file.
package indirect enum YAMLValue: Hashable, Sendable {
    /// Words for visitors, in quotes where YAML needs them.
    case text(String)
    /// An id, a number, a date or a keyword: written as it is.
    case word(String)
    /// A list on one line: `[a, b]`.
    case list([YAMLValue])
    /// A list with each item on a line of its own.
    case items([YAMLValue])
    /// A mapping on one line: `{ a: b }`.
    case record(YAMLRecord)

    /// A list of words.
    package static func words(_ words: [String]) -> YAMLValue { .list(words.map { .word($0) }) }
}

/// The keys of a mapping and their values, in the order in which they are written.
package struct YAMLRecord: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let key: String
        package let value: YAMLValue
    }

    package private(set) var fields: [Field] = []

    package init(_ fields: KeyValuePairs<String, YAMLValue?> = [:]) {
        for (key, value) in fields { self[key] = value }
    }

    package var keys: [String] { fields.map(\.key) }
    package var isEmpty: Bool { fields.isEmpty }

    /// Setting a key that is there replaces its value; `nil` removes it.
    package subscript(key: String) -> YAMLValue? {
        get { fields.first { $0.key == key }?.value }
        set {
            let position = fields.firstIndex { $0.key == key }
            switch (position, newValue) {
            case (let position?, let value?): fields[position] = Field(key: key, value: value)
            case (let position?, nil): fields.remove(at: position)
            case (nil, let value?): fields.append(Field(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    package func filter(_ isIncluded: (String) -> Bool) -> YAMLRecord {
        var record = self
        record.fields = fields.filter { isIncluded($0.key) }
        return record
    }
}

extension YAMLValue {
    /// The value on one line, as it is written between braces.
    package var flow: String {
        switch self {
        case .text(let text): YAMLScalar.oneLine(text)
        case .word(let word): word
        case .list(let values), .items(let values): "[\(values.map(\.flow).joined(separator: ", "))]"
        case .record(let record): record.flow
        }
    }

    /// The plain text that a reader of the file gets; `nil` for lists and mappings.
    var scalar: String? {
        switch self {
        case .text(let text), .word(let text): text
        case .list, .items, .record: nil
        }
    }
}

extension YAMLRecord {
    /// On one line: `{ number: 1, title: Love }`.
    package var flow: String { "{ \(fields.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ")) }" }

    /// A line or more for each key, each line after `indent` spaces.
    package func lines(indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        return fields.flatMap { field -> [String] in
            switch field.value {
            case .items(let items) where !items.isEmpty: ["\(margin)\(field.key):"] + items.flatMap { $0.itemLines(indent: indent + 2) }
            case .text(let text) where text.contains("\n"):
                ["\(margin)\(field.key): |-"]
                    + text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "\(margin)  \($0)" }
            default: ["\(margin)\(field.key): \(field.value.flow)"]
            }
        }
    }
}

extension YAMLValue {
    /// The longest line that an entry in braces may have.
    private static let longestLine = 110

    /// An item of a list, in braces if it is short.
    package func itemLines(indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let line = "\(margin)- \(flow)"
        guard case .record(let record) = self, line.count > Self.longestLine || record.hasLines else { return [line] }
        var lines = record.lines(indent: indent + 2)
        if let first = lines.first { lines[0] = "\(margin)- \(first.dropFirst(indent + 2))" }
        return lines
    }
}

extension YAMLRecord {
    /// Whether a text in it has several lines.
    private var hasLinesOfText: Bool { fields.contains { $0.value.scalar?.contains("\n") ?? false } }
    fileprivate var hasLines: Bool {
        hasLinesOfText || fields.contains { if case .items = $0.value { true } else { false } }
    }
}
