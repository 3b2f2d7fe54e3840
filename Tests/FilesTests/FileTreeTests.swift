@testable import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileTreeTests {
    @Test func filesAreSortedByTheBytesOfTheirPaths() throws {
        let folder = try TemporaryFolder(["b": "12", "a/z": "", "a-b": "", "a/é": "", "a/Z": "", "B": "", "a/b/c": ""])
        #expect(try paths(in: folder) == ["B", "a-b", "a/Z", "a/b/c", "a/z", "a/é", "b"])
        let file = try #require(try FileTree(at: folder.path).files.last)
        #expect(file.size == 2)
        #expect(abs(Double(file.status.modificationTime) / 1e9 - Date().timeIntervalSince1970) < 60)
    }

    /// Archives and broken clocks leave dates that no number of nanoseconds can have.
    @Test(arguments: [1_700_000_000, 13_000_000_000, -13_000_000_000])
    func aFileMayHaveAnyDate(seconds: Int) throws {
        let folder = try TemporaryFolder(["a": "1"])
        let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
        try #require(utimensat(AT_FDCWD, folder.absolute("a"), times, 0) == 0)
        let time = try #require(try FileTree(at: folder.path).files.first).status.modificationTime
        let nearest = min(max(seconds, -timespec.mostSeconds), timespec.mostSeconds)
        // Some disks have no dates so early.
        #expect(time == nearest * 1_000_000_000 || seconds < 0 && time > nearest * 1_000_000_000)
    }

    @Test func hiddenFilesAndEditorLeftoversAreLeftOut() throws {
        let folder = try TemporaryFolder([
            ".DS_Store": "", ".git/config": "", "page.md": "", "page.md~": "", ".page.md.swp": "", "page.swp": "", "#page.md#": "",
            "#hashtag.md": "", "a.swp.md": "", "images/Thumbs.db": "", "images/Desktop.ini": "", "a.ini": "",
        ])
        #expect(try paths(in: folder) == ["#hashtag.md", "a.ini", "a.swp.md", "page.md"])
        #expect(try FileTree(at: folder.path).refused == [])
    }

    @Test func oneNameInTheRootIsLeftOutOnRequest() throws {
        let folder = try TemporaryFolder(["public/a": "", "b/public/c": "", "d": ""])
        try folder.link("link", to: "public/a")
        let tree = try FileTree(at: folder.path, leavingOut: "public")
        #expect(tree.files.map(\.path) == ["b/public/c", "d"])
        #expect(tree.refused == [.init(path: "link", reason: .leadsToHidden)])
        #expect(try paths(in: folder) == ["b/public/c", "d", "link", "public/a"])
    }

    @Test func aLinkInsideTheRootIsFollowed() throws {
        let folder = try TemporaryFolder(["site/a/one.md": "1", "outside/secret": "", "outside.md": ""])
        try folder.link("site/two.md", to: "a/one.md")
        try folder.link("site/b", to: "a")
        try folder.link("site/c/deep", to: folder.absolute("site/a"))
        try folder.link("site/x-file", to: "../outside.md")
        try folder.link("site/x-folder", to: "../outside")
        try folder.link("site/x-absolute", to: "/etc/hosts")
        try folder.link("site/x-sibling", to: "../site/../outside.md")
        try folder.link("site/x-none", to: "none")
        try folder.link("root", to: "site")
        for root in ["site", "root"] {
            let tree = try FileTree(at: folder.absolute(root))
            #expect(tree.files.map(\.path) == ["a/one.md", "b/one.md", "c/deep/one.md", "two.md"])
            #expect(tree.files.map(\.size) == [1, 1, 1, 1])
            #expect(
                tree.refused == [
                    .init(path: "x-absolute", reason: .leavesRoot), .init(path: "x-file", reason: .leavesRoot),
                    .init(path: "x-folder", reason: .leavesRoot), .init(path: "x-none", reason: .leadsNowhere),
                    .init(path: "x-sibling", reason: .leavesRoot),
                ])
        }
    }

    @Test(.timeLimit(.minutes(1))) func loopsOfFoldersEnd() throws {
        let folder = try TemporaryFolder(["a/one.md": "", "b/two.md": ""])
        try folder.link("a/again", to: "..")
        try folder.link("a/self", to: "self")
        try folder.link("a/to-b", to: "../b")
        try folder.link("b/to-a", to: "../a")
        let tree = try FileTree(at: folder.path)
        #expect(tree.files.map(\.path) == ["a/one.md", "a/to-b/two.md", "b/to-a/one.md", "b/two.md"])
        #expect(
            tree.refused == [
                .init(path: "a/again", reason: .loop), .init(path: "a/self", reason: .unreadable(.tooManyLinks)),
                .init(path: "a/to-b/to-a", reason: .nestedLink), .init(path: "b/to-a/again", reason: .loop),
                .init(path: "b/to-a/self", reason: .unreadable(.tooManyLinks)), .init(path: "b/to-a/to-b", reason: .nestedLink),
            ])
    }

    /// Every folder links to every other: there are more than 14! paths through them.
    @Test(.timeLimit(.minutes(1))) func aWebOfLinksEnds() throws {
        let folder = try TemporaryFolder()
        for from in 0..<15 {
            for to in 0..<15 { try folder.link("f\(from)/l\(to)", to: "../f\(to)") }
        }
        let tree = try FileTree(at: folder.path)
        #expect(tree.files == [])
        #expect(tree.refused.count == 15 + 15 * 14 * 15)
    }

    @Test func specialFilesAndBadNamesAreReported() throws {
        let folder = try TemporaryFolder(["ok": ""])
        try #require(mkfifo(folder.absolute("pipe"), 0o600) == 0)
        try folder.link("link", to: "pipe")
        let badName = Array(folder.absolute("caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
        // macOS itself refuses such a name.
        let hasBadName = close(open(badName, O_CREAT | O_WRONLY, 0o600)) == 0
        let tree = try FileTree(at: folder.path)
        #expect(tree.files.map(\.path) == ["ok"])
        let bad: [FileTree.Refusal] = hasBadName ? [.init(path: "caf\u{FFFD}", reason: .notUnicode)] : []
        #expect(tree.refused == bad + [.init(path: "link", reason: .special), .init(path: "pipe", reason: .special)])
    }

    @Test(.enabled(if: geteuid() != 0)) func aFolderThatCannotBeReadIsReported() throws {
        let folder = try TemporaryFolder(["locked/a": "", "ok": ""])
        try #require(chmod(folder.absolute("locked"), 0) == 0)
        defer { chmod(folder.absolute("locked"), 0o700) }
        let tree = try FileTree(at: folder.path)
        #expect(tree.files.map(\.path) == ["ok"])
        #expect(tree.refused == [.init(path: "locked", reason: .unreadable(.permissionDenied))])
    }

    @Test func theRootMustBeAFolder() throws {
        let folder = try TemporaryFolder(["file": ""])
        #expect(throws: FileError(.inspect, folder.absolute("none"), .notFound)) { try FileTree(at: folder.absolute("none")) }
        #expect(throws: FileError(.list, folder.absolute("file"), .notAFolder)) { try FileTree(at: folder.absolute("file")) }
    }

    private func paths(in folder: TemporaryFolder) throws -> [String] { try FileTree(at: folder.path).files.map(\.path) }
}
