import Diagnostics
import Testing

@testable import Markdown

/// What people type who know other programs: it works, or it is named.
@Suite struct ForeignSyntaxTests {
    @Test(arguments: [
        ("H~2~O and CO~2~, ~~x~~ ~y~", "H<sub>2</sub>O and CO<sub>2</sub>, <del>x</del> <del>y</del>"),
        ("x^2^ 1^st^ a^b c^ ^d^ e^^f^^", "x<sup>2</sup> 1<sup>st</sup> a^b c^ ^d^ e^^f^^"),
        ("é^e^ (x)^-1^ *x*^2^", "é<sup>e</sup> (x)<sup>-1</sup> <em>x</em>^2^"),
        ("`x^2^ H~2~O ==y==`", "<code>x^2^ H~2~O ==y==</code>"),
        ("==mark== a == b, ==*x* y==", "<mark>mark</mark> a == b, <mark><em>x</em> y</mark>"),
        ("\\==x== \\^2^ H\\~2\\~O", "==x== ^2^ H~2~O"),
        ("a <!-- secret --> b", "a b"),
        ("a<!-- x -- y --->b <!--> c <!---> d", "ab c d"),
        ("a <!-- one\ntwo --> b", "a b"),
        ("> a <!-- one\n> two --> b", nil),
        ("`<!-- x -->` \\<!-- y -->", "<code>&lt;!-- x --&gt;</code> &lt;!-- y --&gt;"),
        ("a <!-- [[x]] ||y|| {{z}} *b* --> c", "a c"),
        ("a<!-- end -->", "a"),
        ("*a <!-- * --> b*", "<em>a b</em>"),
    ])
    func itWorks(text: String, html: String?) {
        let reading = Reading(of: text)
        if let html {
            #expect(reading.html == "<p>\(html)</p>\n")
        } else {
            #expect(reading.html == "<blockquote>\n<p>a b</p>\n</blockquote>\n")
        }
        #expect(reading.diagnostics == [])
    }

    @Test(arguments: [
        ("<!-- a block -->", ""), ("<!-- a\n\nblock -->\n\nb", "<p>b</p>\n"), ("- <!-- x -->\n- b", "<ul>\n<li></li>\n<li>b</li>\n</ul>\n"),
        ("# a <!-- x -->", "<h1 id=\"a\">a</h1>\n"), ("a\n<!-- x -->\nb", "<p>a</p>\n<p>b</p>\n"),
        ("| a <!-- x --> |\n|-|\n| b <!-- y --> |", nil),
    ])
    func commentsAreGone(text: String, html: String?) {
        for policy in [MarkdownOptions.RawHTML.escaped, .allowed] {
            let reading = Reading(of: text, options: MarkdownOptions(rawHTML: policy))
            if let html { #expect(reading.html == html) }
            #expect(!reading.html.contains("--"))
            #expect(reading.diagnostics == [])
        }
    }

    @Test(arguments: [
        ("a <!-- b", 3, "this comment does not end in its paragraph, so readers would see it"),
        ("<!-- b", 1, "this comment is never closed, so browsers would hide the rest of the page"),
        ("![[x.png]]", 1, "'![[…]]' embeds nothing here"),
        ("a ![[x|100]] b", 3, "'![[…]]' embeds nothing here"),
        ("%%secret%%", 1, "'%%' hides nothing here, so readers would see the words between these signs"),
        ("a %% b %%", 3, "'%%' hides nothing here, so readers would see the words between these signs"),
        ("{{< youtube abc >}}", 1, "shortcodes of Hugo are not known here"),
        ("{{% note %}}", 1, "shortcodes of Hugo are not known here"),
        ("{% include a.html %}", 1, "tags of Jekyll and Liquid are not known here"),
        ("a {{ page.title | upcase }}", 3, "this is not a value"),
        ("[TOC]", 1, "a table of contents cannot be put into a text"),
        ("[[_TOC_]]", 1, "a table of contents cannot be put into a text"),
        ("{:toc}", 1, "a table of contents cannot be put into a text"),
        ("a :smile: b", 3, "':smile:' does not become an emoji"),
        ("(:tada:)", 2, "':tada:' does not become an emoji"),
        ("![a](/b){width=300}", 9, "attributes in braces are shown as text here"),
        ("[a](/b){target=\"_blank\"}", 8, "attributes in braces are shown as text here"),
        ("![a](/b){: .left}", 9, "attributes in braces are shown as text here"),
        ("a\n{: .note}", 1, "attributes in braces are shown as text here"),
        ("Term\n: what it means", 1, "a colon at the start of a line makes no list of definitions here"),
        ("!!! note \"Title\"", 1, "boxes of MkDocs are not known here"),
        ("import X from './x'", 1, "this line of MDX is shown as text"),
        ("export const x = 1", 1, "this line of MDX is shown as text"),
        ("a {/* secret */} b", 3, "this is not a comment here, so readers would see it"),
        ("> [!spoiler] x", 3, "this box guards nothing, because everybody can read the words in it"),
        ("a {# b #}", 3, "tags of other programs do nothing here, and everybody can read the words between them"),
        ("# a {#b .c}", 5, "these braces are shown as text"),
        ("a {#b}", 3, "only a heading can have a name"),
        ("| a |\n|---|\n| b | c |", 7, "this cell is left out, because the table has one column"),
        ("a | b\n--|--\n1 | 2 | | 3", 11, "this cell is left out, because the table has 2 columns"),
        ("| a | b |\n|---|---|\n| `x|y` | z |", 11, "this cell is left out, because the table has 2 columns"),
    ])
    func itIsNamed(text: String, column: Int, message: String) {
        let diagnostics = Reading(of: text).diagnostics.filter { $0.message != "raw HTML is shown as text" }
        #expect(diagnostics.map(\.message) == [message])
        #expect(diagnostics.map(\.location.column) == [column])
        #expect(diagnostics.allSatisfy { $0.help != nil })
    }

    @Test(arguments: [
        "at 10:30:20, a ratio of 1:2:3", "https://a.example:80/b:c:d", "100%% sure, 50%", "a: b\nc: d", "{x}", "a {b} c", "1 == 1",
        "import taxes from Spain",
        "`:smile: {% x %} %%y%% {{< z >}}`", "    {% x %}", "\\:smile: \\{% x %} \\%%y%%", "[^1]: x\n\na[^1]", "x ::y", "C++ :)",
        "[x](/y) {z}", "| a |\n|---|\n| b | |", "| a |\n|---|\n| b\\|c |",
    ])
    func itIsNeither(text: String) {
        #expect(Reading(of: text).diagnostics == [])
    }

    @Test(arguments: [
        ("> [!NOTE]\n> a", nil, "<p>a</p>\n"), ("> [!tip]\n> a *b*\n> c", nil, "<p>a <em>b</em>\nc</p>\n"),
        ("> [!WARNING] Look *out*\n> a", "Look <em>out</em>", "<p>a</p>\n"),
        ("> [!note]- Title\n>\n> a\n>\n> - b", "Title", "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n"),
        ("> [!IMPORTANT]\n>\n> a", nil, "<p>a</p>\n"), ("> [!todo]\n> a", "Todo", "<p>a</p>\n"),
    ])
    func quotationsBecomeBoxes(text: String, label: String?, body: String) throws {
        let bytes = Array(text.utf8)
        let segments = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md")).richText().segments
        guard case .directive(let box) = try #require(segments.first) else { throw Unexpected() }
        #expect(segments.count <= 2 && box.name == "note" && box.form == .container)
        #expect(box.label.map { $0.html { _, _ in "" }.description } == label)
        #expect(box.body.map { $0.html { segment, _ in if case .html(let html) = segment { html } else { "" } }.description } == body)
    }

    private struct Unexpected: Error {}

    @Test(arguments: [
        ("> a [!NOTE] b", "<blockquote>\n<p>a [!NOTE] b</p>\n</blockquote>\n"), ("[!NOTE] a", "<p>[!NOTE] a</p>\n"),
        ("> \\[!NOTE]\n> a", "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n"),
        ("> [!NOTE]a", "<blockquote>\n<p>[!NOTE]a</p>\n</blockquote>\n"),
    ])
    func otherQuotationsStay(text: String, html: String) { #expect(Reading(of: text).html == html) }

    @Test(arguments: [
        ("## The cast {#cast}", "cast", "The cast"), ("# A {#b-2_c.d} ##", "b-2_c.d", "A"), ("Title {#x}\n===", "x", "Title"),
        ("# Größe {#größe}", "größe", "Größe"),
        ("# *a* {#b}", "b", "a"), ("# a \\{#b}", "a-b", "a {#b}"), ("# `{#b}`", "b", "{#b}"),
    ])
    func headingsHaveNames(text: String, id: String, words: String) {
        let reading = Reading(of: text)
        #expect(reading.headings.map(\.id) == [id])
        #expect(reading.headings.map(\.text) == [words])
        #expect(reading.diagnostics == [])
    }

    @Test(arguments: [
        ("# Content", "section-content"), ("# Footnotes", "section-footnotes"), ("# fn 1", "section-fn-1"),
        ("# fnref 1", "section-fnref-1"), ("# fnref 1-2", "section-fnref-1-2"),
        ("# Location", "section-location"), ("# Cookie", "section-cookie"), ("# Forms", "section-forms"), ("# Name", "section-name"),
        ("# Title", "section-title"), ("# Links", "section-links"),
        ("# History", "section-history"), ("# Images", "section-images"), ("# Body", "section-body"),
        ("# Constructor", "section-constructor"), ("# Top", "section-top"), ("# Status", "section-status"),
        ("# Cast", "cast"), ("# fn", "fn"), ("# fn x", "fn-x"),
    ])
    func idsWithAnotherMeaningArePrefixed(text: String, id: String) { #expect(Reading(of: text).headings.map(\.id) == [id]) }

    @Test(arguments: [
        ("# a {#cast}\n\n# b {#cast}", 3, "another heading already has the name 'cast'"),
        ("# a {#location}", 1, "'location' has a meaning for the page or the browser"),
        ("# a {#fn-1}", 1, "'fn-1' has a meaning for the page or the browser"),
    ])
    func namesOfHeadingsAreChecked(text: String, line: Int, message: String) {
        let diagnostics = Reading(of: text).diagnostics
        #expect(diagnostics.map(\.message) == [message])
        #expect(diagnostics.map(\.location.line) == [line])
    }

    @Test func givenNamesComeFirst() {
        #expect(Reading(of: "# Cast\n\n# The actors {#cast}\n\n# Cast").headings.map(\.id) == ["cast-1", "cast", "cast-2"])
    }
}
