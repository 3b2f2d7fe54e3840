/// A set of hashes with occasional false positives: a Bloom filter with all bits of a hash in one word
/// (Putze, Sanders, Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007).
///
/// It is small enough to stay in the fastest cache while millions of words are looked up.
struct BitFilter: Sendable {
    private var words: [UInt64]
    private let shift: UInt64

    /// - Parameter capacity: how many hashes there will be; with that many, at most about one lookup in 50 is a false positive.
    init(capacity: Int) {
        let bitCount = max(capacity * 8, 1 << 12)
        let exponent = UInt64(Int.bitWidth - (bitCount - 1).leadingZeroBitCount) - 6
        shift = 64 - exponent
        words = Array(repeating: 0, count: 1 << exponent)
    }

    mutating func insert(_ hash: UInt64) { words[Int(truncatingIfNeeded: hash &>> shift)] |= Self.bits(hash) }

    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        let bits = Self.bits(hash)
        return words[Int(truncatingIfNeeded: hash &>> shift)] & bits == bits
    }

    private static func bits(_ hash: UInt64) -> UInt64 { 1 &<< hash | 1 &<< (hash &>> 6) | 1 &<< (hash &>> 12) }
}
