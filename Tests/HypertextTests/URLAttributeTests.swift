import Hypertext
import Testing

/// Text that a template puts where a URL begins.
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
        "https://example.org/?a=1", "http://example.org", "mailto:fan@example.org", "/news/", "news/", "#top", "?page=2", "", "./a:b", "#a:b",
    ])
    func otherAddressStays(_ address: String) {
        let link: HTML = "<a href=\"\(address)\">x</a>"
        #expect(link.description == "<a href=\"\(address)\">x</a>")
    }

    @Test func onlyTheBeginningOfAnAddressIsLookedAt() {
        let text = "javascript:x"
        let link: HTML = "<a href=\"/search/?q=\(text)\" title=\"\(text)\">\(text)</a>"
        #expect(link.description == "<a href=\"/search/?q=javascript:x\" title=\"javascript:x\">javascript:x</a>")
    }
}
