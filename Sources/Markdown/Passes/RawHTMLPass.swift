import CCMark

/// Makes raw HTML visible as text.
struct RawHTMLPass {
    let policy: MarkdownOptions.RawHTML
    private(set) var problems: [Problem] = []
    private var count = 0

    init(policy: MarkdownOptions.RawHTML) { self.policy = policy }

    mutating func visit(_ step: SyntaxTree.Step) {
        switch step.kind {
        case CMARK_NODE_HTML_INLINE where policy == .escaped:
            report(step)
            step.node.replace(with: text(of: step.node))
        case CMARK_NODE_HTML_BLOCK where policy == .escaped:
            report(step)
            let paragraph = Node(CMARK_NODE_PARAGRAPH)
            step.node.replace(with: paragraph)
            paragraph.append(text(of: step.node))
        default:
            break
        }
    }

    private func text(of html: Node) -> Node {
        let literal = html.literal
        let text = Node(CMARK_NODE_TEXT)
        text.setLiteral(String(decoding: literal.last == UInt8(ascii: "\n") ? literal.dropLast() : literal[...], as: UTF8.self))
        return text
    }

    private mutating func report(_ step: SyntaxTree.Step) {
        defer { count += 1 }
        // The start tag was already reported.
        guard !step.node.literal.starts(with: "</".utf8) else { return }
        problems.append(
            Problem(
                construct: .rawHTML(step.node.note > 0 ? step.node.note - 1 : count),
                block: step.block.start,
                severity: .warning,
                message: "raw HTML is shown as text",
                help: "write it as Markdown, or set 'rawHTML: allowed' in site.yaml"
            )
        )
    }
}
