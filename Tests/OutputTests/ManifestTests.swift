import Files
import Foundation
import Output
import TestSupport
import Testing

/// Builds that were killed or failed, and manifests that somebody edited.
@Suite struct ManifestTests {
    @Test func afterAKilledBuildItsFilesAreKnownAndItsLeftoversRemoved() throws {
        let output = try TemporaryOutput([
            "index.html": "whole", ".marquee-unfinished-0": "ha", "news/a/.marquee-unfinished-1": "lf", "news/a/.hidden": "theirs",
        ])
        try output.folder.makeFolder("public/news/b")
        try output.folder.write("marquee manifest 1 unfinished\nindex.html\nnews/a/x.html\nnews/b/y.html\n", to: ".marquee/public.manifest")
        #expect(try output.build(["index.html": "whole"]) == OutputReport(unchanged: ["index.html": "whole"]))
        #expect(try output.contents == ["index.html": "whole", "news/a/.hidden": "theirs"])
        #expect(try output.folder.folders == [".marquee", "public", "public/news", "public/news/a"])
        #expect(try output.manifest == ["marquee manifest 1", "index.html"])
    }

    @Test func aBuildKilledBeforeItsFirstFileCanBeRepeated() throws {
        let output = try TemporaryOutput(["news/.marquee-unfinished-0": ""])
        try output.folder.write("marquee manifest 1 unfinished\nnews/a.html\n", to: ".marquee/public.manifest")
        try output.build(["news/a.html": "a"])
        #expect(try output.contents == ["news/a.html": "a"])
    }

    @Test func afterAFailureEachFileIsOldOrNewAndNoneIsRemoved() throws {
        let output = try TemporaryOutput()
        try output.build(["a.html": "1", "b.html": "1", "stale.html": "1"])
        // A folder appears where a page is written, after everything has been checked.
        let path = output.folder.absolute("public/z.html")
        let files = [
            OutputFile("a.html", .rendered { mkdir(path, 0o700) == 0 ? Array("2".utf8) : [] }),
            OutputFile("z.html", .rendered { Array("2".utf8) }),
        ]
        #expect(throws: OutputError.file(FileError(.write, path, .notAFile))) {
            try OutputFolder(output.folder.absolute("public")).write(files, threads: 1)
        }
        #expect(try output.contents == ["a.html": "2", "b.html": "1", "stale.html": "1"])
        #expect(try output.manifest == ["marquee manifest 1 unfinished", "a.html", "b.html", "stale.html", "z.html"])
        try output.folder.remove("public/z.html")
        #expect(try output.build(["a.html": "2", "z.html": "2"]).removed == ["b.html", "stale.html"])
        #expect(try output.contents == ["a.html": "2", "z.html": "2"])
    }

    @Test func aHostileManifestRemovesNothingOutside() throws {
        let output = try TemporaryOutput(["index.html": "1", "gone.html": "", "folder/inside": "theirs", "../outside.html": "theirs"])
        let absolute = output.folder.absolute("outside.html")
        try output.folder.write(
            """
            marquee manifest 1
            ../outside.html
            folder/../../outside.html
            \(absolute)
            /
            ..

            folder
            .git/HEAD
            gone.html
            gone.html
            gone.html/
            index.html\0
            index.html
            """, to: ".marquee/public.manifest")
        #expect(try output.build(["index.html": "1"]) == OutputReport(unchanged: ["index.html": "1"], removed: ["gone.html"]))
        #expect(try output.contents == ["index.html": "1", "folder/inside": "theirs"])
        #expect(try output.folder.contents["outside.html"] == "theirs")
    }

    @Test(arguments: ["", "index.html\n", "marquee manifest 2\nindex.html\n", "\0\u{FFFD}"])
    func aManifestInAnotherFormatIsNotGuessedAt(contents: String) throws {
        let output = try TemporaryOutput(["index.html": "1"])
        try output.folder.write(contents, to: ".marquee/public.manifest")
        let error = OutputError.unreadableManifest(output.folder.absolute(".marquee/public.manifest"))
        #expect(throws: error) { try output.build(["index.html": "2"]) }
        #expect(try output.contents == ["index.html": "1"])
    }

    /// One of 40 GB is not read to find out that it is none.
    @Test func aManifestOfAnySizeIsNotRead() throws {
        let output = try TemporaryOutput(["index.html": "1"])
        try output.folder.writeSparse(size: 40_000_000_000, to: ".marquee/public.manifest")
        let error = OutputError.unreadableManifest(output.folder.absolute(".marquee/public.manifest"))
        #expect(throws: error) { try output.build(["index.html": "2"]) }
        #expect(try File.read(output.folder.absolute("public/index.html"), atMost: .text) == Array("1".utf8))
    }

    @Test func twoFoldersBesideEachOtherHaveTheirOwnManifests() throws {
        let folder = try TemporaryFolder()
        for name in ["public", "drafts"] { try OutputFolder(folder.absolute(name)).write([OutputFile(name, .rendered { [] })]) }
        #expect(
            try folder.contents == [
                "public/public": "", "drafts/drafts": "", ".marquee/public.manifest": "marquee manifest 1\npublic\n",
                ".marquee/drafts.manifest": "marquee manifest 1\ndrafts\n",
            ])
    }
}
