import Diagnostics
import Markdown
import Testing

@Suite struct RawHTMLTests {
    @Test(arguments: [
        ("inline", "a <b onclick=\"x()\">b</b>", "<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>\n", [3]),
        ("block", "<div>\n*as it is*\n</div>", "<p>&lt;div&gt;\n*as it is*\n&lt;/div&gt;</p>\n", [1]),
        ("script", "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n", [1]),
        ("unclosed script", "<script>\nalert(1)\n\n", "<p>&lt;script&gt;\nalert(1)\n</p>\n", [1]),
        ("comment", "a <!-- secret --> b", "<p>a b</p>\n", []),
        ("comment block", "<!-- more -->", "", []),
        ("comment before other HTML", "<!-- more --> <br>", "<p> &lt;br&gt;</p>\n", [1]),
        ("instruction", "a <?php echo 1 ?>", "<p>a &lt;?php echo 1 ?&gt;</p>\n", [3]),
        ("declaration", "a <!DOCTYPE html>", "<p>a &lt;!DOCTYPE html&gt;</p>\n", [3]),
        ("CDATA", "a <![CDATA[<b>]]>", "<p>a &lt;![CDATA[&lt;b&gt;]]&gt;</p>\n", [3]),
        ("in a list", "- <br>\n- <b>x</b>", "<ul>\n<li>&lt;br&gt;</li>\n<li>&lt;b&gt;x&lt;/b&gt;</li>\n</ul>\n", [3, 3]),
        ("in an alternative text", "![a <b>](c)", "<p><img src=\"c\" alt=\"a &lt;b&gt;\" /></p>\n", [5]),
        ("in code", "`<b>`", "<p><code>&lt;b&gt;</code></p>\n", []),
        ("none", "a < b > c &lt;b&gt; \\<b>", "<p>a &lt; b &gt; c &lt;b&gt; &lt;b&gt;</p>\n", []),
    ])
    func escapedHTMLIsShownAndReported(name: String, text: String, html: String, columns: [Int]) {
        let reading = Reading(of: text)
        #expect(reading.html == html)
        #expect(reading.diagnostics.map(\.severity) == columns.map { _ in .warning })
        #expect(reading.diagnostics.map(\.location.column) == columns)
    }

    @Test func warningNamesPlaceAndRemedy() {
        #expect(
            Reading(of: "one\n\ntwo <b>three</b>", firstLine: 10).diagnostics == [
                .warning(
                    at: Diagnostics.SourceLocation(file: "text.md", line: 12, column: 5), "raw HTML is shown as text",
                    help: "write **words**, or set 'rawHTML: allowed' in site.yaml"
                )
            ]
        )
    }

    @Test func allowedHTMLIsPartOfThePage() {
        let text = "<div class=\"x\">\n\n*a* <b>b</b> <!-- c -->\n\n</div>"
        let reading = Reading(of: text, options: MarkdownOptions(rawHTML: .allowed))
        #expect(reading.html == "<div class=\"x\">\n<p><em>a</em> <b>b</b></p>\n</div>\n")
        #expect(reading.diagnostics == [])
    }

    /// GFM's section "Disallowed Raw HTML", and what is like it.
    @Test(arguments: [
        ("<title>x</title>", "&lt;title>x&lt;/title>\n", 1), ("a <textarea> b", "<p>a &lt;textarea> b</p>\n", 1),
        ("<style>\nx\n</style>", "&lt;style>\nx\n&lt;/style>\n", 1),
        ("<XMP>", "&lt;XMP>\n", 1), ("<iframe src=\"x\"></iframe>", "&lt;iframe src=\"x\">&lt;/iframe>\n", 1),
        ("<div><script>x</script></div>", "<div>&lt;script>x&lt;/script></div>\n", 1),
        ("a <plaintext/> b", "<p>a &lt;plaintext/> b</p>\n", 1), ("<noembed>\n\n<noframes>", "&lt;noembed>\n&lt;noframes>\n", 2),
        ("<strong> <titles> <stylex>", "<p><strong> <titles> <stylex></p>\n", 0),
        ("<b title=\"<!-- x -->\">y</b>", "<p><b title=\"<!-- x -->\">y</b></p>\n", 0), ("<div><!-- x --></div>", "<div></div>\n", 0),
        ("<br title='<script>'>", "<br title='&lt;script>'>\n", 1),
    ])
    func allowedHTMLCannotSwallowThePage(text: String, html: String, warnings: Int) {
        let reading = Reading(of: text, options: MarkdownOptions(rawHTML: .allowed))
        #expect(reading.html == html)
        #expect(reading.diagnostics.count == warnings && reading.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func allowedHTMLDoesNotAllowSchemes() {
        let reading = Reading(of: "<b>[x](javascript:y)</b>", options: MarkdownOptions(rawHTML: .allowed))
        #expect(reading.html == "<p><b>x</b></p>\n")
        #expect(reading.diagnostics.map(\.location.column) == [8])
    }
}
