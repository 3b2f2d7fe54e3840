import CLibrary

/// A TCP socket of the operating system that never blocks a thread. Copies are the same socket; whoever has opened it closes it.
struct Socket: Hashable, Sendable {
    /// The operating system's number of it.
    let descriptor: Int32

    /// Why the operating system refuses.
    struct Failure: Error, Hashable, CustomStringConvertible {
        let code: Int32

        /// The other side has closed the connection.
        static let disconnected = Failure(code: ECONNRESET)

        /// Of the call that has just failed.
        static var last: Failure { Failure(code: errno) }

        /// The operating system's own words.
        var description: String { String(cString: strerror(code)) }
    }

    /// A socket that is open already.
    init(descriptor: Int32) { self.descriptor = descriptor }

    /// A new socket for addresses of a family, which is neither bound nor connected.
    init(family: Int32) throws(Failure) {
        #if canImport(Darwin)
            descriptor = socket(family, SOCK_STREAM, 0)
        #else
            descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        guard descriptor >= 0 else { throw .last }
    }

    /// A new socket that listens at `address`, also at once after another program has.
    init(listeningAt address: SocketAddress) throws(Failure) {
        let socket = try Socket(family: address.family)
        socket.closesOnExec(true)
        socket.setOption(SO_REUSEADDR, of: SOL_SOCKET)
        guard address.withSystemAddress({ bind(socket.descriptor, $0, $1) }) == 0, listen(socket.descriptor, SOMAXCONN) == 0 else {
            let failure = Failure.last
            socket.close()
            throw failure
        }
        self = socket
    }

    /// Turns on an option. One that the system does not know changes nothing.
    func setOption(_ option: Int32, of level: Int32) {
        var value: Int32 = 1
        setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Whether it waits for connections.
    var isListening: Bool {
        var value: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &value, &size) == 0 && value != 0
    }

    /// Whether programs that this one starts, or is replaced by, do not inherit the socket.
    func closesOnExec(_ closes: Bool) { _ = fcntl(descriptor, F_SETFD, closes ? FD_CLOEXEC : 0) }

    /// Calls return at once, whether or not they could do anything.
    func neverBlocks() { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) }

    /// Ends the connection in one direction or both, whoever is using it.
    func shutDown(_ direction: Direction) { shutdown(descriptor, direction.code) }

    enum Direction {
        case sending, both

        fileprivate var code: Int32 {
            switch self {
            case .sending: Int32(SHUT_WR)
            case .both: Int32(SHUT_RDWR)
            }
        }
    }

    /// Nobody may be waiting for it.
    func close() { _ = CLibrary.close(descriptor) }
}
