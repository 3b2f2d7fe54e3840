import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// How many bytes all pages have together when there is more of one thing: twice as much of it may make twice as many bytes.
@Suite struct PageGrowthTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: @Sendable (Int) -> [String: String]
    }

    private static func episodes(_ count: Int, _ rest: String = "") -> String {
        "number: 1\nepisodes:\n" + lines(count) { "  - { number: \($0), title: Title \($0)\(rest) }\n" }
    }

    private static func articles(_ count: Int, _ head: String, _ body: String) -> [String: String] {
        let texts = (1...count).map { number in
            ("articles/a\(number).md", "---\ntitle: A \(number)\ndate: 2025-01-01\nshow: h\n\(head)---\n\(body)\n")
        }
        return Dictionary(uniqueKeysWithValues: texts)
    }

    private static func claim(_ id: String, _ rest: String = "") -> String {
        "\(id): { date: 2020, status: expected, says: Claim \(id)., sources: [q]\(rest) }\n"
    }

    static let shapes = [
        Shape(testDescription: "guarded episodes") { n in
            ["shows/h/season-1.yaml": episodes(n, ", summary: { spoiler: S, until: s1 }")]
        },
        Shape(testDescription: "guarded articles about a show of many episodes") { n in
            articles(n, "spoils: s1\n", "Text.").merging(["shows/h/season-1.yaml": episodes(n)]) { $1 }
        },
        Shape(testDescription: "articles with spoilers about a show of many episodes") { n in
            articles(n, "", "A ||secret||{s1e1}.").merging(["shows/h/season-1.yaml": episodes(n)]) { $1 }
        },
        Shape(testDescription: "articles with spoilers about a show of many volumes") { n in
            articles(n, "", "A ||secret||{v1}.").merging([
                "shows/h/books.yaml": "volumes:\n" + lines(n) { "  v\($0): { title: Book \($0) }\n" }
            ]) { $1 }
        },
        Shape(testDescription: "articles that cite a claim that many others supersede") { n in
            articles(n, "", "It is :claim[expected]{#k}.").merging([
                "shows/h/claims.yaml": claim("k") + lines(n) { claim("k\($0)", ", supersedes: [k]") }
            ]) { $1 }
        },
        Shape(testDescription: "a chain of claims of which others supersede the last") { n in
            [
                "shows/h/claims.yaml": claim("k0") + lines(n) { claim("k\($0)", ", supersedes: [k\($0 - 1)]") }
                    + lines(n) { claim("z\($0)", ", supersedes: [k\(n)]") }
            ]
        },
        Shape(testDescription: "a chain of claims each of which one other supersedes as well") { n in
            [
                "shows/h/claims.yaml": claim("k0")
                    + lines(n) {
                        claim("k\($0)", ", supersedes: [k\($0 - 1)]") + claim("z\($0)", ", supersedes: [k\($0 - 1)]")
                    }
            ]
        },
        Shape(testDescription: "shows") { n in
            Dictionary(
                uniqueKeysWithValues: (1...n).map {
                    ("shows/s\($0)/show.yaml", "title: Show \($0)\nkind: film\nstatus: ended\npremiere: 2020\n")
                })
        },
        Shape(testDescription: "seasons") { n in
            Dictionary(
                uniqueKeysWithValues: (1...n).map {
                    ("shows/h/season-\($0).yaml", "number: \($0)\npremiere: \(1900 + $0 % 120)\nepisodes: [{ number: 1, title: E }]\n")
                })
        },
        Shape(testDescription: "characters") { n in
            ["shows/h/characters.yaml": lines(n) { "c\($0): { name: C \($0) }\n" }]
        },
        Shape(testDescription: "roles in an episode each") { n in
            ["shows/h/season-1.yaml": episodes(n), "people.yaml": people(n)].merging(roles(n) { "s1e\($0)" }) { $1 }
        },
        Shape(testDescription: "roles in a few episodes each") { n in
            ["shows/h/season-1.yaml": episodes(n), "people.yaml": people(n)].merging(
                roles(n) { "s1e\($0), s1e\($0 / 2 + 1), s1e\($0 / 3 + 1)" }
            ) { $1 }
        },
        Shape(testDescription: "relationships") { n in
            [
                "shows/h/characters.yaml": lines(n + 1) { "c\($0): { name: C \($0) }\n" },
                "shows/h/relationships.yaml": "relationships:\n" + lines(n) { "  - { between: [c\($0), c\($0 + 1)], kind: friendship }\n" },
            ]
        },
        Shape(testDescription: "characters who all know the same two") { n in
            [
                "shows/h/characters.yaml": lines(n + 2) { "c\($0): { name: C \($0) }\n" },
                "shows/h/relationships.yaml": "relationships:\n"
                    + lines(n) {
                        "  - { between: [c1, c\($0 + 2)], kind: friendship }\n  - { between: [c2, c\($0 + 2)], kind: rivalry }\n"
                    },
            ]
        },
        Shape(testDescription: "quotes") { n in
            [
                "shows/h/season-1.yaml": episodes(n), "shows/h/characters.yaml": lines(n) { "c\($0): { name: C \($0) }\n" },
                "shows/h/quotes.yaml": "quotes:\n"
                    + lines(n) { "  - { text: Quote \($0) }\n  - { text: Line \($0), character: c\($0), in: s1e\($0), until: s1 }\n" },
            ]
        },
        Shape(testDescription: "music") { n in
            ["shows/h/music.yaml": "tracks:\n" + lines(n) { "  - { title: Song \($0) }\n" }]
        },
        Shape(testDescription: "claims about episodes") { n in
            [
                "shows/h/season-1.yaml": episodes(n),
                "shows/h/claims.yaml": lines(n) { claim("k\($0)", ", about: s1e\($0), field: premiere, value: 2021-02-01") },
            ]
        },
        Shape(testDescription: "places of episodes") { n in
            [
                "shows/h/season-1.yaml": episodes(n),
                "shows/h/places.yaml": lines(n) { "l\($0): { name: Place \($0), kind: setting, in: [s1e\($0)] }\n" },
            ]
        },
        Shape(testDescription: "tags") { n in
            Dictionary(
                uniqueKeysWithValues: (1...n).map {
                    ("articles/a\($0).md", "---\ntitle: A\ndate: 2025-01-01\ntags: [t\($0)]\n---\nText.\n")
                })
        },
        Shape(testDescription: "aliases of articles") { n in
            Dictionary(
                uniqueKeysWithValues: (1...n).map {
                    ("articles/a\($0).md", "---\ntitle: A\ndate: 2025-01-01\naliases: [old/\($0)]\n---\nText.\n")
                })
        },
        Shape(testDescription: "links between articles") { n in
            Dictionary(
                uniqueKeysWithValues: (1...n).map {
                    ("articles/a\($0).md", "---\ntitle: Article \($0)\ndate: 2025-01-01\n---\nSee [[Article \($0 % n + 1)]].\n")
                })
        },
        Shape(testDescription: "articles that mention one show") { n in articles(n, "", "See [[H]].") },
        Shape(testDescription: "books that are adapted") { n in
            [
                "shows/h/season-1.yaml": episodes(n),
                "shows/h/books.yaml": "volumes:\n" + lines(n) { "  b\($0): { title: Book \($0) }\n" } + "adaptations:\n"
                    + lines(n) { "  - { screen: s1e\($0), volumes: [b\($0)], extent: full }\n" },
            ]
        },
    ]

    private static func people(_ count: Int) -> String { lines(count) { "p\($0): { name: P \($0) }\n" } }

    private static func roles(_ count: Int, _ places: (Int) -> String) -> [String: String] {
        ["shows/h/characters.yaml": lines(count) { "c\($0): { name: C \($0), roles: [{ person: p\($0), episodes: [\(places($0))] }] }\n" }]
    }

    @Test(arguments: shapes) func allPagesTogetherGrowWithTheContent(shape: Shape) throws {
        let sizes = try [60, 120, 240].map { try size(shape.files($0)) }
        #expect(10 * (sizes[2] - sizes[1]) <= 22 * (sizes[1] - sizes[0]), "\(sizes)")
    }

    private func size(_ files: [String: String]) throws -> Int {
        let folder = try TemporaryFolder(
            [
                "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n", "sources.yaml": "q: { name: Q }\n",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
            ].merging(files) { $1 })
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        let plan = SitePlan(reading, theme: DefaultTheme(), threads: 2)
        let site = try #require(plan.site, "\(plan.diagnostics)")
        return site.routes.reduce(0) { $0 + (site.bytes(of: $1)?.count ?? 0) }
    }
}
