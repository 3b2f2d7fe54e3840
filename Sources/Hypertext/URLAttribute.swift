/// The guard on addresses: text that is interpolated at the beginning of a URL attribute may not name a scheme that runs code.
///
/// Addresses that come from content are checked when they are decoded. This guard is for the day when a template puts
/// some other text behind `href="`.
enum URLAttribute {
    /// What a refused address becomes: the URL that the CSS and HTML standards use for "an error, fetch nothing".
    static let refused: StaticString = "about:invalid"

    private static let attributes: [[UInt8]] = ["href", "src", "action", "formaction", "poster", "data", "cite", "srcset", "ping"]
        .map { Array(" \($0)=\"".utf8) }
    private static let schemes: Set<String> = ["http", "https", "mailto"]

    /// Whether what is appended to `markup` next is the beginning of a URL.
    static func begins(after markup: [UInt8]) -> Bool {
        guard markup.last == UInt8(ascii: "\"") else { return false }
        return attributes.contains { markup.suffix($0.count).elementsEqual($0) }
    }

    /// Whether `address` is relative or has one of the schemes `http`, `https` and `mailto`.
    ///
    /// Browsers skip white space and control characters in a scheme, so those count as part of it and make it unknown.
    static func isSafe(_ address: String) -> Bool {
        let end = address.utf8.firstIndex { byte in
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
        }
        guard let end, address.utf8[end] == UInt8(ascii: ":") else { return true }
        return schemes.contains(address[..<end].lowercased())
    }
}
