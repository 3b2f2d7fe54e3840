import CCMark

/// Makes raw HTML visible as text.
struct RawHTMLPass {
    let policy: MarkdownOptions.RawHTML
    private(set) var problems: [Problem] = []
    private var count = 0

    init(policy: MarkdownOptions.RawHTML) { self.policy = policy }

    mutating func enter(_ node: Node, _ kind: Node.Kind) {
        guard policy == .escaped, kind == CMARK_NODE_HTML_INLINE || kind == CMARK_NODE_HTML_BLOCK else { return }
        report(node)
        let html = node.literal
        let text = Node(CMARK_NODE_TEXT)
        text.setLiteral(String(decoding: html.last == UInt8(ascii: "\n") ? html.dropLast() : html[...], as: UTF8.self))
        if kind == CMARK_NODE_HTML_INLINE {
            node.replace(with: text)
        } else {
            let paragraph = Node(CMARK_NODE_PARAGRAPH)
            paragraph.append(text)
            node.replace(with: paragraph)
        }
    }

    private mutating func report(_ node: Node) {
        defer { count += 1 }
        // The start tag has been reported.
        guard !node.literal.starts(with: "</".utf8) else { return }
        problems.append(
            Problem(
                construct: .rawHTML(count),
                block: node.blockStart,
                severity: .warning,
                message: "raw HTML is shown as text",
                help: "write it as Markdown, or set 'rawHTML: allowed' in site.yaml"
            )
        )
    }
}
