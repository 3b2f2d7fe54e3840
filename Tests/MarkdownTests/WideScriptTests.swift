import Testing

@testable import Markdown

/// Chinese, Japanese and Korean texts.
@Suite struct WideScriptTests {
    @Test(arguments: [
        // Lines join without a space between two wide characters.
        ("日本語の\n文章", "日本語の文章"),
        ("第一句。\n第二句", "第一句。第二句"),
        ("**日本**\n*語*", "<strong>日本</strong><em>語</em>"),
        ("ドラマ「X」\n（第1話）", "ドラマ「X」（第1話）"),
        ("他说\n“你好”", "他说\n“你好”"),
        ("Netflixの\nドラマ", "Netflixのドラマ"),
        ("ドラマ\nNetflix", "ドラマ\nNetflix"),
        ("드라마\n첫 화", "드라마\n첫 화"),
        ("日本語\\\n文章", "日本語<br />\n文章"),
        ("ｶﾀｶﾅ\nひらがな\n漢字", "ｶﾀｶﾅひらがな漢字"),
        ("𠮷野\n家", "𠮷野家"),
        ("[日](/a)\n本", "<a href=\"/a\">日</a>本"),
        ("日本 \n語", "日本語"),
        // Emphasis beside full-width signs.
        ("**「ハート」**は", "<strong>「ハート」</strong>は"),
        ("これは**「ハート」**です", "これは<strong>「ハート」</strong>です"),
        ("**这是《心跳》。**然后", "<strong>这是《心跳》。</strong>然后"),
        ("**テスト(注)**は", "<strong>テスト(注)</strong>は"),
        ("*（注）*は", "<em>（注）</em>は"),
        ("**‘안녕’**이라고", "<strong>‘안녕’</strong>이라고"),
        ("**안녕(安寧)**은", "<strong>안녕(安寧)</strong>은"),
        ("第一**。第二**第三", "第一<strong>。第二</strong>第三"),
        ("**A「B」**C", "<strong>A「B」</strong>C"),
        ("`**「x」**は`", "<code>**「x」**は</code>"),
        ("[x](/a?「*」「*」は)", "<a href=\"/a?%E3%80%8C*%E3%80%8D%E3%80%8C*%E3%80%8D%E3%81%AF\">x</a>"),
        ("a**\"b\"**c", "a**&quot;b&quot;**c"),
        ("~~「x」~~は||「y」||は", "<del>「x」</del>は…は"),
    ])
    func linesAndEmphasis(text: String, html: String) {
        #expect(Reading(of: text).html == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("日本語", 2), ("日本語の文章です。", 4), ("Netflixの日本語ドラマ", 5), ("한국어 드라마 리뷰", 3), ("他说：“你好”。", 2), ("ｶﾀｶﾅ ひらがな", 4),
        ("第1話", 2), ("日\n本", 1), ("it’s 日本", 2),
    ])
    func twoWideCharactersCountAsAWord(text: String, count: Int) {
        #expect(Reading(of: text).wordCount == count)
    }
}
