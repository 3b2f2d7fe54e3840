import ContentReader
import Diagnostics
import Files
import TestSupport
import Testing

/// One kind of bad input, and all diagnostics that it must cause.
struct BadContent: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    let diagnostics: [Diagnostic]

    init(_ name: String, _ files: [String: String], _ diagnostics: Diagnostic...) { self.init(name, files, diagnostics) }

    init(_ name: String, _ files: [String: String], _ diagnostics: [Diagnostic]) {
        self.name = name
        self.files = files
        self.diagnostics = diagnostics
    }

    var testDescription: String { name }
}

@Suite struct BadContentTests {
    @Test(
        arguments: BadContent.yaml + BadContent.keys + BadContent.values + BadContent.references + BadContent.files + BadContent.claims
            + BadContent.collections
            + BadContent.claimedFacts + BadContent.dates + BadContent.shows + BadContent.spoilers + BadContent.extras
            + BadContent.realShows + BadContent.corrections)
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
        #expect(
            found.map(\.location.description) == [
                "articles/a.md:2:1", "articles/a.md:2:7", "articles/a.md:4:5", "people.yaml:1:8",
                "shows/h/characters.yaml:1:39",
                "shows/h/show.yaml:2:7",
            ])
    }

    /// Each of the shows has an error, so no error names all shows.
    @Test func onlyTheFirstShowsOfALargeCircleAreNamed() throws {
        let names = Array("abcdefgh").map(String.init)
        let followed = names.dropFirst() + names.prefix(1)
        let shows = zip(names, followed).map { ("shows/\($0)/show.yaml", "title: T \($0)\nkind: film\nstatus: ended\nfollows: \($1)\n") }
        let found = try diagnostics(Dictionary(uniqueKeysWithValues: shows))
        #expect(
            found.map(\.message)
                == names.indices.map { position in
                    let way = (1...5).map { "'\(names[(position + $0) % names.count])'" }.joined(separator: ", ")
                    return "the show follows itself through \(way) and 2 more"
                })
    }

    @Test func fileThatIsNotUTF8IsReportedWhereItGoesWrong() throws {
        let folder = try TemporaryFolder(withSettings([:]))
        try folder.write(bytes: Array("joe:\n  name: Zo".utf8) + [0xEB, 0x0A], to: "people.yaml")
        #expect(
            try reading(folder).diagnostics == [
                .error(at: "people.yaml", 2, 11, "the file is not UTF-8", help: "save it again with UTF-8 encoding")
            ]
        )
    }

    /// As Notepad saves it if nobody asks for UTF-8.
    @Test(
        arguments: [
            [0xFF, 0xFE] + Self.twoBytes("joe: { name: Joe }", highFirst: false), [0xFE, 0xFF] + Self.twoBytes("joe: {}", highFirst: true),
            Self.twoBytes("joe: { name: Joe }", highFirst: false), Self.twoBytes("joe: { name: Joe }", highFirst: true),
            [0xFF, 0xFE] + Self.twoBytes("日本語: { name: 日本 }", highFirst: false),
        ] as [[UInt8]])
    func fileInUTF16IsCalledSo(_ bytes: [UInt8]) throws {
        let folder = try TemporaryFolder(withSettings([:]))
        try folder.write(bytes: bytes, to: "people.yaml")
        let help = "save it again, and choose 'UTF-8' as its encoding; in Notepad that is in 'Save as'"
        #expect(try reading(folder).diagnostics == [.error(at: "people.yaml", 1, 1, "the file is UTF-16, and not UTF-8", help: help)])
    }

    private static func twoBytes(_ text: String, highFirst: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return highFirst ? [high, low] : [low, high]
        }
    }

    @Test func symlinkToSomethingHiddenIsRefused() throws {
        let folder = try TemporaryFolder(withSettings([".git/config": "token = secret"]))
        try folder.link("images/cfg.txt", to: "../.git/config")
        try folder.link("files", to: ".git")
        #expect(
            try reading(folder).diagnostics.map(\.message) == [
                "this cannot be part of the site: it is a symbolic link to something hidden",
                "this cannot be part of the site: it is a symbolic link to something hidden",
            ]
        )
    }

    /// An address with a password, in each kind of text, and the place where it starts.
    @Test(arguments: [
        ("sources.yaml", "s: { name: S, address: \"@\" }\n", 1, 24), ("people.yaml", "p:\n  name: P\n  links: [\"@\"]\n", 3, 11),
        ("people.yaml", "p: { name: P, bio: \"see @\" }\n", 1, 20),
        ("site.yaml", "title: L\nbaseURL: https://l.example/\nnavigation: [{ title: T, to: \"@\" }]\n", 3, 30),
        ("site.yaml", "title: L\nbaseURL: https://l.example/\nfooter: \"@\"\n", 3, 9),
        ("pages/p.md", "---\ntitle: P\n---\nThis is [a link](@).\n", 4, 18),
        ("pages/p.md", "---\ntitle: P\n---\n![A picture](<@>)\n", 4, 15),
        ("pages/p.md", "---\ntitle: P\n---\nSee [this][1].\n\n[1]: @\n", 6, 6),
        ("pages/p.md", "---\ntitle: P\nimage: { file: images/a.png, alt: A, source: \"@\" }\n---\nText.\n", 3, 46),
    ])
    func anAddressWithAPasswordIsAnErrorThatDoesNotRepeatIt(_ file: String, _ text: String, _ line: Int, _ column: Int) throws {
        for address in [
            "https://fan:s3cret@h.example/", "https:fan:s3cret@h.example", "//fan:s3cret@h.example/", "https://ghp_s3cret1@h.example/",
        ] {
            let text = text.replacing("@", with: address)
            let found = try diagnostics([file: text, "images/a.png": "\u{89}PNG"]).filter { $0.location.file == file }
            #expect(
                found == [
                    Diagnostic(
                        .error, at: SourceLocation(file: file, line: line, column: column),
                        "the address contains a password, which everybody could read on the site",
                        help: "leave out everything before the '@', and change the password, because others may have read it",
                        hidesLine: true)
                ], "\(address)")
        }
    }

    @Test(arguments: [
        ("See https://fan:s3cret@h.example/ and more.", 1, 5), ("é `x` https://fan:s3cret@localhost/", 1, 7),
        ("<a href=\"https://fan:s3cret@h.example/\">x</a>", 1, 18), ("> ```\n> a\n> ```\n\nhttps:fan:s3cret@h", 5, 7),
    ])
    func aPasswordInTheOpenIsFound(_ text: String, _ line: Int, _ column: Int) throws {
        let files = ["site.yaml": "title: L\nbaseURL: https://l.example/\nrawHTML: allowed\n"]
        let found = try diagnostics(files.merging(["pages/p.md": "---\ntitle: P\n---\n\(text)\n"]) { $1 })
        #expect(found.map(\.location) == [SourceLocation(file: "pages/p.md", line: line + 3, column: column)])
        #expect(found.map(\.message) == ["the address contains a password, which everybody could read on the site"])
        #expect(found.allSatisfy { $0.hidesLine && $0.severity == .error })
    }

    @Test(arguments: [
        "Write `https://fan:pw@h.example/` or ``https:`a:b@c``.", "```\nhttps://fan:pw@h.example/\n```",
        "~~~ x\nhttps://fan:pw@h.example/\n~~~",
        "Text.\n\n    https://fan:pw@h.example/", "Mail a@b.example, see https://example.org/@user.",
    ])
    func codeThatExplainsAnAddressIsLeftAlone(_ text: String) throws {
        #expect(try diagnostics(["pages/p.md": "---\ntitle: P\n---\n\(text)\n"]) == [])
    }

    /// Spellings that a browser reads the same way, but that people do not notice in the source.
    @Test(arguments: ["https\\://fan\\:s3cret\\@h.example", "https&colon;//fan&#58;s3cret&#64;h.example", "<https://fan:s3cret@h.example>"])
    func aPasswordIsFoundHoweverItIsSpelled(_ address: String) throws {
        let text = address.hasPrefix("<") ? address : "[x](\(address))"
        let found = try diagnostics(["pages/p.md": "---\ntitle: P\n---\n\(text)\n"])
        #expect(found.map(\.message) == ["the address contains a password, which everybody could read on the site"])
        #expect(found.allSatisfy { $0.hidesLine && $0.location.line == 4 })
    }

    @Test(arguments: [
        "https://example.org/@user", "mailto:a@b.example", "https://example.org/?q=a:b@c", "https://fan@example.org/", "/news/",
        "https://web.archive.org/web/2020/https://example.org/@fan",
    ])
    func anOrdinaryAddressIsNotAnError(_ address: String) throws {
        let files = [
            "pages/p.md": "---\ntitle: P\n---\n[x](\(address)) and <https://example.org/@user> and a@b.example\n",
            "people.yaml": "p: { name: P, bio: \"\(address)\" }\n",
        ]
        #expect(try diagnostics(files) == [])
    }

    /// An old address, and the path and query from which the host has to redirect.
    @Test(arguments: [
        ("/x.php", "x.php", nil), ("web.config", "web.config", nil), ("a/x.svg", "a/x.svg", nil), ("x.html.php", "x.html.php", nil),
        ("feed.7z", "feed.7z", nil), ("/2022/news.htmlx", "2022/news.htmlx", nil), ("x.xml#top", "x.xml", nil),
        ("wiki/File:Nick.jpg/", "wiki/File:Nick.jpg", nil), ("Special:Search", "Special:Search", nil), ("12:30", "12:30", nil),
        (":x", ":x", nil),
        ("wiki/Who%3F", "wiki/Who?", nil), ("wiki/C%23", "wiki/C#", nil), ("a*b", "a*b", nil), ("a|b", "a|b", nil),
        ("%22q%22", "\"q\"", nil),
        ("/episode.php?id=3", "episode.php", "id=3"), ("?p=12", "", "p=12"), ("/?p=12#comments", "", "p=12"), ("/a/?b", "a", "b"),
        ("a.html?x=1&y=2", "a.html", "x=1&y=2"), ("a?q=é b", "a", "q=%C3%A9%20b"), ("a?q=%C3%A9", "a", "q=%C3%A9"),
        ("a?u=http://x", "a", "u=http://x"),
        ("a?\"<'>", "a", "%22%3C%27%3E"),
    ])
    func anAliasToWhichNoFileCanAnswerIsLeftToTheHost(_ alias: String, _ path: String, _ query: String?) throws {
        let written = alias.replacing("'", with: "''")
        let content = try content(["articles/a.md": article("title: A", "date: 2025-01-01", "aliases: ['\(written)']")])
        #expect(content.articles[0].aliases.isEmpty)
        #expect(content.articles[0].hostAliases.map(\.value) == [HostAlias(path: path, query: query)])
    }

    /// What follows a `#` never reaches a host, and an empty query says nothing.
    @Test(arguments: [
        ("/old#part", "old"), ("old/#part", "old"), ("Old.html#a?b", "Old.html"), ("old?", "old"), ("v.x/#", "v.x"), ("a#b#c", "a"),
    ])
    func aFragmentOfAnAliasDoesNotMatter(_ alias: String, _ path: String) throws {
        let content = try content(["articles/a.md": article("title: A", "date: 2025-01-01", "aliases: ['\(alias)']")])
        #expect(content.articles[0].aliases.map(\.value) == [path] && content.articles[0].hostAliases.isEmpty)
    }

    @Test func anAliasThatNoServerCouldReadIsAnError() throws {
        let alias = "/a?" + String(repeating: "b", count: 900)
        let found = try diagnostics(["articles/a.md": article("title: A", "date: 2025-01-01", "aliases: ['\(alias)']")])
        #expect(found.map(\.message) == ["an old address of 903 bytes, and at most 800 are allowed"])
    }

    @Test(arguments: [
        "/2022/news.html", "old.HTM", "/a/", "a", "v1.5", "/v1.5/", "a/st.patricks-day", "x.y/", "2022/01/02/a.b.html", "caf%C3%A9/",
        "100%", "a%20b", "a b", "A B/C d.html", "wiki/%E6%97%A5",
    ])
    func anAliasOfAPageIsNotAnError(_ alias: String) throws {
        #expect(try diagnostics(["articles/a.md": article("title: A", "date: 2025-01-01", "aliases: ['\(alias)']")]) == [])
    }

    @Test(arguments: [
        ("files/photo\u{202E}gpj.zip", "202E", "reverses the letters after it"),
        ("images/a\u{2067}b/c.png", "2067", "changes the direction of text and is not ended in its paragraph"),
        ("files/\u{2069}a.zip", "2069", "ends a direction that does not begin in its paragraph"),
    ])
    func aNameThatChangesTheDirectionOfTextIsAnError(_ path: String, _ codePoint: String, _ what: String) throws {
        #expect(
            try diagnostics([path: "\u{89}PNG"]).filter { $0.message.contains("U+") } == [
                .error(at: path, 1, 1, "in the file name, the invisible character U+\(codePoint) \(what)", help: "rename the file")
            ])
        #expect(try diagnostics(["files/\u{2067}a\u{2069}-\u{200F}b.zip": "x"]) == [])
    }

    /// The file, its text, and the place of the invisible character in it.
    @Test(arguments: [
        ("articles/a.md", article("title: A", "date: 2025-01-01", body: "é\u{206A}b"), 5, 2),
        ("articles/a.md", article("title: A\u{200B}", "date: 2025-01-01"), 2, 9),
        ("people.yaml", "p: { name: P\u{FFF9}q }", 1, 13), ("people.yaml", "p: { name: \"P\\u206Aq\" }", 1, 12),
        ("people.yaml", "p: { name: \"P\\x07q\" }", 1, 12), ("people.yaml", "p: { name: \"P\\U000E0041\" }", 1, 12),
        ("people.yaml", "p: { name: 'P\u{3164}' }", 1, 14), ("files/a\u{200B}.zip", "PK", 1, 1),
    ])
    func anInvisibleCharacterIsAnErrorAtItsPlace(_ path: String, _ text: String, _ line: Int, _ column: Int) throws {
        let found = try diagnostics([path: text]).filter { $0.message.contains("invisible") }
        #expect(found.map(\.location) == [SourceLocation(file: path, line: line, column: column)], "\(found)")
    }

    @Test func invisibleCharactersThatWordsNeedAreKept() throws {
        let content = try content([
            "people.yaml": "p: { name: \"سارا \\u200Cها نمی\u{200C}خواهم\" }".replacing(" \\u200C", with: "\\u200C"),
            "articles/a.md": article("title: Donau\u{AD}dampfschiff 👩\u{200D}🚀", "date: 2025-01-01"),
        ])
        #expect(content.people.map(\.name) == ["سارا\u{200C}ها نمی\u{200C}خواهم"])
        #expect(content.articles.map(\.title) == ["Donau\u{AD}dampfschiff 👩\u{200D}🚀"])
    }

    @Test(arguments: [
        "/.git/x.html", "x/../y", ".", "//", "/.htaccess", "x/../\u{301}b", "a\\b", "%2e%2e/y", "x/%2E./y", "a%2f..", "a%2Fb",
        "%2egit/x", "a%5cb", "a%252fb", "a%00b", "#", "?", "#a", "?#a", "https:x", "a?b\\c", ".a?b",
        "%25%25%25252525e",
    ])
    func aliasThatIsNotAPathIsAnError(_ alias: String) throws {
        let found = try diagnostics(["articles/a.md": article("title: A", "date: 2025-01-01", "aliases: ['\(alias)']")])
        #expect(
            found == [
                .error(
                    at: "articles/a.md", 4, 11, "'\(alias)' is not an address inside the site",
                    help: "write the path that the page had, such as /2022/news.html"
                )
            ]
        )
    }

    @Test func invisibleCharacterInMarkdownIsAnError() throws {
        #expect(
            try diagnostics(["articles/a.md": article("title: A", "date: 2025-01-01", body: "one\ntw\u{1B}o")]) == [
                .error(at: "articles/a.md", 6, 3, "an invisible control character", help: "delete the invisible character")
            ]
        )
    }

    private static let hugeFiles: [(path: String, message: String, help: String)] =
        ["pages/big.md", "articles/2025/big.md", "shows/h/episodes/s1e1.md"].map {
            ($0, "the file is larger than 2 MB", "split it into several files, or move it to 'files' if it should be copied")
        }
        + [
            "site.yaml", "authors.yaml", "people.yaml", "sources.yaml", "shows/h/show.yaml", "shows/h/season-1.yaml", "shows/h/claims.yaml",
            "shows/h/books.yaml", "shows/h/quotes.yaml",
        ].map {
            (
                $0, "the file is larger than 5 MB",
                "it should be a list of facts typed by hand; delete what does not belong in it"
            )
        }
        + ["images/big.jpg", "images/big.svg", "files/big.zip"].map {
            ($0, "the file is larger than 4 GB", "make it smaller, or put it on a site for large files and link to it")
        }

    /// A file of 40 GB does not fit in memory, so if the test ends, the file was not read.
    @Test(arguments: hugeFiles) func fileOfAnImpossibleSizeIsAnError(path: String, message: String, help: String) throws {
        let show = ["shows/h/show.yaml": "title: H\nkind: series\nstatus: running", "shows/h/season-1.yaml": "number: 1"]
        let folder = try TemporaryFolder(withSettings(path.hasPrefix("shows") ? show : [:]))
        try folder.writeSparse(size: 40_000_000_000, to: path)
        let found = try reading(folder).diagnostics.filter { $0.location.file == path }
        #expect(found == [.error(at: path, 1, 1, message, help: help)])
        var printer = DiagnosticPrinter(contentFolder: folder.path)
        #expect(found.map { printer.text(for: $0).split(separator: "\n").count } == [2])
    }

    /// On Windows, a page's folder cannot have the name of a device.
    @Test(arguments: [
        ("articles/con.md", article("title: A", "date: 2025-01-01"), "con", 1, 1, "rename the file: "),
        ("articles/2025/LPT1.md", article("title: A", "date: 2025-01-01"), "LPT1", 1, 1, "rename the file: "),
        ("pages/aux/a.md", article("title: A"), "aux", 1, 1, "rename the file: "),
        ("shows/prn/show.yaml", "title: P\nkind: film\nstatus: ended\n", "prn", 1, 1, "rename it: "),
        ("articles/a.md", article("title: A", "date: 2025-01-01", "slug: com1"), "com1", 4, 7, ""),
        ("people.yaml", "nul: { name: Nul }", "nul", 1, 1, ""),
    ])
    func nameOfADeviceCannotBeAnAddress(path: String, text: String, name: String, line: Int, column: Int, what: String) throws {
        let found = try diagnostics([path: text])
        #expect(found.map(\.location) == [SourceLocation(file: path, line: line, column: column)])
        #expect(found.map { $0.message.hasSuffix("'\(name)' cannot be part of a web address") } == [true])
        let better = "the-\(name.lowercased())"
        #expect(found.map(\.help) == ["\(what)Windows reserves that name for a device; choose another, such as '\(better)'"])
        #expect(
            try diagnostics([
                path.replacing(name, with: better): text.replacing("\(name): ", with: "\(better): ").replacing(
                    ": \(name)", with: ": \(better)")
            ]) == [])
    }

    @Test func aTagWithTheNameOfADeviceStillHasAnAddress() throws {
        let content = try content(["articles/a.md": article("title: A", "date: 2025-01-01", "tags: [Con, Comic Con, AUX, aux]")])
        #expect(content.articles.first?.tags.map(\.slug) == ["con-tag", "comic-con", "aux-tag"])
        #expect(content.articles.first?.tags.map(\.name) == ["Con", "Comic Con", "AUX"])
    }

    /// The volumes of a book series are listed for each show that adapts it, so that the site grows with the product.
    @Test(arguments: [(100, 200, []), (101, 200, [100]), (202, 200, [100])])
    func adaptedVolumesOfAllShowsAreLimited(shows: Int, volumes: Int, reported: [Int]) throws {
        let id = { (number: Int) in "s\(String(number + 1000).dropFirst())" }
        var files = (0..<shows).map { ("shows/\(id($0))/show.yaml", "title: Show \($0)\nkind: series\nstatus: ended\nadapts: books\n") }
        files.append(("shows/books/show.yaml", "title: Books\nkind: bookSeries\nstatus: ended\n"))
        files.append(("shows/books/books.yaml", "volumes:\n" + (1...volumes).map { "  v\($0): { title: T\($0) }\n" }.joined()))
        let found = try diagnostics(Dictionary(uniqueKeysWithValues: files))
        #expect(
            found.filter { $0.severity == .error }
                == reported.map {
                    .error(
                        at: "shows/\(id($0))/show.yaml", 1, 1,
                        "with this show, more than 20000 volumes are adapted, counted once for each show",
                        help: "remove 'adapts' from some of the shows; the pages of each list all volumes of its books")
                })
    }

    /// Limits on values that are shown in many places; the effect of those places is in `AmplifierTests`.
    @Test(arguments: [
        ("people.yaml", "p: { name: P, aliases: [", "]}", "'aliases' has 201 entries, and at most 200 are allowed", 200, ", "),
        ("people.yaml", "p: { name: P, links: [", "]}", "'links' has 201 entries, and at most 200 are allowed", 200, ", "),
        ("people.yaml", "p: { name: ", "}", "a text of 1001 characters, and at most 1000 are allowed here", 1_000, ""),
        ("people.yaml", "p: { name: P, bio: ", "}", "a text of 10001 characters, and at most 10000 are allowed here", 10_000, ""),
        (
            "site.yaml", "title: T\nbaseURL: https://l.example/\nphrases: { home: ", "}",
            "a text of 1001 characters, and at most 1000 are allowed here", 1_000, ""
        ),
        (
            "articles/a.md", "---\ntitle: A\ndate: 2025-01-01\ntags: [", "]\n---\nText.\n",
            "expected a tag of at most 100 characters with at least one letter, digit or emoji, found a text", 100, ""
        ),
    ])
    func exceedingALimitIsAnErrorWhereItStarts(path: String, start: String, end: String, message: String, limit: Int, separator: String)
        throws
    {
        func text(_ count: Int) -> String {
            let item: (Int) -> String =
                separator.isEmpty ? { _ in "é" } : start.hasSuffix("links: [") ? { "https://e.example/\($0)" } : { "n\($0)" }
            return start + (0..<count).map(item).joined(separator: separator) + end
        }
        #expect(try diagnostics([path: text(limit)]) == [])
        #expect(try diagnostics([path: text(limit + 1)]).map(\.message) == [message])
    }

    @Test func aFileHasAtMostAThousandErrors() throws {
        let lines = (1...5_000).map { "k\($0): 1" }
        let found = try diagnostics(["people.yaml": lines.joined(separator: "\n")])
        #expect(found.count == 1_001)
        #expect(found.last?.message == "the file has more problems of this kind than the 1000 listed")
    }

    @Test(arguments: [
        "http://[::1", "https://[::1]x/", "https://[zz]/", "https://a..b/", "https://.org/", "https://a.example:99999/",
        "https://a.example:0/",
        "https://a.example:x/", "https://999.1.1.1/", "https://\(String(repeating: "a", count: 64)).example/", "https:///fans/",
        "https:a.example",
        "https://a.example/?x", "https://a.example/../b/", "https://a b.example/", "https://a|b.example/", "a.example",
    ])
    func anAddressThatNoBrowserFindsIsNoBaseURL(_ address: String) throws {
        let found = try diagnostics(["site.yaml": "title: L\nbaseURL: '\(address)'\n"])
        #expect(found.map(\.severity) == [.error] && found.first?.location.line == 2, "\(address): \(found)")
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "about:blank", "ftp://leaves.example", "localhost:8000", "C:\\site",
        "https://leaves.example:80a/", "https://le%61ves.example/",
    ])
    func anotherKindOfAddressIsNotTakenForAUserName(_ address: String) throws {
        let found = try diagnostics(["site.yaml": "title: L\nbaseURL: '\(address)'\n"])
        #expect(found.map(\.message) == ["expected the site's address such as https://example.org/, found '\(address)'"])
    }

    @Test(arguments: [
        "http://[::1]:8080/", "http://127.0.0.1/", "http://localhost:4000/x/", "https://ä.example./", "https://a-b.c_d.example/",
    ])
    func otherAddressesAre(_ address: String) throws {
        let found = try diagnostics(["site.yaml": "title: L\nbaseURL: '\(address)'\n"])
        #expect(found.filter { $0.severity == .error } == [])
    }

    /// The forms of links and pictures that lead nowhere, or show nothing.
    @Test(arguments: [
        ("[x](http:/x.example)", "'http:/x.example' has no '//' after 'http:'", "write 'http://x.example'"),
        ("[x](https:example.org/a)", "'https:example.org/a' has no '//' after 'https:'", "write 'https://example.org/a'"),
        ("[x](http://)", "'http://' names no host", "write the whole address, such as https://example.org/"),
        ("[x](https://.org)", "'.org' cannot be the name of a host", "copy the address from the browser again"),
        ("[x](https://ex..org/a)", "'ex..org' cannot be the name of a host", "copy the address from the browser again"),
        ("[x](https://a.example:99999)", "'a.example:99999' cannot be the name of a host", "copy the address from the browser again"),
        ("[x](//ex..org/a)", "'ex..org' cannot be the name of a host", "copy the address from the browser again"),
        ("[x]()", "this link has no address", "write it between the parentheses, or remove the brackets"),
        ("[x](<>)", "this link has no address", "write it between the parentheses, or remove the brackets"),
        ("![]()", "this picture has no file", "write its path between the parentheses, such as 'images/leaf.svg'"),
        ("[x](mailto:me)", "'mailto:me' is not a mail address", "write 'mailto:name@example.org'"),
        ("[x](mailto:@b.example)", "'mailto:@b.example' is not a mail address", "write 'mailto:name@example.org'"),
        ("[](/news/)", "this link has no words, so nobody can see or follow it", "write them between the brackets: [words](/news/)"),
        (
            "![x](C:\\\\Users\\\\pic.png)", "an image may not begin with 'C:'",
            "copy the file into the folder 'images' or 'files', and write its path there, such as 'files/pic.png'"
        ),
        (
            "[x](file:///home/me/a.zip)", "a link may not begin with 'file:'",
            "copy the file into the folder 'images' or 'files', and write its path there, such as 'files/a.zip'"
        ),
        (
            "![x](images/a.TIFF)", "browsers do not show '.tiff' files as pictures",
            "save it as JPEG, PNG, WebP or AVIF, with that extension"
        ),
        ("![x](files/a.mp4)", "browsers do not show '.mp4' files as pictures", "save it as JPEG, PNG, WebP or AVIF, with that extension"),
        ("![x](files/a.mov)", "browsers do not show '.mov' files as pictures", "save it as JPEG, PNG, WebP or AVIF, with that extension"),
        ("![x](files/a.psd)", "browsers do not show '.psd' files as pictures", "save it as JPEG, PNG, WebP or AVIF, with that extension"),
        (
            "![x](files/a)", "'files/a' has no extension, so browsers do not know its format",
            "save it as JPEG, PNG, WebP or AVIF, with that extension"
        ),
    ])
    func linksThatNobodyCanFollowAreErrors(_ markdown: String, _ message: String, _ help: String) throws {
        let files = [
            "pages/a.md": "---\ntitle: A\n---\n\(markdown)\n", "images/a.TIFF": "II*\u{0}", "files/a.mp4": "x",
            "files/a.mov": "x", "files/a.psd": "x", "files/a": "x",
        ]
        let found = try diagnostics(files).filter { $0.location.file == "pages/a.md" }
        #expect(found.map(\.message) == [message], "\(markdown)")
        #expect(found.first?.help == help, "\(markdown)")
        #expect(found.first?.severity == .error && found.first?.location.line == 4)
    }

    /// Files whose names mean something else to other programs: the severity and the help.
    @Test(arguments: [
        (
            "pages/index.md", "error",
            "rename the file, to 'start.md' for example, and link to it; 'tagline' in site.yaml is shown on the home page"
        ),
        (
            "pages/_index.md", "error",
            "rename the file, to 'start.md' for example, and link to it; 'tagline' in site.yaml is shown on the home page"
        ),
        ("pages/404.md", "error", "remove the file; 'phrases: { notFound: … }' in site.yaml changes the words of that page"),
        ("pages/team/index.md", "error", "move it to 'pages/team.md', which gets the address of the folder"),
        ("articles/index.md", "error", "rename the file; the name becomes the end of its address"),
        ("articles/2024/index.md", "error", "rename the file; the name becomes the end of its address"),
        ("articles/a.markdown", "error", "rename it to 'a.md'"), ("articles/2024/a.mdown", "error", "rename it to 'a.md'"),
        ("articles/a.MD", "error", "rename it to 'a.md'"), ("pages/b.c.mdx", "error", "rename it to 'b-c.md'"),
        ("pages/about.txt", "error", "rename it to 'about.md'"), ("shows/h/episodes/s1e1.markdown", "error", "rename it to 's1e1.md'"),
        ("article/f.md", "warning", "move it to 'articles'"), ("news/g.md", "warning", "move it to 'articles'"),
        ("Articles/g.md", "warning", "move it to 'articles'"), ("_posts/g.md", "warning", "move it to 'articles'"),
        ("static/x.png", "warning", "move it to 'files'"), ("Images/x.png", "warning", "move it to 'images'"),
        ("articles/d.md.txt", "error", "rename it to 'd.md'"),
        ("h.md", "warning", "articles belong in 'articles', and pages in 'pages'"),
        ("x/h.zip", "warning", "files to copy belong in 'images' or 'files'"),
    ])
    func aNameThatMeansSomethingElseIsNamed(_ path: String, _ severity: String, _ help: String) throws {
        let files = [path: article("title: A", "date: 2025-01-01"), "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n"]
        let found = try diagnostics(files)
        #expect(found.map { "\($0.severity)" } == [severity], "\(found)")
        #expect(found.first?.help == help)
        #expect(found.first?.location.file == path)
    }

    /// Front matter whose fences are not where or what they should be: the line, the message and the help.
    @Test(arguments: [
        (
            "\n---\ntitle: A\n---\n", 1, "the front matter does not begin on the first line",
            "remove the empty lines and spaces before '---'"
        ),
        (
            "  ---\ntitle: A\n---\n", 1, "the front matter does not begin on the first line",
            "remove the empty lines and spaces before '---'"
        ),
        (
            "\n\n \n---\ntitle: A\n---\n", 1, "the front matter does not begin on the first line",
            "remove the empty lines and spaces before '---'"
        ),
        ("---\ntitle: A\n----\nText.\n", 3, "the front matter is never closed: its last line is '----' and not '---'", "write '---' here"),
        ("---\ntitle: A\n...\nText.\n", 3, "the front matter is never closed: its last line is '...' and not '---'", "write '---' here"),
        ("---\ntitle: A\n--\nText.\n", 3, "the front matter is never closed: its last line is '--' and not '---'", "write '---' here"),
        ("---\ntitle: A\n—\nText.\n", 3, "the front matter is never closed: its last line is '—' and not '---'", "write '---' here"),
        ("---\ntitle: A\n ***\nText.\n", 3, "the front matter is never closed: its last line is '***' and not '---'", "write '---' here"),
        ("---\ntitle: A\nText.\n", 1, "the front matter is never closed", "write a line '---' below its last key"),
    ])
    func fencesThatAreNotThereAreNamed(_ text: String, _ line: Int, _ message: String, _ help: String) throws {
        #expect(try diagnostics(["pages/a.md": text]) == [.error(at: "pages/a.md", line, 1, message, help: help)])
    }

    @Test(
        arguments: [
            (["premiere: 2019", "premiere: 2021-10-07"], ["Ghosts (2019)", "Ghosts (2021)"]), (["premiere: 2019", "premiere: 2019"], nil),
            (["premiere: 2019", ""], nil), (["", ""], nil),
            (["premiere: 2019", "premiere: 2021", "premiere: 1995-07"], ["Ghosts (2019)", "Ghosts (2021)", "Ghosts (1995)"]),
            (["premiere: 2019"], ["Ghosts"]), (["premiere: 1990s", "premiere: 2021"], nil),
            (["premiere: 2019\ncountry: UK", "premiere: 2019\ncountry: US"], ["Ghosts (UK)", "Ghosts (US)"]),
            (["country: UK", "country: US"], ["Ghosts (UK)", "Ghosts (US)"]), (["country: UK", "country: uk"], nil),
            (
                ["premiere: 2019\ncountry: UK\nnetwork: BBC", "premiere: 2019\ncountry: UK\nnetwork: ITV"],
                ["Ghosts (BBC)", "Ghosts (ITV)"]
            ),
            (["premiere: 2019\ncountry: UK", "premiere: 2021\ncountry: UK"], ["Ghosts (2019)", "Ghosts (2021)"]),
            (
                ["premiere: 2019\ncountry: UK", "premiere: 2019\ncountry: US", "premiere: 2021\ncountry: US"],
                ["Ghosts (UK, 2019)", "Ghosts (US, 2019)", "Ghosts (US, 2021)"]
            ),
            (
                ["premiere: 2019\nnetwork: BBC", "premiere: 2019\nnetwork: ITV", "premiere: 2021\nnetwork: BBC"],
                ["Ghosts (BBC, 2019)", "Ghosts (ITV, 2019)", "Ghosts (BBC, 2021)"]
            ),
            (["premiere: 2019\ncountry: UK", "premiere: 2019"], nil),
            (["premiere: 2019\nnetwork: BBC", "premiere: 2019\nnetwork: bbc"], nil),
        ] as [([String], [String]?)])
    func showsWithOneTitleAreToldApart(_ lines: [String], _ titles: [String]?) throws {
        let files = Dictionary(
            uniqueKeysWithValues: lines.enumerated().map {
                ("shows/g\($0)/show.yaml", "title: \($0 == 1 ? "GHOSTS" : "Ghosts")\nkind: series\nstatus: ended\n\($1)\n")
            })
        let reading = try reading(files)
        if let titles {
            #expect(reading.diagnostics == [])
            #expect(reading.content.shows.map { $0.title.replacing("GHOSTS", with: "Ghosts") } == titles)
        } else {
            #expect(
                reading.diagnostics.map { "\($0.severity): \($0.message)" }
                    == ["error: this show and 'g0' are both called 'GHOSTS', and nothing tells them apart"])
        }
    }

    @Test func emptyPicturesAndPicturesThatNoBrowserShowsAreErrors() throws {
        let files = [
            "images/a.png": "", "files/b.JPG": "", "files/notes.txt": "",
            "people.yaml": "p: { name: P, image: { file: files/c.mp4, alt: C } }", "files/c.mp4": "x",
        ]
        #expect(
            try diagnostics(files).map { "\($0.location.file): \($0.message)" } == [
                "files/b.JPG: the picture is empty", "images/a.png: the picture is empty",
                "people.yaml: browsers do not show '.mp4' files as pictures",
            ])
    }

    @Test func symlinkThatLeavesTheSiteIsRefused() throws {
        let folder = try TemporaryFolder(withSettings([:]))
        try folder.link("images/passwd.jpg", to: "/etc/passwd")
        #expect(
            try reading(folder).diagnostics == [
                .error(
                    at: "images/passwd.jpg", 1, 1, "this cannot be part of the site: it is a symbolic link that leads out of the folder",
                    help: "remove it, or replace it with a copy"
                )
            ]
        )
    }

    @Test func missingFolderIsNotAContentError() throws {
        let folder = try TemporaryFolder()
        let options = ContentReader.Options(date: try #require(.init("2026-01-01")))
        #expect(throws: FileError(.inspect, folder.absolute("nowhere"), .notFound)) {
            try ContentReader.read(folder.absolute("nowhere"), options: options)
        }
    }
}
