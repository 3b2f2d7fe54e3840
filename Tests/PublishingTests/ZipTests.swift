import Testing

@testable import Publishing

@Suite struct ZipTests {
    /// From the definition: the CRC of "123456789" (Cook, "Catalogue of parametrised CRC algorithms", CRC-32/ISO-HDLC).
    @Test func checksumMatchesTheDefinition() {
        #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(CRC32.checksum(of: []) == 0)
    }

    @Test func theFirstFileIsFoundAgain() {
        var archive = ZipArchive()
        var bytes: [UInt8] = []
        for (path, text) in [(PublishedManifest.path, "{}\n"), ("ä ö.html", "x")] {
            bytes += archive.add(.init(of: Array(text.utf8)), at: path) + text.utf8
        }
        bytes += archive.end
        let end = ZipArchive.endOfFirstFile(bytes)
        let first = ZipArchive.firstFile(in: Array(bytes.prefix(end ?? 0)))
        #expect(first?.path == PublishedManifest.path)
        #expect(first.map { Array($0.bytes) } == Array("{}\n".utf8))
    }

    @Test(arguments: [[], [0x50, 0x4B], [UInt8](repeating: 0, count: 64), [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0xFF, count: 60)])
    func anythingElseIsNone(_ bytes: [UInt8]) {
        #expect(ZipArchive.firstFile(in: bytes) == nil)
    }
}
