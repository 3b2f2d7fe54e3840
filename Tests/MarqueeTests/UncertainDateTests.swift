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

    private func text(_ route: Route) throws -> String {
        let folder = try TemporaryFolder(Self.files)
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-08-01"))))
        try #require(reading.diagnostics == [])
        return String(decoding: try #require(Site(planning: reading.content, theme: DefaultTheme()).bytes(of: route)), as: UTF8.self)
    }

    private func time(_ date: String, _ words: String) -> String { "<time datetime=\"\(date)\">\(words)</time>" }

    @Test(arguments: [
        (2, "2026-07-02", "2 July 2026", "expected; not confirmed since"), (3, "2026-10-02", "2 October 2026", "rumoured"),
        (4, "2027-01-02", "2 January 2027", "expected"), (5, "2026-06-02", "2 June 2026", "rumoured; not confirmed since"),
    ])
    func aDateSaysHowCertainItIs(_ season: Int, _ day: String, _ words: String, _ remark: String) throws {
        #expect(try text(.season("h", number: season)).contains("\(time(day, words)), \(remark)"))
        let timeline = try text(.timeline("h"))
        #expect(
            timeline.contains(
                "<li>\(time(day, words)) <span><a href=\"/h/season-\(season)/\">Season \(season)</a> <small>\(remark)</small>"))
        #expect(timeline.contains("<td>\(time(day, words)), \(remark)</td>"))
    }

    @Test func nobodyCountsTheDaysToARumour() throws {
        let article = try text(.article(slug: "a"))
        #expect(article.contains("<p class=\"countdown\">Two: \(time("2026-07-02", "2 July 2026")), expected; not confirmed since</p>"))
        #expect(article.contains("<p class=\"countdown\">Three: \(time("2026-10-02", "2 October 2026")), rumoured</p>"))
        #expect(article.contains("Four: \(time("2027-01-02", "2 January 2027")), expected <span class=\"days\">154 days to go</span>"))
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
}
