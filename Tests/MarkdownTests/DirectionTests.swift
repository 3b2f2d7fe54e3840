import Markdown
import Testing

/// Text that changes the direction of the text around it: the output, and the diagnostics.
@Suite struct DirectionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let html: String
        let messages: [String]

        var testDescription: String { name }

        init(_ name: String, _ text: String, _ html: String, _ messages: String...) {
            self.name = name
            self.text = text
            self.html = html
            self.messages = messages
        }
    }

    private static func turns(_ place: String, _ codePoint: String) -> String {
        "\(place) the invisible character U+\(codePoint) reverses the letters after it"
    }

    private static func notEnded(_ place: String, _ codePoint: String) -> String {
        "\(place) the invisible character U+\(codePoint) changes the direction of text and is not ended in its paragraph"
    }

    private static func notBegun(_ place: String, _ codePoint: String) -> String {
        "\(place) the invisible character U+\(codePoint) ends a direction that does not begin in its paragraph"
    }

    private static let permitted = [
        Row("marks", "\u{200F}a\u{200E}b\u{61C}", "<p>\u{200F}a\u{200E}b\u{61C}</p>\n"),
        Row("an isolated name", "by \u{2068}יוסף\u{2069}, 2024", "<p>by \u{2068}יוסף\u{2069}, 2024</p>\n"),
        Row("a name by its numbers", "by &#x2067;יוסף&#8297;, 2024", "<p>by \u{2067}יוסף\u{2069}, 2024</p>\n"),
        Row("one half each", "by \u{2067}יוסף&#x2069;, 2024", "<p>by \u{2067}יוסף\u{2069}, 2024</p>\n"),
        Row("over a line end", "> by \u{202B}a\n> b\u{202C}", "<blockquote>\n<p>by \u{202B}a\nb\u{202C}</p>\n</blockquote>\n"),
        Row("around markup", "\u{2067}*a* [b](c)\u{2069}", "<p>\u{2067}<em>a</em> <a href=\"c\">b</a>\u{2069}</p>\n"),
        Row("in code", "`\u{2066}a\u{2069}`", "<p><code>\u{2066}a\u{2069}</code></p>\n"),
        Row("numbers in code, which mean nothing there", "`&#x202E;`", "<p><code>&amp;#x202E;</code></p>\n"),
        Row("numbers in a block of code", "    &#x202E;", "<pre><code>&amp;#x202E;\n</code></pre>\n"),
        Row("numbers after a backslash", "\\&#x202E;", "<p>&amp;#x202E;</p>\n"),
    ]

    private static let refused = [
        Row("an override", "a\u{202E}b\u{202C}c", "<p>a\u{FFFD}b\u{FFFD}c</p>\n", turns("1:2", "202E")),
        Row("an override to the right", "a\u{202D}b", "<p>a\u{FFFD}b</p>\n", turns("1:2", "202D")),
        Row("an override by its number", "a&#x202E;b&#8236;c", "<p>a\u{FFFD}b\u{FFFD}c</p>\n", turns("1:2", "202E")),
        Row("an override by its number with zeros", "a&#x000202e;b", "<p>a\u{FFFD}b</p>\n", turns("1:2", "202E")),
        Row("an embedding that goes on", "a\u{202B}b\n\nc", "<p>a\u{FFFD}b</p>\n<p>c</p>\n", notEnded("1:2", "202B")),
        Row(
            "an isolate from one paragraph to the next", "a\u{2067}b\n\nc\u{2069}", "<p>a\u{FFFD}b</p>\n<p>c\u{FFFD}</p>\n",
            notEnded("1:2", "2067"), notBegun("3:2", "2069")
        ),
        Row(
            "from one item to the next", "- a\u{2067}b\n- c\u{2069}", "<ul>\n<li>a\u{FFFD}b</li>\n<li>c\u{FFFD}</li>\n</ul>\n",
            notEnded("1:4", "2067"), notBegun("2:4", "2069")
        ),
        Row(
            "an embedding in an isolate", "\u{2067}a\u{202B}b\u{2069}c\u{202C}", "<p>\u{2067}a\u{FFFD}b\u{2069}c\u{FFFD}</p>\n",
            notEnded("1:3", "202B"), notBegun("1:7", "202C")
        ),
        Row("in a heading", "# a\u{2067}b", "<h1 id=\"ab\">a\u{FFFD}b</h1>\n", notEnded("1:4", "2067")),
        Row("in code", "`\u{202E}`", "<p><code>\u{FFFD}</code></p>\n", turns("1:2", "202E")),
        Row(
            "in a block of code, where each line is by itself", "```\n\u{2067}a\nb\u{2069}\n```",
            "<pre><code>\u{FFFD}a\nb\u{FFFD}\n</code></pre>\n", notEnded("2:1", "2067"), notBegun("3:2", "2069")
        ),
        Row(
            "in the words after a fence", "```a\u{202E}\nb\n```", "<pre><code class=\"language-a\u{FFFD}\">b\n</code></pre>\n",
            turns("1:5", "202E")),
        Row(
            "in the words after a fence, by its number", "```a&#x202E;\nb\n```",
            "<pre><code class=\"language-a\u{FFFD}\">b\n</code></pre>\n", turns("1:1", "202E")
        ),
        Row("in an address", "[a](/b\u{202E})", "<p><a href=\"/b%EF%BF%BD\">a</a></p>\n", turns("1:7", "202E")),
        Row("in an address, by its number", "[a](/b&#x202E;)", "<p><a href=\"/b%EF%BF%BD\">a</a></p>\n", turns("1:7", "202E")),
        Row("in a title", "[a](/b 'c&#x202E;')", "<p><a href=\"/b\" title=\"c\u{FFFD}\">a</a></p>\n", turns("1:10", "202E")),
        Row("in a definition", "[a]\n\n[a]: /b 'c\u{202E}'", "<p><a href=\"/b\" title=\"c\u{FFFD}\">a</a></p>\n", turns("3:11", "202E")),
        Row("in an alternative text", "![a&#x202E;](/b)", "<p><img src=\"/b\" alt=\"a\u{FFFD}\" /></p>\n", turns("1:4", "202E")),
        Row(
            "in an autolink", "<http://a.b/&#x202E;>", "<p><a href=\"http://a.b/%EF%BF%BD\">http://a.b/\u{FFFD}</a></p>\n",
            turns("1:13", "202E")),
        Row(
            "in a bare link", "http://a.b/\u{202E}c", "<p><a href=\"http://a.b/%EF%BF%BDc\">http://a.b/\u{FFFD}c</a></p>\n",
            turns("1:12", "202E")
        ),
        Row("in a wikilink", "[[a\u{202E}b]]", "<p>a\u{FFFD}b</p>\n", turns("1:4", "202E")),
        Row(
            "in a cell", "|a|b|\n|-|-|\n|\u{2067}c|d\u{2069}|", table("\u{FFFD}c", "d\u{FFFD}"), notEnded("3:2", "2067"),
            notBegun("3:6", "2069")),
        Row("in a spoiler", "||a\u{202E}||", "<p>…</p>\n", turns("1:4", "202E")),
        Row(
            "after what is only like a definition", "a [b]: `c d` &#x202E; `e`",
            "<p>a [b]: <code>c d</code> \u{FFFD} <code>e</code></p>\n", turns("1:14", "202E")
        ),
        Row(
            "after a backtick in a tag", "a <b c=\"`\"> &#x202E; `d`", "<p>a &lt;b c=&quot;`&quot;&gt; \u{FFFD} <code>d</code></p>\n",
            "1:3 raw HTML is shown as text", turns("1:13", "202E")
        ),
        // Only the tree shows that this is not code, so the paragraph is named.
        Row(
            "after a backtick in an instruction", "a <? ` ?> &#x202E; `d`", "<p>a &lt;? ` ?&gt; \u{FFFD} <code>d</code></p>\n",
            turns("1:1", "202E"), "1:3 raw HTML is shown as text"
        ),
        Row("in a footnote", "a[^1]\n\n[^1]: b\u{202E}", footnote("b\u{FFFD}"), turns("3:8", "202E")),
    ]

    private static func table(_ first: String, _ second: String) -> String {
        """
        <div class="table" role="region" tabindex="0" aria-label="Table: a, b">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>\(first)</td>
        <td>\(second)</td>
        </tr>
        </tbody>
        </table>
        </div>

        """
    }

    private static func footnote(_ words: String) -> String {
        """
        <p>a<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes">
        <h2 id="footnotes">Footnotes</h2>
        <ol>
        <li id="fn-1">
        <p>\(words) <a href="#fnref-1" role="doc-backlink" aria-label="Back to reference 1">↩</a></p>
        </li>
        </ol>
        </section>

        """
    }

    @Test(arguments: permitted + refused)
    func nothingChangesTheDirectionOfTheTextAroundIt(_ row: Row) {
        let reading = Reading(of: row.text)
        #expect(reading.html == row.html)
        #expect(reading.diagnostics.map { "\($0.location.line):\($0.location.column) \($0.message)" } == row.messages)
    }

    /// If raw HTML is allowed, a browser reads numeric references in it, even without a semicolon.
    @Test(arguments: [
        ("<b title='&#x202E;'>a</b>", "<p><b title='\u{FFFD}'>a</b></p>\n", [turns("1:11", "202E")]),
        ("<div>\n&#8238\n</div>", "<div>\n\u{FFFD}\n</div>\n", [turns("2:1", "202E")]),
        ("<!-- \u{202E} -->", "", [turns("1:6", "202E")]),
        ("<div>&#x2067;א&#x2069;</div>", "<div>&#x2067;א&#x2069;</div>\n", []),
    ])
    func rawHTMLChangesNoDirection(text: String, html: String, messages: [String]) {
        let reading = Reading(of: text, options: MarkdownOptions(rawHTML: .allowed))
        #expect(reading.html == html)
        #expect(reading.diagnostics.map { "\($0.location.line):\($0.location.column) \($0.message)" } == messages)
    }

    @Test func attributesOfDirectivesChangeNoDirection() {
        #expect(sketch(":a[b]{c=\"d\u{202E}\"}") == "<p>‹:a c@1:7=d\u{FFFD}@1:10@1:1 [b]›</p>\n")
    }

    /// As many directions as there are bytes for.
    @Test func manyDirectionsAreReadInOnePass() {
        let text = String(repeating: "\u{2067}", count: 50_000) + "a" + String(repeating: "\u{2069}", count: 50_000)
        #expect(Reading(of: text).diagnostics == [])
        #expect(Reading(of: String(text.dropLast())).diagnostics.count == 1)
    }
}
