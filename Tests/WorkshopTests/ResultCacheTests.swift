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
        #expect(try cache.contents().files == 1)
        try folder.write("mine", to: "cache/notes.txt")
        try cache.empty()
        #expect(try folder.contents == ["cache/notes.txt": "mine"])
        #expect(!cache.has(name))
    }

    /// A power failure empties what was written last, and a disk may change a bit; each copy of a project has other dates.
    @Test func onlyWhatIsAsItWasKeptIsThere() throws {
        let folder = try TemporaryFolder()
        let cache = ResultCache(in: folder.absolute("cache"))
        let name = ResultCache.name(of: Digest(of: []), [], tool: "t", ending: "txt")
        for damage in [("", ".sum"), ("", ""), ("abd", ""), ("abcd", "")] {
            try cache.keep(Array("abc".utf8), as: name)
            try folder.write(damage.0, to: "cache/\(name)\(damage.1)")
            #expect(!cache.has(name) && cache.bytes(of: name) == nil, "\(damage)")
            #expect(try folder.contents["cache/\(name)"] == nil)
        }
        try cache.keep(Array("abc".utf8), as: name)
        try folder.write("abc", to: "cache/\(name)")
        #expect(cache.has(name) && cache.has(name))
        try folder.remove("cache/\(name).sum")
        #expect(!cache.has(name))
    }

    @Test func nothingIsKeptThroughALink() throws {
        let folder = try TemporaryFolder(["else/mine.txt": "mine"])
        try folder.link("cache", to: "else")
        let cache = ResultCache(in: folder.absolute("cache"))
        #expect(throws: FileError(.create, folder.absolute("cache"), .notAFolder)) { try cache.keep([1], as: "a.txt") }
        #expect(try folder.contents == ["cache": "-> else", "else/mine.txt": "mine"])
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
