/// Finds addresses among words without any markup, by the rules of GFM's extended autolinks, as its reference implementation reads them.
///
/// Beyond GFM, an address may also start after a quotation mark or a character of Chinese or Japanese, and it ends before a full-width
/// sign, and before a Chinese or Japanese letter that follows a Latin letter or a digit: `https://example.comを見て`. After a sign such as
/// `/`, those letters belong to the address, up to the next full-width sign: `https://example.com/日本語`. And it ends before the markup of a
/// footnote, a wikilink, a value or bold words.
struct BareLinkScan {
    struct Link {
        let range: Range<Int>
        /// The prefix that the written address needs.
        let prefix: StaticString
    }

    /// What an address is in, and what ends it for that reason.
    struct Surroundings {
        /// Whether a closing bracket ends it.
        let isInBrackets: Bool
        /// Whether a closing `==` ends it.
        let isHighlighted: Bool
    }

    private let text: UnsafeBufferPointer<UInt8>
    /// Where the region ends.
    private var end = 0
    /// The domain that was read last.
    private var domain: Domain?
    /// How many bytes of domains and addresses were read, to test how the number grows.
    private(set) var steps = 0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Starts another region.
    mutating func reset(end: Int) {
        self.end = end
        domain = nil
    }

    /// `www.…`, whose first dot is at `dot`.
    mutating func www(beforeDotAt dot: Int, in surroundings: Surroundings) -> Link? {
        let start = dot - 3
        guard text.starts(with: "www.", at: start), isBoundary(before: start, surroundings) else { return nil }
        return address(from: start, domain: start, prefix: "http://", needsDot: true, surroundings)
    }

    /// `http://…` or `https://…`, whose colon is at `colon`.
    mutating func web(beforeColonAt colon: Int, notBefore limit: Int, in surroundings: Surroundings) -> Link? {
        for scheme: StaticString in ["https", "http"] {
            let start = colon - scheme.utf8CodeUnitCount
            guard start >= limit, isBoundary(before: start, surroundings), hasLetters(scheme, at: start) else { continue }
            return address(from: start, domain: colon + 3, prefix: "", needsDot: false, surroundings)
        }
        return nil
    }

    /// `name@example.org`, whose at sign is at `sign`.
    mutating func mail(aroundAt sign: Int, notBefore limit: Int) -> Link? {
        var start = sign
        while start > limit, isPartOfLocalName(text[start - 1]) { start -= 1 }
        guard start < sign else { return nil }
        var index = sign + 1
        var hasDot = false
        while index < end, text[index].isPartOfName || text[index] == UInt8(ascii: ".") {
            if text[index] == UInt8(ascii: ".") {
                // A dot at the end of the domain ends a sentence.
                guard index + 1 < end, text[index + 1].isLetterOrDigit else { break }
                hasDot = true
            }
            index += 1
        }
        steps += index - start
        guard hasDot, text[index - 1] != UInt8(ascii: "-"), text[index - 1] != UInt8(ascii: "_") else { return nil }
        for scheme: StaticString in ["mailto:", "xmpp:"] {
            let whole = start - scheme.utf8CodeUnitCount
            guard whole >= limit, hasLetters(scheme, at: whole), isBoundary(before: whole) else { continue }
            return Link(range: whole..<(scheme.utf8CodeUnitCount == 5 ? resourceEnd(at: index) : index), prefix: "")
        }
        return Link(range: start..<index, prefix: "mailto:")
    }

    /// The end of the part after the slash in `xmpp:name@example.org/phone`.
    private func resourceEnd(at start: Int) -> Int {
        guard start < end, text[start] == UInt8(ascii: "/") else { return start }
        var index = start + 1
        while index < end, text[index].isLetterOrDigit || "@.".utf8.contains(text[index]) { index += 1 }
        while text[index - 1] == UInt8(ascii: ".") { index -= 1 }
        return index > start + 1 ? index : start
    }

    private func isPartOfLocalName(_ byte: UInt8) -> Bool { byte.isPartOfName || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") }

    /// An address starts at the start of a line, after white space, after one of `* _ ~ (`, after a quotation mark, or after a character
    /// of Chinese or Japanese; in highlighted words, after `==` too.
    private func isBoundary(before start: Int, _ surroundings: Surroundings) -> Bool {
        isBoundary(before: start) || surroundings.isHighlighted && text.starts(with: "==", at: start - 2)
    }

    private func isBoundary(before start: Int) -> Bool {
        let before = text.byte(start - 1)
        switch before {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("), UInt8(ascii: "|"): return true
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return true
        case 0x80...:
            let scalar = text.scalar(before: start)
            return WideScript(scalar) != nil || [.opening, .space, .dash].contains(Neighbour(scalar))
        default: return start == 0 || before.isWhitespace
        }
    }

    private func hasLetters(_ word: StaticString, at start: Int) -> Bool {
        word.withUTF8Buffer { letters in
            letters.indices.allSatisfy {
                text.byte(start + $0) == letters[$0] || letters[$0].isLetter && text.byte(start + $0) | 0x20 == letters[$0]
            }
        }
    }

    private mutating func address(
        from start: Int, domain: Int, prefix: StaticString, needsDot: Bool, _ surroundings: Surroundings
    ) -> Link? {
        guard isDomain(at: domain, needsDot: needsDot) else { return nil }
        // A quotation ends where its mark comes again.
        let quotationMark = "\"'".utf8.contains(text.byte(start - 1)) ? text[start - 1] : 0
        var segment = Segment()
        var index = domain
        while index < end, !text[index].isWhitespace, text[index] != UInt8(ascii: "<"), text[index] != UInt8(ascii: "|") {
            if surroundings.isInBrackets, text[index] == UInt8(ascii: "]") { break }
            if text[index] == quotationMark || text.endsAddress(at: index, isHighlighted: surroundings.isHighlighted) { break }
            guard let next = segment.next(at: index, of: text) else { break }
            index = next
        }
        steps += index - domain
        let range = start..<withoutPunctuation(domain..<index)
        return range.upperBound > domain ? Link(range: range, prefix: prefix) : nil
    }

    /// Segments of letters, digits, hyphens and underscores, separated by dots, with no underscore in the last two.
    ///
    /// `_www.a_www.a_www.a` has a possible start every six bytes, and the same end for all of them. So the end, and what precedes it, is
    /// looked up only once: looking for it from every start would take quadratic time.
    private mutating func isDomain(at start: Int, needsDot: Bool) -> Bool {
        let known = domain.flatMap { $0.range.contains(start) ? $0 : nil } ?? readDomain(at: start)
        domain = known
        guard known.range.upperBound > start else { return false }
        if known.lastDot.map({ $0 < start }) ?? true {
            return !needsDot && text[start].isLetterOrDigit && known.lastUnderscore.map { $0 < start } ?? true
        }
        let lastTwo = max(start, known.dotBeforeLast.map { $0 + 1 } ?? start)
        return text[start] != UInt8(ascii: ".") && known.lastUnderscore.map { $0 < lastTwo } ?? true
    }

    private mutating func readDomain(at start: Int) -> Domain {
        var domain = Domain(range: start..<start)
        var segment = Segment()
        var index = start
        while index < end {
            let byte = text[index]
            if byte == UInt8(ascii: ".") {
                let next = index + 1 < end ? text[index + 1] : 0
                guard next.isLetterOrDigit || next >= 0x80 || next == UInt8(ascii: "_") else { break }
                domain.dotBeforeLast = domain.lastDot
                domain.lastDot = index
            } else if byte == UInt8(ascii: "_") {
                domain.lastUnderscore = index
            } else if !byte.isLetterOrDigit, byte < 0x80, byte != UInt8(ascii: "-") {
                break
            }
            guard let next = segment.next(at: index, of: text) else { break }
            index = next
        }
        steps += index - start
        domain.range = start..<index
        return domain
    }

    /// The part of an address between two signs, which is in one script.
    private struct Segment {
        private var isWide = false

        /// The offset after the character at `index`; `nil` if the address ends before it.
        mutating func next(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Int? {
            guard text[index] >= 0x80 else {
                if !text[index].isLetterOrDigit { isWide = false }
                return index + 1
            }
            let (scalar, end) = text.scalar(at: index)
            switch WideScript(scalar) {
            case .punctuation: return nil
            case .letter:
                if !isWide, text[index - 1].isLetterOrDigit { return nil }
                isWide = true
                return end
            case nil:
                let neighbour = Neighbour(scalar)
                return neighbour == .space || neighbour == .opening || Self.closers.contains(scalar) ? nil : end
            }
        }

        private static let closers: Set<Unicode.Scalar> = ["”", "»", "›"]
    }

    /// A run of domain characters, and the dots and underscores in it that decide whether it is a domain.
    private struct Domain {
        var range: Range<Int>
        var lastDot: Int?
        var dotBeforeLast: Int?
        var lastUnderscore: Int?
    }

    /// The end of the address, without trailing punctuation, unbalanced parentheses and character references that belong to the sentence.
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
            case 0x80... where text.starts(with: "’", at: end - 3) || text.starts(with: "…", at: end - 3): end -= 3
            default: return end
            }
        }
        return end
    }
}
