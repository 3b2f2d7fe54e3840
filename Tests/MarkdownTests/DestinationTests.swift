import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite struct DestinationTests {
    /// Texts that hide a scheme, or look as if they did: what the error quotes, or `nil` if there is none, and the HTML.
    @Test(arguments: [
        ("plain", "[x](javascript:alert(1))", "javascript", "x"),
        ("mixed case", "[x](JaVaScRiPt:alert(1))", "JaVaScRiPt", "x"),
        ("reference to a letter", "[x](&#106;avascript:alert)", "javascript", "x"),
        ("reference to the colon", "[x](javascript&colon;alert)", "javascript", "x"),
        ("reference to a tab", "[x](java&Tab;script:alert)", "java\tscript", "x"),
        ("reference to a line feed", "[x](java&#10;script:alert)", "java\nscript", "x"),
        ("reference to a zero", "[x](java&#0;script:alert)", "java\u{FFFD}script", "x"),
        ("space in front", "[x](< javascript:alert>)", "javascript", "x"),
        ("control character in front", "[x](<\u{1}javascript:alert>)", "\u{1}javascript", "x"),
        ("control character inside", "[x](<java\u{1F}script:alert>)", "java\u{1F}script", "x"),
        ("tab inside", "[x](<java\tscript:alert>)", "java\tscript", "x"),
        ("no-break space in front", "[x](\u{A0}javascript:alert)", "\u{A0}javascript", "x"),
        ("backslash before the colon", "[x](javascript\\:alert)", "javascript", "x"),
        ("encoded colon", "[x](javascript%3Aalert)", "javascript", "x"),
        ("encoded letter", "[x](%6aavascript:alert)", "%6aavascript", "x"),
        ("encoded line feed", "[x](java%0Ascript:alert)", "java%0Ascript", "x"),
        ("full-width letters", "[x](ｊavascript:alert)", "ｊavascript", "x"),
        ("invisible character", "[x](java\u{200B}script:alert)", "java\u{200B}script", "x"),
        ("Visual Basic", "[x](vbscript:msgbox)", "vbscript", "x"),
        ("HTML as data", "[x](data:text/html,<script>alert(1)</script>)", "data", "x"),
        ("file", "[x](file:///etc/passwd)", "file", "x"),
        ("page as source", "[x](view-source:https://example.org)", "view-source", "x"),
        ("unknown", "[x](steam://run)", "steam", "x"),
        ("nothing before the colon", "[x](:alert)", "", "x"),
        ("encoded colon of a good scheme", "[x](https%3A//example.org)", "https", "x"),
        ("autolink", "<javascript:alert(1)>", "javascript", "javascript:alert(1)"),
        ("autolink in mixed case", "<JAVASCRIPT:alert(1)>", "JAVASCRIPT", "JAVASCRIPT:alert(1)"),
        ("reference definition", "[x]\n\n[x]: javascript:alert(1)", "javascript", "x"),
        ("markup in the link", "[*x* `y`](javascript:alert)", "javascript", "<em>x</em> <code>y</code>"),
        ("good link around it", "[![x](javascript:alert)](/y)", "image:javascript", "<a href=\"/y\">x</a>"),
        ("image", "![x *y*](javascript:alert)", "image:javascript", "x <em>y</em>"),
        ("image as data", "![x](data:image/svg+xml;base64,PHN2Zz4=)", "image:data", "x"),
        ("harmless image as data", "![x](data:image/png;base64,AAAA)", "image:data", "x"),
        ("web", "[x](https://example.org/)", nil, "<a href=\"https://example.org/\">x</a>"),
        ("web in capitals", "[x](HTTP://example.org/)", nil, "<a href=\"HTTP://example.org/\">x</a>"),
        ("mail", "[x](mailto:a@example.org)", nil, "<a href=\"mailto:a@example.org\">x</a>"),
        ("mail autolink", "<a@example.org>", nil, "<a href=\"mailto:a@example.org\">a@example.org</a>"),
        ("same scheme", "[x](//example.org/)", nil, "<a href=\"//example.org/\">x</a>"),
        ("path with a colon", "[x](./a:b)", nil, "<a href=\"./a:b\">x</a>"),
        ("path with an encoded colon", "[x](a/javascript%3Ab)", nil, "<a href=\"a/javascript%3Ab\">x</a>"),
        ("query", "[x](?javascript:a)", nil, "<a href=\"?javascript:a\">x</a>"),
        ("fragment", "[x](#javascript:a)", nil, "<a href=\"#javascript:a\">x</a>"),
        ("nothing", "[x]()", nil, "<a href=\"\">x</a>"),
        ("quotation mark", "[x](</\"onclick=alert(1)>)", nil, "<a href=\"/%22onclick=alert(1)\">x</a>"),
    ])
    func onlyWebSchemesBecomeLinks(name: String, text: String, refused: String?, html: String) {
        let reading = Reading(of: text)
        #expect(reading.html == "<p>\(html)</p>\n")
        #expect(reading.diagnostics.map(\.severity) == (refused == nil ? [] : [.error]))
        #expect(reading.diagnostics.first?.message == refused.map(Self.message))
    }

    private static func message(refusing scheme: String) -> String {
        scheme.hasPrefix("image:") ? "an image may not begin with '\(scheme.dropFirst(6)):'" : "a link may not begin with '\(scheme):'"
    }

    @Test func refusalNamesPlaceAndRemedy() {
        #expect(
            Reading(of: "Click *[here](javascript:alert)* now", firstLine: 5).diagnostics == [
                .error(
                    at: "text.md", 5, 15, "a link may not begin with 'javascript:'",
                    help: "use https:, http: or mailto:, or begin a path that contains a colon with './'"
                )
            ]
        )
    }

    @Test func veryLongSchemeIsQuotedInPart() {
        let scheme = String(repeating: "é", count: 1000)
        #expect(
            Reading(of: "[x](\(scheme):y)").diagnostics.map(\.message)
                == ["a link may not begin with '\(String(repeating: "é", count: 40))…:'"]
        )
    }

    @Test func everySchemeIsALinkIfTheSiteAllowsIt() {
        let reading = Reading(of: "[x](javascript:alert)", options: MarkdownOptions(schemes: .any))
        #expect(reading.html == "<p><a href=\"javascript:alert\">x</a></p>\n")
        #expect(reading.diagnostics == [])
    }

    @Test func resolverReceivesResolvedDestinations() {
        var seen: [Destination] = []
        _ = Reading(of: "[a](/x&amp;y\\_z%20 't') ![b [c](d)](<e f>) <https://g.example> [h](javascript:i) [J]\n\n[j]: k") {
            seen.append($0)
            return .keep
        }
        #expect(
            seen == [
                Destination("/x&y_z%20", kind: .link),
                Destination("d", kind: .link),
                Destination("e f", kind: .image),
                Destination("https://g.example", kind: .link),
                Destination("k", kind: .link),
            ]
        )
    }

    @Test func resolverReplacesAndRefuses() {
        let reading = Reading(of: "[a](a) ![b](b 'B') ![*c*](c) [d](d)") { destination in
            switch destination.address {
            case "a": .replace(with: "/base/a?x=1&y=\"2\"")
            case "b": .replace(with: "/images/b.jpg")
            case "c": .refuse("there is no image 'c'", help: "put it into images/")
            default: .keep
            }
        }
        #expect(
            reading
                == Reading(
                    html: """
                        <p><a href="/base/a?x=1&amp;y=%222%22">a</a> <img src="/images/b.jpg" alt="b" title="B" /> <em>c</em> <a href="d">d</a></p>

                        """,
                    excerpt: "a   d",
                    wordCount: 2,
                    diagnostics: [.error(at: "text.md", 1, 27, "there is no image 'c'", help: "put it into images/")]
                )
        )
    }
}
