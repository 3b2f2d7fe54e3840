/// Replaces the shortcodes and blocks of WordPress by HTML that says the same.
struct WordPressTree {
    let attachments: [String: WordPressExport.Attachment]
    /// Those of the first gallery without a list.
    private var own: [String]
    /// What was left out: its name, why, and the line.
    private(set) var dropped: [(name: String, reason: String, line: Int)] = []

    /// - Parameter own: the numbers of those that were uploaded with the post.
    init(attachments: [String: WordPressExport.Attachment], own: [String]) {
        self.attachments = attachments
        self.own = own.filter { attachments[$0]?.address.isPictureName ?? false }
    }

    mutating func plain(_ nodes: [HTMLNode]) -> [HTMLNode] {
        nodes.flatMap { node -> [HTMLNode] in
            switch node {
            case .text: return [node]
            case .comment(let text, let line):
                let words = text.trimmed
                if words.hasPrefix("wp:"), words.hasSuffix("/") {
                    let name = words.dropFirst(3).prefix { !$0.isWhitespace && $0 != "/" }
                    if !["more", "spacer", "nextpage", "separator"].contains(name) {
                        dropped.append(("blocks '\(name)'", "WordPress makes their contents when it shows them", line))
                    }
                }
                return []
            case .element(var element):
                element.children = plain(element.children)
                if let film = Self.film(in: element) { return [self.element("x-embed", element, [.text(film, line: element.line)])] }
                return element.name == "x-code" ? replaced(element) : [.element(element)]
            }
        }
    }

    /// The address of a film that an old player shows.
    private static func film(in element: HTMLElement) -> String? {
        guard element.name == "object" || element.name == "embed" else { return nil }
        let parts = [element] + element.children.elements(named: ["embed", "param"])
        let addresses = parts.flatMap { [$0["src"], $0["data"], $0["value"]] }.compactMap { $0 }
        return addresses.first { KnownFilm($0.hasPrefix("//") ? "https:\($0)" : $0) != nil }
    }

    private mutating func replaced(_ code: HTMLElement) -> [HTMLNode] {
        let name = code["name"] ?? ""
        switch name {
        case "caption", "wp_caption":
            let pictures = code.children.elements(named: ["img"])
            guard let picture = pictures.first else { return code.children }
            // What is not the picture or the link around it is its caption; an old form has it as an attribute.
            var caption = code.children.filter { node in
                if case .element(let element) = node { [node].elements(named: ["img"]).isEmpty || element.name == "p" } else { true }
            }
            if caption.words.trimmed.isEmpty, let words = code["caption"] { caption = [.text(words, line: code.line)] }
            return [
                element(
                    "figure", code,
                    [.element(picture), element("figcaption", code, caption.filter { [$0].elements(named: ["img"]).isEmpty })])
            ]
        case "gallery":
            let ids = (code["ids"] ?? code["include"] ?? "").split { $0 == "," || $0 == " " }.map(String.init)
            if ids.isEmpty, own.isEmpty { dropped.append(("galleries", "the export does not have their pictures", code.line)) }
            let chosen = ids.isEmpty ? own : ids
            if ids.isEmpty { own = [] }
            return [element("x-gallery", code, chosen.compactMap { id in picture(id, code) })]
        case "embed", "youtube", "vimeo", "dailymotion":
            let words = code.children.words.trimmed
            let given = words.isEmpty ? code["first"] ?? code["src"] ?? code["url"] ?? code["id"] ?? "" : words
            let sites = [
                "youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/",
                "dailymotion": "https://www.dailymotion.com/video/",
            ]
            let address = given.contains("://") ? given : (sites[name].map { $0 + given } ?? given)
            return [element("x-embed", code, [.text(address, line: code.line)])]
        case "audio", "video":
            let keys = ["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "flv", "first"]
            guard let source = keys.lazy.compactMap({ code[$0] }).first else {
                dropped.append(("shortcodes [\(name)]", "they name no file", code.line))
                return code.children
            }
            if KnownFilm(source) != nil { return [element("x-embed", code, [.text(source, line: code.line)])] }
            var media = HTMLElement(name: name, line: code.line)
            media.attributes["src"] = source
            return [.element(media)]
        case _ where Shortcodes.isSpoiler(name):
            let isBlock = !code.children.elements(named: ["p", "div", "ul", "ol", "img", "blockquote", "h2", "h3", "h4"]).isEmpty
            let title = code["title"] ?? code["show"]
            if title == nil, !isBlock, !code.children.words.contains(where: \.isNewline) {
                return [element("x-spoiler", code, code.children)]
            }
            let summary = title.map { [element("summary", code, [.text($0, line: code.line)])] } ?? []
            return [element("details", code, summary + code.children)]
        default:
            switch PageBuilder.meaning(of: code) {
            case .content(let nodes, let numbers):
                dropped.append(("shortcodes of page builders", "only their arrangement is lost; look at the text", code.line))
                let pictures = numbers.compactMap { picture($0, code) }
                let shown = pictures.count > 1 ? [element("x-gallery", code, pictures)] : pictures
                // An address between them was that of a picture.
                let isAddress = !nodes.isEmpty && code.children.words.trimmed.isPictureName
                return nodes + shown + (isAddress ? [] : code.children)
            case .code:
                dropped.append(("shortcodes [\(name)]", "they are code, which a site cannot run", code.line))
                return []
            case nil: break
            }
            let hasWords = !code.children.words.trimmed.isEmpty
            dropped.append(
                ("shortcodes [\(name)]", hasWords ? "their words stay" : "a plug-in of WordPress made their contents", code.line))
            return code.children
        }
    }

    private func element(_ name: String, _ code: HTMLElement, _ children: [HTMLNode]) -> HTMLNode {
        .element(HTMLElement(name: name, children: children, line: code.line))
    }

    private mutating func picture(_ id: String, _ code: HTMLElement) -> HTMLNode? {
        guard let attachment = attachments[id] else {
            dropped.append(("pictures of galleries", "the export does not have number \(id.prefix(20))", code.line))
            return nil
        }
        var picture = HTMLElement(name: "img", line: code.line)
        picture.attributes = ["src": attachment.address, "alt": attachment.alternative.isEmpty ? attachment.title : attachment.alternative]
        return .element(picture)
    }
}
