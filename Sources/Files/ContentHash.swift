/// A 64-bit hash of the contents of a file that tells whether the file has changed, the same on every machine and in every run.
///
/// Eight bytes at a time are multiplied into 128 bits, whose halves are combined (Wang Yi, "wyhash"), so that it costs little next to
/// writing the file. It does not protect against someone who wants two files to have the same hash.
package struct ContentHash: Hashable, Sendable {
    package let value: UInt64

    package init(value: UInt64) { self.value = value }

    package init(of bytes: [UInt8]) {
        var sum = Sum()
        bytes.withUnsafeBufferPointer { sum.add($0) }
        self = sum.hash
    }

    package init(of bytes: ArraySlice<UInt8>) {
        var sum = Sum()
        bytes.withUnsafeBufferPointer { sum.add($0) }
        self = sum.hash
    }

    /// Reads a file of the site piece by piece.
    package init(ofFileAt path: String) throws(FileError) {
        var sum = Sum()
        try OpenFile.reading(path).pieces(atMost: .siteFile) { piece throws(FileError) in sum.add(piece) }
        self = sum.hash
    }

    /// The hash of bytes that arrive piece by piece, however they are divided.
    struct Sum {
        private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

        private var state: UInt64 = 0xA076_1D64_78BD_642F
        /// The bytes that do not make a word yet, and how many bytes there were in all.
        private var rest: UInt64 = 0
        private var count = 0

        mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
            let bytes = UnsafeRawBufferPointer(piece)
            var index = 0
            while count % 8 != 0, index < bytes.count {
                addByte(bytes[index])
                index += 1
            }
            while index + 8 <= bytes.count {
                add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
                index += 8
                count += 8
            }
            for byte in bytes[index...] { addByte(byte) }
        }

        private mutating func addByte(_ byte: UInt8) {
            rest |= UInt64(byte) << UInt64(count % 8 * 8)
            count += 1
            guard count % 8 == 0 else { return }
            add(rest)
            rest = 0
        }

        private mutating func add(_ word: UInt64) {
            let product = (state ^ word).multipliedFullWidth(by: Self.factor)
            state = product.high ^ product.low
        }

        var hash: ContentHash {
            var sum = self
            sum.add(rest)
            sum.add(UInt64(count))
            return ContentHash(value: sum.state)
        }
    }
}
