import Hypertext

extension RichText {
    /// The text without its markup; `nil` if it contains something that only the site can fill in.
    public var plainText: String? {
        var text: [UInt8] = []
        for segment in segments {
            guard case .html(let html) = segment else { return nil }
            text += Self.text(of: html)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The text outside tags. In rendered Markdown every `<` starts a tag, and these are the only character references.
    private static func text(of html: HTML) -> [UInt8] {
        var text = html.description
        text.replace(#/<[^>]*>/#, with: "")
        for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text.replace(reference, with: character)
        }
        return Array(text.utf8)
    }
}
