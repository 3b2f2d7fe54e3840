import CLibrary
import Files

/// This program, as the operating system sees it.
package enum RunningProgram {
    /// The environment variable with the numbers of the sockets that the previous program left open, separated by commas.
    private static let socketVariable = "MARQUEE_PREVIEW_SOCKETS"

    /// The absolute path of the program's file, without symbolic links; `nil` if it has been removed.
    package static var path: String? {
        #if canImport(Darwin)
            var size = UInt32(PATH_MAX)
            var buffer = [CChar](repeating: 0, count: Int(size) + 1)
            guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
            return try? Folder.realPath(of: String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
        #else
            return try? Folder.realPath(of: "/proc/self/exe")
        #endif
    }

    /// The sockets that the previous program left open when it replaced itself.
    static func takeSockets() -> Listener? {
        guard let numbers = EnvironmentVariable.value(of: socketVariable) else { return nil }
        unsetenv(socketVariable)
        return Listener(inherited: numbers.split(separator: ",").map { Int32($0) ?? -1 })
    }

    /// Replaces this program by the one at `path`, with the same arguments. The sockets stay open, so that no browser is turned away
    /// meanwhile.
    ///
    /// - Returns: why that is impossible; otherwise it does not return.
    static func replace(byProgramAt path: String, keeping sockets: [Socket]) -> FileError {
        for descriptor in openDescriptors where descriptor > 2 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        for socket in sockets { socket.closesOnExec(false) }
        setenv(socketVariable, sockets.map { "\($0.descriptor)" }.joined(separator: ","), 1)
        // Worker threads have blocked signals, which the new program would inherit.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        var arguments = CommandLine.arguments.map { strdup($0) } + [nil]
        execv(path, &arguments)
        let code = errno
        arguments.forEach { free($0) }
        unsetenv(socketVariable)
        for socket in sockets { socket.closesOnExec(true) }
        return FileError(.read, path, code == ENOENT ? .notFound : .other(code))
    }

    /// Raises the limit of open files as far as the system allows, because each waiting browser needs one.
    ///
    /// - Returns: the limit.
    static func raiseLimitOfOpenFiles() -> Int {
        var limit = rlimit()
        #if canImport(Darwin)
            let resource = RLIMIT_NOFILE
        #else
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #endif
        guard getrlimit(resource, &limit) == 0 else { return leastFiles }
        let given = limit.rlim_cur
        limit.rlim_cur = min(limit.rlim_max, 16_384)
        return Int(setrlimit(resource, &limit) == 0 ? limit.rlim_cur : min(given, 16_384))
    }

    /// What every system allows (`_POSIX_OPEN_MAX`).
    private static let leastFiles = 20

    private static var openDescriptors: [Int32] {
        (try? Folder.entries(of: "/dev/fd"))?.compactMap { Int32($0.name) } ?? Array(3..<1024)
    }
}
