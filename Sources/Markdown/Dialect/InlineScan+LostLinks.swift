import Diagnostics

/// Links, pictures, wikilinks and footnotes that are none, because a sign is missing, too many or in the wrong place.
///
/// Each looks ahead over at most `LostLink.reach` bytes, and says at most once in a paragraph what is wrong.
extension InlineScan {
    /// Names what was meant as a link by brackets that are none.
    ///
    /// - Parameters:
    ///   - opening: the opening bracket, or the start of a wikilink.
    ///   - close: the closing bracket.
    mutating func nameLostLink(_ opening: Range<Int>, _ close: Int) {
        let words = opening.upperBound..<close
        if opening.count > 1 {
            return nameUnclosedWikiLink(opening.lowerBound..<close)
        }
        guard !words.isEmpty, !nameShortcode(between: words) else { return }
        if opening.lowerBound > start, text[opening.lowerBound - 1] == UInt8(ascii: ")") { nameReversedLink(words) }
        if text[words.lowerBound] == UInt8(ascii: "/") || text.byte(close + 1) == UInt8(ascii: "=") { nameForumTag(words) }
        nameWikiAddress(opening.lowerBound, words)
        noteNumberedLine(words)
        noteBracketedName(opening.lowerBound, words)
        guard close + 1 < end else { return }
        switch text[close + 1] {
        case UInt8(ascii: "("): nameBrokenTail(opening.lowerBound, words)
        case UInt8(ascii: " "): nameSpaceBeforeTail(opening.lowerBound, words)
        case UInt8(ascii: "/"), UInt8(ascii: "h"): nameMissingTail(opening.lowerBound, words)
        case UInt8(ascii: "["): expectReference(opening.lowerBound, words)
        case UInt8(ascii: "]"): nameSingleBracket(opening.lowerBound, words)
        case UInt8(ascii: ":"):
            nameColonBeforeTail(opening.lowerBound, words)
            nameLostDefinition(words)
        default: break
        }
    }

    /// Whether an exclamation mark makes the bracket that of a picture.
    private func isPicture(_ bracket: Int) -> Bool {
        bracket > start && text[bracket - 1] == UInt8(ascii: "!") && text.byte(bracket - 2) != UInt8(ascii: "\\")
    }

    /// Whether the words are brackets of prose, such as `[sic]`, `[…]` or `[1]`, or the box of a task.
    private func isRemark(_ words: Range<Int>) -> Bool {
        guard words.count <= 4 else { return false }
        return text[words].allSatisfy { !$0.isLetter && $0 < 0x80 || $0 == UInt8(ascii: "x") && words.count == 1 && isTask(words) }
            || text.starts(with: "sic", at: words.lowerBound) || text.starts(with: "…", at: words.lowerBound)
    }

    /// Whether a list marker comes before the bracket.
    private func isTask(_ words: Range<Int>) -> Bool {
        var index = words.lowerBound - 2
        while index >= 0, text[index].isBlank { index -= 1 }
        return index >= 0 && "-*+.)".utf8.contains(text[index])
    }

    /// The words of a link for a message, and the address that they should have.
    private func link(_ bracket: Int, _ words: Range<Int>, to address: String) -> String {
        let shown = words.count <= LostLink.longestWords ? text.string(words) : "…"
        return "'\(isPicture(bracket) ? "!" : "")[\(shown)](\(address))'"
    }

    /// `[https://x.example words]`.
    private mutating func nameWikiAddress(_ bracket: Int, _ words: Range<Int>) {
        guard text.byte(words.lowerBound) == UInt8(ascii: "h"), words.count <= LostLink.reach,
            LostLink.startsAddress(at: words.lowerBound, in: text, end: words.upperBound),
            let gap = text[words].firstIndex(where: \.isBlank), !",.;:".utf8.contains(text[gap - 1]),
            text.byte(words.upperBound + 1) != UInt8(ascii: "(") || words.upperBound + 1 >= end
        else { return }
        reportOnce(
            .warning, bracket, "this link of a wiki is shown as text",
            help: "write \(link(bracket, text.trimmed(gap..<words.upperBound), to: text.string(words.lowerBound..<gap)))")
    }

    /// `](` without what makes a link of it.
    private mutating func nameBrokenTail(_ bracket: Int, _ words: Range<Int>) {
        let start = words.upperBound + 2
        let isBracketed = text.byte(start) == UInt8(ascii: "<")
        let isAddress = LostLink.startsAddress(at: isBracketed ? start + 1 : start, in: text, end: end)
        guard isPicture(bracket) || isAddress || !isRemark(words) && !text.byte(bracket - 1).isLetterOrDigit else { return }
        let parenthesis = LostLink.parenthesis(from: start, in: text, end: end)
        lostSteps += (parenthesis ?? start + LostLink.reach) - start
        guard let close = parenthesis else {
            // Further on, it may be closed.
            guard isPicture(bracket) || isAddress, end <= start + LostLink.reach else { return }
            var addressEnd = start
            while addressEnd < end, addressEnd < start + LostLink.reach, isBracketed || !text[addressEnd].isWhitespace {
                addressEnd += 1
                if isBracketed, text[addressEnd - 1] == UInt8(ascii: ">") { break }
            }
            let address = text.string(start..<addressEnd)
            return reportOnce(
                .warning, bracket, "this link is shown as text, because its parenthesis is never closed",
                help: "write \(link(bracket, words, to: address))")
        }
        // Over several lines it may be a link, with the signs of quotations in it.
        if text[start..<close].contains(where: \.isLineEnd) { return }
        let tail = text.trimmed(start..<close)
        guard let gap = text[tail].firstIndex(where: \.isWhitespace) else {
            guard !tail.isEmpty else { return }
            return reportOnce(
                .warning, bracket, "this link is shown as text, because its address is not valid",
                help: "write the address between '<' and '>', as in \(link(bracket, words, to: "</about/>"))")
        }
        let (first, rest) = (tail.lowerBound..<gap, text.trimmed(gap..<tail.upperBound))
        if LostLink.isSize(text[rest]) {
            return reportOnce(
                .warning, bracket, "this picture is shown as text, because a size comes after its address",
                help: "write \(link(bracket, words, to: text.string(first))); a picture is never wider than the text")
        }
        if let title = LostLink.title(rest, after: first, in: text) {
            return reportOnce(
                .warning, bracket, "this link is shown as text, because its title has no straight quotes around it",
                help: "write \(link(bracket, words, to: "\(text.string(first)) \"\(title)\""))")
        }
        if LostLink.endsInHost(text.string(first)) {
            return reportOnce(
                .warning, bracket, "this link is shown as text, because there is a space in the name of its host",
                help: "copy the address from the browser again")
        }
        if !isPicture(bracket), !text[tail].contains(where: { "/.#%<>:\"".utf8.contains($0) }) {
            let name = text.string(tail)
            let label = words.count <= LostLink.longestWords ? text.string(words) : "…"
            return reportOnce(
                .warning, bracket, "this link is shown as text, because '\(name)' is not an address",
                help: "to link to something by its name, write '[[\(name)\(label == name ? "" : "|\(label)")]]'")
        }
        let address = text.string(tail).split(whereSeparator: \.isWhitespace).joined(separator: "%20").filter { $0 != "<" && $0 != ">" }
        reportOnce(
            .warning, bracket, "this link is shown as text, because there is a space in its address",
            help: "write each space as '%20': \(link(bracket, words, to: address))")
    }

    /// `[words] (/address/)`.
    private mutating func nameSpaceBeforeTail(_ bracket: Int, _ words: Range<Int>) {
        var open = words.upperBound + 1
        while open < end, text[open].isBlank { open += 1 }
        lostSteps += open - words.upperBound
        guard open + 2 < end, text[open] == UInt8(ascii: "("), LostLink.startsAddress(at: open + 1, in: text, end: end),
            !isRemark(words), let close = LostLink.parenthesis(from: open + 1, in: text, end: end),
            !text[open + 1..<close].contains(where: \.isWhitespace)
        else { return }
        reportOnce(
            .warning, bracket, "this link is shown as text, because there is a space between ']' and '('",
            help: "write \(link(bracket, words, to: text.string(open + 1..<close)))")
    }

    /// `[words]/address/` or `[words]https://…`.
    private mutating func nameMissingTail(_ bracket: Int, _ words: Range<Int>) {
        let start = words.upperBound + 1
        if words.count <= LostLink.longestForumTag, LostLink.forumTags.contains(text.string(words).lowercased()) { return }
        var index = start
        while index < end, index < start + LostLink.reach, !text[index].isWhitespace { index += 1 }
        lostSteps += index - start
        while index > start, ".,;:!?".utf8.contains(text[index - 1]) { index -= 1 }
        let isPath =
            text[start] == UInt8(ascii: "/") && index > start + 2 && text[index - 1] == UInt8(ascii: "/") && text[start + 1] != text[start]
        guard isPath || text.starts(with: "http://", at: start) || text.starts(with: "https://", at: start) else { return }
        reportOnce(
            .warning, bracket, "this link is shown as text, because its address has no parentheses around it",
            help: "write \(link(bracket, words, to: text.string(start..<index)))")
    }

    /// `[words(/address/)`.
    mutating func nameUnclosedWords(_ bracket: Int) {
        var open = bracket + 1
        while open < end, open < bracket + LostLink.reach, text[open] != UInt8(ascii: "("), !text[open].isLineEnd { open += 1 }
        lostSteps += open - bracket
        guard open < end, text[open] == UInt8(ascii: "("), open > bracket + 1, LostLink.startsAddress(at: open + 1, in: text, end: end),
            let close = LostLink.parenthesis(from: open + 1, in: text, end: end), !text[open + 1..<close].contains(where: \.isWhitespace)
        else { return }
        reportOnce(
            .warning, bracket, "this link is shown as text, because there is no ']' after its words",
            help: "write \(link(bracket, text.trimmed(bracket + 1..<open), to: text.string(open + 1..<close)))")
    }

    /// `[words]:(/address/)`.
    private mutating func nameColonBeforeTail(_ bracket: Int, _ words: Range<Int>) {
        let open = words.upperBound + 2
        guard open < end, text[open] == UInt8(ascii: "("), LostLink.startsAddress(at: open + 1, in: text, end: end),
            let close = LostLink.parenthesis(from: open + 1, in: text, end: end), !text[open + 1..<close].contains(where: \.isWhitespace)
        else { return }
        reportOnce(
            .warning, bracket, "this link is shown as text, because there is a colon between ']' and '('",
            help: "write \(link(bracket, words, to: text.string(open + 1..<close)))")
    }

    /// `{words}(/address/)`.
    ///
    /// - Returns: whether it is one.
    mutating func nameLinkInBraces(_ brace: Int, _ words: Range<Int>) -> Bool {
        let open = words.upperBound + 1
        guard open < end, text[open] == UInt8(ascii: "("), LostLink.startsAddress(at: open + 1, in: text, end: end),
            let close = LostLink.parenthesis(from: open + 1, in: text, end: end), !text[open + 1..<close].contains(where: \.isWhitespace)
        else { return false }
        reportOnce(
            .warning, brace, "this link is shown as text, because there are braces around its words",
            help: "write \(link(brace, words, to: text.string(open + 1..<close)))")
        return true
    }

    /// `(words)[/address/]`.
    private mutating func nameReversedLink(_ address: Range<Int>) {
        guard address.count <= LostLink.reach, LostLink.startsAddress(at: address.lowerBound, in: text, end: address.upperBound),
            !text[address].contains(where: \.isWhitespace)
        else { return }
        let close = address.lowerBound - 2
        var open = close - 1
        while open > start, open > close - LostLink.longestWords, text[open] != UInt8(ascii: "("), text[open] != UInt8(ascii: ")") {
            open -= 1
        }
        guard open >= start, text[open] == UInt8(ascii: "("), open + 1 < close else { return }
        reportOnce(
            .warning, open, "this link is shown as text, because its brackets and parentheses are the wrong way round",
            help: "write \(link(open, open + 1..<close, to: text.string(address)))")
    }

    /// `[words][label]`: a link if the text defines the label somewhere.
    private mutating func expectReference(_ bracket: Int, _ words: Range<Int>) {
        let start = words.upperBound + 2
        guard !text.byte(bracket - 1).isLetterOrDigit, start < end, text[start] != UInt8(ascii: "["), text[start] != UInt8(ascii: "^")
        else {
            return
        }
        var close = start
        while close < end, close < start + LostLink.reach, text[close] != UInt8(ascii: "["), text[close] != UInt8(ascii: "]") { close += 1 }
        lostSteps += close - start
        guard close < end, text[close] == UInt8(ascii: "]") else { return }
        if LostLink.startsAddress(at: start, in: text, end: close), !text[start..<close].contains(where: \.isWhitespace) {
            return reportOnce(
                .warning, bracket, "this link is shown as text, because its address has brackets around it",
                help: "write \(link(bracket, words, to: text.string(start..<close)))")
        }
        let isCollapsed = close == start
        if isCollapsed, words.count > LostLink.reach { return }
        if isRemark(words), isCollapsed || text[start..<close].allSatisfy(\.isDigit) { return }
        let label = text.string(isCollapsed ? words : start..<close)
        labels.expect(LinkLabels.Use(offset: bracket, label: label, words: words.count <= LostLink.longestWords ? text.string(words) : "…"))
    }

    /// `[Mia Fox]]`.
    private mutating func nameSingleBracket(_ bracket: Int, _ words: Range<Int>) {
        guard !brackets.isOpen, words.count <= LostLink.longestWords, LostLink.startsName(at: words.lowerBound, in: text),
            text.byte(bracket - 1) != UInt8(ascii: "\\"), !isRemark(words)
        else { return }
        reportOnce(
            .warning, bracket, "this link by name is shown as text, because it begins with one bracket",
            help: "write '[[\(text.string(words))]]'")
    }

    /// `[/b]` and `[url=…]` of forums.
    private mutating func nameForumTag(_ words: Range<Int>) {
        let isEnd = text[words.lowerBound] == UInt8(ascii: "/")
        guard isEnd, words.count <= LostLink.longestForumTag else { return }
        let name = text.string(words).lowercased().dropFirst()
        guard LostLink.forumTags.contains(String(name)) else { return }
        reportOnce(
            .warning, words.lowerBound - 1, "the tags of forums are shown as text",
            help: "write **bold**, *italic*, ~~struck out~~, [words](https://…) for a link and '> ' before a quotation")
    }
}

/// Wikilinks and footnotes.
extension InlineScan {
    /// Names `[[`, which is followed by no name and no end.
    ///
    /// - Parameters:
    ///   - target: the name, without the white space around it.
    ///   - targetEnd: the offset of what ends it.
    mutating func nameLostWikiLink(at index: Int, _ target: Range<Int>, _ targetEnd: Int) {
        guard text.byte(index - 1) != UInt8(ascii: "["), text.byte(index + 2) != UInt8(ascii: "[") else { return }
        let next = targetEnd < end ? text[targetEnd] : UInt8(ascii: "\n")
        if target.isEmpty {
            guard next == UInt8(ascii: "|") || next == UInt8(ascii: "]") && text.byte(targetEnd + 1) == next else { return }
            return reportOnce(
                .warning, index, "this link by name is shown as text, because there is no name in it",
                help: "write '[[name]]', with the name of anything that has a page; for brackets, write '\\[['")
        }
        guard next == UInt8(ascii: "]") || next.isLineEnd, target.count <= LostLink.longestWords,
            LostLink.startsName(at: target.lowerBound, in: text)
        else { return }
        if next == UInt8(ascii: "]") {
            // `[[a](/b)]` and `[[a] b]` are brackets in brackets.
            if "([:".utf8.contains(text.byte(targetEnd + 1)) { return }
            var later = targetEnd + 1
            var depth = 0
            while later < end, later < targetEnd + LostLink.reach {
                if text[later] == UInt8(ascii: "[") { depth += 1 }
                if text[later] == UInt8(ascii: "]") { depth -= 1 }
                if depth < 0 { return }
                later += 1
            }
            lostSteps += later - targetEnd
        }
        nameUnclosedWikiLink(index..<target.upperBound)
    }

    /// Names a wikilink without its end.
    mutating func nameUnclosedWikiLink(_ range: Range<Int>) {
        // In nested ones, every copy of all the words would be long.
        let line = text.string(range.prefix(LostLink.longestWords + 1)).prefix { !$0.isNewline }
        reportOnce(
            .warning, range.lowerBound, "this link by name is shown as text, because it does not end in ']]'",
            help: line.utf8.count <= LostLink.longestWords
                ? "write '\(line)]]'; for brackets, write '\\[['" : "write '[[name]]'; for brackets, write '\\[['")
    }

    /// Names `[^label]` without a footnote, and `[^a label]` with a space.
    mutating func nameLostFootnote(at index: Int) {
        guard index + 2 < end, text[index + 2].isLetterOrDigit || text[index + 2] >= 0x80 else { return }
        var close = index + 2
        var hasSpace = false
        while close < end, close < index + LostLink.longestWords, text[close] != UInt8(ascii: "]"), text[close] != UInt8(ascii: "["),
            !text[close].isLineEnd
        {
            if text[close].isBlank { hasSpace = true }
            close += 1
        }
        lostSteps += close - index
        guard close < end, text[close] == UInt8(ascii: "]"), text.byte(close + 1) != UInt8(ascii: "(") else { return }
        let label = text.string(index + 2..<close)
        if hasSpace {
            let name = label.split(whereSeparator: \.isWhitespace).joined(separator: "-")
            return reportOnce(
                .warning, index, "this is not a footnote, because there is a space in its name",
                help: "write '[^\(name)]' here, and '[^\(name)]: …' before the note")
        }
        if index == start, text.byte(close + 1).isBlank, text.trimmed(close + 1..<end).count > 0 {
            return reportOnce(
                .warning, index, "this is not a footnote, because there is no colon after ']'", help: "write '[^\(label)]: …', with a colon"
            )
        }
        reportOnce(
            .warning, index, "there is no footnote '\(label)' in this text",
            help: "add a line '[^\(label)]: …' with the note, or write '\\[^\(label)]' to show these signs")
    }

    /// `^[words]`, a note in the text in Pandoc.
    mutating func nameInlineNote(at index: Int) {
        guard text.byte(index + 1) == UInt8(ascii: "["), index + 3 < end else { return }
        var close = index + 2
        while close < end, close < index + LostLink.reach, text[close] != UInt8(ascii: "]") { close += 1 }
        lostSteps += close - index
        guard close < end, text[close] == UInt8(ascii: "]"), text.byte(close + 1) != UInt8(ascii: "("),
            text[index + 2..<close].count(where: \.isLetter) > 3 || text[index + 2..<close].contains(where: { $0 >= 0x80 })
        else { return }
        reportOnce(
            .warning, index, "a note in the middle of a text is shown as text",
            help:
                "write '[^1]' here, and on a line of its own '[^1]: \(close - index < LostLink.longestWords ? text.string(index + 2..<close) : "…")'"
        )
    }
}
