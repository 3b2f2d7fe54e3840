import Files
import Testing

@Suite struct PackedBytesTests {
    private static var packed: PackedBytes {
        var bytes = PackedBytes()
        bytes.add(-7)
        bytes.add("é,\u{0}")
        bytes.add([["a", ""], []]) { bytes, texts in bytes.add(texts) { $0.add($1) } }
        bytes.add(nil as Int?) { $0.add($1) }
        bytes.add(3) { (bytes: inout PackedBytes, number: Int) in bytes.add(number) }
        bytes.add(Digest(of: [1]))
        bytes.add(true)
        return bytes
    }

    private static func unpacked(_ reader: inout PackedBytes.Reader) throws(PackedBytes.Broken) -> [String] {
        var found = ["\(try reader.number())", try reader.text()]
        found += try reader.list { bytes throws(PackedBytes.Broken) in
            "\(try bytes.list { bytes throws(PackedBytes.Broken) in try bytes.text() })"
        }
        for _ in 0..<2 { found.append("\(try reader.optional { bytes throws(PackedBytes.Broken) in try bytes.number() } ?? 0)") }
        guard try reader.digest() == Digest(of: [1]) else { throw PackedBytes.Broken() }
        found.append("\(try reader.flag()) \(reader.isAtEnd)")
        return found
    }

    @Test func whatWasAddedIsReadAgain() throws {
        var reader = PackedBytes.Reader(Self.packed.bytes[...])
        #expect(try Self.unpacked(&reader) == ["-7", "é,\u{0}", #"["a", ""]"#, "[]", "0", "3", "true true"])
    }

    /// Any number in the place of any byte, and any end: nothing is read beyond the end, and no room is made for what is not there.
    @Test func brokenBytesAreNothingWorse() {
        let bytes = Self.packed.bytes
        for index in bytes.indices {
            var cut = PackedBytes.Reader(bytes[..<index])
            #expect(throws: PackedBytes.Broken.self) { _ = try Self.unpacked(&cut) }
            for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var wrong = bytes
                wrong[index] = byte
                var reader = PackedBytes.Reader(wrong[...])
                _ = try? Self.unpacked(&reader)
            }
        }
        for count in [Int.min, -1, 1 << 40, Int.max] {
            var length = PackedBytes()
            length.add(count)
            length.add(true)
            var (text, list) = (PackedBytes.Reader(length.bytes[...]), PackedBytes.Reader(length.bytes[...]))
            #expect(throws: PackedBytes.Broken.self) { try text.text() }
            #expect(throws: PackedBytes.Broken.self) {
                try list.list { bytes throws(PackedBytes.Broken) in try bytes.flag() }
            }
        }
    }

    @Test func aSealedFileIsWholeOrNothing() {
        let file = Self.packed.sealed(as: "numbers 1")
        #expect(PackedBytes.Reader(file, sealedAs: "numbers 1") != nil)
        #expect(PackedBytes.Reader(file, sealedAs: "numbers 2") == nil)
        for index in file.indices {
            var wrong = file
            wrong[index] ^= 1
            #expect(PackedBytes.Reader(wrong, sealedAs: "numbers 1") == nil, "byte \(index)")
            #expect(PackedBytes.Reader(Array(file[..<index]), sealedAs: "numbers 1") == nil, "\(index) bytes")
        }
        #expect(PackedBytes.Reader(file + [0], sealedAs: "numbers 1") == nil)
    }
}
