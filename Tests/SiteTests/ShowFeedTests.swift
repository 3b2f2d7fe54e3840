import ShowData
@testable import Site
import Testing
import ThemeKit

/// The feeds of seasons and of announcements. `FeedTests` covers how they look as Atom and JSON.
@Suite struct ShowFeedTests {
    private let files = [
        "people.yaml": "ann: { name: Ann }", "sources.yaml": "s: { name: Source }\nt: { name: Times }\n",
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
        "shows/h/season-1.yaml": """
        number: 1
        premiere: 2022-04-22
        episodes:
          - { number: 1, title: Meet, summary: They meet. }
          - { number: 2, title: { spoiler: He dies, until: s1e2, safe: Two }, summary: { spoiler: By poison., until: s1e2 }, date: 2022-04-29 }
          - { id: extra, title: Extra, date: 2022-05 }
          - { number: 3, title: Later, date: 2026-02-01 }
        """,
        "shows/h/season-2.yaml": "number: 2\nepisodes: [{ number: 1, title: Out }]\n", "shows/h/season-3.yaml": "number: 3\n",
        "shows/h/claims.yaml": """
        renewed: { date: 2022-05-20, status: confirmed, by: N, says: There will be more., field: status, value: running, sources: [s, t] }
        soon: { date: 2022-06, status: expected, person: ann, says: Soon., about: s2, field: premiere, value: 2023, sources: s }
        now: { date: 2023-08-03, status: confirmed, says: It is out., about: s2e1, supersedes: soon, sources: t }
        secret: { date: 2023-09-01, status: rumoured, says: { spoiler: They part., until: s2 }, about: s2, sources: t }
        tomorrow: { date: 2026-06-01, status: confirmed, says: Not yet., about: s2, sources: t }
        """,
    ]

    private func entries(_ subject: FeedSubject) throws -> [String] {
        let feed = try #require(FeedFile(format: .atom, subject: subject, site: site(files)).feed)
        return feed.entries.map { entry in
            let address = entry.address.replacing("https://leaves.example/fans", with: "")
            let updated = entry.updated == entry.published ? "" : " (\(entry.updated.date))"
            return "\(entry.published.date)\(updated) \(address) \(entry.title) | \(entry.summary)"
        }
    }

    @Test func seasonReportsItsEpisodesAsTheyAreShown() throws {
        #expect(
            try entries(.season(.init("h"), number: 1)) == [
                "2022-04-29 /h/season-1/episode-2/ Episode 2: Two | Episode 2 of Season 1 of H.",
                "2022-04-22 /h/season-1/episode-1/ Episode 1: Meet | They meet.",
            ])
    }

    @Test func seasonReportsItsClaimsAndWhatSupersedesThem() throws {
        #expect(
            try entries(.season(.init("h"), number: 2)) == [
                "2023-08-03 /h/announcements/#now It is out. | 3 August 2023 · Confirmed · Times",
                "2022-06-01 (2023-08-03) /h/announcements/#soon Soon. | June 2022 · Expected · Ann · Source. Since then: It is out.",
            ])
    }

    @Test func announcementsAreAllOpenClaimsOfTheShow() throws {
        #expect(
            try entries(.announcements(.init("h"))) == [
                "2023-08-03 /h/announcements/#now It is out. | 3 August 2023 · Confirmed · Times",
                "2022-06-01 (2023-08-03) /h/announcements/#soon Soon. | June 2022 · Expected · Ann · Source. Since then: It is out.",
                "2022-05-20 /h/announcements/#renewed There will be more. | 20 May 2022 · Confirmed · N · Source · Times",
            ])
    }

    @Test func emptyFeedsDoNotExist() throws {
        let site = try site(files)
        let feeds = site.routes.filter { if case .feed(.atom, of: let subject) = $0 { subject != .site } else { false } }
        #expect(feeds.map(\.path) == ["h/announcements/feed.xml", "h/season-1/feed.xml", "h/season-2/feed.xml"])
        #expect(FeedFile(format: .atom, subject: .season(.init("h"), number: 3), site: site).feed == nil)
    }

    @Test func pagesNameTheirFeeds() throws {
        let site = try site(files)
        let (show, season) = try #require(site.catalogue.season(.init("h"), 2))
        #expect(
            SeasonPlan(show: show, season: season, site: site).model.frame.alternates.map(\.path.text).suffix(2) == [
                "/fans/h/season-2/feed.xml", "/fans/h/season-2/feed.json",
            ])
        #expect(
            ShowPlan(show: show, site: site).model.frame.alternates.map(\.path.text).dropFirst(2)
                == ["/fans/h/calendar.ics", "/fans/h/announcements/feed.xml", "/fans/h/announcements/feed.json", "/fans/h/data.json"])
    }
}
