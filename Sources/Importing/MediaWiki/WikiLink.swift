/// The parts of links in wikitext.
enum WikiLink {
    /// Where each `[[` ends that has an end, in one pass.
    static func ends(in text: ArraySlice<UInt8>) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        var open: [Int] = []
        var index = text.startIndex
        while index + 1 < text.endIndex {
            let isDouble = text[index + 1] == text[index]
            if isDouble, text[index] == UInt8(ascii: "[") {
                open.append(index)
                index += 1
            } else if isDouble, text[index] == UInt8(ascii: "]"), let start = open.popLast() {
                ends[start] = index
                index += 1
            }
            index += 1
        }
        return ends
    }

    /// What bars separate outside of links inside.
    static func parts(of content: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var (start, depth) = (content.startIndex, 0)
        for index in content.indices {
            switch content[index] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth = max(0, depth - 1)
            case UInt8(ascii: "|") where depth == 0:
                parts.append(content[start..<index])
                start = index + 1
            default: break
            }
        }
        return parts + [content[start...]]
    }

    /// The letters after a link that belong to it, as in `[[cat]]s`: small ones of a script that has capitals.
    static func trail(_ text: ArraySlice<UInt8>) -> (String, end: Int) {
        let words = String(decoding: text.prefix(80), as: UTF8.self)
        let letters = String(String.UnicodeScalarView(words.unicodeScalars.prefix { $0.properties.isLowercase && $0 != "\u{FFFD}" }))
        return (letters, text.startIndex + letters.utf8.count)
    }

    static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        ["http://", "https://", "//", "mailto:", "ftp://", "irc://", "news:"].contains { text.starts(with: $0.utf8) }
    }

    enum Option {
        case frame, layout, caption
        case alternative(String)
    }

    /// What a part of `[[File:…]]` says.
    static func option(_ words: String) -> Option {
        let word = words.lowercased()
        if framing.contains(word) { return .frame }
        if let equals = word.firstIndex(of: "=") {
            let name = word[..<equals].trimmed
            if name == "alt" || name == "alternativtext" { return .alternative(words.drop { $0 != "=" }.dropFirst().trimmed) }
            if framing.contains(name) { return .frame }
            if ["link", "verweis", "page", "lang", "class", "upright", "hochkant", "thumbtime", "start", "end"].contains(name) {
                return .layout
            }
        }
        let isSize = word.hasSuffix("px") && word.dropLast(2).allSatisfy { $0.isNumber || $0 == "x" || $0 == " " }
        return isSize || word.isEmpty || layout.contains(word) || word.hasPrefix("upright ") ? .layout : .caption
    }

    private static let framing: Set = [
        "thumb", "thumbnail", "frame", "framed", "enframed", "mini", "miniatur", "gerahmt", "vignette", "cadre", "miniatura",
        "miniatuurafbeelding",
        "omkaderd", "мини", "миниатюра", "サムネイル", "缩略图", "縮圖",
    ]
    private static let layout: Set = [
        "frameless", "border", "left", "right", "center", "centre", "none", "baseline", "middle", "sub", "super", "text-top", "text-bottom",
        "top", "bottom", "upright", "rahmenlos", "links", "rechts", "zentriert", "ohne", "hochkant", "rand", "gauche", "droite", "centré",
        "izquierda", "derecha", "centro", "sinistra", "destra", "справа", "слева", "центр",
    ]
}

/// The tags and the character references of wikitext.
enum WikiTag {
    private static let allowed: Set = [
        "b", "i", "u", "s", "em", "strong", "del", "ins", "strike", "sub", "sup", "small", "big", "code", "kbd", "samp", "tt", "var",
        "cite",
        "dfn", "q", "abbr", "mark", "span", "font", "bdi", "bdo", "ruby", "rt", "rp", "rb", "br", "wbr", "hr", "p", "div", "center",
        "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "tr", "td", "th", "tbody",
        "thead", "tfoot", "details", "summary", "section", "aside", "x-spoiler", "time", "data",
    ]

    /// The tag that begins here, without most of its attributes; `nil` if a wiki shows it as text.
    static func read(_ text: ArraySlice<UInt8>, at start: Int) -> (tag: String, end: Int)? {
        var index = start + 1
        let isEnd = index < text.endIndex && text[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let letters = text[index...].prefix(12).prefix {
            $0.isLetter || UInt8(ascii: "1")...UInt8(ascii: "6") ~= $0 || $0 == UInt8(ascii: "-")
        }
        let name = String(decoding: letters, as: UTF8.self).lowercased()
        guard allowed.contains(name), letters.endIndex < text.endIndex else { return nil }
        let after = text[letters.endIndex]
        guard after == UInt8(ascii: ">") || after == UInt8(ascii: "/") || after <= 0x20,
            let end = text[letters.endIndex...].prefix(1_000).firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
            text[end] == UInt8(ascii: ">")
        else { return nil }
        if isEnd { return ("</\(name)>", end + 1) }
        let attributes = WikiAttributes(String(decoding: text[letters.endIndex..<end], as: UTF8.self))
        let hides = HTMLElement.isSpoiler(class: attributes["class"]) ? " class=\"spoiler\"" : ""
        guard name == "td" || name == "th" else { return ("<\(name)\(hides)>", end + 1) }
        let columns = attributes["colspan"].flatMap { Int($0) }.map { " colspan=\"\(min(max($0, 1), 128))\"" } ?? ""
        return ("<\(name)\(hides)\(columns)>", end + 1)
    }

    /// Whether an ampersand begins the name or the number of a character.
    static func isEntity(_ text: ArraySlice<UInt8>, at start: Int) -> Bool {
        let name = text[(start + 1)...].prefix(12).prefix {
            $0.isLetter || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: "#")
        }
        return !name.isEmpty && name.endIndex < text.endIndex && text[name.endIndex] == UInt8(ascii: ";")
    }

    /// With the characters that are named or numbered.
    static func decoded(_ text: String) -> String { text.contains("&") ? HTMLWords.text(of: text.replacing("<", with: "&lt;")) : text }
}
