import Files
import Site
import TestSupport
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

    private static let site: Sketch = ["index.html": "x", "a b/\u{E4}.html": "", "feed.xml": "feed"]

    /// An archive as it is published, with one byte of it changed, or more of them.
    @Test func anArchiveThatSomeoneHasChangedIsNotReplaced() async throws {
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: Self.site.map { ("site/\($0)", $1) }))
        let archive = ZipTransport(path: folder.absolute("x.zip"))
        let plan = PublicationPlan(Self.site.site, at: RemoteState())
        try await archive.carryOut(plan.steps, after: RemoteState(), from: folder.absolute("site")) { _ in }
        let bytes = try File.read(archive.path, atMost: .manifest)
        let manifest = try #require(try await archive.state(comparedWith: Self.site.site, in: folder.absolute("site")).manifest)
        let start = try #require(ZipArchive.endOfFirstFile(bytes))

        for length in [1, 7, bytes.count] {
            let isSame = { (changed: [UInt8]) in
                var comparison = ZipComparison(with: manifest)
                for start in stride(from: 0, to: changed.count, by: length) {
                    comparison.add(Array(changed[start..<min(start + length, changed.count)]).span)
                }
                return comparison.isSame
            }
            #expect(isSame(bytes))
            #expect(!isSame(bytes + [0]))
            #expect(!isSame(bytes.dropLast()))
            #expect(!isSame([]))
            for index in stride(from: 0, to: bytes.count, by: length == bytes.count ? 1 : 97) {
                var changed = bytes
                changed[index] ^= 1
                #expect(!isSame(changed), "byte \(index)")
            }
        }
        var changed = bytes
        changed[start] ^= 1
        try File.write(changed, to: archive.path)
        await #expect(
            throws: PublishError.unsuitable(
                "'\(archive.path)' is not as Marquee wrote it; copy what you want to keep, then move it away and publish again")
        ) { _ = try await archive.state(comparedWith: Self.site.site, in: folder.absolute("site")) }
        #expect(try File.read(archive.path, atMost: .manifest) == changed)
    }
}
