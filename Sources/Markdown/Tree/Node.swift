import CCMark

/// A node of a `SyntaxTree`: a borrowed pointer, valid only while its tree lives.
struct Node {
    let pointer: OpaquePointer

    typealias Kind = cmark_node_type

    /// A detached node. Must be called while the tree's arena serves, as is the case in `SyntaxTree.walk`.
    init(_ kind: Kind) { pointer = cmark_node_new_with_mem(kind, Arena.allocator) }

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    var kind: Kind { cmark_node_get_type(pointer) }

    var parent: Node? { cmark_node_parent(pointer).map(Node.init) }

    /// The content of a text, code or HTML node.
    var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }

    /// The destination of a link or an image.
    var destination: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }

    /// Where a block begins, as libcmark counts: the line, and the byte in it, both from 1.
    var start: (line: Int, column: Int) { (Int(cmark_node_get_start_line(pointer)), Int(cmark_node_get_start_column(pointer))) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    func setHeadingLevel(_ level: Int) { cmark_node_set_heading_level(pointer, Int32(level)) }

    func setLiteral(_ literal: String) { cmark_node_set_literal(pointer, literal) }

    func setDestination(_ destination: String) { cmark_node_set_url(pointer, destination) }

    func append(_ child: Node) { cmark_node_append_child(pointer, child.pointer) }

    func prepend(_ child: Node) { cmark_node_prepend_child(pointer, child.pointer) }

    /// Puts `other` in this node's place. This node is then out of the tree; its memory goes with the arena.
    func replace(with other: Node) { cmark_node_replace(pointer, other.pointer) }

    /// Puts the node's children in its place.
    func unwrap() {
        while let child = cmark_node_first_child(pointer) { cmark_node_insert_before(pointer, child) }
        cmark_node_unlink(pointer)
    }

    private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        let count = Int(strlen(string))
        return string.withMemoryRebound(to: UInt8.self, capacity: count) { UnsafeBufferPointer(start: $0, count: count) }
    }
}
