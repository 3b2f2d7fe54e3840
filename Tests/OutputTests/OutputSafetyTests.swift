import Files
import Foundation
import Output
import TestSupport
import Testing

/// What must never happen: a file is written outside the folder, somebody else's file is touched, a site is left in pieces.
@Suite struct OutputSafetyTests {
    static let hostilePaths: [(path: String, problem: PathProblem)] = [
        ("", .empty), ("/", .absolute), ("/etc/passwd", .absolute), ("../up", .dots), ("a/../../up", .dots), ("a/..", .dots), ("..", .dots),
        (".", .dots), ("./a", .dots), ("a/./b", .dots), ("a//b", .emptyPart), ("a/", .emptyPart), ("a\\b", .backslash),
        ("..\\up", .backslash), ("a\0b", .controlCharacter), ("a\nb", .controlCharacter), ("a\u{7F}", .controlCharacter),
        (".git/hooks/post-commit", .reserved(".git")), ("a/.GIT/config", .reserved(".GIT")),
        ("a/.marquee-unfinished-0", .reserved(".marquee-unfinished-0")), (String(repeating: "a", count: 256), .partTooLong),
        ("CON", .device("CON")), ("con/index.html", .device("con")), ("a/Nul.txt", .device("Nul.txt")),
        ("aux.tar.gz", .device("aux.tar.gz")),
        ("prn .txt", .device("prn .txt")), ("com1", .device("com1")), ("LPT9.html", .device("LPT9.html")), ("com¹", .device("com¹")),
        ("news/aux/index.html", .device("aux")), ("a/com0", .device("com0")), ("lpt5.tar.gz/a", .device("lpt5.tar.gz")),
        ("a/b.", .endsBlank("b.")),
        ("news//index.html", .emptyPart), ("news/.", .dots), ("news/..", .dots),
        ("news/\(String(repeating: "a", count: 256))/b", .partTooLong),
        ("conin$", .device("conin$")), ("a/b:c.png", .windowsCharacter(":")), ("a?b", .windowsCharacter("?")),
        ("a*b", .windowsCharacter("*")), ("a|b", .windowsCharacter("|")), ("a<b", .windowsCharacter("<")), ("a>b", .windowsCharacter(">")),
        ("a\"b", .windowsCharacter("\"")), ("a?\u{301}b", .windowsCharacter("?")), ("a.", .endsBlank("a.")),
        ("a./b", .endsBlank("a.")),
        ("a ", .endsBlank("a ")), ("a /b", .endsBlank("a ")), ("...", .endsBlank("...")),
    ]

    @Test(arguments: hostilePaths) func aPathThatCouldLeaveTheFolderIsRefused(path: String, problem: PathProblem) throws {
        let output = try TemporaryOutput()
        #expect(throws: OutputError.invalidPath(path, because: problem)) { try output.build(["ok": "", path: ""]) }
        #expect(try output.folder.contents == [:])
        #expect(try output.folder.folders == [])
    }

    @Test(arguments: [
        "..a", ".well-known/x", ".nojekyll", "a b/c+d.html", "ひ/み", "a/.gitignore", "console", "com", "com10", "a.con", "nul-1", " a",
        "news/conf/aux-1.html", "lpt", "lpt10.html", "comb",
        "a..b",
    ])
    func anUnusualPathIsWritten(path: String) throws {
        let output = try TemporaryOutput()
        try output.build([path: "x"])
        #expect(try output.contents == [path: "x"])
    }

    static let clashes: [(paths: [String], error: OutputError)] = [
        (["a/b", "a/b"], .clash("a/b", "a/b")), (["a/b", "A/b"], .clash("A/b", "a/b")), (["News/a", "news/b"], .clash("News", "news")),
        (["caf\u{E9}", "cafe\u{301}"], .clash("cafe\u{301}", "caf\u{E9}")), (["a", "a/b"], .fileAndFolder("a")),
        (["A", "a/b/c"], .clash("A", "a")), (["straße", "STRASSE"], .clash("STRASSE", "straße")), (["ﬁn", "FIN"], .clash("FIN", "ﬁn")),
        (["ς", "Σ"], .clash("Σ", "ς")), (["ǰ", "J\u{30C}"], .clash("J\u{30C}", "ǰ")),
    ]

    @Test(arguments: clashes) func pathsThatAreTheSameOnSomeDisksAreRefused(paths: [String], error: OutputError) throws {
        let folder = try TemporaryFolder()
        for paths in [paths, paths.reversed()] {
            #expect(throws: error) {
                try OutputFolder(folder.absolute("public")).write(paths.map { OutputFile($0, .rendered { [] }) })
            }
        }
        #expect(try folder.folders == [])
    }

    @Test func aForeignFolderIsNotWrittenTo() throws {
        let files = ["index.html": "theirs", "b.txt": "", "a/x": "", "z/y": ""]
        let output = try TemporaryOutput(files)
        let error = OutputError.foreignFolder(output.folder.absolute("public"), examples: ["a/", "b.txt", "index.html"], count: 4)
        #expect(throws: error) { try output.build(["new.html": ""]) }
        #expect(try output.contents == files)
        #expect(try output.manifest == nil)
        #expect(
            OutputError.foreignFolder("public", examples: ["a/", "b.txt", "index.html"], count: 4).description
                == "'public' holds files that Marquee did not write ('a/', 'b.txt', 'index.html' and 1 more); "
                + "choose another folder with --output, or empty this one")
    }

    @Test func whatAHostingServiceNeedsMayBeInTheFolder() throws {
        let files = [".git/HEAD": "ref", ".nojekyll": "", "CNAME": "example.org", ".DS_Store": "", ".well-known/x": ""]
        let output = try TemporaryOutput(files)
        try output.build(["index.html": "home"])
        try output.build(["start.html": "home"])
        #expect(try output.contents == files.merging(["start.html": "home"]) { $1 })
        #expect(throws: OutputError.foreignFiles(["CNAME"])) { try output.build(["CNAME": "other.example"]) }
    }

    @Test func aForeignFileNextToOursIsNeverTouched() throws {
        let output = try TemporaryOutput()
        try output.build(["index.html": "1", "news/a.html": "a"])
        try output.folder.write("theirs", to: "public/google.html")
        try output.folder.write("theirs", to: "public/news/b.html")
        #expect(throws: OutputError.foreignFiles(["google.html", "news/b.html"])) {
            try output.build(["index.html": "2", "news/b.html": "b", "google.html": "", "new": ""])
        }
        #expect(try output.contents == ["index.html": "1", "news/a.html": "a", "google.html": "theirs", "news/b.html": "theirs"])
        #expect(try output.manifest == ["marquee manifest 3", "index.html", "news/a.html"])
        try output.build(["index.html": "2"])
        #expect(try output.contents == ["index.html": "2", "google.html": "theirs", "news/b.html": "theirs"])
    }

    @Test func aFolderThatWasEmptiedAndFilledBySomebodyElseIsTheirs() throws {
        let output = try TemporaryOutput()
        try output.build(["index.html": "1"])
        try output.folder.remove("public")
        try output.folder.write("theirs", to: "public/letter.txt")
        let error = OutputError.foreignFolder(output.folder.absolute("public"), examples: ["letter.txt"], count: 1)
        #expect(throws: error) { try output.build(["index.html": "1"]) }
        try output.folder.remove("public")
        try output.build(["index.html": "1"])
        #expect(try output.contents == ["index.html": "1"])
    }

    @Test func aForeignFileInTheWayOfAFolderIsRefused() throws {
        let output = try TemporaryOutput()
        try output.build(["index.html": "1"])
        try output.folder.write("theirs", to: "public/news")
        #expect(throws: OutputError.foreignFiles(["news"])) { try output.build(["index.html": "2", "news/a": ""]) }
        try output.folder.remove("public/news")
        try output.folder.write("theirs", to: "public/news/deep/letter.txt")
        #expect(throws: OutputError.foreignFiles(["news"])) { try output.build(["index.html": "2", "news": ""]) }
        #expect(try output.contents == ["index.html": "1", "news/deep/letter.txt": "theirs"])
    }

    @Test func aLinkedFolderIsRefusedAndNothingBehindItTouched() throws {
        let output = try TemporaryOutput()
        try output.build(["index.html": "1", "news/old.html": "old"])
        try output.folder.remove("public/news")
        try output.folder.write("theirs", to: "elsewhere/old.html")
        try output.folder.link("public/news", to: "../elsewhere")
        #expect(throws: OutputError.linkedFolder("news")) { try output.build(["index.html": "2", "news/new.html": ""]) }
        try output.build(["index.html": "2"])
        #expect(try output.contents == ["index.html": "2", "news": "-> ../elsewhere"])
        #expect(try output.folder.contents["elsewhere/old.html"] == "theirs")
    }

    @Test func aPageThatWasReplacedByALinkIsNotOursAnyMore() throws {
        let output = try TemporaryOutput(["../elsewhere.html": "theirs"])
        try output.build(["index.html": "1", "a.html": "a"])
        try output.folder.remove("public/index.html")
        try output.folder.link("public/index.html", to: "../elsewhere.html")
        #expect(throws: OutputError.foreignFiles(["index.html"])) { try output.build(["index.html": "2", "a.html": "a"]) }
        try output.build(["a.html": "a"])
        #expect(try output.contents == ["index.html": "-> ../elsewhere.html", "a.html": "a"])
        #expect(try output.folder.contents["elsewhere.html"] == "theirs")
    }

    @Test func theOutputFolderItselfMayNotBeALink() throws {
        let output = try TemporaryOutput()
        try output.folder.write("mine", to: "www/notes.txt")
        try output.folder.link("public", to: "www")
        #expect(throws: OutputError.linkedOutput(output.folder.absolute("public"))) { try output.build(["index.html": "1"]) }
        #expect(try output.folder.contents["www/notes.txt"] == "mine")
    }

    @Test func marqueesOwnRecordsMayNotBeALink() throws {
        let output = try TemporaryOutput()
        try output.folder.write("mine", to: "www/public.manifest")
        try output.folder.link(".marquee", to: "www")
        let before = try output.folder.contents
        #expect(throws: OutputError.linkedRecords(output.folder.absolute(".marquee"))) { try output.build(["index.html": "1"]) }
        #expect(try output.folder.contents == before)
    }

    @Test func aSecondBuildAtTheSameTimeIsRefused() throws {
        let output = try TemporaryOutput(["index.html": ""])
        let path = output.folder.absolute("public")
        var lock = try FolderLock(path)
        #expect(throws: OutputError.inUse(path)) { try output.build(["index.html": "1"]) }
        lock.release()
        try output.folder.remove("public/index.html")
        try output.build(["index.html": "1"])
    }

    @Test func aMissingPictureIsFoundBeforeAnythingIsWritten() throws {
        let output = try TemporaryOutput()
        try output.build(["index.html": "1"])
        let missing = FileError(.read, output.folder.absolute("none.jpg"), .notFound)
        #expect(throws: OutputError.file(missing)) { try output.build(["index.html": "2"], copying: ["a.jpg": "none.jpg"]) }
        #expect(try output.contents == ["index.html": "1"])
    }

    @Test func theOutputFolderMustNotBeAFile() throws {
        let output = try TemporaryOutput()
        try output.folder.write("theirs", to: "public")
        #expect(throws: OutputError.file(FileError(.create, output.folder.absolute("public"), .exists))) { try output.build(["a": ""]) }
        #expect(try output.folder.contents == ["public": "theirs"])
    }

    @Test(.enabled(if: geteuid() != 0)) func aReadOnlyFolderIsReportedAndLeftAsItWas() throws {
        let output = try TemporaryOutput()
        try output.build(["index.html": "1", "old.html": "old"])
        try #require(chmod(output.folder.absolute("public"), 0o500) == 0)
        defer { chmod(output.folder.absolute("public"), 0o700) }
        try output.build(["index.html": "1", "old.html": "old"])
        let error = OutputError.file(FileError(.create, output.folder.absolute("public/.marquee-unfinished-files"), .permissionDenied))
        #expect(throws: error) { try output.build(["index.html": "2"]) }
        #expect(try output.contents == ["index.html": "1", "old.html": "old"])
    }

    @Test func foreignFilesInAFolderInTheWayStay() throws {
        let foreign = ["news/.marquee-unfinished-mine/photo.jpg": "theirs"]
        let output = try TemporaryOutput(["news/a.html": "a"].merging(foreign) { $1 })
        try output.writeManifest(["news/a.html"])
        #expect(throws: OutputError.foreignFiles(["news"])) { try output.build(["news": "now a file"]) }
        #expect(try output.contents == ["news/a.html": "a"].merging(foreign) { $1 })
    }

    @Test func foreignFilesAmongUnfinishedFilesStay() throws {
        let room = ".marquee-unfinished-files"
        let foreign = ["\(room)/mine.txt": "theirs", "\(room)/-7": "theirs", "\(room)/1/photo.jpg": "theirs"]
        let output = try TemporaryOutput(["\(room)/0": "ha"].merging(foreign) { $1 })
        try output.build(["index.html": "1"])
        #expect(try output.contents == ["index.html": "1"].merging(foreign) { $1 })
    }
}
