import Hypertext

/// Turns the shortcodes of a text into elements, so that a parser of HTML finds what they contain.
///
/// `[caption width="300"]…[/caption]` becomes `<x-code name="caption" width="300">…</x-code>`. Lines stay lines.
enum Shortcodes {
    static func elements(in html: String) -> String {
        guard html.contains("[") else { return html }
        var html = html
        return html.withUTF8 { bytes in
            var parts: [String] = []
            var tokenizer = HTMLTokenizer(bytes)
            var closed: Set<String> = []
            // Names that are closed somewhere: others have no content.
            for match in String(decoding: bytes, as: UTF8.self).matches(of: /\[\/([A-Za-z][A-Za-z0-9_-]*)\]/) {
                closed.insert(String(match.1))
            }
            var position = 0
            var verbatim = 0
            while let token = tokenizer.next() {
                let start = tokenizer.start
                parts.append(String(decoding: bytes[position..<start], as: UTF8.self))
                position = start
                switch token {
                case .startTag(let name): if isVerbatim(bytes[name]) { verbatim += 1 }
                case .endTag(let name): if isVerbatim(bytes[name]) { verbatim = max(0, verbatim - 1) }
                case .text(let range) where verbatim == 0:
                    parts.append(replaced(String(decoding: bytes[range], as: UTF8.self), closed: closed))
                    position = range.upperBound
                case .text, .rawText, .comment: break
                }
            }
            parts.append(String(decoding: bytes[position...], as: UTF8.self))
            return parts.joined()
        }
    }

    private static func isVerbatim(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        ["pre", "code"].contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    private static let known: Set = [
        "caption", "wp_caption", "gallery", "embed", "youtube", "vimeo", "dailymotion", "audio", "video", "playlist", "spoiler",
    ]

    private static func replaced(_ text: String, closed: Set<String>) -> String {
        text.replacing(/(\[?)\[(\/?)([A-Za-z][A-Za-z0-9_-]*)([ \t\r\n=][^\[\]<>]*)?\](\]?)/) { match in
            let whole = String(match.0)
            let (name, rest) = (String(match.3), match.4.map(String.init) ?? "")
            // In double brackets it is shown as it is.
            if !match.1.isEmpty, !match.5.isEmpty { return String(whole.dropFirst().dropLast()) }
            let isCode =
                known.contains(name.lowercased()) || closed.contains(name) || rest.contains(/\s[A-Za-z][A-Za-z0-9_-]*=["'A-Za-z0-9]/)
                || name.contains("_")
            guard isCode else { return whole }
            let (before, after) = (String(match.1), String(match.5))
            if !match.2.isEmpty { return closed.contains(name) ? "\(before)</x-code>\(after)" : whole }
            let isSingle = !closed.contains(name) || rest.hasSuffix("/")
            let attributes = rest.hasSuffix("/") ? String(rest.dropLast()) : rest
            return "\(before)<x-code name=\"\(name.lowercased())\"\(self.attributes(attributes))>\(isSingle ? "</x-code>" : "")\(after)"
        }
    }

    /// `a="b" c='d' e=f g`, with the last as `first`, as in `[youtube https://…]`.
    private static func attributes(_ text: String) -> String {
        var attributes = ""
        var number = 0
        var lines = 0
        for match in text.matches(of: /([A-Za-z][A-Za-z0-9_-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|=?("[^"]*"|[^\s]+)/) {
            lines += match.0.count { $0.isNewline }
            if let name = match.1 {
                let value = match.2 ?? match.3 ?? match.4 ?? ""
                attributes += " \(name.lowercased() == "name" ? "x-name" : name.lowercased())=\"\(value.replacing("\"", with: "&quot;"))\""
            } else if let value = match.5 {
                if number == 0 { attributes += " first=\"\(value.filter { $0 != "\"" })\"" }
                number += 1
            }
        }
        // A shortcode on several lines counts as many.
        let missing = max(0, text.count { $0.isNewline } - lines)
        return attributes + String(repeating: "\n", count: missing)
    }
}
