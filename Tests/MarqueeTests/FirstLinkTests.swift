import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// Where a visitor who is new is led to, and in which words.
@Suite struct FirstLinkTests {
    private func site(_ files: [String: String]) throws -> Site {
        let settings = ["site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n"]
        let folder = try TemporaryFolder(files.merging(settings) { given, _ in given })
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        return try Site(planning: reading.content, theme: DefaultTheme())
    }

    private func text(_ route: Route, of site: Site) throws -> String {
        String(decoding: try #require(site.bytes(of: route)), as: UTF8.self)
    }

    /// What the home page, and the page of a show with that status and season, say to watch next.
    @Test(arguments: [
        ("running", "premiere: 2025-01-01\nepisodes: [{ title: Meet }]", "Watch next: S1 E1 Meet"),
        ("running", "premiere: 2025-01-01\nepisodes: [{ number: 1 }]", "Watch next: S1 E1"),
        ("running", "premiere: 2025-01-01\nepisodes: [{ title: Episode 1 }]", "Watch next: S1 E1"),
        ("running", "episodes: [{ title: Meet }]", "Watch next: S1 E1 Meet"),
        ("running", "premiere: 2026-01-01\nepisodes: [{ title: Meet }]", "Watch next: S1 E1 Meet"),
        ("announced", "episodes: [{ title: Meet }]", nil), ("inProduction", "episodes: [{ title: Meet }]", nil),
        ("announced", "premiere: late 2027\nepisodes: [{ number: 1 }]", nil),
        ("running", "premiere: 2026-01-02\nepisodes: [{ title: Meet }]", nil),
        ("running", "premiere: TBA\nepisodes: [{ title: Meet }]", nil),
        ("running", "episodes: [{ title: Meet, date: 2027 }]", nil),
        ("announced", "premiere: 2025\nepisodes: [{ title: Meet }]", "Watch next: S1 E1 Meet"),
    ])
    func nobodyIsToldToWatchWhatIsToCome(status: String, season: String, words: String?) throws {
        let site = try site([
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: \(status)\n", "shows/h/season-1.yaml": "number: 1\n\(season)\n",
        ])
        for route in [Route.home, .show("h")] {
            let said = try text(route, of: site).firstMatch(of: /<p class="up-next"><a href="\/h\/season-1\/episode-1\/">(.*?)<\/a>/)
            #expect((said?.1).map(String.init) == words, "\(route.path)")
        }
        #expect(try words != nil || text(.home, of: site).contains("<p class=\"main-show\"><a href=\"/h/\">H</a></p>"))
    }

    /// A season that is still running: the script does not get the episodes that are not out yet.
    @Test func theScriptKnowsTheEpisodesThatAreOut() throws {
        let site = try site([
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
            "shows/h/season-1.yaml":
                "number: 1\nepisodes: [{ title: One, date: 2025-12-25 }, { date: 2026-01-01 }, { title: Three, date: 2026-01-08 }]\n",
        ])
        let story = try #require(site.stories["h"])
        #expect(story.episodes.map(\.title) == ["One", "Episode 2"])
        let script = try #require(DefaultTheme().pointsAsset(of: story, phrases: site.content.settings.phrases))
        let text = String(decoding: script.bytes, as: UTF8.self)
        #expect(text.contains(#""episodes": [["s1e1", "h/season-1/episode-1/", "One"], ["s1e2", "h/season-1/episode-2/", ""]]"#))
        // They can still say that they have seen it.
        #expect(text.contains("s1e3"))
    }

    /// How the page of the books is called on the page of the show.
    @Test(arguments: [
        ("bookSeries", "", "Books"), ("series", "adaptations: [{ screen: s1, volumes: v1, extent: full }]\n", "From book to screen"),
    ])
    func theLinkToTheBooksSaysWhatIsThere(kind: String, adaptations: String, name: String) throws {
        var files = [
            "shows/h/show.yaml": "title: H\nkind: \(kind)\nstatus: ended\n",
            "shows/h/books.yaml": "volumes: { v1: { title: One } }\n\(adaptations)",
        ]
        if kind == "series" { files["shows/h/season-1.yaml"] = "number: 1\nepisodes: [{ title: Meet }]\n" }
        let page = try text(.show("h"), of: site(files))
        let links = page.matches(of: /<a href="\/h\/books\/">(.*?)<\/a>/).map { String($0.1) }
        #expect(links == [name, name])
    }

    /// In the list of people, somebody with so many shows.
    @Test(arguments: [
        (3, "Law 1, Law 2, Law 3"), (4, "Law 1, Law 2, Law 3, and 1 more"), (25, "Law 1, Law 2, Law 3, and 22 more"),
    ])
    func aListOfShowsThatEndsSaysSo(count: Int, words: String) throws {
        var files = ["people.yaml": "kit: { name: Kit, occupation: actor }\n"]
        for number in 1...count {
            files["shows/law-\(number)/show.yaml"] = "title: Law \(number)\nkind: series\nstatus: ended\ncreators: [kit]\n"
        }
        #expect(try text(.people(), of: site(files)).contains(">Kit</a> <small>actor, \(words)</small>"))
    }
}
