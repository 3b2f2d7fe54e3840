import Testing

@testable import Importing

/// HTML in, Markdown out.
struct MarkdownWriterTests {
    /// A site with one picture and one page, that notes what is left out.
    struct Host: MarkdownHost {
        var left: [String] = []

        mutating func link(to address: String, line: Int) -> String? { address.hasPrefix("javascript:") ? nil : address }
        mutating func picture(_ address: String, line: Int) -> WrittenPicture {
            address == "a.jpg" ? .file("images/a.jpg") : address.contains("://") ? .link(address) : .none
        }
        mutating func media(_ address: String, line: Int) -> String? { address }
        mutating func leaveOut(_ name: String, _ reason: String, line: Int) { left.append("\(line) \(name): \(reason)") }
    }

    private func markdown(_ html: String, typed: Bool = false) throws -> (text: String, left: [String]) {
        var writer = MarkdownWriter(Host(), keepsLines: typed)
        let text = writer.text(of: try HTMLFragment.parse(html))
        return (text, writer.host.left)
    }

    static let examples: [(html: String, markdown: String)] = [
        ("", ""), ("<p></p><p>&nbsp;</p>", ""),
        ("<p>One <strong>two</strong> <em>three</em>.</p><p>Four</p>", "One **two** *three*.\n\nFour\n"),
        ("a<b> bold </b>c, <i>it</i>s", "a **bold** c, *it*s\n"),
        ("a<b>(b)</b>c <b></b>", "a(b)c\n"), ("<b>a</b><b>b</b>", "**a**b\n"),
        ("<b><i>x</i></b> <b>a<b>b</b></b>", "***x*** **ab**\n"),
        ("<del>a</del> <s>b</s> <mark>c</mark> H<sub>2</sub>O x<sup>n</sup> <sup>a b</sup>", "~~a~~ ~~b~~ ==c== H~2~O x^n^ a b\n"),
        (
            "<h2>A</h2><p>x</p><h4>B</h4><h3 id=\"c\">C #</h3><p><a href=\"#c\">to C</a> <a href=\"#d\">to D</a></p>",
            "# A\n\nx\n\n## B\n\n## C \\# {#c}\n\n[to C](#c) to D\n"
        ),
        (
            "<h2 id=\"history\">History</h2><p><a href=\"#history\">up</a></p>",
            "# History {#section-history}\n\n[up](#section-history)\n"
        ),
        ("<ul><li>a<li>b<ul><li>c</ul></ul><ul><li>d</ul>", "- a\n- b\n  - c\n\n* d\n"),
        ("<ol start=3><li><p>a</p><p>b</p></li><li>c</li></ol>", "3. a\n\n   b\n\n4. c\n"),
        ("<blockquote><p>a<p>b<blockquote>c</blockquote></blockquote>", "> a\n>\n> b\n>\n> > c\n"),
        ("<pre>a\n  b ```\n</pre>", "````text\na\n  b ```\n````\n"), ("<code>a | b</code> and <code>`</code>", "`a | b` and `` ` ``\n"),
        (
            "<table><caption>C</caption><tr><th>a</th><th>b|c</th></tr><tr><td>1<br>2</td></tr><tr><td colspan=2>||x||</td></tr></table>",
            "*C*\n\n| a | b\\|c |\n|---|---|\n| 1 2 |  |\n| \\| \\|x\\| \\| |  |\n"
        ),
        ("<table><tr><td>only</td></tr></table>", "only\n"),
        ("a<hr>b<br>c<br><br>- d", "a\n\n---\n\nb\\\nc\\\n\\- d\n"),
        ("<p><img src=a.jpg alt='A [b]'> <img src=b.jpg></p>", "![A \\[b\\]](/images/a.jpg)\n"),
        ("<a href='big.jpg'><img src=a.jpg alt=x></a>", "![x](/images/a.jpg)\n"),
        ("<a href='https://x.example/'><img src=a.jpg alt=x></a>", "[![x](/images/a.jpg)](https://x.example/)\n"),
        ("<img src='https://x.example/y.jpg' alt='far'>", "[far](https://x.example/y.jpg)\n"),
        (
            "<figure><img src=a.jpg alt='say \"a\"'><figcaption>The <em>words</em></figcaption></figure>",
            "::figure[The *words*]{src=images/a.jpg alt='say \"a\"'}\n"
        ),
        (
            "<figure class='wp-block-gallery'><figure><img src=a.jpg><figcaption>one</figcaption></figure><img src=a.jpg alt=two></figure>",
            ":::gallery\n![one](/images/a.jpg \"one\") ![two](/images/a.jpg)\n:::\n"
        ),
        (
            "<figure class='wp-block-gallery'><figure><img src=a.jpg alt=x><figcaption>say <i>\"a\"</i> \\</figcaption></figure></figure>",
            ":::gallery\n![x](/images/a.jpg \"say \\\"a\\\" \\\\\")\n:::\n"
        ),
        ("<a href='https://x.example/a_(b)?c=1&amp;d=2'>x</a><a name=y>z</a>", "[x](https://x.example/a\\_%28b%29?c=1&amp;d=2)z\n"),
        ("<a href='javascript:alert(1)'>x</a> <a href='https://x.example/'></a>", "x\n"),
        ("see https://x.example/y. And http:// too", "see <https://x.example/y>. And http:// too\n"),
        (
            "https://x.example/a(b), (https://x.example/c) (https://x.example/d(e)).",
            "[https\\://x.example/a(b)](https://x.example/a%28b%29), (<https://x.example/c>) "
                + "([https\\://x.example/d(e)](https://x.example/d%28e%29)).\n"
        ),
        (
            "<iframe src='https://www.youtube.com/embed/abc_1?rel=0' title='T'></iframe>",
            "::video[T]{url=\"https://www.youtube.com/watch?v=abc_1\"}\n"
        ),
        (
            "<iframe src='//www.youtube.com/embed/FrOAv5mSzVw?rel=0&amp;start=9' title='A [T]'></iframe>",
            "::embed[A \\[T\\]]{url=\"https://www.youtube.com/watch?v=FrOAv5mSzVw&t=9s\"}\n"
        ),
        (
            "<p>https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC?si=1</p>",
            "::embed{url=\"https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC\"}\n"
        ),
        (
            "<iframe src='https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&amp;color=red'></iframe>",
            "::embed{url=\"https://soundcloud.com/a/b\"}\n"
        ),
        ("<iframe src='//maps.example/m'></iframe>", "[maps.example/m](https://maps.example/m)\n"),
        ("<p>https://youtu.be/abc</p>", "::video[YouTube]{url=\"https://www.youtube.com/watch?v=abc\"}\n"),
        ("<video src='/files/a.mp4'></video>", "[a.mp4](/files/a.mp4)\n"),
        ("# a\n- b [[c]] ||d|| {{e}} :::f", "\\# a - b \\[\\[c\\]\\] \\||d\\|| \\{\\{e\\}\\} :::f\n"),
        ("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; 1 &lt; 2", "\\<script>alert(1)\\</script> \\&amp; 1 \\< 2\n"),
        ("<dl><dt>a</dt><dd>b</dd></dl><q>c</q>", "**a**\n\nb\n\n“c”\n"),
        ("<div><div><p>deep</p></div>tail</div>", "deep\n\ntail\n"),
        ("<details><summary>The end</summary><p>He goes.</p></details>", ":::spoiler[The end]\nHe goes.\n:::\n"),
        ("a <span class='spoiler x'>b <b class=spoiler>c</b></span> <i>d</i>", "a ||b **c**|| *d*\n"),
        ("<div class='my-spoiler'><p>a</p><div class=spoiler>b</div></div><p>c</p>", ":::spoiler\na\n\nb\n:::\n\nc\n"),
        ("<ul><li class=spoiler>a</li><li>b</li></ul>", "- ||a||\n- b\n"),
        ("a\u{202E}bc\u{200D}", "abc\u{200D}\n"),
        ("<svg><text>x</text></svg><math><mi>y</mi></math>z", "z\n"),
    ]

    @Test(arguments: examples.indices)
    func htmlBecomesMarkdown(index: Int) throws {
        let (html, markdown) = Self.examples[index]
        let text = try self.markdown(html).text
        #expect(text == markdown)
    }

    @Test func linesOfATypedTextCount() throws {
        #expect(
            try markdown("One\ntwo\n\nThree <b>x\ny</b>\n\n<ul>\n<li>a</li>\n</ul>\nFour", typed: true).text
                == "One\\\ntwo\n\nThree **x\\\ny**\n\n- a\n\nFour\n")
    }

    @Test func whatHasNoPlaceIsNotedWithItsLine() throws {
        let html = "<p>a</p>\n<script>x()</script>\n<form><input><p>b</p></form>\n<style>p {}</style><object data=x></object>"
        let (text, left) = try markdown(html)
        #expect(text == "a\n")
        let reason = "a page of this site has no place for it"
        #expect(left == ["2 <script>: \(reason)", "3 <form>: \(reason)", "4 <style>: \(reason)", "4 <object>: \(reason)"])
    }

    @Test(arguments: [
        "<div>", "<b>", "<table><tr><td>", "<div><object></div>", "<b><p>", "<font color=1>", "<svg><g>", "<ul><li>", "<blockquote>",
    ])
    func deepTextsAreRefusedBeforeTheyAreParsed(unit: String) {
        #expect(throws: HTMLFragment.Refusal.tooDeep) { try HTMLFragment.parse(String(repeating: unit, count: 100_000)) }
    }

    /// - Parameter words: what stays of each unit.
    @Test(arguments: [
        ("<p>", ""), ("<li>", ""), ("<br>", ""), ("<a href=x>", ""), ("</div>", ""), ("<!-- -->", ""), ("<p><b>x</b>", "x"),
        ("<b></b>", ""), ("<b> </b>", ""), ("<b>(</b>a", "(a"), ("<td>", ""), ("<![CDATA[", ""), ("</p>", ""), ("&", "&"), ("<", "<"),
    ])
    func longTextsKeepTheirWords(unit: String, words: String) throws {
        let text = try markdown(String(repeating: unit, count: 20_000)).text
        #expect(text.filter { !"\\* \n".contains($0) } == String(repeating: words, count: 20_000))
    }

    @Test func aTagWithTooManyAttributesIsRefused() {
        let tag = "<p " + (1...100_000).map { "a\($0) " }.joined() + ">"
        #expect(throws: HTMLFragment.Refusal.tooDeep) { try HTMLFragment.parse(tag) }
    }

    @Test func textsAboveTheLimitAreRefused() {
        #expect(throws: HTMLFragment.Refusal.tooLong) { try HTMLFragment.parse(String(repeating: "x", count: 2_000_001)) }
    }

    @Test func deepTextsWithinTheLimitKeepTheirWords() throws {
        let text = try markdown(String(repeating: "<div>", count: 300) + "x" + String(repeating: "<blockquote>", count: 50) + "y").text
        #expect(text.contains("x") && text.contains("y"))
    }
}
