import CCMark
import Hypertext

/// A byte in the rendered text at which a segment of rich text starts, its label ends, or it ends, or at which a link starts or ends.
///
/// Like `IDMark`, it is a byte that UTF-8 does not use. It is followed by its meaning, the number of the segment or link, and a semicolon.
enum SegmentMark {
    static let byte: UInt8 = 0xFE

    enum Meaning {
        static let begin = UInt8(ascii: "(")
        /// Everything between the start and this is the segment's label.
        static let label = UInt8(ascii: "|")
        static let end = UInt8(ascii: ")")
        static let linkStart = UInt8(ascii: "[")
        static let linkEnd = UInt8(ascii: "]")
    }

    /// A node whose children are the contents of the segment.
    static func node(_ kind: Node.Kind, _ number: Int, isSpoiler: Bool = false) -> Node {
        marked(kind, number, note: isSpoiler ? Note.spoiler : Note.segment)
    }

    /// The same for a value or a link by name, whose words only the site can give.
    static func gap(_ number: Int) -> Node { marked(CMARK_NODE_CUSTOM_INLINE, number, note: Note.gap(number)) }

    private static func marked(_ kind: Node.Kind, _ number: Int, note: Int) -> Node {
        let node = Node(kind)
        withMark(Meaning.begin, number) { cmark_node_set_on_enter(node.pointer, $0) }
        withMark(Meaning.end, number) { cmark_node_set_on_exit(node.pointer, $0) }
        node.setNote(note)
        return node
    }

    /// A node whose children are the label of a segment that has more than a label.
    static func label(_ number: Int) -> Node {
        let node = Node(CMARK_NODE_CUSTOM_INLINE)
        withMark(Meaning.label, number) { cmark_node_set_on_exit(node.pointer, $0) }
        return node
    }

    /// A node to put before a link or an image.
    static func linkStart(_ number: Int) -> Node { atom(Meaning.linkStart, number) }

    /// A node to put after a link or an image.
    static func linkEnd(_ number: Int) -> Node { atom(Meaning.linkEnd, number) }

    private static func atom(_ meaning: UInt8, _ number: Int) -> Node {
        let node = Node(CMARK_NODE_CUSTOM_INLINE)
        withMark(meaning, number) { cmark_node_set_on_enter(node.pointer, $0) }
        return node
    }

    /// Calls `body` with a mark as a C string.
    private static func withMark(_ meaning: UInt8, _ number: Int, _ body: (UnsafePointer<CChar>?) -> Int32) {
        // A number has up to 19 digits.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { mark in
            mark.initialize(repeating: 0)
            (mark[0], mark[1]) = (byte, meaning)
            number.withDecimalDigits { digits in
                for (index, digit) in digits.enumerated() { mark[2 + index] = digit }
                mark[2 + digits.count] = UInt8(ascii: ";")
            }
            _ = UnsafeRawPointer(mark.baseAddress).map { body($0.assumingMemoryBound(to: CChar.self)) }
        }
    }

    /// The notes on custom nodes for later passes.
    enum Note {
        static let segment = 1
        static let spoiler = 2
        /// Words with nothing around them, such as a cell.
        static let boundary = 3

        /// A value or a link by name, with the number of its segment.
        static func gap(_ number: Int) -> Int { -number - 1 }

        static func numberOfGap(_ note: Int) -> Int? { note < 0 ? -note - 1 : nil }
    }
}
