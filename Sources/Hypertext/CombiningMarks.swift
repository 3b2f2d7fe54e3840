/// Finds letters with more combining marks than any script writes.
///
/// Comparing strings sorts the marks of each letter, in time that grows with the square of their number. The stream-safe format of Unicode
/// Annex 15 (section 13) therefore allows 30.
package enum CombiningMarks {
    package static let most = 30

    /// The offset of the first mark that is one too many, also if it is written as a numeric reference; `nil` if there is none.
    ///
    /// Signs between marks may be markup, which disappears. So a run of marks ends only at a letter, at white space, or at a sign beyond
    /// ASCII.
    package static func excess(in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var count = 0
        var index = 0
        while index < text.count {
            let scalar: Unicode.Scalar
            let start = index
            if count == 0, !mayBeginMark(in: text, at: index) {
                index = nextMark(in: text, from: index + 1)
                continue
            }
            if text[index] >= 0x80 {
                (scalar, index) = decode(text, at: index)
            } else if let reference = reference(in: text, at: index) {
                (scalar, index) = reference
            } else {
                if endsRun(text[index]) { count = 0 }
                index = count > 0 ? index + 1 : nextMark(in: text, from: index + 1)
                continue
            }
            count = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : count + 1
            if count > most { return start }
        }
        return nil
    }

    private static func endsRun(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: " ") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The first byte of the first combining mark, U+0300. None has a lower one, and so Latin and Greek letters are passed over.
    private static let firstByte: UInt8 = 0xCC

    /// Whether the character at `index` may be a mark, or a reference to one, by its first two bytes.
    @inline(__always)
    private static func mayBeginMark(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "&"): true
        // Dashes, quotation marks and the like: the marks of this block start with U+20D0.
        case 0xE2: index + 1 < text.count && text[index + 1] > 0x82
        case let byte: byte >= firstByte
        }
    }

    /// The next offset at which a mark may start: that of a byte that marks start with, or of `&`.
    private static func nextMark(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let bytes = UnsafeRawBufferPointer(text)
        while index + 8 <= text.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // A byte of it is zero where the word has an `&`.
            let difference = word ^ (ones &* UInt64(UInt8(ascii: "&")))
            // Its highest bit is set where the word has a first byte of marks, or a higher byte.
            let mayBegin = ((word & (ones &* 0x7F)) &+ (ones &* UInt64(0x80 - (firstByte & 0x7F)))) & word
            guard (mayBegin | (difference &- ones) & ~difference) & (ones &* 0x80) == 0 else { break }
            index += 8
        }
        while index < text.count, text[index] < firstByte, text[index] != UInt8(ascii: "&") { index += 1 }
        return index
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The scalar that a numeric reference at `index` stands for, and the offset after it.
    private static func reference(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, end: Int)? {
        guard text[index] == UInt8(ascii: "&"), index + 3 < text.count, text[index + 1] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = text[index + 2] | 0x20 == UInt8(ascii: "x")
        let digits = text[(index + (isHexadecimal ? 3 : 2))...].prefix(longestReference)
        guard let end = digits.firstIndex(of: UInt8(ascii: ";")),
            let value = UInt32(String(decoding: digits[..<end], as: UTF8.self), radix: isHexadecimal ? 16 : 10)
        else { return nil }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", end + 1)
    }

    /// The digits and the semicolon of a reference; HTML allows more digits than CommonMark's seven.
    private static let longestReference = 16

    /// The scalar that starts at `index`, and the offset after it. What is not UTF-8 counts as a sign of one byte.
    private static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, end: Int) {
        let first = text[index]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC0, index + length <= text.count else { return ("\u{FFFD}", index + 1) }
        let value = text[index + 1..<index + length].reduce(UInt32(first) & (0x7F >> UInt32(length))) { $0 << 6 | UInt32($1 & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", index + length)
    }
}

extension CombiningMarks {
    /// What is wrong with a text that has too many of them.
    package static let message = "more than \(most) combining marks on one letter"
    package static let help = "delete the accents and other marks that are too many"
}
