import ContentReader
import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

/// A few letters say that somebody is in all of a thousand episodes. What pages say of that stays in proportion to the content.
@Suite struct LargeCastTests {
    /// A show with as many parts as seasons, or as episodes of its only season, all of them in the whole first season.
    private func site(parts: Int, seasons: Int = 1, episodes: Int = 1) throws -> (Site, Show) {
        var files = [
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
            "people.yaml": lines(parts) { "p\($0): { name: P \($0) }\n" },
            "shows/h/characters.yaml": lines(parts) {
                "c\($0): { name: C \($0), roles: [{ person: p\($0), kind: \($0 % 2 == 0 ? "main" : "guest"), episodes: [s1, s1e1] }] }\n"
            },
        ]
        for season in 1...seasons {
            files["shows/h/season-\(season).yaml"] =
                "number: \(season)\nepisodes:\n" + lines(episodes) { "  - { number: \($0), title: E \($0) }\n" }
        }
        let site = try SiteTests.site(files)
        return (site, site.content.shows[0])
    }

    /// Of n parts and n seasons, the table has the rows for which there is room, main parts first, and says how many there are in all.
    @Test(arguments: [(30, 30), (40, 30), (100, 12), (400, 10)])
    func aTableHasTheLargestParts(count: Int, rows: Int) throws {
        let (site, show) = try site(parts: count, seasons: count)
        let matrix = try #require(CastMatrix.all(of: show, from: site.catalogue).show?.revealed)
        #expect(matrix.rows.count == rows)
        #expect(matrix.rowCount == count)
        #expect(matrix.rows.prefix(min(rows, count / 2)).allSatisfy { $0.cells.first == .present(.main) })
    }

    /// The tables of the seasons share the room of the page, or each has a page of its own.
    @Test(arguments: [(30, 20, 1), (30, 40, 0), (400, 600, 0)])
    func tablesThatAreTooLargeForOnePageHaveTheirOwn(parts: Int, episodes: Int, tables: Int) throws {
        let (site, show) = try site(parts: parts, seasons: 1, episodes: episodes)
        #expect(CastMatrix.all(of: show, from: site.catalogue).seasons.count == tables)
        let page = Route.castOfSeason(show.id, number: 1)
        #expect(site.routes.contains(page) == (tables == 0))
        guard tables == 0 else { return }
        let model = try #require(CastOfSeasonPlan(show.id, 1, on: site)).model
        #expect((model.matrix?.revealed).map { $0.rows.count * $0.columns.count <= max(1_200, 10 * episodes) } == true)
        #expect(try #require(CastPlan(show.id, 1, on: site)).model.seasonPages.map(\.path) == [site.links.path(to: page)])
    }

    /// A long season has a table for each stretch of its episodes, which says nothing of later ones, and pages with everyone in it.
    @Test func aLongSeasonHasPagesWithItsCast() throws {
        var files = [
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n", "people.yaml": "p: { name: P }\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes:\n" + (1...230).map { "  - { number: \($0), title: E \($0) }\n" }.joined(),
            "shows/h/season-2.yaml": "number: 2\nepisodes:\n  - { number: 1, title: Last }\n",
        ]
        files["shows/h/characters.yaml"] =
            (1...200).map { "c\($0): { name: C \($0), roles: [{ person: p, kind: guest, episodes: [s1e\($0)] }] }\n" }.joined()
            + "late: { name: Late, roles: [{ person: p, kind: main, episodes: [s1e110 to s1e230] }] }\n"
            + "next: { name: Next, roles: [{ person: p, kind: main, episodes: [s2] }] }\n"
        let site = try SiteTests.site(files)
        let routes = site.routes.filter { if case .castOfSeason = $0 { true } else { false } }
        #expect(
            routes.map(\.path) == [
                "h/cast/season-1/", "h/cast/season-1/page/2/", "h/cast/season-1/page/3/", "h/cast/season-2/",
            ])
        let pages = try routes.map { try #require(try site.page($0) as? CastOfSeasonPlan).model }
        #expect(pages.map { $0.matrix?.guardedUntil?.description } == ["s1e100", "s1e200", "s1", nil])
        #expect(pages.map { $0.matrix?.revealed.columns.count } == [100, 100, 30, nil])
        #expect(pages.map { $0.matrix?.revealed.rows.first?.character?.title } == ["C 1", "Late", "Late", nil])
        #expect(pages.map { $0.matrix?.revealed.rowCount } == [100, 101, 1, nil])
        #expect(pages.map(\.roles.count) == [80, 80, 41, 1])
        #expect(pages.map { $0.stretch?.title } == ["1–100", "101–200", "201–230", nil])
        for page in pages.prefix(3) { #expect(page.seasonPages.map(\.title) == ["1–100", "101–200", "201–230"]) }
        // Nobody is known to be in one episode of the second season, but it can be reached.
        #expect(try #require(CastPlan(.init("h"), 1, on: site)).model.seasonPages.map(\.title) == ["Season 1", "Season 2"])
        #expect(
            try #require(try site.page(.season(.init("h"), number: 1)) as? SeasonPlan).model.wholeCast?.text == "/fans/h/cast/season-1/")
    }

    /// How many of so many episodes each of their pages names for a part, a piece of music and a place that are in all of them.
    @Test(arguments: [(60, 60), (100, 100), (101, 1), (400, 1)])
    func pagesOfEpisodesNameSoManyOthers(count: Int, named: Int) throws {
        let all = (1...count).map { "s1e\($0)" }.joined(separator: ", ")
        let site = try SiteTests.site([
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n", "people.yaml": "p: { name: P }\n",
            "shows/h/characters.yaml": "c: { name: C, roles: [{ person: p, episodes: [\(all)] }] }\n",
            "shows/h/music.yaml": "tracks: [{ title: T, in: [\(all)] }]\n",
            "shows/h/places.yaml": "p: { name: P, kind: setting, in: [\(all)] }\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes:\n" + (1...count).map { "  - { number: \($0), title: E \($0) }\n" }.joined(),
        ])
        let (show, season) = (site.content.shows[0], site.content.shows[0].seasons[0])
        for episode in [season.episodes[0], season.episodes[count - 1]] {
            let plan = EpisodePlan(show: show, season: season, episode: episode, site: site)
            let page = plan.model(in: plan.frame)
            #expect(page.cast.map { $0.spans.open?.count } == [0])
            #expect(page.tracks.map(\.places.count) == [named])
            #expect(page.places.map(\.places.count) == [named])
        }
        // Somebody who is in all of them needs no list.
        let character = show.characters[0]
        #expect(RoleEntry(character.openRoles[0], of: character, in: show, from: site.catalogue)?.spans.open?.count == 0)
        #expect(site.catalogue.cast(of: season, in: show).map { $0.spans.open?.count } == [0])
    }

    /// How many parts the page of each episode names, with as many episodes as parts.
    @Test(arguments: [(100, 100), (400, 200), (800, 200), (1_600, 125), (2_400, 100)])
    func pagesOfEpisodesNameSoManyParts(count: Int, named: Int) throws {
        let (site, show) = try site(parts: count, episodes: count)
        let season = show.seasons[0]
        for episode in [season.episodes[0], season.episodes[count - 1]] {
            let parts = site.catalogue.parts(in: episode, of: season, in: show)
            #expect(parts.count == named)
            // Main parts go first into the list, which is in the order of the content.
            #expect(parts.count { $0.role.kind == .main } == min(named, count / 2))
            #expect(parts.map { $0.character.id } == show.characters.map(\.id).filter { id in parts.contains { $0.character.id == id } })
        }
    }
}
