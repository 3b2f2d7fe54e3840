import CLibrary
import Synchronization

/// Reads, writes and removes whole files; nobody ever sees half of one.
package enum File {
    /// The bytes of the file at `path`, which may be a symbolic link to one.
    ///
    /// - Parameter limit: the most bytes that the file may have. If its reported size is larger, nothing is read. If the reported size is
    ///   wrong, or the file grows meanwhile, at most one byte more than the limit is read.
    /// - Throws: `FileError`; for a folder, pipe, socket or device the reason is `notAFile`, and nothing is read from it.
    package static func read(_ path: String, atMost limit: SizeLimit) throws(FileError) -> [UInt8] {
        try OpenFile.reading(path).bytes(atMost: limit)
    }

    /// The first `count` bytes of the file at `path`, or all of them if it has fewer.
    package static func beginning(of path: String, count: Int) throws(FileError) -> [UInt8] {
        let file = try OpenFile.reading(path)
        var bytes = [UInt8](repeating: 0, count: min(count, try file.size()))
        let filled = try bytes.withUnsafeMutableBufferPointer { buffer throws(FileError) in try file.fill(buffer) }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// Passes the file at `path` to `take`, piece by piece, in memory that does not depend on the size of the file.
    ///
    /// - Parameter limit: the most bytes that the file may have.
    /// - Throws: `FileError`; with the reason `tooLarge` before the first piece or, if the file grows meanwhile, before the piece that
    ///   exceeds the limit.
    package static func readPieces(
        of path: String, atMost limit: SizeLimit, _ take: (Span<UInt8>) throws(FileError) -> Void
    ) throws(FileError) {
        let file = try OpenFile.reading(path)
        try file.pieces(atMost: limit) { piece throws(FileError) in try take(piece.span) }
    }

    /// Writes `bytes` to the file at `path`: anyone who opens it reads either the old contents or the new ones, in full.
    ///
    /// - Parameter temporary: where the bytes are written first; on the same disk, and used by nothing else. By default, next to the file.
    /// - Throws: `FileError`, naming `path`. The file is then unchanged, and nothing is left at `temporary`.
    ///
    /// The folder must exist. A symbolic link at `path` is replaced, not followed. The bytes are handed to the operating system but not
    /// forced onto the disk: after a power failure, build again.
    package static func write(_ bytes: [UInt8], to path: String, through temporary: String? = nil) throws(FileError) {
        try replace(path, through: temporary ?? temporaryPath(beside: path)) { file throws(FileError) in
            try bytes.withUnsafeBufferPointer { bytes throws(FileError) in try file.append(bytes) }
        }
    }

    /// Lets `fill` write a file at `path`, piece by piece; otherwise like ``write(_:to:through:)``.
    package static func writePieces(
        to path: String, _ fill: (_ append: (Span<UInt8>) throws(FileError) -> Void) throws(FileError) -> Void
    ) throws(FileError) {
        try replace(path, through: temporaryPath(beside: path)) { file throws(FileError) in
            try fill { bytes throws(FileError) in
                try bytes.withUnsafeBufferPointer { bytes throws(FileError) in try file.append(bytes) }
            }
        }
    }

    /// Writes `bytes` to a file at `path` that no other program reads yet, overwriting any that is there. After a failure, part of it may
    /// be left.
    ///
    /// - Throws: `FileError`, naming `path`.
    package static func writeUnread(_ bytes: [UInt8], to path: String) throws(FileError) {
        var file = try OpenFile.writing(path, at: path)
        try bytes.withUnsafeBufferPointer { bytes throws(FileError) in try file.append(bytes) }
        try file.finish()
    }

    /// Copies the file at `source` to a file at `path` that no other program reads yet; otherwise like ``writeUnread(_:to:)``.
    ///
    /// - Parameter limit: the most bytes that the file may have.
    /// - Returns: the number of bytes copied, and their hash.
    package static func copyUnread(
        _ source: String, to path: String, atMost limit: SizeLimit
    ) throws(FileError) -> (size: Int, hash: ContentHash) {
        try copyUnread(OpenFile.reading(source), to: path, atMost: limit)
    }

    static func copyUnread(
        _ original: borrowing OpenFile, to path: String, atMost limit: SizeLimit
    ) throws(FileError) -> (size: Int, hash: ContentHash) {
        try original.refuse(above: limit)
        var copy = try OpenFile.writing(path, at: path)
        var copied = 0
        var sum = ContentHash.Sum()
        try original.pieces(atMost: limit) { piece throws(FileError) in
            try copy.append(piece)
            copied += piece.count
            sum.add(piece)
        }
        try copy.finish()
        return (copied, sum.hash)
    }

    /// Moves the file at `source` to `path` on the same disk, in place of any file there: whoever opens that reads the old one or this one,
    /// whole.
    ///
    /// - Throws: `FileError`, naming `path`.
    package static func move(_ source: String, to path: String) throws(FileError) {
        try attempt(.write, path) { path in source.withCString { rename($0, path) } }
    }

    /// Sets the modification time of the file at `path`, in nanoseconds since 1970. A symbolic link is not followed.
    package static func setModificationTime(_ time: Int, of path: String) throws(FileError) {
        let moment = timespec(tv_sec: time / 1_000_000_000, tv_nsec: time % 1_000_000_000)
        try attempt(.write, path) { path in
            withUnsafeTemporaryAllocation(of: timespec.self, capacity: 2) { times in
                times.initialize(repeating: moment)
                return utimensat(AT_FDCWD, path, times.baseAddress, AT_SYMLINK_NOFOLLOW)
            }
        }
    }

    /// Removes the file, or the symbolic link, at `path`.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    package static func remove(_ path: String) throws(FileError) -> Bool {
        do {
            try attempt(.remove, path) { unlink($0) }
            return true
        } catch  where error.reason == .notFound || error.reason == .notAFolder {
            return false
        }
    }
}

extension File {
    /// Lets `fill` write a new file at `temporary`, then moves it to `path`.
    private static func replace(
        _ path: String, through temporary: String, _ fill: (borrowing OpenFile) throws(FileError) -> Void
    ) throws(FileError) {
        var file = try OpenFile.writing(path, at: temporary)
        do {
            try fill(file)
            try file.finish()
            try attempt(.write, path) { path in temporary.withCString { rename($0, path) } }
        } catch {
            // The caller needs the first error.
            _ = try? remove(temporary)
            throw error
        }
    }

    /// A hidden name in the folder of `path` that no other writer, in this process or another, uses at the same time.
    private static func temporaryPath(beside path: String) -> String {
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
        let number = writes.add(1, ordering: .relaxed).oldValue
        return "\(folder).marquee-\(getpid())-\(number).tmp"
    }

    private static let writes = Atomic(0)
}
