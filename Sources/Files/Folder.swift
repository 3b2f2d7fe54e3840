import CLibrary

/// Makes and lists folders, and removes empty ones. Nothing here removes a folder with its contents, because those may be somebody else's.
package enum Folder {
    /// One entry of a folder.
    package struct Entry: Hashable, Sendable {
        /// The name. If `isUnicode` is false, its invalid bytes are replaced by U+FFFD, and it cannot be used to open anything.
        package let name: String
        /// Whether the name is valid UTF-8.
        let isUnicode: Bool
        /// What it is; a symbolic link is not followed.
        package let status: FileStatus
    }

    /// Makes the folder at `path`, and any missing ones above it. It does not matter if the folder exists, or if another process makes it
    /// meanwhile.
    package static func create(_ path: String) throws(FileError) {
        do {
            try createOne(path)
        } catch {
            guard error.reason == .notFound, let parent = parent(of: path) else { throw error }
            try create(parent)
            try createOne(path)
        }
    }

    private static func createOne(_ path: String) throws(FileError) {
        do {
            try attempt(.create, path) { mkdir($0, 0o777) }
        } catch {
            // Some systems report a missing permission, or a read-only disk, before they report that the folder exists.
            guard try FileStatus(of: path, followingLinks: true)?.kind == .folder else { throw error }
        }
    }

    /// The most entries that are listed for one folder. Web hosts accept 20,000 to 100,000 files in total.
    package static let mostEntries = 500_000

    /// Everything in the folder at `path` except `.` and `..`, in no particular order.
    ///
    /// - Throws: `FileError`; with the reason `tooMany` if there are more than `limit` entries.
    package static func entries(of path: String, atMost limit: Int = mostEntries) throws(FileError) -> [Entry] {
        guard !path.utf8.contains(0) else { throw FileError(.list, path, .invalidName) }
        let (stream, code) = path.withCString { path in (opendir(path), errno) }
        guard let stream else { throw FileError(.list, path, .init(errno: code)) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw FileError(.list, path, .init(errno: errno)) }
                return entries
            }
            // The name ends with a NUL and stays where it is until the next `readdir` on this stream, which nobody else uses.
            let found = try withUnsafePointer(to: &entry.pointee.d_name) { name throws(FileError) in
                try name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) { name throws(FileError) in
                    try Entry(name, in: stream, at: path)
                }
            }
            guard let found, found.name != ".", found.name != ".." else { continue }
            guard entries.count < limit else { throw FileError(.list, path, .tooMany(limit)) }
            entries.append(found)
        }
    }

    /// Removes the folder at `path` if it is empty.
    ///
    /// - Returns: whether it was removed; also false if there is no folder.
    @discardableResult
    package static func removeIfEmpty(_ path: String) throws(FileError) -> Bool {
        do {
            try attempt(.remove, path) { rmdir($0) }
            return true
        } catch  where [.notEmpty, .exists, .notFound, .notAFolder].contains(error.reason) {
            return false
        }
    }

    /// The absolute path that a folder at `path` has, or would have if it were made; symbolic links are resolved as far as the path exists.
    package static func futurePath(of path: String) throws(FileError) -> String {
        do {
            return try realPath(of: path)
        } catch {
            guard error.reason == .notFound else { throw error }
            let components = path.pathParts
            guard let last = components.last, last != ".." else { throw error }
            let parent = components.dropLast().joined(separator: "/")
            let start = path.hasPrefix("/") ? "/" : parent.isEmpty ? "." : ""
            return try futurePath(of: start + parent) + "/" + last
        }
    }

    /// The absolute path of what `path` leads to, without symbolic links; the root of the disk is the empty path.
    package static func realPath(of path: String) throws(FileError) -> String {
        var resolved: UnsafeMutablePointer<CChar>?
        try attempt(.inspect, path) { path in
            resolved = realpath(path, nil)
            return resolved == nil ? -1 : 0
        }
        // Nothing else uses the memory that `realpath` allocated.
        defer { free(resolved) }
        guard let resolved, let real = String(validatingCString: resolved) else { throw FileError(.inspect, path, .invalidName) }
        return real == "/" ? "" : real
    }

    /// The part of `path` before its last component; `nil` for a single component and for the root.
    private static func parent(of path: String) -> String? {
        let components = path.utf8.split(separator: UInt8(ascii: "/"))
        guard let last = components.last, components.count > 1 else { return nil }
        return String(path[..<last.startIndex])
    }
}

extension Folder.Entry {
    #if canImport(Darwin)
        fileprivate typealias Stream = UnsafeMutablePointer<DIR>
    #else
        fileprivate typealias Stream = OpaquePointer
    #endif

    /// Examines one name in an open folder. `nil` if the file has gone since it was listed.
    fileprivate init?(_ name: UnsafePointer<CChar>, in folder: Stream, at path: String) throws(FileError) {
        var status = stat()
        let (result, code) = retryingInterrupted { Int(fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW)) }
        if result == -1, code == ENOENT { return nil }
        guard result == 0 else { throw FileError(.list, path, .init(errno: code)) }
        let unicode = String(validatingCString: name)
        self.init(name: unicode ?? String(cString: name), isUnicode: unicode != nil, status: FileStatus(status))
    }
}
