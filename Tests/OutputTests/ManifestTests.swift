import Files
import Foundation
import Output
import TestSupport
import Testing

/// Builds that were killed or failed, and manifests that somebody edited.
@Suite struct ManifestTests {
    @Test func filesOfAKilledBuildAreKnownAndItsLeftoversRemoved() throws {
        let output = try TemporaryOutput([
            "index.html": "whole", ".marquee-unfinished-0": "ha", "news/a/.marquee-unfinished-1": "lf", "news/a/.hidden": "theirs",
        ])
        try output.folder.makeFolder("public/news/b")
        try output.writeManifest(["index.html", "news/a/x.html", "news/b/y.html"], isUnfinished: true)
        #expect(try output.build(["index.html": "whole"]) == OutputReport(unchanged: ["index.html": "whole"]))
        #expect(try output.contents == ["index.html": "whole", "news/a/.hidden": "theirs"])
        #expect(try output.folder.folders == [".marquee", "public", "public/news", "public/news/a"])
        #expect(try output.manifest == ["marquee manifest 3", "index.html"])
    }

    @Test func aBuildKilledBeforeItsFirstFileCanBeRepeated() throws {
        let output = try TemporaryOutput(["news/.marquee-unfinished-0": ""])
        try output.writeManifest(["news/a.html"], isUnfinished: true)
        try output.build(["news/a.html": "a"])
        #expect(try output.contents == ["news/a.html": "a"])
    }

    @Test func afterAFailureEachFileIsOldOrNewAndNoneIsRemoved() throws {
        let output = try TemporaryOutput()
        try output.build(["a.html": "1", "b.html": "1", "stale.html": "1"])
        // A folder appears in place of a page after everything has been checked.
        let path = output.folder.absolute("public/z.html")
        let files = [
            OutputFile("a.html", .rendered { mkdir(path, 0o700) == 0 ? Array("2".utf8) : [] }),
            OutputFile("z.html", .rendered { Array("2".utf8) }),
        ]
        #expect(throws: OutputError.file(FileError(.write, path, .notAFile))) {
            try OutputFolder(output.folder.absolute("public")).write(files, threads: 1)
        }
        #expect(try output.contents == ["a.html": "2", "b.html": "1", "stale.html": "1"])
        #expect(try output.manifest == ["marquee manifest 3 unfinished", "a.html", "b.html", "stale.html", "z.html"])
        try output.folder.remove("public/z.html")
        #expect(try output.build(["a.html": "2", "z.html": "2"]).removed == ["b.html", "stale.html"])
        #expect(try output.contents == ["a.html": "2", "z.html": "2"])
    }

    @Test func aHostileManifestRemovesNothingOutside() throws {
        let output = try TemporaryOutput(["index.html": "1", "gone.html": "", "folder/inside": "theirs", "../outside.html": "theirs"])
        let absolute = output.folder.absolute("outside.html")
        try output.writeManifest([
            "../outside.html", "folder/../../outside.html", absolute, "/", "..", "", "folder", ".git/HEAD", "gone.html", "gone.html",
            "gone.html/", "index.html\0", "index.html",
        ])
        #expect(try output.build(["index.html": "1"]) == OutputReport(unchanged: ["index.html": "1"], removed: ["gone.html"]))
        #expect(try output.contents == ["index.html": "1", "folder/inside": "theirs"])
        #expect(try output.folder.contents["outside.html"] == "theirs")
    }

    @Test(arguments: [
        "", "index.html\n", "marquee manifest 1\nindex.html\n", "marquee manifest 4 1\n1 1 1 index.html\n", "marquee manifest 2 x\n",
        "\0\u{FFFD}",
    ])
    func aManifestInAnotherFormatIsRefused(contents: String) throws {
        let output = try TemporaryOutput(["index.html": "1"])
        try output.folder.write(contents, to: ".marquee/public.manifest")
        let error = OutputError.unreadableManifest(output.folder.absolute(".marquee/public.manifest"))
        #expect(throws: error) { try output.build(["index.html": "2"]) }
        #expect(try output.contents == ["index.html": "1"])
    }

    /// A file of 40 GB is not read only to find out that it is not a manifest.
    @Test func aManifestOfAnySizeIsNotRead() throws {
        let output = try TemporaryOutput(["index.html": "1"])
        try output.folder.writeSparse(size: 40_000_000_000, to: ".marquee/public.manifest")
        let error = OutputError.unreadableManifest(output.folder.absolute(".marquee/public.manifest"))
        #expect(throws: error) { try output.build(["index.html": "2"]) }
        #expect(try File.read(output.folder.absolute("public/index.html"), atMost: .text) == Array("1".utf8))
    }

    @Test func neighbouringFoldersHaveTheirOwnManifests() throws {
        let folder = try TemporaryFolder()
        for name in ["public", "drafts"] { try OutputFolder(folder.absolute(name)).write([OutputFile(name, .rendered { [] })]) }
        #expect(
            try folder.contents.mapValues { $0.split(separator: " ").last } == [
                "public/public": nil, "drafts/drafts": nil, ".marquee/public.manifest": "public\n", ".marquee/drafts.manifest": "drafts\n",
            ])
    }

    /// Marquee's own records may have been copied, or come from a cache: nobody else works on them.
    @Test func filesOfAPrivateFolderMayHaveAnyDate() throws {
        let folder = try TemporaryFolder()
        let output = OutputFolder(folder.absolute("public"), isPrivate: true)
        try output.write([OutputFile("index.html", .rendered { Array("1".utf8) }), OutputFile("old.html", .rendered { [] })])
        for path in ["public/index.html", "public/old.html", ".marquee/public.manifest"] {
            try File.setModificationTime(1_000_000_000_000_000_000, of: folder.absolute(path))
        }
        try output.write([OutputFile("index.html", .rendered { Array("2".utf8) })])
        #expect(try folder.contents.filter { $0.key.hasPrefix("public/") } == ["public/index.html": "2"])
    }

    /// As in a clone of a repository: dated when it was checked out, like the files that it names.
    @Test(arguments: [false, true]) func aManifestThatWasNotWrittenHereRemovesNothing(isUnfinished: Bool) throws {
        let theirs = ["photo.jpg": "theirs", "news/letter.txt": "theirs", "news/.marquee-unfinished-0": "theirs"]
        let output = try TemporaryOutput(theirs)
        try output.writeManifest(["photo.jpg", "news/letter.txt", "index.html"], isUnfinished: isUnfinished)
        let path = output.folder.absolute(".marquee/public.manifest")
        try File.setModificationTime(1_000_000_000_000_000_002, of: path)
        let error = OutputError.foreignFolder(output.folder.absolute("public"), examples: ["news/", "photo.jpg"], count: 2)
        #expect(throws: error) { try output.build(["index.html": "1"]) }
        #expect(try output.contents == theirs)

        // Next to files that were written here too.
        try output.folder.remove("public")
        try output.folder.remove(".marquee")
        try output.build(["index.html": "1"])
        for (path, contents) in theirs { try output.folder.write(contents, to: "public/\(path)") }
        try output.writeManifest(["photo.jpg", "news/letter.txt", "index.html"], isUnfinished: isUnfinished)
        try File.setModificationTime(1_000_000_000_000_000_002, of: path)
        #expect(throws: OutputError.self) { try output.build(["index.html": "2"]) }
        #expect(try output.contents == theirs.merging(["index.html": "1"]) { $1 })
    }

    @Test func changedFilesAreNeitherRemovedNorOverwritten() throws {
        let output = try TemporaryOutput()
        try output.build(["index.html": "1", "a.html": "a", "b/b.html": "b", "c": "c"])
        for path in ["a.html", "b/b.html", "c"] { try output.folder.write("theirs", to: "public/\(path)") }
        let report = try output.build(["index.html": "1"])
        #expect(report.removed == [])
        #expect(report.altered == ["a.html", "b/b.html", "c"])
        #expect(try output.contents == ["index.html": "1", "a.html": "theirs", "b/b.html": "theirs", "c": "theirs"])
        // From now on they are like any foreign file.
        #expect(throws: OutputError.foreignFiles(["a.html"])) { try output.build(["index.html": "2", "a.html": "a"]) }
        for path in ["a.html", "b/b.html", "c"] { try output.folder.remove("public/\(path)") }
        try output.build(["index.html": "1", "a.html": "a"])
        try output.folder.write("theirs", to: "public/index.html")
        #expect(throws: OutputError.alteredFiles(["index.html"])) { try output.build(["index.html": "2", "a.html": "a"]) }
        #expect(try output.contents["index.html"] == "theirs")
        try output.folder.remove("public/index.html")
        #expect(try output.build(["index.html": "2", "a.html": "a"]).written == ["index.html"])
    }

    @Test func aChangedFileInTheWayOfAFolderStays() throws {
        let output = try TemporaryOutput()
        try output.build(["index.html": "1", "news": "a file", "deep/a.html": "a"])
        try output.folder.write("theirs", to: "public/news")
        try output.folder.write("theirs", to: "public/deep/a.html")
        #expect(throws: OutputError.alteredFiles(["news"])) { try output.build(["index.html": "1", "news/a": ""]) }
        #expect(throws: OutputError.foreignFiles(["deep"])) { try output.build(["index.html": "1", "deep": ""]) }
        #expect(try output.contents == ["index.html": "1", "news": "theirs", "deep/a.html": "theirs"])
    }

    /// Its files are known to the next build, and to the one after that.
    @Test func filesOfTwoKilledBuildsAreKnown() throws {
        let output = try TemporaryOutput(["a.html": "1", "b.html": "1"])
        try output.writeManifest(["a.html", "b.html", "c.html"], isUnfinished: true)
        let path = output.folder.absolute("public/c.html")
        let files = [
            OutputFile("a.html", .rendered { mkdir(path, 0o700) == 0 ? Array("2".utf8) : [] }), OutputFile("c.html", .rendered { [] }),
        ]
        #expect(throws: OutputError.self) { try OutputFolder(output.folder.absolute("public")).write(files, threads: 1) }
        try output.folder.remove("public/c.html")
        #expect(try output.build(["a.html": "3"]).removed == ["b.html"])
        #expect(try output.contents == ["a.html": "3"])
    }

    /// A file that was there before the build began belongs to its owner, even in a place that the build named.
    @Test func anOldFileInPlaceOfAPageOfAKilledBuildStays() throws {
        let output = try TemporaryOutput(["index.html": "1", "a.html": "theirs"])
        try File.setModificationTime(1_700_000_000_000_000_000, of: output.folder.absolute("public/a.html"))
        try output.writeManifest(["index.html", "a.html"], isUnfinished: true, begun: 1_700_000_002)
        #expect(throws: OutputError.alteredFiles(["a.html"])) { try output.build(["index.html": "1", "a.html": "a"]) }
        #expect(try output.build(["index.html": "1"]).altered == ["a.html"])
        #expect(try output.contents["a.html"] == "theirs")
    }
}
