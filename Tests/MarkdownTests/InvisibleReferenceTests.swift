import Markdown
import Testing

/// References to characters that nobody can see: what is wrong with the text.
@Suite struct InvisibleReferenceTests {
    private static func unseen(_ place: String, _ codePoint: String) -> String {
        "\(place) the invisible character U+\(codePoint) has no meaning here"
    }

    private static func control(_ place: String) -> String { "\(place) an invisible control character" }

    private func messages(_ text: String, _ options: MarkdownOptions = MarkdownOptions()) -> [String] {
        Reading(of: text, options: options).diagnostics.map { "\($0.location.line):\($0.location.column) \($0.message)" }
    }

    @Test(arguments: [
        "👩&zwj;🚀 and 👩&#x200D;🚀", "نمی&zwnj;خواهم", "co&shy;op", "&#1604;&#x200C;&#1604;", "☺&#xFE0F;", "`&#7;`", "    &#x206A;", "\\&#7;",
        "a & b &amp; c &lt;", "&lrm;a&rlm;", "&#9;a&#10;b", "[a&shy;b](/c)",
        "&mdash; &hellip; &#8217; &#x1F469; &eacute;&nbsp;&nosuchthing;", "&amp;zwj;", "\u{1F469}\u{200D}\u{1F680} &amp;",
    ])
    func whatIsNeededStays(_ text: String) { #expect(messages(text) == []) }

    @Test(arguments: [
        ("a\n\nb&#x206a;c", unseen("3:1", "206A")), ("a&#8298;", unseen("1:1", "206A")), ("a&ZeroWidthSpace;b", unseen("1:1", "200B")),
        ("a&NoBreak;b", unseen("1:1", "2060")), ("a&#xFEFF;b", unseen("1:1", "FEFF")), ("a&#xE0041;", unseen("1:1", "E0041")),
        ("a &zwj; b", unseen("1:1", "200D")), ("a &shy; b", unseen("1:1", "00AD")), ("a&#7;", control("1:1")), ("a&#127;", control("1:1")),
        ("a&#x85;", control("1:1")), ("a&#150;", control("1:1")), ("- a\n- b&#x1b;", control("2:3")), ("# a&#7;", control("1:1")),
        ("[a](/b&#7;)", control("1:1")), ("[a](/b 'c&#x206A;')", unseen("1:1", "206A")), ("![a&#7;](/b)", control("1:1")),
        ("||a&#7;||", control("1:1")), ("[[a&#7;|b&#7;]]", control("1:1")), ("```a&#7;\nb\n```", control("1:1")),
        ("[a]\n\n[a]: /b 'c&#7;'", control("1:1")), ("<http://a.b/&#7;>", control("1:1")), ("*a*&#x206A;*b*", unseen("1:1", "206A")),
        ("&nbsp;\u{FE0F}", unseen("1:1", "FE0F")), ("a *&zwnj;* b", unseen("1:1", "200C")),
        ("|a|\n|-|\n|&#7;|", control("1:1")), ("a[^1]\n\n[^1]: b&#7;", control("3:7")),
    ])
    func theRestIsAnError(_ text: String, _ message: String) { #expect(messages(text) == [message]) }

    @Test(arguments: [
        ("<b title='&#7;'>a</b>", [control("1:1")]), ("<div>&#x206A;</div>", [unseen("1:1", "206A")]),
        ("<div>a&ZeroWidthSpace;b&af;</div>", [unseen("1:1", "200B")]), ("<div>a&zwj;b&shy;</div>", []), ("<div>&amp;&it</div>", []),
    ])
    func rawHTMLIsReadAsABrowserReadsIt(_ text: String, _ expected: [String]) {
        #expect(messages(text, MarkdownOptions(rawHTML: .allowed)) == expected)
    }
}
