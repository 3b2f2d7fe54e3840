/// The kind of block that starts at a given place in a line, as defined by CommonMark.
struct BlockStart {
    /// The line, after the white space before the block.
    private var line: Line

    init(_ line: Line) {
        self.line = line
        self.line.skipIndent(line.indent.columns)
    }

    private var text: UnsafeBufferPointer<UInt8> { line.text }

    /// Whether it ends a preceding paragraph.
    var interruptsParagraph: Bool {
        switch line.byte {
        case UInt8(ascii: ">"): true
        case UInt8(ascii: "#"): isHeading
        case UInt8(ascii: "`"), UInt8(ascii: "~"): fence != nil
        case UInt8(ascii: "<"): htmlEnd.map { $0 != .blankLineAfterTag } ?? false
        case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): isThematicBreak || interruptingListMarker
        case UInt8(ascii: "0"), UInt8(ascii: "1"): interruptingListMarker
        default: false
        }
    }

    /// A list item interrupts a paragraph if it has content and, if numbered, the number 1.
    private var interruptingListMarker: Bool {
        guard let length = listMarkerLength else { return false }
        if line.byte.isDigit, Int(text.string(line.index..<line.index + length - 1)) != 1 { return false }
        var rest = line
        rest.advance(length)
        return !rest.isBlank
    }

    var isHeading: Bool {
        var level = 0
        while line.byte(after: level) == UInt8(ascii: "#") { level += 1 }
        let next = line.byte(after: level)
        return (1...6).contains(level) && (next.isBlank || next.isLineEnd)
    }

    /// Equals signs or hyphens that turn the preceding paragraph into a heading.
    var isUnderline: Bool {
        let sign = line.byte
        guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return false }
        var length = 0
        while line.byte(after: length) == sign { length += 1 }
        return length > 0 && text[line.rest].dropFirst(length).allSatisfy(\.isBlank)
    }

    /// The number of bytes of a bullet, or of a number of up to nine digits with its delimiter.
    var listMarkerLength: Int? {
        var length = 0
        if line.byte == UInt8(ascii: "*") || line.byte == UInt8(ascii: "-") || line.byte == UInt8(ascii: "+") {
            length = 1
        } else {
            while length < 10, line.byte(after: length).isDigit { length += 1 }
            guard (1...9).contains(length), line.byte(after: length) == UInt8(ascii: ".") || line.byte(after: length) == UInt8(ascii: ")")
            else {
                return nil
            }
            length += 1
        }
        return line.byte(after: length).isWhitespace ? length : nil
    }

    /// Three or more of one character, and nothing else but spaces.
    var isThematicBreak: Bool {
        let sign = line.byte
        guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_") else { return false }
        var count = 0
        for byte in text[line.rest] {
            if byte == sign {
                count += 1
            } else if !byte.isBlank {
                return false
            }
        }
        return count >= 3
    }

    /// The character and length of a fence that opens a code block.
    var fence: (sign: UInt8, length: Int)? {
        let sign = line.byte
        guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
        var length = 0
        while line.byte(after: length) == sign { length += 1 }
        guard length >= 3 else { return nil }
        if sign == UInt8(ascii: "`"), text[line.rest].dropFirst(length).contains(sign) { return nil }
        return (sign, min(length, Self.longestFence))
    }

    /// libcmark counts no further, so a longer fence is closed by one of this length.
    private static let longestFence = 255

    func closesFence(of sign: UInt8, length: Int) -> Bool {
        var count = 0
        while line.byte(after: count) == sign { count += 1 }
        return count >= length && text[line.rest].dropFirst(count).allSatisfy(\.isBlank)
    }

    /// The end condition of an HTML block that starts here, or `nil` if none can.
    var htmlEnd: HTMLBlockEnd? {
        guard line.byte == UInt8(ascii: "<") else { return nil }
        let next = line.byte(after: 1)
        if text.starts(with: "<!--", at: line.index) { return .comment }
        if next == UInt8(ascii: "?") { return .instruction }
        if text.starts(with: "<![CDATA[", at: line.index) { return .characterData }
        if next == UInt8(ascii: "!"), startsDeclaration(line.byte(after: 2)) { return .declaration }
        for (name, end) in [("script", HTMLBlockEnd.script), ("pre", .pre), ("style", .style), ("textarea", .textarea)]
            as [(StaticString, HTMLBlockEnd)]
        {
            let isName = name.withUTF8Buffer { letters in letters.indices.allSatisfy { line.byte(after: 1 + $0) | 0x20 == letters[$0] } }
            let next = line.byte(after: 1 + name.utf8CodeUnitCount)
            if isName, next.isWhitespace || next == UInt8(ascii: ">") { return end }
        }
        if beginsBlockElement { return .blankLine }
        // A tag alone on its line. Anything else that starts with a tag is a paragraph.
        guard let end = TagScan(text: text, end: line.end).end(ofTagAt: line.index) else { return nil }
        return text[end..<line.end].allSatisfy { $0.isBlank || $0 == 0x0C } ? .blankLineAfterTag : nil
    }

    private func startsDeclaration(_ byte: UInt8) -> Bool {
        byte.isLetter && (BlockRules.linked.knowsLowercaseDeclarations || byte < UInt8(ascii: "a"))
    }

    /// Whether it looks like the start of a tag of a block element.
    private var beginsBlockElement: Bool {
        let start = line.byte(after: 1) == UInt8(ascii: "/") ? 2 : 1
        var length = 0
        while length < Self.longestElement, line.byte(after: start + length).isLetterOrDigit { length += 1 }
        let next = start + length
        let ends =
            line.byte(after: next).isWhitespace || line.byte(after: next) == UInt8(ascii: ">")
            || line.byte(after: next) == UInt8(ascii: "/") && line.byte(after: next + 1) == UInt8(ascii: ">")
        guard length > 0, ends else { return false }
        return BlockRules.linked.blockElements.contains(text.string(line.index + start..<line.index + next).lowercased())
    }

    private static let longestElement = 10
}

/// What ends an HTML block, in its last line.
enum HTMLBlockEnd: Equatable {
    case comment, instruction, declaration, characterData, script, pre, style, textarea
    case blankLine
    /// The same, for a tag alone on its line, which does not end a preceding paragraph.
    case blankLineAfterTag

    /// Whether it ends with a blank line, which does not belong to it.
    var isBlankLine: Bool { self == .blankLine || self == .blankLineAfterTag }

    func isReached(in line: Line) -> Bool {
        switch self {
        case .comment: contains("-->", line)
        case .instruction: contains("?>", line)
        case .declaration: contains(">", line)
        case .characterData: contains("]]>", line)
        case .script, .pre, .style, .textarea:
            contains("</script>", line) || contains("</pre>", line) || contains("</style>", line) || contains("</textarea>", line)
        case .blankLine, .blankLineAfterTag: line.isBlank
        }
    }

    /// Upper case counts as lower case.
    private func contains(_ end: StaticString, _ line: Line) -> Bool {
        end.withUTF8Buffer { end in
            line.rest.contains { start in
                start + end.count <= line.end
                    && end.indices.allSatisfy {
                        line.text[start + $0] == end[$0] || line.text[start + $0] | 0x20 == end[$0] && end[$0].isLetter
                    }
            }
        }
    }
}
