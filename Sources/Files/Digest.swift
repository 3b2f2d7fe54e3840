/// The SHA-256 of some bytes (FIPS 180-4): nobody can make others with the same one.
package struct Digest: Hashable, Sendable {
    /// The eight words of 32 bits, two in each number.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    package init(of bytes: [UInt8]) {
        var state = State()
        bytes.withUnsafeBytes { state.add($0) }
        words = state.words
    }

    private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    /// 64 hexadecimal digits.
    package var hexadecimal: String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

    /// 32 bytes, first the most significant one of each word.
    package var bytes: [UInt8] {
        withUnsafeBytes(of: (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)) { Array($0) }
    }

    /// - Parameter bytes: as in ``bytes``; `nil` if there are more or fewer.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var rest = bytes.makeIterator()
        func word() -> UInt64 { (0..<8).reduce(0) { sum, _ in sum << 8 | UInt64(rest.next() ?? 0) } }
        self.init(words: (word(), word(), word(), word()))
    }
}

extension Digest {
    private struct State {
        private var hash: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
        )

        var words: (UInt64, UInt64, UInt64, UInt64) {
            func pair(_ high: UInt32, _ low: UInt32) -> UInt64 { UInt64(high) << 32 | UInt64(low) }
            return (pair(hash.0, hash.1), pair(hash.2, hash.3), pair(hash.4, hash.5), pair(hash.6, hash.7))
        }

        /// Adds all bytes, and what SHA-256 puts after them.
        mutating func add(_ bytes: UnsafeRawBufferPointer) {
            let whole = bytes.count / 64 * 64
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
                for start in stride(from: 0, to: whole, by: 64) {
                    add(UnsafeRawBufferPointer(rebasing: bytes[start..<start + 64]), schedule)
                }
                var end = [UInt8](bytes[whole...])
                end.append(0x80)
                while end.count % 64 != 56 { end.append(0) }
                let length = UInt64(bytes.count) * 8
                for shift in stride(from: 56, through: 0, by: -8) { end.append(UInt8(truncatingIfNeeded: length >> UInt64(shift))) }
                end.withUnsafeBytes { end in
                    for start in stride(from: 0, to: end.count, by: 64) {
                        add(UnsafeRawBufferPointer(rebasing: end[start..<start + 64]), schedule)
                    }
                }
            }
        }

        private mutating func add(_ block: UnsafeRawBufferPointer, _ schedule: UnsafeMutableBufferPointer<UInt32>) {
            for index in 0..<16 {
                schedule[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
            }
            for index in 16..<64 {
                let (first, second) = (schedule[index - 15], schedule[index - 2])
                let small = first.rotated(7) ^ first.rotated(18) ^ (first >> 3)
                let large = second.rotated(17) ^ second.rotated(19) ^ (second >> 10)
                schedule[index] = schedule[index - 16] &+ small &+ schedule[index - 7] &+ large
            }
            var (a, b, c, d, e, f, g, h) = hash
            for index in 0..<64 {
                let mixed = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
                let added = h &+ mixed &+ ((e & f) ^ (~e & g)) &+ Self.constants[index] &+ schedule[index]
                let others = (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ ((a & b) ^ (a & c) ^ (b & c))
                (h, g, f, e, d, c, b, a) = (g, f, e, d &+ added, c, b, a, added &+ others)
            }
            hash = (
                hash.0 &+ a, hash.1 &+ b, hash.2 &+ c, hash.3 &+ d, hash.4 &+ e, hash.5 &+ f, hash.6 &+ g, hash.7 &+ h
            )
        }

        /// The first bits of the fractions of the cube roots of the first 64 primes.
        private static let constants: [UInt32] = [
            0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98,
            0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
            0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8,
            0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
            0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819,
            0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
            0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
            0xc671_78f2,
        ]
    }
}

extension UInt32 {
    fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
