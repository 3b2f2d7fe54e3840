import CLibrary

/// An open regular file, closed when its owner releases it.
struct OpenFile: ~Copyable {
    private var descriptor: Int32
    /// How errors name the file.
    private let path: String

    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Opens a file for reading. A pipe, a socket or a device is refused without waiting for it.
    static func reading(_ path: String) throws(FileError) -> OpenFile {
        OpenFile(descriptor: try attempt(.read, path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }, path: path)
    }

    /// Makes an empty file at `temporary`, replacing any file there. Its errors name `path`.
    static func writing(_ path: String, at temporary: String) throws(FileError) -> OpenFile {
        do {
            return OpenFile(descriptor: try create(temporary), path: path)
        } catch {
            throw FileError(.write, path, error.reason)
        }
    }

    /// Makes a new file. An existing one is removed first and never opened, because it may be a hard link to somebody else's file; so is a
    /// pipe without a reader, which would block. A device is written to.
    private static func create(_ path: String) throws(FileError) -> Int32 {
        let flags = O_WRONLY | O_NOFOLLOW | O_CLOEXEC
        let new = { (path: UnsafePointer<CChar>) in open(path, flags | O_CREAT | O_EXCL, 0o666) }
        do {
            return try attempt(.write, path, new)
        } catch {
            guard error.reason == .exists, let kind = try FileStatus(of: path)?.kind, kind == .file || kind == .special else { throw error }
            if kind == .special, let device = try? attempt(.write, path, { open($0, flags | O_NONBLOCK) }) { return device }
            try File.remove(path)
            return try attempt(.write, path, new)
        }
    }

    /// The file's size in bytes.
    func size() throws(FileError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path, .init(errno: errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(.read, path, .notAFile) }
        return Int(status.st_size)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Reads as many bytes as fit.
    ///
    /// - Parameter offset: where they are; `nil` for the next ones.
    /// - Returns: how many were read; fewer than fit only at the end of the file.
    func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, at offset: Int? = nil) throws(FileError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let free = UnsafeMutableBufferPointer(rebasing: buffer[filled...].prefix(Self.mostBytesAtOnce))
            let (count, code) = retryingInterrupted {
                if let offset { return pread(descriptor, free.baseAddress, free.count, off_t(offset + filled)) }
                return read(descriptor, free.baseAddress, free.count)
            }
            guard count != -1 else { throw FileError(.read, path, .init(errno: code)) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// The bytes in `range`, independently of those that have been read before.
    ///
    /// - Throws: with the reason `changed` if the file ends before the range does.
    func bytes(in range: Range<Int>) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            let buffer = UnsafeMutableBufferPointer(rebasing: buffer.prefix(range.count))
            do throws(FileError) { count = try fill(buffer, at: range.lowerBound) } catch { failure = error }
        }
        if let failure { throw failure }
        guard bytes.count == range.count else { throw FileError(.read, path, .changed) }
        return bytes
    }

    /// Throws if the reported size is above `limit`.
    func refuse(above limit: SizeLimit) throws(FileError) {
        guard try size() <= limit.bytes else { throw FileError(.read, path, .tooLarge(limit)) }
    }

    /// Reads the file to its end, whatever its reported size; never more than one byte above `limit`.
    func bytes(atMost limit: SizeLimit) throws(FileError) -> [UInt8] {
        try refuse(above: limit)
        // Room for one byte more, so that reading reaches the end of the file.
        let room = try size() + 1
        var failure: FileError?
        var bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            let buffer = UnsafeMutableBufferPointer(rebasing: buffer.prefix(room))
            Self.preferLargePages(buffer)
            do throws(FileError) { count = try fill(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
        var count = bytes.count
        while count == bytes.count, count >= room {
            guard count <= limit.bytes else { throw FileError(.read, path, .tooLarge(limit)) }
            let more = min(max(count, Self.piece), limit.bytes + 1 - count)
            bytes.append(contentsOf: repeatElement(0, count: more))
            count += try bytes.withUnsafeMutableBufferPointer { buffer throws(FileError) in
                try fill(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
            }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// Asks Linux for pages of 2 MB for a large buffer: half the time of reading a large file went into the faults of small ones.
    private static func preferLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        #if os(Linux)
            let page = Int(getpagesize())
            guard buffer.count >= 1 << 23, let base = buffer.baseAddress else { return }
            let start = UnsafeMutableRawPointer(base).alignedUp(toMultipleOf: page)
            // The kernel may ignore it.
            _ = madvise(start, (UnsafeMutableRawPointer(base) + buffer.count - start) / page * page, MADV_HUGEPAGE)
        #endif
    }

    /// Passes the file to `take`, piece by piece.
    func pieces(atMost limit: SizeLimit, _ take: (UnsafeBufferPointer<UInt8>) throws(FileError) -> Void) throws(FileError) {
        try refuse(above: limit)
        var piece = [UInt8](repeating: 0, count: min(try size() + 1, Self.piece))
        var rest = limit.bytes
        try piece.withUnsafeMutableBufferPointer { piece throws(FileError) in
            while case let count = try fill(piece), count > 0 {
                guard count <= rest else { throw FileError(.read, path, .tooLarge(limit)) }
                rest -= count
                try take(UnsafeBufferPointer(rebasing: piece.prefix(count)))
            }
        }
    }

    /// The size of a piece, in bytes, for a file that is not read whole.
    private static let piece = 1 << 18

    /// Appends all of `bytes` to the file.
    func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let next = UnsafeBufferPointer(rebasing: rest.prefix(Self.mostBytesAtOnce))
            let (count, code) = retryingInterrupted { write(descriptor, next.baseAddress, next.count) }
            guard count != -1 else { throw FileError(.write, path, .init(errno: code)) }
            rest = rest.dropFirst(count)
        }
    }

    /// Closes a file after writing; some file systems report only now that the disk is full.
    mutating func finish() throws(FileError) {
        let result = close(descriptor)
        let code = errno
        descriptor = -1
        // After EINTR the descriptor is closed on Linux and macOS alike, and the number may already belong to another thread.
        guard result == 0 || code == EINTR else { throw FileError(.write, path, .init(errno: code)) }
    }

    /// macOS refuses to read or write more than 2 GB in one call.
    private static let mostBytesAtOnce = 1 << 30
}
