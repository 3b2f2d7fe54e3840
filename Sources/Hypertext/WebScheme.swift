/// The schemes of the addresses that a page may link to. None of them can run code.
package enum WebScheme: Hashable, Sendable {
    case http, https, mailto, xmpp

    /// - Parameter name: what is before the colon, in any case.
    package init?(_ name: UnsafeBufferPointer<UInt8>) {
        switch name.count {
        case 4 where name.matches("http"): self = .http
        case 5 where name.matches("https"): self = .https
        case 4 where name.matches("xmpp"): self = .xmpp
        case 6 where name.matches("mailto"): self = .mailto
        default: return nil
        }
    }
}
