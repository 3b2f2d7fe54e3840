import Hypertext

/// Where the addresses of a blog lead in the new site.
struct WordPressLinks: Sendable {
    enum Target: Hashable, Sendable {
        /// An address of the new site, or of another one.
        case address(String)
        /// A file of the blog, by its path.
        case upload(String)
        /// A sentence without a subject: `leads to nothing that is imported`.
        case nowhere(String)
    }

    let homes: [WebAddress]
    /// The host of the new site, in lower case, without `www.`.
    let newHost: String
    /// New addresses by old paths, which have no slashes at their ends and are decoded.
    var paths: [String: String] = [:]
    /// New addresses by the numbers of posts.
    var numbers: [String: String] = [:]
    /// The new addresses at which visitors find nothing yet.
    var drafts: Set<String> = []
    /// Files by the numbers of attachments.
    var attachments: [String: String] = [:]
    /// Files by the hosts and paths at which they were shown, where these differ from the blog's.
    var addresses: [String: String] = [:]
    /// Files by the paths of their own pages.
    var attachmentPages: [String: String] = [:]
    /// The addresses of tags by the slugs of categories and tags.
    var tags: [String: String] = [:]
    /// The addresses of authors by their logins.
    var authors: [String: String] = [:]

    init(homes: [WebAddress], newHost: String) {
        self.homes = homes
        self.newHost = newHost
    }

    func isOld(_ address: WebAddress) -> Bool { homes.contains { $0.host == address.host } }

    func isHome(_ address: WebAddress) -> Bool { homes.contains { Self.key($0.path) == Self.key(address.path) } }

    static func key(_ path: String) -> String {
        path.split(separator: "/").joined(separator: "/").percentDecoded.lowercased()
    }

    /// The host and the path of a file, without the service that makes it smaller.
    static func whole(_ address: WebAddress) -> String {
        let path = key(address.path)
        let isSmaller = address.host.count == 9 && address.host.hasPrefix("i") && address.host.hasSuffix(".wp.com")
        return isSmaller ? path : "\(address.host)/\(path)"
    }

    func target(of text: String) -> Target {
        let text = text.trimmed
        let scheme = text.prefix { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" || $0 == "." }
        let hasScheme = !scheme.isEmpty && text.dropFirst(scheme.count).hasPrefix(":")
        if hasScheme, !["http", "https"].contains(scheme.lowercased()) {
            if scheme.lowercased() == "mailto" {
                let parts = text.dropFirst(7).prefix { $0 != "?" }.split(separator: "@", omittingEmptySubsequences: false)
                return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
                    ? .address(text.replacing(" ", with: "%20")) : .nowhere("is not a mail address")
            }
            return .nowhere(
                scheme.lowercased().hasSuffix("ttp") || scheme.lowercased().hasSuffix("ttps")
                    ? "is mistyped; write 'https:'" : "has the scheme '\(scheme.prefix(20)):', which a site cannot have")
        }
        let whole: String
        if hasScheme {
            whole = text
        } else if text.hasPrefix("//") {
            whole = "https:\(text)"
        } else if let home = homes.first {
            // An address without a scheme belongs to the blog; one without a slash at its beginning is below its home.
            whole =
                text.hasPrefix("/")
                ? "https://\(home.host)\(text)" : "https://\(home.host)\(home.path.hasSuffix("/") ? home.path : home.path + "/")\(text)"
        } else {
            return .nowhere("is relative, and the export does not say to what")
        }
        guard let address = WebAddress(whole.replacing(" ", with: "%20")) else { return .nowhere("is not an address") }
        if let file = addresses[Self.whole(address)] { return .upload(file) }
        return isOld(address)
            ? old(address, whole)
            : address.host == newHost ? .nowhere("leads to nothing that is imported") : .address(whole.replacing(" ", with: "%20"))
    }

    private func old(_ address: WebAddress, _ whole: String) -> Target {
        for name in ["p", "page_id"] { if let number = address[name], let target = numbers[number] { return .address(target) } }
        if let number = address["attachment_id"], let file = attachments[number] { return .upload(file) }
        let key = Self.key(address.path)
        if let target = paths[key] { return .address(target) }
        if let file = attachmentPages[key] { return .upload(file) }
        if key.contains("wp-content/uploads/") { return .upload(address.path.percentDecoded) }
        let parts = key.split(separator: "/").map(String.init)
        if address.query == nil, isHome(address) { return .address("/") }
        if let last = parts.last {
            if parts.contains("category") || parts.contains("tag"), let target = tags[last] { return .address(target) }
            if parts.contains("author"), let target = authors[last] { return .address(target) }
            if last == "feed" || last == "rss2" { return .address("/feed.xml") }
        }
        return address.host == newHost ? .nowhere("leads to nothing that is imported") : .address(whole.replacing(" ", with: "%20"))
    }
}
