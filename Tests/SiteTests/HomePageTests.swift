import ContentReader
import ShowData
@testable import Site
import Testing
import ThemeKit

/// What the home page says first: what is new, what is next, and the main show.
@Suite struct HomePageTests {
    private func home(_ files: [String: String]) throws -> HomePage { HomePlan(site: try site(files)).model }

    private static func show(_ title: String, _ lines: String..., kind: String = "series", status: String = "running") -> String {
        (["title: \(title)", "kind: \(kind)", "status: \(status)"] + lines + [""]).joined(separator: "\n")
    }

    @Test func showsWithAnOrderComeFirst() throws {
        let page = try home([
            "shows/a/show.yaml": Self.show("A"), "shows/b/show.yaml": Self.show("B", "order: 2"),
            "shows/c/show.yaml": Self.show("C", "order: 1"), "shows/d/show.yaml": Self.show("D", "order: 2"),
        ])
        #expect(page.shows.map(\.show.title) == ["C", "B", "D", "A"])
    }

    /// They also come first of those that are chosen from many.
    @Test func showsWithAnOrderStayOnAHomePageThatHasOnlyTheNewest() throws {
        var files = ["shows/main/show.yaml": Self.show("Main", "order: 1", "premiere: 1900")]
        for year in 1901...1930 { files["shows/s\(year)/show.yaml"] = Self.show("Show \(year)", "premiere: \(year)") }
        let page = try home(files)
        #expect(page.shows.map(\.show.title) == ["Main"] + (1920...1930).reversed().map { "Show \($0)" })
    }

    @Test func featuredArticlesComeBeforeNewerOnes() throws {
        var files = (1...9).map { ("articles/a\($0).md", article("A\($0)", date: "2025-01-0\($0)")) }
        files.append(("articles/f1.md", article("F1", "featured: true", date: "2023-01-01")))
        files.append(("articles/f2.md", article("F2", "featured: true", date: "2024-01-01")))
        files.append(("articles/g.md", article("G", "featured: false", date: "2024-01-02")))
        let page = try home(Dictionary(uniqueKeysWithValues: files))
        #expect(page.latest.map(\.title) == ["F2", "F1", "A9", "A8", "A7", "A6", "A5"])
    }

    /// Those that have a section are not among the newest.
    @Test func featuredArticlesMayHaveASection() throws {
        let page = try home([
            "site.yaml": "title: L\nbaseURL: https://l.example\nhome: [featured, feed]\n",
            "articles/a.md": article("A", date: "2025-01-03"), "articles/f.md": article("F", "featured: true", date: "2024-01-01"),
            "articles/b.md": article("B", date: "2025-01-02"),
        ])
        #expect(page.sections == [.featured, .feed])
        #expect(page.featured.map(\.title) == ["F"])
        #expect(page.latest.map(\.title) == ["A", "B"])
    }

    @Test func onlySectionsThatAreWantedAreMade() throws {
        let files = [
            "people.yaml": "p: { name: P }\n", "shows/h/show.yaml": Self.show("H"), "shows/h/season-1.yaml": "number: 1\n",
            "shows/h/characters.yaml": "b: { name: B, roles: [{ person: p, kind: main }] }\na: { name: A }\n",
            "shows/h/quotes.yaml": "quotes: [{ text: Secret., until: s1 }, { text: Hi., character: a }]\n",
        ]
        let usual = try home(files)
        #expect(usual.sections == [.new, .next, .start, .shows, .feed] && usual.characters.isEmpty && usual.quote == nil)
        let page = try home(
            files.merging(["site.yaml": "title: L\nbaseURL: https://l.example\nhome: [quote, characters]\n"]) { given, _ in given })
        #expect(page.sections == [.quote, .characters])
        #expect(page.characters.map(\.name) == ["B", "A"])
        #expect(page.quote?.text == "Hi." && page.quote?.character?.title == "A")
    }

    /// What the data says, and what comes next on 2026-01-01.
    private static let next: [(name: String, files: [String: String], expected: String?)] = [
        ("nothing", [:], nil),
        ("a day that has passed", ["shows/h/season-1.yaml": "number: 1\npremiere: 2025-12-31\n"], nil),
        ("today", ["shows/h/season-1.yaml": "number: 1\npremiere: 2026-01-01\n"], "H: Season 1, 2026-01-01, 0"),
        (
            "the nearest day, before a year that may be nearer",
            ["shows/h/season-1.yaml": "number: 1\npremiere: 2026\n", "shows/f/show.yaml": show("F", "premiere: 2026-03-01", kind: "film")],
            "F: F, 2026-03-01, 59"
        ),
        ("a month", ["shows/h/season-1.yaml": "number: 1\npremiere: 2026-02\n"], "H: Season 1, 2026-02, never"),
        (
            "a season before its first episode",
            ["shows/h/season-1.yaml": "number: 1\npremiere: 2026-01-02\nepisodes: [{ number: 1, title: One, date: 2026-01-02 }]\n"],
            "H: Season 1, 2026-01-02, 1"
        ),
        (
            "an episode of a season that has begun",
            [
                "shows/h/season-1.yaml": """
                number: 1
                premiere: 2025-12-26
                episodes:
                  - { number: 1, title: One, date: 2025-12-26 }
                  - { number: 2, title: Two, date: 2026-01-02 }

                """
            ], "H: Two, 2026-01-02, 1"
        ),
        (
            "a book",
            ["shows/h/books.yaml": "volumes: { v1: { title: One, releases: [{ date: 2026-05-01, region: UK }] } }\n"],
            "H: One (UK), 2026-05-01, 120"
        ),
        (
            "a rumour, which does not count",
            [
                "shows/h/season-1.yaml": "number: 1\n", "sources.yaml": "s: { name: S }\n",
                "shows/h/claims.yaml":
                    "c: { date: 2025-01-01, about: s1, status: rumoured, says: X., field: premiere, value: 2026-02-01, sources: s }\n",
            ], nil
        ),
        (
            "an expected day",
            [
                "shows/h/season-1.yaml": "number: 1\n", "sources.yaml": "s: { name: S }\n",
                "shows/h/claims.yaml":
                    "c: { date: 2025-01-01, about: s1, status: expected, says: X., field: premiere, value: 2026-02-01, sources: s }\n",
            ], "H: Season 1, 2026-02-01, 31"
        ),
        (
            "a film that is announced without a date", ["shows/f/show.yaml": show("F", "follows: h", kind: "film", status: "announced")],
            "F: F, tba, never"
        ),
    ]

    @Test(arguments: next.indices)
    func firstThingToComeIsNext(row: Int) throws {
        let (name, files, expected) = Self.next[row]
        let page = try home(files.merging(["shows/h/show.yaml": Self.show("H")]) { given, _ in given })
        let next = page.upcoming.map { next in
            let note = next.note.map { " (\($0))" } ?? ""
            let date = next.date.date.reduced.map { "\($0)" } ?? "tba"
            return "\(next.show.title): \(next.what.title)\(note), \(date), \(next.daysLeft.map(String.init) ?? "never")"
        }
        #expect(next == expected, "\(name)")
    }

    /// Of what comes out on one day, that of the main show is next.
    @Test func mainShowIsNext() throws {
        let page = try home([
            "shows/a/show.yaml": Self.show("A", "premiere: 2026-02-01", kind: "film"),
            "shows/b/show.yaml": Self.show("B", "premiere: 2026-02-01", "order: 1", kind: "film"),
        ])
        #expect(page.upcoming?.what.title == "B")
    }
}
