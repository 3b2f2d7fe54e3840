import Hypertext

/// An `http` or `https` address, split into the parts that a connection needs.
struct WebLocation: Hashable, Sendable {
    /// The whole address without its fragment, in ASCII except for the host.
    let address: String
    /// A name, or an IP address without brackets.
    let host: String
    let port: UInt16

    /// `nil` for other schemes, for an address without a host, and for one with white space, control characters or a backslash.
    init?(_ text: String) {
        let address = text.prefix { $0 != "#" }
        guard !address.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0 == "\\" }) else { return nil }
        let scheme = address.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https", address.dropFirst(scheme.count).hasPrefix("://") else { return nil }

        let rest = address.dropFirst(scheme.count + 3)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        // The part before the last @ is a name and a password.
        let place = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        guard let (host, port) = Self.hostAndPort(in: place), let number = port.isEmpty ? (scheme == "http" ? 80 : 443) : UInt16(port)
        else { return nil }

        self.host = host
        self.port = number
        self.address = "\(scheme)://\(authority)\(rest[authority.endIndex...].percentEncodedBeyondASCII)"
    }

    private static func hostAndPort(in place: Substring) -> (host: String, port: Substring)? {
        let end =
            place.hasPrefix("[") ? place.firstIndex(of: "]").map { place.index(after: $0) } : place.firstIndex(of: ":") ?? place.endIndex
        guard let end else { return nil }
        let host = place[..<end].filter { $0 != "[" && $0 != "]" }
        let port = place[end...]
        guard !host.isEmpty, port.isEmpty || port.hasPrefix(":") else { return nil }
        return (host, port.dropFirst())
    }
}
