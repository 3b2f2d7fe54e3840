/// Counts words, defined as runs of bytes between white space, in a text that arrives in pieces. In Chinese and Japanese, where there is no
/// white space between words, two characters count as one.
struct WordCounter {
    private var runs = 0
    /// How many letters of Chinese and Japanese there are.
    private var wideLetters = 0

    var count: Int { runs + (wideLetters + 1) / 2 }

    /// Whether the last byte belongs to a word, which the next piece may continue.
    private var isInWord = false

    /// Ends the word that the text is in, if any.
    mutating func endWord() { isInWord = false }

    /// Reads eight bytes at a time: a word starts where a byte above the space follows one that is not.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        // All characters of those scripts begin with such a byte.
        guard text.reduce(0, { max($0, $1) }) < 0xE3 else { return readCharacters(text) }
        let bytes = UnsafeRawBufferPointer(text)
        let wholeWords = bytes.count & ~7
        var before: UInt64 = isInWord ? 0x80 : 0
        var offset = 0
        while offset < wholeWords {
            let inWord = Self.wordBytes(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            runs += Self.sum((inWord & ~((inWord << 8) | before)) >> 7)
            before = inWord >> 56
            offset += 8
        }
        isInWord = before != 0
        for byte in bytes[wholeWords...] {
            let continues = byte > UInt8(ascii: " ")
            if continues, !isInWord { runs += 1 }
            isInWord = continues
        }
    }

    private mutating func readCharacters(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var isAfterWide = false
        while index < text.count {
            let (scalar, end) = text.scalar(at: index)
            index = end
            switch WideScript(scalar) {
            case .letter:
                wideLetters += 1
                (isInWord, isAfterWide) = (false, true)
            case .punctuation: (isInWord, isAfterWide) = (false, true)
            case nil:
                let continues = scalar.value > 0x20 && scalar.value != 0x3000
                // A sign after a wide letter, such as a quotation mark, begins no word.
                if continues, !isInWord, !isAfterWide || Neighbour(scalar).isWord { runs += 1 }
                isAfterWide = isAfterWide && continues && !Neighbour(scalar).isWord
                isInWord = continues && !isAfterWide
            }
        }
    }

    /// Sets the highest bit of each byte that is above the space, and no other.
    private static func wordBytes(_ bytes: UInt64) -> UInt64 {
        let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let upToHighestBit: UInt64 = 0x5F5F_5F5F_5F5F_5F5F  // 0x80 less the first byte above the space
        return (((bytes & lowBits) + upToHighestBit) | bytes) & ~lowBits
    }

    /// The sum of eight bytes that are 0 or 1.
    private static func sum(_ bytes: UInt64) -> Int { Int((bytes &* 0x0101_0101_0101_0101) >> 56) }
}
