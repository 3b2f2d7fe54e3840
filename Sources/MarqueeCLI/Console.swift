import CLibrary
import Files

/// One of the program's two output streams.
struct Console: Sendable {
    static let standardOutput = Console(descriptor: STDOUT_FILENO)
    static let standardError = Console(descriptor: STDERR_FILENO)

    private let descriptor: Int32

    /// Whether it is a terminal.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Whether to print colours: on a terminal, unless `NO_COLOR` is set (no-color.org) or the terminal is a dumb one.
    var isColoured: Bool {
        isTerminal && getenv("NO_COLOR") == nil && getenv("TERM").map { String(cString: $0) != "dumb" } ?? true
    }

    /// Writes the whole text. If nobody reads any more, the rest is dropped. If it cannot be written for another reason, such as a full
    /// disk, the program ends with an error, because the output would be incomplete.
    func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            let code = errno
            if count > 0 {
                bytes.removeFirst(count)
            } else if count < 0, code == EAGAIN {
                waitForReader()
            } else if count == 0 || code != EINTR {
                guard code != EPIPE, descriptor == STDOUT_FILENO else { return }
                Self.standardError.write("error: the output cannot be written: \(FileError.Reason(errno: code))\n")
                exit(ExitStatus.environment.rawValue)
            }
        }
    }

    /// The output may be a pipe of a program that has made it non-blocking.
    private func waitForReader() {
        var stream = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&stream, 1, -1)
    }
}

/// `write(2)`, because `Console` has its own `write`.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, bytes, count) }
