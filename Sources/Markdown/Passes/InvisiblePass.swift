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

    /// Whether the tree can contain an invisible character next to a reference, or one that is written as a reference. Few texts have any.
    static func isNeeded(for text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.firstIndex(of: UInt8(ascii: "&"), from: 0) != nil else { return false }
        return InvisibleCharacters.occur(in: text) || hasReferences(text)
    }

    /// Whether an ampersand may begin a reference to an invisible character.
    private static func hasReferences(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while let index = text.firstIndex(of: UInt8(ascii: "&"), from: start) {
            start = index + 1
            switch text.byte(start) {
            case UInt8(ascii: "#"):
                // Zero and numbers that no character has stand for U+FFFD.
                guard let scalar = NumericReference(at: index, in: text).flatMap({ Unicode.Scalar($0.codePoint) }) else { continue }
                if !InvisibleCharacters.isVisible(scalar) { return true }
            case let byte where byte.isLetter:
                if names.contains(where: { text.starts(with: $0.name, at: start) }) { return true }
                if joiners.contains(where: { text.starts(with: $0, at: start) }) { return true }
            default: break
            }
        }
        return false
    }

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
            let named = Self.names.first { text.starts(with: $0.name, at: index + 1) }?.codePoint
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
    private static let names: [(name: StaticString, codePoint: UInt32)] = [
        ("ZeroWidthSpace;", 0x200B), ("NegativeVeryThinSpace;", 0x200B), ("NegativeThinSpace;", 0x200B), ("NegativeMediumSpace;", 0x200B),
        ("NegativeThickSpace;", 0x200B), ("NoBreak;", 0x2060), ("ApplyFunction;", 0x2061), ("af;", 0x2061), ("InvisibleTimes;", 0x2062),
        ("it;", 0x2062), ("InvisibleComma;", 0x2063), ("ic;", 0x2063),
    ]
    /// Named references to characters that have a meaning next to letters.
    private static let joiners: [StaticString] = ["shy;", "zwj;", "zwnj;"]

    private mutating func report(_ codePoint: UInt32, in block: Node) {
        guard !hasProblem else { return }
        hasProblem = true
        let finding = InvisibleCharacters.Finding(offset: 0, codePoint: codePoint)
        problems.append(Problem(construct: .block, block: block.start, severity: .error, message: finding.message, help: finding.help))
    }
}
