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
        ])
        try folder.makeFolder("photos/empty")
        try folder.link("own/link", to: "../photos")
        try folder.link("own/leaf", to: "../photos/b.txt")
        let own = RealFolder(folder.absolute("own"))
        #expect(try own.status(of: "a/b.txt")?.kind == .file)
        #expect(try own.status(of: "leaf")?.kind == .symbolicLink)
        for path in ["link/b.txt", "link/c/d.txt", "file/x", "missing/x"] { #expect(try own.status(of: path) == nil) }
        for path in ["link/new.txt", "link/c/new.txt", "leaf/new.txt", "file/new.txt"] {
            #expect(throws: FileError(.write, own.absolute(path), .notAFolder)) { try own.makeFolders(around: path) }
        }
        #expect(try !own.removeFile("link/b.txt"))
        #expect(try !own.removeFolderIfEmpty("link/empty"))
        #expect(try own.removeFile("leaf"))
        #expect(try own.removeFile("a/b.txt"))
        #expect(try own.removeFolderIfEmpty("a"))
        try own.makeFolders(around: "new/deep/file.txt")
        #expect(try own.files().mapValues(\.kind) == ["link": .symbolicLink, "file": .file])
        #expect(
            try folder.contents
                == ["own/file": "", "own/link": "-> ../photos", "photos/b.txt": "the owner's", "photos/c/d.txt": "the owner's"])
        #expect(try folder.folders == ["own", "own/new", "own/new/deep", "photos", "photos/c", "photos/empty"])
    }
}
