/// Finds addresses that stand among words without any markup, by the rules of GFM's extended autolinks.
struct BareLinkScan {
    struct Link {
        let range: Range<Int>
        /// What has to be put before the address that is written.
        let prefix: StaticString
    }

    let text: UnsafeBufferPointer<UInt8>
    let end: Int
    /// Whether a closing bracket ends an address.
    let isInBrackets: Bool

    /// `www.…`, whose first dot is at `dot`.
    func www(beforeDotAt dot: Int) -> Link? {
        let start = dot - 3
        guard text.starts(with: "www.", at: start), isBoundary(before: start) else { return nil }
        return address(from: start, domain: start, prefix: "http://")
    }

    /// `http://…` or `https://…`, whose colon is at `colon`.
    func web(beforeColonAt colon: Int, notBefore limit: Int) -> Link? {
        for scheme: StaticString in ["https", "http"] {
            let start = colon - scheme.utf8CodeUnitCount
            guard start >= limit, isBoundary(before: start), hasLetters(scheme, at: start) else { continue }
            return address(from: start, domain: colon + 3, prefix: "")
        }
        return nil
    }

    /// `name@example.org`, whose at sign is at `sign`.
    func mail(aroundAt sign: Int, notBefore limit: Int) -> Link? {
        var start = sign
        while start > limit, isPartOfLocalName(text[start - 1]) { start -= 1 }
        guard start < sign else { return nil }
        var index = sign + 1
        var hasDot = false
        while index < end, text[index].isLetterOrDigit || "-_.".utf8.contains(text[index]) {
            if text[index] == UInt8(ascii: ".") {
                // A dot that ends the domain ends a sentence.
                guard index + 1 < end, text[index + 1].isLetterOrDigit else { break }
                hasDot = true
            }
            index += 1
        }
        guard hasDot, text[index - 1] != UInt8(ascii: "-"), text[index - 1] != UInt8(ascii: "_") else { return nil }
        return Link(range: start..<index, prefix: "mailto:")
    }

    private func isPartOfLocalName(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || ".-_+".utf8.contains(byte) }

    /// An address begins at the beginning of a line, behind white space, or behind one of `* _ ~ (`.
    private func isBoundary(before start: Int) -> Bool {
        let before = text.byte(start - 1)
        return start == 0 || before.isWhitespace || "*_~(|".utf8.contains(before)
    }

    private func hasLetters(_ word: StaticString, at start: Int) -> Bool {
        word.withUTF8Buffer { letters in letters.indices.allSatisfy { text.byte(start + $0) | 0x20 == letters[$0] } }
    }

    private func address(from start: Int, domain: Int, prefix: StaticString) -> Link? {
        guard isDomain(at: domain) else { return nil }
        var index = domain
        while index < end, !text[index].isWhitespace, text[index] != UInt8(ascii: "<"), text[index] != UInt8(ascii: "|") {
            if isInBrackets, text[index] == UInt8(ascii: "]") { break }
            index += 1
        }
        let range = start..<withoutPunctuation(domain..<index)
        return range.upperBound > domain ? Link(range: range, prefix: prefix) : nil
    }

    /// Segments of letters, digits, hyphens and underscores with dots between them, no underscore in the last two.
    private func isDomain(at start: Int) -> Bool {
        var index = start
        var underscores = (last: false, beforeLast: false)
        var dots = 0
        while index < end {
            switch text[index] {
            case UInt8(ascii: "."):
                guard index + 1 < end, text[index + 1].isLetterOrDigit || text[index + 1] >= 0x80 || text[index + 1] == UInt8(ascii: "_")
                else {
                    return dots > 0 && index > start && !underscores.last && !underscores.beforeLast
                }
                guard index > start else { return false }
                dots += 1
                underscores = (false, underscores.last)
            case UInt8(ascii: "_"): underscores.last = true
            case UInt8(ascii: "-"): break
            case let byte where byte.isLetterOrDigit || byte >= 0x80: break
            default: return dots > 0 && !underscores.last && !underscores.beforeLast
            }
            index += 1
        }
        return dots > 0 && !underscores.last && !underscores.beforeLast
    }

    /// The end of the address without the punctuation, the unbalanced parentheses and the character references that end a sentence.
    private func withoutPunctuation(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        var surplus = text[range].reduce(0) { $1 == UInt8(ascii: ")") ? $0 + 1 : $1 == UInt8(ascii: "(") ? $0 - 1 : $0 }
        while end > range.lowerBound {
            switch text[end - 1] {
            case UInt8(ascii: ")"):
                guard surplus > 0 else { return end }
                surplus -= 1
                end -= 1
            case UInt8(ascii: ";"):
                var start = end - 1
                while start > range.lowerBound, text[start - 1].isLetterOrDigit { start -= 1 }
                let isReference = start < end - 1 && start > range.lowerBound && text[start - 1] == UInt8(ascii: "&")
                end = isReference ? start - 1 : end - 1
            case let byte where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
            default: return end
            }
        }
        return end
    }
}
