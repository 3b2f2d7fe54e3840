import Files
import Foundation
import Output
import Synchronization
import TestSupport
import Testing

@Suite struct OutputFolderTests {
    @Test func aBuildWritesEveryFileAndNothingElse() throws {
        let output = try TemporaryOutput()
        let site = ["index.html": "home", "news/hello/index.html": "hello", "news/index.html": "news", "empty.txt": "", "é/ü.html": "ü"]
        #expect(try output.build(site) == OutputReport(written: site))
        #expect(try output.contents == site)
        #expect(try output.manifest == ["marquee manifest 3"] + site.keys.sorted { $0.precedesInBytes($1) })
        #expect(try output.folder.contents.count == site.count + 1)
    }

    @Test func onlyWhatChangedIsWritten() throws {
        let output = try TemporaryOutput()
        try output.build(["a": "1", "b": "22", "c": "333", "d/d": "4444"])
        let untouched = try FileStatus(of: output.folder.absolute("public/a"))
        #expect(
            try output.build(["a": "1", "b": "23", "c": "33", "d/d": "4444", "e": "5"])
                == OutputReport(written: ["b": "23", "c": "33", "e": "5"], unchanged: ["a": "1", "d/d": "4444"]))
        #expect(try output.contents == ["a": "1", "b": "23", "c": "33", "d/d": "4444", "e": "5"])
        #expect(try FileStatus(of: output.folder.absolute("public/a")) == untouched)
    }

    @Test func aBuildThatChangesNothingDoesNotTouchTheFolder() throws {
        let output = try TemporaryOutput()
        try output.build(["a": "1", "b/c": "2"])
        let paths = ["public", "public/a", "public/b", "public/b/c"].map(output.folder.absolute)
        let before = try paths.map { try FileStatus(of: $0) }
        #expect(try output.build(["a": "1", "b/c": "2"]) == OutputReport(unchanged: ["a": "1", "b/c": "2"]))
        #expect(try paths.map { try FileStatus(of: $0) } == before)
    }

    @Test func staleFilesAndTheFoldersTheyLeaveEmptyAreRemoved() throws {
        let output = try TemporaryOutput()
        try output.build(["keep": "k", "old/one/page": "", "old/two/page": "", "mixed/page": "", "mixed/keep": "k"])
        try output.folder.write("not ours", to: "public/old/two/notes.txt")
        #expect(
            try output.build(["keep": "k", "mixed/keep": "k"])
                == OutputReport(unchanged: ["keep": "k", "mixed/keep": "k"], removed: ["mixed/page", "old/one/page", "old/two/page"]))
        #expect(try output.contents == ["keep": "k", "mixed/keep": "k", "old/two/notes.txt": "not ours"])
        #expect(try output.folder.folders == [".marquee", "public", "public/mixed", "public/old", "public/old/two"])
        #expect(try output.manifest == ["marquee manifest 3", "keep", "mixed/keep"])
    }

    @Test func aFileMayBecomeAFolderAndBack() throws {
        let output = try TemporaryOutput()
        try output.build(["feed": "file", "a": ""])
        #expect(try output.build(["feed/x/index": "deep", "a": ""]).removed == ["feed"])
        #expect(try output.contents == ["feed/x/index": "deep", "a": ""])
        #expect(try output.build(["feed": "file", "a": ""]).removed == ["feed/x/index"])
        #expect(try output.contents == ["feed": "file", "a": ""])
    }

    @Test func filesAreCopiedAndComparedInPieces() throws {
        let output = try TemporaryOutput()
        var picture = String(repeating: "0123456789", count: 100_000)
        try output.folder.write(picture, to: "Content/a.jpg")
        #expect(try output.build([:], copying: ["images/a.jpg": "Content/a.jpg"]) == OutputReport(written: ["images/a.jpg": picture]))
        #expect(try output.build([:], copying: ["images/a.jpg": "Content/a.jpg"]) == OutputReport(unchanged: ["images/a.jpg": picture]))
        picture.replaceSubrange(picture.index(before: picture.endIndex)..., with: "!")
        try output.folder.write(picture, to: "Content/a.jpg")
        #expect(try output.build([:], copying: ["images/a.jpg": "Content/a.jpg"]) == OutputReport(written: ["images/a.jpg": picture]))
        let same = try output.contents == ["images/a.jpg": picture]
        #expect(same)
    }

    @Test func aLargePageIsComparedToItsEnd() throws {
        let output = try TemporaryOutput()
        let page = String(repeating: "page", count: 100_000)
        try output.build(["a": page + "1"])
        #expect(try output.build(["a": page + "1"]).unchanged == ["a"])
        #expect(try output.build(["a": page + "2"]).written == ["a"])
    }

    @Test func theTreeDoesNotDependOnTheNumberOfThreads() throws {
        let first = (0..<300).reduce(into: [:]) { $0["news/\($1 % 40)/\($1).html"] = String(repeating: "x", count: $1 * 50) }
        let second = (100..<400).reduce(into: [:]) { $0["news/\($1 % 30)/\($1).html"] = String(repeating: "y", count: $1 % 3) }
        let results = try [1, 2, 8].map { threads in
            let output = try TemporaryOutput()
            let reports = [try output.build(first, threads: threads), try output.build(second, threads: threads)]
            return (reports: reports, contents: try output.contents, manifest: try output.manifest)
        }
        #expect(results[0].contents == second)
        for other in results.dropFirst() {
            #expect(other.reports == results[0].reports)
            #expect(other.contents == results[0].contents)
            #expect(other.manifest == results[0].manifest)
        }
    }

    @Test func eachPageIsRenderedOnce() throws {
        let folder = try TemporaryFolder()
        let rendered = Mutex<[Int]>([])
        let files = (0..<50).map { number in
            let render = { @Sendable () -> [UInt8] in
                rendered.withLock { $0.append(number) }
                return []
            }
            return OutputFile("\(number)", .rendered(render))
        }
        try OutputFolder(folder.absolute("public")).write(files, threads: 8)
        #expect(rendered.withLock { $0.sorted() } == Array(0..<50))
    }

    @Test(arguments: ["public", "public/", "public//", "public/.", "other/../public", "deep/er/public"])
    func theManifestIsNextToTheFolderHoweverItIsSpelled(spelling: String) throws {
        let folder = try TemporaryFolder(["other/x": ""])
        if spelling.hasSuffix("/.") { try folder.makeFolder("public") }
        try OutputFolder(folder.absolute(spelling)).write([OutputFile("a", .rendered { [] })])
        let parent = spelling.hasPrefix("deep") ? "deep/er/" : ""
        #expect(try Set(folder.contents.keys) == ["other/x", "\(parent)public/a", "\(parent).marquee/public.manifest"])
    }
}
