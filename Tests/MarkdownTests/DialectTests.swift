import Diagnostics
import Hypertext
import Markdown
import Testing

@Suite struct DialectTests {
    @Test(arguments: [
        ("name", "[[Nick Nelson]]", "‹wikilink Nick Nelson@1:3›"),
        ("label", "[[Nick Nelson|Nick]]", "‹wikilink Nick Nelson@1:3 |Nick›"),
        ("space", "[[  s2e5 | the *fifth* ]]", "‹wikilink s2e5@1:5 | the <em>fifth</em> ›"),
        ("path", "See [[heartstopper/nick-nelson]].", "See ‹wikilink heartstopper/nick-nelson@1:7›."),
        ("empty label", "[[a|]] [[b| ]]", "‹wikilink a@1:3› ‹wikilink b@1:10›"),
        ("characters of many bytes", "Zoë 🍂 [[Élodie|É]]", "Zoë 🍂 ‹wikilink Élodie@1:9 |É›"),
        ("in emphasis", "**[[a]]** *x [[b_c_d]]*", "<strong>‹wikilink a@1:5›</strong> <em>x ‹wikilink b_c_d@1:16›</em>"),
        ("in code", "`[[a]]` ``[[b|c]]``", "<code>[[a]]</code> <code>[[b|c]]</code>"),
        ("in an autolink", "<http://a.b/[[c]]>", "<a href=\"http://a.b/%5B%5Bc%5D%5D\">http://a.b/[[c]]</a>"),
        ("in a destination", "[x](</[[a]]> '[[b]]')", "<a href=\"/%5B%5Ba%5D%5D\" title=\"[[b]]\">x</a>"),
        ("in an alternative text", "![the [[Nick Nelson|boy]] [[Tao]]](/x)", "<img src=\"/x\" alt=\"the boy Tao\" />"),
        ("escaped", "\\[[a]] [\\[b]]", "[[a]] [[b]]"),
        ("empty", "[[]] [[ ]]", "[[]] [[ ]]"),
        ("over two lines", "[[a\nb]]", "[[a\nb]]"),
        ("not closed", "[[a] [[b", "[[a] [[b"),
        ("in a label", "[[a|b [[c]] d]]", "[[a|b ‹wikilink c@1:9› d]]"),
        ("beside a reference", "[[a]]\n\n[a]: /x", "‹wikilink a@1:3›"),
    ])
    func wikiLinks(name: String, text: String, sketched: String) {
        #expect(sketch(text) == "<p>\(sketched)</p>\n")
    }

    @Test(arguments: [
        ("path", "{{ratings.imdb.value}}", "‹value ratings imdb value@1:3›"),
        ("space", "a {{ seasons.2.premiere }}b", "a ‹value seasons 2 premiere@1:6›b"),
        ("escaped", "\\{{a}} {\\{b}}", "{{a}} {{b}}"),
        ("in code", "`{{a}}`", "<code>{{a}}</code>"),
        ("in a link", "[{{a}}](/{{b}})", "<a href=\"/%7B%7Bb%7D%7D\">‹value a@1:4›</a>"),
        ("no value", "{a} {{}", "{a} {{}"),
    ])
    func values(name: String, text: String, sketched: String) {
        #expect(sketch(text) == "<p>\(sketched)</p>\n")
    }

    @Test(arguments: [
        ("open end", "||he leaves||", "‹spoiler@1:1 |he leaves›"),
        ("point", "So ||he *leaves*||{s2e8}.", "So ‹spoiler until s2e8@1:20@1:4 |he <em>leaves</em>›."),
        ("lines", "||a\nb||", "‹spoiler@1:1 |a\nb›"),
        ("links in it", "||[a](/b) [[c]]||", "‹spoiler@1:1 |<a href=\"/b\">a</a> ‹wikilink c@1:13››"),
        ("brackets in it", "||a] [b|| :c[||d]", "‹spoiler@1:1 |a] [b› ‹:c@1:11 [||d]›"),
        ("Japanese", "彼は||死ぬ||。", "彼は‹spoiler@1:3 |死ぬ›。"),
        (
            "white space in it", "a || he leaves ||{s1} ||b || and || *c*||.",
            "a ‹spoiler until s1@1:19@1:3 | he leaves › ‹spoiler@1:23 |b › and ‹spoiler@1:34 | <em>c</em>›."
        ),
        ("lines of bars", "||\na\n||", "‹spoiler@1:1 |a\n›"),
        ("words of a program", "if (a||b) c = d||e", "if (a||b) c = d||e"),
        ("three bars", "|||a|||", "|||a|||"),
        ("nothing", "|||| a", "|||| a"),
        ("code", "`||a||` ||`||`||", "<code>||a||</code> ‹spoiler@1:9 |<code>||</code>›"),
        ("escaped", "\\||a|| |\\|b||", "||a|| ||b||"),
        ("two paragraphs", "||a", "||a"),
    ])
    func spoilers(name: String, text: String, sketched: String) {
        #expect(sketch(text) == "<p>\(sketched)</p>\n")
    }

    @Test(arguments: [
        ("label", ":claim[expected in *2023*]", "‹:claim@1:1 [expected in <em>2023</em>]›"),
        (
            "attributes", "x :a[b]{#id .c .d-e key=value k=\"two words\" l='é' alone}",
            "x ‹:a #id@1:10 .c@1:14 .d-e@1:17 key@1:21=value@1:25 k@1:31=two words@1:34 l@1:45=é@1:48 alone@1:51@1:3 [b]›"
        ),
        ("no label", ":count{to=x}", "‹:count to@1:8=x@1:11@1:1›"),
        ("nested", ":a[:b[c]{d} [[e]]]{f}", "‹:a f@1:20@1:1 [‹:b d@1:10@1:4 [c]› ‹wikilink e@1:15›]›"),
        ("brackets", ":a[[x] \\] `]`]", "‹:a@1:1 [[x] ] <code>]</code>]›"),
        ("in a word", "H:sub[2]O", "H‹:sub@1:2 [2]›O"),
        ("lines", ":a[b\nc]{d}", "‹:a d@2:4@1:1 [b\nc]›"),
        ("words with colons", "10:30 a:b :-) note: x std::vec[0] http:x :1[a]", "10:30 a:b :-) note: x std::vec[0] http:x :1[a]"),
        ("escaped", "\\:a[b]", ":a[b]"),
        ("code", "`:a[b]{c}`", "<code>:a[b]{c}</code>"),
        ("in a destination", "[x](/:a{b})", "<a href=\"/:a%7Bb%7D\">x</a>"),
    ])
    func inlineDirectives(name: String, text: String, sketched: String) {
        #expect(sketch(text) == "<p>\(sketched)</p>\n")
    }

    @Test(arguments: [
        ("leaf", "::cast{show=h}", "‹::cast show@1:8=h@1:13@1:1›\n"),
        ("leaf with a label", "a\n::figure[A *b*]{src=c}\nd", "<p>a</p>\n‹::figure src@2:17=c@2:21@2:1 [A <em>b</em>]›\n<p>d</p>\n"),
        ("leaf in a list", "- a\n\n  ::b\n- c", "<ul>\n<li>\n<p>a</p>\n‹::b@3:3›\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>\n"),
        ("container", ":::note\na\n\n- b\n:::\nc", "‹:::note@1:1 |<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n›\n<p>c</p>\n"),
        ("title", ":::note[*T* [[a]]]{.b}\nc\n:::", "‹:::note .b@1:21@1:1 [<em>T</em> ‹wikilink a@1:15›] |<p>c</p>\n›\n"),
        ("empty", ":::note\n:::", "‹:::note@1:1 |›\n"),
        ("longer fences", "::::a\n:::b\nc\n:::\n::::", "‹:::a@1:1 |‹:::b@2:1 |<p>c</p>\n›\n›\n"),
        ("equal fences", ":::a\n:::b\nc\n:::\n:::", "‹:::a@1:1 |‹:::b@2:1 |<p>c</p>\n›\n›\n"),
        ("in a quotation", "> :::a\n> b\n> :::\n\nc", "<blockquote>\n‹:::a@1:3 |<p>b</p>\n›\n</blockquote>\n<p>c</p>\n"),
        (
            "definitions outside", ":::a\n[b]\n\n[c]: /c\n:::\n\n[c]\n\n[b]: /b",
            "‹:::a@1:1 |<p><a href=\"/b\">b</a></p>\n›\n<p><a href=\"/c\">c</a></p>\n"
        ),
        (
            "in code", "```\n:::a\n::b\n[[c]]\n```\n\n    :::d",
            "<pre><code>:::a\n::b\n[[c]]\n</code></pre>\n<pre><code>:::d\n</code></pre>\n"
        ),
        ("words after", "::a b\n\n:a\n\n:: a", "<p>::a b</p>\n<p>:a</p>\n<p>:: a</p>\n"),
    ])
    func blocks(name: String, text: String, sketched: String) {
        #expect(sketch(text) == sketched)
    }

    /// Mistakes in the dialect's syntax, with their places; the source is shown as written.
    @Test(arguments: [
        ("attributes that are not closed", "x\n:a[b]{c", 2, 6, "the attributes are not closed"),
        ("value that is not closed", ":a{b=\"c}", 1, 6, "the value is not closed"),
        ("too many", "::a{.c \(String(repeating: "b ", count: 100))}", 1, 206, "there are more than 100 attributes"),
        ("no value", ":a{b=}", 1, 6, "the attribute has no value"),
        ("no attribute", ":a[b]{c=d ?}", 1, 11, "this is not an attribute"),
        ("no id", ":a[b]{#}", 1, 7, "an id is missing here"),
        ("attributes of a leaf", "::a{b=\"c}", 1, 7, "the value is not closed"),
        ("label of a leaf", "::a[b", 1, 4, "the label is not closed"),
        (
            "words after a container", "> :::note Title", 1, 10,
            "what follows a directive's name belongs in brackets"
        ),
        ("space before the name", "::: note", 1, 4, "a directive must be alone on its line, with its name right after the colons"),
        ("container that is not closed", "a\n\n:::note\nb", 3, 1, "':::note' is not closed"),
        ("container that ends with its list", "- :::note\n\nb", 1, 3, "':::note' is not closed"),
        ("container in a longer one", "::::a\n:::b\n::::", 2, 1, "':::b' is not closed"),
        ("end of nothing", "a\n\n:::", 3, 1, "there is no container to close here"),
        ("value without a name", "a {{b..c}}", 1, 3, "this is not a value"),
        ("value of words", "{{a b}}", 1, 1, "this is not a value"),
        ("wikilink in a link", "[a [[b]]](/c)", 1, 4, "a link cannot be inside another link"),
        (
            "spoiler without an end", "a ||b *c* d", 1, 3,
            "these bars guard nothing, because no others in this paragraph match them"
        ),
        (
            "spoiler without a beginning", "a b|| c", 1, 4,
            "these bars guard nothing, because no others in this paragraph match them"
        ),
        (
            "bars alone", "a || b", 1, 3,
            "these bars guard nothing, because no others in this paragraph match them"
        ),
        (
            "spoiler over two paragraphs", "||a\n\nb||c", 1, 1,
            "these bars guard nothing, because no others in this paragraph match them"
        ),
        (
            "spoiler that ends in code", "||a `b|| c`", 1, 1,
            "these bars guard nothing, because no others in this paragraph match them"
        ),
        (
            "spoiler that ends in brackets", "||a :b[c|| d]", 1, 1,
            "these bars guard nothing, because no others in this paragraph match them"
        ),
        (
            "spoiler in a table", "| a | b | c | d |\n|---|---|---|---|\n| x | ||y z|| |", 3, 7,
            "in a table these bars end cells and guard nothing"
        ),
        (
            "spoiler with white space in it in a table", "| a | b | c | d |\n|---|---|---|---|\n| x | || y || |", 3, 7,
            "in a table these bars end cells and guard nothing"
        ),
        (
            "spoiler in the header of a table", "| a ||b|| | d |\n|---|---|---|---|---|---|\n", 1, 5,
            "in a table these bars end cells and guard nothing"
        ),
        (
            "spoiler of Reddit", "a >!b *c*!<.", 1, 3,
            "these characters guard nothing, because everybody can read the words between them"
        ),
        (
            "spoiler of Reddit at the beginning", ">!a b!< `>!c!<`", 1, 1,
            "these characters guard nothing, because everybody can read the words between them"
        ),
        (
            "spoiler of a forum", "a [Spoiler]b[/SPOILER] `[/spoiler]`", 1, 3,
            "this tag guards nothing, because everybody can read its words"
        ),
        ("spoiler in a link", "[a ||b||](/c)", 1, 4, "a spoiler cannot be inside a link"),
        ("spoiler in a wikilink", "[[a|b ||c|| d]]", 1, 7, "a spoiler cannot be inside a link"),
        ("directive in a link", "[a :b[c]](/d)", 1, 4, "a directive cannot be inside a link"),
        ("link in a wikilink", "[[a|b [c](/d)]]", 1, 11, "a link cannot be inside another link"),
        ("spoiler in an alternative text", "![a ||b||](/c)", 1, 5, "a spoiler cannot be inside an alternative text"),
        ("value in an alternative text", "![{{a}}](/c)", 1, 3, "an alternative text can only contain words"),
        ("footnote defined twice", "[^a]\n\n[^a]: b\n\n[^A]: c", 5, 1, "the footnote 'A' is defined twice"),
        ("footnote nobody refers to", "a\n\n[^a]: b", 3, 1, "nothing refers to this footnote"),
    ])
    func mistakesAreReportedAtTheirPlace(name: String, text: String, line: Int, column: Int, message: String) {
        let diagnostics = Reading(of: text).diagnostics
        #expect(diagnostics.map { "\($0.location) \($0.message)" } == ["text.md:\(line):\(column) \(message)"])
    }

    /// A value without quotation marks goes up to white space or the closing brace.
    @Test(arguments: [
        ("::a[b]{c=https://www.youtube.com/watch?v=abc&t=1 d}", "https://www.youtube.com/watch?v=abc&t=1"),
        (":a[b]{c=https://x.example/?a=b}", "https://x.example/?a=b"), (":a{c==}", "="), (":a{c=\"d = e\"}", "d = e"),
    ])
    func valuesMayContainEqualsSigns(text: String, value: String) {
        let bytes = Array(text.utf8)
        let document = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md"))
        let values = document.richText().references.compactMap {
            if case .directive(let directive) = $0.segment { directive["c"]?.text } else { nil }
        }
        #expect(values == [value])
        #expect(document.diagnostics == [])
    }

    /// Places after constructs of the dialect are correct.
    @Test func placesAfterTheDialectAreCorrect() {
        let text = """
            :::note[T]
            | a | b |
            |---|---|
            | [[c|d]] | [e](?1) |
            :::

            [[f]] {{g}} :h[i]{j} [k](?2) <b> [^1] https://l.example [m](?3)

            [^1]: ||n|| [o](?4)
            """
        let reading = Reading(of: text, firstLine: 11) {
            $0.address.hasPrefix("?") || $0.address.hasPrefix("https") ? .refuse($0.address) : .keep
        }
        #expect(
            reading.diagnostics.map { "\($0.location) \($0.message)" } == [
                "text.md:14:17 ?1", "text.md:17:26 ?2", "text.md:17:30 raw HTML is shown as text", "text.md:17:39 https://l.example",
                "text.md:17:61 ?3",
                "text.md:19:17 ?4",
            ]
        )
    }
}
