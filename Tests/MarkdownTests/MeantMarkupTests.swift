import Diagnostics
import Testing

@testable import Markdown

/// What its writer meant in another way than Markdown reads it: each is named once, with the line as it should be, and ordinary writing is
/// never named.
@Suite struct MeantMarkupTests {
    private static func named(_ text: String) -> [String] {
        Reading(of: text).diagnostics.map { "\($0.location.line):\($0.location.column) \($0.help ?? "")" }
    }

    @Test(arguments: [
        ("**Keeper:**Ada Marsh", "1:1 put a space there: '**Keeper:** Ada', or '**Keeper**:Ada'"),
        ("So **“Keep it lit.”**she said", "1:4 put a space there: '**“Keep it lit.”** she'"),
        ("__Note!__This is it", "1:1 put a space there: '__Note!__ This', or '__Note__!This'"),
        ("The 2^nd season", "1:6 write '2^nd^'; to show the sign itself, write '\\^'"),
        ("It has 20 m^2 of floor.", "1:12 write 'm^2^'; to show the sign itself, write '\\^'"),
        ("H~2O is wet", "1:2 write 'H~2~O'; to show the sign itself, write '\\~'"),
        ("Too much CO~2.", "1:12 write 'CO~2~'; to show the sign itself, write '\\~'"),
    ])
    func signsBesideLetters(text: String, help: String) { #expect(Self.named(text) == [help], "\(text.debugDescription)") }

    @Test(arguments: [
        (
            "Light the wick,\nhold it high,\nships go by\nunder the sky.",
            "1:1 end each line but the last with a backslash, as in 'Light the wick,\\'; for a list, begin each with '- '"
        ),
        (
            "> roses are red\n> violets are blue\n> i love you",
            "1:3 end each line but the last with a backslash, as in 'roses are red\\'; for a list, begin each with '- '"
        ),
        (
            "1. Watch two\n  - with tea\n  - with friends\n2. Watch the rest",
            "2:3 write '   - with tea', with 3 spaces before it"
        ),
        ("10. a\n   - b", "2:4 write '    - b', with 4 spaces before it"), ("1. a\n 1. b", "2:2 write '   1. b', with 3 spaces before it"),
        ("- x\n\n  1. a\n    * b", "4:5 write '   * b', with 3 spaces before it"),
        (
            "> Keep the lamp lit, whatever comes.\nI think that this is the best.",
            "2:1 put an empty line before it; if it belongs to the quotation, write '> I think that this is the best.'"
        ),
        ("> To be\nNice!", "2:1 put an empty line before it; if it belongs to the quotation, write '> Nice!'"),
        ("- Watch two\n- Watch all\nThen we go.", "3:1 put an empty line before it; if it belongs to the item, write two spaces before it"),
        ("a\n\n~~~\n\nb", "3:1 for a line between two paragraphs, write '***'; for code, end it with a line '~~~'"),
        (
            "a\n\n~~~\n\nIn the morning it was lit again.\n\n~~~\n\nb",
            "3:1 for a line between two paragraphs, write '***' in place of each '~~~'"
        ),
        ("~~~\na", "1:1 end it with a line '~~~'"), ("a\n\n```\n\nb", "3:1 end it with a line '```'"),
    ])
    func blocks(text: String, help: String) { #expect(Self.named(text) == [help], "\(text.debugDescription)") }

    @Test(arguments: [
        ("||One.\n\nTwo.||{s1e4}", "{until=s1e4}", " and '{s1e4}'"),
        ("||One.\n\nTwo.\n\nThree.||{s1e4, v1}", "{until=\"s1e4, v1\"}", " and '{s1e4, v1}'"),
        ("||One.\n\nTwo.||", "{until=s2e8}", ""), ("a ||One.\n\n- Two.|| {s3}", "{until=s3}", " and '{s3}'"),
    ])
    func barsOverParagraphs(text: String, attribute: String, rest: String) {
        let found = Reading(of: text).diagnostics
        #expect(found.map(\.message) == ["these bars guard nothing, because a spoiler of several paragraphs has other signs"])
        #expect(
            found.map(\.help) == [
                "put a line ':::spoiler\(attribute)' before the first paragraph and ':::' after the last, and delete all '||'\(rest)"
            ])
    }

    @Test(arguments: [
        "<span style=\"color:white;background:white\">x</span>", "<span style='color: black; background-color: black'>x</span>",
        "<font color=\"white\">x</font>", "<font color=#FFF>x</font>", "<span style=\"color:#ffffff\">x</span>",
        "<p style=\"background:#000;color:#000\">x</p>",
    ])
    func wordsInTheColourOfThePageAreNoSpoiler(text: String) {
        let found = Reading(of: text).diagnostics
        #expect(found.map(\.message) == ["this HTML guards nothing, because everybody can read its words"], "\(text)")
    }

    @Test(arguments: [
        "<span style=\"color:red\">x</span>", "<span style=\"color:white;background:black\">x</span>", "<font color=\"red\">x</font>",
    ])
    func otherColoursHideNothing(text: String) {
        #expect(Reading(of: text).diagnostics.map(\.message) == ["raw HTML is shown as text"])
    }

    @Test(arguments: [
        (
            "a\n\n[The tower](/images/tower.png)\n\nb",
            "3:13 write '![The tower](/images/tower.png)' to show it; for a link, write words before or after it"
        ),
        ("[x](images/a.JPG)", "1:5 write '![x](images/a.JPG)' to show it; for a link, write words before or after it"),
    ])
    func picturesWithoutTheirSign(text: String, help: String) { #expect(Self.named(text) == [help]) }

    @Test(arguments: [
        ("::video[The trailer](https://x.example/12)", "write '::video[The trailer]{url=https://x.example/12}'"),
        ("::figure[A leaf](images/my leaf.svg)", "write '::figure[A leaf]{src=\"images/my leaf.svg\"}'"),
        (":::note A title\nx\n:::", "write ':::note[A title]'"),
        ("::cast[x] and more", "write '::name[title]{name=value}', with the title in brackets"),
    ])
    func directives(text: String, help: String) { #expect(Reading(of: text).diagnostics.first?.help == help) }

    /// Ordinary writing.
    @Test(arguments: [
        "**Keeper:** Ada", "**Keeper**:Ada", "a **b** c", "**a**b", "2^nd^ and x^2^", "^_^ and o^o and a^b",
        "2^x and e^(x)", "~2000 and H~2~O", "about~2",
        "He came, saw\nand won.", "Yours,\nAnna", "One sentence here.\nAnother is there.\nAnd a third one.", "日本\n語\nです",
        "A line that an editor has broken at some width\nand that goes on in the next line and\nends here",
        "Light the wick,\\\nhold it high,\\\nships go by", "1. a\n   - b\n2. c", "- a\n  - b", "- a\n - b", "1. a\n- b",
        "1. a\n 2. b\n 3. c", "1. a\n\n   b",
        "> a long quotation that an editor has broken into two lines, as\nmany editors do.", "> a\n\nB", "> a\n> B", "> a\\\nB",
        "- a long item that an editor has broken\nbefore Ada",
        "- a\n\nB", "~~~\ncode\n~~~", "```\n\nIt is a sentence of code here.\n\n```", "~~~\n\nlet x = 5\n\n~~~", "||a||\n\n||b||",
        "See [the tower](/images/tower.png).", "- [The poster](/images/poster.png)", "[x](https://x.example/a.png)", "![x](/images/a.png)",
        "[![x](/images/a.png)](/images/b.png)", "[x](/files/a.pdf)",
    ])
    func proseIsSilent(text: String) { #expect(Reading(of: text).diagnostics == [], "\(text.debugDescription)") }

    /// Only the site knows which names it has.
    @Test(arguments: [
        ("I like [Ada Marsh] best.", ["Ada Marsh"]), ("See [Fog] and ([Ada Marsh]).", ["Fog", "Ada Marsh"]),
        ("- [Ada Marsh]", ["Ada Marsh"]),
        ("[Fog] is in it", []), ("“Then [Ada Marsh] came”", []), ("He said: \"[Ada Marsh] came\"", []),
        ("\"a\" [Ada Marsh]", ["Ada Marsh"]),
        ("[Ada Marsh](/a/) [Ada Marsh][x] [[Ada Marsh]] \\[Ada Marsh] `[Ada Marsh]`\n\n[x]: /y/", []),
        ("[Ada Marsh]\n\n[ada marsh]: /y/", []), ("[sic] [1] [x] [ada marsh] [Ada Marsh]: hi", []),
    ])
    func namesInBrackets(text: String, names: [String]) {
        let bytes = Array(text.utf8)
        let document = MarkdownDocument(
            parsing: bytes.span, in: SourceFile(path: "text.md", firstLine: 1), options: MarkdownOptions(), resolve: { _ in .keep })
        #expect(document.directiveAttempts.filter { $0.reason == .inBrackets }.map(\.name) == names, "\(text)")
    }
}
