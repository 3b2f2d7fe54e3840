import TestSupport
import Testing

@testable import Output

/// Tests/Publish reads real indexes of all versions and both hashes.
@Suite struct GitIndexTests {
    /// An index of version 4, in which each path starts with part of the previous one.
    private func index(_ entries: [(removed: UInt8, rest: String, length: Int)], version: UInt8 = 4, count: Int? = nil) -> [UInt8] {
        var bytes = Array("DIRC".utf8) + [0, 0, 0, version, 0, 0, 0, UInt8(count ?? entries.count)]
        for entry in entries {
            bytes += [UInt8](repeating: 7, count: 60) + [UInt8(entry.length >> 8), UInt8(entry.length & 0xFF), entry.removed]
            bytes += Array(entry.rest.utf8) + [0]
        }
        return bytes + [UInt8](repeating: 9, count: 20)
    }

    @Test func pathsAreReadFromEachOther() {
        let bytes = index([(0, ".gitignore", 10), (9, "marquee/x", 10), (1, "y", 10)])
        #expect(GitIndex.lists(".marquee", in: bytes) == true)
        #expect(GitIndex.lists(".marq", in: bytes) == false)
        #expect(GitIndex.lists("marquee", in: bytes) == false)
    }

    @Test func otherBytesAreNotAnIndex() {
        let sound = index([(0, ".gitignore", 10), (9, "marquee/x", 10)])
        #expect(GitIndex.lists(".marquee", in: index([(1, "x", 1)])) == nil)
        #expect(GitIndex.lists(".marquee", in: index([(0, "x", 2)])) == nil)
        #expect(GitIndex.lists(".marquee", in: index([(0, "x", 1)], version: 5)) == nil)
        #expect(GitIndex.lists(".marquee", in: index([(0, "x", 1)], count: 255)) == nil)
        // Cut anywhere before the checksum, it still gives an answer.
        for length in 0..<(sound.count - 20) { #expect(GitIndex.lists(".marquee", in: Array(sound.prefix(length))) == nil) }
    }

    @Test func changedBytesDoNotCrash() {
        var random = SplitMix(seed: 1)
        let sound = index([(0, ".gitignore", 10), (9, "marquee/x", 10), (1, "y", 10)])
        for _ in 0..<20_000 {
            var bytes = sound
            for _ in 0..<3 { bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random) }
            _ = GitIndex.lists(".marquee", in: bytes)
        }
    }

    @Test func theRepositoryAroundAFolderIsFound() throws {
        let folder = try TemporaryFolder(["site/a.txt": "", "other/.git": "gitdir: ../real\n", "other/a/b.txt": ""])
        let bytes = index([(0, ".marquee/x", 10), (10, "a/.marquee/x", 12)])
        try folder.write(bytes: bytes, to: "site/.git/index")
        try folder.write(bytes: bytes, to: "real/index")
        #expect(try GitIndex.tracks(folder.absolute("site/.marquee")))
        #expect(try GitIndex.tracks(folder.absolute("site/a/.marquee")))
        #expect(try !GitIndex.tracks(folder.absolute("site/b/.marquee")))
        #expect(try GitIndex.tracks(folder.absolute("other/.marquee")))
        #expect(try GitIndex.tracks(folder.absolute("other/a/.marquee")))
        #expect(try !GitIndex.tracks(folder.absolute(".marquee")))
    }
}
