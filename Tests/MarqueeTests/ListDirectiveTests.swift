import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// `::list`: a question to the site's data in Markdown, the answer in HTML.
@Suite struct ListDirectiveTests {
    private static let files = [
        "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\nlanguage: en\n",
        "authors.yaml": "desk: { name: Desk }\n",
        "people.yaml": """
        kit: { name: Kit Connor, occupation: Actor, born: 2004-03-08 }
        zoe: { name: Zoë Élan }
        elan: { name: Élan Vital, occupation: writer }
        """,
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
        "shows/h/season-1.yaml": """
        number: 1
        episodes:
          - { number: 1, title: Meet, date: 2022-04-22, minutes: 28, writers: [elan] }
          - { number: 2, title: Kiss, date: 2022-04-29, minutes: 31, directors: [zoe] }
        """,
        "shows/h/season-2.yaml": """
        number: 2
        episodes:
          - { number: 1, title: Out, date: 2023-08-03 }
          - { number: 10, title: { spoiler: He dies, safe: Episode 10, until: s2e10 } }
        """,
        "shows/h/characters.yaml": """
        nick: { name: Nick, roles: [{ person: kit, kind: main, episodes: [s1 to s2] }] }
        ben: { name: Ben, roles: [{ person: zoe, kind: guest, episodes: [s1e2] }] }
        elle: { name: Élle, roles: [{ person: elan, kind: main, episodes: [s2] }] }
        """,
        "shows/h/books.yaml": """
        volumes:
          v1: { title: Volume 1, releases: [{ date: 2019 }] }
          v2: { title: Volume 2, authors: [elan], releases: [{ date: 2020-07 }] }
        """,
        "articles/b.md": "---\ntitle: Behind\ndate: 2024-05-06\ntags: [Making of]\nauthors: desk\n---\nWords.\n",
    ]

    @Test(arguments: [
        ("of=episodes", "Meet, Kiss, Out, Episode 10"),
        ("of=episodes where=\"season = 2\"", "Out, Episode 10"),
        ("of=episodes where=\"season = 1 and title contains KI\"", "Kiss"),
        ("of=episodes where='premiere >= 2022-04-29, premiere < 2023'", "Kiss"),
        ("of=episodes where=\"premiere = 2022\" order=premiere reversed", "Kiss, Meet"),
        ("of=episodes where=\"season != 1\" most=1", "Out"),
        ("of=episodes where=\"writer = elan vital\"", "Meet"),
        ("of=episodes where=\"minutes > 28\"", "Kiss"),
        ("of=episodes order=title", "Episode 10, Kiss, Meet, Out"),
        ("of=episodes where=\"title = 'He dies'\"", "Nothing found"),
        ("of=characters where=\"kind = main\"", "Élle, Nick"),
        ("of=characters order=name reversed", "Nick, Élle, Ben"),
        ("of=characters where=\"season = 2\"", "Élle, Nick"),
        ("of=characters where=\"season = 1 and season = 2\"", "Nick"),
        ("of=characters where=\"season = 2, season = 1, kind = guest\"", "Nothing found"),
        ("of=characters where=\"actor contains zoe\"", "Ben"),
        ("of=people order=name", "Élan Vital, Kit Connor, Zoë Élan"),
        ("of=people where=\"occupation = actor\"", "Kit Connor"),
        ("of=people where=\"work = cast and work = crew\"", "Élan Vital, Zoë Élan"),
        ("of=people where=\"born < 2005\"", "Kit Connor"),
        ("of=seasons where=\"episodes = 2\"", "Season 1, Season 2"),
        ("of=books where=\"published > 2019\"", "Volume 2"),
        ("of=articles where=\"tag = 'making of'\"", "Behind"),
        ("of=articles where=\"date >= 2025\"", "A"),
        ("of=articles where=\"title = nothing\"", "Nothing found"),
    ])
    func listsAnswerQuestions(_ attributes: String, _ titles: String) throws {
        let page = try page("::list{\(attributes)}")
        let text = Self.prose(page).split(separator: "</article>")[0]
        let found = text.matches(of: /<li><a href="[^"]*">([^<]*)<\/a>/).map { String($0.1) }
        #expect((found.isEmpty ? "Nothing found" : found.joined(separator: ", ")) == titles, "\(text)")
        #expect(found.isEmpty == text.contains("<p>Nothing found</p>"))
    }

    @Test func columnsMakeATable() throws {
        let page = try page("::list{of=episodes where=\"season = 1\" columns=\"title, premiere, writer\"}")
        #expect(
            page.contains(
                """
                <table>
                <thead><tr><th scope="col">Episode</th><th scope="col">Premiere</th><th scope="col">Written by</th></tr></thead>
                <tbody>
                <tr><th scope="row"><a href="/h/season-1/episode-1/">Meet</a></th><td><time datetime="2022-04-22">22 April 2022</time></td><td><a href="/people/elan/">Élan Vital</a></td></tr>
                """))
    }

    @Test func cardsHavePictures() throws {
        let page = try page("::list{of=characters as=cards columns=actor}")
        #expect(page.matches(of: /<div class="bill"><div class="picture drawn of-character">/).count == 3)
        #expect(page.contains("<p class=\"meta\"><a href=\"/people/kit/\">Kit Connor</a></p>"))
    }

    /// Who is in a season tells who lives until then.
    @Test func whoIsInASeasonIsGuardedUntilItsEnd() throws {
        let page = try page("::list{of=characters where=\"season = 1\"}")
        let spoiler = try #require(page.split(separator: "<details class=\"spoiler\"").dropFirst().first)
        #expect(spoiler.hasPrefix(" data-show=\"h\" data-until=\"s1e2\">\n<summary>Spoiler for Season 1</summary>"))
        #expect(spoiler.contains(">Ben</a>") && spoiler.contains(">Nick</a>") && !spoiler.contains(">Élle</a>"))
        #expect(!Self.prose(page).split(separator: "<details")[0].contains("Ben"))
    }

    @Test(arguments: [
        ("::list", "'list' needs 'of'", "write {of=\"…\"} after it"),
        ("::list{of=episode}", "there is no list of 'episode'", "did you mean 'episodes'?"),
        ("::list{of=things}", "there is no list of 'things'", "available: characters, people, seasons, episodes, books, articles"),
        ("::list{of=episodes where=\"seson = 2\"}", "a list of episodes has no 'seson'", "did you mean 'season'?"),
        ("::list{of=episodes where=\"season = two\"}", "'two' is not a number", "write one, such as 'season = 2'"),
        (
            "::list{of=episodes where=\"premiere > soon\"}", "'soon' is not a date",
            "write a year, a month or a day: 2023, 2023-08, 2023-08-03"
        ),
        (
            "::list{of=episodes where=\"season 2\"}", "'season 2' is not a condition",
            "write one such as 'title contains …' or 'season = 2'"
        ),
        ("::list{of=episodes where=\"season =\"}", "'season =' does not say what 'season' should be", "write a value after the sign"),
        ("::list{of=episodes where=\"title > Kiss\"}", "'title' is not a number and not a date", "compare it with =, != or contains"),
        (
            "::list{of=episodes where=\"season contains 2\"}", "'season' is not a text", "compare it with =, !=, <, >, <= or >="
        ),
        ("::list{of=characters where=\"kind = mian\"}", "'mian' is not a kind", "did you mean 'main'?"),
        (
            "::list{of=characters where=\"season > 1\"}", "characters can only be asked for a season with '='",
            "write 'season = 2', and a list of its own for each season; two of them find those who are in both"
        ),
        (
            "::list{of=characters columns=\"name, season\"}", "a list of characters has no 'season'",
            "available: name, kind, actor"
        ),
        ("::list{of=books columns=pages}", "a list of books has no 'pages'", "available: title, number, published, author"),
        ("::list{of=books as=tabel}", "'tabel' is not one of its words", "did you mean 'table'?"),
        ("::list{of=books most=0}", "'0' is not a number from 1 to 500", "write a number such as 10"),
    ])
    func mistakesAreReportedAtTheirPlace(_ markdown: String, _ message: String, _ help: String) throws {
        var files = Self.files
        files["articles/a.md"] = "---\ntitle: A\ndate: 2025-01-01\n---\n\(markdown)\n"
        let folder = try TemporaryFolder(files)
        let content = try ContentReader.read(folder.path, options: options).content
        do {
            _ = try Site(planning: content, theme: DefaultTheme())
            Issue.record("planned")
        } catch {
            #expect(error.diagnostics.map(\.message) == [message])
            #expect(error.diagnostics.map(\.help) == [help])
            #expect(error.diagnostics.map(\.location.line) == [5])
        }
    }

    private var options: ContentReader.Options {
        get throws { ContentReader.Options(date: try #require(CalendarDate("2026-01-01"))) }
    }

    private static func prose(_ page: String) -> Substring { page.split(separator: "<div class=\"prose").last ?? "" }

    private func page(_ markdown: String) throws -> String {
        var files = Self.files
        files["articles/a.md"] = "---\ntitle: A\ndate: 2025-01-01\n---\n\(markdown)\n"
        let folder = try TemporaryFolder(files)
        let content = try ContentReader.read(folder.path, options: options).content
        let site = try Site(planning: content, theme: DefaultTheme())
        return String(decoding: try #require(site.bytes(of: .article(slug: "a"))), as: UTF8.self)
    }
}
