import ContentReader
import Diagnostics
@testable import Checks
import Output
import TestSupport
import Testing

/// Takes a guarded text and a finished file, and checks whether the text can be read there.
@Suite struct LeakScreenTests {
    @Test(arguments: [
        ("index.html", "<p>Luke leaves the old house for good.</p>"),
        ("index.html", "<p>LUKE  leaves —\nthe ‘old’ <b>ho</b>use&nbsp;for&#32;go&#x6F;d</p>"),
        ("index.html", "<title>Luke leaves the old house for good</title>"),
        ("index.html", "<meta name=\"description\" content=\"Luke leaves the old house for good\">"),
        ("index.html", "<meta content='Luke leaves the old house for good' property=og:description>"),
        ("index.html", "<img src=\"/a.png\" alt=\"Luke leaves the old house for good\">"),
        ("index.html", "<b title=\"Luke leaves the old house for good\" aria-label=x>x</b>"),
        ("index.html", "<b aria-label=\"Luke leaves the old house for good\">x</b>"),
        ("index.html", "<b title = \"Luke leaves the old house for good\">x</b>"),
        ("index.html", "<input value=\"Luke leaves the old house for good\">"),
        ("index.html", "<p>Luke leaves <a href=\"/news/a/\" title=\"x\">the old house</a> for good.</p>"),
        ("index.html", "<a href=\"/news/luke-leaves-the-old-house-for-good/\">x</a>"),
        ("index.html", "<a href=\"/?q=Luke%20leaves%20the%20old%20h%6Fuse%20for%20good\">x</a>"),
        ("index.html", "<h2 id=\"luke-leaves-the-old-house-for-good\">x</h2>"),
        ("index.html", "<script type=\"application/ld+json\">{\"name\":\"Luke leaves\\nthe old h\\u006Fuse for good\"}</script>"),
        ("index.html", "<!-- Luke leaves the old house for good -->"),
        ("index.html", "<svg viewBox=\"0 0 1 1\"><g><title>Luke leaves the old house for good</title><path d=\"M0 0\"/></g></svg>"),
        ("index.html", "<svg><text x=\"1\">Luke leaves the <tspan>old</tspan> house for good</text></svg>"),
        ("index.html", "<svg><a href=\"/luke-leaves-the-old-house-for-good/\"><path d=\"M0\"/></a></svg>"),
        ("index.html", "<details><summary>x</summary>Luke leaves the old house for good</details>"),
        ("index.html", "<details class=\"note\"><p>Luke leaves the old house for good</p></details>"),
        ("index.html", "<details class=\"spoiler\"><summary>Luke leaves the old house for good</summary>x</details>"),
        ("index.html", "<details class=\"spoiler\" title=\"Luke leaves the old house for good\"><summary>s</summary>x</details>"),
        ("index.html", "<details class=\"spoiler\"><details>x</details></details>Luke leaves the old house for good"),
        ("index.html", "<details class=\"spoiler\"><summary>s</summary>x</details><p>Luke leaves the old house for good"),
        ("feed.xml", "<feed><entry><summary>Luke leaves the old house for good</summary></entry></feed>"),
        ("feed.xml", "<content type=\"html\">&lt;details class=\"spoiler\"&gt;Luke leaves the old house for good</content>"),
        ("feed.xml", "<details class=\"spoiler\">Luke leaves the old house for good</details>"),
        ("sitemap.xml", "<loc>https://x.example/luke-leaves-the-old-house-for-good/</loc>"),
        ("feed.json", "{\"title\":\"Luke leaves the old \\u0068ouse for good\"}"),
        ("x/data.json", "{\"summary\": \"Luke leaves the \\\"old\\\" house for good\"}"),
        ("x/calendar.ics", "SUMMARY:Luke leaves the o\r\n ld house\\, for good\r\n"),
        ("robots.txt", "Disallow: /luke-leaves-the-old-house-for-good/"),
        ("news/luke-leaves-the-old-house-for-good/index.html", "x"),
    ])
    func aTextThatCanBeReadIsFound(path: String, file: String) {
        #expect(finds(.words, "Luke leaves the old house for good.", in: file, path))
    }

    @Test(arguments: [
        ("index.html", "<details class=\"spoiler\"><summary>s</summary><p>Luke leaves the old house for good.</p></details>"),
        (
            "index.html",
            "<details id=\"a\" class='big spoiler'><summary>s</summary><p title=\"Luke leaves the old house for good\">x</details>"
        ),
        ("index.html", "<details class=spoiler><p title=\"> </details>\">Luke leaves the old house for good</p></details>"),
        ("index.html", "<details class=spoiler><script>'</details>'</script>Luke leaves the old house for good</details>"),
        ("index.html", "<DETAILS CLASS=spoiler><details><summary>Luke leaves the old house for good</summary></details>y</DETAILS>"),
        ("index.html", "<p>Luke leaves the old</p><p>house. For good!</p>".replacing("old", with: "new")),
        ("index.html", "<p class=\"luke-leaves-the-old-house-for-good\">x</p>"),
        ("index.html", "<style>/* Luke leaves the old house for good */</style>"),
        ("index.html", "<a title=\"Luke leaves the\">old house for good</a>"),
        ("index.html", "<p>Luke leaves the old house</p>"),
        ("index.html", "<"), ("index.html", "<p"), ("index.html", "<p class="), ("index.html", "<p class=\"spoiler"),
        ("index.html", "<!--"),
        ("index.html", "</"), ("index.html", "&"), ("index.html", "&#"), ("index.html", "%"), ("index.html", "\u{E9}"), ("a.json", "\\"),
        ("a.json", "\\u12"), ("a.ics", "\r"), ("index.html", ""),
    ])
    func whatIsClosedOrSomethingElseIsNot(path: String, file: String) {
        #expect(!finds(.words, "Luke leaves the old house for good.", in: file, path))
    }

    @Test(arguments: [
        (GuardedText.Kind.words, "Four words are enough.", true),
        (.words, "Three words only", false),
        (.words, "Extraordinarily astonished", true),
        (.words, "boyfriend", true),
        (.words, "brother", false),
        (.name, "Vader", true),
        (.name, "Luke", false),
        (.name, "The End", false),
        (.name, "Darth Vader", true),
        (.name, "Σίσυφος", true),
        (.value, "Truham Grammar School", false),
        (.value, "Six words of it are enough", true),
        (.picture, "images/a.jpg", true),
        (.words, "……!?", false),
        (.words, "", false),
        (.words, "他离开了", true),
        (.markup, "<p>He <em>kisses</em> her twice.</p>", true),
    ])
    func onlyWhatTellsSomethingCounts(kind: GuardedText.Kind, text: String, counts: Bool) {
        #expect(finds(kind, text, in: "<p>So: \(text) Really.</p>") == counts)
    }

    /// A short sentence tells something where it stands alone, not among other words.
    @Test(arguments: [
        ("index.html", "<p>Then rain. Tom drowns. The end.</p>"), ("index.html", "<p>Tom drowns</p>"),
        ("index.html", "<h2>Tom drowns!</h2>"),
        ("index.html", "<title>Tom drowns</title>"), ("index.html", "<li><a href=\"/x/\">Tom <em>drowns</em></a></li>"),
        ("index.html", "<figcaption>Tom drowns</figcaption>"), ("index.html", "<img alt=\"Tom drowns\">"),
        ("index.html", "<b title='Tom drowns…'>x</b>"),
        ("index.html", "<a aria-label=\"Tom drowns.\">Read</a>"), ("index.html", "<meta property=\"og:title\" content=\"Tom drowns\">"),
        ("index.html", "<meta name=description content=\"It rains. Tom drowns. And then?\">"),
        ("index.html", "<h2 id=\"tom-drowns\">x</h2>"),
        ("index.html", "<script type=\"application/ld+json\">{\"@type\":\"A\",\"headline\":\"Tom drowns\",\"x\":1}</script>"),
        ("index.html", "<table><td>Tom drowns<td>x</table>"), ("feed.xml", "<entry><title>Tom drowns</title></entry>"),
        ("feed.xml", "<content type=\"html\">&lt;p&gt;Tom drowns.&lt;/p&gt;</content>"), ("feed.json", "{\"title\": \"Tom drowns\"}"),
        ("x/calendar.ics", "SUMMARY:Tom dr\r\n owns\r\nEND:VEVENT\r\n"), ("x/data.json", "{\"summary\":\"Rain. Tom drowns\"}"),
    ])
    func aShortSentenceIsFoundWhereItStandsAlone(path: String, file: String) {
        for text in ["Tom drowns.", "It rains. Tom drowns. They weep for him for a long time.", "Tom drowns"] {
            #expect(finds(.words, text, in: file, path), "\(text)")
        }
        #expect(finds(.markup, "<p>It rains. <em>Tom</em> drowns. They weep for him for a long time.</p>", in: file, path))
    }

    @Test(arguments: [
        ("Tom drowns.", "<p>In it, Tom drowns his sorrows.</p>"), ("Tom drowns.", "<p>How Tom drowns</p>"),
        ("Tom drowns.", "<p>Tom drowns <b>cats</b></p>"),
        ("He dies.", "<p>He dies.</p>"), ("They kiss.", "<p>They kiss.</p>"),
        ("They kiss. It was about time that they did so at last.", "<p>They kiss.</p>"),
        ("his brother", "<td>His brother</td>"), ("the murderer", "<h2>The murderer</h2>"), ("Mia Fox", "<h1>Mia Fox</h1>"),
        ("Tom. Mia Fox. They did it together with a friend.", "<h1>Mia Fox</h1>"),
        ("Tom drowns.", "<details class=spoiler><summary>s</summary><p>Tom drowns.</details>"),
    ])
    func otherShortWordsGiveNothingAway(text: String, file: String) throws {
        let texts = [GuardedText(.words, text, at: SourceLocation(file: "a.yaml"))]
        let screen = LeakScreen(for: texts, openNames: ["Mia Fox"], contentFolder: "/nowhere")
        #expect((screen?.texts(in: Array(file.utf8), of: OutputFile("index.html", .rendered { [] })) ?? []) == [])
    }

    @Test func aNameIsFoundAsAWholeWordOnly() {
        #expect(finds(.name, "Vader", in: "<p>It was Vader’s ship.</p>"))
        #expect(finds(.name, "Vader", in: "<p>invaders</p>") == false)
        #expect(finds(.name, "Vader", in: "<p>(VADER)</p>"))
    }

    @Test func apostrophesAccentsAndInvisibleCharactersMakeNoDifference() {
        #expect(finds(.words, "Zoë doesn’t marry the café owner", in: "<p>Zoe\u{308} doesn't mar\u{AD}ry the CAF&#201; ow\u{200B}ner"))
    }

    @Test func aLongTextIsFoundByTwelveOfItsWords() {
        let words = (1...60).map { "word\($0)x" }
        for start in 0...48 {
            #expect(finds(.words, words.joined(separator: " "), in: "<p>" + words[start..<(start + 12)].joined(separator: " ") + "…</p>"))
        }
        for start in 0...49 {
            #expect(!finds(.words, words.joined(separator: " "), in: "<p>" + words[start..<(start + 11)].joined(separator: " ") + "…</p>"))
        }
    }

    /// Sentences often begin or end like others.
    @Test(arguments: [
        ("In the very first season of the show Tom drowns.", "<p>In the very first season of the show people cook.</p>"),
        ("In the first episode of the second season, Tom drowns Bea.", "<p>In the first episode of the second season, it rains.</p>"),
        ("Tom drowns in the harbour at the very end of the season.", "<p>It rains in the harbour at the very end of the season.</p>"),
    ])
    func aLongSentenceCountsAsAWhole(text: String, file: String) {
        for kind in [GuardedText.Kind.words, .name, .value] {
            #expect(!finds(kind, text, in: file))
            #expect(finds(kind, text, in: "\(file)<p>So <b>\(text)</b> Really.</p>"))
        }
        #expect(finds(.words, text, in: "<img alt=\"\(text)\">"))
        #expect(finds(.words, text, in: "<p>x", "news/\(text.lowercased().replacing(" ", with: "-"))/index.html"))
    }

    /// A role has open names; only both together are guarded, however many words they have.
    @Test(arguments: [
        ("Bob Birch", "Nora"), ("Bob Birch", "The Girl with the Red Scarf"), ("Bob", "Her Majesty the Great Queen Anna of the Isles"),
    ])
    func aRoleCountsWithBothNames(person: String, character: String) {
        let role = "\(character) played by \(person)"
        #expect(finds(.role, role, in: "<p>\(character), played by <a href=\"/x/\">\(person)</a>, left.</p>"))
        for file in ["<p>\(character) played by</p>", "<p>\(character) played by Ann</p>", "<p>played by \(person)</p>"] {
            #expect(!finds(.role, role, in: file))
        }
    }

    @Test func ofSeveralSentencesEachLongOneCounts() {
        let text = "It begins. Then the two of them walk home together in the rain. They stop. And at the very end he says that he must go."
        #expect(finds(.words, text, in: "<p>And at the very end he says that he must go.</p>"))
        #expect(!finds(.words, text, in: "<p>It begins. They stop.</p>"))
    }

    @Test func aPageWithNothingButASpoilerIsSearchedAroundIt() {
        let text = "Luke leaves the old house for good"
        #expect(!finds(.words, text, in: "<title>x</title><main><p>\(text)</p></main>", holdsSpoiler: true))
        #expect(finds(.words, text, in: "<title>\(text)</title><main>x</main>", holdsSpoiler: true))
    }

    @Test func manyTextsAreFoundEachByItself() throws {
        let texts = (0..<5000).map {
            GuardedText(.words, "this is number n\($0) of them", at: SourceLocation(file: "a.yaml", line: $0 + 1))
        }
        let screen = try #require(LeakScreen(for: texts, contentFolder: "/nowhere"))
        let file = OutputFile("index.html", .rendered { [] })
        #expect(screen.texts(in: Array("<p>This is number n42 of them, and this is number n4999 of them.".utf8), of: file) == [42, 4999])
    }

    /// Texts that share words, and a file; returns the positions of the texts that can be read in it.
    @Test(arguments: [
        // Repeated words, in any sufficient number.
        (["ha ha ha ha ha ha ha ha ha ha ha ha ha"], "<p>Ha ha ha ha ha ha ha ha ha ha ha, ha!", [0]),
        (["ha ha ha ha ha ha ha ha ha ha ha ha ha"], "<p>Ha ha ha ha ha ha ha ha ha ha ha!", []),
        (["ha ha ha ha"], "<p>Ha ha <b>ha</b> ha", [0]),
        (["ha ha ha ha"], "<p>Ha ha ha he ha ha ha", []),
        (["ha ha ha ha", "ha ha ha ha ha", "ha ha ha ha ha ha"], "<p>ha ha ha ha ha", [0, 1]),
        (["ha ha ha ha", "ha ha ha ha ha", "ha ha ha ha ha ha"], "<p>ha ha ha ha ha ha ha ha ha ha", [0, 1, 2]),
        (["ha ho ha ho ha ho ha ho ha ho ha", "ho ha ho ha ho ha"], "<p>ha ho ha ho ha ho ha ho", [1]),
        (["ha ho ha ho ha ho ha ho ha ho ha", "ho ha ho ha ho ha"], "<p>Oh, ha ho ha ho ha ho ha ho ha ho ha!", [0, 1]),
        (["ha ho ha ho ha ho ha ho ha ho ha", "ho ha ho ha ho ha"], "<p>ho ha ho ha ho", []),
        (["\(String(repeating: "no ", count: 40))yes", "no no no no no yes"], "<p>No no no no no, yes!", [1]),
        // With the same beginning; their continuations are not in the file.
        (["\(beginning) and finds the key", "\(beginning) and sells the house"], "<p>\(beginning).", [0, 1]),
        (["\(beginning) and finds the key", "\(beginning) and sells the house"], "<p>The last evening of the summer Nora walks.", []),
        (["of them all Nora finds the key", "of them all Nora sells the house"], "<p>Of them all Nora sells the house.", [1]),
        (["of them all Nora finds the key", "of them all Nora sells the house"], "<p>Of them all Nora finds the house.", []),
        (["of them all Nora finds the key", "of them all Nora finds the key too"], "<p>Of them all Nora finds the key.", [0]),
        // With the same end.
        (["Nora finds the key in the end", "Luke finds the key in the end"], "<p>Luke finds the key in the end.", [1]),
        (["Nora finds the key in the end", "Luke finds the key in the end"], "<p>Somebody finds the key in the end.", []),
        (["finds the key in", "the key in the end", "Luke finds the key in the end"], "<p>She finds the key in the end.", [0, 1]),
        // The same text twice.
        (["Nora finds the key", "nora finds the KEY!"], "<p>Nora finds the key.", [0, 1]),
    ])
    func textsThatShareWordsAreFoundEachByItself(texts: [String], file: String, found: [Int]) throws {
        let guarded = texts.map { GuardedText(.words, $0, at: SourceLocation(file: "a.yaml")) }
        let screen = try #require(LeakScreen(for: guarded, contentFolder: "/nowhere"))
        #expect(screen.texts(in: Array(file.utf8), of: OutputFile("index.html", .rendered { [] })) == found)
    }

    private static let beginning = "on the last evening of the summer Nora walks down to the old harbour alone"

    @Test func anOpenPictureBesideAGuardedOneIsNotIt() {
        let folder = "images/the-long-night/season-2/behind-the-scenes/shooting"
        #expect(!finds(.picture, "\(folder)/nora-1.jpg", in: "<img src=\"/\(folder)/nora-2.jpg\">"))
        #expect(finds(.picture, "\(folder)/nora-1.jpg", in: "<img src=\"/fans/\(folder)/nora-1.jpg\">"))
    }

    @Test func nothingIsSearchedForIfNothingIsGuarded() {
        #expect(LeakScreen(for: [], contentFolder: "/nowhere")?.texts == nil)
        #expect(LeakScreen(for: [GuardedText(.words, "him", at: SourceLocation(file: "a"))], contentFolder: "/nowhere")?.texts == nil)
    }

    private func finds(
        _ kind: GuardedText.Kind, _ text: String, in file: String, _ path: String = "index.html", holdsSpoiler: Bool = false
    ) -> Bool {
        let screen = LeakScreen(for: [GuardedText(kind, text, at: SourceLocation(file: "a.yaml"))], contentFolder: "/nowhere")
        return screen?.texts(in: Array(file.utf8), of: OutputFile(path, .rendered { [] }, holdsSpoiler: holdsSpoiler)) == [0]
    }
}

extension LeakScreen {
    /// The texts that can be read in a file, by their positions.
    fileprivate func texts(in bytes: [UInt8], of file: OutputFile) -> [Int] {
        Set(findings(in: bytes, of: file).passages.flatMap { index.texts(of: $0) }).sorted()
    }
}
