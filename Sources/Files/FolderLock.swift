import CLibrary

/// A folder that this process alone works on. The operating system gives it back when the process ends, in whatever way.
package struct FolderLock: ~Copyable {
    private var descriptor: Int32

    /// Takes the folder at `path`.
    ///
    /// - Throws: with the reason `inUse` where another process has it. On a disk that knows no locks, nobody is kept out.
    package init(_ path: String) throws(FileError) {
        let descriptor = try attempt(.lock, path) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        let (_, code) = retryingInterrupted { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }
        guard code != EWOULDBLOCK else {
            close(descriptor)
            throw FileError(.lock, path, .inUse)
        }
        self.descriptor = descriptor
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Gives the folder back.
    package mutating func release() {
        close(descriptor)
        descriptor = -1
    }
}
