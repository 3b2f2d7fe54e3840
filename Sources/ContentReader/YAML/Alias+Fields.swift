import Hypertext

/// A former address of a page, as somebody wrote it or copied it from a browser.
enum Alias {
    /// A path to which a file can answer, decoded, without slashes at either end.
    case file(Located<String>)
    case host(Located<HostAlias>)
}

extension Fields {
    /// The value of `aliases`: the addresses that a page had before.
    mutating func formerAddresses() -> FormerAddresses {
        let aliases = list("aliases", of: .alias, atMost: Amount.aliases, "old paths that lead here")
        return FormerAddresses(
            files: aliases.compactMap { if case .file(let path) = $0 { path } else { nil } },
            hosts: aliases.compactMap { if case .host(let alias) = $0 { alias } else { nil } })
    }
}

extension Format<Alias> {
    /// A path inside the site, with or without slashes at its ends, perhaps with a query. What follows a `#` never reaches a host.
    ///
    /// A file whose extension is not that of a page would be sent as something else, or run by the host, so only the host can redirect
    /// from there; likewise from a path with characters that no file on Windows can have in its name.
    static let alias = Format(name: "an old address such as /2022/news.html", schema: .pattern(Pattern.oldAddress)) { node, report in
        guard let text = Format<String>.typed.decode(node, report) else { return nil }
        let asked = text.prefix { $0 != "#" }
        // Bytes, because a slash and an accent after it form one character.
        let mark = asked.utf8.firstIndex(of: UInt8(ascii: "?")) ?? asked.endIndex
        let parts = asked[..<mark].utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
        let query = Substring(asked[mark...].utf8.dropFirst()).percentEncodedQuery
        let isSound = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" } && !text.namesScheme
        if let (host, path) = text.otherSite {
            report.error(
                at: node, "'\(text)' is on another site, and only that site can redirect",
                help:
                    "delete it, and set up the redirect at \(host), or link from there to this page; for an old address of this site, write \(path)"
            )
            return nil
        }
        guard isSound, !parts.isEmpty || !query.isEmpty, parts.allSatisfy(\.isPartOfAddress) else {
            report.error(
                at: node, "'\(text)' is not an address inside the site", help: "write the path that the page had, such as /2022/news.html")
            return nil
        }
        // Browsers show and copy addresses encoded, and hosts look for the file with the decoded name.
        let path = parts.joined(separator: "/").percentDecoded.composed
        let isFolder = asked[..<mark].utf8.last == UInt8(ascii: "/")
        let isPage = isFolder || parts.last?.fileEnding.map { ["html", "htm"].contains($0.lowercased()) } ?? true
        if query.isEmpty, isPage, !path.unicodeScalars.contains(where: { ":*?\"<>|#".unicodeScalars.contains($0) }) {
            return .file(Located(path, at: report.location(of: node)))
        }
        guard asked.utf8.count <= longest else {
            report.error(at: node, "an old address of \(asked.utf8.count) bytes, and at most \(longest) are allowed", help: "leave it out")
            return nil
        }
        return .host(Located(HostAlias(path: path, query: query.isEmpty ? nil : query), at: report.location(of: node)))
    }

    /// Servers read no longer lines in their configuration, in which a byte may take four.
    private static let longest = 800
}

extension String {
    /// The host and the path of a whole address of the web.
    fileprivate var otherSite: (host: Substring, path: Substring)? {
        guard let scheme = ["http://", "https://"].first(where: { lowercased().hasPrefix($0) }) else { return nil }
        let rest = dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        return host.isEmpty || host.contains("@") ? nil : (host, host.endIndex == rest.endIndex ? "/" : rest[host.endIndex...])
    }

    /// Whether it begins like an address of the web, not like a page whose name has a colon in it, such as `wiki/File:Nick`.
    fileprivate var namesScheme: Bool {
        let start = prefix { $0 != ":" }
        guard start.endIndex < endIndex, !start.contains(where: { "/?".contains($0) }) else { return false }
        return self[start.endIndex...].hasPrefix("://") || ["http", "https", "mailto", "file"].contains(start.lowercased())
    }
}

extension Substring {
    /// Whether a host that decodes it, even twice, finds one part in it, whose name does not begin with a dot: those belong to the web
    /// server.
    fileprivate var isPartOfAddress: Bool {
        var (text, decoded) = (String(self), percentDecoded)
        for _ in 0..<2 where decoded != text { (text, decoded) = (decoded, decoded.percentDecoded) }
        return decoded == text
            && [String(self), percentDecoded, text].allSatisfy { text in
                !text.utf8.starts(with: ".".utf8)
                    && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
            }
    }

    /// The extension of a file name, if it can be one: `php`, but neither `5` nor `patricks-day`.
    fileprivate var fileEnding: Substring? {
        guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let ending = self[utf8.index(after: dot)...]
        let isWord = ending.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
        return isWord && ending.utf8.contains { $0 > 0x39 } ? ending : nil
    }
}
