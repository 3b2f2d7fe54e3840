/// A strict reader of the HTML of a text or a page: balanced tags, quoted attributes, elements where HTML allows them, no stray characters.
public enum WellFormedness {
    private static let void = ["br", "hr", "img", "input", "meta", "link", "source"]
    /// The content of these elements is not HTML.
    private static let raw = ["style", "script"]
    private static let doctype = Array("<!DOCTYPE html>".utf8)
    private static let phrasing = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "em", "strong", "code", "del", "span", "sup"]
    private static let blocks = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "div", "section", "table",
        "details", "figure", "article", "header", "footer", "nav", "main", "dl",
    ]
    /// The only elements that these may contain directly.
    private static let children = [
        "ul": ["li"], "ol": ["li"], "table": ["thead", "tbody"], "thead": ["tr"], "tbody": ["tr"], "tr": ["th", "td"],
    ]

    /// The first thing that is wrong with the HTML, or `nil` if nothing is.
    /// - Parameter isPage: whether it is a whole page, which may have drawings with names in capitals.
    public static func fault(of html: [UInt8], isPage: Bool = false) -> String? {
        var open: [String] = []
        var index = 0
        guard String(validating: html, as: UTF8.self) != nil else { return "not UTF-8" }
        if isPage {
            guard html.starts(with: doctype) else { return "no doctype" }
            index = doctype.count
        }
        while index < html.count {
            switch html[index] {
            case UInt8(ascii: ">"): return "a stray '>'"
            case UInt8(ascii: "&"):
                guard isReference(html, at: index) else { return "a stray '&'" }
                index += 1
            case UInt8(ascii: "<"):
                guard let tag = Tag(html, at: index, isPage: isPage) else { return "a malformed tag at \(index)" }
                if let fault = read(tag, &open) { return fault }
                index = tag.end
                if raw.contains(tag.name), !tag.isEnd { index = end(of: tag.name, in: html, from: index) }
            default: index += 1
            }
        }
        return open.last.map { "<\($0)> is not closed" }
    }

    /// The end tag of an element whose content is not HTML.
    private static func end(of name: String, in html: [UInt8], from start: Int) -> Int {
        let tag = Array("</\(name)".utf8)
        return html.indices[start...].first { html[$0...].starts(with: tag) } ?? html.count
    }

    private static func read(_ tag: Tag, _ open: inout [String]) -> String? {
        if tag.isEnd {
            return open.popLast() == tag.name ? nil : "</\(tag.name)> closes nothing"
        }
        if let parent = open.last {
            if let allowed = children[parent], !allowed.contains(tag.name) { return "<\(tag.name)> in <\(parent)>" }
            if phrasing.contains(parent), blocks.contains(tag.name) { return "<\(tag.name)> in <\(parent)>" }
        }
        if tag.name == "a", open.contains("a") { return "a link in a link" }
        if !void.contains(tag.name), !tag.isEmpty { open.append(tag.name) }
        return nil
    }

    private static func isReference(_ html: [UInt8], at index: Int) -> Bool {
        ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#x27;"].contains { html[index...].starts(with: $0.utf8) }
    }

    private struct Tag {
        let name: String
        let isEnd: Bool
        /// Whether it closes itself, as elements of SVG may.
        let isEmpty: Bool
        let end: Int

        init?(_ html: [UInt8], at start: Int, isPage: Bool) {
            func isLetter(_ byte: UInt8) -> Bool { isPage ? (byte | 0x20).isLowercaseLetter : byte.isLowercaseLetter }
            var index = start + 1
            isEnd = index < html.count && html[index] == UInt8(ascii: "/")
            if isEnd { index += 1 }
            let name = html[index...].prefix { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            self.name = String(decoding: name, as: UTF8.self)
            guard !name.isEmpty else { return nil }
            index = name.endIndex
            var names: Set<String> = []
            while index < html.count, [UInt8(ascii: " "), UInt8(ascii: "\n")].contains(html[index]),
                !html[index...].starts(with: " />".utf8), !isEnd
            {
                let attribute = html[(index + 1)...].prefix {
                    isLetter($0) || $0 == UInt8(ascii: "-") || isPage && ":0123456789".utf8.contains($0)
                }
                guard !attribute.isEmpty, names.insert(String(decoding: attribute, as: UTF8.self)).inserted else { return nil }
                index = attribute.endIndex
                guard html[index...].starts(with: "=\"".utf8) else { continue }
                let value = html[(index + 2)...].prefix { $0 != UInt8(ascii: "\"") }
                guard !value.contains(UInt8(ascii: "<")), value.endIndex < html.count else { return nil }
                index = value.endIndex + 1
            }
            let closing = ["/", " /"].first { html[index...].starts(with: "\($0)>".utf8) }
            isEmpty = closing != nil
            index += closing?.utf8.count ?? 0
            guard index < html.count, html[index] == UInt8(ascii: ">") else { return nil }
            end = index + 1
        }
    }
}

extension UInt8 {
    fileprivate var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
