import CLibrary

/// The part of an address that names a machine (RFC 3986, section 3.2).
package struct URLAuthority: Hashable, Sendable {
    /// A name, and perhaps a password: what is before the last `@`.
    package let user: Substring?
    /// A name or an IP address; one of version 6 is in brackets.
    package let host: Substring
    /// The digits after the host's colon; may be empty.
    package let port: Substring?

    /// `nil` if a bracket is not closed, or followed by something other than a port.
    package init?(_ text: Substring) {
        let bytes = text.utf8
        let start = bytes.lastIndex(of: UInt8(ascii: "@"))
        user = start.map { text[..<$0] }
        let place = start.map { Substring(bytes[$0...].dropFirst()) } ?? text
        let bracket = place.utf8.first == UInt8(ascii: "[") ? place.utf8.firstIndex(of: UInt8(ascii: "]")) : place.startIndex
        guard let bracket else { return nil }
        let end = place.utf8[bracket...].firstIndex(of: UInt8(ascii: ":")) ?? place.endIndex
        host = place[..<end]
        guard host.utf8.first != UInt8(ascii: "[") || host.utf8.last == UInt8(ascii: "]") else { return nil }
        port = end < place.endIndex ? Substring(place.utf8[end...].dropFirst()) : nil
    }
}

extension URLAuthority {
    /// Whether a browser would look for the host: its name has no empty part, an IP address is whole, and a port is one.
    package var canBeFound: Bool { hostCanBeFound && port.map { $0.isEmpty || UInt16($0).map { $0 > 0 } ?? false } ?? true }

    private var hostCanBeFound: Bool {
        if host.utf8.first == UInt8(ascii: "[") {
            var address = in6_addr()
            return inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &address) == 1
        }
        var labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        // The dot of the root.
        if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
        guard host.utf8.count <= Self.longestHost, labels.allSatisfy({ (1...Self.longestLabel).contains($0.count) }) else { return false }
        guard !host.utf8.contains(where: "#/:<>?[\\]^| ".utf8.contains), let last = labels.last else { return false }
        // A host whose last part is a number is an IP address.
        guard last.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return true }
        return labels.count <= 4 && labels.allSatisfy { UInt8(Substring($0)) != nil }
    }

    /// RFC 1035, section 2.3.4.
    private static let longestHost = 253
    private static let longestLabel = 63
}
