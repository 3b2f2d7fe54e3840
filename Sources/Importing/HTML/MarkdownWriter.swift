import Hypertext
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
    private var headingIDs: Set<String> = []
    private var usedIDs: Set<String> = []
    private var depth = 0

    /// How deep blocks may be inside one another; what is deeper is on the same level.
    private static var deepest: Int { 30 }

    init(_ host: Host, keepsLines: Bool) {
        self.host = host
        self.keepsLines = keepsLines
    }

    /// The whole text, which ends with a line break; empty if there is nothing to see.
    mutating func text(of nodes: [HTMLNode]) -> String {
        let headings = nodes.elements(named: Self.headings)
        shift = (headings.compactMap { Int($0.name.dropFirst()) }.min() ?? 1) - 1
        headingIDs = Set(headings.compactMap { $0["id"] }.filter(Slug.isValid))
        let blocks = flow(nodes)
        return blocks.isEmpty ? "" : Self.joined(blocks).joined(separator: "\n") + "\n"
    }

    private static var headings: Set<String> { ["h1", "h2", "h3", "h4", "h5", "h6"] }

    static func joined(_ blocks: [Block]) -> [String] {
        var lines: [String] = []
        for (index, block) in blocks.enumerated() {
            if index > 0 { lines.append("") }
            lines += block.lines
        }
        return lines
    }

    // MARK: Blocks

    private static var blocks: Set<String> {
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

    /// Paragraphs and everything else that stands on its own.
    mutating func flow(_ nodes: [HTMLNode]) -> [Block] {
        var blocks: [Block] = []
        var run: [HTMLNode] = []
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

    private mutating func paragraphs(_ nodes: [HTMLNode]) -> [Block] {
        guard !nodes.isEmpty else { return [] }
        return inline(nodes).paragraphs.flatMap { items -> [Block] in
            // The address of a film on a line of its own is the film.
            let shown = items.filter { item in
                switch item {
                case .words(let words): !words.trimmed.isEmpty
                case .lineBreak, .paragraph: false
                case .markdown, .address, .open, .close: true
                }
            }
            if shown.count == 1, case .address(let address, _)? = shown.first, KnownFilm(address) != nil {
                return embed(address, title: nil, line: nodes.first?.line ?? 1)
            }
            let lines = items.lines()
            return lines.isEmpty ? [] : [Block(lines: lines.dropLast().map { $0 + "\\" } + lines.suffix(1))]
        }
    }

    private mutating func block(_ element: HTMLElement) -> [Block] {
        depth += 1
        defer { depth -= 1 }
        if element.name == "x-gallery" || element.hasClass("wp-block-gallery") || element.hasClass("gallery") { return gallery(element) }
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6": return heading(element)
        case "ul", "ol": return depth > Self.deepest ? flow(element.children) : list(element)
        case "dl": return definitions(element)
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
    private mutating func spoiler(_ element: HTMLElement) -> [Block] {
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

    private mutating func heading(_ element: HTMLElement) -> [Block] {
        let pictures = element.children.elements(named: ["img"])
        var words = inline(element.children.filter { if case .element(let child) = $0, child.name == "img" { false } else { true } })
        words.removeAll { $0 == .paragraph || $0 == .lineBreak }
        var text = words.oneLine
        var blocks = pictures.isEmpty || !text.isEmpty ? [] : paragraphs(element.children)
        guard !text.isEmpty else { return blocks }
        let level = min(max((Int(element.name.dropFirst()) ?? 1) - shift, 1), lastLevel + 1)
        lastLevel = level
        if text.hasSuffix("#") { text = text.dropLast() + "\\#" }
        let id = element["id"].flatMap { Slug.isValid($0) && usedIDs.insert($0).inserted ? " {#\($0)}" : nil } ?? ""
        blocks.append(Block(lines: ["\(String(repeating: "#", count: level)) \(text)\(id)"]))
        return blocks
    }

    private mutating func list(_ element: HTMLElement) -> [Block] {
        let isNumbered = element.name == "ol"
        var number = isNumbered ? min(max(element["start"].flatMap { Int($0) } ?? 1, 0), 99_999) : 0
        var items: [[String]] = []
        var isLoose = false
        for child in element.children {
            let content: [HTMLNode]
            switch child {
            case .element(let item) where item.name == "li": content = item.children
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

    private mutating func definitions(_ element: HTMLElement) -> [Block] { flow(element.children) }

    private mutating func code(_ element: HTMLElement) -> [Block] {
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

    private mutating func table(_ element: HTMLElement) -> [Block] {
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
                var items = inline(cell.children.flattened)
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

    private mutating func italic(_ nodes: [HTMLNode]) -> [Block] {
        let inner = inline(nodes).filter { $0 != .open("*") && $0 != .close("*") }
        let lines = ([.open("*")] + inner + [.close("*")]).lines()
        return lines.isEmpty ? [] : [Block(lines: [lines.joined(separator: " ")])]
    }

    private mutating func figure(_ element: HTMLElement) -> [Block] {
        let captions = element.children.elements(named: ["figcaption"])
        let caption = captions.flatMap(\.children)
        let content = element.children.filter { if case .element(let child) = $0, child.name == "figcaption" { false } else { true } }
        let pictures = content.elements(named: ["img"])
        if let name = element.attributes["class"], name.contains("wp-block-embed") {
            let address = content.words.trimmed
            if WebAddress(address) != nil { return embed(address, title: inline(caption).oneLine, line: element.line) }
        }
        guard !caption.isEmpty, pictures.count == 1, let picture = pictures.first, let source = picture["src"],
            content.elements(named: ["table", "pre", "video", "audio", "iframe"]).isEmpty
        else { return flow(content) + italic(caption) }
        let around = content.elements(named: ["a"]).first { !$0.children.elements(named: ["img"]).isEmpty }
        if let address = around?["href"], !address.isPictureName {
            host.leaveOut("links of pictures with captions", "'\(address.prefix(80))'", line: picture.line)
        }
        switch host.picture(source, line: picture.line) {
        case .file(let file):
            let words = inline(caption).oneLine
            return [Block(lines: ["::figure\(words.isEmpty ? "" : "[\(words)]"){src=\(file) alt=\(Self.quoted(picture["alt"] ?? ""))}"])]
        case .link(let address):
            return [Block(lines: [Self.link(picture["alt"].map { MarkdownText.inline($0) } ?? "picture", address)])] + italic(caption)
        case .none: return italic(caption)
        }
    }

    private mutating func gallery(_ element: HTMLElement) -> [Block] {
        var pictures: [String] = []
        for part in element.children.elements(named: ["figure", "img", "li", "dl"]) {
            for picture in [HTMLNode.element(part)].elements(named: ["img"]) {
                let caption = part.children.elements(named: ["figcaption", "dd"]).flatMap(\.children).words.trimmed
                guard let source = picture["src"], case .file(let file) = host.picture(source, line: picture.line) else { continue }
                let words = picture["alt"] ?? caption
                if !caption.isEmpty, caption != words {
                    host.leaveOut("captions in galleries", "the alternative text is there in their place", line: picture.line)
                }
                pictures.append("![\(Self.plain(words))](/\(file))")
            }
        }
        return pictures.isEmpty ? [] : [Block(lines: [":::gallery", pictures.joined(separator: " "), ":::"])]
    }

    private mutating func media(_ element: HTMLElement) -> [Block] {
        let sources = [element["src"]] + element.children.elements(named: ["source"]).map { $0["src"] }
        guard let source = sources.compactMap({ $0 }).first else { return [] }
        guard let address = host.media(source, line: element.line) else { return [] }
        let name = address.split(separator: "/").last.map { MarkdownText.inline($0.percentDecoded) } ?? "file"
        return [Block(lines: [Self.link(name, address)])]
    }

    /// A film elsewhere as `::video`; anything else as a link.
    private mutating func embed(_ address: String, title: String?, line: Int) -> [Block] {
        let whole = address.hasPrefix("//") ? "https:\(address)" : address
        if let film = KnownFilm(whole) {
            let words = title.flatMap { $0.trimmed.isEmpty ? nil : $0 } ?? film.site
            return [Block(lines: ["::video[\(MarkdownText.inline(Self.plainWords(words)))]{url=\(Self.quoted(film.address))}"])]
        }
        guard let target = WebAddress(whole) else {
            host.leaveOut("embeds", "'\(whole.prefix(60))' is not an address", line: line)
            return []
        }
        guard let link = host.link(to: whole, line: line) else { return [Block(lines: [MarkdownText.inline(whole).withoutAutolinks])] }
        return [Block(lines: [Self.link(MarkdownText.inline(title ?? target.short).withoutAutolinks, link)])]
    }

    // MARK: Words

    /// Elements whose contents nobody would read.
    static var dropped: Set<String> {
        [
            "script", "style", "noscript", "xvg", "xath", "xemplate", "xelect", "form", "input", "textarea", "object", "embed", "applet",
            "canvas", "title", "meta", "link", "base", "map", "area", "noembed", "noframes", "xmp", "dialog", "datalist", "progress",
            "meter",
            "button", "option", "optgroup",
        ]
    }

    mutating func inline(_ nodes: [HTMLNode], isInLink: Bool = false) -> [MarkdownInline] {
        var items: [MarkdownInline] = []
        for node in nodes {
            switch node {
            case .comment: break
            case .text(let text, let line): items += words(text, line: line, isInLink: isInLink)
            case .element(let element): items += inline(element, isInLink: isInLink)
            }
        }
        return items
    }

    private mutating func words(_ text: String, line: Int, isInLink: Bool) -> [MarkdownInline] {
        var items: [MarkdownInline] = []
        let lines = keepsLines ? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) : [text]
        for (index, part) in lines.enumerated() {
            if index > 0 {
                let isEmpty = part.trimmed.isEmpty && index < lines.count - 1
                items.append(isEmpty ? .paragraph : .lineBreak)
            }
            items += isInLink ? [.words(part)] : linked(part, line: line + index)
        }
        return items
    }

    /// Words in which whole addresses are links.
    private mutating func linked(_ text: String, line: Int) -> [MarkdownInline] {
        guard text.contains("://") else { return [.words(text)] }
        var items: [MarkdownInline] = []
        var rest = Substring(text)
        while let sign = rest.firstRange(of: "://") {
            let scheme = ["https", "http"].first { rest[..<sign.lowerBound].suffix(5).lowercased().hasSuffix($0) }
            var end = rest[sign.upperBound...].firstIndex { $0.isWhitespace || "<>\"".contains($0) } ?? rest.endIndex
            guard let scheme, end > sign.upperBound else {
                items.append(.words(String(rest[..<sign.upperBound])))
                rest = rest[sign.upperBound...]
                continue
            }
            let start = rest.index(sign.lowerBound, offsetBy: -scheme.count)
            while end > sign.upperBound, ".,;:!?)]}'’”*_|`\\".contains(rest[rest.index(before: end)]) { end = rest.index(before: end) }
            let address = String(rest[start..<end])
            items.append(.words(String(rest[..<start])))
            let markdown: String
            if WebAddress(address) != nil, let target = host.link(to: address, line: line) {
                let isPlain = target == address && !address.contains { "()\\[]`*_|".contains($0) }
                markdown = isPlain ? "<\(address)>" : Self.link(MarkdownText.inline(address).withoutAutolinks, target)
            } else {
                markdown = MarkdownText.inline(address).withoutAutolinks
            }
            items.append(.address(address, markdown: markdown))
            rest = rest[end...]
        }
        return items + [.words(String(rest))]
    }

    private mutating func inline(_ element: HTMLElement, isInLink: Bool) -> [MarkdownInline] {
        if Self.dropped.contains(element.name) {
            if !["xelect", "option", "optgroup", "meta", "link", "base", "title", "style"].contains(element.name)
                || !element.children.isEmpty
            {
                host.leaveOut("<\(Self.realName(element.name))>", "a page of this site has no place for it", line: element.line)
            }
            return []
        }
        switch element.name {
        case "br": return [.lineBreak]
        case "wbr": return []
        case "strong", "b": return marked("**", element, isInLink)
        case "em", "i", "cite", "dfn", "var": return marked("*", element, isInLink)
        case "del", "s", "strike": return marked("~~", element, isInLink)
        case "mark": return marked("==", element, isInLink)
        case "sub", "sup":
            let sign = element.name == "sub" ? "~" : "^"
            let words = element.children.words
            let isSimple = !words.isEmpty && words.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            let hasLink = !element.children.elements(named: ["a", "img"]).isEmpty
            return isSimple && !hasLink ? [.markdown("\(sign)\(words)\(sign)")] : inline(element.children, isInLink: isInLink)
        case "x-spoiler":
            let words = inline(element.children, isInLink: isInLink).filter { $0 != .paragraph && $0 != .lineBreak }.oneLine
            return words.isEmpty ? [] : [.markdown("||\(words)||")]
        case "q": return [.words("“")] + inline(element.children, isInLink: isInLink) + [.words("”")]
        case "code", "kbd", "samp", "tt":
            let words = element.children.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !words.isEmpty else { return [] }
            let fence = String(repeating: "`", count: words.longestRun(of: "`") + 1)
            let gap = words.hasPrefix("`") || words.hasSuffix("`") ? " " : ""
            return [.markdown(fence + gap + words + gap + fence)]
        case "x-note": return element["id"].map { [.markdown("[^\($0)]")] } ?? []
        case "img": return picture(element)
        case "a": return link(element, isInLink: isInLink)
        default: return inline(element.children, isInLink: isInLink)
        }
    }

    private static func realName(_ name: String) -> String {
        ["xvg": "svg", "xath": "math", "xemplate": "template", "xelect": "select"][name] ?? name
    }

    private mutating func marked(_ mark: String, _ element: HTMLElement, _ isInLink: Bool) -> [MarkdownInline] {
        let inner = inline(element.children, isInLink: isInLink)
        // A mark inside the same mark says nothing new.
        return [.open(mark)] + inner.filter { $0 != .open(mark) && $0 != .close(mark) } + [.close(mark)]
    }

    private mutating func picture(_ element: HTMLElement) -> [MarkdownInline] {
        guard let source = element["src"] ?? element["data-src"] else { return [] }
        switch host.picture(source, line: element.line) {
        case .file(let file): return [.markdown("![\(Self.plain(element["alt"] ?? ""))](/\(file))")]
        case .link(let address): return [.markdown(Self.link(Self.plain(element["alt"] ?? "picture"), address))]
        case .none: return []
        }
    }

    private mutating func link(_ element: HTMLElement, isInLink: Bool) -> [MarkdownInline] {
        guard !isInLink, let address = element["href"] else { return inline(element.children, isInLink: isInLink) }
        let pictures = element.children.elements(named: ["img"])
        let inner = inline(element.children, isInLink: true)
        // A picture that leads to itself, larger, is only a picture; a link to another site that is a picture stays one.
        if !pictures.isEmpty, address.isPictureName { return inner }
        let words = inner.filter { $0 != .paragraph }.oneLine
        guard !words.isEmpty else { return inner }
        if pictures.contains(where: { _ in words.contains("](") && !words.contains("![") }) { return inner }
        if address.hasPrefix("#") {
            let id = String(address.dropFirst())
            return headingIDs.contains(id) ? [.markdown(Self.link(words, address))] : inner
        }
        guard let target = host.link(to: address, line: element.line) else { return inner }
        let spaceBefore: [MarkdownInline] =
            if case .words(let first)? = inner.first, first.first?.isWhitespace ?? false { [.words(" ")] } else { [] }
        let spaceAfter: [MarkdownInline] =
            if case .words(let last)? = inner.last, last.last?.isWhitespace ?? false { [.words(" ")] } else { [] }
        return spaceBefore + [.markdown(Self.link(words, target))] + spaceAfter
    }

    private static func link(_ words: String, _ address: String) -> String { "[\(words)](\(address.escapedDestination))" }

    /// An alternative text, in which nothing is a sign.
    private static func plain(_ words: String) -> String { MarkdownText.inline(plainWords(words)).withoutAutolinks }

    private static func plainWords(_ words: String) -> String {
        (SourceWords.name(words) ?? "").replacing("||", with: "| |")
    }

    /// The value of an attribute.
    private static func quoted(_ text: String) -> String {
        let words = plainWords(text)
        return words.contains("\"") ? "'\(words.replacing("'", with: "’"))'" : "\"\(words)\""
    }
}

extension HTMLNode {
    fileprivate var line: Int {
        switch self {
        case .element(let element): element.line
        case .text(_, let line), .comment(_, let line): line
        }
    }
}

extension [HTMLNode] {
    /// Without the blocks around them, with a space between two.
    fileprivate var flattened: [HTMLNode] {
        flatMap { node -> [HTMLNode] in
            guard case .element(let element) = node,
                ["p", "div", "section", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "center", "figure"].contains(element.name)
            else { return [node] }
            return element.children.flattened + [.text(" ", line: element.line)]
        }
    }
}

extension Swift.Character {
    fileprivate var isControl: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory == .control || $0.properties.generalCategory == .format }
    }
}

extension String {
    fileprivate func longestRun(of sign: Swift.Character) -> Int {
        var (longest, current) = (0, 0)
        for character in self {
            current = character == sign ? current + 1 : 0
            longest = Swift.max(longest, current)
        }
        return longest
    }

    /// The sign of an item at the beginning of a line, by another.
    fileprivate func replacingSign(_ sign: Swift.Character, with other: Swift.Character) -> String {
        if sign == "-" { return hasPrefix("- ") ? "\(other) " + dropFirst(2) : self }
        let digits = prefix(while: \.isNumber)
        let rest = dropFirst(digits.count)
        return !digits.isEmpty && rest.hasPrefix("\(sign) ") ? "\(digits)\(other) " + rest.dropFirst(2) : self
    }

    /// An address in words is no link.
    var withoutAutolinks: String { replacing("://", with: "\\://").replacing("www.", with: "www\\.") }

    var isPictureName: Bool {
        let path = prefix { $0 != "?" && $0 != "#" }.lowercased()
        return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"].contains { path.hasSuffix($0) }
    }

    /// As the destination of a link, with what would end it encoded.
    fileprivate var escapedDestination: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case " ": text += "%20"
            case "(": text += "%28"
            case ")": text += "%29"
            case "<": text += "%3C"
            case ">": text += "%3E"
            case "\\": text += "%5C"
            case "`": text += "%60"
            case "|": text += "%7C"
            case "{": text += "%7B"
            case "}": text += "%7D"
            case "&": text += "&amp;"
            case "*": text += "%2A"
            case "_": text += "\\_"
            case "[": text += "%5B"
            case "]": text += "%5D"
            case "\"": text += "%22"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
