/// Skips what follows the text of an inline link: it contains nothing of the dialect.
struct LinkTail {
    let text: UnsafeBufferPointer<UInt8>
    let end: Int

    /// Longer ones are scanned like text; if they are links, what was found in them is restored.
    private static let greatestLength = 2000
    private static let deepestParentheses = 32

    /// Where a destination after the bracket at `bracket` is written, whether or not the rest is a link.
    func destination(afterBracketAt bracket: Int) -> Int {
        let start = skipSpace(bracket + 2)
        return text.byte(start) == UInt8(ascii: "<") ? start + 1 : start
    }

    /// The offset after `(destination "title")`, if it follows the bracket at `bracket`; otherwise the offset after the bracket.
    func end(afterBracketAt bracket: Int) -> Int {
        let next = bracket + 1
        guard next < end else { return next }
        guard text[next] == UInt8(ascii: "(") else { return next }
        guard let destinationEnd = destinationEnd(at: skipSpace(next + 1)) else { return next }
        var index = skipSpace(destinationEnd)
        if index > destinationEnd, let titleEnd = titleEnd(at: index) { index = skipSpace(titleEnd) }
        return index < end && text[index] == UInt8(ascii: ")") ? index + 1 : next
    }

    /// Where a token would hide signs that keep what follows the bracket at `bracket` from being a tail; to be asked where there is none.
    ///
    /// `nil` if the address or the title is longer than what is read here, so that it may be a tail for libcmark.
    func untokenizedRange(afterBracketAt bracket: Int) -> Range<Int>? {
        let start = skipSpace(bracket + 2)
        let limit = min(end, start + Self.greatestLength)
        let destinationEnd = text[start..<limit].firstIndex(where: \.isWhitespace) ?? limit
        let title = skipSpace(destinationEnd)
        let titleLimit = min(end, title + Self.greatestLength)
        let isCut = limit < end && destinationEnd == limit || titleLimit < end && titleEnd(at: title) == nil && text[title].opensTitle
        return isCut ? nil : start..<titleLimit
    }

    /// The offset after `: destination "title"` of a reference definition, if that follows the bracket at `bracket` and ends its line.
    func definitionEnd(afterBracketAt bracket: Int) -> Int? {
        guard bracket + 1 < end, text[bracket + 1] == UInt8(ascii: ":"), let destinationEnd = destinationEnd(at: skipSpace(bracket + 2))
        else { return nil }
        let title = skipBlanks(destinationEnd)
        let index = title > destinationEnd ? titleEnd(at: title).map(skipBlanks) ?? title : title
        return index == end || text[index].isLineEnd ? index : nil
    }

    private func skipBlanks(_ start: Int) -> Int {
        var index = start
        while index < end, text[index].isBlank { index += 1 }
        return index
    }

    private func skipSpace(_ start: Int) -> Int {
        var index = start
        let limit = min(end, start + Self.greatestLength)
        while index < limit, text[index].isWhitespace { index += 1 }
        return index
    }

    private func destinationEnd(at start: Int) -> Int? {
        let limit = min(end, start + Self.greatestLength)
        var index = start
        if index < limit, text[index] == UInt8(ascii: "<") {
            index += 1
            // Another `<` ends it; otherwise each of many such starts would be read up to the limit.
            while index < limit, text[index] != UInt8(ascii: ">"), text[index] != UInt8(ascii: "<"), !text[index].isLineEnd {
                index += text[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            return index < limit && text[index] == UInt8(ascii: ">") ? index + 1 : nil
        }
        var depth = 0
        while index < limit, !text[index].isWhitespace {
            switch text[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("):
                depth += 1
                if depth > Self.deepestParentheses { return nil }
            case UInt8(ascii: ")"):
                if depth == 0 { return index }
                depth -= 1
            default: break
            }
            index += 1
        }
        return index > start && (index < limit || index == end) ? index : nil
    }

    private func titleEnd(at start: Int) -> Int? {
        let limit = min(end, start + Self.greatestLength)
        guard start < limit else { return nil }
        guard text[start].opensTitle else { return nil }
        let closing = text[start] == UInt8(ascii: "(") ? UInt8(ascii: ")") : text[start]
        var index = start + 1
        while index < limit, text[index] != closing, closing != UInt8(ascii: ")") || text[index] != UInt8(ascii: "(") {
            index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index < limit && text[index] == closing ? index + 1 : nil
    }
}

extension UInt8 {
    /// Whether a link's title may begin with it.
    fileprivate var opensTitle: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "(") }
}
