/// A 64-bit hash that is the same on every machine and in every run: FNV-1a (Fowler, Noll, Vo; RFC 9923).
///
/// It tells versions of a file apart. It does not protect against someone who wants two files to have the same fingerprint.
package struct Fingerprint: Hashable, Sendable {
    package let value: UInt64

    package init(of bytes: some Sequence<UInt8>) { self.init(of: Array(bytes)) }

    package init(of bytes: [UInt8]) {
        var sum = Sum()
        sum.add(bytes.span)
        self = sum.fingerprint
    }

    private init(value: UInt64) { self.value = value }
}

extension Fingerprint {
    /// The fingerprint of bytes that arrive piece by piece.
    package struct Sum: Sendable {
        private var value: UInt64 = 0xCBF2_9CE4_8422_2325

        package init() {}

        /// Adds the next piece.
        package mutating func add(_ piece: Span<UInt8>) {
            for index in piece.indices { add(piece[index]) }
        }

        fileprivate mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

        package var fingerprint: Fingerprint { Fingerprint(value: value) }
    }
}

extension Fingerprint {
    /// Parses sixteen hexadecimal digits.
    package init?(hexadecimal text: String) {
        guard text.utf8.count == 16, !text.hasPrefix("+"), let value = UInt64(text, radix: 16) else { return nil }
        self.value = value
    }

    /// Sixteen hexadecimal digits.
    package var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
