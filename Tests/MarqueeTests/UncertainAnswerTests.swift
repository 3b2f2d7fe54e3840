import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// Unconfirmed claims never look like facts.
@Suite struct UncertainAnswerTests {
    private static let files = [
        "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n", "sources.yaml": "post: { name: Post }\nwire: { name: Wire }\n",
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
        "shows/h/season-1.yaml": """
        number: 1
        parts: [{ from: 1, premiere: 2024-01-01 }, { from: 2, premiere: 2025-02 }]
        episodes: [{ number: 1, title: A }, { number: 2, title: B }, { number: 3, title: C }, { number: 4, title: D, date: 2025-04 }]
        """,
        "articles/a.md": "---\ntitle: A\ndate: 2023-12-01\nshow: h\n---\n::timeline\n",
        "shows/h/season-2.yaml": "number: 2\nepisodes: [{ number: 1, title: E }]\n",
        "shows/h/books.yaml": "volumes: { v1: { title: One, releases: [{ date: 2021, note: hardback }] } }\n",
        "shows/h/claims.yaml": """
        status: { date: 2023, status: rumoured, says: It ends., field: status, value: cancelled, sources: wire }
        network: { date: 2023, status: rumoured, says: It moves., field: network, value: Channel Nine, sources: wire }
        show: { date: 2023, status: rumoured, says: Next year., field: premiere, value: 2024, sources: wire }
        s1: { date: 2023, about: s1, status: expected, says: In spring., field: premiere, value: 2025-02, sources: post }
        s1e3: { date: 2023, about: s1e3, status: rumoured, says: In March., field: premiere, value: 2025-03, sources: post }
        s2: { date: 2023, about: s2, status: expected, says: Some day., field: premiere, value: tba, sources: post }
        v1: { date: 2023, about: v1, status: expected, says: A book., field: release, region: UK, value: 2024-05, sources: post }
        """,
    ]

    private func page(_ route: Route) throws -> String {
        let folder = try TemporaryFolder(Self.files)
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2023-12-31"))))
        try #require(reading.diagnostics == [])
        let site = try Site(planning: reading.content, theme: DefaultTheme())
        return String(decoding: try #require(site.bytes(of: route)), as: UTF8.self)
    }

    private func time(_ date: String, _ words: String) -> String { "<time datetime=\"\(date)\">\(words)</time>" }

    @Test func aRumouredStatusAndNetworkStayInTheLog() throws {
        let page = try page(.show("h"))
        #expect(page.contains("<dd>Running</dd>") && !page.contains("Cancelled") && !page.contains("Channel Nine"))
        #expect(try self.page(.now("h")).contains("<strong>Cancelled</strong> <span class=\"status rumoured\">Rumoured</span>"))
    }

    @Test func aDateIsFollowedByItsCertainty() throws {
        let show = try page(.show("h"))
        #expect(show.contains("<span>\(time("2024", "2024")), rumoured</span>"))
        #expect(
            show.contains(
                "<dd>\(time("2024", "2024")), rumoured <small class=\"references\"><a href=\"/sources/#wire\">Wire</a></small></dd>"))
        #expect(show.contains("<span>\(time("2025-02", "February 2025")), expected</span>"))
        // A date that is to be announced is uncertain anyway.
        #expect(show.contains("<span>To be announced</span>"))
        #expect(try page(.books("h")).contains("\(time("2021", "2021")) (hardback), \(time("2024-05", "May 2024")), expected (UK)"))
    }

    @Test(arguments: [Route.season("h", number: 1), .episodes("h")])
    func eachEpisodeHasItsOwnDate(_ route: Route) throws {
        let guide = try page(route)
        #expect(guide.contains("<span>\(time("2024-01-01", "1 January 2024"))</span>"))
        #expect(guide.contains("<span>\(time("2025-02", "February 2025")), expected</span>"))
        #expect(guide.contains("<span>\(time("2025-03", "March 2025")), rumoured</span>"))
        #expect(guide.contains("<span>\(time("2025-04", "April 2025"))</span>"))
    }

    @Test func aTimelineInAnArticleMarksWhatIsExpected() throws {
        let article = try page(.article(slug: "a"))
        #expect(
            article.contains("\(time("2024-05", "May 2024")) <span><a href=\"/h/books/#v1\">One</a> <small>UK, expected</small></span>"))
        #expect(article.contains("\(time("2021", "2021")) <span><a href=\"/h/books/#v1\">One</a> <small>hardback</small></span>"))
    }

    @Test func aSeasonHasTheDatesOfItsParts() throws {
        let season = try page(.season("h", number: 1))
        #expect(season.contains("<li>Part 1 <small>\(time("2024-01-01", "1 January 2024"))</small></li>"))
        #expect(season.contains("<li>Part 2 <small>\(time("2025-02", "February 2025")), expected</small></li>"))
        let premiere =
            "<span>Premiere \(time("2025-02", "February 2025")), expected <small class=\"references\"><a href=\"/sources/#post\">Post</a>"
        #expect(season.contains(premiere))
    }
}
