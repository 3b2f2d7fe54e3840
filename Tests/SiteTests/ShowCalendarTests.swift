import ShowData
@testable import Site
import Testing

@Suite struct ShowCalendarTests {
    private let files = [
        "sources.yaml": "s: { name: S }",
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\nsummary: { spoiler: They win., until: s2 }\nadapts: c\n",
        "shows/h/season-1.yaml": """
        number: 1
        premiere: 2022-04-22
        summary: It begins.
        parts: [{ from: 1, premiere: 2022-04-22 }, { from: 2, premiere: 2022-05-27 }, { from: 3, title: The end, premiere: 2022 }]
        episodes:
          - { number: 1, title: Meet }
          - { number: 2, title: { spoiler: He dies, until: s1e2, safe: "Two, or \\"2\\"" }, date: 2022-05-28 }
          - { number: 3, title: { spoiler: She dies, until: s1e3, safe: Episode 3 }, date: 2022-05-29 }
          - { id: extra, title: Extra, date: 2022-06-01 }
        """,
        "shows/h/season-2.yaml": "number: 2\n", "shows/h/season-3.yaml": "number: 3\npremiere: 2025-02\n",
        "shows/h/season-4.yaml": "number: 4\n",
        "shows/h/claims.yaml": """
        a: { date: 2023-05, status: expected, says: Soon., about: s2, field: premiere, value: 2024-02-29, sources: s }
        b: { date: 2023-06-01, status: rumoured, says: Later., about: s4, field: premiere, value: 2025-01-01, sources: s }
        """,
        "shows/f/show.yaml": "title: F\nkind: film\nstatus: announced\nfollows: h\npremiere: 2025-07-17\n",
        "shows/c/show.yaml": "title: C\nkind: bookSeries\nstatus: ended\n",
        "shows/c/books.yaml": """
        volumes:
          v1:
            title: One
            releases: [{ date: 2019-02-07, region: UK }, { date: 2019-02-07, region: US }, { date: 2020-02-07, region: UK }, { date: 2018 }]
        """,
    ]

    private func lines(_ show: String, _ prefixes: String..., in files: [String: String]) throws -> [String] {
        let text = try site(files).text(.calendar(.init(show)))
        return text.split(separator: "\r\n").map(String.init).filter { line in prefixes.contains { line.hasPrefix($0) } }
    }

    @Test func everyDayOfTheShowItsFilmsAndItsBooksIsAnEvent() throws {
        #expect(
            try lines("h", "UID", "DTSTART", "SUMMARY", "STATUS", in: files) == [
                "UID:c/books/v1/uk@leaves.example/fans", "DTSTART;VALUE=DATE:20190207", "SUMMARY:C: One (UK)", "STATUS:CONFIRMED",
                "UID:c/books/v1/us@leaves.example/fans", "DTSTART;VALUE=DATE:20190207", "SUMMARY:C: One (US)", "STATUS:CONFIRMED",
                "UID:c/books/v1/uk/2@leaves.example/fans", "DTSTART;VALUE=DATE:20200207", "SUMMARY:C: One (UK)", "STATUS:CONFIRMED",
                "UID:h/s1@leaves.example/fans", "DTSTART;VALUE=DATE:20220422", "SUMMARY:H: Season 1", "STATUS:CONFIRMED",
                "UID:h/s1/part-2@leaves.example/fans", "DTSTART;VALUE=DATE:20220527", "SUMMARY:H: Season 1\\, Part 2", "STATUS:CONFIRMED",
                "UID:h/s1e2@leaves.example/fans", "DTSTART;VALUE=DATE:20220528",
                "SUMMARY:H: Season 1\\, Episode 2\\, “Two\\, or “2””", "STATUS:CONFIRMED",
                "UID:h/s1e3@leaves.example/fans", "DTSTART;VALUE=DATE:20220529", "SUMMARY:H: Season 1\\, Episode 3", "STATUS:CONFIRMED",
                "UID:h/s1-extra@leaves.example/fans", "DTSTART;VALUE=DATE:20220601", "SUMMARY:H: Season 1\\, “Extra”", "STATUS:CONFIRMED",
                "UID:h/s2@leaves.example/fans", "DTSTART;VALUE=DATE:20240229", "SUMMARY:H: Season 2 (not confirmed since)",
                "STATUS:TENTATIVE",
                "UID:f@leaves.example/fans", "DTSTART;VALUE=DATE:20250717", "SUMMARY:F", "STATUS:CONFIRMED",
            ])
    }

    @Test func filmAndBooksHaveTheirOwnCalendarsWithTheSameEvents() throws {
        #expect(try lines("f", "UID", in: files) == ["UID:f@leaves.example/fans"])
        #expect(try lines("c", "UID", in: files).count == 3)
    }

    @Test func timestampOfAnEventIsThatOfItsClaim() throws {
        let stamps = try lines("h", "DTSTAMP", in: files)
        #expect(Set(stamps.suffix(2)) == ["DTSTAMP:20230501T000000Z", "DTSTAMP:20250717T000000Z"])
    }

    @Test func eventKeepsItsIDWhenItsDayChanges() throws {
        var moved = files
        moved["shows/f/show.yaml"] = "title: F2\nkind: film\nstatus: announced\nfollows: h\npremiere: 2026-01-01\n"
        #expect(try lines("f", "UID", in: moved) == lines("f", "UID", in: files))
        #expect(try lines("f", "DTSTART", in: moved) == ["DTSTART;VALUE=DATE:20260101"])
    }

    @Test func editionsAreToldApartByRegionAndNote() throws {
        func uids(_ releases: String) throws -> Set<String> {
            let books = "volumes: { v1: { title: One, releases: [\(releases)] } }\n"
            let uids = try lines("c", "UID", in: files.merging(["shows/c/books.yaml": books]) { $1 })
            return Set(uids.map { $0.replacing("UID:c/books/v1", with: "").replacing("@leaves.example/fans", with: "") })
        }
        #expect(
            try uids(
                "{ date: 2019-01-01, region: UK }, { date: 2019-01-02, region: uk }, { date: 2019-01-03, region: 🇬🇧 }, { date: 2019-01-03, region: 🇫🇷 }"
            )
                == ["/uk", "/uk/2", "/%F0%9F%87%AC%F0%9F%87%A7", "/%F0%9F%87%AB%F0%9F%87%B7"])
        let later = "{ date: 2019-01-02 }, { date: 2020-01-02, note: Paperback }, { date: 2020-01-02, region: UK, note: Paperback }"
        #expect(try uids(later) == ["", "/paperback", "/uk/paperback"])
        // An edition before the others does not rename them.
        #expect(try uids("{ date: 2018-01-02, note: Zine }, " + later) == ["/zine", "", "/paperback", "/uk/paperback"])
        #expect(try uids("{ date: 2019-01-02 }, { date: 2019-01-03 }, { date: 2019-01-04, region: '2' }") == ["", "/2", "/2/2"])
    }

    @Test func guardedValuesStayOut() throws {
        let text = try site(files).text(.calendar(.init("h")))
        #expect(!text.contains("win") && !text.contains("dies"))
        #expect(text.contains("DESCRIPTION:It begins."))
    }

    @Test func showWithoutAnExactDayHasNoCalendar() throws {
        let site = try site([
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\npremiere: tba\n",
            "shows/h/season-1.yaml": "number: 1\npremiere: 2022\n",
        ])
        #expect(!site.routes.contains(.calendar(.init("h"))))
        #expect(site.bytes(of: .calendar(.init("h"))) == nil)
    }

    @Test func premiereOfASeriesCountsIfItsSeasonsHaveNone() throws {
        #expect(
            try lines("h", "UID", in: ["shows/h/show.yaml": "title: H\nkind: series\nstatus: running\npremiere: 2022-01-02\n"]).count == 1)
    }
}
