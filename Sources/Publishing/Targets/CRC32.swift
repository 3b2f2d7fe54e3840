/// The checksum of zip archives: CRC-32 with the polynomial of ISO 3309, a byte at a time by table (RFC 1952, section 8).
struct CRC32 {
    private var state: UInt32 = ~0

    /// The checksum of all pieces so far.
    var checksum: UInt32 { ~state }

    /// Takes in the next piece.
    mutating func add(_ piece: Span<UInt8>) {
        for index in piece.indices { state = Self.table[Int(UInt8(truncatingIfNeeded: state) ^ piece[index])] ^ (state >> 8) }
    }

    static func checksum(of bytes: [UInt8]) -> UInt32 {
        var sum = CRC32()
        sum.add(bytes.span)
        return sum.checksum
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
}
