import Hypertext
import Testing

@Suite struct LanguageMarksTests {
    private func marked(_ body: String, isRightToLeft: Bool = false, english: [String] = []) -> String {
        let marks = LanguageMarks(isRightToLeft: isRightToLeft, english: english)
        let page = "<html><head><title>שלום Cast</title></head><body>\(body)</body></html>"
        let text = String(decoding: marks.applied(to: Array(page.utf8)), as: UTF8.self)
        #expect(text.hasPrefix("<html><head><title>שלום Cast</title></head><body>") && text.hasSuffix("</body></html>"))
        return String(text.dropFirst("<html><head><title>שלום Cast</title></head><body>".count).dropLast("</body></html>".count))
    }

    /// On a site that is written from left to right.
    @Test(arguments: [
        ("<p>plain</p>", "<p>plain</p>"), ("<p>שלום</p>", "<p dir=\"rtl\">שלום</p>"), ("<h1>مرحبا</h1>", "<h1 dir=\"rtl\">مرحبا</h1>"),
        ("<h2 id=\"x\">1. שלום</h2>", "<h2 dir=\"rtl\" id=\"x\">1. שלום</h2>"),
        ("<p>Hello שלום</p>", "<p>Hello שלום</p>"), ("<p>“שלום” says</p>", "<p dir=\"rtl\">“שלום” says</p>"),
        ("<p>&quot;&amp;שלום</p>", "<p dir=\"rtl\">&quot;&amp;שלום</p>"),
        ("<ul><li>שלום</li><li>hello</li></ul>", "<ul><li dir=\"rtl\">שלום</li><li>hello</li></ul>"),
        ("<ul><li><p>שלום</p><p>hello</p></li></ul>", "<ul><li dir=\"rtl\"><p>שלום</p><p dir=\"ltr\">hello</p></li></ul>"),
        ("<blockquote><p>hello</p><p>שלום</p></blockquote>", "<blockquote><p>hello</p><p dir=\"rtl\">שלום</p></blockquote>"),
        ("<h3><a href=\"/x\">שלום</a></h3>", "<h3 dir=\"rtl\"><a href=\"/x\">שלום</a></h3>"),
        ("<p>See <a href=\"/x\">שלום</a> 2019</p>", "<p>See <a dir=\"rtl\" href=\"/x\">שלום</a> 2019</p>"),
        ("<p><span>Film</span> <span>שלום</span></p>", "<p><span>Film</span> <span dir=\"rtl\">שלום</span></p>"),
        ("<table><tr><td>ދިވެހި</td><td>3</td></tr></table>", "<table><tr><td dir=\"rtl\">ދިވެހި</td><td>3</td></tr></table>"),
        ("<p><code>x</code> שלום</p>", "<p dir=\"rtl\"><code dir=\"ltr\">x</code> שלום</p>".replacing(" dir=\"ltr\"", with: "")),
        ("<pre><code>שלום</code></pre><p>b</p>", "<pre><code>שלום</code></pre><p>b</p>"),
        ("<svg><text>שלום</text></svg><p>b</p>", "<svg><text>שלום</text></svg><p>b</p>"),
        ("<script>\"שלום\"</script><p>b</p>", "<script>\"שלום\"</script><p>b</p>"),
        ("<p dir=\"auto\">שלום</p>", "<p dir=\"auto\">שלום</p>"), ("<p DIR=rtl>שלום</p>", "<p DIR=rtl>שלום</p>"),
        ("<p>٣ שלום</p>", "<p dir=\"rtl\">٣ שלום</p>"), ("<p>日本 שלום</p>", "<p>日本 שלום</p>"),
        ("<p>שלום<p>b</p></div></p>", "<p dir=\"rtl\">שלום<p dir=\"ltr\">b</p></div></p>"),
    ])
    func blocksInTheOtherDirectionSaySo(_ body: String, _ expected: String) { #expect(marked(body) == expected) }

    /// On a site that is written from right to left.
    @Test(arguments: [
        ("<p>مرحبا</p>", "<p>مرحبا</p>"), ("<p>hello مرحبا</p>", "<p dir=\"ltr\">hello مرحبا</p>"), ("<p>12 – 13</p>", "<p>12 – 13</p>"),
        ("<h2>Cast</h2>", "<h2 dir=\"ltr\">Cast</h2>"), ("<li>日本</li>", "<li dir=\"ltr\">日本</li>"),
        ("<pre><code>x</code></pre>", "<pre dir=\"ltr\"><code>x</code></pre>"),
        ("<p>مرحبا <code>x</code></p>", "<p>مرحبا <code dir=\"ltr\">x</code></p>"),
        ("<p>مرحبا <a href=\"/x\">Nick</a> 3</p>", "<p>مرحبا <a dir=\"ltr\" href=\"/x\">Nick</a> 3</p>"),
        // The lists of the theme keep the order of the page.
        (
            "<ul class=\"cast\"><li><a href=\"/x\">Nick</a> <span>b</span></li></ul>",
            "<ul class=\"cast\"><li><a dir=\"ltr\" href=\"/x\">Nick</a> <span dir=\"ltr\">b</span></li></ul>"
        ),
        (
            "<nav><ol><li><a>Nick</a></li><li>b</li></ol></nav>",
            "<nav><ol><li><a dir=\"ltr\">Nick</a></li><li dir=\"ltr\">b</li></ol></nav>"
        ),
        ("<ul><li><a>Nick</a></li></ul>", "<ul><li dir=\"ltr\"><a>Nick</a></li></ul>"),
        // So does what such a list is in; words before the list, and a list of the text, have a direction.
        (
            "<dd><ul class=\"services\"><li>Shahid <small>مرحبا</small></li></ul></dd>",
            "<dd><ul class=\"services\"><li dir=\"ltr\">Shahid <small dir=\"rtl\">مرحبا</small></li></ul></dd>"
        ),
        (
            "<dd>Shahid <ul class=\"x\"><li>مرحبا</li></ul></dd>",
            "<dd dir=\"ltr\">Shahid <ul class=\"x\"><li dir=\"rtl\">مرحبا</li></ul></dd>"
        ),
        (
            "<td><ul class=\"x\"><li>b</li></ul></td><td>b</td>",
            "<td><ul class=\"x\"><li dir=\"ltr\">b</li></ul></td><td dir=\"ltr\">b</td>"
        ),
        ("<dd><ul><li>b</li></ul></dd>", "<dd dir=\"ltr\"><ul><li>b</li></ul></dd>"),
        // A name in a phrase, between U+2068 and U+2069.
        ("<p>مرحبا \u{2068}Nick!\u{2069} 3</p>", "<p>مرحبا <bdi>Nick!</bdi> 3</p>"),
        ("<p>\u{2068}Nick\u{2069}: مرحبا</p>", "<p><bdi>Nick</bdi>: مرحبا</p>"),
        ("<p>\u{2068}Nick: مرحبا</p>", "<p>\u{2068}Nick: مرحبا</p>"), ("<p>a\u{2069}</p>", "<p dir=\"ltr\">a\u{2069}</p>"),
        ("<option>مرحبا \u{2068}a\u{2069}</option>", "<option>مرحبا \u{2068}a\u{2069}</option>"),
        ("<h2>مرحبا \u{2068}a\u{2069}</h2>", "<h2>مرحبا \u{2068}a\u{2069}</h2>"),
        ("<p title=\"\u{2068}a\u{2069}\">مرحبا</p>", "<p title=\"\u{2068}a\u{2069}\">مرحبا</p>"),
    ])
    func aSiteFromRightToLeftMarksTheOthers(_ body: String, _ expected: String) { #expect(marked(body, isRightToLeft: true) == expected) }

    /// On a site in German whose owner has translated nothing.
    @Test(arguments: [
        ("<h2>Cast</h2>", "<h2 lang=\"en\">Cast</h2>"), ("<p>Die Cast</p>", "<p>Die Cast</p>"),
        ("<p>\nCast <a>x</a></p>", "<p>\n<span lang=\"en\">Cast</span> <a>x</a></p>"),
        ("<summary>Spoiler for Season 2</summary>", "<summary lang=\"en\">Spoiler for Season 2</summary>"),
        ("<summary>Spoiler for עונה 2</summary>", "<summary>Spoiler for עונה 2</summary>"),
        ("<time>3 May 2026</time>", "<time lang=\"en\">3 May 2026</time>"), ("<time>3 Mai 2026</time>", "<time>3 Mai 2026</time>"),
        ("<span lang=\"de\">Cast</span>", "<span lang=\"de\"><span lang=\"en\">Cast</span></span>"),
        ("<option>Cast</option>", "<option lang=\"en\">Cast</option>"),
        ("<p><img src=\"x\">Cast</p>", "<p><img src=\"x\"><span lang=\"en\">Cast</span></p>"),
        ("<svg><text>Cast</text></svg>", "<svg><text>Cast</text></svg>"),
    ])
    func wordsOfTheThemeInEnglishSaySo(_ body: String, _ expected: String) {
        #expect(marked(body, english: ["Cast", "Spoiler for {name}", "May", "{day}/{month}"]) == expected)
    }

    /// The length of the page is all that counts, however deep its elements are and however little of it has a direction.
    @Test func unfinishedPagesLoseNothing() {
        for body in ["<p", "<p>שלום", "</p>שלום", "<p>\u{5D0}<", "<a href=\"שלום", String(repeating: "<li>", count: 300) + "שלום"] {
            let page = Array("<body>\(body)".utf8)
            let text = String(decoding: LanguageMarks(isRightToLeft: false).applied(to: page), as: UTF8.self)
            #expect(text.replacing(" dir=\"rtl\"", with: "") == "<body>\(body)")
        }
    }
}
