import CLibrary

/// Folders: made, listed, removed when they are empty. Nothing removes a folder with what is in it: that may be somebody else's.
package enum Folder {
    /// One thing in a folder.
    package struct Entry: Hashable, Sendable {
        /// The name. Where `isUnicode` is false, its wrong bytes are replaced by U+FFFD, and it does not open anything.
        package let name: String
        /// Whether the name is valid UTF-8.
        package let isUnicode: Bool
        /// What it is; a symbolic link is not followed.
        package let status: FileStatus
    }

    /// Makes the folder at `path`, and those above it that are missing. One that is there, or that somebody makes just now, is welcome.
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
            // Some systems report a missing permission, or a read-only disk, before they report that the folder is there.
            guard try FileStatus(of: path, followingLinks: true)?.kind == .folder else { throw error }
        }
    }

    /// The most that is listed of one folder. Hosts of sites take 20,000 to 100,000 files in all.
    package static let mostEntries = 500_000

    /// Everything in the folder at `path` but `.` and `..`, in no order.
    ///
    /// - Throws: `FileError`; with the reason `tooMany` where there is more than `limit`.
    package static func entries(of path: String, atMost limit: Int = mostEntries) throws(FileError) -> [Entry] {
        let (stream, code) = path.withCString { path in (opendir(path), errno) }
        guard let stream, !path.utf8.contains(0) else { throw FileError(.list, path, .init(errno: code)) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw FileError(.list, path, .init(errno: errno)) }
                return entries
            }
            // The name ends with a NUL and stays where it is until the next `readdir` on this stream, which nobody else has.
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

    /// Removes the folder at `path` if nothing is in it.
    ///
    /// - Returns: whether it did; false also where there is no folder.
    @discardableResult
    package static func removeIfEmpty(_ path: String) throws(FileError) -> Bool {
        do {
            try attempt(.remove, path) { rmdir($0) }
            return true
        } catch  where [.notEmpty, .exists, .notFound, .notAFolder].contains(error.reason) {
            return false
        }
    }

    /// The absolute path that a folder at `path` has, or would have if it were made; free of symbolic links as far as it is there.
    package static func futurePath(of path: String) throws(FileError) -> String {
        do {
            return try realPath(of: path)
        } catch {
            guard error.reason == .notFound else { throw error }
            let components = path.split(separator: "/", omittingEmptySubsequences: true)
            guard let last = components.last, last != ".." else { throw error }
            let parent = components.dropLast().joined(separator: "/")
            let start = path.hasPrefix("/") ? "/" : parent.isEmpty ? "." : ""
            return try futurePath(of: start + parent) + "/" + last
        }
    }

    /// The absolute path of what `path` leads to, with no symbolic link in it; the root of the disk is the empty path.
    package static func realPath(of path: String) throws(FileError) -> String {
        var resolved: UnsafeMutablePointer<CChar>?
        try attempt(.inspect, path) { path in
            resolved = realpath(path, nil)
            return resolved == nil ? -1 : 0
        }
        // Nobody else has the memory that `realpath` allocated.
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

    /// Looks at one name in an open folder. `nil` where the file has gone since it was listed.
    fileprivate init?(_ name: UnsafePointer<CChar>, in folder: Stream, at path: String) throws(FileError) {
        var status = stat()
        let (result, code) = retryingInterrupted { Int(fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW)) }
        if result == -1, code == ENOENT { return nil }
        guard result == 0 else { throw FileError(.list, path, .init(errno: code)) }
        let unicode = String(validatingCString: name)
        self.init(name: unicode ?? String(cString: name), isUnicode: unicode != nil, status: FileStatus(status))
    }
}
