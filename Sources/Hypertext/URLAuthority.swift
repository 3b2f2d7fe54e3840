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
