/// Brackets and delimiters.
extension InlineScan {
    mutating func openBracket(at index: Int) -> Int {
        switch text.byte(index + 1) {
        case UInt8(ascii: "["):
            return wikiLink(at: index)
        case UInt8(ascii: "!") where index == start:
            if let end = callout(at: index) { return end }
        case UInt8(ascii: "^"):
            if let label = footnotes.label(at: index, in: text), label.upperBound < end, footnotes.contains(label, in: text) {
                add(.footnoteReference(label: label), index..<label.upperBound + 1)
                return label.upperBound + 1
            }
            nameLostFootnote(at: index)
        default: break
        }
        brackets.open(.plain, at: index..<index + 1)
        return index + 1
    }

    /// `[[target]]`, or the start of `[[target|label]]`.
    private mutating func wikiLink(at index: Int) -> Int {
        let start = index + 2
        var targetEnd = start
        while targetEnd < end, !text[targetEnd].endsTarget { targetEnd += 1 }
        let target = text.trimmed(start..<targetEnd)
        if targetEnd + 1 < end, !target.isEmpty {
            if text[targetEnd] == UInt8(ascii: "]"), text[targetEnd + 1] == UInt8(ascii: "]") {
                nameEmbed(at: index)
                add(.wikiLink(target: target), index..<targetEnd + 2)
                brackets.closeWikiLinksAround()
                return targetEnd + 2
            }
            let isEscapedBar = isCell && text[targetEnd] == UInt8(ascii: "\\") && text[targetEnd + 1] == UInt8(ascii: "|")
            if text[targetEnd] == UInt8(ascii: "|") || isEscapedBar {
                let labelStart = targetEnd + (isEscapedBar ? 2 : 1)
                nameEmbed(at: index)
                brackets.open(.wikiLink(target: target), at: index..<labelStart)
                return skip(index..<labelStart)
            }
        }
        nameLostWikiLink(at: index, target, targetEnd)
        brackets.open(.plain, at: index..<index + 1)
        return index + 1
    }

    /// `[!NOTE]` at the start of a paragraph, and the sign after it that folds the box in Obsidian.
    private mutating func callout(at index: Int) -> Int? {
        var close = index + 2
        while close < end, text[close].isPartOfName { close += 1 }
        guard close > index + 2, close < end, text[close] == UInt8(ascii: "]") else { return nil }
        var after = close + 1
        if text.byte(after) == UInt8(ascii: "-") || text.byte(after) == UInt8(ascii: "+") { after += 1 }
        guard after >= end || text[after].isWhitespace else { return nil }
        while after < end, text[after].isBlank { after += 1 }
        if text.string(index + 2..<close).lowercased().hasPrefix("spoiler") {
            report(
                index, "this box guards nothing, because everybody can read the words in it",
                help: "put ':::spoiler' before the text and ':::' after it")
            return nil
        }
        add(.callout(kind: index + 2..<close), index..<after)
        return after
    }

    mutating func closeBracket(at index: Int) -> Int {
        let isDouble = index + 1 < end && text[index + 1] == UInt8(ascii: "]")
        switch brackets.close(at: index, isDouble: isDouble) {
        case .directive(let source, let opening):
            guard index + 1 < end, text[index + 1] == UInt8(ascii: "{") else {
                add(.directive(source), opening, index..<index + 1)
                return index + 1
            }
            let (directive, end) = attributes(of: source, at: index + 1)
            guard let directive else { return end }
            add(.directive(directive), opening, index..<end)
            return end
        case .wikiLink(let target, let opening):
            add(.wikiLink(target: target), opening, index..<index + 2)
            return index + 2
        case .plain(let opening):
            let tail = LinkTail(text: text, end: end)
            let tailEnd = tail.end(afterBracketAt: index)
            let isDefinition = index + 1 < end && text[index + 1] == UInt8(ascii: ":")
            if isDefinition || tailEnd > index + 1 {
                note(destinationAt: tail.destination(afterBracketAt: index), isDefinition: isDefinition)
            }
            if opening.lowerBound == definitionStart, let end = tail.definitionEnd(afterBracketAt: index) {
                expectDefinition(after: end)
                labels.define(text.string(opening.upperBound..<index))
                noteHiddenDefinition(
                    opening.upperBound..<index, destination: tail.destination(afterBracketAt: index), end: end)
                return skip(index..<end)
            }
            if isDefinition || tailEnd == index + 1 && text.byte(tailEnd) == UInt8(ascii: "(") { failedTails.append(index) }
            if tailEnd > index + 1 { nameAttributes(afterDestination: tailEnd) } else { nameLostLink(opening, index) }
            return skip(index..<tailEnd)
        case nil:
            return index + 1
        }
    }

    /// Link definitions are only possible at the start of a paragraph, each on lines of its own.
    private mutating func expectDefinition(after lineEnd: Int) {
        definitionStart = lineEnd
        while definitionStart < end, text[definitionStart].isWhitespace || text[definitionStart] == UInt8(ascii: ">") {
            definitionStart += 1
        }
    }

    /// A run of bars, tildes or equals signs. A single tilde before a digit means "about", and between words "to": `(~2000) and 20~30`.
    mutating func delimiter(at start: Int) -> Int {
        var runEnd = start
        let sign = text[start] == UInt8(ascii: "\\") ? UInt8(ascii: "|") : text[start]
        // In a cell, each bar has a backslash before it.
        let step = isCell && sign == UInt8(ascii: "|") ? 2 : 1
        while runEnd + step <= end, text[runEnd + step - 1] == sign, step == 1 || text[runEnd] == UInt8(ascii: "\\") { runEnd += step }
        guard runEnd > start else { return start + 1 }
        let length = (runEnd - start) / step
        guard length == 2 || length == 1 && sign == UInt8(ascii: "~") else { return runEnd }

        let before = text.byte(start - 1)
        let after = runEnd < end ? text[runEnd] : 0
        if sign == UInt8(ascii: "~"), length == 1, after.isDigit || before.isPartOfWord && after.isPartOfWord { return runEnd }
        if sign == UInt8(ascii: "|") {
            let tail = spoilerTail(at: runEnd)
            let isSpaceBefore = before == 0 || before.isWhitespace
            let isSpaceAfter = after == 0 || after.isWhitespace || tail != nil
            // Bars with white space on both sides may open or close, so that `|| words ||` is guarded too.
            let isAlone = isSpaceBefore && isSpaceAfter
            brackets.add(
                BracketScan.Delimiter(
                    kind: .spoiler, range: start..<runEnd, tail: tail,
                    canOpen: isAlone || !isSpaceAfter && !before.isLetterOrDigit,
                    canClose: isAlone || !isSpaceBefore && !after.isLetterOrDigit,
                    isInWord: !isSpaceBefore && !isSpaceAfter
                )
            )
        } else {
            let isLeftFlanking =
                after != 0 && !after.isWhitespace && (!after.isPunctuation || before == 0 || before.isWhitespace || before.isPunctuation)
            let isRightFlanking =
                before != 0 && !before.isWhitespace && (!before.isPunctuation || after == 0 || after.isWhitespace || after.isPunctuation)
            brackets.add(
                BracketScan.Delimiter(
                    kind: sign == UInt8(ascii: "=") ? .highlight : length == 1 ? .strikethrough : .doubleStrikethrough,
                    range: start..<runEnd, tail: nil,
                    canOpen: isLeftFlanking, canClose: isRightFlanking, isInWord: false
                )
            )
        }
        return runEnd
    }

    /// The points in `{s2e8}` or `{s2e8, v3}` after a spoiler, also with white space before them or with `until=`.
    private func spoilerTail(at index: Int) -> BracketScan.Delimiter.Tail? {
        var brace = index
        while brace < end, text[brace].isBlank { brace += 1 }
        guard brace < end, text[brace] == UInt8(ascii: "{") else { return nil }
        if let points = StoryPoints(text: text, end: end).points(inBracesAt: brace) {
            return BracketScan.Delimiter.Tail(points: points.range, end: points.end)
        }
        // Whatever else it is, it was meant as a point.
        var close = brace + 1
        while close < end, text[close].isPartOfName || ",. ".utf8.contains(text[close]) { close += 1 }
        guard brace == index, close < end, close > brace + 1, text[close] == UInt8(ascii: "}") else { return nil }
        return BracketScan.Delimiter.Tail(points: brace + 1..<close, end: close + 1)
    }
}

extension UInt8 {
    /// Whether the target of a wikilink cannot contain it.
    fileprivate var endsTarget: Bool {
        switch self {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "\\"): true
        default: isLineEnd
        }
    }

    /// Whether it is a letter, a digit or a part of a character beyond ASCII.
    fileprivate var isPartOfWord: Bool { isLetterOrDigit || self >= 0x80 }
}
