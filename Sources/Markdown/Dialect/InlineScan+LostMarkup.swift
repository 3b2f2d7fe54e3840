import Diagnostics

/// Emphasis, highlights and code without an end, and definitions of links that are none.
extension InlineScan {
    /// Names what is left over in a block whose tokens are all known.
    mutating func nameLostMarkup(_ region: Range<Int>) {
        if let finding = emphases.finding() { name(finding) }
        if !brackets.lost.isEmpty { nameLostDelimiters(region) }
        nameWikiEmphasis(region)
        if let offset = brackets.openWikiLink {
            var lineEnd = offset
            while lineEnd < end, !text[lineEnd].isLineEnd, lineEnd < offset + LostLink.reach { lineEnd += 1 }
            nameUnclosedWikiLink(offset..<lineEnd)
        }
        if let bracket = brackets.openBracket, text[bracket] == UInt8(ascii: "[") { nameUnclosedWords(bracket) }
    }

    private mutating func name(_ finding: LostEmphasis.Finding) {
        switch finding {
        case .spacedEnd(let offset, let sign):
            let sign = Character(Unicode.Scalar(sign))
            reportOnce(
                .warning, offset, "'\(sign)' makes nothing italic here, because of the space before the other one",
                help: "write '\(sign)words\(sign)'; to show these signs, write '\\\(sign)'")
        case .unclosed(let offset, let sign):
            let signs = Self.twice(sign)
            reportOnce(
                .warning, offset, "'\(signs)' makes nothing bold here, because no other ends the words",
                help:
                    "write '\(signs)' right after the last word, without a space before it; to show these signs, write '\(Self.escaped(sign))'"
            )
        case .glued(let offset, let closing): nameGlued(offset, closing: closing)
        case .spaced(let offset, let sign):
            let signs = Self.twice(sign)
            if sign == UInt8(ascii: "*"), offset > start, text[offset - 1].isLineEnd, text.byte(offset + 2).isBlank {
                return reportOnce(
                    .warning, offset, "'\(signs)' begins no item of a list",
                    help: "for a list inside a list, write two spaces and '- ' before the words")
            }
            reportOnce(
                .warning, offset, "'\(signs)' makes nothing bold here, because of the spaces inside",
                help: "write '\(signs)words\(signs)'; to show these signs, write '\(Self.escaped(sign))'")
        }
    }

    private static func twice(_ sign: UInt8) -> String { String(repeating: Character(Unicode.Scalar(sign)), count: 2) }

    private static func escaped(_ sign: UInt8) -> String { "\\\(Character(Unicode.Scalar(sign)))\\\(Character(Unicode.Scalar(sign)))" }

    /// `== words ==` and `~~words` without an end.
    private mutating func nameLostDelimiters(_ region: Range<Int>) {
        var spaced: [BracketScan.Delimiter] = []
        for delimiter in brackets.lost {
            let range = delimiter.range
            let before = range.lowerBound > region.lowerBound ? text[range.lowerBound - 1] : 0
            let after = range.upperBound < region.upperBound ? text[range.upperBound] : 0
            let sign = text[range.lowerBound]
            let effect = delimiter.kind == .highlight ? "highlights nothing" : "strikes nothing out"
            if before == 0 || before.isWhitespace, after == 0 || after.isWhitespace {
                if let first = spaced.first(where: { $0.kind == delimiter.kind }) {
                    // `a == b` compares.
                    if delimiter.kind == .highlight, first.range.lowerBound > region.lowerBound, range.upperBound < region.upperBound {
                        continue
                    }
                    reportOnce(
                        .warning, first.range.lowerBound, "'\(Self.twice(sign))' \(effect) here, because of the spaces inside",
                        help: delimiter.kind == .highlight && range.upperBound == region.upperBound
                            ? Self.adviceOnHeading(level: 2)
                            : "write '\(Self.twice(sign))words\(Self.twice(sign))'; to show these signs, write '\(Self.escaped(sign))'")
                } else {
                    spaced.append(delimiter)
                }
            } else if delimiter.canOpen, !before.isLetterOrDigit, after.isLetter || after >= 0x80 || "\"'[*".utf8.contains(after) {
                reportOnce(
                    .warning, range.lowerBound, "'\(Self.twice(sign))' \(effect) here, because no other ends the words",
                    help:
                        "write '\(Self.twice(sign))' right after the last word, without a space before it; to show these signs, write '\(Self.escaped(sign))'"
                )
            }
        }
    }

    static func adviceOnHeading(level: Int) -> String {
        "for a heading, write '\(String(repeating: "#", count: level)) words'; to highlight words, write '==words=='"
    }

    /// Names `=== Heading ===`, as wikis write it.
    mutating func nameWikiHeading(_ region: Range<Int>) {
        let line = text.trimmed(region)
        if line.count > 2, text[line].allSatisfy({ $0 == UInt8(ascii: "=") }) {
            return reportOnce(
                .warning, line.lowerBound, "these signs are shown as they are, because no line is right above them",
                help: "for a heading, write '## words'; for a line across the page, write '---'")
        }
        var signs = 0
        while signs < 7, signs < line.count, text[line.lowerBound + signs] == UInt8(ascii: "=") { signs += 1 }
        guard (3...6).contains(signs), line.count > 2 * signs,
            text[line.suffix(signs)].allSatisfy({ $0 == UInt8(ascii: "=") }), !text[line].contains(where: \.isLineEnd)
        else { return }
        reportOnce(
            .warning, line.lowerBound, "equals signs around a line make no heading here", help: Self.adviceOnHeading(level: signs))
    }

    /// Skips a code span, or backticks that start none.
    mutating func codeSpan(at index: Int) -> Int {
        let spanEnd = codeSpans.end(ofRunAt: index, in: text, upTo: end)
        // A span has at least three bytes.
        if spanEnd - index <= 2 { nameUnclosedCode(index, spanEnd) }
        return spanEnd
    }

    /// Names one or two backticks before a word that no others close. Followed by an apostrophe, they may be quotation marks.
    private mutating func nameUnclosedCode(_ index: Int, _ runEnd: Int) {
        guard runEnd < end, !isCell else { return }
        let before = index > start ? text[index - 1] : UInt8(ascii: " ")
        let next = text[runEnd]
        guard before.isWhitespace || before == UInt8(ascii: "("), !next.isWhitespace, !next.isDigit,
            text.firstIndex(of: UInt8(ascii: "'"), in: runEnd..<end) == nil
        else { return }
        reportOnce(
            .warning, index, "no backtick ends this code",
            help: "write '\(text.string(index..<runEnd))' after it too; to show the sign itself, write '\\`'")
    }

    /// Notes `[Mia]: Hello` at the start of a paragraph, which is the address of a link and not shown.
    ///
    /// - Parameter destination: where the address is written.
    mutating func noteHiddenDefinition(_ words: Range<Int>, destination: Int, end lineEnd: Int) {
        var addressEnd = destination
        while addressEnd < lineEnd, !text[addressEnd].isWhitespace {
            if "/.#:@<>?".utf8.contains(text[addressEnd]) { return }
            addressEnd += 1
        }
        guard text.byte(destination - 1) != UInt8(ascii: "<") else { return }
        let note = isNumber(words) ? text.trimmed(destination..<lineEnd) : nil
        labels.hide(LinkLabels.HiddenLine(offset: words.lowerBound - 1, label: words, note: note))
    }

    private func isNumber(_ words: Range<Int>) -> Bool { 1...3 ~= words.count && text[words].allSatisfy(\.isDigit) }

    /// Notes `[1]: Words` and `[1] Words` at the start of a line, which wikis show as notes, and which define nothing.
    mutating func noteNumberedLine(_ words: Range<Int>) {
        let bracket = words.lowerBound - 1
        guard isNumber(words), bracket == start || text[bracket - 1].isLineEnd else { return }
        var first = words.upperBound + 1
        if text.byte(first) == UInt8(ascii: ":") { first += 1 }
        guard first < end, text[first].isBlank else { return }
        var lineEnd = first
        while lineEnd < end, lineEnd < first + LostLink.longestWords, !text[lineEnd].isLineEnd { lineEnd += 1 }
        let note = text.trimmed(first..<lineEnd)
        guard let letter = note.first, text[letter].isLetter || text[letter] >= 0x80 || "[*_\"<".utf8.contains(text[letter]) else { return }
        labels.hide(LinkLabels.HiddenLine(offset: bracket, label: words, note: note, isShown: true))
    }

    /// Names a line that was meant as a note to `[1]`. As a definition of a link, it is taken back.
    private mutating func nameNote(_ line: LinkLabels.HiddenLine, _ note: Range<Int>, isDefinition: Bool) {
        let label = text.string(line.label)
        let words = note.count < LostLink.longestWords ? text.string(note) : "…"
        problems.append(
            ScanProblem(
                offset: line.offset, message: "this line is not a footnote, because there is no '^' before its number",
                help: "write '[^\(label)]: \(words)' here, and '[^\(label)]' where the text refers to it", severity: .warning))
        if isDefinition { escapes.append(line.offset) }
    }

    /// Names `[label]: /address/` on a line of a paragraph, where nothing is defined.
    mutating func nameLostDefinition(_ words: Range<Int>) {
        let bracket = words.lowerBound - 1
        guard bracket > start, text[bracket - 1].isLineEnd, text.byte(words.upperBound + 2).isBlank,
            LostLink.startsAddress(at: words.upperBound + 3, in: text, end: end)
        else { return }
        reportOnce(
            .warning, bracket, "this line defines no link, because it belongs to the paragraph above it",
            help: "put an empty line before it")
    }

    /// Whether `[label]` is somewhere else in the text too, in any case of its ASCII letters.
    ///
    /// - Parameter asNote: whether only those count that may refer to a note, and not `[words][1]`, which refers to a link.
    private mutating func isUsed(_ line: LinkLabels.HiddenLine, asNote: Bool) -> Bool {
        let bracketed = text[line.label.lowerBound - 1...line.label.upperBound]
        var index = 0
        while let next = text.firstIndex(of: UInt8(ascii: "["), from: index) {
            index = next + 1
            // The label has no other bracket without a backslash, so that what is compared here never overlaps.
            guard next != line.offset, text.byte(next - 1) != UInt8(ascii: "\\") else { continue }
            if asNote, text.byte(next - 1) == UInt8(ascii: "]") || text.byte(next - 1).isLineEnd || next == 0 { continue }
            let common = zip(text[next...], bracketed).prefix { $0 == $1 || $0.isLetter && $0 ^ $1 == 0x20 }.count
            lostSteps += common
            if common == bracketed.count { return true }
        }
        return false
    }

    /// Names links whose labels nothing defines, and lines that only define a label which nothing uses. To be called after the last region.
    mutating func nameLabels() {
        keepBracketedNames()
        for line in labels.hiddenLines {
            let hasColon = text.byte(line.label.upperBound + 1) == UInt8(ascii: ":")
            if let note = line.note, isUsed(line, asNote: true) {
                nameNote(line, note, isDefinition: hasColon)
                continue
            }
            guard hasColon, !line.isShown, !isUsed(line, asNote: false) else { continue }
            let words = line.label.count <= LostLink.longestWords ? text.string(line.label) : "…"
            problems.append(
                ScanProblem(
                    offset: line.offset, message: "this line is not shown, because '[…]:' defines the address of a link",
                    help: "write '\\[\(words)]: …' to show it", severity: .warning))
        }
        for use in labels.undefined {
            problems.append(
                ScanProblem(
                    offset: use.offset, message: "this link is shown as text, because nothing defines '[\(use.label)]'",
                    help:
                        "write '[\(use.words)](/address/)', or add a line '[\(use.label)]: /address/' with an empty line before it",
                    severity: .warning))
        }
    }
}
