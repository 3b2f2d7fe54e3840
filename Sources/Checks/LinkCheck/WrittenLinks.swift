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
    /// How many bytes were searched for the ends of texts, comments and values.
    private(set) var searched = 0

    /// - Parameter includesMetadata: whether the addresses that a page tells about itself are among them.
    init(in html: [UInt8], includesMetadata: Bool = true) {
        html.withUnsafeBufferPointer { text in
            var tokenizer = HTMLTokenizer(text)
            while let token = tokenizer.next() {
                guard case .startTag(let name) = token else { continue }
                let tag = StartTag(name, of: text, attributesFrom: &tokenizer)
                for attribute in tag.attributes {
                    guard let kind = AddressAttribute(attribute, of: tag), kind != .metadata || includesMetadata else { continue }
                    add(attribute, kind, of: tag)
                }
            }
            searched = tokenizer.searched
        }
    }

    private mutating func add(_ attribute: HTMLTokenizer.Attribute, _ kind: AddressAttribute, of tag: StartTag) {
        let value = tag.value(of: attribute)
        if kind == .id { ids.insert(value) }
        for address in kind.addresses(in: value) where seen.insert(String(address)).inserted {
            addresses.append(String(address))
            offsets.append(attribute.value.lowerBound)
        }
    }
}
