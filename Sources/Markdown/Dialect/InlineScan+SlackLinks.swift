import Diagnostics

/// Links as Slack writes them.
extension InlineScan {
    /// Names `<https://x.example|words>`.
    mutating func nameSlackLink(at index: Int) {
        let first = text.byte(index + 1)
        guard first == UInt8(ascii: "h") || first == UInt8(ascii: "m"), LostLink.startsAddress(at: index + 1, in: text, end: end) else {
            return
        }
        var bar: Int?
        var close = index + 1
        while close < end, close < index + LostLink.reach, text[close] != UInt8(ascii: ">"), text[close] != UInt8(ascii: "<") {
            if text[close].isLineEnd || bar == nil && text[close].isWhitespace { break }
            if bar == nil, text[close] == UInt8(ascii: "|") { bar = close }
            close += 1
        }
        lostSteps += close - index
        guard let bar, bar + 1 < close, close < end, text[close] == UInt8(ascii: ">") else { return }
        let words = bar + 1..<close
        reportOnce(
            .warning, index, "this link of Slack does not work here",
            help:
                "write '[\(words.count <= LostLink.longestWords ? text.string(words) : "…")](\(text.string(index + 1..<bar)))'")
    }
}
