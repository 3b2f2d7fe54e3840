import CLibrary
import Dispatch

/// Asks the system for the addresses of hosts.
enum HostLookup {
    /// All addresses of `host`, a name or an address itself, in the order in which the system would try them. Empty if it has none.
    static func addresses(of host: String) async -> [NetworkAddress] {
        // The system call waits for servers, so it must not take one of the few threads that tasks run on.
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: lookUp(host)) }
        }
    }

    private static func lookUp(_ host: String) -> [NetworkAddress] {
        var hints = addrinfo()
        #if canImport(Darwin)
            hints.ai_socktype = SOCK_STREAM
        #else
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #endif
        var first: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
        // The list is freed here; nothing in it is kept.
        defer { freeaddrinfo(first) }
        return sequence(first: first) { $0?.pointee.ai_next }.prefix { $0 != nil }.compactMap { entry in
            entry.flatMap { NetworkAddress($0.pointee) }
        }
    }
}

extension NetworkAddress {
    /// `nil` for an address that is neither of IPv4 nor of IPv6.
    fileprivate init?(_ entry: addrinfo) {
        guard let address = UnsafeRawPointer(entry.ai_addr) else { return nil }
        // The family says which structure it is.
        switch entry.ai_family {
        case AF_INET:
            self = .v4(UInt32(bigEndian: address.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr))
        case AF_INET6:
            let bytes = withUnsafeBytes(of: address.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) }
            self = .v6(stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) })
        default:
            return nil
        }
    }
}
