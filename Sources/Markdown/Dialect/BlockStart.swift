/// What kind of block begins at a place of a line, as CommonMark defines it.
struct BlockStart {
    /// The line, behind the white space in front of the block.
    private var line: Line

    init(_ line: Line) {
        self.line = line
        self.line.skipIndent(line.indent.columns)
    }

    private var text: UnsafeBufferPointer<UInt8> { line.text }

    /// Whether it ends a paragraph that stands before it.
    var interruptsParagraph: Bool {
        switch line.byte {
        case UInt8(ascii: ">"): true
        case UInt8(ascii: "#"): isHeading
        case UInt8(ascii: "`"), UInt8(ascii: "~"): fence != nil
        case UInt8(ascii: "<"): htmlEnd.map { $0 != .blankLine } ?? false
        case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): isThematicBreak || interruptingListMarker
        case UInt8(ascii: "1"): interruptingListMarker
        default: false
        }
    }

    /// A list item interrupts a paragraph if it has content, and the number 1 if it has a number.
    private var interruptingListMarker: Bool {
        guard let length = listMarkerLength else { return false }
        if line.byte.isDigit, length != 2 { return false }
        var rest = line
        rest.advance(length)
        return !rest.isBlank
    }

    var isHeading: Bool {
        var level = 0
        while line.byte(after: level) == UInt8(ascii: "#") { level += 1 }
        return (1...6).contains(level) && line.byte(after: level).isWhitespace
    }

    /// The number of bytes of a bullet, or of a number of up to nine digits with its sign.
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

    /// Three or more of one sign, and nothing else but spaces.
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

    /// The sign and the length of a fence that opens a code block.
    var fence: (sign: UInt8, length: Int)? {
        let sign = line.byte
        guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
        var length = 0
        while line.byte(after: length) == sign { length += 1 }
        guard length >= 3 else { return nil }
        if sign == UInt8(ascii: "`"), text[line.rest].dropFirst(length).contains(sign) { return nil }
        return (sign, length)
    }

    func closesFence(of sign: UInt8, length: Int) -> Bool {
        var count = 0
        while line.byte(after: count) == sign { count += 1 }
        return count >= length && text[line.rest].dropFirst(count).allSatisfy(\.isBlank)
    }

    /// What ends an HTML block that begins here, or `nil` where none can.
    var htmlEnd: HTMLBlockEnd? {
        guard line.byte == UInt8(ascii: "<") else { return nil }
        let next = line.byte(after: 1)
        if text.starts(with: "<!--", at: line.index) { return .comment }
        if next == UInt8(ascii: "?") { return .instruction }
        if text.starts(with: "<![CDATA[", at: line.index) { return .characterData }
        if next == UInt8(ascii: "!"), line.byte(after: 2).isLetter { return .declaration }
        for (name, end) in [("script", HTMLBlockEnd.script), ("pre", .pre), ("style", .style), ("textarea", .textarea)]
            as [(StaticString, HTMLBlockEnd)]
        {
            let isName = name.withUTF8Buffer { letters in letters.indices.allSatisfy { line.byte(after: 1 + $0) | 0x20 == letters[$0] } }
            let behind = line.byte(after: 1 + name.utf8CodeUnitCount)
            if isName, behind.isWhitespace || behind == UInt8(ascii: ">") { return end }
        }
        // A tag alone on its line. What else begins with a tag is a paragraph, or may be read like one.
        guard next.isLetter || next == UInt8(ascii: "/"), let end = text[line.rest].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return text[end + 1..<line.end].allSatisfy(\.isBlank) && text[line.rest].firstIndex(of: UInt8(ascii: ":")).map { $0 > end } ?? true
            ? .blankLine : nil
    }
}

/// What the last line of an HTML block contains.
enum HTMLBlockEnd: Equatable {
    case comment, instruction, declaration, characterData, script, pre, style, textarea
    case blankLine

    func isReached(in line: Line) -> Bool {
        switch self {
        case .comment: contains("-->", line)
        case .instruction: contains("?>", line)
        case .declaration: contains(">", line)
        case .characterData: contains("]]>", line)
        case .script, .pre, .style, .textarea:
            contains("</script>", line) || contains("</pre>", line) || contains("</style>", line) || contains("</textarea>", line)
        case .blankLine: line.isBlank
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
