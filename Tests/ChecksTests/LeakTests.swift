import ContentReader
import Diagnostics
import Hypertext
@testable import Checks
import Output
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// Takes content, and checks the errors about its readable spoilers, and what happens to the output folder.
@Suite struct LeakTests {
    private static let secret = "Nora burns the lighthouse down"

    private static let content = [
        "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
        "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: Meet }]\n",
        "shows/h/characters.yaml": "nora:\n  name: Nora\n  summary: { spoiler: \(secret), until: s1 }\n",
        "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText ||\(secret)||.\n",
    ]

    /// A short sentence in the open, in each place where it stands alone.
    @Test(arguments: [
        "---\ntitle: Tom drowns\ndate: 2025-01-02\n---\nText.\n", "---\ntitle: B\ndate: 2025-01-02\n---\nRain. Tom drowns! Text.\n",
        "---\ntitle: B\ndate: 2025-01-02\ndescription: Tom drowns\n---\nText.\n",
        "---\ntitle: B\ndate: 2025-01-02\n---\n## Tom drowns\n\nText.\n",
        "---\ntitle: B\ndate: 2025-01-02\n---\n[x](https://l.example/ \"Tom drowns\")\n",
        "---\ntitle: B\ndate: 2025-01-02\ntags: [Tom drowns]\n---\nText.\n",
    ])
    func aShortSentenceInTheOpenIsReported(article: String) throws {
        let found = try leaks(
            Self.content.merging([
                "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText ||Tom drowns.||\n", "articles/b.md": article,
            ]) { $1 })
        #expect(found.diagnostics.map(\.location.description) == ["articles/a.md:5:6"])
        #expect(found.diagnostics.allSatisfy { $0.help?.contains("articles/b.md") == true })
    }

    /// Only the pair is guarded; both names are open.
    @Test(arguments: [
        ("Alexander Skarsgård", "Dr. Gregory House"), ("Mary-Louise Parker", "Mrs. Catherine Tate"), ("Anna Maria K. Garcia", "Bea"),
        ("Neil Patrick Harris", "Count Olaf of St. Ives"), ("J. K. Simmons", "J. Jonah Jameson"), ("Jean Dupont", "Mr. Nobody! The Great"),
    ])
    func namesWithFullStopsGiveNoPairAway(person: String, character: String) throws {
        let content = Self.content.merging([
            "people.yaml": "kit: { name: \"\(person)\" }\n", "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
            "shows/h/characters.yaml": "nora: { name: \"\(character)\", roles: [{ person: kit, kind: main, until: s1 }] }\n",
        ]) { $1 }
        #expect(try leaks(content).diagnostics == [])
        let article = "---\ntitle: B\ndate: 2025-01-02\n---\nThen \(person) as \(character) came.\n"
        let found = try leaks(content.merging(["articles/b.md": article]) { $1 })
        #expect(Set(found.diagnostics.map(\.location.description)) == ["shows/h/characters.yaml:1:\(character.count + 27)"])
    }

    /// Of a long name, all words are needed.
    @Test(arguments: [
        "The Girl with the Red Scarf", "Her Majesty Queen Anna of the Isles", "The Very Old Man Who Lives at the End of the Long Pier",
    ])
    func aLongNameGivesNoRoleAway(character: String) throws {
        let content = Self.content.merging([
            "people.yaml": "ann: { name: Ann Aster }\nbob: { name: Bob Birch }\n",
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
            "shows/h/characters.yaml":
                "nora: { name: \(character), roles: [{ person: ann, kind: main }, { person: bob, kind: guest, until: s1e1 }] }\n",
        ]) { $1 }
        #expect(try leaks(content).diagnostics == [])
        let article =
            "---\ntitle: B\ndate: 2025-01-02\n---\n\(character), played by Ann Aster.\n\nIt is \(character), played by Bob Birch.\n"
        let found = try leaks(content.merging(["articles/b.md": article]) { $1 })
        #expect(Set(found.diagnostics.map(\.location.file)) == ["shows/h/characters.yaml"])
        #expect(found.diagnostics.map(\.help) == ["articles/b.md:7 has it without a guard; guard it there too, or reword it"])
    }

    /// The beginning that a secret shares with an open sentence is not its copy.
    @Test func theCopyOfALongSentenceIsItsWholeOne() throws {
        let secret = "In the very first season of the show Nora burns the lighthouse down"
        let content = Self.content.merging([
            "shows/h/characters.yaml": "nora: { name: Nora, summary: { spoiler: \(secret), until: s1 } }\n",
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nIn the very first season of the show people cook.\n",
        ]) { $1 }
        #expect(try leaks(content).diagnostics == [])
        let article = "---\ntitle: B\ndate: 2025-01-02\n---\n\(secret).\n"
        let found = try leaks(content.merging(["articles/b.md": article]) { $1 }).diagnostics
        #expect(found.map(\.help) == ["articles/b.md:5 has it without a guard; guard it there too, or reword it"])
    }

    /// The full stop of a title or an initial does not end a sentence, so that what follows it is not a secret of its own.
    @Test func aTitleEndsNoSentence() throws {
        let content = Self.content.merging([
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText ||He was killed by Dr. James Wilson||.\n",
            "articles/b.md": "---\ntitle: B\ndate: 2025-01-02\n---\nThe doctor. James Wilson! Laughter.\n",
        ]) { $1 }
        #expect(try leaks(content).diagnostics == [])
    }

    /// What is a secret about one character may be known about another.
    @Test func equalWordsAboutSomebodyElseAreNoLeak() throws {
        let characters = """
            nora: { name: Nora, facts: { Killed by: { spoiler: The keeper of the lighthouse, until: s1 } } }
            tom: { name: Tom, facts: { Killed by: The keeper of the lighthouse } }
            mia:
              name: Mia
              facts: [{ label: Killed by, value: The keeper of the lighthouse, until: s1 }]
            """
        let content = Self.content.merging([
            "shows/h/characters.yaml": characters, "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
        ]) { $1 }
        #expect(try leaks(content).diagnostics == [])
        // On their own pages, they are still secrets.
        let found = try leaks(content, theme: LeakyTheme(.text, "Killed by: The keeper of the lighthouse"))
        #expect(Set(found.leaks.map(\.path)) == ["h/characters/nora/index.html", "h/characters/mia/index.html"])
        // Without the open fact, they are secrets everywhere.
        let secret = content.merging([
            "shows/h/characters.yaml": characters.replacing(
                "tom: { name: Tom, facts: { Killed by: The keeper of the lighthouse } }", with: "tom: { name: Tom }"),
            "articles/b.md": "---\ntitle: B\ndate: 2025-01-02\n---\nKilled by: the keeper of the lighthouse\n",
        ]) { $1 }
        #expect(try leaks(secret).diagnostics.isEmpty == false)
    }

    @Test func aSiteThatGivesNothingAwayIsWritten() throws {
        #expect(try leaks(Self.content).diagnostics == [])
    }

    @Test func aCopyInAnArticleIsReportedWithBothPlaces() throws {
        let copy = "---\ntitle: B\ndate: 2025-01-02\n---\nThen.\n\nWell, *Nora* burns the\nLighthouse down!\n"
        let found = try leaks(Self.content.merging(["articles/b.md": copy]) { $1 })
        #expect(
            found.diagnostics == [
                .error(
                    at: "articles/a.md", 5, 6, "guarded text is readable on /news/b/ (outside its spoiler): '\(Self.secret)'",
                    help: "articles/b.md:8 has it without a guard; guard it there too, or reword it"),
                .error(
                    at: "shows/h/characters.yaml", 3, 23,
                    "guarded text is readable on /news/b/ (outside its spoiler): '\(Self.secret)'",
                    help: "articles/b.md:8 has it without a guard; guard it there too, or reword it"),
            ])
    }

    /// The words of one secret may be part of another one, which is guarded too.
    @Test func wordsInAnotherSpoilerAreNoOpenCopy() throws {
        let content = Self.content.merging([
            "shows/h/characters.yaml": "nora: { name: { spoiler: Phil Mitchell, until: s1, safe: The stranger } }\n",
            "shows/h/quotes.yaml": "quotes: [{ text: \"I am Phil Mitchell and I did it\", in: s1e1 }]\n",
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nshow: h\n---\nSo ||Phil Mitchell did it all||{s1}.\n",
        ]) { $1 }
        let found = try leaks(content).diagnostics
        #expect(found.map(\.location.description) == ["shows/h/characters.yaml:1:26"])
        #expect(found.map(\.help) == ["shows/h/quotes.yaml:1 has it without a guard; guard it there too, or reword it"])
    }

    @Test func aDescriptionThatGivesItAwayIsReportedWithThePagesThatShowIt() throws {
        let article = "---\ntitle: A\ndate: 2025-01-01\ndescription: \(Self.secret)!\n---\nText ||\(Self.secret)||.\n"
        let found = try leaks(Self.content.merging(["articles/a.md": article, "shows/h/characters.yaml": "nora: { name: Nora }\n"]) { $1 })
        #expect(
            found.diagnostics == [
                .error(
                    at: "articles/a.md", 6, 6,
                    "guarded text is readable on /404.html, /feed.json, /feed.xml and 4 more (outside its spoiler): '\(Self.secret)'",
                    help: "articles/a.md:4 has it without a guard; guard it there too, or reword it")
            ])
    }

    @Test func aSingleWordThatIsWrittenOpenlyGivesNothingAway() throws {
        let guarded = Self.content.merging([
            "shows/h/characters.yaml": "nora: { name: { spoiler: Thunderstorm, until: s1, safe: Nora } }\n",
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
        ]) { $1 }
        #expect(try leaks(guarded).diagnostics == [])
        #expect(
            try leaks(guarded.merging(["articles/b.md": Self.thunder]) { $1 }).diagnostics == [
                .note(
                    at: "shows/h/characters.yaml", 1, 26, "'Thunderstorm' is guarded here, but everyone can read it in articles/b.md:5",
                    help: "guard it there too, or do not guard it here; if the word means something else there, ignore this")
            ])
        #expect(try leaks(guarded, theme: LeakyTheme(.text, "Thunderstorm")).diagnostics.count == 1)
    }

    /// One note for a word, however often it is guarded.
    @Test func aPublicWordIsNotedOnce() throws {
        let guarded = Self.content.merging([
            "shows/h/characters.yaml": "nora: { name: { spoiler: Thunderstorm, until: s1, safe: Nora } }\n",
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText ||thunderstorm||.\n", "articles/b.md": Self.thunder,
            "articles/c.md": "---\ntitle: C\ndate: 2025-01-01\n---\nText ||Thunderstorm||.\n",
        ]) { $1 }
        #expect(
            try leaks(guarded).diagnostics == [
                .note(
                    at: "articles/a.md", 5, 6,
                    "'thunderstorm' is guarded here and in 2 more places, but everyone can read it in articles/b.md:5",
                    help: "guard it there too, or do not guard it here; if the word means something else there, ignore this")
            ])
    }

    private static let thunder = "---\ntitle: B\ndate: 2025-01-02\n---\nA thunderstorm.\n"

    /// If a guard repeats its words, none of them is an open copy.
    @Test func aThemeThatRevealsWhatAGuardRepeatsIsFound() throws {
        let laugh = "ha" + String(repeating: " ha", count: 19)
        let words = "thunderstorm, thunderstorm, and after the thunderstorm another thunderstorm. Thunderstorm!"
        for (text, told) in [(laugh, laugh), (words, "Thunderstorm")] {
            let guarded = Self.content.merging(["articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText ||\(text)||.\n"]) { $1 }
            let found = try leaks(guarded, theme: LeakyTheme(.text, told)).diagnostics
            #expect(found.map(\.help) == ["the theme shows it: use 'frame.spoiler' there, or leave it out"])
        }
    }

    @Test func threeOfManyRevealingPagesAreNamed() throws {
        let text = GuardedText(.words, Self.secret, at: SourceLocation(file: "x.yaml", line: 1))
        let screen = try #require(LeakScreen(for: [text], contentFolder: "/nowhere"))
        for (pages, more) in [(3, ""), (4, " and 1 more"), (43, " and 40 more"), (44, " and over 40 more"), (200, " and over 40 more")] {
            let files = (1...pages).map { OutputFile("p\(1000 + $0).txt", .rendered { Array(Self.secret.utf8) }) }
            #expect(
                screen.leaks(in: files).diagnostics.map(\.message) == [
                    "guarded text is readable on /p1001.txt, /p1002.txt, /p1003.txt\(more) (outside its spoiler): '\(Self.secret)'"
                ])
        }
    }

    @Test(arguments: LeakyTheme.Place.allCases)
    func aThemeThatRevealsItIsFound(place: LeakyTheme.Place) throws {
        let found = try leaks(Self.content, theme: LeakyTheme(place, Self.secret))
        #expect(
            found.diagnostics.first
                == .error(
                    at: "articles/a.md", 5, 6,
                    "guarded text is readable on /404.html, /h/characters/, /h/characters/nora/ and \(found.pages - 3) more (outside its spoiler): '\(Self.secret)'",
                    help: "the theme shows it: use 'frame.spoiler' there, or leave it out"))
    }

    @Test func aThemeMayNotRevealAValue() throws {
        let found = try leaks(Self.content, theme: RevealingTheme())
        #expect(found.leaks.map(\.path) == ["h/characters/nora/index.html", "h/characters/nora/index.html"])
    }

    @Test func aLeakLeavesTheLastGoodOutputAsItWas() throws {
        let folder = try TemporaryFolder()
        let output = OutputFolder(folder.absolute("public"))
        try output.write([page("a.html", "one"), page("b.html", "two")])
        let before = try folder.contents
        let secret = GuardedText(.words, Self.secret, at: SourceLocation(file: "x.yaml"))
        let screen = try #require(LeakScreen(for: [secret], contentFolder: "/nowhere"))
        let files = [page("a.html", "three"), page("new/c.html", Self.secret), page("b.html/d.html", "four")]
        let leak = Diagnostic.error(
            at: SourceLocation(file: "x.yaml"), "guarded text is readable on /new/c.html (outside its spoiler): '\(Self.secret)'",
            help: "the theme shows it: use 'frame.spoiler' there, or leave it out")
        #expect(throws: OutputError.refused([leak])) { try output.write(files, screen: screen, threads: 2) }
        #expect(try folder.contents == before)
        #expect(try folder.folders == [".marquee", "public"])
    }

    @Test func aPublicWordDoesNotKeepASiteFromBeingWritten() throws {
        let folder = try TemporaryFolder(["content/a.md": "A thunderstorm."])
        let texts = [GuardedText(.name, "Thunderstorm", at: SourceLocation(file: "x.yaml"))]
        let screen = try #require(LeakScreen(for: texts, contentFolder: folder.absolute("content")))
        let report = try OutputFolder(folder.absolute("public")).write([page("a.html", "A thunderstorm.")], screen: screen)
        #expect(report.written == ["a.html"])
    }

    /// The pixels of a drawing cannot be read, but the drawing can.
    @Test func aPictureThatShowsGuardedTextIsFoundInItsDrawing() throws {
        let text = GuardedText(.words, "Zephyrine leaves & never returns", at: SourceLocation(file: "x.yaml", line: 1))
        let screen = try #require(LeakScreen(for: [text], contentFolder: "/nowhere"))
        func leaks(_ svg: String) -> [String] {
            screen.leaks(in: [OutputFile("share/h.png", .drawn(as: "/nowhere/1.png", from: { Array(svg.utf8) }))]).map(\.path)
        }
        #expect(leaks("<svg><title>S1: Zephyrine leaves &amp; never returns</title></svg>") == ["share/h.png"])
        #expect(leaks("<svg><text>Zephyrine <tspan>leaves</tspan> &#38; never returns</text></svg>") == ["share/h.png"])
        #expect(leaks("<svg><title>S1: A goodbye</title></svg>") == [])
    }

    /// A drawing may have a photo in it, which its address names.
    @Test func aPictureInADrawingIsFoundByItsAddress() throws {
        let text = GuardedText(.picture, "images/nora-burns.jpg", at: SourceLocation(file: "x.yaml", line: 1))
        let screen = try #require(LeakScreen(for: [text], contentFolder: "/nowhere"))
        func leaks(_ address: String) -> Int {
            let svg = Array("<svg><image href=\"\(address)\" width=\"4\"/></svg>".utf8)
            return screen.leaks(in: [OutputFile("share/h.png", .drawn(as: "/nowhere/1.png", from: { svg }))]).count
        }
        #expect(leaks("/fans/images/nora-burns.jpg") == 1)
        #expect(leaks("/fans/assets/images/nora-burns.jpg-960-0123456789.jpg") == 1)
        #expect(leaks("/fans/images/nora.jpg") == 0)
    }

    private func page(_ path: String, _ text: String) -> OutputFile { OutputFile(path, .rendered { Array(text.utf8) }) }

    private func leaks(_ files: [String: String], theme: some Theme = DefaultTheme()) throws -> (
        leaks: [Leak], diagnostics: [Diagnostic], pages: Int
    ) {
        let folder = try TemporaryFolder(files)
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
        let site = try Site(planning: ContentReader.read(folder.path, options: options).content, theme: theme)
        let screen = try #require(LeakScreen(for: site.guardedTexts, openNames: site.openNames, contentFolder: folder.path))
        let leaks = screen.leaks(in: site.outputFiles(contentFolder: folder.path).sorted { $0.path < $1.path }, threads: 2)
        return (leaks, leaks.diagnostics, Set(leaks.map(\.path)).count)
    }
}

/// A theme that prints a text on every page.
struct LeakyTheme: Theme {
    enum Place: CaseIterable { case text, title, description, attribute, linkedData, comment, address, drawing, summary }

    private let place: Place
    private let text: String

    init(_ place: Place, _ text: String) {
        self.place = place
        self.text = text
    }

    func document(_ frame: Frame, content: HTML) -> HTML {
        switch place {
        case .text: "<p>\(text)</p>\(content)"
        case .title: "<title>\(text)</title>\(content)"
        case .description: "<meta name=\"description\" content=\"\(text)\">\(content)"
        case .attribute: "<img src=\"/a.png\" alt=\"\(text)\">\(content)"
        case .linkedData: "<script type=\"application/ld+json\">{\"name\":\"\(text)\"}</script>\(content)"
        case .comment: "<!-- \(text) -->\(content)"
        case .address: "<a href=\"/\(text.lowercased().replacing(" ", with: "-"))/\">x</a>\(content)"
        case .drawing: "<svg><title>\(text)</title></svg>\(content)"
        case .summary: "<details class=\"spoiler\"><summary>\(text)</summary></details>\(content)"
        }
    }
}

/// A theme that bypasses the guard of a value.
private struct RevealingTheme: Theme {
    func character(_ page: CharacterPage) -> HTML { "<p>\(page.summary?.revealed ?? "")</p>" }
}
