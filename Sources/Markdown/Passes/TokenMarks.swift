import CCMark

/// Reads the marks that stand for tokens in libcmark's output.
struct TokenMarks {
    let text: UnsafeBufferPointer<UInt8>
    let tokens: [Token]

    /// The token that ends an image or a link with this destination.
    func token(endingAt destination: UnsafeBufferPointer<UInt8>) -> Int? {
        guard isMark(0xBF, destination), let (number, end) = number(in: destination, at: 4) else {
            return nil
        }
        return end == destination.count ? number : nil
    }

    /// The token that starts with `literal`, and the length of its mark.
    func token(beginning literal: UnsafeBufferPointer<UInt8>) -> (number: Int, length: Int)? {
        guard isMark(0xBE, literal), let (number, end) = number(in: literal, at: 4) else {
            return nil
        }
        return (number, end)
    }

    /// Whether it starts with the mark whose last byte is `last`.
    private func isMark(_ last: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count > 4 && bytes[0] == 0xF4 && bytes[1] == 0x8F && bytes[2] == 0xBF && bytes[3] == last
    }

    func isMarked(_ literal: UnsafeBufferPointer<UInt8>) -> Bool { firstMark(in: literal, from: 0) != nil }

    /// The literal as written, or `nil` if it contains no marks.
    func restored(_ literal: UnsafeBufferPointer<UInt8>) -> String? {
        guard var mark = firstMark(in: literal, from: 0) else { return nil }
        var result: [UInt8] = []
        var copied = 0
        while true {
            let isClosing = literal[mark + 3] == 0xBF
            var next = mark + 4
            if let (number, end) = number(in: literal, at: next) {
                let token = tokens[number]
                let before: [UInt8] = isClosing ? Array("](".utf8) : Array((token.isBlock ? "# ![" : "![").utf8)
                result += literal[copied..<mark]
                if result.suffix(before.count).elementsEqual(before) { result.removeLast(before.count) }
                next = isClosing && end < literal.count && literal[end] == UInt8(ascii: ")") ? end + 1 : end
                if !isClosing {
                    result += text[token.opening]
                } else if let closing = token.closing {
                    result += text[closing]
                }
                copied = next
            }
            guard let following = firstMark(in: literal, from: next) else { break }
            mark = following
        }
        result += literal[copied...]
        return String(decoding: result, as: UTF8.self)
    }

    private func firstMark(in literal: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + 4 <= literal.count, let base = literal.baseAddress, let found = memchr(base + index, 0xF4, literal.count - index) {
            index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if index + 4 <= literal.count, literal[index + 1] == 0x8F, literal[index + 2] == 0xBF, literal[index + 3] >= 0xBE {
                return index
            }
            index += 1
        }
        return nil
    }

    /// The number of a token, and the offset after the semicolon that follows it.
    private func number(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (number: Int, end: Int)? {
        var number = 0
        var index = start
        while index < bytes.count, bytes[index].isDigit, index < start + 10 {
            number = 10 * number + Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        guard index > start, index < bytes.count, bytes[index] == UInt8(ascii: ";"), number < tokens.count else { return nil }
        return (number, index + 1)
    }
}
