import CCMark
import Hypertext

/// A CommonMark document as libcmark's tree, together with its memory.
///
/// Separate trees may be used on separate threads at the same time; one tree belongs to one thread at a time.
struct SyntaxTree: ~Copyable {
    private let arena = Arena()
    private let root: OpaquePointer

    /// The tree of an empty text.
    init() { self.init(parsing: [UInt8]().span) }

    /// Parses `text`. Bytes that are not UTF-8, and zero bytes, become U+FFFD, so everything in the tree is UTF-8.
    init(parsing text: Span<UInt8>) {
        root = arena.serving {
            guard let parser = cmark_parser_new_with_mem(CMARK_OPT_VALIDATE_UTF8, Arena.allocator) else {
                preconditionFailure("out of memory")
            }
            defer { cmark_parser_free(parser) }
            text.withUnsafeBytes { bytes in
                // An empty text has no address.
                if let start = bytes.baseAddress { cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), bytes.count) }
            }
            return cmark_parser_finish(parser)
        }
    }

    /// Whether the text shows nothing.
    var isEmpty: Bool { cmark_node_first_child(root) == nil }

    /// A moment of a walk.
    struct Step {
        enum Phase {
            /// Before the node's children. Nodes that cannot have children have only this phase.
            case enter
            /// After the node's children.
            case leave
        }

        let phase: Phase
        let node: Node
        let kind: Node.Kind
        /// The node itself, if it is a block, or the block that contains it.
        let block: Node
    }

    /// Visits every node, in the order of the text, without recursion.
    ///
    /// `visit` may change, replace or remove the node that it is called with, but only when leaving it, or if the node cannot have
    /// children; what it puts into the tree at that place is not visited.
    ///
    /// - Returns: the block in which the walk stopped because something is nested too deep there, or `nil` if it reached the end.
    @discardableResult
    borrowing func walk(_ visit: (Step) -> Void) -> Node? {
        arena.serving {
            guard let iterator = cmark_iter_new(root) else { preconditionFailure("out of memory") }
            defer { cmark_iter_free(iterator) }
            var block = Node(root)
            var nesting = Nesting()
            while true {
                let event = cmark_iter_next(iterator)
                if event == CMARK_EVENT_DONE { return nil }
                let node = Node(cmark_iter_get_node(iterator))
                let kind = node.kind
                if kind.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue { block = node }
                nesting.add(event == CMARK_EVENT_ENTER ? 1 : -1, kind)
                if nesting.isTooDeep { return block }
                visit(Step(phase: event == CMARK_EVENT_ENTER ? .enter : .leave, node: node, kind: kind, block: block))
            }
        }
    }

    /// Lets `body` change the tree, given its root.
    borrowing func change(_ body: (Node) -> Void) {
        arena.serving { body(Node(root)) }
    }

    /// The tree as HTML, with the effects of its marks.
    ///
    /// - Parameter unsafe: whether to write raw HTML and addresses of any scheme; libcmark leaves them out otherwise.
    borrowing func html(unsafe: Bool) -> HTML {
        arena.serving {
            guard let rendered = cmark_render_html(root, unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT) else { return HTML() }
            defer { Arena.allocator.pointee.free(rendered) }
            return HTML(trusted: IDMark.carriedOut(in: UnsafeRawBufferPointer(start: rendered, count: Int(strlen(rendered)))))
        }
    }
}
