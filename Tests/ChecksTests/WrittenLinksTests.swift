@testable import Checks
import Testing

/// Hostile and odd HTML, and what must be found in it.
@Suite struct WrittenLinksTests {
    struct Page: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let html: String
        let addresses: [String]
        var ids: Set<String> = []
    }

    private static let pages = [
        Page(testDescription: "nothing", html: "", addresses: []),
        Page(testDescription: "text", html: "write href=x and a < b, <3, <", addresses: []),
        Page(testDescription: "any case and quotes", html: "<A HREF=a><a href='b'><a href = \"c\" >", addresses: ["a", "b", "c"]),
        Page(
            testDescription: "the other kind of quote inside", html: #"<a href="it's"><a href='say "x"'>"#,
            addresses: ["it's", "say \"x\""]),
        Page(
            testDescription: "a sign that ends no tag inside quotes", html: "<p title='>' id=a><img alt='<a href=x>' src=b>",
            addresses: ["b"], ids: ["a"]),
        Page(testDescription: "other attributes", html: "<a data-href=x hreflang=y><p idx=z><img srcs=x>", addresses: []),
        Page(testDescription: "comments", html: "<!--<a href=x>--><!--><a href=a><!-- > <a href=x>---><a href=b>", addresses: ["a", "b"]),
        Page(testDescription: "unclosed comment", html: "<a href=a><!-- <a href=x> --", addresses: ["a"]),
        Page(
            testDescription: "declarations and end tags", html: "<!DOCTYPE html href=x></a href=x><?xml href=x?><a href=a>",
            addresses: ["a"]),
        Page(
            testDescription: "scripts and style sheets",
            html: "<script src=a>'<a href=x>'</SCRIPT ><style><a href=x></styl></style><title><a href=x></title><a href=b>",
            addresses: ["a", "b"]),
        Page(testDescription: "unclosed script", html: "<a href=a><script><a href=x></scrip", addresses: ["a"]),
        Page(testDescription: "unclosed quote", html: "<a href=\"a><a href=b>", addresses: ["a><a href=b>"]),
        Page(testDescription: "slashes", html: "<img/src=a/><br/><a/href='b'/id=c>", addresses: ["a/", "b"], ids: ["c"]),
        Page(testDescription: "equals signs", html: "<a =href=x href==a>", addresses: ["=a"]),
        Page(testDescription: "no value", html: "<a href id>", addresses: [""], ids: [""]),
        Page(testDescription: "white space", html: "<a href=\" \n a b\t\">", addresses: ["a b"]),
        Page(testDescription: "names of places", html: "<a name=a><p name=x><p id='b c'>", addresses: [], ids: ["a", "b c"]),
        Page(
            testDescription: "character references", html: "<a href='?a&amp;b&#x3D;&#61;&quot;&nbsp;&;&#;&#x110000;&amp'>",
            addresses: ["?a&b==\"&nbsp;&;&#;&#x110000;&amp"]),
        Page(testDescription: "sizes", html: "<img srcset=',a,b 1x,c,, d 2x , data:,e 3x'>", addresses: ["a,b", "c", "d", "data:,e"]),
        Page(testDescription: "hosts that are only named", html: "<link rel=preconnect href=x><link rel=icon href=a>", addresses: ["a"]),
        Page(testDescription: "metadata", html: "<meta name=description content=x><meta name=twitter:image content=a>", addresses: ["a"]),
        Page(
            testDescription: "refreshing", html: "<meta http-equiv=Refresh content='5'><meta http-equiv=refresh content='0;url=\"a\"'>",
            addresses: ["a"]),
        Page(testDescription: "each once", html: "<a href=a><a href=b><a href=a>", addresses: ["a", "b"]),
        Page(testDescription: "bytes that are not text", html: "<a href='\u{0}é\u{FFFD}'>", addresses: ["\u{0}é\u{FFFD}"]),
    ]

    @Test(arguments: pages) func findsWhatABrowserWouldFind(page: Page) {
        let links = WrittenLinks(in: Array(page.html.utf8))
        #expect(links.addresses == page.addresses)
        #expect(links.ids == page.ids)
    }

    @Test(arguments: ["<", "<a ", "<a href=", "<a href='", "<!--", "<script>", "<script></scrip", "&#", "<img srcset=',", "-", "</"])
    func searchesEachByteAFewTimes(unit: String) {
        for count in [1_000, 10_000] {
            let page = Array(String(repeating: unit, count: count).utf8)
            #expect(WrittenLinks(in: page).searched <= 2 * page.count)
        }
    }
}
