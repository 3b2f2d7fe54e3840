/// Counts words, defined as runs of bytes between white space, in a text that arrives in pieces.
struct WordCounter {
    private(set) var count = 0
    /// Whether the last byte belongs to a word, which the next piece may continue.
    private var isInWord = false

    /// Ends the word that the text is in, if any.
    mutating func endWord() { isInWord = false }

    /// Reads eight bytes at a time: a word starts where a byte above the space follows one that is not.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        let bytes = UnsafeRawBufferPointer(text)
        let wholeWords = bytes.count & ~7
        var before: UInt64 = isInWord ? 0x80 : 0
        var offset = 0
        while offset < wholeWords {
            let inWord = Self.wordBytes(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            count += Self.sum((inWord & ~((inWord << 8) | before)) >> 7)
            before = inWord >> 56
            offset += 8
        }
        isInWord = before != 0
        for byte in bytes[wholeWords...] {
            let continues = byte > UInt8(ascii: " ")
            if continues, !isInWord { count += 1 }
            isInWord = continues
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
