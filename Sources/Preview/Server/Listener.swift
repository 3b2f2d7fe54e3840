import CLibrary

/// Sockets on the loopback interface that wait for connections: one for each address that `localhost` may stand for, 127.0.0.1 and [::1],
/// with the same port. So no other program can be there under the same name.
struct Listener {
    /// Only one on a system without IPv6.
    let sockets: [Socket]
    let port: UInt16

    /// Why listening is not possible.
    enum Failure: Error, Hashable, CustomStringConvertible {
        /// Another program listens there.
        case inUse(Loopback, UInt16)
        case allInUse(ClosedRange<UInt16>)
        case system(Loopback, String)

        var description: String {
            switch self {
            case .inUse(let address, let port):
                "port \(port) is in use: another program listens at \(address):\(port); pass another --port, or none to use the next free port"
            case .allInUse(let ports): "all ports from \(ports.lowerBound) to \(ports.upperBound) are in use; pass another --port"
            case .system(let address, let message): "cannot listen at \(address): \(message)"
            }
        }
    }

    /// The addresses that only this machine can reach.
    enum Loopback: String, Hashable, CaseIterable, CustomStringConvertible {
        case ip4 = "127.0.0.1"
        case ip6 = "[::1]"

        var description: String { rawValue }
    }

    /// Listens at `port`.
    ///
    /// - Throws: also if it is in use at only one of the addresses.
    init(at port: UInt16) throws(Failure) {
        var sockets: [Socket] = []
        do {
            for address in Loopback.allCases {
                if let socket = try address.socket(at: port) { sockets.append(socket) }
            }
        } catch {
            for socket in sockets { socket.close() }
            throw error
        }
        self.init(sockets: sockets, port: port)
    }

    /// Listens at the first of `ports` that is free.
    init(atFirstOf ports: ClosedRange<UInt16>) throws(Failure) {
        for port in ports {
            do {
                try self.init(at: port)
                return
            } catch {
                guard case .inUse = error else { throw error }
            }
        }
        throw .allInUse(ports)
    }

    /// Takes over the sockets that this program had before it replaced itself.
    ///
    /// - Returns: `nil` if the numbers are not those of sockets that listen on the loopback interface at one port.
    init?(inherited descriptors: [Int32]) {
        let sockets = descriptors.map { Socket(descriptor: $0) }
        let ports = sockets.map(\.loopbackPort)
        guard let first = ports.first, let port = first, ports.allSatisfy({ $0 == port }) else { return nil }
        for socket in sockets { socket.closesOnExec(true) }
        self.init(sockets: sockets, port: port)
    }

    private init(sockets: [Socket], port: UInt16) {
        self.sockets = sockets
        self.port = port
    }
}

extension Listener.Loopback {
    /// Without the brackets that IPv6 needs in addresses of pages.
    private var host: String {
        switch self {
        case .ip4: "127.0.0.1"
        case .ip6: "::1"
        }
    }

    /// A socket that listens here; `nil` if the system does not support IPv6.
    fileprivate func socket(at port: UInt16) throws(Listener.Failure) -> Socket? {
        do { return try Socket(listeningAt: SocketAddress(host: host, port: port)) } catch {
            switch error.code {
            case EADDRINUSE: throw .inUse(self, port)
            case EAFNOSUPPORT where self == .ip6, EADDRNOTAVAIL where self == .ip6: return nil
            default: throw .system(self, "\(error)")
            }
        }
    }

    /// Whether an address is one of these.
    fileprivate static func contains(_ address: SocketAddress) -> Bool { allCases.contains { $0.host == address.host } }
}

extension Socket {
    /// The port of a socket that listens on the loopback interface; otherwise `nil`.
    fileprivate var loopbackPort: UInt16? {
        guard isListening, let address = SocketAddress(of: self), Listener.Loopback.contains(address) else { return nil }
        return address.port
    }
}
