/// The addresses that a page refers to, and the elements on it that an address can point to.
struct WrittenLinks {
    /// As they are written, without the white space around them: links, pictures, style sheets, scripts, feeds, forms, and what the page
    /// tells link previews about itself. Each once, in the order of the page.
    private(set) var addresses: [String] = []
    /// For each address, the offset of its attribute's value after the quote.
    private(set) var offsets: [Int] = []
    /// The ids of the elements.
    private(set) var ids: Set<String> = []
    private var seen: Set<String> = []

    init(in html: [UInt8]) {
        var scanner = TagScanner(html)
        while scanner.next() {
            for attribute in scanner.attributes { add(attribute, scanner) }
        }
    }

    private mutating func add(_ attribute: TagScanner.Attribute, _ scanner: TagScanner) {
        guard let role = Role(of: attribute, scanner) else { return }
        let value = scanner.html[attribute.value].resolvingCharacterReferences
        switch role {
        case .id: ids.insert(value)
        case .address: add(value[...], at: attribute)
        case .candidates: for address in Self.candidates(in: value) { add(address, at: attribute) }
        case .refresh: if let address = Self.refreshed(by: value) { add(address, at: attribute) }
        }
    }

    private mutating func add(_ address: Substring, at attribute: TagScanner.Attribute) {
        let trimmed = String(address.trimmingWhitespace)
        guard seen.insert(trimmed).inserted else { return }
        addresses.append(trimmed)
        offsets.append(attribute.value.lowerBound)
    }
}

extension WrittenLinks {
    /// The kind of value that an attribute has.
    private enum Role {
        case id
        case address
        /// Pictures of several sizes: `small.jpg 1x, large.jpg 2x`.
        case candidates
        /// A redirect: `0; url=/news/`.
        case refresh

        init?(of attribute: TagScanner.Attribute, _ scanner: TagScanner) {
            let isNamed = { (name: StaticString) in scanner.matches(attribute.name, name) }
            switch attribute.name.count {
            case 2 where isNamed("id"): self = .id
            case 3 where isNamed("src"): self = .address
            case 4 where isNamed("href"):
                // Such a link names a host that will be needed soon, and loads nothing from it.
                let relation = scanner.matches(scanner.name, "link") ? scanner.value(of: "rel") : nil
                if relation == "preconnect" || relation == "dns-prefetch" { return nil }
                self = .address
            case 4 where isNamed("name") && scanner.matches(scanner.name, "a"): self = .id
            case 4 where isNamed("data") && scanner.matches(scanner.name, "object"): self = .address
            case 6 where isNamed("srcset"): self = .candidates
            case 6 where isNamed("poster") || isNamed("action"): self = .address
            case 7 where isNamed("content") && scanner.matches(scanner.name, "meta"):
                guard let role = Role(ofMetadata: scanner) else { return nil }
                self = role
            case 10 where isNamed("formaction") || isNamed("xlink:href"): self = .address
            case 11 where isNamed("imagesrcset"): self = .candidates
            default: return nil
            }
        }

        private init?(ofMetadata scanner: TagScanner) {
            if scanner.value(of: "http-equiv")?.lowercased() == "refresh" {
                self = .refresh
                return
            }
            let addresses: Set = ["og:url", "og:image", "og:image:url", "og:video", "og:audio", "twitter:image"]
            guard let name = scanner.value(of: "property") ?? scanner.value(of: "name"), addresses.contains(name) else { return nil }
            self = .address
        }
    }

    /// The addresses in a `srcset` (HTML Standard, "Parsing a srcset attribute"). An address may contain commas, but not at its end.
    private static func candidates(in value: String) -> [Substring] {
        var addresses: [Substring] = []
        var rest = value[...]
        while true {
            rest = rest.drop { $0 == "," || $0.isWhitespace }
            guard !rest.isEmpty else { return addresses }
            let written = rest.prefix { !$0.isWhitespace }
            rest = rest[written.endIndex...]
            var address = written
            while address.last == "," { address.removeLast() }
            addresses.append(address)
            if address.endIndex == written.endIndex { rest = rest.drop { $0 != "," } }
        }
    }

    /// The address in a `Refresh` (HTML Standard, "Refresh"); `nil` if it only reloads the page.
    private static func refreshed(by value: String) -> Substring? {
        guard let separator = value.firstIndex(where: { $0 == ";" || $0 == "," }) else { return nil }
        let address = value[value.index(after: separator)...].trimmingWhitespace
        guard address.prefix(4).lowercased() == "url=" else { return nil }
        return address.dropFirst(4).drop { $0 == "'" || $0 == "\"" }.prefix { $0 != "'" && $0 != "\"" }
    }
}

extension Substring {
    /// The text without the white space that HTML allows around an address.
    fileprivate var trimmingWhitespace: Substring {
        let bytes = utf8
        guard let first = bytes.firstIndex(where: { !$0.isWhitespace }), let last = bytes.lastIndex(where: { !$0.isWhitespace }) else {
            return ""
        }
        return self[first...last]
    }
}
