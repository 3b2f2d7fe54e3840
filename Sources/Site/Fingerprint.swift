/// A 64-bit hash that is the same on every machine and in every run: FNV-1a (Fowler, Noll, Vo; RFC 9923).
///
/// It tells versions of a file apart. It is no protection against anybody who wants two files to have the same one.
public struct Fingerprint: Hashable, Sendable {
    public let value: UInt64

    public init(of bytes: some Sequence<UInt8>) {
        value = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

extension Fingerprint {
    /// Reads sixteen hexadecimal digits.
    public init?(hexadecimal text: String) {
        guard text.utf8.count == 16, !text.hasPrefix("+"), let value = UInt64(text, radix: 16) else { return nil }
        self.value = value
    }

    /// Sixteen hexadecimal digits.
    public var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
