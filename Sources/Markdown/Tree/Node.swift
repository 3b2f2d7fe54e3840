import CCMark

/// A node of a `SyntaxTree`: a borrowed pointer, valid only while its tree lives.
struct Node: Equatable {
    let pointer: OpaquePointer

    typealias Kind = cmark_node_type

    /// A detached node. Must be called while the tree's arena serves, as in `SyntaxTree.walk`.
    init(_ kind: Kind) { pointer = cmark_node_new_with_mem(kind, Arena.allocator) }

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    var kind: Kind { cmark_node_get_type(pointer) }

    var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
    var next: Node? { cmark_node_next(pointer).map(Node.init) }
    var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
    var lastChild: Node? { cmark_node_last_child(pointer).map(Node.init) }

    /// The content of a text, code or HTML node.
    var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }

    /// The destination of a link or an image.
    var destination: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }

    /// The title of a link or an image.
    var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }

    /// The words after the fence of a code block.
    var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

    func setFenceInfo(_ info: String) { cmark_node_set_fence_info(pointer, info) }

    /// A number that a pass has left on the node for a later one; 0 if none has.
    var note: Int { Int(bitPattern: cmark_node_get_user_data(pointer)) }

    func setNote(_ note: Int) { cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: note)) }

    /// Where a block starts, in libcmark's numbering: the line, and the byte in it, both from 1.
    var start: (line: Int, column: Int) { (Int(cmark_node_get_start_line(pointer)), Int(cmark_node_get_start_column(pointer))) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    func setHeadingLevel(_ level: Int) { cmark_node_set_heading_level(pointer, Int32(level)) }

    func setLiteral(_ literal: String) { cmark_node_set_literal(pointer, literal) }

    /// - Parameter literal: UTF-8 without zero bytes.
    func setLiteral(_ literal: consuming [UInt8]) {
        literal.append(0)
        literal.withUnsafeBytes { bytes in _ = cmark_node_set_literal(pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self)) }
    }

    /// Removes `count` bytes from the start of a text node's content.
    func dropFirst(_ count: Int) {
        // libcmark copies the new content before it releases the old.
        cmark_node_set_literal(pointer, cmark_node_get_literal(pointer).map { $0 + count })
    }

    func setDestination(_ destination: String) { cmark_node_set_url(pointer, destination) }

    func setTitle(_ title: String) { cmark_node_set_title(pointer, title) }

    func append(_ child: Node) { cmark_node_append_child(pointer, child.pointer) }

    func prepend(_ child: Node) { cmark_node_prepend_child(pointer, child.pointer) }

    func insert(before other: Node) { cmark_node_insert_before(other.pointer, pointer) }

    func insert(after other: Node) { cmark_node_insert_after(other.pointer, pointer) }

    func unlink() { cmark_node_unlink(pointer) }

    /// Appends the children of `other` to this node's own.
    func takeChildren(of other: Node) {
        while let child = other.firstChild { append(child) }
    }

    /// Puts `other` in this node's place. This node is then out of the tree; its memory is released with the arena.
    func replace(with other: Node) { cmark_node_replace(pointer, other.pointer) }

    var isFirstChild: Bool { cmark_node_previous(pointer) == nil }

    /// Puts `other` in this node's place, with this node's children in it.
    func become(_ other: Node) {
        other.takeChildren(of: self)
        replace(with: other)
    }

    /// Becomes a text node with these words.
    func becomesText(_ words: String) {
        while let child = firstChild { child.unlink() }
        append(.text(words))
    }

    /// Removes the space at the end of its last child, if that is text.
    func trimLastText() {
        guard let last = lastChild, last.kind == CMARK_NODE_TEXT, last.literal.last == UInt8(ascii: " ") else { return }
        last.setLiteral(String(decoding: last.literal.dropLast(), as: UTF8.self))
    }

    /// Its words, without markup, images and spoilers.
    var plainText: String {
        var words: [UInt8] = []
        guard let iterator = cmark_iter_new(pointer) else { return "" }
        defer { cmark_iter_free(iterator) }
        var hiddenDepth = 0
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return String(decoding: words, as: UTF8.self) }
            let node = Node(cmark_iter_get_node(iterator))
            switch node.kind {
            case CMARK_NODE_TEXT where hiddenDepth == 0, CMARK_NODE_CODE where hiddenDepth == 0: words += node.literal
            case CMARK_NODE_IMAGE: hiddenDepth += event == CMARK_EVENT_ENTER ? 1 : -1
            case CMARK_NODE_CUSTOM_INLINE where node.note == SegmentMark.Note.spoiler: hiddenDepth += event == CMARK_EVENT_ENTER ? 1 : -1
            default: break
            }
        }
    }

    /// Sets what is written for a custom node before its children.
    func setOpening(_ markup: String) { cmark_node_set_on_enter(pointer, markup) }

    /// Puts the node's children in its place.
    func unwrap() {
        while let child = cmark_node_first_child(pointer) { cmark_node_insert_before(pointer, child) }
        cmark_node_unlink(pointer)
    }

    /// A custom node, written as `opening`, its children, and `closing`.
    static func custom(_ kind: Kind, opening: String, closing: String = "") -> Node {
        let node = Node(kind)
        cmark_node_set_on_enter(node.pointer, opening)
        cmark_node_set_on_exit(node.pointer, closing)
        return node
    }

    static func text(_ text: String) -> Node {
        let node = Node(CMARK_NODE_TEXT)
        node.setLiteral(text)
        return node
    }

    private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        let count = Int(strlen(string))
        return string.withMemoryRebound(to: UInt8.self, capacity: count) { UnsafeBufferPointer(start: $0, count: count) }
    }
}
