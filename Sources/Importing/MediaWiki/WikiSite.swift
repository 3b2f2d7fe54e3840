import Hypertext

/// The name of a page of a wiki, in the form in which pages are compared.
struct WikiTitle: Hashable, Sendable {
    let namespace: Int
    /// Without the namespace; with spaces, never underscores.
    let text: String
}

/// The numbers of the namespaces that every wiki has (MediaWiki, "Manual:Namespace").
enum WikiNamespace {
    static let (media, articles, files, templates, categories) = (-2, 0, 6, 10, 14)
}

/// What an export of MediaWiki says about the wiki itself.
struct WikiSite: Sendable {
    var name = ""
    /// The address of its main page.
    private(set) var home: WebAddress?
    /// Before the names of pages in addresses, such as `https://x.fandom.com/wiki/`; `nil` if the export does not say.
    private(set) var prefix: String?
    /// Whether the first letter of a title is always a capital.
    var startsWithCapitals = true
    private var namespaces: [String: Int] = [
        "media": -2, "special": -1, "talk": 1, "user": 2, "project": 4, "file": 6, "image": 6, "mediawiki": 8, "template": 10, "help": 12,
        "category": 14,
    ]
    private var names: [Int: String] = [1: "Talk", 2: "User", 4: "Project", 6: "File", 8: "MediaWiki", 10: "Template", 14: "Category"]

    mutating func setHome(_ address: String) {
        guard let web = WebAddress(address.trimmed) else { return }
        home = web
        let whole = address.trimmed
        if let range = whole.firstRange(of: "title=") {
            prefix = String(whole[..<range.upperBound])
        } else if let range = whole.firstRange(of: "/wiki/") {
            prefix = String(whole[..<range.upperBound])
        } else {
            prefix = whole.lastIndex(of: "/").map { String(whole[...$0]) }
        }
    }

    mutating func addNamespace(_ number: Int, _ name: String) {
        namespaces[name.lowercased().replacing("_", with: " ")] = number
        names[number] = name
    }

    func name(ofNamespace number: Int) -> String { names[number] ?? "\(number)" }

    /// The namespace of a name before a colon; `nil` if it is none.
    func namespace(_ name: some StringProtocol) -> Int? {
        namespaces[name.lowercased().replacing("_", with: " ").trimmed]
    }

    /// The page that a title in a text means.
    func title(_ written: some StringProtocol) -> WikiTitle {
        let text = Self.spaced(written)
        if let colon = text.firstIndex(of: ":"), let number = namespace(text[..<colon]) {
            return WikiTitle(namespace: number, text: capitalised(Self.spaced(text[text.index(after: colon)...])))
        }
        return WikiTitle(namespace: WikiNamespace.articles, text: capitalised(text))
    }

    private func capitalised(_ text: String) -> String {
        startsWithCapitals ? text.prefix(1).uppercased() + text.dropFirst() : text
    }

    /// With single spaces, in the place of underscores too.
    private static func spaced(_ text: some StringProtocol) -> String {
        text.split { $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    }

    /// The address that a page had.
    func address(of title: String) -> String? {
        prefix.map { $0 + Self.encoded(title) }
    }

    /// A title as a part of an address.
    static func encoded(_ title: String) -> String {
        var address = ""
        for byte in title.replacing(" ", with: "_").utf8 {
            let scalar = UnicodeScalar(byte)
            if byte < 0x80,
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_.~/:,()!'*@".unicodeScalars.contains(scalar)
            {
                address.unicodeScalars.append(scalar)
            } else {
                address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return address
    }

    /// The page to which an address of the wiki leads; `nil` if it leads elsewhere.
    func title(at address: WebAddress) -> WikiTitle? {
        guard let home, let prefix, address.host == home.host else { return nil }
        if let name = address["title"] { return address["action"] == nil ? title(name) : nil }
        guard address.query == nil, let start = WebAddress(prefix)?.path, !prefix.hasSuffix("="), address.path.hasPrefix(start) else {
            return nil
        }
        let name = address.path.dropFirst(start.count)
        return name.isEmpty ? nil : title(String(name).percentDecoded)
    }

    /// Where a prefix such as `wikipedia:` leads.
    ///
    /// - Returns: an address; `nil` if the prefix is not one of those that all wikis have.
    func interwiki(_ prefix: String, _ rest: String) -> String? {
        let isFandom = home.map { $0.host.hasSuffix("fandom.com") || $0.host.hasSuffix("wikia.com") } ?? false
        let name = Self.encoded(rest)
        switch prefix.lowercased() {
        case "w" where isFandom, "wikia", "fandom", "c":
            if prefix.lowercased() == "c", !isFandom { return "https://commons.wikimedia.org/wiki/\(name)" }
            var parts = rest.split(separator: ":", maxSplits: 2).map(String.init)
            if parts.first?.lowercased() == "c" {
                parts.removeFirst()
            } else if prefix.lowercased() != "c" {
                return "https://community.fandom.com/wiki/\(name)"
            }
            guard let wiki = parts.first, !wiki.isEmpty, wiki.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
                return nil
            }
            return "https://\(wiki.lowercased()).fandom.com/wiki/\(Self.encoded(parts.dropFirst().joined(separator: ":")))"
        case "w", "wikipedia", "wp": return "https://en.wikipedia.org/wiki/\(name)"
        case "wiktionary", "wikt": return "https://en.wiktionary.org/wiki/\(name)"
        case "commons": return "https://commons.wikimedia.org/wiki/\(name)"
        case "wikidata", "d": return "https://www.wikidata.org/wiki/\(name)"
        case "mw": return "https://www.mediawiki.org/wiki/\(name)"
        default: return nil
        }
    }

    /// Whether a prefix means the same page in another language, as `de` or `pt-br`.
    static func isLanguage(_ prefix: some StringProtocol) -> Bool {
        let parts = prefix.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count) else { return false }
        return prefix.utf8.count <= 12 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isLowercase } }
    }
}
