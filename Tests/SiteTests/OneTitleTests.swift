import ShowData
@testable import Site
import Testing
import ThemeKit

/// Two shows with one title in one year, wherever their titles are shown.
@Suite struct OneTitleTests {
    private let files = [
        "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\nnavigation: [{ title: British, to: uk }]\n",
        "shows/uk/show.yaml": "title: Ghosts\nkind: series\nstatus: ended\npremiere: 2019\ncountry: UK\n",
        "shows/uk/season-1.yaml": "number: 1\npremiere: 2019-04-15\nepisodes: [{ number: 1, title: One, date: 2019-04-15 }]\n",
        "shows/us/show.yaml": "title: Ghosts\nkind: series\nstatus: ended\npremiere: 2019\ncountry: US\n",
        "shows/us/season-1.yaml": "number: 1\npremiere: 2019-10-07\nepisodes: [{ number: 1, title: Uno, date: 2019-10-07 }]\n",
        "articles/a.md": article("A", "show: uk", "tags: [Ghosts (UK), Ghosts (US)]"),
        "pages/p.md": "---\ntitle: P\n---\n[[Ghosts (UK)]] and [[Ghosts (US)|the other]] and [[uk]].\n",
    ]

    @Test func pagesFeedsCalendarsAndTagsSayWhichOneTheyAreAbout() throws {
        let site = try site(files)
        for (id, title) in [("uk", "Ghosts (UK)"), ("us", "Ghosts (US)")] {
            let show = Show.ID(id)
            #expect(try site.page(.show(show)).head.title == title)
            #expect(try site.page(.season(show, number: 1)).head.title == "\(title), Season 1")
            #expect(try site.page(.episode(show, season: 1, .number(EpisodeNumber(1)))).frame.breadcrumbs.map(\.title).contains(title))
            #expect(try site.text(.feed(.atom, of: .season(show, number: 1))).contains("<title>\(title): Season 1</title>"))
            #expect(try site.text(.calendar(show)).contains("SUMMARY:\(title)"))
        }
        #expect(
            site.routes.compactMap { if case .tag(let slug, page: 1) = $0 { slug } else { nil } }.sorted() == ["ghosts-uk", "ghosts-us"])
        #expect(try site.page(.page(path: "p")).frame.navigation.map(\.title) == ["British"])
    }

    @Test func programsTellThemApartByIDAndCountry() throws {
        let site = try site(files)
        for (id, country) in [("uk", "UK"), ("us", "US")] {
            let data = try site.text(.data(.init(id)))
            #expect(
                data.contains("\"id\": \"\(id)\"") && data.contains("\"title\": \"Ghosts\"") && data.contains("\"country\": \"\(country)\"")
            )
            let graph = try #require(site.page(.show(.init(id))).frame.structuredData?.description)
            #expect(graph.contains("\"countryOfOrigin\"") && !graph.contains("Ghosts (") || graph.contains("\"name\": \"Ghosts\""))
        }
    }

    @Test func aLinkToBothNamesThem() throws {
        let found = try planningDiagnostics(files.merging(["pages/q.md": "---\ntitle: Q\n---\n[[Ghosts]]\n"]) { $1 })
        #expect(found.count == 1 && found[0].help?.contains("uk") == true && found[0].help?.contains("us") == true, "\(found)")
    }
}
