/// An address on the web or of a mailbox: `http`, `https` or `mailto`, nothing that could run code.
public struct WebAddress: Hashable, Sendable {
    private let text: String

    /// Parses an absolute address. `nil` for other schemes, relative addresses, addresses without a host, and any with white space, control
    /// characters or quotes.
    package init?(_ text: String) {
        guard text.utf8.count <= 2_000, text.unicodeScalars.allSatisfy(Self.isAllowed) else { return nil }
        let lower = text.lowercased()
        if lower.hasPrefix("mailto:") {
            guard lower.contains("@") else { return nil }
        } else {
            guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
            let host = lower.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
            guard !host.isEmpty, host.first != ":", host.first != "@" else { return nil }
        }
        self.text = text
    }

    /// The host without a leading `www.`, to show where a link goes; `nil` for a mailbox.
    public var host: String? {
        guard let start = text.range(of: "://")?.upperBound else { return nil }
        let authority = text[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let host = authority.split(separator: "@").last.map { $0.prefix { $0 != ":" } } ?? ""
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
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

extension String {
    fileprivate func range(of needle: String) -> Range<Index>? { ranges(of: needle).first }
}
