import Diagnostics
import Hypertext
import Markdown
import TestSupport
import Testing

/// The links and images of a text, and what a site may do with them.
@Suite struct LinkTests {
    /// Each text with its links: their addresses, and where those are written. An image is preceded by `!`, a guarded link by `|`.
    @Test(arguments: [
        ("no link", "a", []),
        ("links in blocks", "# [a](/b)\n\n- [c](d#e)\n\n> [f](../g)", ["/b@1:7", "d#e@3:7", "../g@5:7"]),
        ("an image in a link", "x [![a](b.png)](/c)", ["/c@1:17", "!b.png@1:9"]),
        ("with a title", "[a](/b 'c') [d](<e f> \"g\")", ["/b@1:5", "e%20f@1:18"]),
        ("signs that have to be escaped", "[a](/b?c&amp;d&e='f') [g](/%C3%A9é)", ["/b?c&d&e='f'@1:5", "/%C3%A9%C3%A9@1:27"]),
        (
            "elsewhere", "[a](https://b.example) <c@d.example> www.e.example",
            [
                "https://b.example@1:5", "mailto:c@d.example@1:25", "http://www.e.example@1:38",
            ]
        ),
        ("a definition used twice", "[a] [b][a]\n\n[a]: /c", ["/c@3:6", "/c@3:6"]),
        ("definitions of one address", "[a] [b]\n\n[a]: /c\n[b]: /c", ["/c@3:6", "/c@4:6"]),
        ("in the label of a wikilink, where it is none", "[[a|[b](/c)]] [d](/e)", ["/e@1:19"]),
        (
            "in spoilers", "[a](/b) ||[c](/d)|| :spoiler[[e](/f)]\n\n:::spoiler[[g](/h)]\n[i](/j)\n:::",
            [
                "/b@1:5", "|/d@1:15", "|/f@1:34", "/h@3:16", "|/j@4:5",
            ]
        ),
        ("in a guarded footnote", "||a[^1]||\n\n[^1]: [b](/c)", ["|/c@3:11"]),
        (
            "in footnotes, which move", "[a](/b)[^1] [c](/d)\n\n[^1]: [e](/f)\n\n[g](/h)",
            [
                "/b@1:5", "/d@1:17", "/h@5:5", "/f@3:11",
            ]
        ),
        ("in a table", "| [a](/b) | c |\n|---|---|\n| d | ![e](f) |", ["/b@1:7", "!f@3:12"]),
        ("what is not a link", "`[a](/b)` \\[c](/d) <i title=\"[e](/f)\"> [g](/h)", ["/h@1:44"]),
        ("in an alternative text, where it is none", "![a [b](/c) d](e)", ["!e@1:16"]),
        ("a link in a link", "[a [b](/c) d](/e)", ["/c@1:8"]),
        (
            "no link, but for the parenthesis in a bare address", "[a](/b*www.c.example/(<d>) [e](/f)",
            ["http://www.c.example/(@1:8", "/f@1:32"]
        ),
        (
            "no link, but for the quotation mark in one", "[a](/b \"c www.d.example/\"e\") [f](/g)",
            ["http://www.d.example/%22e@1:11", "/g@1:34"]
        ),
        ("no link, but for the parentheses in one", "[a](/b (c www.d.example/(e))) [f](/g)", ["http://www.d.example/(e)@1:11", "/g@1:35"]),
        ("no link, but for a wikilink", "[a](<b [[c<d]]>) [f](/g)", ["/g@1:22"]),
        ("no link, but for a comment", "[a](/b <!-- c -->) [f](/g)", ["/g@1:24"]),
        (
            "no definition, but for a bare address", "[a]: /b \"c www.d.example/\"e\"\n\n[f](/g)",
            ["http://www.d.example/%22e@1:12", "/g@3:5"]
        ),
        ("a refused one", "[a](javascript:b) [c](/d)", ["/d@1:23"]),
    ])
    func linksHaveTheirPlaces(name: String, text: String, links: [String]) {
        let found = richText(text).links(in: "text.md").map { link in
            let signs = (link.isGuarded ? "|" : "") + (link.kind == .image ? "!" : "")
            return "\(signs)\(link.address)@\(link.location.line):\(link.location.column)"
        }
        #expect(found == links)
    }

    @Test(arguments: [
        (
            "another address", "[a](/b 'c') ![d](/b \"e\")",
            "<p><a href=\"/x?y&amp;z\" title=\"c\">a</a> <img src=\"/x?y&amp;z\" alt=\"d\" title=\"e\" /></p>\n"
        ),
        ("words", "*[a **b** ![c](/d)](/w 'e > f')*", "<p><em>a <strong>b</strong> <img src=\"/d\" alt=\"c\" /></em></p>\n"),
        ("an image stays", "![a](/w)", "<p><img src=\"/w\" alt=\"a\" /></p>\n"),
        (
            "both", "[a](/b) [c](/w) [d](/b) [e](/f) [g](/w)",
            "<p><a href=\"/x?y&amp;z\">a</a> c <a href=\"/x?y&amp;z\">d</a> <a href=\"/f\">e</a> g</p>\n"
        ),
        ("a link around a gap", "[{{a}}](/w) [b {{c}} d](/b)", "<p>a <a href=\"/x?y&amp;z\">b c d</a></p>\n"),
        ("in segments", "||[a](/w)|| :b[[c](/b)]\n\n:::d[[e](/w)]\n[f](/w)\n:::", "<p>… <a href=\"/x?y&amp;z\">c</a></p>\ne<p>f</p>\n\n"),
        ("raw HTML in it", "[<a b>c</a>](/w)", "<p><a b>c</a></p>\n"),
    ])
    func gapsAreFilled(name: String, text: String, html: String) {
        let filled = richText(text, options: MarkdownOptions(rawHTML: .allowed)).fillingLinks(in: "text.md") { link in
            switch link.address {
            case "/b": .address("/x?y&z")
            case "/w": .words
            default: .unchanged
            }
        }
        #expect(words(of: filled) == html)
        // What was filled can be filled again.
        let again = filled.fillingLinks(in: "text.md") { $0.address == "/x?y&z" ? .address("/b") : .unchanged }
        #expect(
            again
                == richText(text, options: MarkdownOptions(rawHTML: .allowed)).fillingLinks(in: "text.md") {
                    $0.address == "/w" ? .words : .unchanged
                })
    }

    @Test func unchangedTextIsTheSame() {
        let text = richText("[a](/b) ||[c](/d)|| {{e}}")
        #expect(text.fillingLinks(in: "text.md") { _ in .unchanged } == text)
        #expect(text.fillingLinks(in: "text.md") { .address($0.address) } == text)
    }

    /// Every address of a text is written once, so that its place is known.
    @Test func placesAreExactInRandomTexts() {
        let seed = RandomDocument.seed
        var generator = SplitMix(seed: seed)
        for _ in 0..<RandomDocument.count {
            let text = Self.randomText(&generator)
            for link in richText(text, options: MarkdownOptions(rawHTML: .allowed)).links(in: "text.md") {
                guard let mark = link.address.firstRange(of: #/q[0-9]+q/#), let written = text.firstRange(of: String(link.address[mark]))
                else { continue }
                // A longer address contains other characters than were written, if it is encoded.
                guard !link.address[..<mark.lowerBound].contains("%") else { continue }
                let before = text[..<written.lowerBound]
                let lineStart = before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex
                // The part before the number in an address is a slash, or a scheme and a host.
                let prefix = link.address[..<mark.lowerBound].unicodeScalars.count
                let (line, column) = (before.count { $0 == "\n" } + 1, before[lineStart...].unicodeScalars.count - prefix + 1)
                #expect(
                    link.location == Diagnostics.SourceLocation(file: "text.md", line: line, column: column),
                    "seed \(seed): \(text.debugDescription)")
            }
        }
    }

    private static func randomText(_ generator: inout SplitMix) -> String {
        let pieces = [
            "[a](/#)", "![a](/# 't')", "[a](</#>)", "`[a](/#)`", "<b title=\"[x](/#)\">", "\n\n[r]: /#\n\n", "[r]", "[r][]",
            "<https://x/#>",
            "[a [b](/#) c](/#)", "[![a](/#)](/#)", "\\[a](/#)", "a](/#)", "[a](/#", "https://y.example/#", "||", "> ", "- ", "\n", "\n\n",
            "_", "**", "`",
            "\n\n|a|b|\n|-|-|\n|[c](/#)|d|\n\n", "[[x]]", "[[x|y]]", ":n[", "]", "[", "\n\n:::note\n", "\n:::\n", "[^1]",
            "\n\n[^1]: b [c](/#)\n\n", "\n    [a](/#)\n", "<p>\n",
            "\n\n```\n[a](/#)\n```\n\n", "é", " ", "{{x}}", "# ", "[a](\n/#)", "[a\nb](/#)", "\\", "&amp;", "<", ">", "~~",
        ]
        var number = 0
        return (0..<Int.random(in: 1...14, using: &generator)).reduce(into: "") { text, _ in
            let piece = pieces.randomElement(using: &generator) ?? ""
            for character in piece {
                if character == "#", piece != "# " {
                    number += 1
                    text += "q\(number)q"
                } else {
                    text.append(character)
                }
            }
        }
    }

    /// The text with the contents of segments.
    private func words(of text: RichText) -> String {
        text.html { segment, inside in
            switch segment {
            case .value(let path): HTML(text: path.description)
            case .spoiler: "…"
            default: "\(inside.label)\(inside.content)"
            }
        }.description
    }
}
