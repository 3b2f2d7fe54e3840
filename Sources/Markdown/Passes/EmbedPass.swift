import CCMark

/// Turns paragraphs that are nothing but an address into what is at the address, where another site lets it be embedded.
struct EmbedPass {
    /// Whether the text's paragraphs are read so.
    let isOn: Bool
    private var paragraphs: [(number: Int, link: Node)] = []

    init(isOn: Bool) { self.isOn = isOn }

    /// The numbers of the tokens that become directives.
    var numbers: Set<Int> { Set(paragraphs.map(\.number)) }

    /// - Parameters:
    ///   - link: the token's node.
    ///   - address: where the link leads.
    /// - Returns: whether the link becomes a directive.
    mutating func take(_ number: Int, _ link: Node, address: String) -> Bool {
        guard isOn, link.isFirstChild, link.next == nil, let paragraph = link.parent, paragraph.kind == CMARK_NODE_PARAGRAPH,
            paragraph.parent?.kind != CMARK_NODE_ITEM, (try? Embed(address)) != nil
        else { return false }
        paragraphs.append((number, link))
        return true
    }

    /// To be called when the walk is over.
    func build() {
        for (number, link) in paragraphs {
            guard let paragraph = link.parent else { continue }
            link.unlink()
            paragraph.become(SegmentMark.node(CMARK_NODE_CUSTOM_BLOCK, number))
        }
    }
}
