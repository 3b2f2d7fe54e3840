import Testing

@testable import Markdown

/// Addresses among words.
@Suite struct BareLinkTests {
    @Test(arguments: [
        // The text, and the addresses that are linked in it.
        ("\"https://a.example/b\"", ["https://a.example/b"]),
        ("'https://a.example/b' and 'x'", ["https://a.example/b"]),
        (
            "“https://a.example/b”, „https://a.example/c“ ‘https://a.example/d’",
            ["https://a.example/b", "https://a.example/c", "https://a.example/d"]
        ),
        ("«https://a.example/b» « https://a.example/c »", ["https://a.example/b", "https://a.example/c"]),
        ("\"www.a.example\", she said", ["http://www.a.example"]),
        ("\"https://a.example/b\"-x (\"https://a.example/c\")", ["https://a.example/b", "https://a.example/c"]),
        ("‹https://a.example/b›", ["https://a.example/b"]),
        ("https://a.example/b’s page, https://a.example/c…", ["https://a.example/b’s", "https://a.example/c"]),
        ("mailto:a.b@c.example", ["mailto:a.b@c.example"]),
        ("write to mailto:a@b.example.", ["mailto:a@b.example"]),
        ("(MAILTO:a@b.example)", ["MAILTO:a@b.example"]),
        ("xmailto:a@b.example", ["mailto:a@b.example"]),
        ("xmpp:a@b.example/c@d/e", ["xmpp:a@b.example/c@d"]),
        ("xmpp:a@b.example, xmpp:a@b.example/c.", ["xmpp:a@b.example", "xmpp:a@b.example/c"]),
        ("\"a@b.example\" 'c@d.example'", ["mailto:a@b.example", "mailto:c@d.example"]),
        ("http://dotless:8000/x", ["http://dotless:8000/x"]),
        ("https://intranet/wiki http://a_b http://-", ["https://intranet/wiki"]),
        ("http:// http://. http:///x", []),
        ("https://例え.テスト/道", ["https://例え.テスト/道"]),
        ("詳しくはhttps://example.com/aを見て。", ["https://example.com/a"]),
        ("https://example.com。次の文", ["https://example.com"]),
        ("https://example.comを見て", ["https://example.com"]),
        ("https://example.com/日本語", ["https://example.com/日本語"]),
        ("https://example.com/日本語。次", ["https://example.com/日本語"]),
        ("https://ja.wikipedia.org/wiki/HEARTSTOPPER_ハートストッパー（漫画）", ["https://ja.wikipedia.org/wiki/HEARTSTOPPER_ハートストッパー"]),
        ("https://example.com/第2話?x=日本#節、と", ["https://example.com/第2話?x=日本#節"]),
        ("（https://example.com/a）「https://example.com/b」", ["https://example.com/a", "https://example.com/b"]),
        ("https://example.com/a，然后https://example.com/b", ["https://example.com/a", "https://example.com/b"]),
        ("https://uk.wikipedia.org/wiki/Тайна", ["https://uk.wikipedia.org/wiki/Тайна"]),
        ("https://example.com/a　次", ["https://example.com/a"]),
        ("https://example.com/a에서", ["https://example.com/a에서"]),
        ("連絡はa@b.exampleまで", ["mailto:a@b.example"]),
        ("xhttps://a.example x@ @b.example ftp://a.example", []),
    ])
    func addressesAreFound(text: String, addresses: [String]) {
        var found: [String] = []
        let reading = Reading(of: text) { destination in
            found.append(destination.address)
            return .keep
        }
        #expect(found == addresses)
        #expect(reading.diagnostics == [])
    }
}
