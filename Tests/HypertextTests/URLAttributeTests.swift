import Hypertext
import Testing

/// Text that a template puts where a URL starts.
@Suite struct URLAttributeTests {
    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:alert(1)",
        "vbscript:x", "data:text/html,<script>", "file:///etc/passwd", "blob:x", "unknown:x",
    ])
    func addressThatCouldRunCodeIsReplaced(_ address: String) {
        let link: HTML = "<a href=\"\(address)\">x</a>"
        #expect(link.description == "<a href=\"about:invalid\">x</a>")
        let image: HTML = "<img src=\"\(address)\">"
        #expect(image.description == "<img src=\"about:invalid\">")
    }

    @Test(arguments: [
        "https://example.org/?a=1", "http://example.org", "mailto:fan@example.org", "/news/", "news/", "#top", "?page=2", "", "./a:b",
        "#a:b",
    ])
    func otherAddressStays(_ address: String) {
        let link: HTML = "<a href=\"\(address)\">x</a>"
        #expect(link.description == "<a href=\"\(address)\">x</a>")
    }

    @Test func onlyTheStartOfAnAddressIsChecked() {
        let text = "javascript:x"
        let link: HTML = "<a href=\"/search/?q=\(text)\" title=\"\(text)\">\(text)</a>"
        #expect(link.description == "<a href=\"/search/?q=javascript:x\" title=\"javascript:x\">javascript:x</a>")
    }

    /// Every spelling of an attribute counts.
    @Test func everySpellingOfAnAttributeIsGuarded() {
        let text = "javascript:x"
        let links: [(HTML, String)] = [
            ("<a\nhref=\"\(text)\">", "<a\nhref=\"about:invalid\">"),
            ("<a\thref='\(text)'>", "<a\thref='about:invalid'>"),
            ("<a HREF = \"\(text)\">", "<a HREF = \"about:invalid\">"),
            ("<a class=\"x\"href=\"\(text)\">", "<a class=\"x\"href=\"about:invalid\">"),
            ("<use xlink:href=\"\(text)\"/>", "<use xlink:href=\"about:invalid\"/>"),
            ("<a data-href=\"\(text)\" title='\(text)'>", "<a data-href=\"javascript:x\" title='javascript:x'>"),
            ("=\"\(text)\"", "=\"javascript:x\""),
        ]
        for (link, expected) in links { #expect(link.description == expected) }
        let xml: XML = "<link\n  href=\"\(text)\"/>"
        #expect(xml.description == "<link\n  href=\"about:invalid\"/>")
    }

    @Test func onlyAttributesWithAddressesAreGuarded() {
        let text = "javascript:x"
        let guarded: [HTML] = [
            "<a href=\"\(text)\">", "<a xlink:href=\"\(text)\">", "<a src=\"\(text)\">", "<a action=\"\(text)\">",
            "<a formaction=\"\(text)\">", "<a poster=\"\(text)\">", "<a data=\"\(text)\">", "<a cite=\"\(text)\">",
            "<a srcset=\"\(text)\">", "<a ping=\"\(text)\">", "<a/SRC \n= '\(text)'>",
        ]
        for markup in guarded { #expect(markup.description.contains("about:invalid"), "\(markup)") }
        let others: [HTML] = [
            "<a hrefs=\"\(text)\">", "<a ref=\"\(text)\">", "<a datas=\"\(text)\">", "<a alt=\"\(text)\">", "<a class=\"\(text)\">",
            "href=\"\(text)\"", "=\"\(text)\"", "\"\(text)\"", " \"\(text)\"", "<a href = x \"\(text)\">",
        ]
        for markup in others { #expect(markup.description.contains("javascript:x"), "\(markup)") }
    }

    @Test(arguments: [
        ("java", "script:x", "about:invalid"), ("", "javascript:x", "about:invalid"), ("javascript", ":x", "about:invalid"),
        ("\t\t", "javascript:x", "about:invalid"), ("javascript:", "x", "about:invalidx"), ("https", "://a.example", "https://a.example"),
        ("/a", "javascript:x", "/ajavascript:x"), ("a", "/b:c", "a/b:c"), ("a", "b", "ab"),
    ])
    func addressInTwoPiecesIsOneAddress(_ first: String, _ second: String, _ expected: String) {
        let link: HTML = "<a href=\"\(first)\(second)\">\(first)\(second)</a>"
        #expect(link.description == "<a href=\"\(expected)\">\(first)\(second)</a>")
    }

    @Test func literalBetweenTwoPiecesCountsToo() {
        let first = "java"
        let second = ":x"
        let link: HTML = "<a href=\"\(first)script\(second)\"><a href=\"\(first)/\(second)\"><i class=\"\(second)\">"
        #expect(link.description == "<a href=\"about:invalid\"><a href=\"java/:x\"><i class=\":x\">")
    }
}
