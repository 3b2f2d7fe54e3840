import Files
import TestSupport
import Testing

/// Folders that belong to Marquee, in which somebody else has put something.
@Suite struct OwnFoldersTests {
    @Test(
        arguments: [
            ("0", 0), ("7", 7), ("120", 120), ("", nil), ("-7", nil), ("+3", nil), ("007", nil), ("00", nil), ("-0", nil), (" 7", nil),
            ("7 ", nil),
            ("7.0", nil), ("١", nil), ("99999999999999999999", nil), ("seven", nil),
        ] as [(String, Int?)])
    func plainNumbers(_ text: String, _ number: Int?) { #expect(Int(plain: text) == number) }

    @Test func onlyFilesNamedByNumbersAreRemoved() throws {
        let folder = try TemporaryFolder(["room/0": "", "room/12": "", "photos/1": "the owner's"])
        let room = NumberedFiles(in: folder.absolute("room"))
        try room.remove()
        #expect(try folder.folders == ["photos"])
        let foreign = ["room/-7": "", "room/007": "", "room/mine.txt": "", "room/3/mine.txt": "", "photos/1": "the owner's"]
        for (path, contents) in foreign { try folder.write(contents, to: path) }
        try folder.link("room/5", to: "../photos/1")
        try folder.write("", to: "room/4")
        try room.makeFolder()
        try room.remove()
        #expect(try folder.contents == foreign.merging(["room/5": "-> ../photos/1"]) { $1 })
    }

    @Test func aLinkInPlaceOfTheFolderIsNotFollowed() throws {
        let folder = try TemporaryFolder(["photos/1": "the owner's"])
        try folder.link("room", to: "photos")
        let room = NumberedFiles(in: folder.absolute("room"))
        try room.remove()
        #expect(throws: FileError(.create, folder.absolute("room"), .exists)) { try room.makeFolder() }
        #expect(try folder.contents == ["room": "-> photos", "photos/1": "the owner's"])
    }

    @Test func nothingIsFoundMadeOrRemovedThroughALink() throws {
        let folder = try TemporaryFolder([
            "own/a/b.txt": "", "own/file": "", "photos/b.txt": "the owner's", "photos/c/d.txt": "the owner's",
            "photos/\u{301}.txt": "the owner's",
        ])
        try folder.makeFolder("photos/empty")
        try folder.link("own/link", to: "../photos")
        try folder.link("own/leaf", to: "../photos/b.txt")
        let own = RealFolder(folder.absolute("own"))
        #expect(try own.status(of: "a/b.txt")?.kind == .file)
        #expect(try own.status(of: "leaf")?.kind == .symbolicLink)
        // To Swift, a slash and the mark after it are one character; to the system, the slash separates folders.
        let unreachable = ["link/b.txt", "link/c/d.txt", "link/\u{301}.txt", "file/x", "missing/x"]
        for path in unreachable { #expect(try own.status(of: path) == nil) }
        for path in ["link/new.txt", "link/c/new.txt", "link/\u{301}new.txt", "leaf/new.txt", "file/new.txt"] {
            try folder.write("new", to: "own/unfinished")
            let reason = #expect(throws: FileError.self) { try own.move("unfinished", to: path) { _ in true } }?.reason
            #expect(reason == .notAFolder, "\(path)")
        }
        for path in unreachable {
            let reason = #expect(throws: FileError.self) { try own.readPieces(of: path, atMost: .siteFile) { _ in } }?.reason
            #expect(reason == .notFound, "\(path)")
        }
        #expect(throws: FileError(.read, own.absolute("leaf"), .notAFile)) { try own.readPieces(of: "leaf", atMost: .siteFile) { _ in } }
        #expect(throws: FileError(.write, own.absolute("leaf"), .changed)) { try own.move("unfinished", to: "leaf") { $0 == .file } }
        #expect(try !own.removeFile("link/b.txt"))
        #expect(try !own.removeFile("link/\u{301}.txt"))
        #expect(try !own.removeFolderIfEmpty("link/empty"))
        #expect(try own.removeFile("leaf"))
        #expect(try own.removeFile("a/b.txt"))
        #expect(try own.removeFolderIfEmpty("a"))
        try own.move("unfinished", to: "new/deep/file.txt") { $0 == nil }
        try folder.write("new", to: "own/unfinished")
        try own.move("unfinished", to: "new/\u{301}mark/file.txt") { $0 == nil }
        #expect(try own.removeFile("new/\u{301}mark/file.txt"))
        try own.removeEmptyFolders(around: ["new/\u{301}mark/file.txt"])
        try folder.makeFolder("own/new/empty/deep")
        #expect(try own.contents().files.mapValues(\.kind) == ["link": .symbolicLink, "file": .file, "new/deep/file.txt": .file])
        #expect(try own.contents().emptyFolders == ["new/empty", "new/empty/deep"])
        #expect(
            try folder.contents
                == [
                    "own/file": "", "own/link": "-> ../photos", "own/new/deep/file.txt": "new", "photos/b.txt": "the owner's",
                    "photos/c/d.txt": "the owner's", "photos/\u{301}.txt": "the owner's",
                ])
        #expect(
            try folder.folders == [
                "own", "own/new", "own/new/deep", "own/new/empty", "own/new/empty/deep", "photos", "photos/c", "photos/empty",
            ])
    }
}
