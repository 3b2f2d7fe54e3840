import CCMark

/// Reads the prose of a text: counts its words, and extracts the plain text of headings and of the excerpt.
///
/// Prose is text and code spans, but not code blocks, raw HTML or the alternative texts of images. Values and links by name are gaps in it.
struct ProsePass {
    /// The first paragraph that has words. One in a list or a quotation counts only if all are; one in anything else does not count.
    var excerpt: PlainText? { openExcerpt ?? enclosedExcerpt }

    /// The first paragraph that is in nothing.
    private var openExcerpt: PlainText?
    /// The first one in lists and quotations only.
    private var enclosedExcerpt: PlainText?

    /// The segments of the text without content, by number.
    private let outlines: [RichText.Segment?]

    /// The plain text of the heading or paragraph being read.
    private var plainText: [UInt8] = []
    /// The parts of it that the site fills in.
    private var gaps: [(range: Range<Int>, piece: PlainText.Piece)] = []
    /// Where the words of the link being read begin, and its gaps.
    private var linkStart = (words: 0, gaps: 0)
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

    /// - Parameter outlines: the segments of the text without content, by number.
    init(_ outlines: [RichText.Segment?]) { self.outlines = outlines }

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
    private var takenText: PlainText { PlainText(plainText.trimmed(around: gaps), replacing: gaps) }

    /// The plain text of the heading that the walk is about to leave, without values: if it consists of pictures, what they show.
    var headingText: String {
        let words = plainText.trimmed
        return String(decoding: words.isEmpty ? alternatives.trimmed : words, as: UTF8.self)
    }

    /// The plain text of the heading that the walk is about to leave, if it has gaps.
    var headingWithGaps: PlainText? { gaps.isEmpty ? nil : takenText }
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
        default: enterSegment(note)
        }
    }

    private mutating func enterSegment(_ note: Int) {
        guard isTaking, isNameable, let number = SegmentMark.Note.numberOfGap(note) else { return }
        switch outlines[number] {
        case .value(let path): gaps.append((plainText.endIndex..<plainText.endIndex, .value(path.description)))
        case .wikiLink: linkStart = (plainText.endIndex, gaps.endIndex)
        default: break
        }
    }

    private mutating func leaveSegment(_ note: Int) {
        guard isTaking, isNameable, let number = SegmentMark.Note.numberOfGap(note), case .wikiLink(let link) = outlines[number],
            link.label == nil || gaps.endIndex == linkStart.gaps && plainText[linkStart.words...].trimmed.isEmpty
        else { return }
        gaps.append((linkStart.words..<plainText.endIndex, .name(link.target)))
    }

    private mutating func leave(_ node: Node, _ kind: Node.Kind) {
        switch kind {
        case CMARK_NODE_IMAGE:
            imageDepth -= 1
        case CMARK_NODE_PARAGRAPH:
            let words = plainText.trimmed
            // By bytes: comparing strings sorts the combining marks of each letter, in time that grows with the square of their number.
            if isTaking, !gaps.isEmpty || !words.isEmpty && !words.elementsEqual("…".utf8) {
                if isEnclosed { enclosedExcerpt = takenText } else { openExcerpt = takenText }
            }
            isTaking = false
        case CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_CUSTOM_INLINE:
            if node.note == SegmentMark.Note.spoiler { spoilerDepth -= 1 } else { leaveSegment(node.note) }
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
        if !gaps.isEmpty { gaps = [] }
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

extension RandomAccessCollection<UInt8> where SubSequence == ArraySlice<UInt8>, Index == Int {
    /// Without white space at either end.
    fileprivate var trimmed: ArraySlice<UInt8> {
        let head = drop { $0 <= UInt8(ascii: " ") }
        return head.prefix((head.lastIndex { $0 > UInt8(ascii: " ") } ?? head.startIndex - 1) - head.startIndex + 1)
    }
}

extension [UInt8] {
    /// Without white space at either end, but with all of the gaps.
    fileprivate func trimmed(around gaps: [(range: Range<Int>, piece: PlainText.Piece)]) -> ArraySlice<UInt8> {
        let words = trimmed
        guard let first = gaps.first?.range.lowerBound, let last = gaps.last?.range.upperBound else { return words }
        return words.isEmpty ? self[first..<last] : self[Swift.min(first, words.startIndex)..<Swift.max(last, words.endIndex)]
    }
}
