/// Lines of a paragraph that were meant to stay lines: of a dialogue, a poem, a list or a table. Without an empty line or a backslash
/// between them, they become one.
///
/// Lines of ordinary text that an editor has broken must not be taken for them. So each kind needs a sign at the starts of two lines that
/// follow each other, or lines too short to have been broken by a program.
struct RunTogetherLines {
    private let text: UnsafeBufferPointer<UInt8>
    /// The lines without the white space before them.
    private let lines: [Range<Int>]

    init(_ lines: [Range<Int>], of text: UnsafeBufferPointer<UInt8>) {
        self.lines = lines
        self.text = text
    }

    /// The first line that runs into the next one, why, and what to write.
    var problem: (line: Int, message: String, help: String)? {
        guard lines.count > 1 else { return nil }
        return table ?? list ?? speech ?? links ?? verses ?? shortLines
    }

    private static let message = "these lines become one paragraph"
    private static let helpForLines = "end each line but the last with a backslash, or put an empty line between them"

    /// Whether a line break is written at the end of a line.
    private func isBroken(_ line: Int) -> Bool {
        let range = lines[line]
        guard let last = range.last else { return true }
        return text[last] == UInt8(ascii: "\\") || range.count > 2 && text[last].isBlank && text[last - 1].isBlank
            || text.starts(with: "<br>", at: last - 3)
    }

    /// The first line for which both it and the next are such lines, and no break is written between them.
    private func firstPair(_ areAlike: (Range<Int>, Range<Int>) -> Bool) -> Int? {
        lines.indices.dropLast().first { areAlike(lines[$0], lines[$0 + 1]) && !isBroken($0) }
    }

    /// The offset after a marker at the start of a line, if a space and words follow it.
    private func words(after end: Int, in line: Range<Int>) -> Int? {
        guard end < line.upperBound, text[end].isBlank else { return nil }
        let words = text.trimmed(end..<line.upperBound)
        return words.isEmpty ? nil : words.lowerBound
    }

    private func shown(_ range: Range<Int>) -> String {
        let words = text.string(text.trimmed(range))
        return words.count > 40 ? words.prefix(39) + "…" : words
    }
}

/// Cells.
extension RunTogetherLines {
    private enum Separator { case tab, spaces, comma, semicolon }

    private var table: (line: Int, message: String, help: String)? {
        let all = lines[0].lowerBound..<lines[lines.count - 1].upperBound
        let hasTab = text.firstIndex(of: UInt8(ascii: "\t"), in: all) != nil
        let separators: [Separator] = hasTab ? [.tab, .spaces, .comma, .semicolon] : [.spaces, .comma, .semicolon]
        for separator in separators {
            guard let line = lineOfTable(separator) else { continue }
            let cells = cells(of: lines[line], separator)
            let row = "| " + cells.map { text.string($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
            return (
                line, "these lines make no table, and become one paragraph",
                "write '\(row.count > 60 ? "| one | two |" : row)', a line '\(LostBlocks.delimiters(cells.count))' below that, and the other lines in the same way"
            )
        }
        return nil
    }

    private func lineOfTable(_ separator: Separator) -> Int? {
        switch separator {
        case .tab, .spaces:
            return firstPair {
                let count = cells(of: $0, separator).count
                return count > 1 && count == cells(of: $1, separator).count
            }
        case .comma, .semicolon:
            let count = cells(of: lines[0], separator).count
            return count > 2 && lines.dropFirst().allSatisfy { cells(of: $0, separator).count == count } ? 0 : nil
        }
    }

    private func isInNumber(_ comma: Int) -> Bool { text.byte(comma - 1).isDigit && text.byte(comma + 1).isDigit }

    /// The cells of a line; none if a comma or semicolon has a space after it, as in a sentence.
    private func cells(of line: Range<Int>, _ separator: Separator) -> [Range<Int>] {
        let line = text.trimmed(line)
        var cells: [Range<Int>] = []
        var (start, index) = (line.lowerBound, line.lowerBound)
        while index < line.upperBound {
            let width: Int
            switch separator {
            case .tab: width = text[index] == UInt8(ascii: "\t") ? 1 : 0
            case .spaces: width = line[index...].prefix(while: { text[$0] == UInt8(ascii: " ") }).count
            case .comma: width = text[index] == UInt8(ascii: ",") && !isInNumber(index) ? 1 : 0
            case .semicolon: width = text[index] == UInt8(ascii: ";") ? 1 : 0
            }
            guard width > 0, separator != .spaces || width > 2 else {
                index += max(width, 1)
                continue
            }
            if separator == .comma || separator == .semicolon, text.byte(index + 1).isWhitespace { return [] }
            cells.append(text.trimmed(start..<index))
            index += width
            start = index
        }
        return cells + [text.trimmed(start..<line.upperBound)]
    }
}

/// Items.
extension RunTogetherLines {
    /// A marker such as `a)`, `(b)`, `ii.`, `(1)`, `#2` or `3 -`.
    private struct Marker {
        let range: Range<Int>
        /// What is around the letters or digits.
        let signs: [UInt8]
        let value: Range<Int>
        var isNumber = false
    }

    private var list: (line: Int, message: String, help: String)? {
        if let line = firstPair({ follows($0, $1) }), let marker = marker(of: lines[line]) {
            let sign = text.string(text.trimmed(marker.range))
            if marker.isNumber, marker.signs.last.map({ ".)".utf8.contains($0) }) ?? false, marker.signs.count == 1 {
                return (line, "'\(sign)' begins no list here, because this belongs to the paragraph above", "put an empty line before it")
            }
            return (
                line, "'\(sign)' makes no list, so these lines become one paragraph",
                "begin each line with a number and a full stop, as in '1. \(shown(marker.range.upperBound..<lines[line].upperBound))', or with '- '"
            )
        }
        guard let line = firstPair({ areItems($0, $1) }), let end = symbolEnd(lines[line]) else { return nil }
        return (
            line, "'\(text.string(lines[line].lowerBound..<end))' makes no list, so these lines become one paragraph",
            "begin each line with '- ', as in '- \(shown(end..<lines[line].upperBound))'"
        )
    }

    private func marker(of line: Range<Int>) -> Marker? {
        var index = line.lowerBound
        var signs: [UInt8] = []
        if let first = line.first, text[first] == UInt8(ascii: "(") || text[first] == UInt8(ascii: "#") {
            signs.append(text[first])
            index += 1
        }
        let start = index
        while index < line.upperBound, index < start + 4, text[index].isLetterOrDigit { index += 1 }
        let value = start..<index
        guard let first = value.first, value.count < 4 else { return nil }
        let isNumber = text[first].isDigit
        guard text[value].allSatisfy({ $0.isDigit == isNumber }) else { return nil }
        var end = index
        if isNumber, text.byte(end).isBlank, end + 1 < line.upperBound, ":-/=".utf8.contains(text[end + 1]) { end += 1 }
        if end < line.upperBound, ").:-/=".utf8.contains(text[end]) {
            signs.append(text[end])
            end += 1
        }
        guard words(after: end, in: line) != nil else { return nil }
        return Marker(range: line.lowerBound..<end, signs: signs, value: value, isNumber: isNumber)
    }

    /// Whether a line begins with the first marker of a list, and another with the second one.
    private func follows(_ line: Range<Int>, _ next: Range<Int>) -> Bool {
        guard let first = line.first, text[first].isLetterOrDigit || text[first] == UInt8(ascii: "(") || text[first] == UInt8(ascii: "#"),
            let marker = marker(of: line), !marker.signs.isEmpty, let other = self.marker(of: next), marker.signs == other.signs,
            marker.isNumber == other.isNumber
        else { return false }
        let (one, two) = (text.string(marker.value).lowercased(), text.string(other.value).lowercased())
        // At the start of a paragraph, `2. a` and `2) a` are items of lists.
        if marker.isNumber, [[UInt8(ascii: ".")], [UInt8(ascii: ")")]].contains(marker.signs), line == lines[0] || one.count > 2 {
            return false
        }
        if marker.isNumber { return Int(one).map { Int(two) == $0 + 1 } ?? false }
        // `A. Oseman` is a name.
        guard marker.signs.last == UInt8(ascii: ")") || marker.signs == [UInt8(ascii: ".")] && text[marker.value.lowerBound] & 0x20 != 0
        else {
            return false
        }
        return one == "a" && two == "b" || one == "i" && two == "ii"
    }

    /// Whether two lines begin with the same symbol, or with emoji.
    private func areItems(_ line: Range<Int>, _ next: Range<Int>) -> Bool {
        guard let first = line.first, let end = symbolEnd(line), let otherEnd = symbolEnd(next) else { return false }
        if text[first] >= 0x80, text[next.lowerBound] >= 0x80 { return true }
        return text[line.lowerBound..<end].elementsEqual(text[next.lowerBound..<otherEnd])
    }

    /// The offset after a sign that is used like a bullet: arrows, ticks, emoji, `~`, `>>`, `--`, or the `o` and `§` of word processors.
    private func symbolEnd(_ line: Range<Int>) -> Int? {
        guard let first = line.first else { return nil }
        var end = line.lowerBound
        switch text[first] {
        case UInt8(ascii: "o"): end += 1
        case UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "+"):
            while end < line.upperBound, end < first + 3, text[end] == text[first] { end += 1 }
            if text[first] == UInt8(ascii: "-"), end == first + 1 { return nil }
        case 0xC2..<0xF5:
            let (scalar, scalarEnd) = text.scalar(at: first)
            guard scalar.isUsedAsBullet else { return nil }
            end = scalarEnd
            // What belongs to an emoji.
            while end < line.upperBound, text[end] >= 0x80 { end = text.scalar(at: end).1 }
        default: return nil
        }
        return words(after: end, in: line).map { _ in end }
    }
}

extension Unicode.Scalar {
    fileprivate var isUsedAsBullet: Bool {
        switch properties.generalCategory {
        case .otherSymbol: true
        case .mathSymbol: properties.numericType == nil && (0x2190...0x2BFF).contains(value)
        default: self == "»" || self == "›" || self == "§" || self == "‣" || self == "❯"
        }
    }
}

/// Speeches and other words with a name before them.
extension RunTogetherLines {
    private var speech: (line: Int, message: String, help: String)? {
        if let line = firstPair({ hasName($0) && hasName($1) }) { return (line, Self.message, Self.helpForLines) }
        // Long speeches, which an editor has broken into lines.
        let speeches = lines.indices.filter { hasName(lines[$0], inCapitals: true) }
        guard speeches.count > 1, let next = speeches.dropFirst().first(where: { !isBroken($0 - 1) }) else { return nil }
        return (next, Self.message, "put an empty line between the speeches, or a backslash at the end of each")
    }

    private static let longestName = 34

    /// Whether a line begins with a word or a name, a colon and a space: `Nick: Hi`, `**Mia Fox:** Hi`, `[[Nick]]: Hi`.
    private func hasName(_ line: Range<Int>, inCapitals: Bool = false) -> Bool {
        let limit = line.prefix(Self.longestName)
        guard let first = limit.first, !text[first].isDigit,
            text[first] != UInt8(ascii: "[") || text.byte(first + 1) == UInt8(ascii: "["),
            let colon = text.firstIndex(of: UInt8(ascii: ":"), in: limit.lowerBound..<limit.upperBound)
        else { return false }
        var after = colon + 1
        while after < line.upperBound, text[after] == UInt8(ascii: "*") || text[after] == UInt8(ascii: "_") { after += 1 }
        guard words(after: after, in: line) != nil else { return false }
        let signs: Set<Swift.Character> = ["*", "_", "[", "]"]
        let name = text.string(first..<colon).filter { !signs.contains($0) }
        let words = name.prefix { $0 != "(" }.split(separator: " ")
        guard !words.isEmpty, words.count < 4, !name.contains(where: { ".,;!?\"“”{}|<>=/\\".contains($0) }) else { return false }
        guard name.count > 1 else { return false }
        if inCapitals {
            return words.allSatisfy { $0.count > 1 && !$0.contains(where: \.isLowercase) && $0.contains(where: \.isUppercase) }
        }
        return words.count == 1 || words.allSatisfy { !($0.first?.isLowercase ?? true) }
    }
}

/// Lines without a sign.
extension RunTogetherLines {
    /// Links and addresses, each on a line of its own.
    private var links: (line: Int, message: String, help: String)? {
        guard let first = lines[0].first, text[first] == UInt8(ascii: "[") || text[first] == UInt8(ascii: "h"),
            lines.allSatisfy(isLink), let line = firstPair({ _, _ in true })
        else { return nil }
        return (line, Self.message, "begin each line with '- ' to make a list")
    }

    private func isLink(_ line: Range<Int>) -> Bool {
        let line = text.trimmed(line)
        guard let first = line.first, let last = line.last, !text[line].contains(where: \.isBlank) || text[first] == UInt8(ascii: "[")
        else {
            return false
        }
        if text.starts(with: "http://", at: first) || text.starts(with: "https://", at: first) { return true }
        guard text[first] == UInt8(ascii: "["), text[last] == UInt8(ascii: ")") || text[last] == UInt8(ascii: "]") else { return false }
        let isName = text.byte(first + 1) == UInt8(ascii: "[")
        return isName
            ? text[last] == UInt8(ascii: "]") && line.count { text[$0] == UInt8(ascii: "[") } == 2
            : text[last] == UInt8(ascii: ")") && line.count { text[$0] == UInt8(ascii: "[") } == 1
                && line.contains { text[$0] == UInt8(ascii: "]") && text.byte($0 + 1) == UInt8(ascii: "(") }
    }

    /// Longer lines may have been broken by a program, and lines of prose by a writer.
    private static let longestVerse = 60
    private static let longestSureVerse = 45
    private static let fewestVerses = 3

    /// Verses, or items without a sign: short lines that all begin with a capital letter, most of them in the middle of a sentence, where
    /// the first word of the next line would have had room.
    private var verses: (line: Int, message: String, help: String)? {
        guard lines.count >= Self.fewestVerses, lines.allSatisfy({ $0.count <= Self.longestVerse && startsWithCapital($0) }),
            let longest = lines.lazy.map(\.count).max()
        else { return nil }
        var (open, roomy) = (0, 0)
        for (line, next) in zip(lines, lines.dropFirst()) {
            let words = text.trimmed(line)
            guard let last = words.last else { return nil }
            if !".!?:)".utf8.contains(text[last]), text[last] < 0x80 || !text.starts(with: "…", at: last - 2) { open += 1 }
            let word = next.prefix { !text[$0].isWhitespace }.count
            if words.count + 1 + word <= longest { roomy += 1 }
        }
        let mayBeBroken = longest > Self.longestSureVerse
        guard open * 2 > lines.count - 1, mayBeBroken ? roomy * 2 > lines.count - 1 : roomy > 0, let line = firstPair({ _, _ in true })
        else { return nil }
        return (line, Self.message, "\(Self.helpForLines); for a list, begin each with '- '")
    }

    /// No program breaks a text into lines as short as these.
    private static let longestShortLine = 40
    private static let longestOfThree = 32

    /// Verses that begin with small letters: three or more lines, all so short that only a person can have broken them, most of them in
    /// the middle of a sentence.
    private var shortLines: (line: Int, message: String, help: String)? {
        let limit = lines.count > 3 ? Self.longestShortLine : Self.longestOfThree
        guard lines.count >= Self.fewestVerses, lines.allSatisfy({ $0.count <= limit && isWords($0) }) else { return nil }
        let open = lines.dropLast().count { line in text.trimmed(line).last.map { !".!?:)".utf8.contains(text[$0]) } ?? false }
        guard open * 2 > lines.count - 1, let line = firstPair({ _, _ in true }) else { return nil }
        let example = shown(lines[line])
        return (
            line, Self.message,
            "end each line but the last with a backslash, as in '\(example)\\'; for a list, begin each with '- '"
        )
    }

    /// Whether a line consists of two or more words, and begins with one.
    private func isWords(_ line: Range<Int>) -> Bool {
        let words = text.trimmed(line)
        guard let first = words.first, text[first].isLetter || text[first] == UInt8(ascii: "\"") || text[first] >= 0xC3 else {
            return false
        }
        guard !text[words].contains(where: { "|=<>{}[]".utf8.contains($0) }), text[words].contains(where: \.isBlank) else { return false }
        return Neighbour(text.scalar(at: first).0).isWord || startsWithCapital(line) || text[first] == UInt8(ascii: "\"")
    }

    private func startsWithCapital(_ line: Range<Int>) -> Bool {
        let start = line.lowerBound + line.prefix(4).prefix { "\"'*_(".utf8.contains(text[$0]) }.count
        guard start < line.upperBound else { return false }
        let (scalar, end) = text.scalar(at: start)
        if "“‘„«♪".unicodeScalars.contains(scalar), end < line.upperBound { return text.scalar(at: end).0.properties.isUppercase }
        return scalar.properties.isUppercase
    }
}
