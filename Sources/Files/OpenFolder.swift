import CLibrary

/// An open folder, closed when its owner releases it. Whatever others do to its path in the meantime, work in it stays in it: a name in it
/// is never followed if it is a symbolic link.
struct OpenFolder: ~Copyable {
    private let descriptor: Int32
    /// How errors name it.
    private let path: String

    /// Opens the folder at `path`, which may be reached through links.
    init(_ path: String, to operation: FileError.Operation) throws(FileError) {
        self.init(descriptor: try attempt(operation, path) { open($0, Self.flags) }, path: path)
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

    private func absolute(_ name: String) -> String { "\(path)/\(name)" }

    /// Runs a system call on a name in the folder.
    @discardableResult
    private func call(
        _ operation: FileError.Operation, _ name: String, _ body: (_ folder: Int32, UnsafePointer<CChar>) -> Int32
    ) throws(FileError) -> Int32 {
        try attempt(operation, absolute(name)) { path in
            // The name is the end of the path.
            body(descriptor, path + (strlen(path) - name.utf8.count))
        }
    }

    /// Opens a folder in it.
    ///
    /// - Throws: `notAFolder` for a link, too.
    func folder(_ name: String, to operation: FileError.Operation) throws(FileError) -> OpenFolder {
        do {
            let inner = try call(operation, name) { openat($0, $1, Self.flags | O_NOFOLLOW) }
            return OpenFolder(descriptor: inner, path: absolute(name))
        } catch {
            throw error.reason == .tooManyLinks ? FileError(operation, error.path, .notAFolder) : error
        }
    }

    /// Makes a folder in it, unless something has the name already.
    func makeFolder(_ name: String) throws(FileError) {
        do { try call(.create, name) { mkdirat($0, $1, 0o777) } } catch  where error.reason == .exists {}
    }

    /// Opens a regular file in it for reading. A pipe is not waited for.
    ///
    /// - Throws: `notAFile` for a link, too.
    func file(_ name: String) throws(FileError) -> OpenFile {
        do {
            let file = try call(.read, name) { openat($0, $1, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
            return OpenFile(descriptor: file, path: absolute(name))
        } catch {
            throw error.reason == .tooManyLinks ? FileError(.read, error.path, .notAFile) : error
        }
    }

    /// What has the name; `nil` if nothing has.
    func status(of name: String) throws(FileError) -> FileStatus? {
        var status = stat()
        do {
            try call(.inspect, name) { fstatat($0, $1, &status, AT_SYMLINK_NOFOLLOW) }
        } catch  where error.reason == .notFound {
            return nil
        }
        return FileStatus(status)
    }

    /// Moves a file to another open folder on the same disk, in place of any file there.
    func move(_ name: String, to newName: String, in other: borrowing OpenFolder) throws(FileError) {
        let source = descriptor
        try other.call(.write, newName) { target, newName in name.withCString { renameat(source, $0, target, newName) } }
    }

    /// Removes a file or a link.
    ///
    /// - Returns: whether there was one.
    func removeFile(_ name: String) throws(FileError) -> Bool {
        do {
            try call(.remove, name) { unlinkat($0, $1, 0) }
            return true
        } catch  where error.reason == .notFound {
            return false
        }
    }

    /// Removes a folder in it if that is empty.
    ///
    /// - Returns: whether it was removed.
    func removeFolderIfEmpty(_ name: String) throws(FileError) -> Bool {
        do {
            try call(.remove, name) { unlinkat($0, $1, AT_REMOVEDIR) }
            return true
        } catch  where [.notFound, .notEmpty, .notAFolder, .exists].contains(error.reason) {
            return false
        }
    }
}
