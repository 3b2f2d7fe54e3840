import Diagnostics

/// Characters above and below the line, names of headings, and emphasis next to full-width signs.
extension InlineScan {
    /// `H~2~O` or `x^2^`: letters, digits and a few signs right after a word, without white space. Anything else between tildes is struck
    /// through.
    mutating func script(at index: Int, isRaised: Bool) -> Int? {
        let sign = text[index]
        let before = text.byte(index - 1)
        guard index > start, before.isLetterOrDigit || before >= 0x80 || before == UInt8(ascii: ")") || before == UInt8(ascii: "]") else {
            return nil
        }
        // `20~30~40` and `周一~周五` are ranges.
        let next = text.byte(index + 1)
        if !isRaised, before.isDigit && next.isDigit || before >= 0x80 && next >= 0x80 { return nil }
        var close = index + 1
        while close < end, text[close].isLetterOrDigit || text[close] >= 0x80 || "+-,.()'".utf8.contains(text[close]) { close += 1 }
        guard close > index + 1, close < end, text[close] == sign, text.byte(close + 1) != sign else { return nil }
        add(.script(isRaised: isRaised), index..<index + 1, close..<close + 1)
        return close + 1
    }

    /// A run of tildes that lowers nothing.
    mutating func tilde(at index: Int) -> Int {
        nameUnclosedScript(at: index, isRaised: false)
        return delimiter(at: index)
    }

    /// `{#name}` at the end of a line, and the braces of other programs.
    mutating func brace(at index: Int) -> Int {
        switch text.byte(index + 1) {
        case UInt8(ascii: "{"): return value(at: index)
        case UInt8(ascii: "#") where !isCell: return headingID(at: index)
        default:
            nameForeignBrace(at: index)
            return index
        }
    }

    private mutating func headingID(at index: Int) -> Int {
        var close = index + 2
        while close < end, text[close].isPartOfID { close += 1 }
        guard close > index + 2, close < end, text[close] == UInt8(ascii: "}") else {
            // Comments of templates are errors anyway.
            guard SpoilerTags(text: text, end: end, allowsLabels: false).brace(at: index) == nil else { return index }
            reportOnce(
                .warning, index, "these braces are shown as text",
                help: "a heading may end in a name for links, as in '## The cast {#cast}', and in nothing else; for braces, write '\\{'")
            return index
        }
        // The signs that may end a heading.
        var rest = close + 1
        while rest < end, text[rest].isBlank || text[rest] == UInt8(ascii: "#") { rest += 1 }
        guard rest >= end || text[rest].isLineEnd, text.byte(index - 1).isBlank else { return index }
        add(.headingID(name: index + 2..<close), index..<close + 1)
        return close + 1
    }

    /// `x^2^`, or a note in the middle of a text.
    mutating func caret(at index: Int) -> Int {
        if let end = script(at: index, isRaised: true) { return end }
        nameUnclosedScript(at: index, isRaised: true)
        nameInlineNote(at: index)
        nameRaisedWords(at: index)
        return index
    }

    /// A run of asterisks or underscores. CommonMark takes full-width signs for punctuation, beside which emphasis needs white space, and
    /// Chinese, Japanese and Korean have none: in `**「…」**は`, the second run would close nothing. A letter that leaves no trace helps.
    mutating func emphasis(at index: Int) -> Int {
        var runEnd = index
        while runEnd < end, text[runEnd] == text[index] { runEnd += 1 }
        emphases.read(index..<runEnd, of: text, in: start..<end)
        guard index > start, runEnd < end, text[index] == UInt8(ascii: "*") else { return runEnd }
        // Nearly all runs are between ASCII characters.
        guard text[index - 1] >= 0x80 || text[runEnd] >= 0x80 else { return runEnd }
        let (before, after) = (text.scalar(before: index), text.scalar(at: runEnd).0)
        guard EastAsian.isOne(before) || EastAsian.isOne(after) else { return runEnd }
        let (wasSign, isSign) = (EastAsian.isPunctuation(before), EastAsian.isPunctuation(after))
        if wasSign, !isSign, !EastAsian.isSpace(after), !EastAsian.isSpace(before) { addSign(HiddenSign.letter, at: index) }
        if isSign, !wasSign, !EastAsian.isSpace(before), !EastAsian.isSpace(after) { addSign(HiddenSign.letter, at: runEnd) }
        return runEnd
    }
}

extension UInt8 {
    /// Whether the name of a heading may contain it.
    fileprivate var isPartOfID: Bool { isLetterOrDigit || self >= 0x80 || "-_.:".utf8.contains(self) }
}

/// The characters beside which emphasis needs no white space: those of Chinese, Japanese and Korean.
private enum EastAsian {
    static func isOne(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7FF: true
        default: WideScript(scalar) != nil
        }
    }

    static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return UInt8(scalar.value).isPunctuation }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            return true
        default: return false
        }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool { Neighbour(scalar) == .space }
}
