/// What stands inside a line.
extension WikiMarkup {
    mutating func inline(_ text: ArraySlice<UInt8>, depth: Int = 0) {
        work += text.count
        let ends = depth < Self.deepestLink ? WikiLink.ends(in: text) : [:]
        var hasBracket = true
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            switch byte {
            case WikiText.opening:
                let digits = text[(index + 1)...].prefix { $0 != WikiText.closing }
                put(Int(String(decoding: digits, as: UTF8.self)))
                index = digits.endIndex
            case UInt8(ascii: "<"):
                if let (tag, end) = WikiTag.read(text, at: index) {
                    emit(tag)
                    index = end
                    continue
                }
                emit("&lt;")
            case UInt8(ascii: ">"): emit("&gt;")
            case UInt8(ascii: "&"): emit(WikiTag.isEntity(text, at: index) ? "&" : "&amp;")
            case UInt8(ascii: "["):
                if let end = ends[index] {
                    index = link(text[(index + 2)..<end], trail: text[(end + 2)...], depth)
                    continue
                }
                if hasBracket, WikiLink.isAddress(text[(index + 1)...]) {
                    if let end = text[index...].firstIndex(of: UInt8(ascii: "]")) {
                        external(text[(index + 1)..<end], depth)
                        index = end + 1
                        continue
                    }
                    work += text.endIndex - index
                    hasBracket = false
                }
                html.append(byte)
            default: html.append(byte)
            }
            index += 1
        }
    }

    mutating func put(_ number: Int?) {
        guard let number, stripped.indices.contains(number) else { return }
        switch stripped[number] {
        case .html(let text): emit(text)
        case .note(let note):
            guard notes[note] != nil else { return }
            emit("<x-note id=\"\(references.number(of: note))\"></x-note>")
        }
    }

    /// - Returns: where the text goes on.
    mutating func link(_ content: ArraySlice<UInt8>, trail: ArraySlice<UInt8>, _ depth: Int) -> Int {
        let parts = WikiLink.parts(of: content)
        let target = String(decoding: parts[0], as: UTF8.self)
        guard !target.trimmed.isEmpty, !target.utf8.contains(where: { "[]{}<>".utf8.contains($0) || $0 <= WikiText.closing }) else {
            emit("[[")
            inline(content, depth: depth + 1)
            emit("]]")
            return trail.startIndex
        }
        let page = WikiTag.decoded(target.trimmed)
        let hasColon = page.hasPrefix(":")
        let name = hasColon ? String(page.dropFirst()) : page
        let title = site.title(name)
        if title.namespace == WikiNamespace.files, !hasColon {
            picture(title.text, parts.dropFirst(), depth)
            return trail.startIndex
        }
        let (ending, end) = WikiLink.trail(trail)
        emit("<a href=\"\(WikiHTML.escaped(address(of: name, title)))\">")
        let words = parts.count > 1 ? content[parts[1].startIndex...] : content[..<content.startIndex]
        if words.contains(where: { $0 > 0x20 }) {
            inline(words, depth: depth + 1)
        } else {
            emit(WikiHTML.escaped(name.hasPrefix("#") ? String(name.dropFirst()) : name))
        }
        emit(WikiHTML.escaped(ending) + "</a>")
        return end
    }

    func address(of name: String, _ title: WikiTitle) -> String {
        if name.hasPrefix("#") { return "#\(WikiAnchor.id(String(name.dropFirst())))" }
        if title.namespace == WikiNamespace.media { return WikiHTML.file + title.text }
        return WikiHTML.page + name
    }

    mutating func picture(_ name: String, _ options: ArraySlice<ArraySlice<UInt8>>, _ depth: Int) {
        var caption: ArraySlice<UInt8> = []
        var alternative: String?
        var isFramed = false
        for option in options {
            let words = String(decoding: option, as: UTF8.self).trimmed
            switch WikiLink.option(words) {
            case .frame: isFramed = true
            case .alternative(let text): alternative = text
            case .layout: break
            case .caption: caption = option
            }
        }
        let plain = WikiHTML.words(String(decoding: caption, as: UTF8.self))
        let words = WikiTag.decoded(alternative ?? plain)
        guard isFramed, caption.contains(where: { $0 > 0x20 }) else {
            return emit(WikiHTML.picture(name, alternative: words, caption: ""))
        }
        emit("<figure>\(WikiHTML.picture(name, alternative: words, caption: ""))<figcaption>")
        inline(caption, depth: depth + 1)
        emit("</figcaption></figure>")
    }

    mutating func external(_ content: ArraySlice<UInt8>, _ depth: Int) {
        let address = content.prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != WikiText.opening }
        let words = content[address.endIndex...].trimmedStart
        emit("<a href=\"\(WikiHTML.escaped(WikiTag.decoded(String(decoding: address, as: UTF8.self))))\">")
        if words.isEmpty {
            let text = String(decoding: address, as: UTF8.self)
            emit(WikiHTML.escaped(WebAddress(text)?.short ?? text))
        } else {
            inline(words, depth: depth + 1)
        }
        emit("</a>")
    }
}
