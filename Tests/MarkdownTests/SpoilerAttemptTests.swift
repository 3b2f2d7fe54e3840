import Diagnostics
import Markdown
import Testing

/// What people write who want to guard the words "Tom drowns": as here, or as on other sites, in chats, in wikis and in other generators.
/// Either the words are guarded, or the error is at the place that follows.
@Suite struct SpoilerAttemptTests {
    static let guarded: [(name: String, text: String, until: String?)] = [
        ("words", "a ||Tom drowns|| b", nil),
        ("words with a point", "a ||Tom drowns||{s1e1} b", "s1e1"),
        ("a space before the point", "a ||Tom drowns|| {s1e1} b", "s1e1"),
        ("a tab and spaces before the point", "a ||Tom drowns||\t  {s1e1, v2} b", "s1e1, v2"),
        ("spaces in the braces", "a ||Tom drowns||{ s1e1 } b", "s1e1"),
        ("the attribute of a directive", "a ||Tom drowns||{until=s1e1} b", "s1e1"),
        ("the attribute in quotes", "a ||Tom drowns|| {until=\"s1e1, v2\"} b", "s1e1, v2"),
        ("the key of YAML", "a ||Tom drowns||{until: 's1e1'} b", "s1e1"),
        ("the film", "a ||Tom drowns|| {film}", "film"),
        ("a special", "a ||Tom drowns|| {s0-the-end}.", "s0-the-end"),
        ("upper case", "a ||Tom drowns|| {S1E1}.", "S1E1"),
        ("in a heading", "## a ||Tom drowns|| {s1e1}", "s1e1"),
        ("in a cell", "| a |\n|---|\n| \\|\\|Tom drowns\\|\\| {s1e1} |", "s1e1"),
        ("in brackets", "a (||Tom drowns|| {s1e1})", "s1e1"),
        ("over two lines", "a ||Tom\ndrowns|| {until=s1e1}", "s1e1"),
        ("what is not a point, for the site to report", "a ||Tom drowns||{season 1}", "season 1"),
        ("a directive", "a :spoiler[Tom drowns]{until=s1e1}", nil),
        ("a container", ":::spoiler{until=s1e1}\nTom drowns\n:::", nil),
        ("Chinese", "他||Tom drowns||了", nil),
    ]

    @Test(arguments: guarded) func wordsAreGuarded(name: String, text: String, until: String?) {
        let reading = Reading(of: text)
        #expect(reading.diagnostics == [], "\(name)")
        #expect(!reading.html.contains("drowns") && !reading.html.contains("{"), "\(name): \(reading.html)")
        let bytes = Array(text.utf8)
        let points = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md")).richText().references.compactMap {
            if case .spoiler(let spoiler) = $0.segment { spoiler.until?.text } else { nil }
        }
        #expect(points == (until.map { [$0] } ?? []), "\(name)")
    }

    static let refused: [(text: String, line: Int, column: Int)] = [
        // Bars.
        ("|||Tom drowns|||{s1e1}", 1, 1), ("a ||||Tom drowns||||", 1, 3), ("|Tom drowns|{s1e1}", 1, 1), ("a |Tom drowns| b", 1, 3),
        ("|Tom|{s1e1}", 1, 6), ("| |Tom drowns| |{s1e1}", 1, 3), ("a ||Tom drowns", 1, 3), ("a Tom drowns||", 1, 13),
        ("||Tom\n\ndrowns||", 1, 1), ("- ||Tom\n- drowns||", 1, 3), ("||\n\nTom drowns\n\n||", 1, 1), ("||\n# Tom drowns\n||", 1, 1),
        ("a||Tom drowns||b", 1, 2), ("# |||Tom drowns|||", 1, 3), ("> |||Tom drowns|||", 1, 3), ("- a |||Tom drowns|||", 1, 5),
        ("| a |\n|---|\n| ||Tom drowns|| |", 3, 3), ("| a | b | c |\n|---|---|---|\n| |Tom drowns|{s1e1} |", 3, 15),
        ("\\|\\|Tom drowns\\|\\|", 1, 1), ("a \\|\\|Tom drowns\\|\\|{s1e1}", 1, 3),
        ("｜｜Tom drowns｜｜{s1e3}", 1, 1), ("彼は｜｜Tom drowns｜｜", 1, 3), ("a ￨￨Tom drowns￨￨", 1, 3), ("│Tom drowns│{s1}", 1, 13),
        ("││Tom drowns││", 1, 1), ("¦¦Tom drowns¦¦", 1, 1), ("ǀǀTom drownsǀǀ", 1, 1), ("|｜Tom drowns｜|", 1, 1),
        ("&#124;&#124;Tom drowns&#124;&#124;", 1, 1), ("&#x7C;&vert;Tom drowns&VerticalLine;|", 1, 1),
        ("![||Tom drowns||](/a.svg)", 1, 3), ("[||Tom drowns||](/a)", 1, 2), ("[a](/b \"||Tom drowns||\")", 1, 9),
        ("![a](/b.svg '||Tom drowns||{s1}')", 1, 14), ("[a]\n\n[a]: /b \"||Tom drowns||\"", 3, 10), ("[a](/b (｜｜Tom drowns｜｜))", 1, 9),
        ("::figure[a]{src=a.svg alt=\"||Tom drowns||{s1e3}\"}", 1, 28), (":::quote{speaker=\"||Tom drowns||{s1e3}\"}\na\n:::", 1, 19),
        ("a :b[c]{d=\"｜｜Tom drowns｜｜\"}", 1, 12),
        // Points in the wrong brackets.
        ("a ||Tom drowns||(s1e1)", 1, 17), ("a ||Tom drowns|| (s1e1) b", 1, 18), ("||Tom drowns||[s1e1]", 1, 15),
        ("||Tom drowns|| [S1E1, v2]", 1, 16), ("||Tom drowns||(until=s1)", 1, 15), ("||Tom drowns||(season 1, episode 2)", 1, 15),
        ("||Tom drowns||(film)", 1, 15), (":spoiler[Tom drowns](s1e1)", 1, 21), (":spoiler[Tom drowns] [s1]", 1, 22),
        ("| a |\n|---|\n| \\|\\|Tom drowns\\|\\|(s1e1) |", 3, 21),
        // Points without a spoiler.
        ("*Tom drowns*{s1e1}", 1, 13), ("Tom drowns {s1e1, v2}", 1, 12), ("{s1e1}||Tom drowns||", 1, 1), ("[Tom drowns]{s1}", 1, 13),
        ("{until=s1e1} Tom drowns", 1, 1), ("~~Tom drowns~~{film}", 1, 15), ("||Tom||{}", 1, 8), ("||Tom||{s1e1", 1, 8),
        (":spoiler[Tom drowns] {until=s1}", 1, 22), ("Tom drowns\n{until: s1e1}", 2, 1),
        // Directives.
        (":spoiler Tom drowns", 1, 1), ("a :spoiler{until=s1} Tom\n\na :spoiler Tom", 3, 3), (":: spoiler\nTom drowns\n::", 1, 1),
        ("::spoiler Tom drowns", 1, 1), ("a ::spoiler Tom drowns::", 1, 3), ("::: spoiler\nTom drowns\n:::", 1, 4),
        (":::spoiler Tom drowns", 1, 11), (":::spoiler\nTom drowns", 1, 1), ("a :::spoiler Tom drowns:::", 1, 3),
        ("a :spoiler[Tom drowns", 1, 3),
        (":spoiler: Tom drowns", 1, 1),
        // Forums.
        ("[spoiler]Tom drowns[/spoiler]", 1, 1), ("[SPOILER]Tom drowns", 1, 1), ("Tom drowns[/Spoiler]", 1, 11),
        ("[spoiler=End]Tom drowns[/spoiler]", 1, 1), ("[spoiler=\"The end\"]Tom drowns", 1, 1), ("[spoiler title=\"x\"]Tom drowns", 1, 1),
        ("[SPOILER][b]Tom drowns[/b]", 1, 1), ("[su_spoiler title=\"x\"]Tom drowns[/su_spoiler]", 1, 1), ("[hide]Tom drowns[/hide]", 1, 17),
        ("[details=\"x\"]\nTom drowns\n[/details]", 3, 1), ("[collapse]Tom drowns[/collapse]", 1, 21), ("a [CUT]Tom drowns[/CUT]", 1, 18),
        ("[spoiler]\n\nTom drowns\n\n[/spoiler]", 1, 1), ("[!spoiler] Tom drowns", 1, 1), ("> [!spoiler]\n> Tom drowns", 1, 3),
        ("> [!SPOILER]- End\n> Tom drowns", 1, 3), ("[.spoiler]#Tom drowns#", 1, 1),
        ("[Tom](/s \"Tom drowns\")", 1, 5), ("[](#s \"Tom drowns\")", 1, 2), ("[Tom](/spoiler 'drowns')", 1, 5),
        ("[Tom](#spoiler \"drowns\")", 1, 5),
        // Chat programs.
        (">!Tom drowns!<", 1, 1), ("a >!Tom drowns!<", 1, 3), (">! Tom drowns", 1, 1), ("> a\n>! Tom drowns", 2, 1), (">!Tom drowns", 1, 1),
        ("a>!Tom drowns!<", 1, 2), ("!>Tom drowns<", 1, 1), ("a !>Tom drowns<!", 1, 3), ("~!Tom drowns!~", 1, 1),
        ("/spoiler Tom drowns", 1, 1),
        ("/spoiler\nTom drowns", 1, 1),
        // Wikis, note programs and other generators.
        ("{{spoiler|Tom drowns}}", 1, 1), ("{{Spoiler|\nTom drowns}}", 1, 1), ("{{< spoiler >}}Tom drowns{{< /spoiler >}}", 1, 1),
        ("{{% spoiler %}}\nTom drowns", 1, 1), ("{spoiler}Tom drowns{spoiler}", 1, 1), ("{SPOILER}Tom drowns{/SPOILER}", 1, 1),
        ("[[spoiler:Tom drowns]]", 1, 1), ("{% spoiler %}Tom drowns{% endspoiler %}", 1, 1),
        ("{% comment %}Tom drowns{% endcomment %}", 1, 1),
        ("{# Tom drowns #}", 1, 1), ("{#- Tom drowns -#}", 1, 1), ("Tom drowns\n{: .spoiler }", 2, 1), ("[Tom drowns]{.spoiler}", 1, 13),
        ("%%Tom drowns%%", 1, 1),
        ("a %% Tom drowns %% b", 1, 3), ("%%\n\nTom drowns\n\n%%", 1, 1), ("!!! spoiler\nTom drowns", 1, 1),
        ("??? spoiler \"End\"\nTom drowns", 1, 1),
        ("+++ spoiler\nTom drowns\n+++", 1, 1), (".. spoiler::\n   Tom drowns", 1, 1), ("#+BEGIN_SPOILER\nTom drowns", 1, 1),
        ("\\spoiler{Tom drowns}", 1, 1), ("\\begin{spoiler}\nTom drowns", 1, 1), ("{ spoiler: \"Tom drowns\", until: s1e1 }", 1, 1),
        // HTML.
        ("<details><summary>End</summary>Tom drowns</details>", 1, 1), ("a <spoiler>Tom drowns</spoiler>", 1, 3),
        ("a <span class=\"spoiler\">Tom drowns</span>", 1, 3), ("<div class=spoiler>\nTom drowns\n</div>", 1, 1),
        ("<tg-spoiler>Tom drowns</tg-spoiler>", 1, 1), ("a <span style=\"display:none\">Tom drowns</span>", 1, 3),
        ("<p hidden>Tom drowns</p>", 1, 1),
        // Code.
        ("    ||Tom drowns||{s1e3}", 1, 5), ("\t||Tom drowns||", 1, 2), ("- a\n\n      ||Tom drowns||{s1e3}", 3, 7),
        ("    :::spoiler\n    Tom\n    :::", 1, 5),
        ("```\n||Tom drowns||{s1e3}\n```", 2, 1), ("```\n:::spoiler\nTom drowns\n:::\n```", 2, 1), ("~~~spoiler\nTom drowns\n~~~", 1, 1),
        ("```spoiler End\nTom drowns\n```", 1, 1), ("``` {.spoiler}\nTom drowns\n```", 1, 1), ("a\n\n```\nb\n\n||Tom drowns||{s1e3}", 3, 1),
        ("~~~~ swift\nTom drowns\n~~~", 1, 1), ("> ```\n> a\n\n||Tom||", 1, 3), ("`code ||Tom drowns||{s1e3} more`", 1, 7),
        ("||Tom `drowns||`", 1, 1),
    ]

    @Test(arguments: refused) func whatGuardsNothingIsAnError(text: String, line: Int, column: Int) throws {
        let errors = Reading(of: text).diagnostics.filter { $0.severity == .error }
        let first = try #require(errors.first, "\(text)")
        #expect(first.location.description == "text.md:\(line):\(column)", "\(text): \(errors)")
        #expect(first.help != nil, "\(text): \(first.message)")
    }

    static let passed = [
        "||Tom|| (see s1e1)", "||Tom|| (season 1)", "||Tom|| (film)", "||Tom||{s1e1} (s1e1)", "||Tom|| [s1e1](/a/)", "||Tom|| [[s1e1]]",
        "||Tom||\\(s1e1)", "||Tom||()", "||Tom|| (season 1 was better)", ":spoiler[Tom]{until=s1} (s1)", "||Tom|| and (s1e1)",
        "||Tom||, (s1e1)", "a `||` b", "`a || b`", "`||Tom drowns||{s1e1}`", "`||words||`", "```sh\na || b\n||x||{s1e1}\n```",
        "```\na || b || c\nif (a||b||c) {}\n```",
        "    if (a || b || c) return", "    true ||\n    false", "| a | b | c |\n|---|---|---|\n| a || b |",
        "| a | b | c | d | e |\n|---|---|---|---|---|\n| a || b || c |",
        "||| \n|---|---|\n| a | b |", "\\|x\\| < 3", "|x| < |y|", "|x + y| <= |x| + |y|", "p(a | b)", "this | that", "true||false",
        "write \\|| for \"or\", and \\|| again", "a \\| b", "a \\|\\| b",
        "No spoilers here.", "[Spoiler-free review](/x)", "[spoilers](/spoilers/)", "[spoiler](/x)", "[Spoiler][a]\n\n[a]: /b",
        "Spoiler: none.",
        "SPOILERS AHEAD!", "!!! SPOILERS !!!", "--- Spoilers below ---", "## Spoilers", "**Spoiler warning**", "(spoiler alert)",
        "a/spoiler b",
        "https://a.example/spoiler", "[a](https://a.example/spoiler \"Spoilers\")", "a #spoiler", "Spoiler!", "[Spoiler alert] a",
        "<https://a.example/{s1}>",
        "100%", "50%% off and 20%% more", "{a}", "{1, 2}", "{s}", "{series}", "{{seasons.1.premiere}}", "\\{s1e1}", "`{s1e1}`",
        "a > b! c < d",
        "> ![a](/b.svg)", "> Stop!", "1 < 2 and 3 > 2!", "Wow!! Great!!", "&#124;", "&#124;&#124; alone", "漢字｜かんじ", "｜漢字《かんじ》｜仮名《かな》",
        "::note spoils nothing", "std::spoiler", "note:spoiler", "~~a~~ !", "[x] done", "[^1]\n\n[^1]: a", "a &vert; b", "a [hide] b",
        "cut/", "<b>a</b>",
        "```markdown\n||Tom drowns||{s1e1}\n:::spoiler\na\n:::\n```", "~~~\na\n~~~", "> ```\n> a\n> ```", ":spoiler[a]{until=s1}",
        "||a|| and ||b||{s1}",
        "[a](/s)", "\\[spoiler] a", "[TOC]", "a | b\n--|--\nc || d",
    ]

    @Test(arguments: passed) func whatIsNotMeantAsASpoilerIsNoError(text: String) {
        #expect(Reading(of: text).diagnostics.filter { $0.severity == .error } == [], "\(text)")
    }

    /// Lines that warn of what everybody can read.
    @Test(arguments: [
        ("SPOILERS BELOW!!!\n\n.\n\n.\n\n.\n\nTom drowns.", Diagnostic.Severity.error, 1),
        ("Spoilers for the finale, look away\n.\n.\n\nTom drowns.", .error, 1), ("a\n\n*** spoilers ***\n&nbsp;\n\nTom", .error, 3),
        ("Spoiler space\\\n.\\\n.\\\nTom drowns.", .error, 1), ("**SPOILERS**\n\n↓\n\n↓\n\n# Tom", .error, 1),
        ("SPOILERS AHEAD\n\nTom drowns.", .warning, 1), ("**Spoiler warning!**\n\n> Tom drowns.", .warning, 1),
        ("--- Spoilers below ---\n\nTom drowns.", .warning, 1), ("Spoiler alert:\nTom drowns.", .warning, 1),
        ("Achtung, Spoiler!\n\nTom ertrinkt.", .warning, 1), ("a\n\n(Spoilers for season 2)\n\n- Tom", .warning, 3),
    ])
    func warningsHideNothing(text: String, severity: Diagnostic.Severity, line: Int) {
        let found = Reading(of: text).diagnostics
        #expect(found.map(\.severity) == [severity] && found.first?.location.line == line, "\(text.debugDescription): \(found)")
        #expect(found.first?.help?.hasPrefix("put a line ':::spoiler{until=s2e8}'") == true)
    }

    @Test(arguments: [
        "There are spoilers below, so be careful.\n\nTom drowns.", "# Spoilers\n\nHow we hide them.", "## Spoilers ahead!\n\nTom.",
        "No spoilers here.\n\nTom.", "Spoilers end here.\n\nTom.", "SPOILERS BELOW!\n\n:::spoiler{until=s1e1}\nTom drowns.\n:::",
        "Spoilers ahead!\n\n||Tom drowns.||{s1e1}", ":::spoiler\nSpoilers ahead!\n\nTom drowns.\n:::", "Spoiler warning!",
        "a\n\nSpoilers below!",
        "Spoilers\n\nTom", "Spoilers below?\n\nNo.", "| Spoilers ahead! |\n|---|\n| a |\n\nb", "> Spoilers ahead, he said.\n\nTom.",
        "We hide spoilers.\n\n***\n\nTom",
    ])
    func theseWarnOfNothingOpen(text: String) { #expect(Reading(of: text).diagnostics == [], "\(text.debugDescription)") }

    @Test func aGuardedTextMayWarn() {
        var options = MarkdownOptions()
        options.isGuarded = true
        #expect(Reading(of: "SPOILERS BELOW!\n\n.\n\nTom drowns.".utf8, options: options).diagnostics == [])
    }

    @Test(arguments: [
        ("||Tom||(s1e1)", "write '||words||{s1e1}'; to show the bracket as such, write '\\('"),
        ("||Tom|| [s1, v2]", "write '||words||{s1, v2}'; to show the bracket as such, write '\\['"),
        ("||Tom||(season 1)", "write '||words||{s1}'; to show the bracket as such, write '\\('"),
        (":spoiler[Tom](s1, v2)", "write ':spoiler[words]{until=\"s1, v2\"}'; to show the bracket as such, write '\\('"),
        (":::spoiler{until=season 2}\nTom\n:::", "write until=s2"),
        (":::spoiler{until=Season 2, Episode 8}\nTom\n:::", "write until=s2e8"),
        (":::spoiler[End]{ until=s2 e8 }\nTom\n:::", "write until=s2e8"), (":spoiler[Tom]{until=volume 3}", "write until=v3"),
        (":::spoiler s2\nTom\n:::", "write ':::spoiler{until=s2}'"),
        ("::::note\n:::spoiler{until=S2 Ep8}\nTom\n:::\n::::", "write until=s2e8"),
        (":::note Title\na\n:::", "write ':::note[Title]'"),
    ])
    func theRightFormIsTheOnlyHelp(text: String, help: String) {
        #expect(Reading(of: text).diagnostics.map(\.help) == [help])
    }

    @Test func onlyOneLineEndsAMalformedContainer() {
        let found = Reading(of: ":::note Title\na\n:::\n\n:::\n\n:::note Title\nb\n").diagnostics.map(\.location.line)
        #expect(found.sorted() == [1, 5, 7])
    }

    /// If HTML is allowed, browsers close `<details>`; nothing else is closed by its name.
    @Test(arguments: [
        ("<details>a</details>", true), ("<span class=\"spoiler\">a</span>", false), ("a <spoiler>b</spoiler>", false),
        ("<b>spoiler</b>", true),
    ])
    func allowedHTML(text: String, isAllowed: Bool) {
        #expect(Reading(of: text, options: MarkdownOptions(rawHTML: .allowed)).diagnostics.isEmpty == isAllowed)
    }

    @Test(arguments: [
        "|", "||a||b", "\\|\\|a", "&#124;&#124;a", "｜｜", ">!", "!>a", "~!a", "%%", "{s1", "{", "[spoiler](", "[/", "`|", "](", "](/s \"",
        "<a", "    ||a",
    ])
    func theWorkIsLinear(fragment: String) {
        let steps = [2000, 4000, 8000].map { count in
            let bytes = Array((String(repeating: fragment, count: count) + " {").utf8)
            return MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md")).steps
        }
        #expect(steps[1] <= 2 * steps[0] + 100 && steps[2] <= 2 * steps[1] + 100, "\(steps)")
    }
}
