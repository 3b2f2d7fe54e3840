import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// What the pages, the calendar and the data say of days that nobody has confirmed, on 2026-08-01.
@Suite struct UncertainDateTests {
    private static let files = [
        "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n", "sources.yaml": "post: { name: Post }\n",
        "shows/h/show.yaml": "title: H\nkind: series\n",
        "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }]\n", "shows/h/season-2.yaml": "number: 2\n",
        "shows/h/season-3.yaml": "number: 3\n", "shows/h/season-4.yaml": "number: 4\n", "shows/h/season-5.yaml": "number: 5\n",
        "shows/h/claims.yaml": """
        status: { date: 2025-03, status: confirmed, says: Ordered., field: status, value: announced, sources: post }
        s1: { date: 2024, about: s1, status: expected, says: In 2025., field: premiere, value: 2025, sources: post }
        s1-day: { date: 2025, about: s1, status: confirmed, says: On that day., field: premiere, value: 2025-07-02, supersedes: s1, sources: post }
        s2: { date: 2026-01, about: s2, status: expected, says: In July., field: premiere, value: 2026-07-02, sources: post }
        s3: { date: 2026-03-04, about: s3, status: rumoured, says: In autumn., field: premiere, value: 2026-10-02, sources: post }
        s4: { date: 2026-02, about: s4, status: expected, says: Next year., field: premiere, value: 2027-01-02, sources: post }
        s5: { date: 2026-02, about: s5, status: rumoured, says: Last month., field: premiere, value: 2026-06-02, sources: post }
        """,
        "articles/a.md": """
        ---
        title: A
        date: 2026-07-31
        show: h
        ---
        ::countdown[Two]{to=seasons.2.premiere}

        ::countdown[Three]{to=seasons.3.premiere}

        ::countdown[Four]{to=seasons.4.premiere}

        {{seasons.2.premiere}} / {{seasons.3.premiere}} / {{seasons.1.premiere}}.

        :claim[In 2025]{#s1} and :claim[in July]{#s2}.
        """,
    ]

    /// What is at an address; `nil` if there is nothing.
    private func page(_ route: Route, in files: [String: String] = Self.files) throws -> String? {
        let folder = try TemporaryFolder(files)
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-08-01"))))
        try #require(reading.diagnostics == [])
        return try Site(planning: reading.content, theme: DefaultTheme()).bytes(of: route).map { String(decoding: $0, as: UTF8.self) }
    }

    private func text(_ route: Route, in files: [String: String] = Self.files) throws -> String {
        try #require(try page(route, in: files))
    }

    private func time(_ date: String, _ words: String) -> String { "<time datetime=\"\(date)\">\(words)</time>" }

    @Test(arguments: [
        (2, "2026-07-02", "2 July 2026", "expected; not confirmed since"), (3, "2026-10-02", "2 October 2026", "rumoured"),
        (4, "2027-01-02", "2 January 2027", "expected"), (5, "2026-06-02", "2 June 2026", "rumoured; not confirmed since"),
    ])
    func aDateSaysHowCertainItIs(_ season: Int, _ day: String, _ words: String, _ remark: String) throws {
        #expect(try text(.season("h", number: season)).contains("\(time(day, words)), \(remark)"))
        let timeline = try text(.timeline("h"))
        #expect(timeline.contains("<td>\(time(day, words)), \(remark)</td>"))
    }

    @Test func nobodyCountsTheDaysToARumour() throws {
        let article = try text(.article(slug: "a"))
        #expect(article.contains("<p class=\"countdown\">Two: \(time("2026-07-02", "2 July 2026")), expected; not confirmed since</p>"))
        #expect(article.contains("<p class=\"countdown\">Three: \(time("2026-10-02", "2 October 2026")), rumoured</p>"))
        #expect(article.contains("Four: \(time("2027-01-02", "2 January 2027")), expected, <span class=\"days\">154 days to go</span>"))
        #expect(article.contains(" data-overdue=\"not confirmed since\""))
        #expect(article.contains("2 July 2026, expected; not confirmed since / 2 October 2026, rumoured / 2 July 2025."))
    }

    @Test func whatCameTrueIsNotStruckThrough() throws {
        let log = try text(.announcements("h"))
        #expect(log.contains("<li id=\"s1\" class=\"came-true\">") && !log.contains("class=\"superseded\""))
        #expect(log.contains("<p class=\"since\">Came true: <a href=\"/h/announcements/#s1-day\">On that day.</a>"))
        #expect(log.contains("<span class=\"status expected\">Expected; not confirmed since</span>"))
        let article = try text(.article(slug: "a"))
        #expect(article.contains("<span class=\"claim came-true\">") && article.contains("<small class=\"since\">Came true: "))
        #expect(!article.contains("superseded"))
        let feed = try text(.feed(.atom, of: .announcements("h")))
        #expect(feed.contains("Came true: On that day.") && feed.contains("Expected; not confirmed since"))
    }

    @Test func whatIsKnownNowIsAsOldAsItsNewestFact() throws {
        let page = try text(.now("h"))
        #expect(page.contains("as of \(time("2026-03-04", "4 March 2026"))") && !page.contains("August 2026"))
        // What is confirmed stands under a heading that says so.
        #expect(page.contains("<strong>Announced</strong>") && !page.contains("Confirmed</span>"))
        #expect(page.contains("<strong>2 July 2026</strong> <span class=\"status expected\">Expected; not confirmed since</span>"))
    }

    @Test func programsTakeNoRumourForMore() throws {
        let calendar = try text(.calendar("h")).split(separator: "\r\n").filter { $0.hasPrefix("SUMMARY") || $0.hasPrefix("STATUS") }
        #expect(
            calendar == [
                "SUMMARY:H: Season 1", "STATUS:CONFIRMED", "SUMMARY:H: Season 2 (not confirmed since)", "STATUS:TENTATIVE",
                "SUMMARY:H: Season 4", "STATUS:TENTATIVE",
            ])
        let data = try text(.data("h"))
        let seasons = data.split(separator: "\n").filter { $0.hasPrefix("{\"number\"") && !$0.contains("/episode-") }
        #expect(seasons.map { $0.contains("\"premiere\"") } == [true, true, false, true, false])
        #expect(seasons.map { $0.contains("\"expected\": true") } == [false, true, false, true, false])
    }

    /// A date of season 1 that somebody has stated, and where it is shown: in a sentence, in the calendar, in the data.
    private struct Statement: Sendable, CustomTestStringConvertible {
        let status: Claim.Status
        let date: String
        let words: String
        let remark: String?
        /// The lines of the calendar that a program shows.
        var calendar: [String] = []
        /// Whether the data has the date, and whether it says that it is expected.
        let isInData: Bool
        let isExpectedInData: Bool

        var testDescription: String { "\(status) \(date)" }
    }

    private static let confirmed = ["SUMMARY:H: Season 1", "STATUS:CONFIRMED"]
    private static let expected = ["SUMMARY:H: Season 1", "STATUS:TENTATIVE"]
    private static let overdue = ["SUMMARY:H: Season 1 (not confirmed since)", "STATUS:TENTATIVE"]

    private static func expected(_ date: String, _ words: String, _ calendar: [String] = []) -> Statement {
        Statement(
            status: .expected, date: date, words: words, remark: "expected", calendar: calendar, isInData: true, isExpectedInData: true)
    }

    private static func overdue(_ date: String, _ words: String, _ calendar: [String] = []) -> Statement {
        Statement(
            status: .expected, date: date, words: words, remark: "expected; not confirmed since", calendar: calendar, isInData: true,
            isExpectedInData: true)
    }

    private static func rumour(_ date: String, _ words: String, hasPassed: Bool = false) -> Statement {
        Statement(
            status: .rumoured, date: date, words: words, remark: hasPassed ? "rumoured; not confirmed since" : "rumoured",
            isInData: false, isExpectedInData: false)
    }

    private static func fact(_ date: String, _ words: String, _ calendar: [String] = []) -> Statement {
        Statement(
            status: .confirmed, date: date, words: words, remark: nil, calendar: calendar, isInData: true, isExpectedInData: false)
    }

    @Test(arguments: [
        expected("2026-08-01", "1 August 2026", expected), overdue("2026-07-31", "31 July 2026", overdue),
        expected("2026-08", "August 2026"), overdue("2026-07", "July 2026"), expected("2026", "2026"), overdue("2025", "2025"),
        expected("Q3 2026", "Q3 2026"), overdue("Q2 2026", "Q2 2026"), expected("summer 2026", "summer 2026"),
        overdue("early 2026", "early 2026"), expected("2025/2026", "2025–2026"), overdue("2024-2025", "2024–2025"),
        rumour("2026-08-02", "2 August 2026"), rumour("2026-07-31", "31 July 2026", hasPassed: true), rumour("late 2026", "late 2026"),
        rumour("H1 2026", "first half of 2026", hasPassed: true), rumour("2027 or 2028", "2027–2028"),
        fact("2026-07-31", "31 July 2026", confirmed), fact("2026-12-24", "24 December 2026", confirmed),
        fact("autumn 2026", "autumn 2026"),
        fact("2025", "2025"),
    ])
    private func everyKindOfDateIsTreatedAlike(_ statement: Statement) throws {
        let claim =
            "s1: { date: 2024, about: s1, status: \(statement.status), says: So., field: premiere, value: \(statement.date), sources: post }\n"
        let files = Self.files.merging([
            "shows/h/claims.yaml":
                "status: { date: 2024, status: confirmed, says: Ordered., field: status, value: announced, sources: post }\n" + claim,
            "shows/h/season-2.yaml": "number: 2\n",
            "articles/a.md":
                "---\ntitle: A\ndate: 2026-07-31\nshow: h\n---\n{{seasons.1.premiere}}.\n\n::countdown[One]{to=seasons.1.premiere}\n",
        ]) { $1 }
        let shown = statement.words + (statement.remark.map { ", \($0)" } ?? "")
        let article = try Self.withoutTags(text(.article(slug: "a"), in: files))
        #expect(article.contains("\n\(shown).\n"))
        #expect(article.contains("One: \(shown)"))
        #expect(try Self.withoutTags(text(.timeline("h"), in: files)).contains("\(shown)"))
        let calendar = try (page(.calendar("h"), in: files) ?? "").split(separator: "\r\n")
        #expect(calendar.filter { $0.hasPrefix("SUMMARY") || $0.hasPrefix("STATUS") }.map(String.init) == statement.calendar)
        let season = try #require(
            text(.data("h"), in: files).split(separator: "\n").first { $0.hasPrefix("{\"number\"") && !$0.contains("/episode-") })
        #expect(season.contains("\"premiere\"") == statement.isInData)
        #expect(season.contains("\"expected\": true") == statement.isExpectedInData)
    }

    private static func withoutTags(_ page: String) -> String {
        page.split(separator: "<").map { $0.drop { $0 != ">" }.dropFirst() }.joined()
    }
}
