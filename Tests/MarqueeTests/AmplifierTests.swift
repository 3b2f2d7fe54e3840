import ContentReader
import Diagnostics
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// Things that take a few letters to write and a lot of room on the site. Each has a limit, and below it the output stays in proportion to
/// the text.
struct Amplifier: Sendable, CustomTestStringConvertible {
    let name: String
    /// The limit.
    let most: Int
    /// The most bytes that one of them may make on the whole site when there are as many as allowed.
    let bytesEach: Int
    /// The error for one more.
    let message: String
    let files: @Sendable (_ count: Int) -> [String: String]

    var testDescription: String { name }

    private static func article(_ head: String, _ body: String = "Text.") -> [String: String] {
        ["articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n\(head)\n---\n\(body)\n"]
    }

    private static func list(_ count: Int, _ item: (Int) -> String) -> String { "[" + (0..<count).map(item).joined(separator: ", ") + "]" }

    static let all: [Amplifier] = [
        Amplifier(name: "tags", most: 50, bytesEach: 25_000, message: "'tags' has 51 entries, and at most 50 are allowed") { count in
            article("tags: " + list(count) { "t\($0)" })
        },
        Amplifier(name: "authors", most: 20, bytesEach: 12_000, message: "'authors' has 21 entries, and at most 20 are allowed") { count in
            article("authors: " + list(count) { "a\($0)" }).merging([
                "authors.yaml": (0..<30).map { "a\($0): { name: A\($0) }\n" }.joined()
            ]) { $1 }
        },
        Amplifier(name: "aliases", most: 100, bytesEach: 600, message: "'aliases' has 101 entries, and at most 100 are allowed") { count in
            article("aliases: " + list(count) { "/old/\($0)" })
        },
        Amplifier(
            name: "navigation", most: 50, bytesEach: 3_000, message: "'navigation' has 51 entries, and at most 50 are allowed"
        ) { count in
            [
                "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\nnavigation: "
                    + list(count) { _ in "{ title: N, to: https://a.example/ }" }
            ]
        },
        Amplifier(
            name: "the title of the site", most: 1_000, bytesEach: 500,
            message: "a text of 1001 characters, and at most 1000 are allowed here"
        ) { count in
            ["site.yaml": "title: L\(String(repeating: "e", count: max(count - 1, 0)))\nbaseURL: https://leaves.example/\n"]
        },
        Amplifier(
            name: "the foot of every page", most: 10_000, bytesEach: 70,
            message: "a text of 10001 characters, and at most 10000 are allowed here"
        ) { count in
            ["site.yaml": "title: L\nfooter: \"\(String(repeating: "e", count: count))\"\nbaseURL: https://leaves.example/\n"]
        },
        Amplifier(
            name: "lists of the cast", most: 30, bytesEach: 20_000,
            message: "the text has 31 directives that show a list, and at most 30 are allowed"
        ) { count in
            article("show: h", String(repeating: "::cast\n\n", count: count) + "Text.")
        },
        Amplifier(
            name: "spoilers with pages of their own", most: 100, bytesEach: 6_000,
            message: "the text has 101 hard spoilers, and at most 100 are allowed"
        ) { count in
            article("show: h", String(repeating: ":::spoiler{hard}\nx\n:::\n\n", count: count) + "Text.")
        },
        Amplifier(
            name: "directives", most: 2_000, bytesEach: 400, message: "the text has 2001 directives, and at most 2000 are allowed"
        ) { count in
            article("show: h", String(repeating: ":::note\nx\n:::\n\n", count: count) + "Text.")
        },
        Amplifier(
            name: "long names", most: 5_000_000 / 1_017, bytesEach: 1_200,
            message: "with the names and values up to here, the page would be larger than 5 MB"
        ) { count in article("show: h", String(repeating: "[[c9]]\n", count: count) + "Text.") },
    ]
}

@Suite struct AmplifierTests {
    private func plan(_ files: [String: String]) throws -> SitePlan {
        let characters = (0..<20).map { number in
            let name = number == 9 ? String(repeating: "n", count: 1_000) : "Number \(number)"
            return "c\(number): { name: \(name), roles: [{ person: p\(number) }] }\n"
        }
        let folder = try TemporaryFolder(
            [
                "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
                "people.yaml": (0..<20).map { "p\($0): { name: Person \($0) }\n" }.joined(),
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/characters.yaml": characters.joined(),
            ].merging(files) { $1 })
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        return SitePlan(reading, theme: DefaultTheme(), threads: 2)
    }

    private func size(_ plan: SitePlan) throws -> Int {
        let site = try #require(plan.site, "\(plan.diagnostics)")
        return site.routes.reduce(0) { $0 + (site.bytes(of: $1)?.count ?? 0) }
    }

    @Test(arguments: Amplifier.all) func staysInProportion(_ amplifier: Amplifier) throws {
        let growth = try size(plan(amplifier.files(amplifier.most))) - size(plan(amplifier.files(1)))
        #expect(growth / amplifier.most < amplifier.bytesEach)
        let tooMuch = try plan(amplifier.files(amplifier.most + 1))
        #expect(tooMuch.diagnostics.map(\.message) == [amplifier.message])
    }
}
