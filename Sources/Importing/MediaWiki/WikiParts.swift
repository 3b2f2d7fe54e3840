/// The parts of pages to which the texts of a wiki link, so that their headings keep an id.
struct WikiParts: Sendable {
    /// The ids by pages.
    private var linked: [WikiTitle: Set<String>] = [:]
    /// Those to which redirects lead, by the titles that redirect.
    private(set) var ofRedirects: [WikiTitle: String] = [:]
    /// How many bytes were looked at.
    private(set) var work = 0

    private static let longestTarget = 300

    /// Notes the links in a text: `[[Page#Part]]`.
    mutating func add(linksIn text: String, _ site: WikiSite) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index + 1 < bytes.count {
                work += 1
                guard bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "[") else {
                    index += 1
                    continue
                }
                let target = bytes[(index + 2)...].prefix(Self.longestTarget).prefix { !"[]|{}<>\n".utf8.contains($0) }
                work += target.count
                if let sign = target.firstIndex(of: UInt8(ascii: "#")), sign > target.startIndex {
                    let page = WikiTag.decoded(String(decoding: target[..<sign], as: UTF8.self))
                    add(
                        String(decoding: target[(sign + 1)...], as: UTF8.self),
                        of: site.title(page.trimmed.hasPrefix(":") ? String(page.trimmed.dropFirst()) : page))
                }
                index = max(target.endIndex, index + 2)
            }
        }
    }

    /// Notes a page that redirects, perhaps to a part of another.
    mutating func add(redirect title: WikiTitle, to target: String, _ site: WikiSite) {
        guard let sign = target.firstIndex(of: "#") else { return }
        let id = WikiAnchor.id(target[target.index(after: sign)...].trimmed)
        guard !id.isEmpty else { return }
        ofRedirects[title] = id
        add(id, of: site.title(target[..<sign]))
    }

    private mutating func add(_ part: String, of page: WikiTitle) {
        let id = WikiAnchor.id(WikiTag.decoded(part))
        if !id.isEmpty { linked[page, default: []].insert(id) }
    }

    /// The ids of the parts of pages, where a title counts as the page to which it leads.
    func byPages(_ end: (WikiTitle) -> WikiTitle) -> [WikiTitle: Set<String>] {
        linked.reduce(into: [:]) { pages, entry in pages[end(entry.key), default: []].formUnion(entry.value) }
    }
}
