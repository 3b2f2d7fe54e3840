/// Recognises points of a story in braces, such as `{s2e8}`, `{s2e8, v3}` or `{until=s2}`.
struct StoryPoints {
    let text: UnsafeBufferPointer<UInt8>
    /// Where the stretch of words ends.
    let end: Int

    /// More bytes do not fit into braces with points.
    private static let longest = 80

    /// The offset after the braces, if there is nothing but points in them.
    func end(ofBracesAt brace: Int) -> Int? { points(inBracesAt: brace).map(\.end) }

    /// Where the points themselves are written, and the offset after the closing brace.
    func points(inBracesAt brace: Int) -> (range: Range<Int>, end: Int)? {
        guard brace < end, text[brace] == UInt8(ascii: "{") else { return nil }
        let limit = min(end, brace + Self.longest)
        var close = brace + 1
        while close < limit, text[close] != UInt8(ascii: "}"), text[close] != UInt8(ascii: "{"), !text[close].isLineEnd { close += 1 }
        guard close < limit, text[close] == UInt8(ascii: "}") else { return nil }
        var range = text.trimmed(brace + 1..<close)
        if let value = untilValue(in: range) { range = value }
        return Self.list(in: range, of: text).isEmpty ? nil : (range, close + 1)
    }

    /// The points between commas and white space; none if there is anything else.
    static func list(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> [Slice<UnsafeBufferPointer<UInt8>>] {
        let words = text[range].split { $0 == UInt8(ascii: ",") || $0.isBlank }
        return range.count <= longest && words.allSatisfy(isPoint) ? words : []
    }

    /// The value of `until=s2e8`, `until="s2e8, v3"` or `until: s2e8`.
    private func untilValue(in range: Range<Int>) -> Range<Int>? {
        guard text.starts(with: "until", at: range.lowerBound) else { return nil }
        var value = text.trimmed(min(range.lowerBound + 5, range.upperBound)..<range.upperBound)
        guard let sign = value.first, text[sign] == UInt8(ascii: "=") || text[sign] == UInt8(ascii: ":") else { return nil }
        value = text.trimmed(sign + 1..<value.upperBound)
        if value.count > 1, let first = value.first, let last = value.last, text[first] == text[last], "\"'".utf8.contains(text[first]) {
            value = first + 1..<last
        }
        return value
    }

    /// Whether it has the form of a point: `s2`, `S2E8`, `s2e8.5`, `s0-the-making-of`, `v3`, `film`.
    private static func isPoint(_ word: some Collection<UInt8>) -> Bool {
        let letters = word.map { $0.isLetter ? $0 | 0x20 : $0 }
        if letters.elementsEqual("film".utf8) { return true }
        guard let first = letters.first, first == UInt8(ascii: "s") || first == UInt8(ascii: "v") else { return false }
        let number = letters.dropFirst()
        let isCode = number.contains(UInt8(ascii: "-")) || number.allSatisfy { $0.isDigit || "e.".utf8.contains($0) }
        return number.first?.isDigit == true && isCode && number.allSatisfy { $0.isPartOfName || $0 == UInt8(ascii: ".") }
    }
}
