import Hypertext

/// An address on the web or of a mailbox: `http`, `https` or `mailto`, nothing that could run code.
public struct WebAddress: Hashable, Sendable {
    private let text: String

    /// Parses an absolute address. `nil` for other schemes, relative addresses, addresses without a host, and any with white space, control
    /// characters or quotes.
    package init?(_ text: String) {
        guard text.utf8.count <= 2_000, text.unicodeScalars.allSatisfy(Self.isAllowed) else { return nil }
        let reference = URLReference(text)
        switch reference.webScheme {
        case .http, .https:
            guard let authority = reference.authority.flatMap(URLAuthority.init), authority.canBeFound, authority.user != "" else {
                return nil
            }
        case .mailto, .xmpp: guard text.contains("@") else { return nil }
        case nil: return nil
        }
        self.text = text
    }

    /// The host without a leading `www.`, to show where a link goes; `nil` for a mailbox.
    public var host: String? {
        guard let host = URLReference(text).authority.flatMap(URLAuthority.init)?.host else { return nil }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
        case _ where scalar.isASCII: (0x21...0x7E).contains(scalar.value)
        default: !scalar.properties.isWhitespace && ![.format, .control].contains(scalar.properties.generalCategory)
        }
    }
}

extension WebAddress: CustomStringConvertible {
    public var description: String { text }
}
