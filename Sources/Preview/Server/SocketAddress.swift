import CLibrary

/// Where a socket listens.
struct SocketAddress: Hashable, Sendable {
    /// An IP address, such as `127.0.0.1` or `::1`.
    let host: String
    let port: UInt16

    /// The family of addresses that it belongs to, as the operating system names it.
    var family: Int32 { host.utf8.contains(UInt8(ascii: ":")) ? AF_INET6 : AF_INET }

    init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// The address of a socket; `nil` if it has none.
    init?(of socket: Socket) {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let isKnown = withUnsafeMutableBytes(of: &storage) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { getsockname(socket.descriptor, $0.baseAddress, &size) == 0 }
        }
        guard isKnown else { return nil }
        let family = Int32(storage.ss_family)
        let read = withUnsafeBytes(of: &storage) { bytes -> (UInt16, String?)? in
            switch family {
            case AF_INET:
                var address = bytes.load(as: sockaddr_in.self)
                return (UInt16(bigEndian: address.sin_port), Self.text(family, &address.sin_addr))
            case AF_INET6:
                var address = bytes.load(as: sockaddr_in6.self)
                return (UInt16(bigEndian: address.sin6_port), Self.text(family, &address.sin6_addr))
            default: return nil
            }
        }
        guard let (port, host) = read, let host else { return nil }
        self.init(host: host, port: port)
    }

    private static func text(_ family: Int32, _ address: UnsafeRawPointer) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { text in
            inet_ntop(family, address, text.baseAddress, socklen_t(text.count)).map { String(cString: $0) }
        }
    }

    /// Calls `body` with the address as the operating system takes it.
    ///
    /// - Returns: what `body` returns; -1 if the host is not an IP address.
    func withSystemAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        family == AF_INET6 ? withAddress(systemAddress6, body) : withAddress(systemAddress4, body)
    }

    private func withAddress<Address>(_ address: Address?, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        guard var address else {
            errno = EINVAL
            return -1
        }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<Address>.size)) }
        }
    }

    private var systemAddress4: sockaddr_in? {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        return inet_pton(AF_INET, host, &address.sin_addr) == 1 ? address : nil
    }

    private var systemAddress6: sockaddr_in6? {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        return inet_pton(AF_INET6, host, &address.sin6_addr) == 1 ? address : nil
    }
}
