import CZlib

/// The checksum of zip archives: CRC-32 with the polynomial of ISO 3309.
struct CRC32 {
    /// The checksum of all pieces so far.
    private(set) var checksum: UInt32 = 0

    /// Takes in the next piece.
    mutating func add(_ piece: Span<UInt8>) {
        // Without a first byte, zlib starts anew.
        guard !piece.isEmpty else { return }
        checksum = piece.withUnsafeBufferPointer { UInt32(crc32_z(uLong(checksum), $0.baseAddress, $0.count)) }
    }

    static func checksum(of bytes: [UInt8]) -> UInt32 {
        var sum = CRC32()
        sum.add(bytes.span)
        return sum.checksum
    }
}
