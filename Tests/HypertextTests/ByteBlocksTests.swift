import Testing

@testable import Hypertext

struct ByteBlocksTests {
    /// Every place of one sign in texts around the length of a block, and every stretch of the text that is searched.
    @Test func findsWhatALookAtEachByteFinds() {
        for count in [0, 1, 15, 16, 17, 31, 32, 33, 50] {
            for sign in [nil] + (0..<count).map(Optional.some) {
                var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
                if let sign { bytes[sign] = UInt8(ascii: "!") }
                for start in 0...count {
                    for end in start...count {
                        #expect(Self.search(bytes, from: start, to: end) == bytes[start..<end].firstIndex(of: UInt8(ascii: "!")))
                    }
                }
            }
        }
    }

    /// A block may have a byte that may match, and does not.
    @Test func goesOnAfterABlockThatMayMatchAndDoesNot() {
        let bytes = Array(String(repeating: "?", count: 40).utf8) + Array("words !".utf8)
        #expect(Self.search(bytes, from: 3, to: bytes.count) == bytes.count - 1)
        #expect(Self.search(bytes, from: 3, to: bytes.count - 1) == nil)
    }

    @Test func looksOnlyAtIndicesOfBlocksThatMayMatch() {
        let bytes = Array(String(repeating: "a", count: 64).utf8) + [UInt8(ascii: "?")] + Array(String(repeating: "a", count: 63).utf8)
        var looks: [Int] = []
        bytes.withUnsafeBufferPointer { bytes in
            let found = bytes.firstIndex(from: 0, to: bytes.count, inBlocksWith: { $0.equal(to: UInt8(ascii: "?")) }) { index in
                looks.append(index)
                return false
            }
            #expect(found == nil)
        }
        #expect(looks == Array(64..<72))
    }

    /// Every byte, next to bytes that could carry over into it.
    @Test func comparesEachByteAlone() {
        for byte in UInt8.min...UInt8.max {
            for neighbour in [0x00, 0x7F, 0x80, 0xFF] as [UInt8] {
                let block = ByteBlock(ByteBlock.each(neighbour) & ~0xFF00 | UInt64(byte) << 8)
                let flag = { (flags: ByteBlock.Flags) in flags >> 8 & 0xFF }
                for other in UInt8.min...UInt8.max {
                    #expect(flag(block.atLeast(other)) == (byte >= other ? 0x80 : 0))
                    if other < 0x80 { #expect(flag(block.equal(to: other)) == (byte == other ? 0x80 : 0)) }
                }
            }
        }
    }

    private static func search(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.firstIndex(
                from: start, to: end, inBlocksWith: { $0.equal(to: UInt8(ascii: "!")) | $0.equal(to: UInt8(ascii: "?")) },
                where: { bytes[$0] == UInt8(ascii: "!") })
        }
    }
}
