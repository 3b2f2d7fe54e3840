import Hypertext
import Markdown

/// An address of the web that a link may have.
struct WebAddress: Hashable, Sendable {
    /// In lower case, without `www.` and a port.
    let host: String
    /// Begins with a slash, as it was written.
    let path: String
    let query: String?
    let fragment: String?

    init?(_ text: String) {
        guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0 == "\\" }) else { return nil }
        let reference = URLReference(text)
        guard let scheme = reference.scheme?.lowercased(), scheme == "http" || scheme == "https", let authority = reference.authority,
            !authority.contains("@")
        else { return nil }
        let name = authority.prefix { $0 != ":" }.lowercased()
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        let isSound = labels.allSatisfy { label in
            !label.isEmpty && label.utf8.count < 64 && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
        guard labels.count > 1 || name == "localhost", isSound, let last = labels.last, last.contains(where: \.isLetter) else { return nil }
        guard authority.dropFirst(name.count).dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        host = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
        path = reference.path.isEmpty ? "/" : String(reference.path)
        query = reference.query.map(String.init)
        fragment = reference.fragment.map(String.init)
    }

    /// For words: the host and the end of the path.
    var short: String { host + (path == "/" ? "" : path.percentDecoded) }

    /// The value of a name in the query.
    subscript(name: String) -> String? {
        query?.split(separator: "&").lazy.map { $0.split(separator: "=", maxSplits: 1) }.first { $0.count == 2 && $0[0] == name }
            .map { $0[1].percentDecoded }
    }
}

extension Embed {
    /// What is at an address as other programs write it in pages.
    init?(imported address: String) {
        let whole = address.replacing("&amp;", with: "&")
        guard let embed = (try? Embed(whole)) ?? KnownFilm(whole).flatMap({ try? Embed($0.address) }) else { return nil }
        self = embed
    }
}

/// A film on a site that is known, by the address at which one sees it.
struct KnownFilm: Hashable, Sendable {
    let site: String
    let address: String

    init?(_ text: String) {
        guard let web = WebAddress(text.replacing("&amp;", with: "&")) else { return nil }
        let parts = web.path.split(separator: "/").map(String.init)
        let id: String?
        switch web.host {
        case "youtube.com", "m.youtube.com", "youtube-nocookie.com":
            id =
                parts.first == "watch"
                ? web["v"]
                : parts.count == 2 && ["embed", "v", "shorts", "live"].contains(parts[0]) ? String(parts[1].prefix { $0 != "&" }) : nil
            (site, address) = ("YouTube", "https://www.youtube.com/watch?v=\(id ?? "")")
        case "youtu.be":
            id = parts.first
            (site, address) = ("YouTube", "https://www.youtube.com/watch?v=\(id ?? "")")
        case "vimeo.com", "player.vimeo.com":
            id = parts.last { $0.allSatisfy { $0.isASCII && $0.isNumber } }
            (site, address) = ("Vimeo", "https://vimeo.com/\(id ?? "")")
        case "dailymotion.com":
            id = parts.last
            (site, address) = ("Dailymotion", "https://www.dailymotion.com/video/\(id ?? "")")
        default: return nil
        }
        guard let id, !id.isEmpty, id.count <= 40, id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
        else { return nil }
    }
}
