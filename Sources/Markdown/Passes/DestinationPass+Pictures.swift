import CCMark

/// Pictures that are only links, because the `!` is missing.
extension DestinationPass {
    private static let pictures = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"]
    private static let longestWords = 60

    /// Names `[The tower](/images/tower.png)` if it is a paragraph of its own, and not in a list, where it may be something to download.
    mutating func namePictureAsLink(_ step: SyntaxTree.Step, _ address: String) {
        let node = step.node
        guard let found = all.last, node.isFirstChild, node.next == nil, let paragraph = node.parent,
            paragraph.kind == CMARK_NODE_PARAGRAPH,
            paragraph.parent?.kind != CMARK_NODE_ITEM, !address.contains("://"), !address.hasPrefix("//"),
            Self.pictures.contains(where: address.lowercased().hasSuffix),
            let words = node.firstChild, words.kind == CMARK_NODE_TEXT, words.next == nil
        else { return }
        let label = String(decoding: words.literal, as: UTF8.self)
        let isShort = label.utf8.count <= Self.longestWords && address.utf8.count <= Self.longestWords
        problems.append(
            Problem(
                construct: found.construct, block: found.block, severity: .warning,
                message: "this is only a link to the picture, because there is no '!' before it",
                help:
                    "write '![\(isShort ? label : "…")](\(isShort ? address : "…"))' to show it; for a link, write words before or after it"
            ))
    }
}
