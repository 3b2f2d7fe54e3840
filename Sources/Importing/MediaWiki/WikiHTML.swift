/// The HTML between wikitext and Markdown.
enum WikiHTML {
    /// For texts and for attributes in double quotes.
    static func escaped(_ text: some StringProtocol) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// The address under which the host of the Markdown finds a page of the wiki.
    static let page = "wiki:"
    /// The same for a file of the wiki.
    static let file = "wiki-file:"

    /// A picture with its caption, which is HTML.
    static func picture(_ name: String, alternative: String, caption: String) -> String {
        let picture = "<img src=\"\(file)\(escaped(name))\" alt=\"\(escaped(alternative))\">"
        return caption.isEmpty ? picture : "<figure>\(picture)<figcaption>\(caption)</figcaption></figure>"
    }

    /// The words of wikitext without its signs, for alternative texts.
    static func words(_ wikitext: some StringProtocol) -> String {
        var words = ""
        var (inTag, inMarker) = (false, false)
        for scalar in wikitext.unicodeScalars {
            switch scalar {
            case "\u{1}": inMarker = true
            case "\u{2}": inMarker = false
            case "<": inTag = true
            case ">": inTag = false
            case "|": words.append(" ")
            case "[", "]", "{", "}": break
            default: if !inTag, !inMarker { words.unicodeScalars.append(scalar) }
            }
        }
        return words.replacing("'''", with: "").replacing("''", with: "").trimmed
    }
}

/// `<gallery>`: a picture on each line, with a caption after a bar.
enum WikiGallery {
    static func html(_ content: String, site: WikiSite) -> String {
        var pictures = ""
        for line in content.split(whereSeparator: \.isNewline) where !line.trimmed.isEmpty {
            let parts = WikiLink.parts(of: Array(line.utf8)[...]).map { String(decoding: $0, as: UTF8.self).trimmed }
            let title = site.title(parts[0])
            let alternative = parts.first { $0.lowercased().hasPrefix("alt=") }.map { String($0.dropFirst(4)) }
            let caption = parts.dropFirst().last { !$0.lowercased().hasPrefix("alt=") && !$0.lowercased().hasPrefix("link=") } ?? ""
            let words = WikiHTML.words(
                caption.split(separator: "[[").map { part in
                    // Of a link with other words, only these.
                    part.firstIndex(of: "]").flatMap { end in
                        part[..<end].firstIndex(of: "|").map { String(part[part.index(after: $0)...]) }
                    } ?? String(part)
                }.joined())
            let shown = words.isEmpty ? "" : "<figcaption>\(WikiHTML.escaped(words))</figcaption>"
            pictures += "<figure>\(WikiHTML.picture(title.text, alternative: alternative ?? words, caption: ""))\(shown)</figure>"
        }
        // A paragraph cannot have it.
        return "</p><x-gallery>\(pictures)</x-gallery>"
    }
}
