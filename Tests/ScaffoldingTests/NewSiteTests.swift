import Diagnostics
import Files
import Scaffolding
import ShowData
import Templates
import TestSupport
import Testing

struct NewSiteTests {
    @Test(arguments: Show.Kind.allCases, ["en", "de", "de-AT", "fr", "ja"])
    func nothingIsToBeSaidAboutANewSite(_ kind: Show.Kind, _ language: String) async throws {
        let folder = try TemporaryFolder()
        try NewSite(in: folder.path, title: "Leaves", kind: kind, language: language, date: day).write(
            to: folder.path, theme: DefaultTheme())
        #expect(try await findings(in: folder) == [])
        let content = try content(of: folder)
        #expect(content.settings.language == language)
        #expect(content.shows.map(\.kind) == [kind])
        #expect(content.shows[0].seasons.map(\.number) == (kind.form == .series ? [1] : []))
        #expect((content.articles.count, content.pages.count) == (1, 1))
    }

    @Test func itHasTheseFiles() throws {
        let folder = try TemporaryFolder()
        try NewSite(in: folder.path, title: "Leaves", date: day).write(to: folder.path, theme: DefaultTheme())
        let paths = try folder.contents.keys.filter { !$0.hasPrefix(".schemas/") }.sorted()
        #expect(
            paths == [
                ".gitignore", ".vscode/extensions.json", ".vscode/settings.json", "README.md", "articles/2026/welcome.md", "authors.yaml",
                "images/README.md", "pages/about.md", "shows/leaves/season-1.yaml", "shows/leaves/show.yaml", "site.yaml",
            ])
        #expect(try folder.contents["README.md"]?.split(separator: "\n", omittingEmptySubsequences: false).count ?? 99 < 50)
    }

    @Test(arguments: [
        ("Leaves", "leaves"), ("Our show is #1", "our-show-is-1"), ("Leaves: the end", "leaves-the-end"),
        (#"Say "hi" \ 'bye'"#, "say-hi-bye"),
        ("Blätter", "blätter"), ("日本語の題名", "日本語の題名"), ("شجرة", "شجرة"), ("Heart 💚 stopper", "heart-stopper"), ("💚", "-show"),
        ("News", "news-show"), ("About", "about-show"), ("con", "con-show"), ("../../etc", "etc"), ("- [x] {y}, & !a", "x-y-a"),
        ("true", "true"), ("1899", "1899"), ("2024-01-01", "2024-01-01"), ("a, b | c", "a-b-c"),
        (String(repeating: "long ", count: 100) + "end", String(repeating: "long-", count: 20).dropLast().description),
    ])
    func anyTitleIsKept(_ title: String, _ id: String) async throws {
        let folder = try TemporaryFolder()
        try NewSite(in: folder.path, title: title, date: day).write(to: folder.path, theme: DefaultTheme())
        #expect(try await findings(in: folder).filter { $0.severity != .note } == [])
        let content = try content(of: folder)
        #expect((content.settings.title.straight, content.shows.map(\.title.straight)) == (title, [title]))
        #expect(content.shows.map(\.id.rawValue) == [id == "-show" ? "show" : id])
    }

    @Test(arguments: [("leaves", "Leaves"), ("my-fan_site", "My fan site"), ("a/b/ünder the tree", "Ünder the tree"), ("x/", "X")])
    func theFolderGivesTheTitle(_ folder: String, _ title: String) { #expect(NewSite.title(from: folder) == title) }

    @Test(arguments: [["site.yaml": "title: Mine"], ["notes.txt": ""], [".hidden": ""], ["a/b": ""]])
    func aFolderWithFilesIsLeftAlone(_ files: [String: String]) throws {
        let folder = try TemporaryFolder(files)
        let site = try NewSite(in: folder.path, title: "Leaves", date: day)
        #expect(throws: ScaffoldingError.refused("'\(folder.path)' has files in it; choose a folder that is new or empty")) {
            try site.write(to: folder.path, theme: DefaultTheme())
        }
        #expect(try folder.contents == files)
    }

    @Test func aNewRepositoryIsEmpty() throws {
        let folder = try TemporaryFolder([".git/HEAD": "x", ".DS_Store": ""])
        try NewSite(in: folder.path, title: "Leaves", date: day).write(to: folder.path, theme: DefaultTheme())
        #expect(try folder.contents[".git/HEAD"] == "x")
        #expect(try folder.contents["site.yaml"] != nil)
    }

    @Test func foldersAreMadeAsNeeded() throws {
        let folder = try TemporaryFolder()
        try NewSite(in: "leaves", date: day).write(to: folder.absolute("a/b/leaves/"), theme: DefaultTheme())
        #expect(try folder.contents["a/b/leaves/site.yaml"]?.contains("title: Leaves\n") == true)
        #expect(try folder.contents.keys.allSatisfy { $0.hasPrefix("a/b/leaves/") })
    }

    /// Titles that no site may have, a language that is none, and a file in the place of a folder.
    @Test func nothingIsHalfMade() throws {
        let folder = try TemporaryFolder(["file": "mine"])
        let tooLong = try NewSite(in: "x", title: String(repeating: "x", count: 1_001), date: day)
        let bars = try NewSite(in: "x", title: "||x||{s1}", date: day)
        let noLanguage = try NewSite(in: "x", language: "klingon!", date: day)
        for site in [tooLong, bars, noLanguage] {
            for place in ["new", "a/b/new"] {
                #expect(throws: ScaffoldingError.self) { try site.write(to: folder.absolute(place), theme: DefaultTheme()) }
            }
        }
        let site = try NewSite(in: "x", date: day)
        #expect(throws: ScaffoldingError.failed(FileError(.create, folder.absolute("file"), .exists))) {
            try site.write(to: folder.absolute("file"), theme: DefaultTheme())
        }
        #expect(try folder.contents == ["file": "mine"])
        #expect(throws: ScaffoldingError.refused("a site needs a title; pass one with `--title`")) {
            try NewSite(in: "x", title: "  ", date: day)
        }
    }
}
