import ContentReader
import Hypertext
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// What differs from season to season: the order of the episodes elsewhere, and where a season was shown.
@Suite struct EpisodeOrderTests {
    private static let files = [
        "site.yaml": "title: L\nbaseURL: https://l.example/\n",
        "shows/f/show.yaml": "title: F\nkind: series\nnetwork: [Fox, Space]\n",
        "shows/f/season-1.yaml": """
        number: 1
        network: Fox
        country: US
        episodes:
          - { title: Train, absolute: 2, orders: { DVD: s1e2, production: 1B, story: 1 } }
          - { title: { spoiler: She dies, safe: Bush, until: s1e2 }, absolute: 10, orders: { dvd: s1e10, production: 1A, story: 2 } }
          - { title: Serenity, absolute: 1, orders: { dvd: s1e1, production: 1C, Netflix: 9 } }
        """,
        "shows/f/season-2.yaml": """
        number: 2
        network: Space
        episodes: [{ title: Lost, orders: { dvd: s1e11, production: 2A, story: 3 } }]
        """,
    ]

    private func page(_ route: Route) throws -> String {
        let folder = try TemporaryFolder(Self.files)
        let reading = try ContentReader.read(
            folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        try #require(reading.diagnostics == [])
        return String(decoding: try #require(Site(planning: reading.content, theme: DefaultTheme()).bytes(of: route)), as: UTF8.self)
    }

    /// The lists of other orders, each as its lines without tags.
    private func orders(_ route: Route) throws -> [[String]] {
        try page(route).matches(of: /<details class="order">([\s\S]*?)<\/details>/).map { match in
            match.output.1.split(separator: "\n").map { String($0.replacing(/<[^>]*>/, with: "")) }.filter { !$0.isEmpty }
        }
    }

    @Test func theGuideHasTheOrdersThatDifferFromItsOwn() throws {
        #expect(
            try orders(.episodes("f")) == [
                [
                    "Episodes: DVD order", "Season 1", "s1e1 Serenity Season 1, Episode 3", "s1e2 Train Season 1, Episode 1",
                    "s1e10 Bush Season 1, Episode 2", "s1e11 Lost Season 2, Episode 1",
                ],
                [
                    "Episodes: Production order", "1A Bush Season 1, Episode 2", "1B Train Season 1, Episode 1",
                    "1C Serenity Season 1, Episode 3", "2A Lost Season 2, Episode 1",
                ],
                [
                    "Episodes: Number in the show", "1 Serenity Season 1, Episode 3", "2 Train Season 1, Episode 1",
                    "10 Bush Season 1, Episode 2",
                ],
            ])
    }

    @Test func aSeasonHasItsOwnEpisodesOnly() throws {
        #expect(try orders(.season("f", number: 1)).map(\.count) == [5, 4, 4])
        #expect(try orders(.season("f", number: 2)) == [])
    }

    @Test func aSeasonSaysWhereItWasShown() throws {
        let pages = try [1, 2].map { try page(.season("f", number: $0)).replacing(/<[^>]*>/, with: "") }
        #expect(pages[0].contains("Network: Fox Country: US") && !pages[0].contains("Network: Space"))
        #expect(pages[1].contains("Network: Space") && !pages[1].contains("Country:"))
    }
}
