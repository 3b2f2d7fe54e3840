/// Recognises tags of HTML that are meant to hide words from visitors.
enum HiddenWords {
    /// Whether one of the start tags hides words in browsers, or would on other sites. Where HTML is shown as text, it hides nothing.
    static func areMeant(by html: UnsafeBufferPointer<UInt8>) -> Bool {
        tags(in: html).contains { tag in
            elements.contains(name(of: tag)) || signs.contains { tag.contains($0) }
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
