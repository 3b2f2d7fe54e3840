/// The bytes behind `HTML`, `XML` and `JSON`: literals are appended as they are, text is escaped.
extension [UInt8] {
    package mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends a finished piece of the same kind, which does not count against the limit of a page once more.
    mutating func append(part: [UInt8]) {
        makeRoom(for: part.count)
        self += part
    }

    /// Makes room for `more` bytes and for the little that follows the longest part of a page, where arrays that grow by themselves would
    /// take twice as much and copy the part once more.
    mutating func makeRoom(for more: Int) {
        let needed = count + more
        if needed > capacity { reserveCapacity(needed + needed / 4) }
    }

    /// Copies `text` in runs, each up to the next character that `rule` escapes.
    ///
    /// Characters that change the direction of text are left out only if they would also affect the text after it.
    mutating func append(_ text: String, escapedFor rule: EscapingRule) {
        // Most strings are UTF-8 in one piece, which is read where it is: a copy would count a reference, and many threads write the same
        // words.
        let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, escapedFor: rule) }
        if isAppended == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, escapedFor: rule) } }
    }

    private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, escapedFor rule: EscapingRule) {
        var copied = 0
        var index = 0
        var keepsDirections: Bool?
        let plain = rule.plainBytes
        // A closure of its own: a reference to the method would be an object, allocated for each text.
        while let next = utf8.firstIndex(
            from: index, to: utf8.count, inBlocksWith: { rule.mayEscape($0) }, where: { !plain.contains(utf8[$0]) })
        {
            index = next
            guard let escape = rule.escape(at: index, of: utf8) else {
                index += 1
                continue
            }
            if utf8[index] == DirectionScan.firstByte, rule.leavesDirectionsOut {
                let keeps = keepsDirections ?? DirectionScan.keepsToItself(utf8)
                keepsDirections = keeps
                if keeps {
                    index += escape.length
                    continue
                }
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<index]))
            append(escape.replacement)
            index += escape.length
            copied = index
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
    }

    /// The decimal digits of `number`, which need no escaping anywhere.
    package mutating func append(decimal number: Int) { number.withDecimalDigits { append(contentsOf: $0) } }

    private mutating func append(_ replacement: Escape.Replacement) {
        switch replacement {
        case .bytes(let bytes): append(literal: bytes)
        case .codePoint(let codePoint) where codePoint > 0xFFFF:
            append(utf16CodeUnit: 0xD7C0 + UInt16(codePoint >> 10))
            append(utf16CodeUnit: 0xDC00 + UInt16(codePoint & 0x3FF))
        case .codePoint(let codePoint): append(utf16CodeUnit: UInt16(codePoint))
        }
    }

    private mutating func append(utf16CodeUnit unit: UInt16) {
        append(literal: "\\u")
        for shift in stride(from: 12, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: unit >> shift) & 0xF
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
        }
    }
}

extension Int {
    /// Calls `body` with the ASCII digits of the number, after a sign if it is negative.
    package func withDecimalDigits(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        // Twenty characters hold any 64-bit number with its sign.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = digits.endIndex
            var rest = magnitude
            repeat {
                start -= 1
                digits.initializeElement(at: start, to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            } while rest > 0
            if self < 0 {
                start -= 1
                digits.initializeElement(at: start, to: UInt8(ascii: "-"))
            }
            body(UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }
}
