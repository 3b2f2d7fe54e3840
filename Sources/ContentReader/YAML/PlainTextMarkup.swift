/// Markup of Markdown or HTML in a text that has none.
struct PlainTextMarkup {
    /// The markup as written.
    let written: String
    /// What to do about it.
    let help: String

    /// The first markup in `text`; `nil` if there is none.
    ///
    /// - Complexity: O(n) in the length of the text.
    init?(in text: String) {
        guard text.utf8.contains(where: \.maySignMarkup) else { return nil }
        let scalars = Array(text.unicodeScalars.prefix(Self.longest))
        for index in scalars.indices {
            guard let found = Self.markup(at: index, of: scalars) else { continue }
            written = found.written
            help = found.help
            return
        }
        return nil
    }

    /// How far a text is searched, in characters; and how long a piece of markup may be.
    private static let (longest, longestPiece) = (10_000, 200)

    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "mdash": "—", "ndash": "–", "hellip": "…", "lsquo": "‘",
        "rsquo": "’", "ldquo": "“", "rdquo": "”", "eacute": "é", "copy": "©",
    ]

    private static let elements: Set<String> = [
        "a", "abbr", "b", "br", "code", "del", "div", "em", "i", "img", "ins", "kbd", "mark", "p", "q", "s", "small", "span", "strong",
        "sub",
        "sup", "u",
    ]

    private static func markup(at index: Int, of scalars: [Unicode.Scalar]) -> (written: String, help: String)? {
        switch scalars[index] {
        case "*":
            enclosed(in: "**", at: index, of: scalars)
                ?? (isWordBoundary(before: index, in: scalars) ? enclosed(in: "*", at: index, of: scalars) : nil)
        case "_": isWordBoundary(before: index, in: scalars) ? enclosed(in: "_", at: index, of: scalars) : nil
        case "`": enclosed(in: "`", at: index, of: scalars)
        case "[": link(at: index, of: scalars)
        case "{": between("{{", "}}", at: index, of: scalars).map { ("{{\($0)}}", "write the value itself") }
        case "&": entity(at: index, of: scalars)
        case "<": element(at: index, of: scalars)
        default: nil
        }
    }

    /// Words between two signs that touch them, as in `**words**`.
    private static func enclosed(in sign: String, at index: Int, of scalars: [Unicode.Scalar]) -> (written: String, help: String)? {
        guard let inside = between(sign, sign, at: index, of: scalars), let first = inside.unicodeScalars.first,
            let last = inside.unicodeScalars.last, ![first, last].contains(where: { $0 == " " || String($0) == sign })
        else { return nil }
        let after = index + 2 * sign.unicodeScalars.count + inside.unicodeScalars.count
        guard sign.count == 2 || sign == "`" || after == scalars.count || !isWordCharacter(scalars[after]) else { return nil }
        return ("\(sign)\(inside)\(sign)", "write '\(inside)'")
    }

    private static func link(at index: Int, of scalars: [Unicode.Scalar]) -> (written: String, help: String)? {
        if let inside = between("[[", "]]", at: index, of: scalars) {
            return ("[[\(inside)]]", "write '\(inside.split(separator: "|").last ?? inside[...])'")
        }
        guard let label = between("[", "]", at: index, of: scalars) else { return nil }
        let next = index + label.unicodeScalars.count + 2
        guard let address = between("(", ")", at: next, of: scalars) else { return nil }
        return ("[\(label)](\(address))", "write '\(label)'")
    }

    private static func entity(at index: Int, of scalars: [Unicode.Scalar]) -> (written: String, help: String)? {
        guard let name = between("&", ";", at: index, of: scalars), name.utf8.count < 12 else { return nil }
        if let character = entities[name] { return ("&\(name);", "write '\(character)'") }
        let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        return number.flatMap(Unicode.Scalar.init).map { ("&\(name);", "write '\($0)'") }
    }

    private static func element(at index: Int, of scalars: [Unicode.Scalar]) -> (written: String, help: String)? {
        guard let tag = between("<", ">", at: index, of: scalars) else { return nil }
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
        let rest = tag.drop { $0 == "/" }.dropFirst(name.count)
        guard elements.contains(name), rest.isEmpty || rest.first == " " || rest.first == "/" else { return nil }
        return ("<\(tag)>", "delete it")
    }

    /// What is between two signs, the first of which is at `index`; `nil` if there is nothing, or if it is long.
    private static func between(_ opening: String, _ closing: String, at index: Int, of scalars: [Unicode.Scalar]) -> String? {
        let (opening, closing) = (Array(opening.unicodeScalars), Array(closing.unicodeScalars))
        guard scalars[min(index, scalars.count)...].starts(with: opening) else { return nil }
        let start = index + opening.count
        let limit = min(scalars.count, start + longestPiece)
        guard let end = (start..<max(start, limit)).first(where: { scalars[$0...].starts(with: closing) }), end > start else { return nil }
        return String(scalars[start..<end])
    }

    private static func isWordBoundary(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        index == 0 || !isWordCharacter(scalars[index - 1])
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "*" || scalar == "_"
    }
}

extension UInt8 {
    /// Whether `PlainTextMarkup.markup` has a case for it.
    fileprivate var maySignMarkup: Bool {
        switch self {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"),
            UInt8(ascii: "<"):
            true
        default: false
        }
    }
}
