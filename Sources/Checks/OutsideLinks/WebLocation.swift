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
        let reference = URLReference(text)
        let address = reference.withoutFragment
        guard !address.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0 == "\\" }),
            let scheme = reference.webScheme, let authority = reference.authority, let place = URLAuthority(authority),
            let port = place.port.flatMap({ $0.isEmpty ? nil : $0 }).map({ UInt16($0) }) ?? (scheme == .http ? 80 : 443)
        else { return nil }
        let host = place.host.filter { $0 != "[" && $0 != "]" }
        guard !host.isEmpty else { return nil }

        self.host = host
        self.port = port
        self.address = "\(scheme)://\(authority)\(address[authority.endIndex...].percentEncodedAddress)"
    }
}
