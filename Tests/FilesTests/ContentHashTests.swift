import TestSupport
import Testing

@testable import Files

@Suite struct ContentHashTests {
    @Test func isTheSameHoweverTheBytesAreDivided() {
        let bytes = (0..<100).map { UInt8($0 * 37 % 251) }
        for first in [0, 1, 7, 8, 9, 50, 100] {
            for second in [0, 3, 8, 40] where first + second <= 100 {
                var sum = ContentHash.Sum()
                bytes.withUnsafeBufferPointer { all in
                    for piece in [0..<first, first..<first + second, first + second..<100] {
                        sum.add(UnsafeBufferPointer(rebasing: all[piece]))
                    }
                }
                #expect(sum.hash == ContentHash(of: bytes))
            }
        }
    }

    @Test func isTheSameForAFile() throws {
        let text = String(repeating: "leaves ", count: 100_000)
        let folder = try TemporaryFolder(["a.txt": text])
        #expect(try ContentHash(ofFileAt: folder.absolute("a.txt")) == ContentHash(of: Array(text.utf8)))
    }

    /// Stored in manifests, so that it must never change.
    @Test func staysTheSame() {
        #expect(String(ContentHash(of: Array("heart".utf8)).value, radix: 16) == "3bb97cd933a02fc7")
        #expect(String(ContentHash(of: []).value, radix: 16) == "f5b46a00aa283ecf")
    }

    /// One changed bit anywhere, two at the same place of neighbouring words, a zero more or less, and exchanged words.
    @Test func differsForWhatPeopleAndDisksChange() {
        let bytes = [UInt8](repeating: 0x20, count: 24)
        var variants = [bytes, bytes + [0], Array(bytes.dropLast()), []]
        for bit in 0..<192 {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            variants.append(changed)
            if bit + 64 < 192 {
                changed[bit / 8 + 8] ^= 1 << UInt8(bit % 8)
                variants.append(changed)
            }
        }
        variants.append(Array("abcdefghijklmnop".utf8))
        variants.append(Array("ijklmnopabcdefgh".utf8))
        #expect(Set(variants.map(ContentHash.init(of:))).count == variants.count)
    }
}
