/// What to write in place of an HTML element.
enum MarkdownForTag {
    /// What to do about HTML that is shown as text.
    static func help(for html: [UInt8]) -> String {
        if let advice = adviceOnTag(ofWikis: html) { return advice }
        return "\(advice(for: html) ?? "write it as Markdown"), or set 'rawHTML: allowed' in site.yaml"
    }

    /// Tags that no browser knows.
    private static func adviceOnTag(ofWikis html: [UInt8]) -> String? {
        switch name(of: html) {
        case "ref": "write '[^1]' here, and on a line of its own '[^1]: …' with the note"
        case "references", "reflist": "delete it; notes are put at the end by themselves"
        case "gallery": "put the pictures between a line ':::gallery' and a line ':::'"
        case "nowiki": "write `words`"
        default: nil
        }
    }

    private static func name(of html: [UInt8]) -> String {
        String(decoding: html.dropFirst().prefix(longestName).prefix { $0.isLetterOrDigit }, as: UTF8.self).lowercased()
    }

    /// `nil` if Markdown has nothing for the first tag of `html`.
    private static func advice(for html: [UInt8]) -> String? {
        guard html.first == UInt8(ascii: "<") else { return nil }
        let name = name(of: html)
        switch name {
        case "iframe", "video", "embed", "object": return frame(at: value(of: "src", in: html) ?? "")
        case "b", "strong": return "write **words**"
        case "i", "em": return "write *words*"
        case "s", "del", "strike": return "write ~~words~~"
        case "mark": return "write ==words=="
        case "sup": return "write x^2^"
        case "sub": return "write H~2~O"
        case "code", "tt": return "write `words`"
        case "pre": return "put a line '```' before the text and another after it"
        case "br": return "end the line with a backslash"
        case "hr": return "write '---' with an empty line before it"
        case "a": return "write [words](\(value(of: "href", in: html).map(shortened) ?? "address"))"
        case "img": return "write ![what it shows](\(value(of: "src", in: html).map(shortened) ?? "/images/…"))"
        case "blockquote": return "begin each line with '> '"
        case "h1", "h2", "h3", "h4", "h5", "h6": return "write '\(String(repeating: "#", count: Int(name.dropFirst()) ?? 1)) words'"
        case "ul", "ol", "li": return "begin each line with '- ' or '1. '"
        case "u", "ins": return "write *words* or ==words=="
        case "table", "tr", "td", "th", "tbody", "thead":
            return "write each row as '| one | two |', and a line '|---|---|' below the first one"
        case "script", "style", "link", "meta", "form", "input", "button", "marquee": return "delete it"
        case "center", "font", "span", "div", "p", "big", "small": return "keep the words and delete the tags"
        case "audio": return "write a link, such as [words](/files/…)"
        default: return nil
        }
    }

    private static let longestName = 10
    private static let longestAddress = 100

    private static func shortened(_ address: String) -> String { address.utf8.count <= longestAddress ? address : "…" }

    private static func frame(at written: String) -> String {
        let address = (written.hasPrefix("//") ? "https:\(written)" : written).replacing("&amp;", with: "&")
        if let embed = try? Embed(address) { return "write '::embed[title]{url=\"\(embed.page)\"}' on a line of its own" }
        let isKnown = address.hasPrefix("https://") && address.utf8.count <= longestAddress
        return "write '::video[title]{url=\"\(isKnown ? address : "https://…")\"}' for a video, a link for anything else"
    }

    /// The value of an attribute, if it has quotes around it.
    private static func value(of name: StaticString, in html: [UInt8]) -> String? {
        html.withUnsafeBufferPointer { text in
            var index = 0
            while index < min(text.count, 2000) {
                let end = index + name.utf8CodeUnitCount
                if text.starts(with: name, at: index), text.byte(index - 1).isWhitespace, text.byte(end) == UInt8(ascii: "="),
                    "\"'".utf8.contains(text.byte(end + 1)),
                    let close = text.firstIndex(of: text[end + 1], from: end + 2)
                {
                    return text.string(end + 2..<close)
                }
                index += 1
            }
            return nil
        }
    }
}
