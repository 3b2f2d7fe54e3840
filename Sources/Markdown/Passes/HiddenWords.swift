/// Recognises tags of HTML that are meant to hide words from visitors.
enum HiddenWords {
    /// Whether one of the start tags hides words in browsers, or would on other sites. Where HTML is shown as text, it hides nothing.
    static func areMeant(by html: UnsafeBufferPointer<UInt8>) -> Bool {
        tags(in: html).contains { tag in
            elements.contains(name(of: tag)) || signs.contains { tag.contains($0) } || isInvisible(tag)
        }
    }

    /// Whether one of the start tags says that its words are a spoiler, except for `<details>`, which browsers close.
    static func isMarkedAsSpoiler(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
        tags(in: html).contains { tag in tag.contains("spoiler") && name(of: tag) != "details" && !tag.contains("href=") }
    }

    private static let elements: Set = ["details", "spoiler", "tg-spoiler", "lj-spoiler", "lj-cut", "hide", "hidden", "spoil", "template"]
    private static let signs = [
        "spoiler", "display:none", "display: none", "visibility:hidden", "visibility: hidden", " hidden", "blur(", "color:transparent",
        "color: transparent",
    ]

    /// Whether the tag gives its words the colour of what is behind them: the one that it names, or else that of most pages.
    private static func isInvisible(_ tag: String) -> Bool {
        let style = tag.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        func value(_ names: String...) -> String? {
            for name in names {
                for range in style.ranges(of: name)
                where range.lowerBound == style.startIndex || !"-".contains(style[style.index(before: range.lowerBound)]) {
                    let value = style[range.upperBound...].prefix { $0 != ";" && $0 != ">" && $0 != "/" }
                    return String(value)
                }
            }
            return nil
        }
        guard let color = value("color:") ?? (tag.hasPrefix("font") ? value("color=") : nil) else { return false }
        if let background = value("background:", "background-color:") { return background == color }
        return ["white", "#fff", "#ffffff"].contains(color)
    }

    /// The start tags, in lower case, without their brackets.
    private static func tags(in html: UnsafeBufferPointer<UInt8>) -> [String] {
        var tags: [String] = []
        var index = 0
        while let start = html.firstIndex(of: UInt8(ascii: "<"), from: index) {
            guard html.byte(start + 1).isLetter else {
                index = start + 1
                continue
            }
            let end = html.firstIndex(of: UInt8(ascii: ">"), from: start) ?? html.count
            tags.append(html.string(start + 1..<end).lowercased())
            index = end
        }
        return tags
    }

    private static func name(of tag: String) -> String {
        String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
    }
}
