import CCMark

/// Reads the prose of a text: counts its words, and extracts the plain text of headings and of the excerpt.
///
/// Prose is text and code spans, but not code blocks, raw HTML or the alternative texts of images.
struct ProsePass {
    /// The first paragraph that has words. One in a list or a quotation counts only if all are; one in anything else does not count.
    var excerpt: String? { openExcerpt ?? enclosedExcerpt }

    /// The first paragraph that is in nothing.
    private var openExcerpt: String?
    /// The first one in lists and quotations only.
    private var enclosedExcerpt: String?

    /// The plain text of the heading or paragraph being read.
    private var plainText: [UInt8] = []
    /// The alternative texts of the pictures in the heading being read.
    private var alternatives: [UInt8] = []
    private var isTaking = false
    /// Whether the paragraph being read is in another block.
    private var isEnclosed = false
    /// Whether the heading or paragraph is inside a spoiler: then its words may be taken, because they are not shown elsewhere.
    private var isWhollyGuarded = false
    /// How many images enclose the current step.
    private var imageDepth = 0
    /// How many spoilers enclose the current step.
    private var spoilerDepth = 0
    private var words = WordCounter()

    var wordCount: Int { words.count }

    /// Whether the walk is inside a spoiler.
    var isGuarded: Bool { spoilerDepth > 0 }

    mutating func visit(_ step: SyntaxTree.Step) {
        switch step.phase {
        case .enter: enter(step.node, step.kind)
        case .leave: leave(step.node, step.kind)
        }
    }

    /// The plain text of the heading or paragraph that the walk is about to leave, or left last.
    var takenText: String { String(decoding: plainText.trimmed, as: UTF8.self) }

    /// The plain text of the heading that the walk is about to leave: if it consists of pictures, what they show.
    var headingText: String {
        let words = plainText.trimmed
        return String(decoding: words.isEmpty ? alternatives.trimmed : words, as: UTF8.self)
    }
}

extension ProsePass {
    private mutating func enter(_ node: Node, _ kind: Node.Kind) {
        switch kind {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE:
            if imageDepth == 0 { read(node.literal) } else if isTaking, isNameable { alternatives += node.literal }
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            readSpace()
        case CMARK_NODE_IMAGE:
            imageDepth += 1
            if isTaking, !alternatives.isEmpty { alternatives.append(UInt8(ascii: " ")) }
        case CMARK_NODE_PARAGRAPH:
            isEnclosed = node.parent?.kind != CMARK_NODE_DOCUMENT
            beginBlock(taking: isEnclosed ? excerpt == nil && !isGuarded && Self.isInListsOrQuotations(node) : openExcerpt == nil)
        case CMARK_NODE_HEADING:
            beginBlock(taking: true)
        case CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_CUSTOM_INLINE:
            enterCustom(node.note)
        default:
            break
        }
    }

    private mutating func enterCustom(_ note: Int) {
        switch note {
        case SegmentMark.Note.boundary: words.endWord()
        case SegmentMark.Note.spoiler:
            // A spoiler is replaced by an ellipsis where its words would be taken.
            if isTaking, !isGuarded { plainText += "…".utf8 }
            spoilerDepth += 1
        default: break
        }
    }

    private mutating func leave(_ node: Node, _ kind: Node.Kind) {
        switch kind {
        case CMARK_NODE_IMAGE:
            imageDepth -= 1
        case CMARK_NODE_PARAGRAPH:
            if isTaking, plainText.contains(where: { $0 > UInt8(ascii: " ") }) {
                let text = takenText
                // By bytes: comparing strings sorts the combining marks of each letter, in time that grows with the square of their number.
                if !text.utf8.elementsEqual("…".utf8) { if isEnclosed { enclosedExcerpt = text } else { openExcerpt = text } }
            }
            isTaking = false
        case CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_CUSTOM_INLINE:
            if node.note == SegmentMark.Note.spoiler { spoilerDepth -= 1 }
        default:
            break
        }
    }

    private static func isInListsOrQuotations(_ paragraph: Node) -> Bool {
        var block = paragraph.parent
        while let kind = block?.kind, kind == CMARK_NODE_LIST || kind == CMARK_NODE_ITEM || kind == CMARK_NODE_BLOCK_QUOTE {
            block = block?.parent
        }
        return block?.kind == CMARK_NODE_DOCUMENT
    }

    private mutating func beginBlock(taking: Bool) {
        words.endWord()
        isWhollyGuarded = isGuarded
        isTaking = taking
        plainText.removeAll(keepingCapacity: true)
        if !alternatives.isEmpty { alternatives = [] }
    }

    /// Whether what is read is open to those who can see the heading or paragraph.
    private var isNameable: Bool { !isGuarded || isWhollyGuarded }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        if isTaking, isNameable { plainText += text }
        words.read(text)
    }

    private mutating func readSpace() {
        words.endWord()
        if isTaking, imageDepth == 0, isNameable { plainText.append(UInt8(ascii: " ")) }
    }
}

extension [UInt8] {
    /// Without white space at either end.
    fileprivate var trimmed: ArraySlice<UInt8> {
        let head = drop { $0 <= UInt8(ascii: " ") }
        return head.prefix((head.lastIndex { $0 > UInt8(ascii: " ") } ?? head.startIndex - 1) - head.startIndex + 1)
    }
}
