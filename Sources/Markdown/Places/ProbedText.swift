/// A copy of a Markdown text with a numbered mark at every place where a construct of one kind may be.
///
/// Marks are words, placed only where an extra word does not change how the text is parsed, except for the contents of the construct
/// itself. So the copy's tree has the same shape as the text's, and a mark in it shows where it was put.
struct ProbedText {
    enum Kind {
        /// A mark is the start of a link's or image's destination.
        case destination
        /// A mark looks like an attribute of a start tag or a declaration, or is the start of a comment or an instruction.
        case rawHTML
    }

    private(set) var bytes: [UInt8] = []
    /// For each mark, the offset in the text of what it stands for.
    private(set) var offsets: [Int] = []

    private let text: UnsafeBufferPointer<UInt8>
    /// How much of the text has been copied.
    private var copied = 0

    init(_ text: UnsafeBufferPointer<UInt8>, marking kind: Kind) {
        self.text = text
        bytes.reserveCapacity(text.count + text.count / 8)
        var index = 0
        while index < text.count {
            switch (text[index], kind) {
            case (UInt8(ascii: "\\"), _): index += 1
            case (UInt8(ascii: "]"), .destination): markDestination(afterBracketAt: index)
            case (UInt8(ascii: "<"), .destination): markAutolink(at: index)
            case (UInt8(ascii: "<"), .rawHTML): markRawHTML(at: index)
            default: break
            }
            index = max(index + 1, copied)
        }
        bytes += text[copied...]
    }
}

extension ProbedText {
    private static let opening = Array("zq".utf8)
    private static let closing = UInt8(ascii: "z")

    /// The first mark in `bytes`: its start, its number, and its end.
    static func firstMark(in bytes: UnsafeBufferPointer<UInt8>) -> (start: Int, number: Int, end: Int)? {
        var start = 0
        while start < bytes.count {
            if bytes[start...].starts(with: opening) {
                let digits = bytes[(start + opening.count)...].prefix { $0 != closing }
                if digits.endIndex < bytes.count, digits.count < 10, let number = Int(String(decoding: digits, as: UTF8.self)) {
                    return (start, number, digits.endIndex + 1)
                }
            }
            start += 1
        }
        return nil
    }

    /// Puts a mark before the byte at `index`, for the construct at `place`.
    private mutating func putMark(at index: Int, for place: Int, asAttribute: Bool = false) {
        bytes += text[copied..<index]
        copied = index
        if asAttribute { bytes.append(UInt8(ascii: " ")) }
        bytes += Self.opening
        bytes += Array(String(offsets.count).utf8)
        bytes.append(Self.closing)
        offsets.append(place)
    }

    private func byte(at index: Int) -> UInt8? { text.indices.contains(index) ? text[index] : nil }

    /// After `](` of an inline link, and after `]:` of a reference definition.
    private mutating func markDestination(afterBracketAt bracket: Int) {
        guard let next = byte(at: bracket + 1), next == UInt8(ascii: "(") || next == UInt8(ascii: ":") else { return }
        guard var index = destinationStart(after: bracket + 2) else { return }
        if text[index] == UInt8(ascii: "<") { index += 1 }
        putMark(at: index, for: index)
    }

    /// The place after white space where a destination may start.
    ///
    /// On a line of its own, only what cannot start a block is accepted: a mark before a `-` would make a list item part of the paragraph.
    private func destinationStart(after start: Int) -> Int? {
        var index = start
        while let byte = byte(at: index), byte.isBlank { index += 1 }
        guard let first = byte(at: index) else { return nil }
        guard first.isLineEnd else { return index }
        index += first == UInt8(ascii: "\r") && byte(at: index + 1) == UInt8(ascii: "\n") ? 2 : 1
        while let byte = byte(at: index), byte.isBlank || byte == UInt8(ascii: ">") { index += 1 }
        guard let byte = byte(at: index), !byte.isLineEnd, !byte.isDigit, !"#-+*_=`~<[".utf8.contains(byte) else { return nil }
        return index
    }

    /// After the `<` of `<scheme:…>`, if the scheme and the mark together are not longer than a scheme may be.
    private mutating func markAutolink(at index: Int) {
        let longestScheme = 32
        let scheme = text[(index + 1)...].prefix(longestScheme + 1).prefix { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
        guard let first = scheme.first, first.isLetter, byte(at: scheme.endIndex) == UInt8(ascii: ":") else { return }
        let mark = Self.opening.count + String(offsets.count).utf8.count + 1
        if scheme.count + mark <= longestScheme { putMark(at: index + 1, for: index + 1) }
    }

    private mutating func markRawHTML(at index: Int) {
        let rest = text[(index + 1)...]
        if rest.starts(with: "!--".utf8) {
            // `<!-->` and `<!--->` are not comments.
            if !rest.starts(with: "!-->".utf8), !rest.starts(with: "!--->".utf8) { putMark(at: index + 4, for: index) }
        } else if rest.starts(with: "![CDATA[".utf8) {
            putMark(at: index + 9, for: index)
        } else if rest.starts(with: "?".utf8) {
            putMark(at: index + 2, for: index)
        } else {
            // A start tag or a declaration.
            let name = rest.drop { $0 == UInt8(ascii: "!") }.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
            guard let first = name.first, first.isLetter, let end = byte(at: name.endIndex) else { return }
            if end.isBlank || end.isLineEnd || end == UInt8(ascii: ">") || end == UInt8(ascii: "/") {
                putMark(at: name.endIndex, for: index, asAttribute: true)
            }
        }
    }
}
