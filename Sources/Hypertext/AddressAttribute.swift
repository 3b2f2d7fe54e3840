/// What an attribute has to do with addresses.
package enum AddressAttribute: Hashable, Sendable {
    /// A name for the element, to which an address can point.
    case id
    /// The address of something that the page links to or loads.
    case address
    /// Pictures of several sizes: `small.jpg 1x, large.jpg 2x`.
    case candidates
    /// A redirect: `0; url=/news/`.
    case refresh
    /// An address that the page tells link previews and search engines about itself, which they need in full.
    case metadata

    /// - Returns: `nil` for an attribute that has nothing to do with addresses.
    package init?(_ attribute: HTMLTokenizer.Attribute, of tag: StartTag) {
        let isNamed = { (name: StaticString) in tag.matches(attribute.name, name) }
        switch attribute.name.count {
        case 2 where isNamed("id"): self = .id
        case 3 where isNamed("src"): self = .address
        case 4 where isNamed("href"):
            let relation = tag.isNamed("link") ? tag.value(of: "rel") : nil
            // Such a link names a host that will be needed soon, and loads nothing from it.
            if relation == "preconnect" || relation == "dns-prefetch" { return nil }
            self = relation == "canonical" ? .metadata : .address
        case 4 where isNamed("name") && tag.isNamed("a"): self = .id
        case 4 where isNamed("data") && tag.isNamed("object"): self = .address
        case 6 where isNamed("srcset"): self = .candidates
        case 6 where isNamed("poster") || isNamed("action"): self = .address
        case 7 where isNamed("content") && tag.isNamed("meta"):
            if tag.value(of: "http-equiv")?.lowercased() == "refresh" {
                self = .refresh
                return
            }
            let properties: Set = ["og:url", "og:image", "og:image:url", "og:video", "og:audio", "twitter:image"]
            guard let name = tag.value(of: "property") ?? tag.value(of: "name"), properties.contains(name) else { return nil }
            self = .metadata
        case 10 where isNamed("formaction") || isNamed("xlink:href"): self = .address
        case 11 where isNamed("imagesrcset"): self = .candidates
        default: return nil
        }
    }

    /// The addresses in a value of this kind, without the white space around them.
    package func addresses(in value: String) -> [Substring] {
        switch self {
        case .id: []
        case .address, .metadata: [value[...].trimmingHTMLSpace]
        case .candidates: Self.candidates(in: value)
        case .refresh: Self.refreshed(by: value).map { [$0.trimmingHTMLSpace] } ?? []
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
            addresses.append(address.trimmingHTMLSpace)
            if address.endIndex == written.endIndex { rest = rest.drop { $0 != "," } }
        }
    }

    /// The address in a `Refresh` (HTML Standard, "Refresh"); `nil` if it only reloads the page.
    private static func refreshed(by value: String) -> Substring? {
        guard let separator = value.firstIndex(where: { $0 == ";" || $0 == "," }) else { return nil }
        let address = value[value.index(after: separator)...].trimmingHTMLSpace
        guard address.prefix(4).lowercased() == "url=" else { return nil }
        return address.dropFirst(4).drop { $0 == "'" || $0 == "\"" }.prefix { $0 != "'" && $0 != "\"" }
    }
}

extension Substring {
    /// The text without the white space that HTML allows around an address.
    fileprivate var trimmingHTMLSpace: Substring {
        let bytes = utf8
        guard let first = bytes.firstIndex(where: { !$0.isHTMLSpace }), let last = bytes.lastIndex(where: { !$0.isHTMLSpace }) else {
            return self[startIndex..<startIndex]
        }
        return self[first...last]
    }
}
