import CLibrary

/// A folder reserved for this process. The operating system releases it when the process ends, however that happens.
package struct FolderLock: ~Copyable {
    private var descriptor: Int32

    /// Locks the folder at `path`.
    ///
    /// - Throws: with the reason `inUse` if another process holds it. A disk without locks keeps nobody out.
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
        if descriptor >= 0 { Self.release(descriptor) }
    }

    /// Releases the folder.
    package mutating func release() {
        Self.release(descriptor)
        descriptor = -1
    }

    /// Closing alone would leave the lock to a process that another thread is just starting: until it runs its program, it has the
    /// descriptor too.
    private static func release(_ descriptor: Int32) {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
