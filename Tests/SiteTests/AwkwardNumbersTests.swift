import ContentReader
import ShowData
@testable import Site
import Testing
import ThemeKit

/// Episodes without a number or a name, high numbers, and things with one name.
@Suite struct AwkwardNumbersTests {
    private static let show = "title: H\nkind: series\n"

    /// The points of the episodes of a season, each with its title.
    private func episodes(_ season: String, number: Int = 1) throws -> [String] {
        let site = try site(["shows/h/show.yaml": Self.show, "shows/h/season-\(number).yaml": season])
        return site.content.shows[0].seasons[0].episodes.map { episode in
            "\(StoryPoint.episode(season: number, episode.code)) \(episode.title.safe)"
        }
    }

    @Test func anEpisodeWithoutANumberHasTheNext() throws {
        #expect(
            try episodes(
                """
                number: 1
                episodes:
                  - { title: One }
                  - { title: Two }
                  - { number: 3-4, title: Both }
                  - { title: Five }
                  - { number: 5.5, title: Recap }
                  - { title: Six }
                  - { title: Making of, special: true }
                  - { title: Seven }
                  - { number: 12345, title: Far }
                  - { title: Farther }
                """) == [
                    "s1e1 One", "s1e2 Two", "s1e3-4 Both", "s1e5 Five", "s1e5.5 Recap", "s1e6 Six", "s1-making-of Making of", "s1e7 Seven",
                    "s1e12345 Far", "s1e12346 Farther",
                ])
    }

    @Test func anEpisodeWithoutATitleHasItsNumber() throws {
        #expect(
            try episodes("number: 1\nepisodes: [{ number: 1 }, { number: 2-3 }, { number: 3.5 }, { id: short }]\n") == [
                "s1e1 Episode 1", "s1e2-3 Episodes 2–3", "s1e3.5 Episode 3.5", "s1-short Special",
            ])
    }

    @Test func aSpecialWithoutAnIDHasItsTitle() throws {
        #expect(
            try episodes(
                """
                number: 0
                episodes:
                  - { title: The Making Of }
                  - { title: The making of… }
                  - { id: the-making-of-3, title: Third }
                  - { title: { spoiler: Nick dies, safe: In Memory } }
                  - { title: 12 }
                  - { title: Con }
                  - { title: "!?" }
                  - { number: 9, title: Ninth }
                  - {}
                """, number: 0) == [
                    "s0-the-making-of The Making Of", "s0-the-making-of-2 The making of…", "s0-the-making-of-3 Third",
                    "s0-in-memory In Memory",
                    "s0-the-12 12", "s0-the-con Con", "s0-special !?", "s0e9 Ninth", "s0e10 Episode 10",
                ])
    }

    @Test func theNumberIsNotSaidTwice() throws {
        let site = try site([
            "shows/h/show.yaml": Self.show, "shows/h/season-1.yaml": "number: 1\nepisodes: [{ date: 2020-01-01 }, { title: Two }]\n",
        ])
        #expect(try site.text(.calendar("h")).contains("SUMMARY:H: Season 1\\, Episode 1\r\n"))
        #expect(try #require(SeasonPlan("h", 1, on: site)?.feed).entries.map(\.title) == ["Episode 1"])
        #expect(try !site.text(.data("h")).contains("\"Episode 1\""))
    }

    @Test func noTwoPagesHaveOneTitle() throws {
        let files = [
            "people.yaml": """
            kit: { name: John Smith, occupation: actor }
            ann: { name: John Smith, occupation: writer }
            bob: { name: Nick }
            max: { name: Nick }
            """,
            "shows/h/show.yaml": Self.show,
            "shows/h/season-1.yaml": """
            number: 1
            episodes:
              - { title: Daleks, part: 1 of 2 }
              - { title: Daleks, part: 2 of 2 }
              - { title: Home }
              - { title: Home }
              - { title: Home, special: true }
            """,
            "shows/h/season-2.yaml": "number: 2\ntitle: One\n",
            "shows/h/season-3.yaml": "number: 3\ntitle: One\n",
            "shows/h/characters.yaml": """
            one: { name: Doctor, roles: [{ person: kit }] }
            two: { name: Doctor, roles: [{ person: bob }] }
            """,
            "articles/a.md": article("News"),
            "articles/b.md": article("Same"),
            "articles/c.md": article("Same"),
            "pages/x.md": "---\ntitle: Same\n---\n",
        ]
        let site = try site(files)
        let pages = site.routes.filter(\.isPage)
        let titles = try pages.map { try site.page($0).frame.title }
        #expect(Set(titles).count == titles.count)
        func title(_ route: Route) throws -> String { try site.page(route).frame.title }
        #expect(
            try (1...4).map { try title(.episode("h", season: 1, .number(EpisodeNumber($0)))) } == [
                "Daleks (Part 1 of 2) – H, Season 1", "Daleks (Part 2 of 2) – H, Season 1", "Home – H, Season 1 (Episode 3)",
                "Home – H, Season 1 (Episode 4)",
            ])
        #expect(try title(.episode("h", season: 1, .special("home"))) == "Home – H, Season 1 (home)")
        #expect(try [2, 3].map { try title(.season("h", number: $0)) } == ["H, One (Season 2)", "H, One (Season 3)"])
        #expect(try ["one", "two"].map { try title(.character("h", .init($0))) } == ["Doctor – H (John Smith)", "Doctor – H (Nick)"])
        #expect(try ["kit", "ann"].map { try title(.person(.init($0))) } == ["John Smith (actor)", "John Smith (writer)"])
        #expect(try ["bob", "max"].map { try title(.person(.init($0))) } == ["Nick (people/bob)", "Nick (people/max)"])
        #expect(try title(.article(slug: "a")) == "News (1 January 2025)")
        #expect(try title(.page(path: "x")) == "Same (x)")
    }

    /// A few letters put a place into all episodes of a show.
    @Test(arguments: [5, 10, 20])
    func thePagesOfPlacesInRangesStayInProportion(_ episodes: Int) throws {
        let places = (1...150).map { "p\($0): { name: P\($0), kind: setting, in: [s1e1 to s1e\(episodes - 1)] }\n" }.joined()
        let site = try site([
            "shows/h/show.yaml": Self.show,
            "shows/h/season-1.yaml": "number: 1\nepisodes: [\((1...episodes).map { "{ title: E\($0) }" }.joined(separator: ", "))]\n",
            "shows/h/places.yaml": places,
        ])
        let show = try #require(site.content.shows.first)
        let counts = (1...episodes).map { number in
            site.catalogue.details(of: show).places(of: .episode(season: 1, .number(EpisodeNumber(number)))).count
        }
        #expect(counts == Array(repeating: 100, count: episodes - 1) + [0])
        #expect(site.catalogue.details(of: show).places(of: .season(1)) == [])
    }
}
