import CLibrary

/// Runs a system call that takes `path`, again each time a signal interrupts it.
///
/// - Returns: what the call returned, which is not -1.
/// - Throws: the `errno` of the call; a path with a NUL, at which C would cut it, never reaches the call.
@discardableResult
func attempt(
    _ operation: FileError.Operation, _ path: String, _ call: (UnsafePointer<CChar>) -> Int32
) throws(FileError) -> Int32 {
    guard !path.utf8.contains(0) else { throw FileError(operation, path, .invalidName) }
    let (result, code) = path.withCString { path in retryingInterrupted { Int(call(path)) } }
    guard result != -1 else { throw FileError(operation, path, .init(errno: code)) }
    return Int32(truncatingIfNeeded: result)
}

/// Runs a system call, again each time a signal interrupts it.
///
/// - Returns: its result, and the `errno` if that is -1.
func retryingInterrupted(_ call: () -> Int) -> (result: Int, errno: Int32) {
    while true {
        let result = call()
        if result != -1 { return (result, 0) }
        let code = errno
        if code != EINTR { return (-1, code) }
    }
}
