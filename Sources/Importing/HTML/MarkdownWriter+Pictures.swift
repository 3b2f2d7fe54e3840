import Markdown

/// Figures, galleries, films and sounds.
extension MarkdownWriter {
    mutating func figure(_ element: HTMLElement) -> [Block] {
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

    mutating func gallery(_ element: HTMLElement) -> [Block] {
        var pictures: [String] = []
        for part in element.children.elements(named: ["figure", "img", "li", "dl"]) {
            for picture in [HTMLNode.element(part)].elements(named: ["img"]) {
                let caption = part.children.elements(named: ["figcaption", "dd"]).flatMap(\.children).words.trimmed
                guard let source = picture["src"], case .file(let file) = host.picture(source, line: picture.line) else { continue }
                // The quotation mark ends the caption otherwise.
                let shown = MarkdownText.inline(Self.plainWords(caption)).replacing("\"", with: "\\\"")
                let title = shown.isEmpty ? "" : " \"\(shown)\""
                pictures.append("![\(Self.plain(picture["alt"] ?? caption))](/\(file)\(title))")
            }
        }
        return pictures.isEmpty ? [] : [Block(lines: [":::gallery", pictures.joined(separator: " "), ":::"])]
    }

    mutating func media(_ element: HTMLElement) -> [Block] {
        let sources = [element["src"]] + element.children.elements(named: ["source"]).map { $0["src"] }
        guard let source = sources.compactMap({ $0 }).first else { return [] }
        guard let address = host.media(source, line: element.line) else { return [] }
        let name = address.split(separator: "/").last.map { MarkdownText.inline($0.percentDecoded) } ?? "file"
        return [Block(lines: [Self.link(name, address)])]
    }

    /// What can be embedded as `::embed`, other films as `::video`, anything else as a link.
    mutating func embed(_ address: String, title: String?, line: Int) -> [Block] {
        let whole = address.hasPrefix("//") ? "https:\(address)" : address
        if let embed = Embed(imported: whole) {
            let words = title.map { Self.plainWords($0).trimmed } ?? ""
            let label = words.isEmpty ? "" : "[\(MarkdownText.inline(words))]"
            return [Block(lines: ["::embed\(label){url=\(Self.quoted(embed.page))}"])]
        }
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
}
