/// A value of a YAML text, and its place.
struct YAMLNode: Sendable {
    enum Content: Sendable {
        /// A text as written; its meaning is up to a `Format`. `isPlain` if it has no quotes.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// The pairs in order; a key may be repeated.
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    let content: Content
    let mark: Mark
    /// The place after its last character; only for scalars.
    let end: Mark
    /// The comment on the line where a text without quotes ends.
    let comment: Comment?

    init(content: Content, mark: Mark, end: Mark? = nil, comment: Comment? = nil) {
        self.content = content
        self.mark = mark
        self.end = end ?? mark
        self.comment = comment
    }

    /// The text of a scalar.
    var text: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    /// The values of a list.
    var items: [YAMLNode]? {
        guard case .sequence(let items) = content else { return nil }
        return items
    }

    /// Whether the value is empty, `~` or `null`.
    var isNothing: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null"].contains(text)
    }

    /// The text of a scalar without quotes.
    var plainText: String? {
        guard case .scalar(let text, isPlain: true) = content else { return nil }
        return text
    }

    /// Whether it is written as a guarded value, such as `{ spoiler: …, until: s1 }`.
    var guardsSomething: Bool {
        guard case .mapping(let entries) = content else { return false }
        return entries.contains { $0.key.text == "spoiler" }
    }

    /// What the node is called in a sentence.
    var kindName: String {
        switch content {
        case .mapping: "'key: value' lines"
        case .sequence: "a list"
        case .scalar(let text, _) where isNothing || text.allSatisfy(\.isWhitespace): "nothing"
        case .scalar(let text, _): text.count > 40 ? "a text" : "'\(text)'"
        }
    }
}

extension YAMLNode {
    /// What follows a '#'.
    struct Comment: Sendable {
        /// From the '#' to the end of the line.
        let text: String
        let mark: Mark

        /// Whether it is rather part of the text before it: nobody leaves out the space in a comment, or begins one with a number.
        var looksLikeText: Bool {
            let rest = text.unicodeScalars.dropFirst()
            guard let first = rest.first else { return false }
            if first.properties.isAlphabetic || first.properties.numericType != nil { return true }
            return first == " " && rest.dropFirst().first?.properties.numericType == .decimal
        }
    }
}

/// A place in a text: line and column in Unicode scalars, both from 1.
struct Mark: Hashable, Comparable, Sendable {
    let line: Int
    let column: Int

    static let start = Mark(line: 1, column: 1)

    init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The place of the byte at `offset` from the start of `text`, which is UTF-8 up to there. Lines end as in YAML 1.2 and in editors:
    /// with a line feed, a carriage return, or both.
    init(at offset: Int, in text: ArraySlice<UInt8>) {
        var cursor = MarkCursor()
        for byte in text.prefix(offset) { cursor.move(over: byte) }
        self = cursor.mark
    }

    static func < (left: Mark, right: Mark) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

/// Counts lines and columns, byte by byte.
struct MarkCursor {
    private var line = 1
    private var column = 1
    private var previous: UInt8?

    /// The place of the next byte, if it starts a character.
    var mark: Mark { Mark(line: line, column: column) }

    mutating func move(over byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): (line, column) = (line + 1, 1)
        case 0x80..<0xC0: break
        default: column += 1
        }
        previous = byte
    }
}
