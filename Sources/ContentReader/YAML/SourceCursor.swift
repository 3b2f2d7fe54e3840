/// Moves forwards through a YAML text to places that libyaml names, so that all of them together cost one pass.
struct SourceCursor {
    private let source: UnsafeBufferPointer<UInt8>
    private var cursor = MarkCursor()
    private var offset = 0

    /// `source` must stay in memory for the lifetime of the cursor.
    init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

    /// The comment after `mark` on its line, if only white space is between them. `nil` for a place before the cursor.
    mutating func comment(after mark: Mark) -> YAMLNode.Comment? {
        guard move(to: mark) else { return nil }
        var position = offset
        while position < source.count, Self.isBlank(source[position]) { position += 1 }
        guard position > offset, position < source.count, source[position] == UInt8(ascii: "#") else { return nil }
        let end = source[position...].firstIndex(where: Self.isLineBreak) ?? source.count
        let text = String(decoding: source[position..<end], as: UTF8.self)
        return YAMLNode.Comment(text: text, mark: Mark(line: mark.line, column: mark.column + position - offset))
    }

    /// Whether the next character after `mark` that is not white space is a colon.
    mutating func hasColon(after mark: Mark) -> Bool {
        guard move(to: mark) else { return false }
        let next = source[offset...].first { !Self.isBlank($0) && !Self.isLineBreak($0) }
        return next == UInt8(ascii: ":")
    }

    /// Whether it could move there. It never moves back.
    private mutating func move(to mark: Mark) -> Bool {
        while offset < source.count, cursor.mark < mark || source[offset] & 0xC0 == 0x80 {
            cursor.move(over: source[offset])
            offset += 1
        }
        return cursor.mark == mark
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
