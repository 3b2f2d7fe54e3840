import Hypertext

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
        html.withUnsafeBufferPointer { text in
            var tokenizer = HTMLTokenizer(text)
            while let token = tokenizer.next() {
                guard case .startTag(let name) = token else { continue }
                var tag = Tag(text: text, name: name)
                while let attribute = tokenizer.nextAttribute() { tag.attributes.append(attribute) }
                for attribute in tag.attributes { add(attribute, of: tag) }
            }
        }
    }

    private mutating func add(_ attribute: HTMLTokenizer.Attribute, of tag: Tag) {
        guard let role = Role(of: attribute, tag) else { return }
        let value = tag.text[attribute.value].resolvingCharacterReferences
        switch role {
        case .id: ids.insert(value)
        case .address: add(value[...], at: attribute)
        case .candidates: for address in Self.candidates(in: value) { add(address, at: attribute) }
        case .refresh: if let address = Self.refreshed(by: value) { add(address, at: attribute) }
        }
    }

    private mutating func add(_ address: Substring, at attribute: HTMLTokenizer.Attribute) {
        let trimmed = String(address.trimmingWhitespace)
        guard seen.insert(trimmed).inserted else { return }
        addresses.append(trimmed)
        offsets.append(attribute.value.lowerBound)
    }
}

/// A start tag with its attributes.
private struct Tag {
    let text: UnsafeBufferPointer<UInt8>
    let name: Range<Int>
    var attributes: [HTMLTokenizer.Attribute] = []

    func matches(_ range: Range<Int>, _ word: StaticString) -> Bool { UnsafeBufferPointer(rebasing: text[range]).matches(word) }

    /// The value of an attribute, with its character references resolved.
    func value(of name: StaticString) -> String? {
        attributes.first { matches($0.name, name) }.map { text[$0.value].resolvingCharacterReferences }
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

        init?(of attribute: HTMLTokenizer.Attribute, _ tag: Tag) {
            let isNamed = { (name: StaticString) in tag.matches(attribute.name, name) }
            switch attribute.name.count {
            case 2 where isNamed("id"): self = .id
            case 3 where isNamed("src"): self = .address
            case 4 where isNamed("href"):
                // Such a link names a host that will be needed soon, and loads nothing from it.
                let relation = tag.matches(tag.name, "link") ? tag.value(of: "rel") : nil
                if relation == "preconnect" || relation == "dns-prefetch" { return nil }
                self = .address
            case 4 where isNamed("name") && tag.matches(tag.name, "a"): self = .id
            case 4 where isNamed("data") && tag.matches(tag.name, "object"): self = .address
            case 6 where isNamed("srcset"): self = .candidates
            case 6 where isNamed("poster") || isNamed("action"): self = .address
            case 7 where isNamed("content") && tag.matches(tag.name, "meta"):
                guard let role = Role(ofMetadata: tag) else { return nil }
                self = role
            case 10 where isNamed("formaction") || isNamed("xlink:href"): self = .address
            case 11 where isNamed("imagesrcset"): self = .candidates
            default: return nil
            }
        }

        private init?(ofMetadata tag: Tag) {
            if tag.value(of: "http-equiv")?.lowercased() == "refresh" {
                self = .refresh
                return
            }
            let addresses: Set = ["og:url", "og:image", "og:image:url", "og:video", "og:audio", "twitter:image"]
            guard let name = tag.value(of: "property") ?? tag.value(of: "name"), addresses.contains(name) else { return nil }
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
        guard let first = bytes.firstIndex(where: { !$0.isHTMLSpace }), let last = bytes.lastIndex(where: { !$0.isHTMLSpace }) else {
            return ""
        }
        return self[first...last]
    }
}
