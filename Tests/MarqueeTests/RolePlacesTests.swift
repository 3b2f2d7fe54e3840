import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// Where somebody appears tells who lives, and how long. The page of an episode says nothing of other episodes, and other pages guard it.
@Suite struct RolePlacesTests {
    private static let files = [
        "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
        "people.yaml": "sean: { name: Sean }\nkit: { name: Kit }\njoe: { name: Joe }\n",
        "shows/g/show.yaml": "title: G\nkind: series\nstatus: ended\n",
        "shows/g/season-1.yaml": """
        number: 1
        episodes: [{ number: 1, title: One }, { number: 2, title: Two }, { number: 3, title: Three }, { number: 4, title: Four }]
        """,
        "shows/g/season-2.yaml": "number: 2\nepisodes: [{ number: 1, title: Five }, { number: 2, title: Six }]\n",
        "shows/g/characters.yaml": """
        ned: { name: Ned, roles: [{ person: sean, episodes: [s1e1 to s1e3] }] }
        jon: { name: Jon, roles: [{ person: kit, episodes: [s1e1, s1e4 to s2e1] }] }
        all: { name: All, roles: [{ person: joe, episodes: [s1, s2] }] }
        """,
    ]

    private func page(_ route: Route) throws -> String {
        let folder = try TemporaryFolder(Self.files)
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        try #require(reading.diagnostics == [])
        return String(decoding: try #require(Site(planning: reading.content, theme: DefaultTheme()).bytes(of: route)), as: UTF8.self)
    }

    @Test func theEpisodeNamesWhoIsInIt() throws {
        for (season, episode, people) in [(1, 1, ["sean", "kit", "joe"]), (1, 2, ["sean", "joe"]), (1, 4, ["kit", "joe"]), (2, 2, [])] {
            let page = try page(.episode("g", season: season, .number(EpisodeNumber(episode))))
            let found = ["sean", "kit", "joe"].filter { page.contains("/people/\($0)/") }
            // Nobody is named for the second season by episode, except at its start.
            #expect(found == (season == 2 ? ["joe"] : people), "s\(season)e\(episode)")
            let others = ["One", "Two", "Three", "Four", "Five", "Six"]
            let main = page.components(separatedBy: "class=\"cast\"").dropFirst().first?.components(separatedBy: "</section>").first ?? ""
            #expect(!others.contains { main.contains($0) } && !main.contains("Season"))
        }
    }

    @Test func searchEnginesAndLinkPreviewsAreToldNoMore() throws {
        let page = try page(.episode("g", season: 1, .number(2)))
        #expect(page.ranges(of: "\"PerformanceRole\"").count == 2 && page.ranges(of: "video:actor\"").count == 2)
        #expect(!page.contains("Jon"))
    }

    @Test func theSeasonNamesItsCastWithoutTheirEpisodes() throws {
        let page = try page(.season("g", number: 1))
        let cast = page.components(separatedBy: "class=\"cast\"").dropFirst().first?.components(separatedBy: "</section>").first ?? ""
        #expect(cast.contains("Ned") && cast.contains("Jon") && !cast.contains("One") && !cast.contains("Season"))
    }

    @Test(arguments: [("ned", "s1e3", "Season 1, Episode 3"), ("jon", "s2e1", "Season 2, Episode 1")])
    func otherPagesGuardItByTheLastPlace(_ character: String, _ mark: String, _ words: String) throws {
        let page = try page(.character("g", .init(character)))
        let closed = "<details class=\"spoiler\" data-show=\"g\" data-until=\"\(mark)\">\n<summary>Spoiler for \(words)</summary>\n"
        #expect(page.contains("\(closed)<ul>\n<li>") && page.contains("\(closed)<p class=\"meta seasons\">"))
        #expect(page.ranges(of: "<details class=\"spoiler\"").count == 2)
    }

    @Test func whoIsInAllOfItNeedsNoGuard() throws {
        let page = try page(.character("g", "all"))
        #expect(!page.contains("<details class=\"spoiler\"") && !page.contains("class=\"appearances\""))
    }

    @Test func thePersonsPageGuardsItToo() throws {
        let page = try page(.person("sean"))
        #expect(page.contains("<summary>Spoiler for Season 1, Episode 3</summary>\n<p class=\"meta seasons\">"))
    }
}
