import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileTests {
    @Test(arguments: [0, 1, 4096, 700_000]) func readsWhatWasWritten(size: Int) throws {
        let folder = try TemporaryFolder()
        var bytes = [UInt8](repeating: 0x41, count: size)
        for index in stride(from: 0, to: size, by: 97) { bytes[index] = UInt8(index % 128) }
        try File.write(bytes, to: folder.absolute("a"))
        let read = try File.read(folder.absolute("a"), atMost: .text) == bytes
        #expect(read)
        #expect(try folder.contents.count == 1)
    }

    @Test func writingReplacesTheFileAndLeavesNothingElse() throws {
        let folder = try TemporaryFolder(["a": "long old contents", "elsewhere": "kept"])
        try folder.link("link", to: "elsewhere")
        try File.write(Array("new".utf8), to: folder.absolute("a"))
        try File.write(Array("new".utf8), to: folder.absolute("link"), through: folder.absolute("staging"))
        #expect(try folder.contents == ["a": "new", "elsewhere": "kept", "link": "new"])
    }

    /// A file about to be overwritten may be a hard link to somebody else's file, or a pipe.
    @Test func writingNeverOpensWhatIsInItsPlace() throws {
        let folder = try TemporaryFolder(["mine": "kept"])
        try FileManager.default.linkItem(atPath: folder.absolute("mine"), toPath: folder.absolute("staging"))
        try File.write(Array("new".utf8), to: folder.absolute("a"), through: folder.absolute("staging"))
        #expect(mkfifo(folder.absolute("pipe"), 0o600) == 0)
        try File.writeUnread(Array("new".utf8), to: folder.absolute("pipe"))
        #expect(try folder.contents == ["a": "new", "mine": "kept", "pipe": "new"])
    }

    @Test func errorsNameTheRequestedFile() throws {
        let folder = try TemporaryFolder(["file": "", "folder/inside": ""])
        let missing = folder.absolute("none/page.html")
        #expect(throws: FileError(.read, missing, .notFound)) { try File.read(missing, atMost: .text) }
        #expect(throws: FileError(.write, missing, .notFound)) { try File.write([1], to: missing) }
        #expect(throws: FileError(.read, folder.absolute("folder"), .notAFile)) { try File.read(folder.absolute("folder"), atMost: .text) }
        #expect(throws: FileError(.read, folder.absolute("file/x"), .notAFolder)) {
            try File.read(folder.absolute("file/x"), atMost: .text)
        }
        #expect(throws: FileError(.write, folder.absolute("folder"), .notAFile)) { try File.write([1], to: folder.absolute("folder")) }
        #expect(throws: FileError(.read, "a\0b", .invalidName)) { try File.read("a\0b", atMost: .text) }
        #expect(throws: FileError(.list, "/tmp\0b", .invalidName)) { try Folder.entries(of: "/tmp\0b") }
        #expect(FileError(.write, "a.html", .diskFull).description == "cannot write 'a.html': the disk is full, or its quota is used up")
        #expect(try folder.contents == ["file": "", "folder/inside": ""])
    }

    @Test func aPipeIsRefusedWithoutWaitingForIt() throws {
        let folder = try TemporaryFolder()
        try #require(mkfifo(folder.absolute("pipe"), 0o600) == 0)
        #expect(throws: FileError(.read, folder.absolute("pipe"), .notAFile)) { try File.read(folder.absolute("pipe"), atMost: .text) }
    }

    #if os(Linux)
        /// A device like `/dev/full` accepts no bytes, like a full disk. Only root can make one.
        @Test(.enabled(if: geteuid() == 0)) func aFullDiskIsReported() throws {
            let folder = try TemporaryFolder(["page.html": "old"])
            guard mknod(folder.absolute("staging"), S_IFCHR | 0o600, 1 << 8 | 7) == 0 else { return }
            #expect(throws: FileError(.write, folder.absolute("page.html"), .diskFull)) {
                try File.write([1], to: folder.absolute("page.html"), through: folder.absolute("staging"))
            }
            #expect(try folder.contents == ["page.html": "old"])
        }
    #endif

    @Test func foldersAreMadeAndRemoved() throws {
        let folder = try TemporaryFolder(["file": "", "outside/kept": ""])
        let deep = folder.absolute("a/b/c")
        try Folder.create(deep)
        try Folder.create(deep + "/")
        try folder.link("a/b/link", to: "../../outside")
        #expect(try Folder.removeIfEmpty(folder.absolute("a")) == false)
        #expect(throws: FileError(.create, folder.absolute("file/x"), .notAFolder)) { try Folder.create(folder.absolute("file/x")) }
        #expect(throws: FileError(.create, folder.absolute("file"), .exists)) { try Folder.create(folder.absolute("file")) }
        try folder.remove("a")
        #expect(try File.remove(folder.absolute("file")))
        #expect(try !File.remove(folder.absolute("file")))
        #expect(try folder.contents == ["outside/kept": ""])
        #expect(try folder.folders == ["outside"])
    }
}
