import Diagnostics
import ShowData
import TestSupport
import Testing

@testable import Checks

@Suite struct StalenessTests {
    private static let files = [
        "sources.yaml": "post: { name: Post, address: https://post.example/ }\n",
        "shows/h/show.yaml": """
        title: H
        kind: series
        status: announced
        premiere: 2025-12
        ratings:
          - { source: post, value: 8.9, outOf: 10, asOf: 2025-07-03 }
          - { source: post, value: 8.8, outOf: 10, asOf: 2025-07-05 }
          - { source: post, value: 8.7, outOf: 10, asOf: 2022 }
        """,
        "shows/h/season-1.yaml": "number: 1\n",
        "shows/h/season-2.yaml": "number: 2\n",
        "shows/h/season-3.yaml": "number: 3\n",
        "shows/h/claims.yaml": """
        rumour: { date: 2024, status: rumoured, says: A third one., sources: [post] }
        fresh: { date: 2025-12-01, status: expected, says: Soon., sources: [post] }
        denied: { date: 2024, status: denied, says: No film., sources: [post] }
        said: { date: 2020, status: confirmed, says: They met on Tumblr., sources: [post] }
        s1: { date: 2024, status: confirmed, says: It is out., about: s1, field: premiere, value: 2024-04-22, sources: [post] }
        s2: { date: 2024, status: expected, says: In 2025., about: s2, field: premiere, value: 2025, sources: [post] }
        s3-old: { date: 2023, status: expected, says: In 2024., about: s3, field: premiere, value: 2024, sources: [post] }
        s3: { date: 2025-01, status: confirmed, says: In 2027., about: s3, field: premiere, value: 2027, supersedes: s3-old, sources: [post] }
        count: { date: 2024, status: confirmed, says: Three., field: seasonCount, value: 3, sources: [post] }
        """,
        "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nshow: h\n---\nIt is\n:claim[in 2024]{#s3-old} and ||:claim[gone]{#s3}||.\n",
    ]

    private func notes(_ files: [String: String] = [:], age: String, date: String = "2026-01-01") throws -> [Diagnostic] {
        try content(Self.files.merging(files) { $1 }, date: date).stalenessNotes(olderThan: try #require(Age(age)))
    }

    @Test func outdatedContentIsNamedWithItsPlace() throws {
        #expect(
            try notes(age: "180d") == [
                .note(
                    at: "articles/a.md", 7, 1, "this rests on 's3-old', which 's3' of 2025-01 supersedes",
                    help: "update the text, or leave it as it is: the page shows a notice beside it"),
                .note(
                    at: "shows/h/claims.yaml", 1, 1, "'rumour' has been rumoured since 2024, for more than 180 days",
                    help: "check whether it still holds; if not, add a claim with 'supersedes: [rumour]'"),
                .note(
                    at: "shows/h/claims.yaml", 6, 1, "'s2' expects 2025, which has passed",
                    help: "add a claim about what happened, with 'supersedes: [s2]'"),
                .note(
                    at: "shows/h/claims.yaml", 8, 1, "'s3' has been confirmed since 2025-01, for more than 180 days",
                    help: "check whether it still holds; if not, add a claim with 'supersedes: [s3]'"),
                .note(
                    at: "shows/h/claims.yaml", 9, 1, "'count' has been confirmed since 2024, for more than 180 days",
                    help: "check whether it still holds; if not, add a claim with 'supersedes: [count]'"),
                .note(
                    at: "shows/h/show.yaml", 1, 1, "the show is announced for 2025-12, which has passed",
                    help: "write 'status: running' or 'status: ended', or correct the premiere"),
                .note(
                    at: "shows/h/show.yaml", 6, 5, "this rating is from 2025-07-03, more than 180 days ago",
                    help: "look it up again, and correct 'value' and 'asOf'"),
                .note(
                    at: "shows/h/show.yaml", 8, 5, "this rating is from 2022, more than 180 days ago",
                    help: "look it up again, and correct 'value' and 'asOf'"),
            ])
    }

    @Test func textsAboutEpisodesAreReadToo() throws {
        let found = try notes(
            [
                "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: T }]\n",
                "shows/h/episodes/s1e1.md": "One :claim[in 2024]{#s3-old}.",
                "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
            ], age: "9y")
        #expect(found.map(\.location.description) == ["shows/h/claims.yaml:6:1", "shows/h/episodes/s1e1.md:1:5", "shows/h/show.yaml:1:1"])
    }

    @Test func textsThatNameNoShowAreAboutTheOnlyOne() throws {
        let texts = [
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nIt is :claim[in 2024]{#s3-old}.\n",
            "pages/about.md": "---\ntitle: About\n---\nOr :claim[in 2024]{#s3-old}.\n",
            "shows/f/show.yaml": "title: F\nkind: film\nstatus: ended\nfollows: h\n",
        ]
        let inTexts = try notes(texts, age: "9y").map(\.location.description).filter { $0.contains(".md") }
        #expect(inTexts == ["articles/a.md:5:7", "pages/about.md:4:4"])

        let second = ["shows/g/show.yaml": "title: G\nkind: series\nstatus: ended\n"]
        #expect(try notes(texts.merging(second) { $1 }, age: "9y").allSatisfy { !$0.location.file.hasSuffix(".md") })
    }

    @Test(arguments: [
        ("number: 1\nparts: [{ from: 1, premiere: 2025-11-30 }]", "2025-11-30"),
        ("number: 1\nepisodes: [{ number: 1, title: T, date: 2025-12-01 }, { number: 2, title: U, date: 2026-05 }]", "2025-12-01"),
        ("number: 0\npremiere: 2025-11-30", nil), ("number: 1\npremiere: 2026-01", nil),
    ])
    func aShowIsNotOnlyAnnouncedWhenASeasonHasBegun(_ season: String, _ begun: String?) throws {
        let number = try #require(season.dropFirst("number: ".count).first)
        let site = try content([
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: announced\n", "shows/h/season-\(number).yaml": season,
        ])
        let help = "write 'status: running' or 'status: ended', or correct the premiere"
        #expect(
            site.passedDates
                == (begun.map { [.note(at: "shows/h/show.yaml", 1, 1, "the show is announced for \($0), which has passed", help: help)] }
                    ?? []))
    }

    @Test func theDayOfTheBuildDecides() throws {
        #expect(
            try notes(age: "180d", date: "2024-12-31").map(\.location.description) == ["shows/h/claims.yaml:7:1", "shows/h/show.yaml:8:5"])
    }
}

@Suite struct AgeTests {
    @Test(arguments: [
        ("180d", "2026-01-01", "2025-07-05"), ("2w", "2026-01-01", "2025-12-18"), ("1m", "2026-03-31", "2026-02-28"),
        ("1m", "2024-03-31", "2024-02-29"), ("12m", "2026-01-15", "2025-01-15"), ("1y", "2024-02-29", "2023-02-28"),
        ("9999y", "2026-01-15", "0001-01-15"), ("9999w", "0001-02-01", "0001-01-01"),
    ])
    func leadsBackOnTheCalendar(_ age: String, _ date: String, _ before: String) throws {
        #expect(try #require(Age(age)).before(try #require(CalendarDate(date))).description == before)
    }

    @Test(arguments: ["", "d", "180", "0d", "-1d", "+1d", "1h", "1.5y", "10000d", "١d", "1 d", "99999999999999999999d"])
    func isNothingElse(_ text: String) { #expect(Age(text) == nil) }

    @Test func isSaidInWords() {
        #expect([Age(1, .years), Age(180, .days), Age(1, .weeks)].map(\.description) == ["1 year", "180 days", "1 week"])
    }
}
