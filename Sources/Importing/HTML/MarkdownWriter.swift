import Markdown
import ShowData

/// Writes an HTML tree as the Markdown of Marquee. What it cannot say is left out, and noted.
struct MarkdownWriter<Host: MarkdownHost> {
    struct Block: Hashable {
        enum Kind: Hashable {
            case other
            /// With the sign of its items, because two lists with one sign would become one.
            case list(Swift.Character)
        }

        var kind = Kind.other
        var lines: [String]
    }

    var host: Host
    /// Whether line breaks in texts count, as in a text that was typed without tags.
    let keepsLines: Bool
    private var shift = 0
    private var lastLevel = 0
    private(set) var headingIDs: Set<String> = []
    /// The ids that headings of the text have.
    private(set) var usedIDs: Set<String> = []
    private var depth = 0
    /// Whether what is written is in a spoiler, in which no other begins.
    var isInSpoiler = false
    /// How many nodes were looked at.
    private(set) var work = 0

    /// How deep blocks may be inside one another; what is deeper is on the same level.
    static var deepest: Int { 30 }

    init(_ host: Host, keepsLines: Bool) {
        self.host = host
        self.keepsLines = keepsLines
    }

    /// The whole text, which ends with a line break; empty if there is nothing to see.
    mutating func text(of nodes: [HTMLNode]) -> String {
        let headings = nodes.elements(named: Self.headings)
        shift = (headings.compactMap { Int($0.name.dropFirst()) }.min() ?? 1) - 1
        headingIDs = Set(headings.compactMap { $0["id"] }.filter(Slug.isValid).map(WikiAnchor.free))
        let blocks = flow(nodes)
        return blocks.isEmpty ? "" : Self.joined(blocks).joined(separator: "\n") + "\n"
    }

    static var headings: Set<String> { ["h1", "h2", "h3", "h4", "h5", "h6"] }

    static func joined(_ blocks: [Block]) -> [String] {
        var lines: [String] = []
        for (index, block) in blocks.enumerated() {
            if index > 0 { lines.append("") }
            lines += block.lines
        }
        return lines
    }

    // MARK: Blocks

    static var blocks: Set<String> {
        [
            "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "center", "h1", "h2", "h3", "h4", "h5", "h6",
            "ul",
            "ol", "dl", "li", "dt", "dd", "blockquote", "pre", "table", "hr", "figure", "figcaption", "address", "details", "summary",
            "fieldset", "iframe", "video", "audio", "x-gallery", "x-embed",
        ]
    }

    private func isBlock(_ element: HTMLElement) -> Bool {
        Self.blocks.contains(element.name) || element.children.contains(elementNamed: Self.blocks)
    }

    /// Paragraphs and everything else that is on its own.
    mutating func flow(_ nodes: [HTMLNode]) -> [Block] {
        var blocks: [Block] = []
        var run: [HTMLNode] = []
        work += nodes.count
        for node in nodes {
            if case .element(let element) = node, !Self.dropped.contains(element.name), isBlock(element) {
                blocks += paragraphs(run)
                run = []
                append(block(element), to: &blocks)
            } else {
                run.append(node)
            }
        }
        return blocks + paragraphs(run)
    }

    /// Two lists one after the other get different signs.
    private func append(_ new: [Block], to blocks: inout [Block]) {
        for var block in new {
            if case .list(let sign) = block.kind, blocks.last?.kind == block.kind {
                let other: Swift.Character =
                    switch sign {
                    case "-": "*"
                    case ".": ")"
                    default: sign
                    }
                block.lines = block.lines.map { $0.replacingSign(sign, with: other) }
                block.kind = .list(other)
            }
            blocks.append(block)
        }
    }

    mutating func paragraphs(_ nodes: [HTMLNode]) -> [Block] {
        guard !nodes.isEmpty else { return [] }
        return inline(nodes).paragraphs.flatMap { items -> [Block] in
            // The address of something to embed on a line of its own is that.
            let shown = items.filter { item in
                switch item {
                case .words(let words): !words.trimmed.isEmpty
                case .lineBreak, .paragraph: false
                case .markdown, .address, .open, .close: true
                }
            }
            if shown.count == 1, case .address(let address, _)? = shown.first,
                KnownFilm(address) != nil || Embed(imported: address) != nil
            {
                return embed(address, title: nil, line: nodes.first?.line ?? 1)
            }
            let lines = items.lines()
            return lines.isEmpty ? [] : [Block(lines: lines.dropLast().map { $0 + "\\" } + lines.suffix(1))]
        }
    }

    mutating func block(_ element: HTMLElement) -> [Block] {
        depth += 1
        defer { depth -= 1 }
        if !isInSpoiler, element.name == "x-spoiler" || element.isSpoiler, element.name != "details" { return hidden(element) }
        if element.name == "x-gallery" || element.hasClass("wp-block-gallery") || element.hasClass("gallery") { return gallery(element) }
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6": return heading(element)
        case "ul", "ol": return depth > Self.deepest ? flow(element.children) : list(element)
        case "blockquote":
            let inner = flow(element.children)
            return depth > Self.deepest || inner.isEmpty
                ? inner : [Block(lines: Self.joined(inner).map { $0.isEmpty ? ">" : "> \($0)" })]
        case "pre": return code(element)
        case "table": return table(element)
        case "hr": return [Block(lines: ["---"])]
        case "figure": return figure(element)
        case "iframe":
            guard let address = element["src"] else { return [] }
            return embed(address, title: element["title"], line: element.line)
        case "x-embed": return embed(element.children.words.trimmed, title: nil, line: element.line)
        case "video", "audio": return media(element)
        case "details": return spoiler(element)
        case "summary", "dt":
            return [Block(lines: (["**"].map { MarkdownInline.open($0) } + inline(element.children) + [.close("**")]).lines())]
                .filter { !$0.lines.isEmpty }
        default: return flow(element.children)
        }
    }

    /// What is folded away stays closed, because it is often a spoiler.
    mutating func spoiler(_ element: HTMLElement) -> [Block] {
        var title = ""
        var content: [HTMLNode] = []
        for node in element.children {
            if case .element(let child) = node, child.name == "summary" {
                title = inline(child.children).oneLine
            } else {
                content.append(node)
            }
        }
        let inner = flow(content)
        guard !inner.isEmpty else { return [] }
        return [Block(lines: [":::spoiler\(title.isEmpty ? "" : "[\(title)]")"] + Self.joined(inner) + [":::"])]
    }

    /// Blocks that stay closed because of the class of the element around them.
    private mutating func hidden(_ element: HTMLElement) -> [Block] {
        isInSpoiler = true
        defer { isInSpoiler = false }
        let inner = flow([.element(element)])
        return inner.isEmpty ? [] : [Block(lines: [":::spoiler"] + Self.joined(inner) + [":::"])]
    }

    mutating func heading(_ element: HTMLElement) -> [Block] {
        let pictures = element.children.elements(named: ["img"])
        var words = inline(element.children.filter { if case .element(let child) = $0, child.name == "img" { false } else { true } })
        words.removeAll { $0 == .paragraph || $0 == .lineBreak }
        var text = words.oneLine
        var blocks = pictures.isEmpty || !text.isEmpty ? [] : paragraphs(element.children)
        guard !text.isEmpty else { return blocks }
        let level = min(max((Int(element.name.dropFirst()) ?? 1) - shift, 1), lastLevel + 1)
        lastLevel = level
        if text.hasSuffix("#") { text = text.dropLast() + "\\#" }
        let wanted = element["id"].flatMap { Slug.isValid($0) ? WikiAnchor.free($0) : nil }
        let id = wanted.flatMap { usedIDs.insert($0).inserted ? " {#\($0)}" : nil } ?? ""
        blocks.append(Block(lines: ["\(String(repeating: "#", count: level)) \(text)\(id)"]))
        return blocks
    }

    mutating func list(_ element: HTMLElement) -> [Block] {
        let isNumbered = element.name == "ol"
        var number = isNumbered ? min(max(element["start"].flatMap { Int($0) } ?? 1, 0), 99_999) : 0
        var items: [[String]] = []
        var isLoose = false
        for child in element.children {
            let content: [HTMLNode]
            switch child {
            case .element(let item) where item.name == "li": content = item.isSpoiler ? [item.hidden] : item.children
            case .element: content = [child]
            case .text(let text, _) where !text.trimmed.isEmpty: content = [child]
            case .text, .comment: continue
            }
            let blocks = flow(content)
            guard let first = blocks.first else { continue }
            if blocks.count > 2 || blocks.count == 2 && blocks[1].kind == .other || first.kind != .other { isLoose = true }
            let sign = isNumbered ? "\(number). " : "- "
            let margin = String(repeating: " ", count: sign.count)
            let isTight = blocks.count == 2 && blocks[1].kind != .other
            let lines = isTight ? first.lines + blocks[1].lines : Self.joined(blocks)
            items.append([sign + (lines.first ?? "")] + lines.dropFirst().map { $0.isEmpty ? "" : margin + $0 })
            number += 1
        }
        guard !items.isEmpty else { return [] }
        let lines = Array(items.joined(separator: isLoose ? [""] : []))
        return [Block(kind: .list(isNumbered ? "." : "-"), lines: lines)]
    }

    mutating func code(_ element: HTMLElement) -> [Block] {
        var text = element.children.words.replacing("\r\n", with: "\n")
        while text.first == "\n" { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        guard !text.isEmpty else { return [] }
        // Verse keeps its lines, and has no wide letters.
        if element.hasClass("wp-block-verse") {
            let lines = text.split(separator: "\n").flatMap { [MarkdownInline.words(String($0))].lines() }
            return lines.isEmpty ? [] : [Block(lines: lines.dropLast().map { $0 + "\\" } + lines.suffix(1))]
        }
        let fence = String(repeating: "`", count: max(3, text.longestRun(of: "`") + 1))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0.filter { !$0.isControl || $0 == "\t" }) }
        return [Block(lines: [fence + "text"] + lines + [fence])]
    }

    mutating func table(_ element: HTMLElement) -> [Block] {
        var blocks: [Block] = []
        for caption in element.children.elements(named: ["caption"]) { blocks += italic(caption.children) }
        let rows = element.children.elements(named: ["tr"]).map { row in row.children.elements(named: ["td", "th"]) }.filter { !$0.isEmpty }
        let width = rows.map(\.count).max() ?? 0
        let isNested = !element.children.elements(named: ["tr"]).flatMap(\.children).elements(named: [
            "table", "ul", "ol", "pre", "blockquote",
        ]).isEmpty
        guard width > 0 else { return blocks }
        guard width > 1, width <= 128, !isNested else {
            if width > 1 {
                host.leaveOut(
                    "tables", "the cells have lists, tables or other blocks in them; the cells follow one another", line: element.line)
            }
            return blocks + rows.flatMap { $0 }.flatMap { flow($0.children) }
        }
        var lines: [String] = []
        for (index, row) in rows.enumerated() {
            var cells: [String] = []
            for cell in row {
                var contents = cell
                contents.children = cell.children.flattened
                var items = inline(cell.isSpoiler ? [contents.hidden] : contents.children)
                for position in items.indices where items[position] == .lineBreak || items[position] == .paragraph {
                    items[position] = .words(" ")
                }
                cells.append(items.lines(inTable: true).joined(separator: " "))
                let span = min(cell["colspan"].flatMap { Int($0) } ?? 1, width)
                cells += [String](repeating: "", count: max(0, span - 1))
            }
            cells = Array((cells + [String](repeating: "", count: max(0, width - cells.count))).prefix(width))
            lines.append("| \(cells.joined(separator: " | ")) |")
            if index == 0 { lines.append("|\(String(repeating: "---|", count: width))") }
        }
        return blocks + [Block(lines: lines)]
    }

    mutating func italic(_ nodes: [HTMLNode]) -> [Block] {
        let inner = inline(nodes).filter { $0 != .open("*") && $0 != .close("*") }
        let lines = ([.open("*")] + inner + [.close("*")]).lines()
        return lines.isEmpty ? [] : [Block(lines: [lines.joined(separator: " ")])]
    }
}

extension HTMLNode {
    var line: Int {
        switch self {
        case .element(let element): element.line
        case .text(_, let line), .comment(_, let line): line
        }
    }
}

extension [HTMLNode] {
    /// Without the blocks around them, with a space between two.
    var flattened: [HTMLNode] {
        flatMap { node -> [HTMLNode] in
            guard case .element(let element) = node, !element.isSpoiler,
                ["p", "div", "section", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "center", "figure"].contains(element.name)
            else { return [node] }
            return element.children.flattened + [.text(" ", line: element.line)]
        }
    }
}

extension Swift.Character {
    var isControl: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory == .control || $0.properties.generalCategory == .format }
    }
}
