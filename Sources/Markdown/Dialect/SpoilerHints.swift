/// A quick look at whether a text may contain an attempt at a spoiler, so that most texts are not read for it a second time.
struct SpoilerHints {
    private let text: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    var mayHaveAttempts: Bool {
        has(UInt8(ascii: "|")) || has(UInt8(ascii: "{"))
            || has(UInt8(ascii: "%")) { text.byte($0 + 1) == UInt8(ascii: "%") }
            || has(UInt8(ascii: "!")) { ">~".utf8.contains(text.byte($0 + 1)) || ">~".utf8.contains(text.byte($0 - 1)) }
            || has(UInt8(ascii: "[")) { text.byte($0 + 1) == UInt8(ascii: "/") }
            || has(UInt8(ascii: "&")) { BarUnits(text).end(at: $0) != nil }
            || has(UInt8(ascii: "]")) { text.starts(with: "](#s", at: $0) || text.starts(with: "](/s", at: $0) }
            || has(UInt8(ascii: "p"), where: isWord) || has(UInt8(ascii: "P"), where: isWord)
            || [0xC2, 0xC7, 0xE2, 0xEF].contains { has($0) { BarUnits(text).end(at: $0) != nil } }
    }

    /// Whether the `p` at `index` is that of "spoiler".
    private func isWord(_ index: Int) -> Bool {
        SpoilerTags(text: text, end: text.count, allowsLabels: false).word("spoil", at: index - 1) != nil
    }

    private func has(_ byte: UInt8, where condition: (Int) -> Bool = { _ in true }) -> Bool {
        var start = 0
        while let index = text.firstIndex(of: byte, from: start) {
            if condition(index) { return true }
            start = index + 1
        }
        return false
    }
}
