import CCMark
import Hypertext

/// Removes from a tree what changes the direction of text and does not end in its block.
///
/// The scan has found everything that is written as a character, and nearly all references; one may be left only where the scan takes
/// something for code and libcmark does not. The tree is what ends up on the page, so the tree must be right.
struct DirectionPass {
    private(set) var problems: [Problem] = []
    private var scan = DirectionScan()
    private var block: Node?
    private var start = (line: 1, column: 1)
    /// The nodes of the block that contain such characters.
    private var nodes: [Node] = []
    let isRawHTMLAllowed: Bool

    init(isRawHTMLAllowed: Bool) { self.isRawHTMLAllowed = isRawHTMLAllowed }

    mutating func visit(_ step: SyntaxTree.Step) {
        if step.block != block || step.node.note == SegmentMark.Note.boundary { endBlock() }
        (block, start) = (step.block, step.block.start)
        guard step.phase == .enter else { return }
        switch step.kind {
        case CMARK_NODE_TEXT: read(step.node, step.node.literal)
        case CMARK_NODE_CODE_BLOCK: read(step.node, step.node.fenceInfo)
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            read(step.node, step.node.destination)
            read(step.node, step.node.title)
        case CMARK_NODE_HTML_INLINE where isRawHTMLAllowed, CMARK_NODE_HTML_BLOCK where isRawHTMLAllowed:
            readReferences(step.node)
        default: break
        }
    }

    /// To be called after the walk, and before each new block.
    mutating func endBlock() {
        scan.endParagraph()
        defer {
            scan = DirectionScan()
            nodes = []
        }
        guard let finding = scan.findings.first(where: { $0.message != nil }), let message = finding.message else { return }
        problems.append(Problem(construct: .block, block: start, severity: .error, message: message, help: finding.help))
        for node in nodes { node.replaceDirections() }
    }

    private mutating func read(_ node: Node, _ text: UnsafeBufferPointer<UInt8>) {
        var found = false
        var index = 0
        while let next = text.firstIndex(of: DirectionScan.firstByte, from: index) {
            index = next + 1
            guard let codePoint = DirectionScan.control(at: next, of: text) else { continue }
            scan.read(codePoint, at: next)
            found = true
        }
        if found { nodes.append(node) }
    }

    private mutating func readReferences(_ node: Node) {
        let text = node.literal
        var found = false
        for index in text.indices where text[index] == UInt8(ascii: "&") {
            guard let reference = NumericReference(at: index, in: text), DirectionScan.isControl(reference.codePoint) else { continue }
            scan.read(reference.codePoint, at: index)
            found = true
        }
        if found { nodes.append(node) }
    }
}

extension Node {
    /// Replaces everything that starts or ends a direction by a replacement character.
    fileprivate func replaceDirections() {
        switch kind {
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            setDestination(Self.withoutDirections(destination))
            setTitle(Self.withoutDirections(title))
        case CMARK_NODE_CODE_BLOCK: setFenceInfo(Self.withoutDirections(fenceInfo))
        default: setLiteral(Self.withoutDirections(literal))
        }
    }

    private static func withoutDirections(_ text: UnsafeBufferPointer<UInt8>) -> String {
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            if DirectionScan.control(at: index, of: text) != nil {
                result += "\u{FFFD}".utf8
                index += 3
            } else if text[index] == UInt8(ascii: "&"), let reference = NumericReference(at: index, in: text),
                DirectionScan.isControl(reference.codePoint)
            {
                result += "\u{FFFD}".utf8
                index = reference.end
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
