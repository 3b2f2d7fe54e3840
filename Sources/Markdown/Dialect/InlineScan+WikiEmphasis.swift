import Diagnostics

/// Emphasis as wikis write it.
extension InlineScan {
    /// Names `''italic''`, `'''bold'''` and `'''''both'''''`. In blocks with code, which may contain anything, none is searched for.
    ///
    /// - Complexity: O(n) in the length of the region.
    mutating func nameWikiEmphasis(_ region: Range<Int>) {
        let sign = UInt8(ascii: "'")
        // The ends of the first opening run of each length.
        var openers: [Int: Int] = [:]
        var rest = region
        while let start = text.firstIndex(of: sign, in: rest) {
            var close = start + 1
            while close < region.upperBound, text[close] == sign { close += 1 }
            rest = close..<region.upperBound
            let length = close - start
            guard length > 1, let asterisks = Self.asterisks(for: length) else { continue }
            let before = start > region.lowerBound ? text[start - 1] : UInt8(ascii: " ")
            let after = close < region.upperBound ? text[close] : UInt8(ascii: " ")
            if let opener = openers[length] {
                guard !before.isWhitespace, before != UInt8(ascii: "\\"), !after.isLetterOrDigit else { continue }
                guard text.firstIndex(of: UInt8(ascii: "`"), in: region) == nil else { return }
                return report(opener..<start, length, asterisks)
            }
            let isOpening = before.isWhitespace || "([\"-/".utf8.contains(before)
            if isOpening, after.isLetterOrDigit || after >= 0x80 || after == UInt8(ascii: "[") { openers[length] = close }
        }
    }

    private static func asterisks(for length: Int) -> String? {
        switch length {
        case 2: "*"
        case 3: "**"
        case 5: "***"
        default: nil
        }
    }

    private mutating func report(_ words: Range<Int>, _ length: Int, _ asterisks: String) {
        let isShort = words.count <= LostLink.longestWords && !text[words].contains(where: \.isLineEnd)
        let shown = isShort ? text.string(words) : "words"
        reportOnce(
            .warning, words.lowerBound - length, "apostrophes make nothing bold or italic here",
            help: "write '\(asterisks)\(shown)\(asterisks)'\(length == 2 ? "; for quotation marks, write '\"\(shown)\"'" : "")")
    }
}
