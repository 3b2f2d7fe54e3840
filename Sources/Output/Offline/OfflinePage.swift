import Hypertext

/// A page with the addresses that work without a host.
struct OfflinePage {
    private(set) var bytes: [UInt8] = []
    private let html: [UInt8]
    /// How much of the page has been copied.
    private var copied = 0

    /// - Parameter place: the path of its file.
    init(_ html: [UInt8], at place: String, in edition: OfflineEdition) {
        self.html = html
        bytes.reserveCapacity(html.count + html.count / 8)
        html.withUnsafeBufferPointer { text in
            var tokenizer = HTMLTokenizer(text)
            var isFirst = true
            var isStyle = false
            while let token = tokenizer.next() {
                switch token {
                case .startTag(let name):
                    let tag = StartTag(name, of: text, attributesFrom: &tokenizer)
                    isStyle = tag.isNamed("style")
                    if isFirst, tag.isNamed("html") {
                        isFirst = false
                        replace(name.upperBound..<name.upperBound, with: " data-offline=\"\(OfflineEdition.folder(from: place))\"" as HTML)
                    }
                    revise(tag, at: place, in: edition)
                case .rawText(let range) where isStyle:
                    let styles = OfflineStyles(Array(text[range]), at: place, in: edition).bytes
                    replace(range, with: HTML(trusted: styles))
                default: break
                }
            }
        }
        bytes += html[copied...]
    }

    private mutating func replace(_ range: Range<Int>, with text: HTML) {
        bytes += html[copied..<range.lowerBound]
        bytes += text.bytes
        copied = range.upperBound
    }

    private mutating func revise(_ tag: StartTag, at place: String, in edition: OfflineEdition) {
        // What `'self'` means for files on a disk differs between browsers.
        if tag.isNamed("meta"), tag.value(of: "http-equiv")?.lowercased() == "content-security-policy",
            let policy = tag.attributes.first(where: { tag.matches($0.name, "content") })
        {
            return replace(policy.value, with: HTML())
        }
        // Nobody's visits are counted on a disk.
        if let source = tag.attributes.first(where: { tag.matches($0.name, "src") }), tag.value(of: "data-statistics") != nil {
            return replace(source.value, with: HTML())
        }
        let module = tag.isNamed("script") && tag.value(of: "type")?.lowercased() == "module" ? tag.value(of: "src") : nil
        let classic = module.flatMap { edition.classicScript(for: $0, at: place) }
        // Browsers load neither of them from a disk in this way; fonts come with the style sheets.
        let isUnused = tag.isNamed("link") && (tag.value(of: "rel") == "manifest" || tag.value(of: "as") == "font")
        for attribute in tag.attributes {
            if isUnused, tag.matches(attribute.name, "rel") {
                replace(attribute.value, with: "offline")
            } else if let classic, tag.matches(attribute.name, "src") {
                replace(attribute.value, with: "\(classic)")
            } else if classic != nil, tag.matches(attribute.name, "type") {
                // A module waits for the end of the page.
                replace(attribute.name.lowerBound..<attribute.name.lowerBound, with: "defer ")
                replace(attribute.value, with: "text/javascript")
            } else if let value = revised(attribute, of: tag, at: place, in: edition) {
                replace(attribute.value, with: HTML(text: value))
            }
        }
    }

    /// The new value of an attribute; `nil` if it stays.
    private func revised(
        _ attribute: HTMLTokenizer.Attribute, of tag: StartTag, at place: String, in edition: OfflineEdition
    ) -> String? {
        if let kind = AddressAttribute(attribute, of: tag) {
            guard kind != .id, kind != .metadata else { return nil }
            let value = tag.value(of: attribute)
            var revised = ""
            var end = value.startIndex
            for written in kind.addresses(in: value) {
                guard let address = edition.address(for: String(written), at: place) else { continue }
                revised += value[end..<written.startIndex] + address
                end = written.endIndex
            }
            return end == value.startIndex ? nil : revised + value[end...]
        }
        let name = tag.text[attribute.name]
        if name.count > 5, name.starts(with: "data-".utf8) {
            let value = tag.value(of: attribute)
            // All folders on a disk may share what a browser stores.
            if value == "marquee:\(edition.base.path)" { return "marquee:\(edition.base.origin)\(edition.base.path)" }
            return edition.addressOfFile(value, at: place)
        }
        guard tag.matches(attribute.name, "style") else { return nil }
        let value = tag.value(of: attribute)
        let styles = OfflineStyles(Array(value.utf8), at: place, in: edition)
        return styles.isRevised ? String(decoding: styles.bytes, as: UTF8.self) : nil
    }
}
