import CCMark

/// A byte in the rendered text that removes the byte before it.
///
/// libcmark writes start tags without attributes. An attribute is added by a mark at the start of the element's content: it removes the `>`
/// of the tag, writes the attribute, and closes the tag again. UTF-8 does not use the byte 0xFF, and everything in a tree is UTF-8, so no
/// content can look like a mark.
enum IDMark {
    private static let byte: UInt8 = 0xFF

    /// A node that, as the first child of an element's node, gives the element an `id`.
    ///
    /// - Parameter id: consists of letters, marks, digits, `_` and `-`, which need no escaping.
    static func id(_ id: String) -> Node {
        let node = Node(CMARK_NODE_CUSTOM_INLINE)
        let text = [byte] + Array(" id=\"\(id)\">".utf8) + [0]
        text.withUnsafeBytes { _ = cmark_node_set_on_enter(node.pointer, $0.baseAddress?.assumingMemoryBound(to: CChar.self)) }
        return node
    }

    /// A copy of `rendered` with the effects of all marks.
    static func carriedOut(in rendered: UnsafeRawBufferPointer) -> [UInt8] {
        guard let start = rendered.baseAddress else { return [] }
        return [UInt8](unsafeUninitializedCapacity: rendered.count) { copy, count in
            var position = 0
            while position < rendered.count {
                let mark = memchr(start + position, Int32(byte), rendered.count - position)
                let end = mark.map { UnsafeRawPointer($0) - start } ?? rendered.count
                let run = UnsafeRawBufferPointer(rebasing: rendered[position..<end])
                UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(copy)[count...]).copyMemory(from: run)
                count += run.count
                if mark != nil { count -= 1 }
                position = end + 1
            }
        }
    }
}
