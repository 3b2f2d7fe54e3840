import CLibrary
import Files

/// An open file of the content that is sent piece by piece, however large it is. It is closed once nobody uses it.
package final class MediaFile: Sendable {
    /// In bytes, when it was opened.
    let size: Int
    /// In nanoseconds since 1970.
    let modificationTime: Int
    private let descriptor: Int32

    /// Opens the file at `path` inside `folder`, which has no symbolic links.
    ///
    /// - Returns: `nil` if it is not a regular file, or if a symbolic link leads out of the folder or to something hidden. The operating
    ///   system is asked where the file is after it has been opened, so that nobody can place a link in between.
    init?(_ path: String, in folder: String) {
        guard !path.utf8.contains(0) else { return nil }
        let descriptor = open("\(folder)/\(path)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        var found = stat()
        guard fstat(descriptor, &found) == 0, case let status = FileStatus(found), status.kind == .file, Self.isInside(folder, descriptor)
        else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        size = status.size
        modificationTime = status.modificationTime
    }

    deinit { close(descriptor) }

    /// Up to `count` bytes from `offset`; fewer if the file has become shorter, and none if it cannot be read.
    func read(from offset: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
            read = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
        }
    }

    private static func isInside(_ folder: String, _ descriptor: Int32) -> Bool {
        guard let path = path(of: descriptor), path.utf8.starts(with: (folder + "/").utf8) else { return false }
        return !path.utf8.dropFirst(folder.utf8.count).split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
    }

    /// Where the open file is, without symbolic links.
    private static func path(of descriptor: Int32) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX) + 1) { buffer in
            guard let start = buffer.baseAddress else { return nil }
            #if canImport(Darwin)
                guard fcntl(descriptor, F_GETPATH, start) == 0 else { return nil }
            #else
                let length = readlink("/proc/self/fd/\(descriptor)", start, Int(PATH_MAX))
                guard length > 0 else { return nil }
                buffer[length] = 0
            #endif
            return String(validatingCString: start)
        }
    }
}
