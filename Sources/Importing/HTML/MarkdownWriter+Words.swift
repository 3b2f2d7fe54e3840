/// What stands inside a line.
extension MarkdownWriter {
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

    mutating func words(_ text: String, line: Int, isInLink: Bool) -> [MarkdownInline] {
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
    mutating func linked(_ text: String, line: Int) -> [MarkdownInline] {
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
            let whole = rest[sign.upperBound..<end]
            // A bracket that was opened in the address belongs to it.
            var unopened = whole.count { $0 == ")" } - whole.count { $0 == "(" }
            while end > sign.upperBound, ".,;:!?)]}'’”*_|`\\".contains(rest[rest.index(before: end)]) {
                if rest[rest.index(before: end)] == ")" {
                    guard unopened > 0 else { break }
                    unopened -= 1
                }
                end = rest.index(before: end)
            }
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

    mutating func inline(_ element: HTMLElement, isInLink: Bool) -> [MarkdownInline] {
        if Self.dropped.contains(element.name) {
            if !["xelect", "option", "optgroup", "meta", "link", "base", "title", "style"].contains(element.name)
                || !element.children.isEmpty
            {
                host.leaveOut("<\(Self.realName(element.name))>", "a page of this site has no place for it", line: element.line)
            }
            return []
        }
        if !isInSpoiler, element.name == "x-spoiler" || element.isSpoiler {
            isInSpoiler = true
            defer { isInSpoiler = false }
            let words = inline(element, isInLink: isInLink).filter { $0 != .paragraph && $0 != .lineBreak }.oneLine
            return words.isEmpty ? [] : [.markdown("||\(words)||")]
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

    static func realName(_ name: String) -> String {
        ["xvg": "svg", "xath": "math", "xemplate": "template", "xelect": "select"][name] ?? name
    }

    mutating func marked(_ mark: String, _ element: HTMLElement, _ isInLink: Bool) -> [MarkdownInline] {
        let inner = inline(element.children, isInLink: isInLink)
        // A mark inside the same mark says nothing new.
        return [.open(mark)] + inner.filter { $0 != .open(mark) && $0 != .close(mark) } + [.close(mark)]
    }

    mutating func picture(_ element: HTMLElement) -> [MarkdownInline] {
        guard let source = element["src"] ?? element["data-src"] else { return [] }
        switch host.picture(source, line: element.line) {
        case .file(let file): return [.markdown("![\(Self.plain(element["alt"] ?? ""))](/\(file))")]
        case .link(let address): return [.markdown(Self.link(Self.plain(element["alt"] ?? "picture"), address))]
        case .none: return []
        }
    }

    mutating func link(_ element: HTMLElement, isInLink: Bool) -> [MarkdownInline] {
        guard !isInLink, let address = element["href"] else { return inline(element.children, isInLink: isInLink) }
        let pictures = element.children.elements(named: ["img"])
        let inner = inline(element.children, isInLink: true)
        // A picture that leads to itself, larger, is only a picture; a link to another site that is a picture stays one.
        if !pictures.isEmpty, address.isPictureName { return inner }
        let words = inner.filter { $0 != .paragraph }.oneLine
        guard !words.isEmpty else { return inner }
        if pictures.contains(where: { _ in words.contains("](") && !words.contains("![") }) { return inner }
        if address.hasPrefix("#") {
            let id = WikiAnchor.free(String(address.dropFirst()))
            return headingIDs.contains(id) ? [.markdown(Self.link(words, "#\(id)"))] : inner
        }
        guard let target = host.link(to: address, line: element.line) else { return inner }
        let spaceBefore: [MarkdownInline] =
            if case .words(let first)? = inner.first, first.first?.isWhitespace ?? false { [.words(" ")] } else { [] }
        let spaceAfter: [MarkdownInline] =
            if case .words(let last)? = inner.last, last.last?.isWhitespace ?? false { [.words(" ")] } else { [] }
        return spaceBefore + [.markdown(Self.link(words, target))] + spaceAfter
    }

    static func link(_ words: String, _ address: String) -> String { "[\(words)](\(address.escapedDestination))" }

    /// An alternative text, in which nothing is a sign.
    static func plain(_ words: String) -> String { MarkdownText.inline(plainWords(words)).withoutAutolinks }

    static func plainWords(_ words: String) -> String {
        (SourceWords.name(words) ?? "").replacing("||", with: "| |")
    }

    /// The value of an attribute.
    static func quoted(_ text: String) -> String {
        let words = plainWords(text)
        return words.contains("\"") ? "'\(words.replacing("'", with: "’"))'" : "\"\(words)\""
    }
}
