import Diagnostics
import Hypertext
import ShowData

/// Where the site's home page is on the web: an origin and a folder, such as `https://example.org/fans/`.
public struct BaseURL: Hashable, Sendable {
    /// Scheme and host, without a slash at the end.
    public let origin: String
    /// The folder, with a slash at each end.
    public let path: String

    init(origin: String, path: String) {
        self.origin = origin
        self.path = path
    }

    /// Parses an `https` or `http` address without user, query or fragment; a missing slash at the end is added.
    package init?(_ text: String) {
        guard let address = WebAddress(text)?.description else { return nil }
        let reference = URLReference(address)
        // Every page, feed and calendar contains the address.
        guard let authority = reference.authority, !Self.namesUser(text), reference.query == nil, reference.fragment == nil,
            !authority.contains("%")
        else { return nil }
        let folder = reference.path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
        guard !folder.contains(".."), !folder.contains(".") else { return nil }
        origin = String(address[..<authority.endIndex])
        path = folder.isEmpty ? "/" : "/" + folder.joined(separator: "/") + "/"
    }
}

extension BaseURL {
    /// Whether the site is at `host`, which is in lower case.
    package func isOnHost(_ host: String) -> Bool { origin.lowercased().split(separator: "/").last.map { $0 == host } ?? false }

    /// Whether there is a user name, and perhaps a password, before the host in a text that is meant as an address.
    public static func namesUser(_ text: String) -> Bool {
        guard text.utf8.mayNameUser else { return false }
        // A browser requires neither the slashes nor a certain number of them, and accepts backslashes instead.
        let scheme = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let isScheme = ["http", "https"].contains(scheme.lowercased()) && text[scheme.endIndex...].hasPrefix(":")
        let rest = isScheme ? text[scheme.endIndex...].dropFirst() : text[...]
        let authority = rest.drop { "/\\".contains($0) }.prefix { !"/\\?#".contains($0) }
        // No host contains a percent sign, and after its colon there are only digits.
        let port =
            authority.hasPrefix("[")
            ? nil : authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
        return authority.contains { "@%".contains($0) } || port?.contains { !$0.isASCII || !$0.isNumber } ?? false || text.tellsPassword
    }
}

extension BaseURL {
    /// The address of a folder of the site.
    package func folder(_ name: String) -> BaseURL { BaseURL(origin: origin, path: "\(path)\(name)/") }
}

extension BaseURL: CustomStringConvertible {
    public var description: String { origin + path }
}
