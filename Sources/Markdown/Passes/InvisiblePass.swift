import CCMark
import Hypertext

/// Finds invisible characters without a meaning that are written as references, such as `&#x206A;` or `&ZeroWidthSpace;`.
///
/// Only libcmark knows which ampersands are references, so the tree is searched, and the block is the place. Characters that are written as
/// themselves are found when the file is read.
struct InvisiblePass {
    private(set) var problems: [Problem] = []
    private var scan = InvisibleCharacters()
    private var block: Node?
    private var hasProblem = false
    let isRawHTMLAllowed: Bool

    init(isRawHTMLAllowed: Bool) { self.isRawHTMLAllowed = isRawHTMLAllowed }

    /// Whether the text can contain a reference at all.
    static func isNeeded(for text: UnsafeBufferPointer<UInt8>) -> Bool { text.contains(UInt8(ascii: "&")) }

    mutating func visit(_ step: SyntaxTree.Step) {
        if step.block != block { (block, scan, hasProblem) = (step.block, InvisibleCharacters(), false) }
        guard step.phase == .enter, !hasProblem else { return }
        switch step.kind {
        // What references mean is divided into nodes, so characters are judged by those before them in the block.
        case CMARK_NODE_TEXT: read(step.node.literal, in: step.block)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: _ = scan.read(" ")
        case CMARK_NODE_CODE_BLOCK: readAlone(step.node.fenceInfo, in: step.block)
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            readAlone(step.node.destination, in: step.block)
            readAlone(step.node.title, in: step.block)
        case CMARK_NODE_HTML_INLINE where isRawHTMLAllowed, CMARK_NODE_HTML_BLOCK where isRawHTMLAllowed:
            readReferences(step.node.literal, in: step.block)
        default: break
        }
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, in block: Node) {
        if let last = text.last, text.allSatisfy({ 0x20..<0x7F ~= $0 }) {
            // All of it can be seen; only what comes next depends on it.
            _ = scan.read(Unicode.Scalar(last))
            return
        }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        for (index, scalar) in zip(scalars.indices, scalars) {
            let next = scalars.index(after: index)
            if scan.read(scalar, before: next < scalars.endIndex ? scalars[next] : " ") { report(scalar.value, in: block) }
        }
    }

    private mutating func readAlone(_ text: UnsafeBufferPointer<UInt8>, in block: Node) {
        if let finding = InvisibleCharacters.first(in: text) { report(finding.codePoint, in: block) }
    }

    /// In raw HTML, a browser reads the references. What they stand for is judged alone, because markup may be around it.
    private mutating func readReferences(_ text: UnsafeBufferPointer<UInt8>, in block: Node) {
        for index in text.indices where text[index] == UInt8(ascii: "&") {
            let named = Self.names.first { text[(index + 1)...].starts(with: $0.key) }?.value
            guard let value = NumericReference(at: index, in: text)?.codePoint ?? named, let scalar = Unicode.Scalar(value) else {
                continue
            }
            var scan = InvisibleCharacters()
            // Next to a letter, where joiners may be.
            _ = scan.read("a")
            if scan.read(scalar, before: "a") { report(value, in: block) }
        }
    }

    /// Named references to characters that never have a meaning in a text (HTML Standard, section 13.5).
    private static let names = Dictionary(
        uniqueKeysWithValues: [
            ("ZeroWidthSpace;", 0x200B), ("NegativeVeryThinSpace;", 0x200B), ("NegativeThinSpace;", 0x200B),
            ("NegativeMediumSpace;", 0x200B),
            ("NegativeThickSpace;", 0x200B), ("NoBreak;", 0x2060), ("ApplyFunction;", 0x2061), ("af;", 0x2061), ("InvisibleTimes;", 0x2062),
            ("it;", 0x2062), ("InvisibleComma;", 0x2063), ("ic;", 0x2063),
        ].map { (Array($0.0.utf8), UInt32($0.1)) })

    private mutating func report(_ codePoint: UInt32, in block: Node) {
        guard !hasProblem else { return }
        hasProblem = true
        let finding = InvisibleCharacters.Finding(offset: 0, codePoint: codePoint)
        problems.append(Problem(construct: .block, block: block.start, severity: .error, message: finding.message, help: finding.help))
    }
}
