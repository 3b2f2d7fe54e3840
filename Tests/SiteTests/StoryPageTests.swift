import ShowData
@testable import Site
import Testing
import ThemeKit

/// What the pages of a show, a season and an episode say besides their own entries.
@Suite struct StoryPageTests {
    private static let files = [
        "people.yaml": "sean: { name: Sean }\nkit: { name: Kit }\njoe: { name: Joe }\n",
        "shows/g/show.yaml": """
        title: G
        kind: series
        status: ended
        trailer: https://video.example/g
        watch: [{ service: Box, kind: stream }, { service: Disc, kind: buy, countries: [UK, Ireland] }]
        """,
        "shows/g/season-1.yaml": """
        number: 1
        trailer: { address: "https://video.example/g1", title: First look }
        episodes: [{ number: 1, title: One }, { number: 2, title: Two }]
        """,
        "shows/g/season-2.yaml": "number: 2\nepisodes: [{ number: 1, title: Three }]\n",
        "shows/g/characters.yaml": """
        ned: { name: Ned, roles: [{ person: sean, episodes: [s1e1] }] }
        jon: { name: Jon, roles: [{ person: kit, episodes: [s1, s2] }] }
        all: { name: All, roles: [{ person: joe }] }
        """,
        "shows/g/relationships.yaml": """
        relationships:
          - { between: [ned, jon], kind: family, as: [father, son] }
          - { between: [ned, all], kind: romance, until: s2 }
        """,
    ]

    @Test func aSeasonNamesWhoeverIsInItAndLeadsToTheWholeCast() throws {
        let site = try site(Self.files)
        let show = try #require(site.catalogue.show("g"))
        let seasons = show.seasons.map { SeasonPlan(show: show, season: $0, site: site).model }
        #expect(seasons.map { $0.cast.map(\.person.title) } == [["Kit", "Sean"], ["Kit"]])
        #expect(seasons.map(\.wholeCast?.description) == ["/fans/g/cast/", "/fans/g/cast/"])
        let placed = Self.files["shows/g/characters.yaml"]?.replacing("person: joe", with: "person: joe, episodes: [s2]")
        let known = try SiteTests.site(Self.files.merging(["shows/g/characters.yaml": placed ?? ""]) { $1 })
        let last = try #require(known.catalogue.show("g"))
        let page = SeasonPlan(show: last, season: last.seasons[1], site: known).model
        #expect(page.cast.map(\.person.title) == ["Joe", "Kit"] && page.wholeCast == nil)
    }

    @Test func whereToWatchAndTheTrailerHaveTheirPlaces() throws {
        let site = try site(Self.files)
        let show = try #require(site.catalogue.show("g"))
        let page = ShowPlan(show: show, site: site).model
        #expect(page.show.show.trailer?.address.description == "https://video.example/g")
        let season = SeasonPlan(show: show, season: show.seasons[0], site: site).model
        #expect(season.trailer?.title == "First look" && season.offers.map(\.service) == ["Box", "Disc"])
        let episode = EpisodePlan(show: show, season: show.seasons[0], episode: show.seasons[0].episodes[0], site: site).model
        #expect(episode.offers == season.offers)
    }

    @Test func theMapOfAShowHasOnlyWhatEverybodyMayKnow() throws {
        let site = try site(Self.files)
        let show = try #require(site.catalogue.show("g"))
        let map = try #require(ShowPlan(show: show, site: site).model.relationships)
        #expect(map.characters.map(\.title) == ["Jon", "Ned"] && map.relations.map(\.kind) == [.family])
    }

    /// The newest four are cards, everything else is a line; a link inside a spoiler counts for neither.
    @Test func thePageOfAnEpisodeShowsTheArticlesAboutIt() throws {
        var files = Self.files
        for day in 1...6 { files["articles/a\(day).md"] = article("A\(day)", "show: g", date: "2025-01-0\(day)") + "\n[[s1e1]]\n" }
        files["articles/guarded.md"] = article("Guarded", "show: g", "spoils: s2", date: "2025-02-01") + "\n[[s1e1]]\n"
        files["articles/hidden.md"] = article("Hidden", "show: g", date: "2025-02-02") + "\n:::spoiler{until=s2}\n[[s1e1]]\n:::\n"
        files["pages/about.md"] = page("About") + "\n[[s1e1]]\n"
        let site = try site(files)
        let frame = try site.page(.episode("g", season: 1, .number(EpisodeNumber(1)))).frame
        #expect(frame.articles.map(\.title) == ["A6", "A5", "A4", "A3"])
        #expect(frame.mentions.map(\.title) == ["A2", "A1", "About"])
        #expect(try site.page(.home).frame.articles.isEmpty)
    }
}
