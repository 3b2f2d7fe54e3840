/// The hash of a word that is read bit by bit: the same however the bits are cut.
struct WordHash {
    private var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// The bytes that are not in `hash` yet, the first one lowest; fewer than eight.
    private var pending: UInt64 = 0
    private var pendingCount = 0
    private(set) var letters = 0

    @inline(__always)
    mutating func add(_ run: ASCIIRun) {
        letters &+= run.letters
        let free = 8 &- pendingCount
        let joined = pending | run.bytes &<< UInt64(truncatingIfNeeded: 8 &* pendingCount)
        if run.count < free {
            pending = joined
            pendingCount &+= run.count
        } else {
            hash = Self.mixed(hash ^ joined)
            pending = free == 8 ? 0 : run.bytes &>> UInt64(truncatingIfNeeded: 8 &* free)
            pendingCount = run.count &- free
        }
    }

    @inline(__always)
    var finished: UInt64 { Self.mixed(hash ^ pending) }

    /// Multiplication by a large odd number spreads each bit upwards, the shift downwards again.
    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value &* 0xD6E8_FEB8_6659_FD93
        return product ^ (product &>> 32)
    }
}

/// Up to eight letters and digits of ASCII in lower case, or one other letter, as bytes.
struct ASCIIRun {
    /// The first one lowest; zero after the last.
    let bytes: UInt64
    let count: Int
    let letters: Int

    /// The letters and digits that the text has from `position` on: all of them, or eight, or those before `end`.
    ///
    /// All eight bytes are looked at in one go. To a byte below 128 a number is added that lifts it to 128 or above exactly if it is not
    /// less than some character, so that comparing is adding, and no byte carries over into the next.
    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) {
        let loaded = Self.load(text, position)
        let low = loaded & 0x7F7F_7F7F_7F7F_7F7F
        let lower = low | 0x2020_2020_2020_2020
        let letters = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x0505_0505_0505_0505)
        let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
        let others = ~((letters | digits) & ~loaded) & 0x8080_8080_8080_8080
        let count = Swift.min(others.trailingZeroBitCount &>> 3, end &- position)
        self.count = count
        self.letters = count
        bytes = count == 8 ? lower : lower & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1)
    }

    /// A letter that is already folded.
    init(_ folded: Unicode.Scalar) {
        bytes = folded.isASCII ? UInt64(folded.value) : UInt64(folded.value) | 0x80_0000
        count = folded.isASCII ? 1 : 3
        letters = 1
    }

    /// The eight bytes at `position`; zero for those past the end.
    @inline(__always)
    private static func load(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt64 {
        if position &+ 8 <= text.count {
            return UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: position, as: UInt64.self))
        }
        return text[position...].reversed().reduce(0) { $0 &<< 8 | UInt64($1) }
    }
}
