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
        guard let words = words(between: UInt8(ascii: "{"), UInt8(ascii: "}"), at: brace),
            !Self.list(in: words.range, of: text).isEmpty
        else { return nil }
        return words
    }

    /// The point in `(s2e8)`, `[until=s2e8]` or `(season 2)`, where a spoiler has just ended; `nil` if they are words of the text.
    ///
    /// - Parameter isNext: whether nothing is between the spoiler and the bracket, so that it belongs to the spoiler.
    func points(inWrongBracketsAt bracket: Int, isNext: Bool) -> String? {
        guard bracket < end else { return nil }
        let isSquare = text[bracket] == UInt8(ascii: "[")
        guard isSquare || text[bracket] == UInt8(ascii: "("),
            let (range, after) = words(between: text[bracket], UInt8(ascii: isSquare ? "]" : ")"), at: bracket),
            // `[s2e8](/address/)` is a link.
            !isSquare || after >= end || !"([".utf8.contains(text[after])
        else { return nil }
        let points = Self.list(in: range, of: text)
        // `(film)` and `(season 2)` may be a remark.
        let isCode = points.contains { $0.contains(where: \.isDigit) }
        if isCode || isNext, !points.isEmpty { return points.map { text.string($0.startIndex..<$0.endIndex) }.joined(separator: ", ") }
        return isNext ? WordedPoint.code(range, of: text) : nil
    }

    /// What is between two brackets on one line, and the offset after them.
    private func words(between open: UInt8, _ close: UInt8, at bracket: Int) -> (range: Range<Int>, end: Int)? {
        guard bracket < end, text[bracket] == open else { return nil }
        let limit = min(end, bracket + Self.longest)
        var last = bracket + 1
        while last < limit, text[last] != close, text[last] != open, !text[last].isLineEnd { last += 1 }
        guard last < limit, text[last] == close else { return nil }
        let range = text.trimmed(bracket + 1..<last)
        return (untilValue(in: range) ?? range, last + 1)
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

    /// Whether it has the form of a point: `s2`, `S2E8`, `s2e8.5`, `s0-the-making-of`, `v3`, `v3c12`, `film`, `end`.
    private static func isPoint(_ word: some Collection<UInt8>) -> Bool {
        let letters = word.map { $0.isLetter ? $0 | 0x20 : $0 }
        if letters.elementsEqual("film".utf8) || letters.elementsEqual("end".utf8) { return true }
        guard let first = letters.first, first == UInt8(ascii: "s") || first == UInt8(ascii: "v") else { return false }
        let number = letters.dropFirst()
        let separators = (first == UInt8(ascii: "v") ? "c." : "e.").utf8
        let isCode = number.contains(UInt8(ascii: "-")) || number.allSatisfy { $0.isDigit || separators.contains($0) }
        return number.first?.isDigit == true && isCode && number.allSatisfy { $0.isPartOfName || $0 == UInt8(ascii: ".") }
    }
}
