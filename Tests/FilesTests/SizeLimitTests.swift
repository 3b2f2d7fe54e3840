import Files
import Foundation
import TestSupport
import Testing

/// Whatever the real and the reported size of a file, no more of it is read than allowed.
@Suite struct SizeLimitTests {
    private static let huge = 40_000_000_000

    @Test func aLimitIsTheLargestSizeThatIsRead() throws {
        let folder = try TemporaryFolder(["five": "12345", "none": ""])
        #expect(try File.read(folder.absolute("five"), atMost: SizeLimit(bytes: 5)) == Array("12345".utf8))
        #expect(try File.read(folder.absolute("none"), atMost: SizeLimit(bytes: 0)) == [])
        let four = SizeLimit(bytes: 4)
        #expect(throws: FileError(.read, folder.absolute("five"), .tooLarge(four))) { try File.read(folder.absolute("five"), atMost: four) }
        #expect(FileError(.read, "a.md", .tooLarge(.text)).description == "cannot read 'a.md': it is larger than 2 MB")
        #expect(
            [0, 1, 999, 1_500, 2_000_000_000].map { SizeLimit(bytes: $0).description } == [
                "0 bytes", "1 byte", "999 bytes", "1 kB", "2 GB",
            ])
    }

    @Test func theBeginningOfAFileIsRead() throws {
        let folder = try TemporaryFolder(["five": "12345"])
        try folder.writeSparse(size: Self.huge, to: "huge")
        #expect(try File.beginning(of: folder.absolute("five"), count: 9) == Array("12345".utf8))
        #expect(try File.beginning(of: folder.absolute("five"), count: 2) == Array("12".utf8))
        #expect(try File.beginning(of: folder.absolute("huge"), count: 2) == [0, 0])
    }

    @Test func piecesAddUpToTheFileAndAreSmall() throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try folder.write(bytes: bytes, to: "a")
        var read: [UInt8] = []
        var largest = 0
        try File.readPieces(of: folder.absolute("a"), atMost: SizeLimit(bytes: 1_000_000)) { piece in
            largest = max(largest, piece.count)
            for index in piece.indices { read.append(piece[index]) }
        }
        let isWhole = read == bytes
        #expect(isWhole)
        #expect(largest <= 1 << 18)
        try File.writePieces(to: folder.absolute("b")) { append throws(FileError) in
            let (start, rest) = (bytes[..<10], bytes[10...])
            try append(start.span)
            try append(rest.span)
        }
        let isWritten = try File.read(folder.absolute("b"), atMost: .text) == bytes
        #expect(isWritten)
    }

    #if os(Linux)
        /// How many bytes this thread has read, as counted by the system.
        private static func bytesRead() throws -> Int {
            let counts = try File.read("/proc/thread-self/io", atMost: .text)
            return try #require(Int(String(decoding: counts, as: UTF8.self).prefix { $0 != "\n" }.drop { !$0.isNumber }))
        }

        @Test func nothingIsReadOfAFileThatIsTooLarge() throws {
            let folder = try TemporaryFolder()
            try folder.writeSparse(size: Self.huge, to: "huge")
            let path = folder.absolute("huge")
            let error = FileError(.read, path, .tooLarge(.text))
            let before = try Self.bytesRead()
            #expect(throws: error) { try File.read(path, atMost: .text) }
            #expect(throws: error) { try File.readPieces(of: path, atMost: .text) { _ in Issue.record("a piece was read") } }
            #expect(try Self.bytesRead() - before < 1_000)
            #expect(try FileTree(at: folder.path).files.map(\.path) == ["huge"])
        }

        /// Files in `/proc` report a size of 0, and some of them have hundreds of thousands of bytes.
        @Test func aFileWithAWrongSizeIsReadAtMostOneByteTooFar() throws {
            let path = "/proc/self/smaps"
            #expect(try #require(try FileStatus(of: path)).size == 0)
            #expect(try File.read(path, atMost: .text).count > 20_000)
            let limit = SizeLimit(bytes: 10_000)
            let before = try Self.bytesRead()
            #expect(throws: FileError(.read, path, .tooLarge(limit))) { try File.read(path, atMost: limit) }
            #expect(try Self.bytesRead() - before < 12_000)
        }
    #endif

    /// Somebody writes to the file while it is read: what is added after the start counts too.
    @Test func aGrowingFileIsRefusedOnceItIsTooLarge() throws {
        let folder = try TemporaryFolder(["log": String(repeating: "a", count: 300_000)])
        let path = folder.absolute("log")
        let limit = SizeLimit(bytes: 1_000_000)
        var taken = 0
        #expect(throws: FileError(.read, path, .tooLarge(limit))) {
            try File.readPieces(of: path, atMost: limit) { piece in
                taken += piece.count
                guard let file = FileHandle(forWritingAtPath: path) else { return }
                _ = try? file.seekToEnd()
                try? file.write(contentsOf: Data(repeating: 0x62, count: 1 << 18))
                try? file.close()
            }
        }
        #expect(taken <= 1_000_000)
    }

    @Test func aFolderWithTooManyEntriesIsNotListed() throws {
        let folder = try TemporaryFolder(["a": "", "b": "", "c": "", "sub/d": "", "sub/e": ""])
        #expect(try Folder.entries(of: folder.path, atMost: 4).count == 4)
        #expect(throws: FileError(.list, folder.path, .tooMany(3))) { try Folder.entries(of: folder.path, atMost: 3) }
        #expect(throws: FileError(.list, folder.path, .tooMany(3))) { try FileTree(at: folder.path, atMost: 3) }
        #expect(try FileTree(at: folder.path, atMost: 6).files.count == 5)
        let tree = try FileTree(at: folder.path, atMost: 5)
        #expect(tree.files.count == 4)
        #expect(tree.refused.map(\.reason) == [.tooMany(5)])
    }
}
