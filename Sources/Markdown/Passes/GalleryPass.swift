import CCMark

/// Names what is not a picture in galleries, because the pictures next to it are then not side by side.
struct GalleryPass {
    static let name = "gallery"

    private(set) var problems: [Problem] = []

    /// - Parameter gallery: the node of a container, with its blocks in it.
    mutating func visit(_ gallery: Node) {
        for block in gallery.children { check(block) }
    }

    private mutating func check(_ block: Node) {
        switch block.kind {
        case CMARK_NODE_PARAGRAPH:
            var line = 0
            for node in block.children {
                if node.kind == CMARK_NODE_SOFTBREAK || node.kind == CMARK_NODE_LINEBREAK { line += 1 }
                if !node.belongsToPictures { return report(block, line) }
            }
        case CMARK_NODE_LIST, CMARK_NODE_ITEM:
            for inner in block.children { check(inner) }
        // Other directives, such as figures, and HTML may show pictures. A label is not content.
        case CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_CUSTOM_INLINE: break
        default: report(block, 0)
        }
    }

    /// - Parameter line: in the block, from 0.
    private mutating func report(_ block: Node, _ line: Int) {
        let start = block.start
        problems.append(
            Problem(
                construct: .block, block: (start.line + line, line == 0 ? start.column : 1), severity: .warning,
                message: "this is not a picture, so that the gallery does not show it and its neighbours side by side",
                help: "put it above ':::gallery' or below ':::'; a caption goes in quotes after the path: ![…](/images/… \"caption\")"))
    }
}

extension Node {
    fileprivate var children: UnfoldSequence<Node, Node?> {
        sequence(state: firstChild) { next in
            defer { next = next?.next }
            return next
        }
    }

    /// Whether it is a picture, a link around pictures, or between pictures.
    fileprivate var belongsToPictures: Bool {
        switch kind {
        case CMARK_NODE_IMAGE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_HTML_INLINE: true
        case CMARK_NODE_TEXT: literal.allSatisfy { " ,;".utf8.contains($0) }
        case CMARK_NODE_LINK: children.allSatisfy { $0.kind != CMARK_NODE_LINK && $0.belongsToPictures }
        default: false
        }
    }
}
