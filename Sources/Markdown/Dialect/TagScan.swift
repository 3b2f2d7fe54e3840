/// Finds the end of an HTML tag, as defined by CommonMark.
struct TagScan {
    let text: UnsafeBufferPointer<UInt8>
    /// Where the line ends.
    let end: Int

    /// The offset after the opening or closing tag whose `<` is at `start`, or `nil` if there is none.
    func end(ofTagAt start: Int) -> Int? {
        let isClosing = byte(start + 1) == UInt8(ascii: "/")
        let name = start + (isClosing ? 2 : 1)
        guard byte(name).isLetter else { return nil }
        var index = skip(name) { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
        while !isClosing, let attributeEnd = attributeEnd(at: index) { index = attributeEnd }
        index = skipSpace(index)
        if !isClosing, byte(index) == UInt8(ascii: "/") { index += 1 }
        return byte(index) == UInt8(ascii: ">") ? index + 1 : nil
    }

    /// The offset after white space and an attribute.
    private func attributeEnd(at start: Int) -> Int? {
        let name = skipSpace(start)
        guard name > start, byte(name).isLetter || byte(name) == UInt8(ascii: "_") || byte(name) == UInt8(ascii: ":") else { return nil }
        let nameEnd = skip(name) { $0.isLetterOrDigit || ":._-".utf8.contains($0) }
        let equals = skipSpace(nameEnd)
        guard byte(equals) == UInt8(ascii: "=") else { return nameEnd }
        return valueEnd(at: skipSpace(equals + 1))
    }

    private func valueEnd(at start: Int) -> Int? {
        let quote = byte(start)
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let close = skip(start + 1) { $0 != quote }
            return close < end ? close + 1 : nil
        }
        let close = skip(start) { !$0.isWhitespace && !"\"'=<>`".utf8.contains($0) }
        return close > start ? close : nil
    }

    private func byte(_ index: Int) -> UInt8 { index < end ? text[index] : 0 }

    private func skipSpace(_ start: Int) -> Int { skip(start, while: \.isWhitespace) }

    private func skip(_ start: Int, while isPart: (UInt8) -> Bool) -> Int {
        var index = start
        while index < end, isPart(text[index]) { index += 1 }
        return index
    }
}
