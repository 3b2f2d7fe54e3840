import FlyingSocks

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A socket on the loopback interface that waits for connections.
struct Listener {
    let socket: Socket
    let port: UInt16

    /// Why there is no port to listen at.
    enum Failure: Error, Hashable, CustomStringConvertible {
        case allInUse(ClosedRange<UInt16>)
        case system(String)

        var description: String {
            switch self {
            case .allInUse(let ports): "all ports from \(ports.lowerBound) to \(ports.upperBound) are in use; name another one with --port"
            case .system(let message): "cannot listen on 127.0.0.1: \(message)"
            }
        }
    }

    /// Listens at `port`, or at the next one that is free.
    init(at port: UInt16) throws(Failure) {
        let ports = port...max(port, UInt16(clamping: Int(port) + 99))
        for port in ports {
            do {
                let socket = try Socket(domain: AF_INET)
                socket.closesOnExec(true)
                do {
                    try socket.setValue(true, for: .localAddressReuse)
                    try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
                    try socket.listen()
                } catch {
                    try? socket.close()
                    throw error
                }
                try self.init(adopting: socket)
                return
            } catch let error as SocketError {
                if case .failed(_, EADDRINUSE, _) = error { continue }
                throw .system(error.sentence)
            } catch {
                throw .system("\(error)")
            }
        }
        throw .allInUse(ports)
    }

    /// Takes over the socket that this program had before it replaced itself.
    ///
    /// - Returns: `nil` where the number is not that of a socket that listens on the loopback interface.
    init?(inherited descriptor: Int32) {
        let socket = Socket(file: .init(rawValue: descriptor))
        var isListening: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0, isListening != 0 else { return nil }
        guard let listener = try? Listener(adopting: socket) else { return nil }
        socket.closesOnExec(true)
        self = listener
    }

    private init(adopting socket: Socket) throws {
        guard case .ip4("127.0.0.1", let port) = try socket.sockname() else { throw SocketError.unsupportedAddress }
        self.socket = socket
        self.port = port
    }
}

extension Socket {
    /// Whether a program that takes the place of this one, or is started by it, is without the socket.
    func closesOnExec(_ closes: Bool) { _ = fcntl(file.rawValue, F_SETFD, closes ? FD_CLOEXEC : 0) }
}

extension SocketError {
    /// What the operating system said.
    var sentence: String {
        if case .failed(_, _, let message) = self { message } else { errorDescription ?? "\(self)" }
    }
}
