import Files
import Foundation
import TestSupport
import Testing
import Workshop

@Suite struct ResultCacheTests {
    @Test func nameTellsEverythingThatAResultWasMadeFrom() {
        let (one, other) = (Digest(of: [1]), Digest(of: [2]))
        let names = [
            ResultCache.name(of: one, ["a", "b"], tool: "vips-8.14", ending: "webp"),
            ResultCache.name(of: other, ["a", "b"], tool: "vips-8.14", ending: "webp"),
            ResultCache.name(of: one, ["ab"], tool: "vips-8.14", ending: "webp"),
            ResultCache.name(of: one, ["a", "b"], tool: "vips-8.15", ending: "webp"),
        ]
        #expect(Set(names).count == 4)
        #expect(ResultCache.name(of: one, ["a", "b"], tool: "vips-8.14", ending: "webp") == names[0])
        #expect(names.allSatisfy { $0.utf8.count == 64 + ".webp".utf8.count })
    }

    @Test func emptyingRemovesResultsAndNothingElse() throws {
        let folder = try TemporaryFolder()
        let cache = ResultCache(in: folder.absolute("cache"))
        #expect(try cache.contents() == (0, 0))
        let name = ResultCache.name(of: Digest(of: []), [], tool: "t", ending: "txt")
        try cache.keep(Array("abc".utf8), as: name)
        #expect(cache.has(name))
        #expect(cache.bytes(of: name) == Array("abc".utf8))
        #expect(try cache.contents() == (1, 3))
        try folder.write("mine", to: "cache/notes.txt")
        try cache.empty()
        #expect(try folder.contents == ["cache/notes.txt": "mine"])
        #expect(!cache.has(name))
    }

    /// A program that was stopped leaves the folder of its last work behind, with unpacked pictures.
    @Test func emptyingRemovesWorkThatNobodyDoesAnyMore() throws {
        let folder = try TemporaryFolder(["cache/.work-old/all.v": "pixels", "cache/.work-new/all.v": "pixels", "cache/.mine/a": "mine"])
        let hourAgo = Date(timeIntervalSinceNow: -3_600)
        try FileManager.default.setAttributes([.modificationDate: hourAgo], ofItemAtPath: folder.absolute("cache/.work-old"))
        try ResultCache(in: folder.absolute("cache")).empty()
        #expect(try folder.contents == ["cache/.work-new/all.v": "pixels", "cache/.mine/a": "mine"])
    }
}
