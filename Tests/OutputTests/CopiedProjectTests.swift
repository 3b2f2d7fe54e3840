import Files
import Output
import TestSupport
import Testing

/// A project that was copied without the dates of its files, as programs for archives, disks and synchronisation do.
@Suite struct CopiedProjectTests {
    private static let pages = [
        "index.html": "1", "news/a.html": "a", "news/gone.html": "g", "long.html": String(repeating: "x", count: 70_001),
    ]

    /// A built site whose files, and the manifest, have other dates.
    private func copy(of pages: [String: String] = pages, copying copies: [String: String] = [:]) throws -> TemporaryOutput {
        let output = try TemporaryOutput()
        for source in copies.values { try output.folder.write("picture", to: source) }
        try output.build(pages, copying: copies)
        try changeDates(of: output)
        return output
    }

    private func changeDates(of output: TemporaryOutput) throws {
        for (number, path) in try output.folder.contents.keys.sorted().enumerated() {
            try File.setModificationTime(1_000_000_000_000_000_000 + number * 1_000_000_000, of: output.folder.absolute(path))
        }
    }

    @Test(arguments: [1, 4]) func goesOn(threads: Int) throws {
        let output = try copy(copying: ["p.jpg": "images/p.jpg"])
        var pages = Self.pages
        pages["news/gone.html"] = nil
        pages["news/a.html"] = "A"
        let report = try output.build(pages, copying: ["p.jpg": "images/p.jpg"], threads: threads)
        #expect(report.written == ["news/a.html"])
        #expect(report.unchanged == ["index.html", "long.html", "p.jpg"])
        #expect(report.removed == ["news/gone.html"])
        // From now on, it is like any other.
        #expect(try output.build(["index.html": "2"]).removed == ["long.html", "news/a.html", "p.jpg"])
        #expect(try output.contents == ["index.html": "2"])
    }

    @Test func twoTimesInARow() throws {
        let output = try copy()
        try output.build(Self.pages)
        try changeDates(of: output)
        #expect(try output.build(["index.html": "2"]).removed == ["long.html", "news/a.html", "news/gone.html"])
    }

    @Test func whatSomebodyHasChangedIsForeign() throws {
        let output = try copy()
        for path in ["news/a.html", "news/gone.html"] { try output.folder.write("?", to: "public/\(path)") }
        #expect(throws: OutputError.foreignFiles(["news/a.html"])) { try output.build(["index.html": "2", "news/a.html": "b"]) }
        #expect(try output.build(["index.html": "2"]).removed == ["long.html"])
        #expect(try output.contents == ["index.html": "2", "news/a.html": "?", "news/gone.html": "?"])
    }

    @Test func aTouchedFileIsOurs() throws {
        let output = try TemporaryOutput()
        try output.build(Self.pages)
        for path in ["public/index.html", "public/news/gone.html"] {
            try File.setModificationTime(1_000_000_000_000_000_000, of: output.folder.absolute(path))
        }
        let report = try output.build(["index.html": "2"])
        #expect(report.written == ["index.html"] && report.altered == [])
        #expect(report.removed == ["long.html", "news/a.html", "news/gone.html"])
    }

    /// In a clone, the records are as somebody else left them.
    @Test func recordsThatARepositoryTracksProveNothing() throws {
        let output = try copy()
        try output.folder.write(Self.index(tracking: ".marquee/public.manifest"), to: ".git/index")
        #expect(throws: OutputError.self) { try output.build(["index.html": "2"]) }
        #expect(try output.contents == Self.pages)
        // Another file of the repository does not matter.
        try output.folder.write(Self.index(tracking: "Content/site.yaml"), to: ".git/index")
        #expect(try output.build(["index.html": "2"]).written == ["index.html"])
    }

    /// Only the names of a killed build's files are known, and in a copy each has a new date.
    @Test(arguments: [
        "marquee manifest 3 unfinished 1\n- - - theirs.html\n", "marquee manifest 3 1\n6 1 0 theirs.html\n6 1 - theirs.html\n",
        "marquee manifest 2 1\n6 1 theirs.html\n", "marquee manifest 3 1\n6 1 ffffffffffffffff theirs.html\n",
    ])
    func namesSizesAndDatesProveNothing(manifest: String) throws {
        let output = try TemporaryOutput(["theirs.html": "theirs"])
        try output.folder.write(manifest, to: ".marquee/public.manifest")
        try File.setModificationTime(1, of: output.folder.absolute("public/theirs.html"))
        let error = OutputError.foreignFolder(output.folder.absolute("public"), examples: ["theirs.html"], count: 1)
        #expect(throws: error) { try output.build(["index.html": "1"]) }
        #expect(try output.contents == ["theirs.html": "theirs"])
    }

    /// An index of git, version 2, of a file.
    private static func index(tracking path: String) -> String {
        let entry = String(repeating: "\0", count: 60) + "\0" + String(UnicodeScalar(UInt8(path.utf8.count))) + path
        return "DIRC\0\0\0\u{2}\0\0\0\u{1}" + entry + String(repeating: "\0", count: 8 - entry.utf8.count % 8)
    }
}
