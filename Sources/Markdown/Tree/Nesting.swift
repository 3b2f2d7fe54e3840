import CCMark

/// How deep a walk over a tree is, in blocks and among words.
struct Nesting {
    /// The most quotations, list items and footnotes around a block.
    static let mostBlocks = BlockScan.greatestDepth
    /// The most emphasis, links and images around a word. libcmark goes through all of them whenever it moves one of them.
    static let mostInlines = 100

    private(set) var blocks = 0
    private(set) var inlines = 0

    var isTooDeep: Bool { blocks > Self.mostBlocks || inlines > Self.mostInlines }

    /// - Parameter change: 1 when the walk enters a node, -1 when it leaves one.
    mutating func add(_ change: Int, _ kind: Node.Kind) {
        switch kind {
        case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM: blocks += change
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_CUSTOM_INLINE: inlines += change
        default: break
        }
    }
}
