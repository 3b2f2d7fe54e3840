import Hypertext

/// The words of a short HTML text, such as a summary.
enum HTMLWords {
    private static let blocks: Set = ["p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "tr"]

    /// The words, with a line for each paragraph. Scripts, style sheets and comments are left out.
    static func text(of html: String) -> String {
        var html = html
        return html.withUTF8 { bytes in
            var text = ""
            var tokenizer = HTMLTokenizer(bytes)
            while let token = tokenizer.next() {
                switch token {
                case .text(let range): text += decoded(String(decoding: bytes[range], as: UTF8.self))
                case .startTag(let name), .endTag(let name):
                    if blocks.contains(String(decoding: bytes[name], as: UTF8.self).lowercased()) { text += "\n" }
                case .rawText, .comment: break
                }
            }
            return text
        }
    }

    private static let names: [String: Swift.Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "mdash": "—", "ndash": "–", "hellip": "…", "lsquo": "‘",
        "rsquo": "’", "ldquo": "“", "rdquo": "”", "eacute": "é", "egrave": "è", "uuml": "ü", "ouml": "ö", "auml": "ä", "ccedil": "ç",
    ]

    /// The text with its character references replaced; one that is not known stays as it is.
    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var decoded = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "&") {
            decoded += rest[..<start]
            rest = rest[start...]
            guard let end = rest.prefix(12).firstIndex(of: ";"), let character = character(rest[rest.index(after: start)..<end]) else {
                decoded.append("&")
                rest = rest.dropFirst()
                continue
            }
            decoded.append(character)
            rest = rest[rest.index(after: end)...]
        }
        return decoded + rest
    }

    private static func character(_ name: Substring) -> Swift.Character? {
        guard name.first == "#" else { return names[String(name)] }
        let digits = name.dropFirst()
        let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { Swift.Character($0) }
    }
}
