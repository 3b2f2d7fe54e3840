import CCMark

/// A byte in the rendered text at which a segment of rich text begins, has had its label, or ends.
///
/// Like `Mark`, it is a byte that UTF-8 does not have. Behind it stand what it means, the segment's number, and a semicolon.
enum SegmentMark {
    static let byte: UInt8 = 0xFE

    enum Meaning {
        static let begin = UInt8(ascii: "(")
        /// What stands between the beginning and this is the segment's label.
        static let label = UInt8(ascii: "|")
        static let end = UInt8(ascii: ")")
    }

    static func bytes(_ meaning: UInt8, _ number: Int) -> [UInt8] { [byte, meaning] + Array("\(number);".utf8) }

    /// A node whose children are what is in the segment.
    static func node(_ kind: Node.Kind, _ number: Int, isSpoiler: Bool = false) -> Node {
        let node = Node.custom(kind, opening: bytes(Meaning.begin, number), closing: bytes(Meaning.end, number))
        node.setNote(isSpoiler ? Note.spoiler : Note.segment)
        return node
    }

    /// A node whose children are the label of a segment that has more than a label.
    static func label(_ number: Int) -> Node { Node.custom(CMARK_NODE_CUSTOM_INLINE, opening: [], closing: bytes(Meaning.label, number)) }

    /// What is written on custom nodes for later passes.
    enum Note {
        static let segment = 1
        static let spoiler = 2
        /// Words around which nothing stands, such as a cell.
        static let boundary = 3
    }
}
