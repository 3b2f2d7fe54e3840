import Foundation
import TestSupport

/// A text that is always the same for the same seed.
///
/// Each run of the tests reads the same texts, so that a commit never fails for what another one did. `MARQUEE_FUZZ_SEED` chooses others,
/// `MARQUEE_FUZZ_COUNT` their number; `make fuzz` does both.
struct RandomDocument {
    let text: String

    static let count = number("MARQUEE_FUZZ_COUNT") ?? 3_000
    static let seed = number("MARQUEE_FUZZ_SEED").map(UInt64.init) ?? 1

    private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    private static let tokens = [
        "[[", "]]", "[[Nick]]", "[[Nick|", "|", "||", "||{s2e8}", "{{", "}}", "{{a.b}}", ":a[", ":a{", "]", "]{", "{#i .c k=v}",
        "{k=\"v\"}", "}", "::leaf", "::leaf[x]", ">!", "!<", "[/spoiler]",
        "==", "==x==", "~x~", "^", "^x^", "{#id}", "# a {#id}\n", "{until=s1e1}", "{s1e1}", "> [!NOTE]\n", "> [!TIP] t\n", "> [!spoiler]\n",
        "[!NOTE]",
        "![[", "[TOC]", ":smile:", "{{<", "{%", "%%", "[[S01E01]]", "「", "」", "。",
        ":::note", ":::note[t]{.c}", ":::spoiler{until=s1}", ":::", "::::", "::::box", "~~", "~", "[^1]", "[^1]: ", "[^2]", "[^2]: ", "![",
        "](x)", "](", ")", "[x]: /y",
        "] (/a/)", "](/a b)", ")[/a/]", "]/a/", "][y]", "[[]]", "[^a b]", "^[a b c]", "#a", "-a", "1.a", "#\u{A0}a", "• a\n", "– a\n",
        "| a | b |\n",
        "|-|-|-|\n", "1999. ", "== ", " ==", "** ", " **", "__", "==", "5~6", " ~5", "::a b", ":: a\n", ":a\n", "https://a.b/c[^1]", "**a",
        "| a | b |\n|---|:-:|\n| c | d |\n", "|---|\n", "- ", "- [ ] ", "- [x] ", "1. ", "1)  ", "> ", "    ", "\t", "# ", "## ", "```\n",
        "~~~\n", "`", "``", "*", "**", "_",
        "<b>", "</b>", "<!--", "-->", "<div>\n", "<http://a.b>", "http://a.b/c", "www.a.b", "a@b.c", "&amp;",
        "![&#x10FFFE;0;](&#x10FFFF;0;)", "&#1114111;1;",
        "\\", "\\[", "\\|", "\u{10FFFE}0;",
        "\u{10FFFF}0;)", "---\n", "===\n", "\n", "\n", "\n\n", "\n\n", " ", " ", "  \n", "a", "b c", "Zoë", "第", "🍂", "\"", "'", "--",
        "\u{0}", "\r\n", "\r", "\u{202E}", "\u{202C}", "\u{2067}", "\u{2069}", "&#x202E;", "&#8295;", "&#x2069;",
    ]

    /// What starts and ends blocks, and what only looks like it.
    static let blockTokens = [
        "> ", ">", "- ", "-\n", "1. ", "2. ", "01. ", "1)\n", "+\t", "* ", "===\n", "---\n", "***\n", "```\n", "    ```\n", "~~~\n", "~~~",
        "<div>\n", "<div\n",
        "<a b>\n", "<a$>\n", "<a\n", "</a >\n", "<!--", "-->\n", "<?\n", "<!A\n", "<!a\n", "<search>\n", "<search\n", "<source>\n",
        "<source\n", ">\n", "<pre>\n", "</pre>\n", "    ", "   ", "  ", " ",
        "\t", "\n", "\n",
        "\n\n", "a", "a\n", String(repeating: "a", count: 100) + "\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "#\u{B}", "# a\n", "#\n", "[^1]: ", "   [^2]: ",
        "[a]: b\n", "[a]:\n", "|a|\n|-|\n", "|-|\n", "|b|\n", ":::a\n",
        ":::\n", "::a[b]\n", "[a]: ", "[a]: [[b c]]\n", "[||a||]: b\n", "    [^3]: ", "- |a|\n", "  |-|\n",
        "> > > > > ", "   > > > >", "- - - ", "  + + + a", "      ", "\t\t", "123456789. ", "1234567890. ",
        ":a[", "||", "\u{0}", "\u{B}", "\u{C}", "\r\n", "\r", String(repeating: "`", count: 300) + "\n",
        String(repeating: "`", count: 260) + "\n",
    ]

    init(seed: UInt64, of tokens: [String] = Self.tokens, count: Int = 60) {
        var generator = SplitMix(seed: seed)
        text = (0..<Int.random(in: 1...count, using: &generator)).map { _ in tokens.randomElement(using: &generator) ?? "" }.joined()
    }
}
