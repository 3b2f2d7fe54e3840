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
        "shows/g/relationships.yaml": """
        relationships: [{ between: [ned, jon], kind: family, as: [father, son], episodes: s1e1 to s1e2 }]
        """,
    ]

    private func page(_ route: Route, _ changed: [String: String] = [:]) throws -> String {
        let folder = try TemporaryFolder(Self.files.merging(changed) { $1 })
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

    /// All by the same point. A guard of its own would tell of each where it ends.
    @Test(arguments: ["ned", "jon"])
    func otherPagesGuardItByTheLastPlaceThatAnyRoleNames(_ character: String) throws {
        let page = try page(.character("g", .init(character)))
        let closed = "<details class=\"spoiler\" data-show=\"g\" data-until=\"s2e2\">\n<summary>Spoiler for Season 2</summary>\n"
        #expect(page.contains("\(closed)<ul>\n<li>") && page.ranges(of: "\(closed)<p class=\"meta seasons\">").count == 2)
        #expect(page.ranges(of: "<details class=\"spoiler\"").count == 4)
    }

    @Test func whoIsInAllOfItNeedsNoGuard() throws {
        let page = try page(.character("g", "all"))
        #expect(!page.contains("<details class=\"spoiler\"") && !page.contains("class=\"appearances\""))
    }

    /// A part without episodes may be one in all of them: the child that a guest plays once does not make that its first appearance.
    @Test func whoMayBeInAllOfItHasNoFirstAppearance() throws {
        let cast = Self.files["shows/g/characters.yaml"]?.split(separator: "\n").dropLast().joined(separator: "\n") ?? ""
        let roles = "[{ person: joe, kind: main }, { person: kit, kind: guest, episodes: s1e2, note: as a child }]"
        let page = try page(.character("g", "all"), ["shows/g/characters.yaml": "\(cast)\nall: { name: All, roles: \(roles) }\n"])
        #expect(page.contains("as a child") && !page.contains("class=\"appearances\"") && !page.contains("First appearance"))
        #expect(try self.page(.character("g", "ned")).contains("First appearance"))
    }

    @Test func thePersonsPageGuardsItToo() throws {
        let page = try page(.person("sean"))
        #expect(page.contains("<summary>Spoiler for Season 2</summary>\n<p class=\"meta seasons\">"))
    }

    @Test func theTablesOfTheCastAreClosedUntilTheEndOfTheirSeasons() throws {
        let page = try page(.cast("g", page: 1))
        let marks = page.components(separatedBy: "<details class=\"spoiler\" ").dropFirst().map { $0.components(separatedBy: ">")[0] }
        #expect(marks == ["s2e2", "s1e4", "s2e2"].map { "data-show=\"g\" data-until=\"\($0)\"" })
        #expect(page.ranges(of: "<table>").count == 3)
    }

    /// The names of seasons and episodes are canaries: what lists the cast, the characters and the people shows none of them to somebody
    /// who has not said how far they are.
    @Test func nobodyReadsWhereSomebodyIsSeenWithoutOpeningIt() throws {
        let words = ["One", "Two", "Three", "Four", "Five", "Six", "Season 1", "s1e3", "s1e4", "s2e1"]
        let routes: [Route] =
            [.cast("g", page: 1), .characters("g", page: 1)] + ["ned", "jon", "all"].map { .character("g", $0) }
            + ["sean", "kit", "joe"].map { .person($0) }
        for route in routes {
            let main = try #require(
                try page(route).components(separatedBy: "<main").dropFirst().first?.components(separatedBy: "</main>").first)
            #expect(words.filter { main.withoutSpoilers.contains($0) } == [], "\(route.path)")
        }
    }

    @Test(arguments: [("leftOut", 0), ("included", 4)])
    func dataForOthersHasItOnlyWithTheSpoilers(_ spoilers: String, _ count: Int) throws {
        let settings = "title: Leaves\nbaseURL: https://leaves.example/\ndata: { spoilers: \(spoilers) }\n"
        let data = try page(.data("g"), ["site.yaml": settings])
        let lines = data.split(separator: "\n").filter { $0.contains("\"roles\"") || $0.contains("\"between\"") }
        #expect(lines.count == 4 && lines.filter { $0.contains("\"episodes\"") }.count == count)
        #expect(["s1e3", "s2e1", "s1e2"].allSatisfy { data.contains($0) == (count > 0) })
    }

    @Test func searchEnginesAreToldNoPlacesOnOtherPages() throws {
        for route in [Route.cast("g", page: 1), .character("g", "ned"), .person("sean"), .show("g")] {
            let graph =
                try page(route).components(separatedBy: "application/ld+json\">").last?.components(separatedBy: "</script>").first ?? ""
            #expect(!graph.contains("episodeNumber") && !graph.contains("\"Three\"") && !graph.contains("s1e3"), "\(route.path)")
        }
    }
}

extension String {
    /// The text of a page without its closed parts, which may be inside one another.
    fileprivate var withoutSpoilers: String {
        var (text, depth) = ("", 0)
        for part in replacing("<details", with: "\u{0}<details").replacing("</details>", with: "</details>\u{0}").split(separator: "\u{0}")
        {
            if part.hasPrefix("<details") { depth += 1 }
            if depth == 0 { text += part }
            if part.hasSuffix("</details>") { depth -= 1 }
        }
        return text
    }
}
