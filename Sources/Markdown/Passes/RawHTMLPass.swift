import CCMark
import Diagnostics

/// Takes comments out of raw HTML, and makes visible as text what may not be part of the page.
struct RawHTMLPass {
    let policy: MarkdownOptions.RawHTML
    private(set) var problems: [Problem] = []
    private var count = 0

    init(policy: MarkdownOptions.RawHTML) { self.policy = policy }

    mutating func visit(_ step: SyntaxTree.Step) {
        guard step.kind == CMARK_NODE_HTML_BLOCK || step.kind == CMARK_NODE_HTML_INLINE, policy != .unfiltered else { return }
        defer { count += 1 }
        let source = RawHTML(step.node.literal)
        if source.isUnclosed {
            report(
                step, .error, "this comment is never closed, so browsers would hide the rest of the page",
                help: "end it with '-->' before the first empty line, or put each paragraph of it into a comment of its own")
        }
        let html = source.withoutComments
        guard html.contains(where: { $0 > UInt8(ascii: " ") }) else {
            step.node.unlink()
            return
        }
        switch policy {
        case .escaped:
            // The start tag was already reported.
            if html.withUnsafeBufferPointer(HiddenWords.areMeant) {
                refuse(step)
            } else if !html.starts(with: "</".utf8) {
                report(
                    step, .warning, "raw HTML is shown as text",
                    help: MarkdownForTag.help(for: html))
            }
            show(html, step)
        case .allowed:
            if html.withUnsafeBufferPointer(HiddenWords.isMarkedAsSpoiler) { refuse(step) }
            let (filtered, names) = RawHTML.filtered(html)
            for name in names {
                report(step, .warning, "the tag <\(name)> is shown as text", help: RawHTML.advice(for: name))
            }
            if source.hasComments || !names.isEmpty { step.node.setLiteral(String(decoding: filtered, as: UTF8.self)) }
        case .unfiltered: break
        }
    }

    private func show(_ html: [UInt8], _ step: SyntaxTree.Step) {
        let text = Node(CMARK_NODE_TEXT)
        text.setLiteral(String(decoding: html.last == UInt8(ascii: "\n") ? html.dropLast() : html[...], as: UTF8.self))
        guard step.kind == CMARK_NODE_HTML_BLOCK else { return step.node.replace(with: text) }
        let paragraph = Node(CMARK_NODE_PARAGRAPH)
        step.node.replace(with: paragraph)
        paragraph.append(text)
    }

    private mutating func refuse(_ step: SyntaxTree.Step) {
        report(step, .error, "this HTML guards nothing, because everybody can read its words", help: SpoilerTags.help)
    }

    private mutating func report(_ step: SyntaxTree.Step, _ severity: Diagnostic.Severity, _ message: String, help: String) {
        problems.append(
            Problem(
                construct: .rawHTML(step.node.note > 0 ? step.node.note - 1 : count), block: step.block.start, severity: severity,
                message: message, help: help))
    }
}

/// A piece of raw HTML.
private struct RawHTML {
    private(set) var withoutComments: [UInt8]
    private(set) var hasComments = false
    /// Whether its last comment has no end.
    private(set) var isUnclosed = false

    init(_ html: UnsafeBufferPointer<UInt8>) {
        withoutComments = []
        var index = 0
        while index < html.count {
            if html.starts(with: "<!--", at: index) {
                hasComments = true
                // As browsers read them, `<!-->` and `<!--->` are whole.
                var end = index + 2
                while end < html.count, !html.starts(with: "-->", at: end) { end += 1 }
                isUnclosed = end >= html.count
                index = min(html.count, end + 3)
            } else if html[index] == UInt8(ascii: "<"), let end = TagScan(text: html, end: html.count).end(ofTagAt: index) {
                withoutComments += html[index..<end]
                index = end
            } else {
                withoutComments.append(html[index])
                index += 1
            }
        }
    }

    /// The HTML with `&lt;` before the names of tags that GFM filters, and those names.
    static func filtered(_ html: [UInt8]) -> ([UInt8], names: [String]) {
        var result: [UInt8] = []
        var names: [String] = []
        for (index, byte) in html.enumerated() {
            guard byte == UInt8(ascii: "<") else {
                result.append(byte)
                continue
            }
            let isClosing = html.dropFirst(index + 1).first == UInt8(ascii: "/")
            let rest = html[(index + (isClosing ? 2 : 1))...]
            let name = String(decoding: rest.prefix(longestName + 1).prefix(while: \.isLetter), as: UTF8.self).lowercased()
            let next = rest.dropFirst(name.utf8.count).first
            guard filteredNames.contains(name), next.map({ $0.isWhitespace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }) ?? true
            else {
                result.append(byte)
                continue
            }
            result += "&lt;".utf8
            if !isClosing, !names.contains(name) { names.append(name) }
        }
        return (result, names)
    }

    /// The tags of GFM's section "Disallowed Raw HTML". After each of them, browsers read the rest of the page in another way.
    private static let filteredNames: Set = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]
    private static let longestName = 9

    static func advice(for name: String) -> String {
        switch name {
        case "iframe": "write '::embed[title]{url=…}' for a video, music or a post, and a link for anything else"
        case "script", "style": "scripts and styles belong in the theme"
        case "xmp", "plaintext": "put code between lines of three backticks"
        default: "write it as Markdown"
        }
    }
}
