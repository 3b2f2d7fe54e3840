extension UnsafeBufferPointer<UInt8> {
    /// The first index from `start` on, and before `end`, at which `matches`; `nil` if there is none.
    ///
    /// - Parameters:
    ///   - mayMatch: the bytes that an index must be looked at for: all that may match, and few others.
    ///   - matches: whether an index matches. Called in order, for all indices of each block that has such a byte.
    /// - Complexity: linear in the length, with one branch for each block as long as no byte of it may match.
    @inlinable @inline(__always)
    package func firstIndex(
        from start: Int, to end: Int, inBlocksWith mayMatch: (ByteBlock) -> ByteBlock.Flags, where matches: (Int) -> Bool
    ) -> Int? {
        let bytes = UnsafeRawBufferPointer(self)
        var index = start
        while index < end {
            var stop = index &+ ByteBlock.count
            if stop > end {
                stop = end
            } else if mayMatch(ByteBlock(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))) == 0 {
                index = stop
                continue
            }
            while index < stop {
                if matches(index) { return index }
                index &+= 1
            }
        }
        return nil
    }
}

/// Eight bytes of a text, looked at in one go.
///
/// To the lower seven bits of each byte a number is added that lifts them to 128 or above exactly if they are not less than some number, so
/// that comparing is adding, and no byte carries over into the next.
@usableFromInline package struct ByteBlock {
    /// The highest bit of each byte says whether something is true of it. The other bits are zero.
    @usableFromInline package typealias Flags = UInt64

    @inlinable @inline(__always)
    package static var count: Int { 8 }

    @usableFromInline let bytes: UInt64
    @usableFromInline let low: UInt64

    @inlinable @inline(__always)
    package init(_ bytes: UInt64) {
        self.bytes = bytes
        low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    }

    /// Eight times the same byte.
    @inlinable @inline(__always)
    package static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// All bytes.
    @inlinable @inline(__always)
    package static var all: Flags { each(0x80) }

    /// The bytes that are not less than `byte`.
    @inlinable @inline(__always)
    package func atLeast(_ byte: UInt8) -> Flags {
        let reached = low &+ Self.each(0x80 &- (byte & 0x7F))
        return (byte < 0x80 ? reached | bytes : reached & bytes) & Self.each(0x80)
    }

    /// The bytes that are `byte`, which is one of ASCII.
    @inlinable @inline(__always)
    package func equal(to byte: UInt8) -> Flags { ~(((low ^ Self.each(byte)) &+ Self.each(0x7F)) | bytes) & Self.each(0x80) }
}
