import Diagnostics
import Testing

@testable import Markdown

/// What was meant as markup and is none: each is named once, where it is, with what to write.
@Suite struct LostMarkupTests {
    /// The place and the help of each warning. Nothing here is an error.
    private static func named(_ text: String) -> [String] {
        Reading(of: text).diagnostics.map { diagnostic in
            #expect(diagnostic.severity == .warning)
            return "\(diagnostic.location.line):\(diagnostic.location.column) \(diagnostic.help ?? "")"
        }
    }

    /// The start of the help of the only warning.
    private func expect(_ text: String, at place: String, _ help: String) {
        let found = Self.named(text)
        #expect(found.count == 1 && (found.first ?? "").hasPrefix("\(place) \(help)"), "\(text.debugDescription): \(found)")
    }

    @Test(arguments: [
        ("[x] (/about/)", "1:1", "write '[x](/about/)'"), ("a [b c]  (https://x.example/)", "1:3", "write '[b c](https://x.example/)'"),
        ("![x] (/images/a.svg)", "1:2", "write '![x](/images/a.svg)'"), ("- a [b] (#c)", "1:5", "write '[b](#c)'"),
        ("(x)[/about/]", "1:1", "write '[x](/about/)'"), ("a (b)[https://x.example]!", "1:3", "write '[b](https://x.example)'"),
        ("[x](/about us/)", "1:1", "write each space as '%20': '[x](/about%20us/)'"),
        ("[x](</about us/> a", "1:1", "write '[x](</about us/>)'"), ("[x](a b.md)", "1:1", "write each space as '%20': '[x](a%20b.md)'"),
        ("![x](/images/my leaf.svg)", "1:2", "write each space as '%20': '![x](/images/my%20leaf.svg)'"),
        ("![x](my leaf.svg)", "1:2", "write each space as '%20': '![x](my%20leaf.svg)'"),
        ("[x](/about/ title)", "1:1", "write '[x](/about/ \"title\")'"),
        ("[x](/about/ “two words”)", "1:1", "write '[x](/about/ \"two words\")'"),
        ("[x](https://x.example/a b c)", "1:1", "write '[x](https://x.example/a \"b c\")'"),
        ("[x](/about/", "1:1", "write '[x](/about/)'"), ("![x](/images/a.svg", "1:2", "write '![x](/images/a.svg)'"),
        ("[x](/a(b/) c", "1:1", "write '[x](/a(b/))'"), ("[x]/about/", "1:1", "write '[x](/about/)'"),
        ("see [x]https://x.example/a.", "1:5", "write '[x](https://x.example/a)'"),
        ("[x][nope]", "1:1", "write '[x](/address/)', or add a line '[nope]: /address/' with an empty line before it"),
        ("[Mia Fox][]", "1:1", "write '[Mia Fox](/address/)', or add a line '[Mia Fox]: /address/' with an empty line before it"),
        ("| a |\n|---|\n| [x][y] |", "3:3", "write '[x](/address/)', or add"),
        ("a\n[x]: /about/", "2:1", "put an empty line before it"), ("[Mia]: Hello", "1:1", "write '\\[Mia]: …' to show it"),
        ("[https://x.example Mia Fox]", "1:1", "write '[Mia Fox](https://x.example)'"),
        ("see [http://x.example/a b].", "1:5", "write '[b](http://x.example/a)'"),
        ("![x](/a.svg =100x50)", "1:2", "write '![x](/a.svg)'"), ("![x](/a.svg =100x)", "1:2", "write '![x](/a.svg)'"),
        ("![x](/a.svg =50%)", "1:2", "write '![x](/a.svg)'"),
        ("[x](https://exa mple.org)", "1:1", "copy the address from the browser again"),
        ("see [x(/about/) b", "1:5", "write '[x](/about/)'"), ("![a b(/images/a.svg)", "1:2", "write '![a b](/images/a.svg)'"),
        ("[x][/about/]", "1:1", "write '[x](/about/)'"), ("[x][https://x.example/a]", "1:1", "write '[x](https://x.example/a)'"),
        ("[x]:(/about/) b", "1:1", "write '[x](/about/)'"), ("a [x]:(https://x.example)", "1:3", "write '[x](https://x.example)'"),
        ("{x}(/about/)", "1:1", "write '[x](/about/)'"), ("a {b c}(https://x.example/).", "1:3", "write '[b c](https://x.example/)'"),
        ("[Nick](Nick Nelson)", "1:1", "to link to something by its name, write '[[Nick Nelson|Nick]]'"),
        ("[Mia Fox](Mia Fox)", "1:1", "to link to something by its name, write '[[Mia Fox]]'"),
        ("[img]https://x.example/a.png[/img]", "1:29", "write **bold**"),
        ("[x](http://192.168.1.5:8000/a/)", "1:5", "write the path alone: '/a/'"),
        ("[x](http://localhost:8000/a/cast/)", "1:5", "write the path alone: '/a/cast/'"),
        ("[x](https://127.0.0.1/a/#b)", "1:5", "write the path alone: '/a/#b'"),
        ("![x](http://LOCALHOST)", "1:6", "write the path alone: '/'"), ("[x](http://[::1]:80/a)", "1:5", "write the path alone: '/a'"),
        ("[x](https://www.google.com/url?q=https://x.example/&sa=D)", "1:5", "write https://x.example/"),
        ("a https://l.facebook.com/l.php?u=https%3A%2F%2Fx.example%2Fa&h=AT0 b", "1:3", "write https://x.example/a"),
        ("<https://href.li/?https://x.example/a?b=c>", "1:2", "write https://x.example/a?b=c"),
        ("![x](https://t.umblr.com/redirect?z=https%3A%2F%2Fx.example%2Fa.png&t=Y)", "1:6", "write https://x.example/a.png"),
        ("[x]\n\n[x]: https://www.google.de/url?sa=t&url=https%3A%2F%2Fx.example%2F", "3:6", "write https://x.example/"),
        ("![x](https://drive.google.com/file/d/a/view)", "1:6", "save the picture into"),
        ("![x](https://imgur.com/a/b)", "1:6", "save the picture into"),
        ("![x](https://www.instagram.com/p/a/)", "1:6", "save the picture"),
        ("![x](https://cdn.discordapp.com/attachments/1/2/a.png?ex=6)", "1:6", "save the picture into"),
        ("![x](https://scontent-lhr8-1.cdninstagram.com/v/a.jpg?_nc_ht=b)", "1:6", "save the picture into"),
        ("![x](https://youtu.be/abc)", "1:6", "write '::embed[title]{url=…}' on a line of its own"),
        ("<https://x.example/|the words>", "1:1", "write '[the words](https://x.example/)'"),
        ("see <http://x.example/a|words>.", "1:5", "write '[words](http://x.example/a)'"),
        ("<mailto:a@x.example|Ann>", "1:1", "write '[Ann](mailto:a@x.example)'"),
        ("[b]x[/b]", "1:5", "write **bold**"), ("[url=https://x.example]x[/url]", "1:25", "write **bold**"),
    ])
    func links(text: String, place: String, help: String) { expect(text, at: place, help) }

    @Test(arguments: [
        ("[[Mia Fox]", "1:1", "write '[[Mia Fox]]'"), ("[[Mia Fox", "1:1", "write '[[Mia Fox]]'"),
        ("a [[Mia\nFox]] b", "1:3", "write '[[Mia]]'"), ("[Mia Fox]]", "1:1", "write '[[Mia Fox]]'"),
        ("[[Mia Fox|Mia]", "1:1", "write '[[Mia Fox|Mia]]'"), ("[[Mia Fox|Mia", "1:1", "write '[[Mia Fox|Mia]]'"),
        ("[[]]", "1:1", "write '[[name]]'"), ("[[ ]]", "1:1", "write '[[name]]'"), ("[[|Mia]]", "1:1", "write '[[name]]'"),
        ("In 2023.[1] So.\n\n[1]: Pinkvilla", "3:1", "write '[^1]: Pinkvilla' here, and '[^1]' where the text refers to it"),
        ("In 2023 [12].\n\n[12]: The Late News, May 2023", "3:1", "write '[^12]: The Late News, May 2023' here"),
        ("a [1]\n\n[1] [The News](https://x.example/)", "3:1", "write '[^1]: [The News](https://x.example/)' here"),
        ("a [1] b\n\n---\n\n[1] *The News*", "5:1", "write '[^1]: *The News*' here"),
        ("a[2]\n\n> [2]: News", "3:3", "write '[^2]: News' here"),
        ("words[^1]", "1:6", "add a line '[^1]: …'"), ("a[^nope] b[^1]\n\n[^1]: c", "1:2", "add a line '[^nope]: …'"),
        ("a\n\n[^1] The note.", "3:1", "write '[^1]: …', with a colon"),
        ("a[^my note]", "1:2", "write '[^my-note]' here"), ("a ^[inline note] b", "1:3", "write '[^1]' here"),
        ("a^[One sentence.]", "1:2", "write '[^1]' here"), ("# a[^2]", "1:4", "add a line '[^2]: …'"),
    ])
    func namesAndNotes(text: String, place: String, help: String) { expect(text, at: place, help) }

    @Test(arguments: [
        ("#Heading", "1:1", "write '## Heading'; for a hashtag, write '\\#Heading'"), ("##Heading", "1:1", "write '## Heading'"),
        ("a\n\n> ###2 heads", "3:3", "write '### 2 heads'"), ("#Überschrift", "1:1", "write '## Überschrift'"),
        ("####### a", "1:1", "a heading begins with one to six '#'"), ("-item", "1:1", "write '- item'"),
        ("*item", "1:1", "write '* item'"),
        ("+item", "1:1", "write '+ item'"), ("1.item", "1:1", "write '1. item'"), ("2)item", "1:1", "write '2) item'"),
        ("We need:\n-milk\n-eggs", "2:1", "write '- milk'"), ("-Äpfel", "1:1", "write '- Äpfel'"),
        ("#\u{A0}Heading", "1:1", "delete it"), ("-\u{A0}item", "1:1", "delete it"), ("1.\u{A0}item", "1:1", "delete it"),
        ("*\u{202F}item", "1:1", "delete it"), ("##\u{3000}見出し", "1:1", "delete it"), ("＃\u{3000}見出し", "1:1", "write '## 見出し'"),
        ("＃ Heading", "1:1", "write '## Heading'"), ("＊ item", "1:1", "begin each line with '- ', as in '- item'"),
        ("－ One\n－ Two", "1:1", "begin each line with '- '"),
        ("• item", "1:1", "begin each line with '- ', as in '- item'"), ("•item", "1:1", "begin each line with '- '"),
        ("We need:\n● milk\n● eggs", "2:1", "begin each line with '- ', as in '- milk'"),
        ("▪\titem", "1:1", "begin each line with '- '"), ("\u{F0B7} item", "1:1", "begin each line with '- '"),
        ("– item", "1:1", "begin each line with '- ', as in '- item'"), ("– One\n– Two", "1:1", "begin each line with '- '"),
        ("・一つ\n・二つ", "1:1", "begin each line with '- '"),
    ])
    func headingsAndLists(text: String, place: String, help: String) { expect(text, at: place, help) }

    @Test(arguments: [
        ("| a | b |", "1:1", "put a line '|---|---|' below the first one"), ("|a|b|c|\n|d|e|f|", "1:1", "put a line '|---|---|---|'"),
        ("x\n\n| a | b |\n| c | d |", "3:1", "put a line '|---|---|'"), ("> | a | b |\n> |—|—|", "1:3", "put a line '|---|---|'"),
        ("| a | b |\n|--|\n| c | d |", "2:1", "write '|---|---|' here"),
        ("a | b | c\n--|--\n1 | 2 | 3", "2:1", "write '|---|---|---|' here"),
        ("| a |\n|---|---|", "2:1", "write '|---|' here"),
        ("    This is a whole paragraph of prose.", "1:5", "remove the white space before it"),
        ("\tShe said so, and nobody believed a word of it", "1:2", "remove the white space before it"),
        ("a\n\n    “We never met,” he said, and left.\n    More.", "3:5", "remove the white space before it"),
        ("- a\n\n      Und dann war es schon wieder vorbei!", "3:7", "remove the white space before it"),
        ("1999. The year it began.", "1:1", "if it is a date or the end of a sentence, write '1999\\.'"),
        ("2016) november", "1:1", "if it is a date or the end of a sentence, write '2016\\)'"),
        ("It began in\n\n2016. It ended in 2019.\n\nb", "3:1", "if it is a date"), ("> 101. dalmatians", "1:3", "if it is a date"),
        ("5. Mai 2022 war ein Tag.", "1:1", "if it is a date"), ("1. 1999. a\n2. b", "1:4", "if it is a date"),
        ("1999. a\n\nb\n\n2000. c", "1:1", "if it is a date"),
        ("This goes on.\n---", "2:1", "put an empty line before it to get a rule"),
        ("Two\nlines\n---", "3:1", "put an empty line before it"),
        ("a\n-", "2:1", "put an empty line before it; if"), ("Yours\n--", "2:1", "put an empty line before it; if"),
        ("> It ends here…\n> ----", "2:3", "put an empty line before it to get a rule"),
    ])
    func otherBlocks(text: String, place: String, help: String) {
        let found = Self.named(text)
        #expect((found.first ?? "").hasPrefix("\(place) \(help)"), "\(text.debugDescription): \(found)")
        #expect(found.count == (text.contains("2000.") ? 2 : 1), "\(found)")
    }

    @Test(arguments: [
        ("** x **", "1:1", "write '**words**'"), ("a ** b ** c", "1:3", "write '**words**'"), ("__ x __", "1:1", "write '__words__'"),
        ("**bold without end", "1:1", "write '**' right after the last word"), ("a **b c ** d", "1:3", "write '**' right after"),
        ("a __b c", "1:3", "write '__' right after"), ("**a:**b", "1:1", "put a space there"),
        ("(**a) b", "1:2", "write '**' right after"), ("** a**", "1:1", "write '**words**'"),
        ("- **a\n- b", "1:3", "write '**' right after"),
        ("== x ==", "1:1", "for a heading, write '## words'"), ("=== A b ===", "1:1", "for a heading, write '### words'"),
        ("== x == y", "1:1", "write '==words=='"), ("a ==b c", "1:3", "write '==' right after"), ("~~ x ~~", "1:1", "write '~~words~~'"),
        ("a ~~b c", "1:3", "write '~~' right after"), ("== a == b ==", "1:1", "write '==words=='"),
        ("`code without end", "1:1", "write '`' after it too"), ("a (`b) c", "1:4", "write '`' after it too"),
        ("``a` b", "1:1", "write '``' after it too"), ("a `b\n\nc` d", "1:3", "write '`' after it too"),
        ("a *b *", "1:3", "write '*words*'"), ("a *b c * d", "1:3", "write '*words*'"), ("_x _ y", "1:1", "write '_words_'"),
        ("a **b** *c * d", "1:9", "write '*words*'"), ("(*x y * z)", "1:2", "write '*words*'"), ("*\"x\" * y", "1:1", "write '*words*'"),
        ("====", "1:1", "for a heading, write '## words'"), ("a\n\n========\n\nb", "3:1", "for a heading, write '## words'"),
        ("'''x y''' a", "1:1", "write '**x y**'"), ("a ''x'', b", "1:3", "write '*x*'; for quotation marks, write '\"x\"'"),
        ("a '''' x '''' '''''x'''''", "1:15", "write '***x***'"), ("it's ''x\ny'' isn't", "1:6", "write '*words*'"),
    ])
    func emphasisAndCode(text: String, place: String, help: String) { expect(text, at: place, help) }

    /// Lines that were meant to stay lines.
    @Test(arguments: [
        ("The best:\n\na) Out\nb) Family\nc) Promise", "3:1", "begin each line with a number and a full stop, as in '1. Out'"),
        ("They are:\na. Out\nb. Family", "2:1", "begin each line with a number"), ("A) x\nB) y", "1:1", "begin each line with a number"),
        ("(a) b\n(b) c", "1:1", "begin each line with a number"), ("i. One\nii. Two", "1:1", "begin each line with a number"),
        ("(1) One\n(2) Two", "1:1", "begin each line with a number"), ("1 - One\n2 - Two", "1:1", "begin each line with a number"),
        ("1: One\n2: Two", "1:1", "begin each line with a number"), ("- x\n\n  a) One\n  b) Two", "3:3", "begin each line with"),
        ("The best:\n2. Two\n3. Three", "2:1", "put an empty line before it"), ("x\n5) y\n6) z", "2:1", "put an empty line before it"),
        ("→ One\n→ Two", "1:1", "begin each line with '- ', as in '- One'"), ("We:\n🍂 One\n🌈 Two", "2:1", "begin each line with '- '"),
        ("~ One\n~ Two", "1:1", "begin each line with '- '"), ("✔️ One\n✔️ Two", "1:1", "begin each line with '- '"),
        ("-- One\n-- Two", "1:1", "begin each line with '- '"), ("o One\no Two", "1:1", "begin each line with '- '"),
        ("NICK: Hi.\nCHARLIE: Hi.", "1:1", "end each line but the last with a backslash"),
        ("Nick: Hi.\nCharlie: Hi.\nNick: So?", "1:1", "end each line"), ("> Nick: Hi.\n> Tao: Hi.", "1:3", "end each line"),
        ("**Nick:** Hi.\n**Mia Fox:** Hi.", "1:1", "end each line"), ("[[Nick]]: Hi.\n[[Mia]]: Hi.", "1:1", "end each line"),
        ("Director: Vera Lund\nWriter: Alice Oseman", "1:1", "end each line"), ("Nick (smiling): Hi.\nMia: Hi.", "1:1", "end each line"),
        ("MIA: This is a long speech, so long that the editor\nbroke it.\nBO: And this is the answer.", "3:1", "put an empty line"),
        ("Episode\tTitle\n1\tOut\n2\tFamily", "1:1", "write '| Episode | Title |', a line '|---|---|' below that"),
        ("No   Title      Minutes\n1    Out        31", "1:1", "write '| No | Title | Minutes |'"),
        ("No,Title,Minutes\n1,Out,31\n2,Family,30", "1:1", "write '| No | Title | Minutes |'"),
        ("No;Title;Minutes\n1;Out;31", "1:1", "write '| No | Title | Minutes |'"),
        ("[a](/a/)\n[b](/b/)", "1:1", "begin each line with '- '"), ("https://x.example/a\nhttps://x.example/b", "1:1", "begin each line"),
        ("The leaves were falling down\nOn the day when I saw you\nAnd the sky was blue\nOver all the town", "1:1", "end each line"),
        ("Out\nFamily dinner\nPromise", "1:1", "end each line but the last with a backslash"),
        ("“Leaves,” she said\nAnd turned\nTo me", "1:1", "end each line"),
    ])
    func linesThatRunTogether(text: String, place: String, help: String) { expect(text, at: place, help) }

    /// Text that an editor or its writer has broken into lines.
    @Test(arguments: [
        "This is a paragraph that an editor has broken into lines\nof about the same length, as many editors do, and it ends\nhere.",
        "He met Nick and\nCharlie in\nLondon.",
        "In the first season, Nick Nelson meets Charlie Spring\nTruham, where they sit together, is a school in\nKent.",
        "One sentence on each line.\nSo that changes are easy to see.\nMany writers do this.", "First, we say this:\nSecond, we say that.",
        "Yours,\nAnna", "Note: this is\na note of two lines", "We have: one,\nand more: two.", "He arrived at 10: 30\nand 11: 45",
        "a) b\\\nb) c",
        "Nick: Hi.  \nCharlie: Hi.", "Nick: Hi.\\\nCharlie: Hi.\\\nNick: Bye.", "Roses are red\\\nViolets are blue\\\nSugar is sweet",
        "Nick: Hi.\n\nCharlie: Hi.", "# Nick: a\n# Mia: b", "[x]: /a/\n[y]: /b/\n\n[x] [y]", "a, b, c\nd, e, f", "2,5,7 were\nthe best",
        "We ate 1,000,000\nand 2,000,000 of them", "```\na\tb\nc\td\n```", "a  b\nc  d", "I. Act\nII. Scene", "o x\np y",
        "They came\n— he said —\nand left", "It costs\n$5 and\n$6 here", "the year\n2023 was\n2024 is", "i am\nii are",
        "A. Oseman wrote it, and\nB. Lyn directed it.",
        "- Nick: Hi\n- Mia: Hi", "| a | b |\n|---|---|\n| Nick: a | b |\n| Mia: a | b |", "See [a](/a/) and\n[b](/b/)",
        "Die Blätter fallen auf den Weg der kleinen Schule und\nNick sieht Charlie an, der neben ihm im Regen auf der\nBank sitzt.",
    ])
    func brokenLinesAreSilent(text: String) { #expect(Reading(of: text).diagnostics == [], "\(text.debugDescription)") }

    /// What other programs put between brackets, braces and angle brackets.
    @Test(arguments: [
        ("[gallery ids=\"1,2\"]", "1:1", "put the pictures between a line ':::gallery'"), ("[gallery]", "1:1", "put the pictures between"),
        ("[caption id=\"a\"]![x](/a.svg) x[/caption]", "1:1", "write '::figure[caption]"),
        ("[embed]https://x.example/a[/embed]", "1:1", "write '::embed[title]{url=…}'"),
        ("see [youtube https://x.example/a]", "1:5", "write '::embed[title]{url=…}'"),
        ("[audio mp3=“a.mp3”]", "1:1", "write a link"), ("[contact-form-7 id=\"12\" title='x']", "1:1", "delete it, or write"),
        ("a <@123456789>", "1:3", "write the name, or a link"), ("<@&12> <@!12>", "1:1", "write the name, or a link"),
        ("<#123456789>", "1:1", "write the name of the channel"), ("a <:cry:871234567> b", "1:3", "write an emoji"),
        ("<a:dance:871234567>", "1:1", "write an emoji"), ("a <t:1618953630:R>.", "1:3", "write the date in words"),
        ("<t:1618953630>", "1:1", "write the date in words"),
        ("{| class=\"wikitable\"\n|-\n! a !! b\n|-\n| 1 || 2\n|}", "1:1", "write each row as '| one | two |'"),
        ("{seasons.2.premiere}", "1:1", "write '{{seasons.2.premiere}}'"),
        ("a {ratings.imdb.value}.", "1:3", "write '{{ratings.imdb.value}}'"),
        ("^(small words)", "1:1", "leave out '^' and the parentheses"), ("a\n\n__NOTOC__", "3:1", "delete it"),
        ("__TOC__", "1:1", "delete it"),
        ("#REDIRECT [[Mia Fox]]", "1:1", "delete this file"), ("* a\n** b\n** c", "2:1", "for a list inside a list, write two spaces"),
        ("- [] a", "1:3", "write '[ ]', with one space"), ("- [v] a\n- [ ] b", "1:3", "write '[ ]'"), ("1. [✓] a", "1:4", "write '[ ]'"),
        ("{|\nx", "1:1", "write each row as '| one | two |'"), ("{| class=\"wikitable\"\nx", "1:1", "write each row as"),
    ])
    func tagsOfOtherPrograms(text: String, place: String, help: String) { expect(text, at: place, help) }

    /// Templates would be values without a name.
    @Test(arguments: [
        ("{{Quote|Hi.|Nick}}", "begin each line of a quotation with '> '"), ("a {{Main|Nick}}", "write [[name]]"),
        ("{{Infobox character\n| name = Nick\n| age = 16\n}}", "delete it; its facts belong in the YAML files of the show"),
        ("{{Clear|left}}", "write its words as Markdown; for two braces, write '\\{{'"),
    ])
    func templatesOfWikis(text: String, help: String) {
        let found = Reading(of: text).diagnostics
        #expect(found.map(\.message) == ["templates of wikis are not known here"])
        #expect(found.first?.severity == .error)
        #expect(found.first?.help?.hasPrefix(help) == true, "\(found)")
    }

    @Test(arguments: [
        (":::spoiler s2e5\na\n:::", "write ':::spoiler{until=s2e5}'"), ("::: spoiler s1 v3\na", "write ':::spoiler{until=\"s1, v3\"}'"),
        (":::spoiler season 2\na", "write ':::spoiler{until=s2e8}', with the point"),
        (":::note Title\na", "write ':::note[Title]'"),
    ])
    func pointsWithoutBraces(text: String, help: String) {
        let found = Reading(of: text).diagnostics
        #expect(found.first?.help?.hasPrefix(help) == true, "\(found)")
    }

    @Test func tagsOfWikisAreNoHTML() {
        let found = Reading(of: "a<ref>b</ref> <nowiki>c</nowiki>").diagnostics
        #expect(found.map(\.help) == ["write '[^1]' here, and on a line of its own '[^1]: …' with the note", "write `words`"])
    }

    /// Real writing, in which nothing is missing.
    @Test(arguments: [
        "We love #heartstopper and #netflix.", "#heartstopper #netflix", "#标签# 内容", "What we need:\n---",
        "#Heartstopper is trending again.", "- #heartstopper", "#1 reason",
        "C# and F# and C#7", "-5 degrees", "-5\n-6", "1.5 km from here", "* * *", "a\n\n***\n\nb", "• • •", "a < b, b > c, 2 * 3 * 4",
        "2 ** 3 ** 4",
        "|a| + |b| = |c|", "P(A|B) | x", "a | b", "|x|", "~5 people and ~most, ~20 or ~30", "5 ~ 6 ~ 7",
        "He said [sic] and [...] and […] (1).",
        "[1][2] and [3]", "[sic] (https://x.example)", "[sic](but why)", "[he]/[she] and/or [they]/them", "- [x] done\n- [ ] (maybe)",
        "- [x] (/about/)", "a[i][j] and f[x](y) and [[1, 2], [3]]", "[[a](/b)] and [a [b] c]", "(fast)[very]", "`**x` and `[x] (/about/)`",
        "```\n#Heading\n-item\n[x] (/a/)\n| a | b |\n**x\n```", "    let x = 5;\n    #a", "    git commit -m x",
        "    ls -la one two three four",
        "a\n\n---\n\nb", "A heading\n---", "What next?\n---------", "Title\n=====", "f**k, s**t, s****, ****", "Gold*, Silver**, ***",
        "5 ** hotel",
        "a ** b", "*emphasis\nover lines*", "*Spoilers ahead!", "**a** ***b*** **c *d* e** *f **g***", "**[a](/b)**: (**c**), “**d**”",
        "**日本語**です。**「引用」**は", "snake_case __init__ a__b _c_", "____ and __", "> To be.\n> -Hamlet", "> To be.\n>\n> – Hamlet",
        "– Cześć, powiedziała.", "— Bonjour.", "He came — and went.", "100. a\n101. b", "1. a\n   101. b\n   102. c\n2. d",
        "5. a\n6. April", "101. a\n102. b\n103. c",
        "3) c\n4) d",
        "[x][y]\n\n[y]: /z/", "[Y][]\n\n[y]: /z/", "[a b][]\n\n[A  B]: /z/", "[x]: /a/\n\n[x]",
        "[Mia]: leaf\n\nSee [mia].", "^_^ [^_^] x^2^ e^[x]",
        "O`ahu, `90s, `a' and ``b''", "5' 10'' and 6' 2''", "'' and ''", "''a", "a''b''c", "\\''a\\''", "`''a''`",
        "rock 'n' roll '''", "[https://x.example] and [https://x.example, read in May] [https://x.example a](/b/)", "＊注意",
        "＃タグ", "－ Hamlet", "[x](/a/ \"=5\")",
        "5 == 5 and a == b", "a == x == b", "a==b==c", "--> ==> <== ~~~ ~>", "\"Mia\": she/her/hers", "+1 and -1", "10.30 or 3.am",
        "1.5\n2.5",
        "2 < 3 :-) ;-) <3",
        "\\#Heading", "\\-item", "\\[x\\] (/about/)", "\\**x", "\\[[x", "1\\. x", "\\`x", "\\==x", "[x](/a/)", "[x](/a/ \"b\")",
        "[x](</a b/>)", "[x]( /a/ )",
        "![x](/a.svg)", "[x](/a_(b)/)", "a[^1]\n\n[^1]: b", "[[a]] [[a|b]]", "| a | b |\n|---|---|\n| c |", "a::b and x :: y",
        "He:note, a:b",
        "·", "· · ·", "Nick · Charlie", "\u{A0}a", "a\u{A0}b", "–5 °C", "−5 °C", "(b) b\n(c) c", "a) b", "I. Act", "# a\n## b", "#", "# ",
        "##\n", "[see a=b] and [x = y]", "He [gallery] said", "[video below]", "a <3 b", "<a@b.example>", "{|x|} {| a",
        "[x][1]\n\n[1]: about", "[x][1] [1]\n\n[1]: /about/", "[1] Many years ago.", "a[i] [1] and [2] x", "In [1] and\n[2] it says so.",
        "[x]: (a) and", "[x (see below)", "[x (https://x.example is)", "{a.b.c}", "{show}", "{words}(and more)", "__INIT__",
        "e^(x+1) and a ^(2)",
        "a * b *c*", "2 *x * 3", "5 *b * 3*c", "*a * b*", "a *b", "a *Gold and 2 * 3", "* a *b", "a (*Spoilers, 5 * 5)", "== a", "=",
        "In\n1990. It was\n1991. So", "![x](https://i.imgur.com/a.png)", "![x](https://www.dropbox.com/s/a/b.png?raw=1)",
        "[x](https://drive.google.com/file/d/a/view)", "[x](https://youtu.be/abc)",
        "- []() a", "- [a] b", "** b ** c".replacing("*", with: "\\*"), "[x](https://192.169.1.1/)", "[x](https://10.example/)",
        "[x](https://localhost.example/)", "[x](https://x.example/?a=http://localhost/)", "`http://localhost:8000/`",
        "{x|y}", "<https://x.example/> | b > c", "<https://x.example/a>",
    ])
    func proseIsSilent(text: String) { #expect(Reading(of: text).diagnostics == []) }

    private static let notInGallery =
        "put it above ':::gallery' or below ':::'; a caption goes in quotes after the path: ![…](/images/… \"caption\")"

    @Test(arguments: [
        ("![a](/a.svg) ![b](/b.svg)\nA caption\n![c](/c.svg)", "3:1"), ("Words ![a](/a.svg)", "2:1"), ("- ![a](/a.svg)\n- word", "3:3"),
        ("![a](/a.svg)\n\n## Heading\n\n![b](/b.svg)", "4:1"), ("[words](/about/)", "2:1"), ("![a](/a.svg)\n\n*![b](/b.svg)*", "4:1"),
    ])
    func whatIsNoPictureInAGalleryIsNamed(content: String, place: String) {
        #expect(Self.named(":::gallery\n\(content)\n:::") == ["\(place) \(Self.notInGallery)"])
    }

    @Test(arguments: [
        "![a](/a.svg) ![b](/b.svg)\n![c](/c.svg)", "- ![a](/a.svg)\n- ![b](/b.svg)", "1. ![a](/a.svg)\n\n2. ![b](/b.svg)",
        "![a](/a.svg), ![b](/b.svg); ![c](/c.svg \"A caption\")", "[![a](/a.svg)](/about/) ![b](/b.svg)\\\n![c](/c.svg)", "",
        "::figure[x]{src=images/a.svg alt=b}\n::figure[x]{src=images/a.svg alt=b}", "<!-- a -->\n\n![a](/a.svg)",
    ])
    func aGalleryOfPicturesIsSilent(content: String) { #expect(Reading(of: ":::gallery\n\(content)\n:::").diagnostics == []) }
}

/// Tildes and addresses whose neighbours they took for markup, or for themselves.
@Suite struct PlainSignTests {
    @Test(arguments: [
        ("20~30 and 5~6", "20~30 and 5~6"), ("(~2000 lines) and (~5000 lines)", "(~2000 lines) and (~5000 lines)"),
        ("20~30~40", "20~30~40"), ("~5 or ~6", "~5 or ~6"), ("a~b and c~d", "a~b and c~d"), ("周一~周五和周六~周日", "周一~周五和周六~周日"),
        ("7月~8月, 9月~10月", "7月~8月, 9月~10月"), ("1 ~2 3~ 4", "1 ~2 3~ 4"),
        ("~x~ and ~~5~~ and H~2~O", "<del>x</del> and <del>5</del> and H<sub>2</sub>O"), ("~a b~, (~c~)", "<del>a b</del>, (<del>c</del>)"),
    ])
    func tildes(text: String, html: String) {
        #expect(Reading(of: text).html == "<p>\(html)</p>\n")
        #expect(Reading(of: text).diagnostics == [])
    }

    private static let link = "<a href=\"https://x.example/a\">https://x.example/a</a>"

    @Test(arguments: [
        ("https://x.example/a**b**", "\(link)<strong>b</strong>"), ("https://x.example/a==b==", "\(link)<mark>b</mark>"),
        ("==https://x.example/a==", "<mark>\(link)</mark>"), ("==see https://x.example/a== now", "<mark>see \(link)</mark> now"),
        ("**https://x.example/a**", "<strong>\(link)</strong>"), ("https://x.example/a[[b]]", "\(link)b"),
        ("https://x.example/a{{b.c}}", "\(link)b.c"), ("||https://x.example/a||", "…"), ("https://x.example/a ||b||", "\(link) …"),
        ("https://x.example/a[1]", "<a href=\"https://x.example/a%5B1%5D\">https://x.example/a[1]</a>"),
        ("https://x.example/?a=YQ==&b", "<a href=\"https://x.example/?a=YQ==&amp;b\">https://x.example/?a=YQ==&amp;b</a>"),
        ("https://x.example/?a=YQ==", "<a href=\"https://x.example/?a=YQ==\">https://x.example/?a=YQ==</a>"),
        ("https://x.example/a_b__c*d", "<a href=\"https://x.example/a_b__c*d\">https://x.example/a_b__c*d</a>"),
    ])
    func addresses(text: String, html: String) {
        let reading = Reading(of: text)
        #expect(reading.html == "<p>\(html)</p>\n")
        #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    }

    @Test(arguments: [
        "https://x.example/a[^1]", "https://x.example/a[^1].", "(https://x.example/a[^1])", "www.x.example/a[^1]", "https://x.example[^1]",
    ])
    func footnotesAfterAddresses(text: String) {
        let reading = Reading(of: "\(text)\n\n[^1]: Note.")
        #expect(reading.html.contains("</a><sup><a href=\"#fn-1\""))
        #expect(reading.diagnostics == [])
    }

    @Test(arguments: [
        ("## ![A leaf](/images/leaf.svg)", "A leaf", "a-leaf"), ("# ![One](/a) ![two](/b)", "One two", "one-two"),
        ("# [![A leaf](/a)](/b)", "A leaf", "a-leaf"), ("# a ![b](/c)", "a", "a"), ("# ![*b* c](/d)", "b c", "b-c"),
        ("# ![](/a)", "", "section"), ("![b](/c)\n===", "b", "b"),
    ])
    func headingsOfPicturesAreCalledLikeThem(text: String, words: String, id: String) {
        let headings = Reading(of: text).headings
        #expect(headings.map(\.text) == [words])
        #expect(headings.map(\.id) == [id])
    }
}
