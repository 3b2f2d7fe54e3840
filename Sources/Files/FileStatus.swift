import CLibrary

/// What is at a path.
package struct FileStatus: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file, folder, symbolicLink
        /// A pipe, a socket or a device: opening it could block or have side effects.
        case special
    }

    /// Tells whether two paths lead to one file, for as long as the file exists.
    package struct Identity: Hashable, Sendable {
        package let device: UInt64
        package let number: UInt64
    }

    package let kind: Kind
    /// In bytes.
    package let size: Int
    /// When the contents last changed, in nanoseconds since 1970.
    package let modificationTime: Int
    /// When the contents, the name or the permissions last changed, which no program can set, in nanoseconds since 1970.
    package let changeTime: Int
    package let identity: Identity

    /// Looks at `path`, without opening it.
    ///
    /// - Parameter followingLinks: whether to describe the target of a symbolic link instead of the link.
    /// - Returns: `nil` if nothing is there.
    package init?(of path: String, followingLinks: Bool = false) throws(FileError) {
        var status = stat()
        do {
            try attempt(.inspect, path) { followingLinks ? stat($0, &status) : lstat($0, &status) }
        } catch  where error.reason == .notFound || error.reason == .notAFolder {
            return nil
        }
        self.init(status)
    }

    /// What the system says about a file, a folder or anything else.
    package init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .special
            }
        size = Int(status.st_size)
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        modificationTime = modified.nanoseconds
        changeTime = changed.nanoseconds
        identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    }
}
