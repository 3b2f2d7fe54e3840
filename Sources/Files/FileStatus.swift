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
        let device: UInt64
        let number: UInt64
    }

    package let kind: Kind
    /// In bytes.
    package let size: Int
    /// When the contents last changed, in nanoseconds since 1970.
    package let modificationTime: Int
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
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        modificationTime = time.tv_sec * 1_000_000_000 + time.tv_nsec
        identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    }
}
