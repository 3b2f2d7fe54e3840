import Diagnostics

/// Shortcodes of WordPress.
extension InlineScan {
    /// Names `[gallery ids="1,2"]` and `[embed]`.
    ///
    /// - Parameter words: what is between the brackets.
    /// - Returns: whether it is a shortcode.
    mutating func nameShortcode(between words: Range<Int>) -> Bool {
        guard text[words.lowerBound].isLetter, let name = shortcodeName(in: words) else { return false }
        reportOnce(
            .warning, words.lowerBound - 1, "shortcodes of WordPress are shown as text", help: Self.adviceOnShortcode(name))
        return true
    }

    private func shortcodeName(in words: Range<Int>) -> String? {
        var nameEnd = words.lowerBound
        while nameEnd < words.upperBound, text[nameEnd].isPartOfName { nameEnd += 1 }
        guard nameEnd - words.lowerBound <= LostLink.longestWords else { return nil }
        let name = text.string(words.lowerBound..<nameEnd)
        if nameEnd == words.upperBound {
            // `[gallery]` among words may be a remark.
            let bracket = words.lowerBound - 1
            let isFirst = bracket == start || text[bracket - 1].isLineEnd
            return isFirst && Self.shortcodesWithoutAttributes.contains(name) ? name : nil
        }
        guard text[nameEnd].isBlank else { return nil }
        var attribute = nameEnd
        while attribute < words.upperBound, text[attribute].isBlank { attribute += 1 }
        if text.starts(with: "http", at: attribute) { return Self.videoShortcodes.contains(name) ? name : nil }
        let attributeStart = attribute
        while attribute < words.upperBound, text[attribute].isPartOfName { attribute += 1 }
        guard attribute > attributeStart, attribute < words.upperBound, text[attribute] == UInt8(ascii: "=") else { return nil }
        let value = text.byte(attribute + 1)
        return "\"'".utf8.contains(value) || value >= 0x80 || Self.shortcodesWithoutAttributes.contains(name) ? name : nil
    }

    private static let videoShortcodes: Set = ["embed", "video", "youtube", "vimeo"]
    private static let shortcodesWithoutAttributes: Set = ["gallery", "caption", "embed", "playlist", "audio", "video", "youtube"]

    private static func adviceOnShortcode(_ name: String) -> String {
        switch name {
        case "gallery": "put the pictures between a line ':::gallery' and a line ':::'"
        case "caption": "write '::figure[caption]{src=images/… alt=\"what it shows\"}' for a picture with a caption"
        case "audio", "playlist": "write a link, such as '[words](/files/…)'"
        case _ where videoShortcodes.contains(name):
            "write '::embed[title]{url=…}' for a video, music or a post, and a link for anything else"
        default: "delete it, or write what it stands for as Markdown; for brackets, write '\\['"
        }
    }
}
