import Hypertext

/// Reads one stretch of words up to the first attempt.
struct RegionScan {
    let text: UnsafeBufferPointer<UInt8>
    let region: Range<Int>
    let isCell: Bool
    let allowsLabels: Bool
    private(set) var steps = 0

    private var codeSpans = CodeSpanScan()
    /// Whether a comment may still end.
    private var hasCommentEnds = true
    /// Openings that wait for their other half.
    private var singleBar: Int?
    private var foreignBars: Int?
    private var escapedBars: Int?
    private var barsInWord: Int?
    private var percents: Int?
    private var arrow: Int?
    private var reversedArrow: Int?
    private var tildeArrow: Int?

    init(_ text: UnsafeBufferPointer<UInt8>, _ region: BlockScan.Region, allowsLabels: Bool) {
        self.text = text
        self.region = region.range
        isCell = region.isCell
        self.allowsLabels = allowsLabels
    }

    private var end: Int { region.upperBound }

    mutating func firstAttempt(_ markup: [Range<Int>], _ next: inout Int, _ spoilerEnds: Set<Int>) -> ScanProblem? {
        if let problem = beginning { return problem }
        var index = region.lowerBound
        while index < end {
            while next < markup.count, markup[next].lowerBound < index { next += 1 }
            let sign = firstSign(from: index, to: next < markup.count ? min(markup[next].lowerBound, end) : end)
            steps += sign - index
            index = sign
            if index == end { break }
            steps += 1
            if next < markup.count, markup[next].lowerBound == index {
                if let problem = attempt(inMarkupAt: index) { return problem }
                index = max(index + 1, markup[next].upperBound)
                if spoilerEnds.contains(index), let problem = bracketsAfterSpoiler(at: index) { return problem }
                continue
            }
            let (after, problem) = step(at: index)
            if let problem { return problem }
            index = max(index + 1, after)
        }
        return nil
    }

    /// What other programs take for a spoiler, and the dialect for a wikilink or for struck-out words.
    private mutating func attempt(inMarkupAt index: Int) -> ScanProblem? {
        switch text[index] {
        case UInt8(ascii: "["): return SpoilerTags(text: text, end: end, allowsLabels: allowsLabels).bracket(at: index)
        case UInt8(ascii: "~"): return tilde(at: index).1
        default: return nil
        }
    }

    /// The first byte from `start` to `stop` that `step` looks at; `stop` if there is none. Most bytes of a text are of words.
    private func firstSign(from start: Int, to stop: Int) -> Int {
        let text = text
        return text.firstIndex(from: start, to: stop, inBlocksWith: Self.maySignAttempt, where: { text[$0].maySignAttempt }) ?? stop
    }

    /// The bytes of a block for which `step` may have a case. The first comparison stands for `{`, `|`, `~` and all that are not ASCII.
    @inline(__always)
    private static func maySignAttempt(_ block: ByteBlock) -> ByteBlock.Flags {
        block.atLeast(UInt8(ascii: "{")) | block.atLeast(UInt8(ascii: "[")) & ~block.atLeast(UInt8(ascii: "a"))
            | block.equal(to: UInt8(ascii: "<")) | block.equal(to: UInt8(ascii: ":")) | block.equal(to: UInt8(ascii: "!"))
            | block.equal(to: UInt8(ascii: "%")) | block.equal(to: UInt8(ascii: "&"))
    }

    private mutating func step(at index: Int) -> (Int, ScanProblem?) {
        switch text[index] {
        case UInt8(ascii: "`"):
            let after = codeSpans.end(ofRunAt: index, in: text, upTo: end)
            return (after, SpoilerInCode.problem(inSpan: index..<after, of: text))
        case UInt8(ascii: "<"): return lessThan(at: index)
        case UInt8(ascii: "\\"): return backslash(at: index)
        case UInt8(ascii: "|"): return bars(at: index)
        case UInt8(ascii: "["): return (index + 1, SpoilerTags(text: text, end: end, allowsLabels: allowsLabels).bracket(at: index))
        case UInt8(ascii: "]"): return linkTail(at: index)
        case UInt8(ascii: "{"): return (index + 1, SpoilerTags(text: text, end: end, allowsLabels: allowsLabels).brace(at: index))
        case UInt8(ascii: ":"): return colons(at: index)
        case UInt8(ascii: "%"): return percent(at: index)
        case UInt8(ascii: "!"): return exclamation(at: index)
        case UInt8(ascii: "~"): return tilde(at: index)
        case UInt8(ascii: "&"), 0xC2, 0xC7, 0xE2, 0xEF: return foreign(at: index)
        default: return (index + 1, nil)
        }
    }
}

extension UInt8 {
    /// Whether `RegionScan.step` has a case for it.
    @inline(__always)
    fileprivate var maySignAttempt: Bool {
        switch self {
        case UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: ":"), UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "&"),
            0xC2, 0xC7, 0xE2, 0xEF:
            true
        default: false
        }
    }
}

extension RegionScan {
    private func byte(_ index: Int) -> UInt8 { index < end ? text.byte(index) : 0 }

    /// Whether a word may start at `index`.
    private func isStart(_ index: Int) -> Bool {
        let before = index > region.lowerBound ? text[index - 1] : UInt8(ascii: "\n")
        return before.isWhitespace || before.isPunctuation
    }

    private func isSpace(_ index: Int) -> Bool { index >= end || text[index].isWhitespace }

    private static func nothing(_ offset: Int, _ what: String, help: String = SpoilerTags.help) -> ScanProblem {
        ScanProblem(offset: offset, message: "\(what) guard nothing, because everybody can read the words between them", help: help)
    }

    /// What begins the paragraph: `/spoiler` of Discord, admonitions and directives of other programs.
    private var beginning: ScanProblem? {
        let tags = SpoilerTags(text: text, end: end, allowsLabels: allowsLabels)
        return tags.beginning(at: region.lowerBound)
    }

    private func bracketsAfterSpoiler(at index: Int) -> ScanProblem? {
        guard byte(index) == UInt8(ascii: "{") else { return pointInWrongBrackets(after: index) }
        return ScanProblem(
            offset: index, message: "these braces name no point of the story",
            help: "write the point right after the bars, as in '||words||{s2e8}'; for a brace, write '\\{'")
    }

    /// `||words||(s2e8)` and `:spoiler[words](s2e8)`, if the spoiler has no point yet.
    private func pointInWrongBrackets(after index: Int) -> ScanProblem? {
        let bracket = skipBlanks(index)
        guard text[index - 1] != UInt8(ascii: "}"),
            let point = StoryPoints(text: text, end: end).points(inWrongBracketsAt: bracket, isNext: bracket == index)
        else { return nil }
        let value = point.contains(",") ? "\"\(point)\"" : point
        let spoiler = text[index - 1] == UInt8(ascii: "|") ? "||words||{\(point)}" : ":spoiler[words]{until=\(value)}"
        return ScanProblem(
            offset: bracket, message: "the point of a spoiler belongs in braces",
            help: "write '\(spoiler)'; to show the bracket as such, write '\\\(Character(Unicode.Scalar(text[bracket])))'")
    }

    /// A run of bars that is not part of a spoiler.
    private mutating func bars(at start: Int) -> (Int, ScanProblem?) {
        var after = start
        while after < end, text[after] == UInt8(ascii: "|") { after += 1 }
        if let units = mixedBars(at: start) { return units }
        switch after - start {
        case 1: return (after, singleBar(at: start))
        case 2:
            // `InlineScan` leaves those within words alone.
            if let first = barsInWord { return (after, Self.nothing(first, "these bars")) }
            barsInWord = start
            return (after, nil)
        default:
            // Bars alone are the empty cells of what was meant as a table.
            let words = skipBlanks(after)
            guard words < end, !text[words].isLineEnd else { return (after, nil) }
            return (
                after,
                Self.nothing(start, "these bars", help: "write two on each side: '||words||{s2e8}'; for bars as such, write '\\|'")
            )
        }
    }

    /// `|several words|` on one line.
    private mutating func singleBar(at index: Int) -> ScanProblem? {
        defer { singleBar = isStart(index) && !isSpace(index + 1) ? index : nil }
        guard let first = singleBar, index > first + 1, !text[index - 1].isWhitespace, isSpace(index + 1) || byte(index + 1).isPunctuation
        else { return nil }
        var (letters, hasWord, hasSpace) = (0, false, false)
        for position in first + 1..<index {
            let byte = text[position]
            if byte.isLineEnd { return nil }
            letters = byte.isLetter || byte >= 0x80 ? letters + 1 : 0
            hasWord = hasWord || letters >= 3
            hasSpace = hasSpace || byte.isBlank
        }
        guard hasWord, hasSpace else { return nil }
        return Self.nothing(first, "single bars", help: "write two on each side: '||words||{s2e8}'; for bars as such, write '\\|'")
    }

    /// Bars of other scripts, and as character references.
    private mutating func foreign(at index: Int) -> (Int, ScanProblem?) {
        guard let problem = mixedBars(at: index) else { return (index + 1, nil) }
        return problem
    }

    /// A run of bars of which at least one is not ASCII's; `nil` if there is none at `start`.
    private mutating func mixedBars(at start: Int) -> (Int, ScanProblem?)? {
        let units = BarUnits(text)
        var (after, count, isForeign) = (start, 0, false)
        while after < end, let unit = units.end(at: after) {
            isForeign = isForeign || text[after] != UInt8(ascii: "|")
            (after, count) = (unit, count + 1)
        }
        guard isForeign else { return nil }
        guard count > 1 else { return (after, nil) }
        if let first = foreignBars, !text[start - 1].isWhitespace { return (after, Self.nothing(first, "these bars")) }
        if !isSpace(after) { foreignBars = foreignBars ?? start }
        return (after, nil)
    }

    private mutating func backslash(at index: Int) -> (Int, ScanProblem?) {
        if let problem = SpoilerTags(text: text, end: end, allowsLabels: allowsLabels).command(at: index) { return (index + 1, problem) }
        guard !isCell, text.starts(with: "\\|\\|", at: index), index + 4 <= end else { return (index + 2, nil) }
        if let first = escapedBars, !text[index - 1].isWhitespace {
            return (
                index + 4,
                Self.nothing(first, "bars with backslashes", help: "outside tables, write '||words||{s2e8}'; for two bars, write '\\||'")
            )
        }
        if !isSpace(index + 4) { escapedBars = escapedBars ?? index }
        return (index + 4, nil)
    }

    /// A tag, an address in angle brackets, or the end of an arrow.
    private mutating func lessThan(at index: Int) -> (Int, ScanProblem?) {
        if let after = commentEnd(at: index) { return (after, nil) }
        if let arrow, text.byte(index - 1) == UInt8(ascii: "!") { return (index + 1, Self.nothing(arrow, "these characters")) }
        if let reversedArrow, !text[index - 1].isWhitespace, isSpace(index + 1) || byte(index + 1).isPunctuation {
            return (index + 1, Self.nothing(reversedArrow, "these characters"))
        }
        let tag = TagScan(text: text, end: end).end(ofTagAt: index)
        if let tag { return (tag, nil) }
        var after = index + 1
        while after < end, !text[after].isWhitespace, text[after] != UInt8(ascii: "<"), text[after] != UInt8(ascii: ">") { after += 1 }
        steps += after - index
        return (byte(after) == UInt8(ascii: ">") ? after + 1 : index + 1, nil)
    }

    /// The offset after a comment, which is not part of the page. In plain text, it is.
    private mutating func commentEnd(at start: Int) -> Int? {
        guard hasCommentEnds, !allowsLabels, text.starts(with: "<!--", at: start) else { return nil }
        var close = start + 2
        while close < end, !text.starts(with: "-->", at: close) { close += 1 }
        steps += close - start
        hasCommentEnds = close < end
        return hasCommentEnds ? close + 3 : nil
    }

    private mutating func exclamation(at index: Int) -> (Int, ScanProblem?) {
        let next = byte(index + 1)
        if text.byte(index - 1) == UInt8(ascii: ">"), next != UInt8(ascii: "["), next != 0 {
            let isLineStart = startsLine(index - 1)
            if isLineStart || index - 1 == region.lowerBound || text.byte(index - 2).isWhitespace && !next.isWhitespace {
                if next != UInt8(ascii: "<") { return (index + 1, Self.nothing(index - 1, "these characters")) }
            }
            arrow = arrow ?? index - 1
        }
        if next == UInt8(ascii: ">"), isStart(index), !isSpace(index + 2) { reversedArrow = reversedArrow ?? index }
        if next == UInt8(ascii: "~"), let tildeArrow { return (index + 2, Self.nothing(tildeArrow, "these characters")) }
        return (index + 1, nil)
    }

    /// Whether there are only markers of quotations before `index` on its line.
    private func startsLine(_ index: Int) -> Bool {
        var before = index - 1
        // A line may begin with a hundred markers.
        while before >= 0, before > index - 400, text[before].isBlank || text[before] == UInt8(ascii: ">") { before -= 1 }
        return before < 0 || text[before].isLineEnd
    }

    private mutating func tilde(at index: Int) -> (Int, ScanProblem?) {
        if byte(index + 1) == UInt8(ascii: "!"), isStart(index), !isSpace(index + 2) { tildeArrow = tildeArrow ?? index }
        return (index + 1, nil)
    }

    private mutating func percent(at index: Int) -> (Int, ScanProblem?) {
        guard byte(index + 1) == UInt8(ascii: "%") else { return (index + 1, nil) }
        let isAlone = index == region.lowerBound && index + 2 == end
        if let first = percents ?? (isAlone ? index : nil) {
            return (
                index + 2,
                ScanProblem(
                    offset: first, message: "percent signs hide nothing, because everybody can read the words between them",
                    help: "leave out what nobody should read; \(SpoilerTags.help)")
            )
        }
        if isStart(index) { percents = index }
        return (index + 2, nil)
    }

    private func colons(at index: Int) -> (Int, ScanProblem?) {
        var after = index
        while after < end, text[after] == UInt8(ascii: ":") { after += 1 }
        let name = after - index == 1 ? after : skipBlanks(after)
        let tags = SpoilerTags(text: text, end: end, allowsLabels: allowsLabels)
        guard isStart(index), let wordEnd = tags.word("spoiler", at: name), !byte(wordEnd).isPartOfName else { return (after, nil) }
        return (
            after,
            ScanProblem(
                offset: index, message: "this guards nothing, because it is not written as a directive",
                help:
                    "write ':spoiler[words]{until=s2e8}' in a line, or put a line ':::spoiler{until=s2e8}' and a line ':::' around paragraphs"
            )
        )
    }

    private func skipBlanks(_ start: Int) -> Int {
        var index = start
        while index < end, text[index].isBlank { index += 1 }
        return index
    }

    /// The address and the title of a link, where bars are only characters.
    private mutating func linkTail(at index: Int) -> (Int, ScanProblem?) {
        let tail = LinkTail(text: text, end: end)
        var after = tail.end(afterBracketAt: index)
        if after == index + 1 {
            guard byte(index + 1) == UInt8(ascii: ":"), let definition = tail.definitionEnd(afterBracketAt: index) else {
                return (after, nil)
            }
            after = definition
        }
        steps += after - index
        let destination = tail.destination(afterBracketAt: index)
        guard let space = text[destination..<after].firstIndex(where: \.isWhitespace) else { return (after, nil) }
        if let bars = BarUnits(text).pair(in: space..<after) {
            return (after, Self.nothing(bars, "these bars", help: "a title is shown as it is written: leave the words out"))
        }
        let address = text.string(destination..<space).lowercased()
        guard ["/s", "#s", "/sp", "#sp", "/spoiler", "#spoiler", "/spoilers", "#spoilers"].contains(address) else { return (after, nil) }
        return (
            after,
            ScanProblem(offset: index, message: "this link guards nothing, because its title is on the page", help: SpoilerTags.help)
        )
    }
}
