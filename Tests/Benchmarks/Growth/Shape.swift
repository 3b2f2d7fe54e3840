/// How a text is made of fragments.
struct Shape {
    let parts: [String]
    /// Whether the parts take turns, or each is repeated by itself before the next begins.
    let isInterleaved: Bool

    /// What the dialect and CommonMark give a meaning to, and words between them.
    static let fragments = [
        ":a{", ":a[", "[[", "[[a|", "]]", "||", "||{s1}", "{{", "{{a}}", "~~", "[^1]", "[^1]: ", "|", "|-|", "_www.a", "www.a.b",
        "http://a.b",
        "a@b.", "![", "[", "](", "](a)", "]", "]:", "(", ")", "<", ">", "\"", "'", " \"a", "a\" ", "`", "``", "*", "*a ", "a* ", "_", "**",
        "> ", "- ", "1. ", "+\t", "    ", "\t", ":::", ":::a\n", "::a", "::a[", "{", "}", " b=", "=\"", "\n", "\n\n", "# ", " {#a", "===\n",
        "---\n", "```\n", "<!--", "-->", "<?", "<![CDATA[", "<a ", "</a>", "<div>\n", "&", "&amp;", "&#1", ";", "\\", "a", " ", ".", "..",
        "--",
        ">!", "!<", "[a]: b\n", "[a]", "|a|b|\n|-|-|\n|c|\n", "- [ ] ", "é",
    ]

    static func all(withTriples: Bool) -> [Shape] {
        var shapes = fragments.map { Shape(parts: [$0], isInterleaved: true) }
        for first in fragments {
            for second in fragments {
                shapes.append(Shape(parts: [first, second], isInterleaved: true))
                shapes.append(Shape(parts: [first, second], isInterleaved: false))
                guard withTriples else { continue }
                for third in fragments {
                    shapes.append(Shape(parts: [first, second, third], isInterleaved: true))
                    shapes.append(Shape(parts: [first, second, third], isInterleaved: false))
                }
            }
        }
        return shapes
    }

    /// A text of about so many bytes.
    func text(_ size: Int) -> [UInt8] {
        if isInterleaved {
            let round = Array(parts.joined().utf8)
            return Array(repeatElement(round, count: max(1, size / round.count)).joined())
        }
        return parts.flatMap { part in
            let bytes = Array(part.utf8)
            return Array(repeatElement(bytes, count: max(1, size / parts.count / bytes.count)).joined())
        }
    }
}

extension Shape: CustomStringConvertible {
    var description: String { parts.map(\.debugDescription).joined(separator: isInterleaved ? " " : " … ") }
}
