/// Names in single brackets, which may have been meant as links by name.
extension InlineScan {
    /// More brackets are data or lists, and no links.
    private static let mostBracketedNames = 100

    /// Notes `[Ada Marsh]`. In quotation marks, brackets are for words that somebody else has put in, and at the start of a line, one word
    /// in them says who speaks.
    ///
    /// - Parameter bracket: the opening bracket.
    mutating func noteBracketedName(_ bracket: Int, _ words: Range<Int>) {
        guard bracketedNames.count < Self.mostBracketedNames, words.count <= LostLink.longestWords, words.count > 2,
            let first = words.first, text[first] >= 0x80 || text[first].isLetter && text[first] & 0x20 == 0
        else { return }
        let before = bracket > start ? text[bracket - 1] : UInt8(ascii: "\n")
        let close = words.upperBound + 1
        let after = close < end ? text[close] : UInt8(ascii: "\n")
        guard before.isWhitespace || before == UInt8(ascii: "(") || before >= 0x80, after.isWhitespace || ".,;!?)".utf8.contains(after),
            !text[words].contains(where: { $0.isLineEnd || "[]{}<>=*_`:/\\".utf8.contains($0) })
        else { return }
        let isOneWord = !text[words].contains(where: \.isBlank)
        guard !isOneWord || !before.isLineEnd, !isInQuotation(bracket) else { return }
        bracketedNames.append(FoundAttempt(range: bracket..<close, name: words, reason: .inBrackets))
    }

    /// Whether a quotation mark is open in the paragraph before `index`.
    private mutating func isInQuotation(_ index: Int) -> Bool {
        var straight = 0
        var before = index
        let limit = max(start, index - LostLink.reach)
        lostSteps += index - limit
        while before > limit {
            before -= 1
            if text[before] == UInt8(ascii: "\"") { straight += 1 }
            guard straight == 0, text[before] == 0xE2 || text[before] == 0xC2 else { continue }
            if ["“", "„", "«"].contains(where: { text.starts(with: $0 as StaticString, at: before) }) { return true }
            if ["”", "»"].contains(where: { text.starts(with: $0 as StaticString, at: before) }) { break }
        }
        return straight % 2 == 1
    }

    /// Adds the names that no link definition of the text has. To be called after the last region.
    mutating func keepBracketedNames() {
        for name in bracketedNames where !labels.defines(text.string(name.name)) { attempts.append(name) }
    }
}
