/// Finds control characters, and characters without any shape of their own that do nothing where they are (Unicode Standard, sections 23.2
/// to 23.9: `Default_Ignorable_Code_Point`, and `General_Category` `Cf`). Names with and without them look the same, and words with them
/// hide messages or cannot be found.
///
/// What scripts and emoji need stays where they need it: joiners and soft hyphens next to letters, variation selectors after what they
/// vary, the tags of a flag, the separators of scripts without spaces, and format characters inside their own script. What sets the
/// direction of text has its own rules, in `DirectionScan`.
package struct InvisibleCharacters {
    /// The character before, and whether it may be before the next one.
    private var previous: Unicode.Scalar = " "

    package init() {}

    /// Reads the next character of a text.
    ///
    /// - Parameter next: the character after it.
    /// - Returns: whether it has no place there.
    package mutating func read(_ scalar: Unicode.Scalar, before next: Unicode.Scalar = " ") -> Bool {
        defer { previous = scalar }
        return !Self.isVisible(scalar) && !isAllowed(scalar.value, before: next)
    }

    package static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0C, 0x0D: true
        case 0..<0x20, 0x7F..<0xA0: false
        // Signs around or below numbers.
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: true
        // No block of these has any: Latin and phonetic letters, dashes, quotation marks and other punctuation.
        case 0..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x2030...0x205F: true
        default: !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .format
        }
    }

    private func isAllowed(_ value: UInt32, before next: Unicode.Scalar) -> Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0x00AD, 0x034F, 0x200C, 0x200D: !isJoiner(previous.value) && (isJoined(previous) || isJoined(next))
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: !Self.isSelector(previous.value) && !isSpaceOrControl(previous)
        case 0xE0020...0xE007F: previous.value == 0x1F3F4 || 0xE0020..<0xE007F ~= previous.value
        case 0x200B: Self.hasNoSpaces(previous.value) || Self.hasNoSpaces(next.value)
        case 0x1160: 0x1100...0x115E ~= previous.value
        case 0x180B...0x180F: 0x1820...0x18AA ~= previous.value
        case 0x13430...0x1343F: 0x13000...0x1345F ~= previous.value
        case 0x1BCA0...0x1BCA3: 0x1BC00...0x1BC9F ~= previous.value
        default: false
        }
    }

    /// A letter, an accent, a digit or a picture.
    private func isJoined(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .enclosingMark,
            .decimalNumber, .otherSymbol, .modifierSymbol:
            !isJoiner(scalar.value)
        default: false
        }
    }

    private func isJoiner(_ value: UInt32) -> Bool { [0x00AD, 0x034F, 0x200C, 0x200D].contains(value) }

    private static func isSelector(_ value: UInt32) -> Bool { 0xFE00...0xFE0F ~= value || 0xE0100...0xE01EF ~= value }

    private func isSpaceOrControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 || scalar.properties.isWhitespace }

    /// Thai, Lao, Tibetan, Myanmar, Khmer, Tai and others, whose lines may end at a space without width.
    private static func hasNoSpaces(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E01...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1900...0x1AAF, 0xA9E0...0xA9FF, 0xAA60...0xAADF: true
        default: false
        }
    }
}

extension InvisibleCharacters {
    package struct Finding: Hashable, Sendable {
        /// In bytes.
        package let offset: Int
        package let codePoint: UInt32

        package init(offset: Int, codePoint: UInt32) {
            self.offset = offset
            self.codePoint = codePoint
        }
    }

    /// The first one in a text that has no place there.
    ///
    /// - Parameter text: UTF-8.
    /// - Complexity: O(n). Few characters are looked at, because few bytes can start an invisible one.
    package static func first(in text: UnsafeBufferPointer<UInt8>) -> Finding? {
        var index = 0
        while let (start, scalar, end) = next(from: index, of: text) {
            var scan = InvisibleCharacters()
            if start > 0 { scan.previous = self.scalar(before: start, of: text) }
            if scan.read(scalar, before: end < text.count ? self.scalar(at: end, of: text).scalar : " ") {
                return Finding(offset: start, codePoint: scalar.value)
            }
            index = end
        }
        return nil
    }

    /// Whether a text contains any, whether it has a place there or not.
    package static func occur(in text: UnsafeBufferPointer<UInt8>) -> Bool { next(from: 0, of: text) != nil }

    /// The next one, whether it has a place there or not.
    private static func next(
        from index: Int, of text: UnsafeBufferPointer<UInt8>
    ) -> (start: Int, scalar: Unicode.Scalar, end: Int)? {
        var index = index
        while let start = possibleStart(from: index, of: text) {
            let (scalar, end) = scalar(at: start, of: text)
            if !isVisible(scalar) { return (start, scalar, end) }
            index = end
        }
        return nil
    }

    /// The next byte that may start one. Most texts have few others than the visible ones of ASCII and line feeds.
    private static func possibleStart(from index: Int, of text: UnsafeBufferPointer<UInt8>) -> Int? {
        text.firstIndex(
            from: index, to: text.count, inBlocksWith: { $0.atLeast(0x7F) | ~($0.atLeast(0x20) | $0.equal(to: 0x0A)) & ByteBlock.all },
            where: { canStart(text[$0]) })
    }

    /// Whether a byte is a control character, or the first of one that may be invisible.
    @inline(__always)
    private static func canStart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D: false
        case 0..<0x20, 0x7F, 0xC2, 0xCD, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3: true
        default: false
        }
    }

    private static func scalar(before end: Int, of text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
        var start = end - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(at: start, of: text).scalar
    }

    private static func scalar(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> (scalar: Unicode.Scalar, end: Int) {
        let first = text[start]
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first < 0x80 || first >= 0xC0, start + length <= text.count else { return ("\u{FFFD}", start + 1) }
        var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
        for byte in text[(start + 1)..<(start + length)] { value = value << 6 | UInt32(byte & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", start + length)
    }
}

extension InvisibleCharacters.Finding {
    package var message: String {
        let digits = String(codePoint, radix: 16, uppercase: true)
        return isControl
            ? "an invisible control character"
            : "the invisible character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits) has no meaning here"
    }

    package var help: String { isControl ? "delete the invisible character" : "delete it" }

    private var isControl: Bool { codePoint < 0x20 || 0x7F..<0xA0 ~= codePoint }
}
