import Diagnostics
import Scaffolding
import ShowData
import Templates
import TestSupport
import Testing

struct AdditionTests {
    private func newSite(language: String = "en", _ more: [String: String] = [:]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try NewSite(in: folder.path, title: "Leaves", language: language, date: day).write(to: folder.path, theme: DefaultTheme())
        for (path, text) in more { try folder.write(text, to: path) }
        return folder
    }

    private func add(_ addition: Addition, to folder: TemporaryFolder) throws -> [String] {
        try ExistingSite(at: folder.path, date: day, theme: DefaultTheme()).add(addition)
    }

    private static let additions: [(Addition, [String])] = [
        (.article(title: "A day", id: nil, author: nil, show: nil), ["articles/2026/a-day.md"]),
        (.article(title: "A day", id: "other", author: "editor", show: "leaves"), ["articles/2026/other.md"]),
        (.page(title: "Links", id: nil), ["pages/links.md"]),
        (.show(title: "Twigs", id: nil, kind: .series), ["shows/twigs/show.yaml"]),
        (.show(title: "Twigs", id: nil, kind: .film), ["shows/twigs/show.yaml"]),
        (.show(title: "Twigs", id: "branches", kind: .bookSeries), ["shows/branches/show.yaml", "shows/branches/books.yaml"]),
        (.season(number: 2, episodes: 8, show: nil), ["shows/leaves/season-2.yaml"]),
        (.season(number: 0, episodes: 0, show: "leaves"), ["shows/leaves/season-0.yaml"]),
        (.character(name: "Nick Nelson", id: nil, show: nil, actor: nil), ["shows/leaves/characters.yaml"]),
        (.character(name: "Nick", id: "nick", show: "leaves", actor: "Kit"), ["shows/leaves/characters.yaml", "people.yaml"]),
        (.author(name: "Jo", id: nil), ["authors.yaml"]),
    ]

    @Test(arguments: additions, ["en", "de"])
    func nothingIsToBeSaidAboutWhatIsAdded(_ addition: (Addition, [String]), _ language: String) async throws {
        let author = language == "de" ? "redaktion" : "editor"
        let folder = try newSite(language: language)
        let before = try folder.contents
        var wanted = addition.0
        if case .article(let title, let id, _?, let show) = wanted { wanted = .article(title: title, id: id, author: author, show: show) }
        let paths = try add(wanted, to: folder)
        #expect(Set(paths) == Set(addition.1))
        #expect(try await findings(in: folder) == [])
        // Whatever else was there is as it was.
        let after = try folder.contents
        #expect(Set(after.keys) == Set(before.keys).union(paths))
        for (path, text) in before { #expect(after[path]?.hasPrefix(text) == true) }
    }

    /// A draft with the collection's own keys, to be filled in.
    @Test func aPageOfACollectionIsADraftWithItsKeys() async throws {
        let folder = try newSite()
        let settings = try #require(try folder.contents["site.yaml"])
        try folder.write(settings + "collections: { art: { title: Art, keys: { artist: text, of: reference } } }\n", to: "site.yaml")
        #expect(try add(.item(title: "Spring: 1", id: nil, collection: nil, show: nil), to: folder) == ["collections/art/spring-1.md"])
        #expect(
            try folder.contents["collections/art/spring-1.md"] == """
                ---
                title: "Spring: 1"
                date: \(day)
                show: leaves
                # artist:   # text
                # of:   # reference
                draft: true   # remove this line to publish the page
                ---

                Write here.

                """)
        #expect(try await findings(in: folder) == [])
        #expect(throws: ScaffoldingError.refused("no collection has the id 'arts'; did you mean `--collection art`?")) {
            try add(.item(title: "X", id: nil, collection: "arts", show: nil), to: folder)
        }
        #expect(throws: ScaffoldingError.refused("'collections/art/spring-1.md' has the address of the new page; pass another with `--id`"))
        {
            try add(.item(title: "Spring 1", id: nil, collection: "art", show: nil), to: folder)
        }
    }

    @Test(arguments: [
        ("Nick Nelson", "nick-nelson"), (#"Nick: the "one" #1"#, "nick-the-one-1"), ("Zoë & Élodie", "zoë-élodie"), ("ニック", "ニック"),
        ("ник", "ник"), ("Nick 💚", "nick"), ("../../x", "x"), ("yes", "yes"), ("{n}: [k]", "n-k"), ("O'Neill", "oneill"),
        (String(repeating: "x", count: 300), String(repeating: "x", count: 100)), ("Nick\tNelson", "nick-nelson"),
    ])
    func anyNameIsKept(_ name: String, _ id: String) throws {
        let folder = try newSite()
        _ = try add(.character(name: name, id: nil, show: nil, actor: name), to: folder)
        _ = try add(.author(name: name, id: nil), to: folder)
        _ = try add(.article(title: name, id: nil, author: nil, show: nil), to: folder)
        _ = try add(.page(title: name, id: "page"), to: folder)
        let content = try content(of: folder)
        #expect(content.shows[0].characters.map(\.id.rawValue) == [id])
        #expect(content.people.map(\.name.straight) == [name])
        #expect(content.authors.map(\.name.straight).sorted() == ["The Editor", name].sorted())
        #expect(content.articles.map(\.slug).contains(id) && content.articles.map(\.title.straight).contains(name))
        #expect(content.pages.map(\.title.straight).contains(name))
    }

    private static let refusals: [(Addition, String)] = [
        (.article(title: "", id: nil, author: nil, show: nil), "the name is empty; write it in quotation marks"),
        (.page(title: " \n", id: nil), "the name is empty; write it in quotation marks"),
        (
            .article(title: "💚", id: nil, author: nil, show: nil),
            "'💚' has no letters or digits for the address of the article; pass one with `--id`, such as `--id my-article`"
        ),
        (
            .page(title: "Con", id: nil),
            "Windows reserves the name 'con' for a device; pass another with `--id`, such as `--id the-con`"
        ),
        (.page(title: "X", id: "../x"), "'../x' cannot be the end of a web address; write `--id x`"),
        (.page(title: "X", id: "A b"), "'A b' cannot be the end of a web address; write `--id a-b`"),
        (.page(title: "X", id: ""), "'' cannot be the end of a web address; `--id` takes lower-case letters, digits and hyphens"),
        (.page(title: "About", id: nil), "'pages/about.md' exists already; change that file, or choose another name"),
        (
            .article(title: "Welcome", id: nil, author: nil, show: nil),
            "'articles/2026/welcome.md' has the address of the new article; pass another with `--id`"
        ),
        (.article(title: "X", id: nil, author: "editr", show: nil), "no author has the id 'editr'; did you mean `--author editor`?"),
        (.article(title: "X", id: nil, author: nil, show: "../leaves"), "no show has the id '../leaves'; did you mean `--show leaves`?"),
        (
            .show(title: "Leaves", id: nil, kind: .film),
            "there is a show with the id 'leaves' in 'shows/leaves'; pass another id with `--id`"
        ),
        (.season(number: 1, episodes: 3, show: nil), "'leaves' has a season 1; add to its file, or choose another number"),
        (.season(number: -1, episodes: 3, show: nil), "a season has a number from 0, for specials, to 9999"),
        (.season(number: 3, episodes: 5_000, show: nil), "`--episodes` takes a number from 0 to 2000"),
        (.author(name: "The editor", id: "editor"), "authors.yaml has an author 'editor'; pass another id with `--id`"),
    ]

    @Test(arguments: refusals)
    func whatCannotBeIsRefused(_ addition: Addition, _ message: String) throws {
        let folder = try newSite()
        let before = try folder.contents
        #expect(throws: ScaffoldingError.refused(message)) { try add(addition, to: folder) }
        #expect(try folder.contents == before)
        #expect(try folder.folders.contains { $0.contains("..") } == false)
    }

    @Test func severalShowsAreAskedFor() throws {
        let folder = try newSite()
        _ = try add(.show(title: "Film", id: nil, kind: .film), to: folder)
        #expect(throws: ScaffoldingError.refused("choose a show with `--show`; available: film, leaves")) {
            try add(.season(number: 2, episodes: 2, show: nil), to: folder)
        }
        #expect(throws: ScaffoldingError.refused("'film' is a film, and only a series has seasons")) {
            try add(.season(number: 2, episodes: 2, show: "film"), to: folder)
        }
    }

    @Test func personsAreReused() throws {
        let folder = try newSite(["people.yaml": "kit-connor:\n    name: Kit Connor\n    aliases: [Kit]\n"])
        for (name, actor) in [("A", "Kit Connor"), ("B", "Kit"), ("C", "kit-connor"), ("D", "Joe Locke")] {
            _ = try add(.character(name: name, id: nil, show: nil, actor: actor), to: folder)
        }
        #expect(
            try folder.contents["people.yaml"]
                == "kit-connor:\n    name: Kit Connor\n    aliases: [Kit]\n\njoe-locke:\n    name: Joe Locke\n")
    }

    @Test(arguments: [Addition.page(title: "News", id: nil), .show(title: "News", id: nil, kind: .series)])
    func nothingChangesIfTheSiteWouldNotBuild(_ addition: Addition) throws {
        let folder = try newSite()
        let before = try (folder.contents, folder.folders)
        #expect {
            try add(addition, to: folder)
        } throws: { error in
            guard case .wouldNotBuild(let errors)? = error as? ScaffoldingError else { return false }
            return errors.map(\.message) == ["two pages have the address /news/"]
        }
        #expect(try folder.contents == before.0)
        #expect(try folder.folders == before.1)
    }

    @Test func errorsThatWereThereDoNotMatter() throws {
        let folder = try newSite(["pages/broken.md": "no front matter"])
        #expect(try add(.page(title: "Links", id: nil), to: folder) == ["pages/links.md"])
    }

    @Test func aFileInAnotherFormIsLeftAlone() throws {
        let folder = try newSite(["authors.yaml": "{ editor: { name: E } }\n"])
        let before = try folder.contents
        #expect(
            throws: ScaffoldingError.refused(
                "'authors.yaml' is not written as lines of 'id:', each with its keys below it, so Marquee cannot add to it; add 'jo' yourself"
            )
        ) { try add(.author(name: "Jo", id: nil), to: folder) }
        #expect(try folder.contents == before)
    }

    @Test func nothingIsWrittenThroughALinkOutOfTheSite() throws {
        let outside = try TemporaryFolder()
        let folder = try newSite()
        try folder.link("shows/twigs", to: outside.path)
        #expect(
            throws: ScaffoldingError.refused(
                "'shows/twigs' is a symbolic link that leads out of the site; replace it with a folder")
        ) { try add(.show(title: "Twigs", id: nil, kind: .film), to: folder) }
        #expect(try outside.contents == [:])
    }

    @Test func withoutASiteThereIsNothingToAddTo() throws {
        let folder = try TemporaryFolder()
        #expect(throws: ScaffoldingError.self) { try add(.page(title: "X", id: nil), to: folder) }
        #expect(try folder.contents == [:])
    }
}
