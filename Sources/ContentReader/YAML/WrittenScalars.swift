/// The texts of a YAML document with the bytes in which they are written, so that one of them can be changed and nothing else.
package struct WrittenScalars: Sendable {
    package struct Scalar: Sendable, Equatable {
        package let text: String
        /// The key that it is a value of, alone or in a list; `nil` for a key.
        package let key: String?
        /// From 1.
        package let line: Int
        /// Of the text with its quotes.
        package let bytes: Range<Int>
        fileprivate let isPlain: Bool
    }

    /// In the order of the text.
    package private(set) var all: [Scalar] = []
    private let source: [UInt8]
    /// How the document is built, with all of its texts.
    private var shape: [Piece] = []

    private enum Piece: Equatable {
        case text(String), list(count: Int), mapping(count: Int)
    }

    /// - Returns: `nil` for a text that is not YAML of this site's kind, or has none.
    ///
    /// - Complexity: O(n log n) in the length of the text.
    package init?(_ source: [UInt8]) {
        guard let composed = try? NodeComposer.compose(source[...]), composed.problems.isEmpty else { return nil }
        self.source = source
        var marks: [(key: String?, node: YAMLNode)] = []
        add(composed.node, key: "", to: &marks)
        let offsets = Self.offsets(of: marks.flatMap { [$0.node.mark, $0.node.end] }, in: source)
        all = marks.compactMap { key, node in
            guard case .scalar(let text, let isPlain) = node.content, let start = offsets[node.mark], let end = offsets[node.end],
                start <= end
            else { return nil }
            return Scalar(text: text, key: key, line: node.mark.line, bytes: start..<end, isPlain: isPlain)
        }
        guard all.count == marks.count else { return nil }
    }

    private mutating func add(_ node: YAMLNode, key: String?, to scalars: inout [(key: String?, node: YAMLNode)]) {
        switch node.content {
        case .scalar(let text, _):
            shape.append(.text(text))
            scalars.append((key, node))
        case .sequence(let items):
            shape.append(.list(count: items.count))
            for item in items { add(item, key: key, to: &scalars) }
        case .mapping(let pairs):
            shape.append(.mapping(count: pairs.count))
            for (name, value) in pairs {
                add(name, key: nil, to: &scalars)
                add(value, key: name.text ?? "", to: &scalars)
            }
        }
    }

    private static func offsets(of marks: [Mark], in source: [UInt8]) -> [Mark: Int] {
        var wanted = marks.sorted()[...]
        var offsets: [Mark: Int] = [:]
        var cursor = MarkCursor()
        for (offset, byte) in source.enumerated() {
            if byte & 0xC0 != 0x80 {
                while let mark = wanted.first, mark <= cursor.mark {
                    if mark == cursor.mark { offsets[mark] = offset }
                    wanted.removeFirst()
                }
            }
            cursor.move(over: byte)
        }
        for mark in wanted where mark >= cursor.mark { offsets[mark] = source.count }
        return offsets
    }

    /// The document with another text in place of one.
    ///
    /// - Returns: `nil` if there is no way to write it that leaves everything else as it is.
    package func replacing(_ position: Int, by text: String) -> [UInt8]? {
        let scalar = all[position]
        var wanted = shape
        let index = shape.indices.filter { if case .text = shape[$0] { true } else { false } }[position]
        wanted[index] = .text(text.composed)
        let end = source[scalar.bytes].last == UInt8(ascii: "\n") ? "\n" : ""
        let forms = (scalar.isPlain && !text.contains(where: \.isNewline) ? [text] : []) + [YAMLScalar.oneLine(text)]
        for form in forms {
            let changed = Array(source[..<scalar.bytes.lowerBound]) + Array((form + end).utf8) + Array(source[scalar.bytes.upperBound...])
            if let read = WrittenScalars(changed), read.shape == wanted { return changed }
        }
        return nil
    }
}
