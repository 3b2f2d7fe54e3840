import CCMark

/// Reads the prose of a text: counts its words, and takes the plain text of headings and of the excerpt.
///
/// Prose is text and code spans. Code blocks, raw HTML and the alternative texts of images are not.
struct ProsePass {
    /// The runs of prose between white space.
    private(set) var wordCount = 0
    /// The first paragraph that has words and stands in no list or quotation, or `nil` if there is none.
    private(set) var excerpt: String?

    /// The plain text of the heading or paragraph that is being read.
    private var plainText: [UInt8] = []
    private var isTaking = false
    /// How many images the walk is inside of.
    private var imageDepth = 0
    private var lastByte = UInt8(ascii: " ")

    mutating func enter(_ node: Node, _ kind: Node.Kind) {
        switch kind {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE:
            if imageDepth == 0 { read(node.literal) }
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            readSpace()
        case CMARK_NODE_IMAGE:
            imageDepth += 1
        case CMARK_NODE_PARAGRAPH:
            beginBlock(taking: excerpt == nil && node.parent?.kind == CMARK_NODE_DOCUMENT)
        case CMARK_NODE_HEADING:
            beginBlock(taking: true)
        default:
            break
        }
    }

    mutating func leave(_ kind: Node.Kind) {
        switch kind {
        case CMARK_NODE_IMAGE:
            imageDepth -= 1
        case CMARK_NODE_PARAGRAPH:
            if isTaking, plainText.contains(where: { $0 > UInt8(ascii: " ") }) { excerpt = takenText }
            isTaking = false
        default:
            break
        }
    }

    /// The plain text of the block that the walk is about to leave.
    var takenText: String { String(decoding: plainText.trimmed, as: UTF8.self) }

    private mutating func beginBlock(taking: Bool) {
        lastByte = UInt8(ascii: " ")
        isTaking = taking
        plainText.removeAll(keepingCapacity: true)
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        if isTaking { plainText += text }
        var previous = lastByte
        var count = 0
        for byte in text {
            count += previous <= UInt8(ascii: " ") && byte > UInt8(ascii: " ") ? 1 : 0
            previous = byte
        }
        lastByte = previous
        wordCount += count
    }

    private mutating func readSpace() {
        lastByte = UInt8(ascii: " ")
        if isTaking, imageDepth == 0 { plainText.append(UInt8(ascii: " ")) }
    }
}

extension [UInt8] {
    /// Without the white space at both ends.
    fileprivate var trimmed: ArraySlice<UInt8> {
        let head = drop { $0 <= UInt8(ascii: " ") }
        return head.prefix((head.lastIndex { $0 > UInt8(ascii: " ") } ?? head.startIndex - 1) - head.startIndex + 1)
    }
}
