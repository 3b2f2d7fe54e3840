import TestSupport
import Testing

@Suite struct BuildCommandTests {
    private static let content = [
        "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
        "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
        "Content/images/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ]

    private func folder(_ more: [String: String] = [:]) throws -> TemporaryFolder {
        try TemporaryFolder(Self.content.merging(more) { $1 })
    }

    @Test func writesTheSiteAndReportsIt() throws {
        let folder = try folder()
        let run = try marquee("build", "--date", "2026-01-01", in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors == "")
        let files = try folder.contents.keys.filter { $0.hasPrefix("public/") }
        #expect(run.output.prefix { $0 != "," } == "8 pages in public: \(files.count) files written")

        #expect(
            files.filter { !$0.hasPrefix("public/assets/") }.sorted() == [
                "public/404.html", "public/feed.json", "public/feed.xml", "public/images/a.svg", "public/index.html",
                "public/news/a/index.html",
                "public/news/index.html", "public/privacy/index.html", "public/robots.txt", "public/search/index.html",
                "public/search/index.js", "public/sitemap.xml",
                "public/sources/index.html", "public/tags/index.html",
            ])
    }

    /// What is written and does not appear is said, so that a wrong year or a forgotten 'draft: true' is noticed.
    @Test(
        arguments: [
            ([], nil),
            ([("b", "2026-01-01", "")], nil),
            ([("b", "2026-01-02", "")], "1 article waits for its day: b (2026-01-02)\n"),
            (
                [("b", "2027-06-01", ""), ("c", "2026-03-01 18:30", ""), ("d", "2026-03-01", "")],
                "3 articles wait for their day: d (2026-03-01), c (2026-03-01), b (2027-06-01)\n"
            ),
            ([("b", "2025-01-01", "draft: true\n")], "1 draft left out: b\n"),
            (
                [("b", "2027-01-01", "draft: true\n"), ("c", "2025-01-01", "draft: true\n"), ("d", "2026-02-01", "")],
                "1 article waits for its day: d (2026-02-01)\n2 drafts left out: b, c\n"
            ),
            (
                "bcdefgh".map { ("\($0)", "2026-02-0\($0 < "e" ? 1 : 2)", "") },
                "7 articles wait for their day: b (2026-02-01), c (2026-02-01), d (2026-02-01), e (2026-02-02), f (2026-02-02) and 2 more\n"
            ),
        ] as [([(slug: String, date: String, more: String)], String?)])
    func textsThatAreNotOnTheSiteAreNamedOnce(_ articles: [(slug: String, date: String, more: String)], _ sentences: String?) throws {
        let files = articles.map { ("Content/articles/\($0.slug).md", "---\ntitle: T\ndate: \($0.date)\n\($0.more)---\nText.\n") }
        let folder = try folder(Dictionary(uniqueKeysWithValues: files))
        for command in ["build", "check"] {
            let run = try marquee(command, "--date", "2026-01-01", in: folder.path)
            let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
            #expect(run.status == 0)
            #expect(lines == sentences ?? "")
            let all = try marquee(command, "--drafts", "--date", "2026-01-01", in: folder.path)
            #expect(all.output.split(separator: "\n").count == 1)
        }
    }

    @Test func pagesOfCollectionsThatWaitAreNoArticles() throws {
        let settings = "title: Leaves\nbaseURL: https://leaves.example/\ncollections: { art: { title: Art } }\n"
        func item(_ name: String) -> (String, String) {
            ("Content/collections/art/\(name).md", "---\ntitle: T\ndate: 2026-02-0\(name)\n---\nText.\n")
        }
        let article = ("Content/articles/b.md", "---\ntitle: B\ndate: 2026-03-01\n---\nText.\n")
        for (files, sentence) in [
            ([item("1")], "1 page of a collection waits for its day: art/1 (2026-02-01)"),
            (
                [item("1"), item("2"), article],
                "1 article and 2 pages of collections wait for their day: art/1 (2026-02-01), art/2 (2026-02-02), b (2026-03-01)"
            ),
        ] {
            let folder = try folder(Dictionary(uniqueKeysWithValues: files + [("Content/site.yaml", settings)]))
            let run = try marquee("build", "--date", "2026-01-01", in: folder.path)
            #expect(run.output.split(separator: "\n").last.map(String.init) == sentence)
        }
    }

    /// Dates, points and addresses in texts that nothing can follow, with what to write.
    @Test(arguments: [
        ("::countdown[x]{to=2030-13-01}", "'2030-13-01' is not a date", "there is no month 13"),
        ("::countdown[x]{to=2030-02-30}", "'2030-02-30' is not a date", "February 2030 has 28 days"),
        ("::countdown[x]{to=\"1 March 2030\"}", "'1 March 2030' is not a date", "write 2030-03-01"),
        ("::countdown[x]{to=2030/03/01}", "'2030/03/01' is not a date", "write 2030-03-01"),
        (
            "::countdown[x]{to=03/02/2030}", "'03/02/2030' is not a date", "write 2030-02-03, or 2030-03-02 if the month comes first"
        ),
        (":::spoiler{until=s1e1, s1e2}\nx\n:::", "a value with a space in it needs quotes", "write ':::spoiler{until=\"s1e1, s1e2\"}'"),
        (":spoiler[x]{until=s1 v1}", "a value with a space in it needs quotes", "write ':spoiler[x]{until=\"s1, v1\"}'"),
        ("[x](htps://x.example/a)", "a link may not begin with 'htps:'", "write https://x.example/a"),
        ("[x](ttps://x.example)", "a link may not begin with 'ttps:'", "write https://x.example"),
        ("[x](htpp://x.example)", "a link may not begin with 'htpp:'", "write http://x.example"),
        ("[x](https//x.example)", "'https//x.example' has no ':' after 'https'", "write 'https://x.example'"),
        ("[x](http//x.example)", "'http//x.example' has no ':' after 'http'", "write 'http://x.example'"),
        ("[x](https://https://x.example/a)", "'https://https://x.example/a' begins twice", "write 'https://x.example/a'"),
        ("[x](http://https://x.example)", "'http://https://x.example' begins twice", "write 'https://x.example'"),
        (
            "[x](fan@x.example)", "'fan@x.example' leads to '/news/a/fan@x.example' from here, and no page has that address",
            "for a mail address, write 'mailto:fan@x.example'"
        ),
        (
            "[here](url)", "'url' only stands for an address",
            "write the address itself, such as '/news/' or 'https://example.org/'"
        ),
        (
            "![x](data:image/png;base64,iVBORw0KGgo=)", "an image may not begin with 'data:'",
            "save the file into the folder 'images' or 'files', and write its path there, such as '/images/leaf.png'"
        ),
        (
            "[x](blob:https://x.example/a)", "a link may not begin with 'blob:'",
            "save the file into the folder 'images' or 'files', and write its path there, such as '/images/leaf.png'"
        ),
        (
            "::countdown[x]{to=\"next summer\"}", "'next summer' is not a date",
            "write a day such as 2026-12-31, or name one such as seasons.2.premiere"
        ),
        (
            "::figure[x]{src=https://x.example/a.png alt=x}", "'https://x.example/a.png' is not a file of the site",
            "save the picture into the folder 'images', and write its path, such as images/leaf.png"
        ),
        ("||x||{s1 e2}", "'e2' is not a point in a story", "write s1e2"), ("||x||{1x02}", "'1x02' is not a point in a story", "write s1e2"),
        ("||x||{s1.2}", "'s1.2' is not a point in a story", "write s1e2"),
        (":spoiler[x]{until=‘s1e2’}", "'‘s1e2’' is not a point in a story", "write s1e2"),
        (":spoiler[x]{until=S1.E2}", "'S1.E2' is not a point in a story", "write s1e2"),
        ("[x](tel:+123)", "a link may not begin with 'tel:'", "write the number as text, without a link: telephones recognise it"),
        (
            "[x](ftp://x.example)", "a link may not begin with 'ftp:'",
            "browsers no longer open 'ftp:'; link to a page that begins with https://"
        ),
        (
            "[x](whatsapp:x)", "a link may not begin with 'whatsapp:'",
            "only the app opens it; write the address of the page, as the browser shows it"
        ),
        (
            "[x](foo:bar)", "a link may not begin with 'foo:'",
            "use https:, http: or mailto:, or begin a path that contains a colon with './'"
        ),
    ])
    func mistakesInTextsNameWhatToWrite(_ text: String, _ message: String, _ help: String) throws {
        let folder = try folder([
            "Content/shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "Content/shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }, { number: 2, title: B }]\n",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nshow: h\n---\n\(text)\n",
        ])
        let run = try marquee("build", "--json", "--date", "2026-01-01", in: folder.path)
        let quoted = { (text: String) in text.replacing("\"", with: #"\""#) }
        #expect(run.output.contains(#""message": "\#(quoted(message))", "help": "\#(quoted(help))""#), "\(run.output)")
    }

    @Test func programsLearnHowManyTextsAreNotOnTheSite() throws {
        let folder = try folder([
            "Content/articles/b.md": "---\ntitle: T\ndate: 2027-01-01\n---\nText.\n",
            "Content/articles/c.md": "---\ntitle: T\ndate: 2025-01-01\ndraft: true\n---\nText.\n",
            "Content/pages/d.md": "---\ntitle: T\ndraft: true\n---\nText.\n",
        ])
        for command in ["build", "check"] {
            let run = try marquee(command, "--json", "--date", "2026-01-01", in: folder.path)
            #expect(run.output.split(separator: "\n").last?.hasSuffix(#", "waiting": 1, "drafts": 2}"#) == true)
        }
        #expect(try marquee("build", "--date", "2026-01-01", in: folder.path).output.hasSuffix("\n2 drafts left out: c, d\n"))
    }

    @Test func writesOnlyWhatChanged() throws {
        let folder = try folder()
        _ = try marquee("build", "--date", "2026-01-01", in: folder.path)
        let second = try marquee("build", "--date", "2026-01-01", in: folder.path)
        #expect(second.output.prefixMatch(of: /8 pages in public: 0 files written, [0-9]+ unchanged, 0 removed/) != nil)

        try folder.remove("Content/articles/a.md")
        let third = try marquee("build", "--date", "2026-01-01", "--verbose", in: folder.path)
        #expect(third.output.contains("removed news/a/index.html\n"))
        #expect(try folder.contents["public/news/a/index.html"] == nil)
    }

    @Test func contentWithErrorsLeavesTheSiteAsItWas() throws {
        let folder = try folder()
        _ = try marquee("build", in: folder.path)
        let before = try folder.contents
        try folder.write("---\ntitle: A\ndate: 2025-13-01\n---\n", to: "Content/articles/b.md")
        let run = try marquee("build", in: folder.path)
        #expect(
            run
                == Run(
                    status: 1, output: "",
                    errors: """
                        Content/articles/b.md:3:7: error: expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2025-13-01'
                            3 | date: 2025-13-01
                              |       ^~~~~~~~~~ there is no month 13
                        1 error; the site was left as it was

                        """
                )
        )
        try folder.remove("Content/articles/b.md")
        #expect(try folder.contents == before)
    }

    @Test func twoPagesWithOneAddressAreAnError() throws {
        let folder = try folder(["Content/pages/news.md": "---\ntitle: News\n---\nText.\n"])
        let run = try marquee("build", in: folder.path)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Content/pages/news.md:1:1: error: two pages have the address /news/\n"))
        #expect(try !folder.folders.contains("public"))
    }

    @Test func addressesThatClashAreReportedWithEverythingElse() throws {
        let folder = try folder([
            "Content/pages/news.md": "---\ntitle: News\n---\nText.\n", "Content/people.yaml": "joe: { nam: Joe }\n",
            "Content/peple.yaml": "x\n",
        ])
        let run = try marquee("build", "--json", in: folder.path)
        #expect(run.status == 1)
        #expect(
            run.output.split(separator: "\n").map { $0.prefix(60) } == [
                #"{"severity": "error", "file": "pages/news.md", "line": 1, "c"#,
                #"{"severity": "error", "file": "people.yaml", "line": 1, "col"#,
                #"{"severity": "warning", "file": "peple.yaml", "line": 1, "co"#,
            ])
    }

    @Test func manyErrorsThatSayTheSameArePrintedFiveTimes() throws {
        let articles = (10..<30).map { ("Content/articles/\($0 % 2)/a\($0).md", "---\ntitle: A\ndate: 2025-01-01\nshow: x\n---\n") }
        let folder = try folder(Dictionary(uniqueKeysWithValues: articles))
        let run = try marquee("build", in: folder.path)
        #expect(run.errors.ranges(of: "error: no show has the id 'x'").count == 5)
        #expect(
            run.errors.hasSuffix(
                """
                      … the same error 15 more times, in 15 files: articles/1 (10), articles/0 (5); '--json' lists each place
                20 errors; the site was left as it was

                """))
        let lines = try marquee("build", "--json", in: folder.path).output.split(separator: "\n")
        #expect(lines.count == 20)
    }

    @Test func siteIsNotWrittenThroughAMissingFolder() throws {
        let folder = try folder()
        let before = try folder.contents
        let run = try marquee("build", "--output", "nothere/../Content/x", in: folder.path)
        #expect(run.status == 3)
        #expect(run.errors == "marquee: cannot inspect 'nothere/..': there is no such file or folder\n")
        #expect(try folder.contents == before)
    }

    @Test(arguments: ["Content", "Content/finished", "Content/deep/public", "."])
    func siteIsNotWrittenIntoItsContentOrAroundIt(_ output: String) throws {
        let folder = try folder()
        let run = try marquee("build", "--output", output, in: folder.path)
        let message = "marquee: '\(output)' and 'Content' overlap; choose another folder with --output\n"
        #expect(run == Run(status: 2, output: "", errors: message))
        #expect(try folder.contents.keys.sorted() == Self.content.keys.sorted())
    }

    /// The finished site is next to the files that it is made of, and is not read as one of them, also when the records are gone.
    @Test func aSiteMayBeAFolderOfItsOwn() throws {
        let files = Dictionary(uniqueKeysWithValues: Self.content.map { (String($0.trimmingPrefix("Content/")), $1) })
        let folder = try TemporaryFolder(files)
        let options = ["--date", "2026-01-01"]
        let first = try marquee(["build"] + options, in: folder.path).output
        let count = try #require(first.prefixMatch(of: /8 pages in public: ([0-9]+) files written/)).output.1
        #expect(
            try marquee(["build"] + options, in: folder.path).output.hasPrefix("8 pages in public: 0 files written, \(count) unchanged"))
        for path in try folder.contents.keys where path.hasPrefix(".marquee/") { try folder.remove(path) }
        for command in [["check"], ["check", "--site", "."], ["check", "--site", folder.path]] {
            let run = try marquee(command + options, in: folder.path)
            #expect(run.status == 0)
            #expect(!run.errors.contains("warning: ") && !run.errors.contains("public/"))
            #expect(run.output.hasPrefix("8 pages checked"))
        }
        try folder.write("---\ntitle: A\n---\n", to: "articles/b.md")
        #expect(try marquee(["build"] + options, in: folder.path).errors.hasPrefix("articles/b.md:2:1: error: "))
        #expect(try marquee(["build", "--output", "articles/x"] + options, in: folder.path).status == 2)
    }

    /// A folder of the same name that is not the finished site is content like any other.
    @Test func aFolderOfFilesIsNotTakenForTheFinishedSite() throws {
        let folder = try folder(["Content/public/list.txt": "x"])
        #expect(try marquee("check", in: folder.path).errors.contains("Content/public/list.txt:1:1: warning: "))
    }

    @Test func diagnosticsAndResultsAreJSONOnRequest() throws {
        let folder = try folder(["Content/peple.yaml": "x"])
        let run = try marquee("build", "--json", in: folder.path)
        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(lines.count == 2)
        #expect(
            lines[0] == #"""
                {"severity": "warning", "file": "peple.yaml", "line": 1, "column": 1, \#
                "message": "Marquee does not recognise this file, and leaves it out", "help": "did you mean 'people.yaml'?"}
                """#)
        #expect(
            lines[1].prefixMatch(
                of: /\{"result": "built", "folder": "public", "pages": 8, "written": [0-9]+, "unchanged": 0, "removed": 0, "bytes": [0-9]+,/
            )
                != nil)
    }

    /// What only the finished pages show is found before the first file is written.
    @Test(
        arguments: [
            ("/people/ann-lee/#nope", "the page '/people/ann-lee/' has no element '#nope'"),
            ("/#nope", "the page '/' has no element '#nope'"),
            ("/h/season-1/episode-1/#x", "the page '/h/season-1/episode-1/' has no element '#x'"),
            ("/news/#x", "the page '/news/' has no element '#x'"),
            ("/h/characters/#x", "the page '/h/characters/' has no element '#x'"), ("/tags/#x", "the page '/tags/' has no element '#x'"),
            ("https://leaves.example/h/#x", "the page '/h/' has no element '#x'"), ("/h/cast/#content", nil), ("/h/#top", nil),
            ("/h/data.json", nil),
        ] as [(String, String?)])
    func elementsOfGeneratedPagesAreChecked(_ address: String, _ message: String?) throws {
        let folder = try folder([
            "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
            "Content/people.yaml": "ann-lee: { name: Ann Lee }\n", "Content/shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "Content/shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: Meet }]\n",
            "Content/shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: ann-lee }] }\n",
            "Content/articles/z.md": "---\ntitle: Z\ndate: 2025-01-01\n---\n[x](\(address))\n",
        ])
        let run = try marquee("build", "--date", "2026-01-01", in: folder.path)
        #expect(run.status == (message == nil ? 0 : 1), "\(run)")
        if let message {
            #expect(run.errors.contains("Content/articles/z.md:5:5: error: \(message)"), "\(run.errors)")
            #expect(try !folder.folders.contains("public"))
        }
    }

    @Test func dataMayBePublishedWithItsSpoilers() throws {
        let guarded = "nick: { name: Nick, summary: { spoiler: He moves to Leeds with the whole family in spring, until: s1e1 } }\n"
        let folder = try folder([
            "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\ndata: { spoilers: included }\n",
            "Content/shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "Content/shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: Meet }]\n",
            "Content/shows/h/characters.yaml": guarded,
        ])
        #expect(try marquee("build", in: folder.path).errors == "")
        #expect(try folder.contents["public/h/data.json"]?.contains("He moves to Leeds") == true)
    }

    @Test func foreignFolderIsRefused() throws {
        let folder = try folder(["public/holiday.jpg": "mine"])
        let run = try marquee("build", in: folder.path)
        #expect(run.status == 3)
        #expect(run.errors.contains("holiday.jpg"))
        #expect(try folder.contents.keys.filter { $0.hasPrefix("public/") } == ["public/holiday.jpg"])
    }

    @Test(arguments: [
        ["build", "--date", "yesterday"], ["build", "--base-url", "ftp://x"], ["biuld"], ["build", "--threads", "0"], ["build", "--site"],
    ])
    func wrongArgumentsAreAUsageError(_ arguments: [String]) throws {
        let folder = try folder()
        let run: Run =
            switch arguments.count {
            case 1: try marquee(arguments[0], in: folder.path)
            case 2: try marquee(arguments[0], arguments[1], in: folder.path)
            default: try marquee(arguments[0], arguments[1], arguments[2], in: folder.path)
            }
        #expect(run.status == 2)
        #expect(run.errors.contains("Usage:"))
        #expect(try folder.contents.keys.sorted() == Self.content.keys.sorted())
    }

    @Test(arguments: [
        "http://fan:s3cret@leaves.example/", "https://s3cret@leaves.example/x/", "https://fan:s3cret@leaves.example/?x",
        "//fan:s3cret@leaves.example/", "https:fan:s3cret@leaves.example/", "https:/fan:s3cret@leaves.example/",
        "fan:s3cret@leaves.example", "https://fan:s3cret%40leaves.example/", "https://fan:s3cret%2540leaves.example/",
        "https://s3cret%40h/",
        "https:\\\\fan:s3cret@leaves", "https://fan:s3/cret@leaves.example/", "ftp://fan:s3cret@leaves.example/", "s3cret@localhost",
    ])
    func anAddressWithAUserIsRefusedAndNotRepeated(_ address: String) throws {
        let column = "baseURL: ".count + 1
        let folder = try folder(["Content/site.yaml": "title: Leaves\nbaseURL: \(address)\nlangauge: en\n"])
        for command in ["build", "check", "publish"] {
            for option in ["--verbose", "--json"] {
                let run = try marquee(command, option, in: folder.path)
                #expect(run.status == 1)
                let said = run.output + run.errors
                #expect(said.contains("the site's address contains a user name or a password, which every page would show"))
                #expect(said.contains(option == "--json" ? #""line": 2, "column": \#(column)"# : "Content/site.yaml:2:\(column): error: "))
                #expect(!said.contains("s3cret"))
            }
        }
        try folder.write("title: Leaves\nbaseURL: https://leaves.example/\n", to: "Content/site.yaml")
        let before = try folder.contents
        for command in ["build", "check", "publish", "preview"] {
            let run = try marquee(command, "--base-url", address, in: folder.path)
            #expect(run.status == 2)
            #expect(run.errors.contains("remove everything before the '@' in --base-url, because every page would show it"))
            #expect(!(run.output + run.errors).contains("s3cret"))
        }
        #expect(try folder.contents == before)
    }

    @Test func linkedOutputFolderIsRefused() throws {
        let folder = try folder(["victim/notes.txt": "mine", ".marquee/public.manifest": "marquee manifest 2 1\n1 1 notes.txt\n"])
        try folder.link("public", to: "victim")
        let before = try folder.contents
        let run = try marquee("build", in: folder.path)
        let message = "marquee: 'public' is a symbolic link; pass the folder that it leads to with --output\n"
        #expect(run == Run(status: 3, output: "", errors: message))
        #expect(try folder.contents == before)
    }

    @Test func fileNamesCannotControlTheTerminal() throws {
        let folder = try folder(["public/e\u{1B}]0;x\u{7}.txt": "foreign"])
        let run = try marquee("build", in: folder.path)
        #expect(run.status == 3)
        #expect(!run.errors.contains("\u{1B}") && run.errors.contains("e\u{FFFD}]0;x\u{FFFD}.txt"))
    }

    @Test func missingContentIsAFailureOfTheEnvironment() throws {
        let folder = try TemporaryFolder()
        let messages = [
            []:
                "marquee: there is no site here, because neither this folder nor 'Content' in it has a site.yaml; change to the folder of your "
                + "site, name it with `--site`, or make a site with `marquee new leaves`\n",
            ["--site", "x"]: "marquee: cannot inspect 'x': there is no such file or folder; name the folder of your site with --site\n",
        ]
        for (options, message) in messages {
            for command in ["build", "check", "preview"] {
                #expect(try marquee([command] + options, in: folder.path) == Run(status: 3, output: "", errors: message))
            }
        }
    }

    @Test func dateComesFromTheOptionOrTheEnvironment() throws {
        let folder = try folder()
        let epoch = try marquee("build", in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1704067200"])
        #expect(epoch.output.hasPrefix("7 pages"))
        let option = try marquee("build", "--date", "2025-01-01", in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1704067200"])
        #expect(option.output.hasPrefix("8 pages"))
        let wrong = try marquee("build", in: folder.path, environment: ["SOURCE_DATE_EPOCH": "soon"])
        #expect(wrong == Run(status: 2, output: "", errors: "marquee: SOURCE_DATE_EPOCH is 'soon', not a number of seconds since 1970\n"))
    }

    @Test func draftsAreIncludedOnRequest() throws {
        let folder = try folder(["Content/articles/draft.md": "---\ntitle: D\ndate: 2025-01-01\ndraft: true\n---\nText.\n"])
        #expect(try marquee("build", in: folder.path).output.hasPrefix("8 pages"))
        #expect(try marquee("build", "--drafts", in: folder.path).output.hasPrefix("9 pages"))
    }

    @Test func helpAndVersionAreNotErrors() throws {
        #expect(try marquee("--version").status == 0)
        let help = try marquee("build", "--help")
        #expect(help.status == 0)
        for option in ["--site", "--output", "--base-url", "--date", "--drafts", "--threads", "--verbose", "--json"] {
            #expect(help.output.contains(option))
        }
    }
}
