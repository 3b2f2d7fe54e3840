/// Signs that end nothing, because of the letter after them, or because the second one is missing.
extension InlineScan {
    /// `**Keeper:**Ada`.
    ///
    /// - Parameters:
    ///   - offset: the signs before the words.
    ///   - closing: the signs after them.
    mutating func nameGlued(_ offset: Int, closing: Int) {
        let after = closing + 2
        let signs = text.string(closing..<after)
        var wordEnd = after
        while wordEnd < end, wordEnd < after + LostLink.longestWords, !text[wordEnd].isWhitespace { wordEnd += 1 }
        let (words, next) = (offset..<after, text.string(after..<wordEnd))
        let isShort = wordEnd - offset <= LostLink.longestWords && !text[words].contains(where: \.isLineEnd)
        let whole = isShort ? "\(text.string(words)) \(next)" : "\(signs)words\(signs) \(next)"
        let last = text[closing - 1]
        let other =
            isShort && ".,:;!?".utf8.contains(last)
            ? ", or '\(text.string(offset..<closing - 1))\(signs)\(Character(Unicode.Scalar(last)))\(next)'" : ""
        reportOnce(
            .warning, offset, "'\(signs)' makes nothing bold here, because a letter comes right after the second '\(signs)'",
            help: "put a space there: '\(whole)'\(other)")
    }

    private static let ordinalEndings: Set = ["st", "nd", "rd", "th", "er", "re", "e", "eme", "ème", "o", "a"]

    /// `2^nd`, `m^2` and `H~2O`, where the sign after the raised or lowered characters is missing.
    ///
    /// - Parameter isRaised: whether the sign is `^`.
    mutating func nameUnclosedScript(at index: Int, isRaised: Bool) {
        guard index > start, text[index - 1].isLetterOrDigit else { return }
        var close = index + 1
        while close < end, close < index + 8, text[close].isLetterOrDigit || text[close] >= 0x80 { close += 1 }
        lostSteps += close - index
        guard close > index + 1, close == end || !"^~_=/({[<".utf8.contains(text[close]) else { return }
        let digits = text[index + 1..<close].prefix(while: \.isDigit).count
        var scriptEnd = close
        if isRaised {
            let isNumber = digits == close - index - 1 && digits <= 3
            let isOrdinal = text[index - 1].isDigit && Self.ordinalEndings.contains(text.string(index + 1..<close).lowercased())
            guard isNumber || isOrdinal else { return }
        } else {
            // `H~2O`, and not `about~2`: after a symbol of an element, in capitals.
            let letter = text[index - 1]
            guard 1...2 ~= digits, letter.isLetter, letter & 0x20 == 0 else { return }
            scriptEnd = index + 1 + digits
            guard text[scriptEnd..<close].allSatisfy({ $0.isLetterOrDigit && ($0.isDigit || $0 & 0x20 == 0) }) else { return }
        }
        var wordStart = index
        while wordStart > start, wordStart > index - 20, text[wordStart - 1].isLetterOrDigit { wordStart -= 1 }
        let sign = text.string(index..<index + 1)
        reportOnce(
            .warning, index, "'\(sign)' \(isRaised ? "raises" : "lowers") nothing here, because no other ends the characters",
            help:
                "write '\(text.string(wordStart..<scriptEnd))\(sign)\(text.string(scriptEnd..<close))'; to show the sign itself, write '\\\(sign)'"
        )
    }
}
