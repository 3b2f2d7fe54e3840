import ContentReader
import Diagnostics
import TestSupport
import Testing

/// One kind of bad input, and every diagnostic that it must lead to.
struct BadContent: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    let diagnostics: [Diagnostic]

    init(_ name: String, _ files: [String: String], _ diagnostics: Diagnostic...) {
        self.name = name
        self.files = files
        self.diagnostics = diagnostics
    }

    var testDescription: String { name }
}

@Suite struct BadContentTests {
    @Test(arguments: BadContent.keys + BadContent.values + BadContent.references + BadContent.files)
    func isReportedWithItsPlaceAndWhatToDo(_ bad: BadContent) throws {
        #expect(try diagnostics(bad.files) == bad.diagnostics)
    }

    @Test func allErrorsOfAllFilesAreReportedInOneRun() throws {
        let found = try diagnostics([
            "people.yaml": "kit: { nam: Kit }",
            "shows/h/show.yaml": "title: H\nkind: serial\nstatus: running",
            "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kitt }] }",
            "articles/a.md": article("date: soon", body: "[x](javascript:x)"),
        ])
        #expect(found.map(\.location.description) == [
            "articles/a.md:2:1", "articles/a.md:2:7", "articles/a.md:4:5", "people.yaml:1:6", "people.yaml:1:8", "shows/h/characters.yaml:1:39",
            "shows/h/show.yaml:2:7",
        ])
    }

    @Test func fileThatIsNotUTF8IsReportedWhereItGoesWrong() throws {
        let folder = try TemporaryFolder(withSettings([:]))
        try folder.write(bytes: Array("joe:\n  name: Zo".utf8) + [0xEB, 0x0A], to: "people.yaml")
        #expect(
            try diagnostics(folder) == [
                .error(at: "people.yaml", 2, 11, "the file is not UTF-8", help: "save it again with the encoding UTF-8")
            ]
        )
    }

    @Test func symlinkThatLeavesTheSiteIsRefused() throws {
        let folder = try TemporaryFolder(withSettings([:]))
        try folder.link("images/passwd.jpg", to: "/etc/passwd")
        #expect(
            try diagnostics(folder) == [
                .error(
                    at: "images/passwd.jpg", 1, 1, "this cannot be part of the site: it is a symbolic link that leads out of the folder",
                    help: "remove it, or put a copy in its place"
                )
            ]
        )
    }

    @Test func folderThatIsNotThereIsNoContentError() throws {
        let folder = try TemporaryFolder()
        let options = ContentReader.Options(date: try #require(.init("2026-01-01")))
        #expect(throws: ReadingFailure.folder(.init(.inspect, folder.absolute("nowhere"), .notFound))) {
            try ContentReader.read(folder.absolute("nowhere"), options: options)
        }
    }
}

extension BadContent {
    fileprivate static let keys = [
        BadContent(
            "an unknown key", ["people.yaml": "joe:\n  name: Joe Locke\n  pronoun: he\n"],
            .error(at: "people.yaml", 3, 3, "unknown key 'pronoun'", help: "did you mean 'pronouns'?")
        ),
        BadContent(
            "an unknown key like no other", ["articles/a.md": article("title: A", "date: 2025-01-01", "colour: red")],
            .error(
                at: "articles/a.md", 4, 1, "unknown key 'colour'",
                help: "the keys here are aliases, authors, date, description, draft, image, show, slug, sources, tags, title, updated"
            )
        ),
        BadContent(
            "a missing required key", ["people.yaml": "joe:\n  bio: An actor.\n"],
            .error(at: "people.yaml", 2, 3, "'name' is missing", help: "add 'name: …' with a text")
        ),
        BadContent(
            "a required key without a value", ["people.yaml": "joe:\n  name:\n"],
            .error(at: "people.yaml", 2, 3, "'name' is missing", help: "add 'name: …' with a text")
        ),
        BadContent(
            "a key twice", ["people.yaml": "joe:\n  name: Joe\n  bio: An actor.\n  name: Joe Locke\n"],
            .error(at: "people.yaml", 4, 3, "'name' is here twice", help: "the first is in line 2; keep one of them")
        ),
        BadContent(
            "an id twice", ["people.yaml": "joe: { name: Joe }\nkit: { name: Kit }\njoe: { name: Joe Locke }\n"],
            .error(at: "people.yaml", 3, 1, "'joe' is here twice", help: "the first is in line 1; keep one of them")
        ),
        BadContent(
            "a key twice in front matter", ["articles/a.md": article("title: A", "date: 2025-01-01", "title: B")],
            .error(at: "articles/a.md", 4, 1, "'title' is here twice", help: "the first is in line 2; keep one of them")
        ),
        BadContent(
            "an id that cannot be in an address", ["people.yaml": "Joe Locke: { name: Joe Locke }"],
            .error(at: "people.yaml", 1, 1, "'Joe Locke' cannot be part of a web address", help: "write 'joe-locke'")
        ),
        BadContent(
            "a list in place of keys", ["people.yaml": "- joe\n- kit\n"],
            .error(at: "people.yaml", 1, 1, "expected 'key: value' lines, found a list")
        ),
        BadContent(
            "a season twice",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\n",
                "shows/h/season-2.yaml": "number: 1\n",
            ],
            .error(at: "shows/h/season-2.yaml", 1, 9, "the season or episode 's1' is defined twice", help: "the first is at shows/h/season-1.yaml:1")
        ),
        BadContent(
            "an episode twice",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Meet }\n  - { number: 1, title: Crush }\n",
            ],
            .error(at: "shows/h/season-1.yaml", 4, 15, "the season or episode 's1e1' is defined twice", help: "the first is at shows/h/season-1.yaml:3")
        ),
    ]

    fileprivate static let values = [
        BadContent(
            "a bad date", ["articles/a.md": article("title: A", "date: 2025-02-30")],
            .error(at: "articles/a.md", 3, 7, "expected a date such as 2023-08-03 or 2023-08-03 18:30, found '2025-02-30'")
        ),
        BadContent(
            "a date in words",
            ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\npremiere: April 2022\n"],
            .error(at: "shows/h/show.yaml", 4, 11, "expected a date such as 2023, 2023-08, 2023-08-03 or tba, found 'April 2022'")
        ),
        BadContent(
            "a list in place of a text", ["people.yaml": "joe:\n  name: [Joe, Locke]\n"],
            .error(at: "people.yaml", 2, 9, "expected a text, found a list", help: "put the text in quotes")
        ),
        BadContent(
            "a text in place of a number",
            ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/season-1.yaml": "number: one\n"],
            .error(at: "shows/h/season-1.yaml", 1, 9, "expected a whole number from 0 to 9999, found 'one'")
        ),
        BadContent(
            "a word that is none of the few",
            ["shows/h/show.yaml": "title: H\nkind: serie\nstatus: ended\n"],
            .error(at: "shows/h/show.yaml", 2, 7, "expected series, film or bookSeries, found 'serie'", help: "did you mean 'series'?")
        ),
        BadContent(
            "neither true nor false", ["articles/a.md": article("title: A", "date: 2025-01-01", "draft: perhaps")],
            .error(at: "articles/a.md", 4, 8, "expected true or false, found 'perhaps'")
        ),
        BadContent(
            "an address that could run code", ["people.yaml": "joe: { name: Joe, links: [\"javascript:alert(1)\"] }"],
            .error(at: "people.yaml", 1, 27, "expected an address that begins with https://, http:// or mailto:, found 'javascript:alert(1)'")
        ),
        BadContent(
            "a colour without its quotes", ["site.yaml": "title: L\nbaseURL: https://l.example/\naccent: red\n"],
            .error(at: "site.yaml", 3, 9, "expected a colour such as \"#d6336c\", in quotes, found 'red'")
        ),
        BadContent(
            "a rating above its scale",
            [
                "sources.yaml": "imdb: { name: IMDb }",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\nratings:\n  - { source: imdb, value: 11, outOf: 10, asOf: 2022 }\n",
            ],
            .error(at: "shows/h/show.yaml", 5, 28, "a rating of 11.0 out of 10.0", help: "'value' is at most 'outOf'")
        ),
        BadContent(
            "a rating without its date",
            [
                "sources.yaml": "imdb: { name: IMDb }",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\nratings:\n  - { source: imdb, value: 8.9, outOf: 10 }\n",
            ],
            .error(at: "shows/h/show.yaml", 5, 5, "'asOf' is missing", help: "add 'asOf: …' with a date such as 2023, 2023-08, 2023-08-03 or tba")
        ),
        BadContent(
            "an alias that climbs out of the site", ["articles/a.md": article("title: A", "date: 2025-01-01", "aliases: [../../etc/passwd]")],
            .error(
                at: "articles/a.md", 4, 11, "'../../etc/passwd' is no address inside the site",
                help: "write the path that the page had, such as /2022/news.html"
            )
        ),
        BadContent(
            "a slug that climbs out of the folder", ["articles/a.md": article("title: A", "date: 2025-01-01", "slug: ../../index")],
            .error(at: "articles/a.md", 4, 7, "'../../index' cannot be part of a web address", help: "write 'index'")
        ),
        BadContent(
            "a link in Markdown that could run code", ["articles/a.md": article("title: A", "date: 2025-01-01", body: "One\n\nsee [this](javascript:alert)")],
            .error(
                at: "articles/a.md", 7, 12, "a link may not begin with 'javascript:'",
                help: "use https:, http: or mailto:, or begin a path that contains a colon with './'"
            )
        ),
    ]

    fileprivate static let references = [
        BadContent(
            "a misspelled person",
            [
                "people.yaml": "kit-connor: { name: Kit Connor }",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit-conor }] }",
            ],
            .error(at: "shows/h/characters.yaml", 1, 39, "no person has the id 'kit-conor'", help: "did you mean 'kit-connor' (people.yaml:1)?")
        ),
        BadContent(
            "an author, where none is defined", ["articles/a.md": article("title: A", "date: 2025-01-01", "authors: [desk]")],
            .error(at: "articles/a.md", 4, 11, "no author has the id 'desk'", help: "no author is defined yet")
        ),
        BadContent(
            "a volume that does not exist",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\n",
                "shows/h/books.yaml": "volumes:\n  v1: { title: One }\nadaptations:\n  - { screen: s1, volumes: [v1, v2], extent: full }\n",
            ],
            .error(at: "shows/h/books.yaml", 4, 33, "no volume has the id 'v2'", help: "did you mean 'v1' (shows/h/books.yaml:2)?")
        ),
        BadContent(
            "a season that does not exist",
            [
                "people.yaml": "kit: { name: Kit }",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\n",
                "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit, seasons: [1, 7] }] }",
            ],
            .error(
                at: "shows/h/characters.yaml", 1, 57, "no season or episode has the id 's7'", help: "did you mean 's1' (shows/h/season-1.yaml:1)?"
            )
        ),
        BadContent(
            "prose for an episode that does not exist",
            ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/episodes/s1e1.md": "Text."],
            .error(at: "shows/h/episodes/s1e1.md", 1, 1, "no season or episode has the id 's1e1'", help: "no season or episode is defined yet")
        ),
        BadContent(
            "a picture that does not exist",
            ["images/leaves.svg": "<svg/>", "pages/about.md": article("title: A", "image: { file: images/leafs.svg, alt: Leaves }")],
            .error(at: "pages/about.md", 3, 16, "there is no file 'images/leafs.svg'", help: "did you mean 'images/leaves.svg' (images/leaves.svg:1)?")
        ),
        BadContent(
            "a picture in Markdown that does not exist",
            ["images/leaves.svg": "<svg/>", "pages/about.md": article("title: A", body: "![Leaves](/images/leafs.svg)")],
            .error(at: "pages/about.md", 4, 11, "there is no picture '/images/leafs.svg'", help: "did you mean '/images/leaves.svg'?")
        ),
    ]

    fileprivate static let files = [
        BadContent(
            "an empty file", ["people.yaml": ""],
            .error(at: "people.yaml", 1, 1, "the file is empty", help: "write something into it, or delete it")
        ),
        BadContent(
            "a file of comments", ["people.yaml": "# nobody yet\n"],
            .error(at: "people.yaml", 1, 1, "the file is empty", help: "write 'key: value' lines, or delete the file")
        ),
        BadContent(
            "front matter that never ends", ["articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n\nText.\n"],
            .error(at: "articles/a.md", 1, 1, "the front matter never ends", help: "write a line '---' below its last key")
        ),
        BadContent(
            "an article without front matter", ["articles/a.md": "# A\n\nText.\n"],
            .error(
                at: "articles/a.md", 1, 1, "the file has no front matter", help: "begin it with a line '---', then title, date and authors, then a line '---'"
            )
        ),
        BadContent(
            "no settings", ["site.yaml": ""],
            .error(at: "site.yaml", 1, 1, "the file is empty", help: "write something into it, or delete it")
        ),
        BadContent(
            "a file name that cannot be an address", ["articles/My Post.md": article("title: A", "date: 2025-01-01")],
            .error(at: "articles/My Post.md", 1, 1, "the name 'My Post' cannot be part of a web address", help: "rename the file: write 'my-post'")
        ),
        BadContent(
            "a show without show.yaml", ["shows/h/season-1.yaml": "number: 1\n"],
            .error(at: "shows/h/show.yaml", 1, 1, "the folder 'shows/h' has no show.yaml", help: "write one with 'title', 'kind' and 'status'")
        ),
        BadContent(
            "a file with a misspelled name", ["peple.yaml": "joe: { name: Joe }"],
            .warning(
                at: .init(file: "peple.yaml"), "Marquee does not know what this file is for, and leaves it out", help: "did you mean 'people.yaml'?"
            )
        ),
        BadContent(
            "a quote that is never closed", ["people.yaml": "joe:\n  name: \"Joe\n  bio: x\n"],
            .error(at: "people.yaml", 2, 9, "this quote is never closed", help: "close it on the line where it begins")
        ),
        BadContent(
            "a colon in a text without quotes", ["articles/a.md": article("title: Heartstopper: season 2", "date: 2025-01-01")],
            .error(at: "articles/a.md", 2, 20, "a second ': ' on one line", help: "put the text in quotes: \"…: …\"")
        ),
        BadContent(
            "a tab", ["people.yaml": "joe:\n\tname: Joe\n"],
            .error(at: "people.yaml", 2, 1, "a character that YAML does not allow here", help: "indent with spaces, not with tabs")
        ),
        BadContent(
            "an invisible character", ["people.yaml": "joe:\n  name: Jo\u{7}e\n"],
            .error(at: "people.yaml", 2, 11, "an invisible control character", help: "delete the invisible character")
        ),
        BadContent(
            "brackets without end", ["people.yaml": String(repeating: "[", count: 100_000)],
            .error(at: "people.yaml", 1, 1, "Maximum nesting level reached, set with yaml_set_max_nest_level())")
        ),
    ]
}
