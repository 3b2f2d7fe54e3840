import Markdown
import Testing

@Suite struct VoidElementTests {
    @Test(arguments: [
        ("a\\\nb", "<p>a<br>\nb</p>\n"), ("***", "<hr>\n"), ("![a](b.svg)", "<p><img src=\"b.svg\" alt=\"a\"></p>\n"),
        ("a /> b `c />` <https://x.example/ />", "<p>a /&gt; b <code>c /&gt;</code> &lt;https://x.example/ /&gt;</p>\n"),
        ("/", "<p>/</p>\n"), ("", ""),
        ("[a](/ \"b />\")", "<p><a href=\"/\" title=\"b /&gt;\">a</a></p>\n"),
    ])
    func haveNoSlashInHTML(_ text: String, _ html: String) {
        let document = MarkdownDocument(
            parsing: Array(text.utf8).span, in: SourceFile(path: "a.md"), options: MarkdownOptions(closesVoidElements: false)
        )
        #expect(document.html().description == html)
    }
}
