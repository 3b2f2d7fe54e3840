import ContentReader
import Diagnostics
import ShowData
import TestSupport
import Testing

@Suite struct GoodContentTests {
    @Test func showIsAssembledFromItsFiles() throws {
        let content = try content([
            "people.yaml": "kit: { name: Kit Connor }\njoe: { name: Joe Locke }\n",
            "sources.yaml": "imdb: { name: IMDb, address: \"https://www.imdb.com\" }\n",
            "shows/h/show.yaml": """
            title: Heartstopper
            kind: series
            status: ended
            ratings: [{ source: imdb, value: 8.9, outOf: 10, asOf: 2022-06 }]
            """,
            "shows/h/season-2.yaml": "number: 2\npremiere: 2023-08-03\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes:\n  - { number: 2, title: Crush }\n  - { number: 1, title: Meet }\n",
            "shows/h/characters.yaml": """
            nick: { name: Nick Nelson, facts: { School: Truham, Year: "11" }, roles: [{ person: kit, kind: main, episodes: [s2, s1] }] }
            charlie: { name: Charlie Spring, roles: [{ person: joe }] }
            """,
            "shows/h/books.yaml":
                "volumes:\n  v1: { title: Volume 1, releases: [{ date: 2019 }] }\nadaptations:\n  - { screen: s1, volumes: v1, extent: full }\n",
            "shows/h/episodes/s1e1.md": "They *meet*.",
            "shows/h/characters/nick.md": "---\n---\nNick.",
            "shows/f/show.yaml": "title: Forever\nkind: film\nstatus: announced\nfollows: h\n",
        ])

        let show = try #require(content.shows.last)
        #expect(content.shows.map(\.title) == ["Forever", "Heartstopper"])
        #expect(show.seasons.map(\.number) == [1, 2])
        #expect(show.seasons[0].episodes.map(\.title.safe) == ["Meet", "Crush"])
        #expect(show.seasons[1].premiere == PartialDate("2023-08-03"))
        #expect(show.characters.map(\.name.safe) == ["Nick Nelson", "Charlie Spring"])
        #expect(show.characters[0].facts.compactMap(\.open) == [Fact(label: "School", value: "Truham"), Fact(label: "Year", value: "11")])
        #expect(show.characters[0].roles.compactMap { $0.open?.spans.map(\.description) } == [["s2", "s1"]])
        #expect(show.characters[1].roles.map { $0.open?.kind } == [nil])
        #expect(show.ratings.map(\.value) == [8.9])
        #expect(show.volumes.map(\.number) == [1])
        #expect(show.adaptations.map(\.screen) == [.season(1)])
        #expect(content.prose[.episode(show: show.id, season: 1, .number(1))]?.html.description == "<p>They <em>meet</em>.</p>\n")
        #expect(content.prose[.character(show: show.id, .init("nick"))]?.html.description == "<p>Nick.</p>\n")
    }

    @Test func articlesAreSortedNewestFirstWithoutDraftsAndLaterOnes() throws {
        let files = [
            "articles/2024/old.md": article("title: Old", "date: 2024-01-01"),
            "articles/b.md": article("title: B", "date: 2025-01-01"),
            "articles/a.md": article("title: A", "date: 2025-01-01"),
            "articles/late.md": article("title: Late", "date: 2025-01-01 18:30"),
            "articles/draft.md": article("title: Draft", "date: 2025-01-02", "draft: true"),
            "articles/today.md": article("title: Today", "date: 2026-01-01"),
            "articles/tomorrow.md": article("title: Tomorrow", "date: 2026-01-02"),
        ]
        #expect(try content(files).articles.map(\.slug) == ["today", "late", "a", "b", "old"])
        #expect(try content(files, drafts: true).articles.map(\.slug) == ["tomorrow", "today", "draft", "late", "a", "b", "old"])
        #expect(try content(files, date: "2024-06-01").articles.map(\.slug) == ["old"])
    }

    @Test func bylineMayHaveAnySpellingOfTheName() throws {
        let content = try content([
            "authors.yaml": "aliza: { name: Aliza Fatyma, aliases: [Aliza Fatima] }",
            "articles/a.md": article("title: A", "date: 2025-01-01", "authors: [aliza]"),
            "articles/b.md": article("title: B", "date: 2025-01-01", "authors: Aliza Fatima"),
            "articles/c.md": article("title: C", "date: 2025-01-01", "authors: Aliza Fatyma"),
        ])
        #expect(content.articles.map(\.authors) == Array(repeating: [Author.ID("aliza")], count: 3))
    }

    @Test func repeatedListEntriesCountOnce() throws {
        let content = try content([
            "authors.yaml": "aliza: { name: Aliza Fatyma }",
            "sources.yaml": "imdb: { name: IMDb }",
            "articles/a.md": article(
                "title: A", "date: 2025-01-01", "authors: [aliza, Aliza Fatyma]", "tags: [Film, film, books]", "sources: [imdb, imdb]"
            ),
        ])
        #expect(content.articles[0].authors == [Author.ID("aliza")])
        #expect(content.articles[0].tags.map(\.name) == ["Film", "books"])
        #expect(content.articles[0].sources == [Source.ID("imdb")])
    }

    @Test func showMayHaveTwoFilmsAndAFilmBooksOfItsOwn() throws {
        let books = "volumes:\n  v1: { title: One }\nadaptations:\n  - { screen: film, volumes: [v1, v1], extent: full }\n"
        let content = try content([
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "shows/h/books.yaml": books,
            "shows/f/show.yaml": "title: F\nkind: film\nstatus: ended\nfollows: h\n",
            "shows/f/books.yaml": books,
            "shows/g/show.yaml": "title: G\nkind: film\nstatus: announced\nfollows: h\n",
        ])
        #expect(content.shows.map { $0.adaptations.map(\.screen) } == [[.film], [], [.film]])
        #expect(content.shows[0].adaptations[0].volumes == [Volume.ID("v1")])
    }

    @Test func decorativePictureHasNoDescriptionAndProseMayHaveAnySpellingOfItsEpisode() throws {
        let content = try content([
            "images/a.svg": "<svg/>",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\nimage: { file: images/a.svg, alt: \"\" }\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Meet }\n",
            "shows/h/episodes/S01E01.md": "Text.",
        ])
        #expect(content.shows[0].image?.open?.alt == "")
        #expect(content.prose[.episode(show: .init("h"), season: 1, .number(1))] != nil)
    }

    @Test func whatCanBeReadIsKeptDespiteErrors() throws {
        let reading = try reading(["people.yaml": "kit: { nam: Kit }\njoe: { name: Joe }\n", "pages/a.md": article("title: A")])
        #expect(reading.diagnostics.hasErrors)
        #expect(reading.content.people.map(\.name) == ["Joe"])
        #expect(reading.content.pages.map(\.path) == ["a"])
    }

    @Test func linksAndPicturesInMarkdownIncludeTheFolderOfTheSite() throws {
        let content = try content([
            "site.yaml": "title: L\nbaseURL: https://example.org/fans\n",
            "images/a b.svg": "<svg/>",
            "articles/a.md": article(
                "title: A", "date: 2025-01-01",
                body:
                    "[n](/news/) [t](#top) [w](https://example.org/x) ![p](/images/a%20b.svg) ![p](images/a%20b.svg) [x](//other.example/)"
            ),
        ])
        #expect(
            content.articles[0].body.html.description == """
                <p><a href="/fans/news/">n</a> <a href="#top">t</a> <a href="https://example.org/x">w</a> \
                <img src="/fans/images/a%20b.svg" alt="p"> <img src="/fans/images/a%20b.svg" alt="p"> <a href="//other.example/">x</a></p>

                """
        )
    }

    @Test func namesAreEqualHoweverTheirAccentsAreEncoded() throws {
        let content = try content([
            "authors.yaml": "caf\u{E9}: { name: Caf\u{E9} }",
            "articles/cafe\u{301}.md": article("title: A", "date: 2025-01-01", "authors: [cafe\u{301}]", "tags: [cafe\u{301}]"),
        ])
        let bytes = Array("caf\u{E9}".utf8)
        let article = try #require(content.articles.first)
        #expect([article.slug, article.authors[0].rawValue, article.tags[0].slug].map { Array($0.utf8) } == [bytes, bytes, bytes])
    }

    @Test(arguments: ["HTTPS://example.org", "httpS://example.org/", "https://example.org"])
    func schemeMayBeWrittenInCapitals(_ address: String) throws {
        let base = try #require(BaseURL(address))
        #expect(base.origin.lowercased() == "https://example.org")
        #expect(base.path == "/")
    }

    @Test func filesFromOtherSystemsAreReadLikeAnyOthers() throws {
        let content = try content([
            "people.yaml": "\u{FEFF}joe:\r\n  name: Joe Locke\r\n",
            "articles/a.md": "\u{FEFF}---\r\ntitle: A\r\ndate: 2025-01-01\r\n---\r\nText.\r\n",
        ])
        #expect(content.people.map(\.name) == ["Joe Locke"])
        #expect(content.articles.map(\.title) == ["A"])
        #expect(content.articles[0].body.html.description == "<p>Text.</p>\n")
    }

    @Test func settingsCanChangeEveryPhrase() throws {
        let content = try content([
            "site.yaml": """
            title: Blätter
            baseURL: https://leaves.example
            language: de
            phrases:
              news: Neues
              months: [Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember]
            navigation:
              - { title: Neues, to: /news/ }
              - { title: Anderswo, to: "https://example.org/" }
            """
        ])
        #expect(content.settings.baseURL.description == "https://leaves.example/")
        #expect(content.settings.phrases.news == "Neues")
        #expect(content.settings.phrases.months[2] == "März")
        #expect(
            content.settings.navigation.targets.map(\.value) == [.path("news"), .address(try #require(WebAddress("https://example.org/")))])
    }

    @Test func pagesMayBeInFoldersAndREADMEsAreIgnored() throws {
        let content = try content([
            "README.md": "# Hello", "articles/README.md": "Put articles here", "images/README.md": "Put pictures here",
            "pages/about.md": article("title: About"), "pages/about/team.md": article("title: Team"),
        ])
        #expect(content.pages.map(\.path) == ["about", "about/team"])
        #expect(content.articles.isEmpty && content.assets.isEmpty)
    }

    @Test func theResultIsTheSameWithAnyNumberOfThreads() throws {
        let articles = (0..<200).map {
            ("articles/a\($0).md", article("title: A\($0)", "date: 2025-01-0\($0 % 9 + 1)", "tags: [t\($0 % 7)]"))
        }
        let folder = try TemporaryFolder(withSettings(Dictionary(uniqueKeysWithValues: articles)))
        let date = try #require(CalendarDate("2026-01-01"))
        let readings = try [1, 2, 8].map { threads in
            try ContentReader.read(folder.path, options: .init(date: date, threads: threads)).content.articles.map(\.slug)
        }
        #expect(readings[0].count == 200)
        #expect(readings[0] == readings[1] && readings[1] == readings[2])
    }
}
