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

    private static func lines(_ count: Int, _ line: (Int) -> String) -> String { (1...count).map(line).joined() }

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
    ]

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
