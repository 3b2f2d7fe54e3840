import ContentReader
import Foundation
import ShowData
@testable import Site
import Testing
import ThemeKit

/// Episodes that are not simply the first, second and third, and dates that are not simply days, wherever the site shows them.
@Suite struct EpisodeKindsTests {
    private static let files = [
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
        "shows/h/season-1.yaml": """
        number: 1
        premiere: 1979-09-01
        episodes:
          - { number: 1-2, title: Both, part: 1 of 2, absolute: 40 }
          - { number: 3, title: Third, date: 1979-09-08T18:10+01:00, minutes: 25, part: 2 of 2 }
          - { number: 3.5, title: Recap, date: 1979-09 }
          - { number: 4, title: Shada }
          - { number: 5, title: Lost, date: never }
          - { number: 6, title: Rough, date: early 1980 }
          - { number: 7, title: Night, date: 1980-01-06T00:30-05:00 }
        """,
        "shows/h/season-2.yaml": "number: 2\npremiere: 1981\nepisodes: [{ number: 1, title: A }, { number: 2, title: B }]\n",
        "shows/h/characters.yaml": """
        ann: { name: Ann, summary: { spoiler: Gone., until: s1e1-2 }, facts: [{ label: L, value: V, until: s1e3.5 }] }
        """,
        "shows/h/episodes/s1e3.5.md": "Prose of a recap.\n",
        "shows/h/episodes/s1e1-2.md": "Prose of two. [[s1e1]], [[s1e2]], [[s1e3.5]], {{seasons.1.episodes.3-point-5.date}}.\n",
        "articles/a.md": article("A", "show: h") + """
            ||Gone||{s1e3.5} ||both||{s1e1-2} ||by code||{S01E01E02}

            :::spoiler[Later]{until=s1e3.5}
            Gone.
            :::

            """,
    ]

    private static let kinds: [(String, address: String, name: String)] = [
        ("1-2", "episode-1-2", "Episodes 1–2"), ("3", "episode-3", "Episode 3"), ("3.5", "episode-3-point-5", "Episode 3.5"),
    ]

    @Test(arguments: kinds)
    func anEpisodeHasAnAddressAndAName(_ code: String, _ address: String, _ name: String) throws {
        let site = try site(Self.files)
        let number = try #require(EpisodeNumber(code))
        let route = Route.episode(.init("h"), season: 1, .number(number))
        #expect(route.path == "h/season-1/\(address)/")
        #expect(site.phrases.text(for: number) == name)
        #expect(site.routes.contains(route))
    }

    @Test func eachHasItsPlaceInTheOrder() throws {
        let site = try site(Self.files)
        #expect(try site.text(.season(.init("h"), number: 1)) == "H, Season 1: Both, Third, Recap, Shada, Lost, Rough, Night")
        #expect(try site.text(.episode(.init("h"), season: 1, .number(3))).hasSuffix(": Both (Part 1 of 2), Recap"))
        #expect(site.content.shows[0].seasons[0].episodeCount == 7)
    }

    @Test func structuredDataHasOnlyDatesInItsForm() throws {
        let site = try site(Self.files)
        let season = site.content.shows[0].seasons[0]
        let nodes = try season.episodes.map { episode in
            let route = Route.episode(.init("h"), season: 1, episode.code)
            return site.structuredData.page(at: route, title: "T", description: "D", crumbs: [], try site.page(route).graph).description
        }
        func member(_ name: String) -> [String] {
            nodes.map { node in
                let parts = node.split(separator: "\"\(name)\":", maxSplits: 1)
                return parts.count > 1 ? String(parts[1].prefix { $0 != "," && $0 != "}" }).trimmingCharacters(in: .whitespaces) : "-"
            }
        }
        #expect(member("episodeNumber") == [#""1-2""#, "3", #""3.5""#, "4", "5", "6", "7"])
        #expect(member("position") == ["40", "-", "-", "-", "-", "-", "-"])
        #expect(
            member("datePublished") == [
                #""1979-09-01""#, #""1979-09-08T18:10:00+01:00""#, #""1979-09""#, "-", "-", "-", #""1980-01-06T00:30:00-05:00""#,
            ])
    }

    @Test func theCalendarHasTimesInUTC() throws {
        let text = try site(Self.files).text(.calendar(.init("h")))
        let lines = text.split(separator: "\r\n").filter { $0.hasPrefix("UID") || $0.hasPrefix("DTSTART") || $0.hasPrefix("DURATION") }
        #expect(
            lines == [
                "UID:h/s1@leaves.example/fans", "DTSTART;VALUE=DATE:19790901", "UID:h/s1e3@leaves.example/fans", "DTSTART:19790908T171000Z",
                "DURATION:PT25M", "UID:h/s1e7@leaves.example/fans", "DTSTART:19800106T053000Z",
            ])
    }

    @Test func theFeedHasWhatWasShownAndWhen() throws {
        let entries = try #require(SeasonPlan(.init("h"), 1, on: try site(Self.files))?.feed).entries
        #expect(
            entries.map { "\($0.title) \($0.published.rfc3339)" } == [
                "Episode 7: Night 1980-01-06T05:30:00Z", "Episode 3: Third (Part 2 of 2) 1979-09-08T17:10:00Z",
                "Episodes 1–2: Both (Part 1 of 2) 1979-09-01T00:00:00Z",
            ])
    }

    @Test func theDataFileHasWhatIsKnown() throws {
        let text = try site(Self.files).text(.data(.init("h")))
        let episodes = text.split(separator: "\n").filter { $0.contains("/episode-") && $0.contains("season-1") }.map { line in
            line.split(separator: ", ").filter { part in
                ["number", "date", "time", "absolute", "part\""].contains { part.contains("\"\($0)") }
            }.joined(separator: ", ").trimmingCharacters(in: ["{", "}", ","])
        }
        #expect(
            episodes == [
                #""number": "1-2", "date": "1979-09-01", "absolute": 40, "part": "1 of 2""#,
                #""number": 3, "date": "1979-09-08", "time": "18:10+01:00", "part": "2 of 2""#, #""number": "3.5", "date": "1979-09""#,
                #""number": 4"#, #""number": 5, "date": "never""#, #""number": 6, "date": "1980-01-01/1980-04-30""#,
                #""number": 7, "date": "1980-01-06", "time": "00:30-05:00""#,
            ])
    }

    @Test func aVisitorReachesAnEpisodeWithItsLastNumber() throws {
        let story = try #require(site(Self.files).stories[.init("h")])
        let marks = ["s1e1-2", "s1e3", "s1e3.5", "s1"].map { text in StoryPoint(text).flatMap { story.mark(for: $0) } }
        #expect(marks == ["s1e2", "s1e3", "s1e3.5", "s1e7"])
    }

    @Test func spoilersAreGuardedUntilThem() throws {
        let html = try site(Self.files).text(.article(slug: "a"))
        let marks = html.components(separatedBy: "data-until=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(marks == ["s1e3.5", "s1e3.5", "s1e2", "s1e2"] && !html.contains("{"))
    }

    @Test func textsReferToThem() throws {
        let site = try site(Self.files)
        let text = try #require(site.content.prose[.episode(show: .init("h"), season: 1, .number(EpisodeNumber("1-2") ?? 0))])
        let html = site.texts.html(of: text, about: site.content.shows[0], on: .home).description
        #expect(html.contains("September 1979"))
        #expect(html.components(separatedBy: "season-1/episode-1-2/").count == 3 && html.contains("season-1/episode-3-point-5/"))
    }
}
