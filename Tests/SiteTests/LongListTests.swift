import ContentReader
import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

/// Lists that are too long for one page.
@Suite struct LongListTests {
    private func shows(_ titles: [String]) throws -> Site {
        let files = titles.enumerated().map { position, title in
            ("shows/s\(position)/show.yaml", "title: \"\(title)\"\nkind: film\nstatus: ended\npremiere: \(1900 + position)\n")
        }
        return try site(Dictionary(uniqueKeysWithValues: files))
    }

    private func soap(characters: Int, _ rest: (Int) -> String = { _ in "" }, seasons: Int = 1, episodes: Int = 1) throws -> (Site, Show) {
        var files = [
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "people.yaml": "p: { name: P }\n",
            "shows/h/characters.yaml": lines(characters) { "c\($0): { name: C \($0)\(rest($0)) }\n" },
        ]
        for season in 1...seasons {
            files["shows/h/season-\(season).yaml"] =
                "number: \(season)\nepisodes:\n" + lines(episodes) { "  - { number: \($0), title: E \($0) }\n" }
        }
        let site = try SiteTests.site(files)
        return (site, site.content.shows[0])
    }

    /// So many shows, how many of them the home page has, and the pages of the list of all.
    @Test(arguments: [
        (1, 1, []), (24, 24, []), (25, 12, ["shows/"]), (400, 12, ["shows/"]), (401, 12, ["shows/", "shows/page/2/"]),
    ])
    func homePageHasAllShowsOrTheNewest(count: Int, onHome: Int, pages: [String]) throws {
        let site = try shows((0..<count).map { "Show \($0)" })
        let home = HomePlan(site: site).model
        let titles = home.shows.map(\.show.title)
        let all = site.content.shows.sorted(byName: \.title, in: site.content.settings.letterOrder).map(\.title)
        #expect(titles == (onHome == count ? all : (0..<onHome).map { "Show \(count - 1 - $0)" }))
        #expect(home.showCount == count)
        #expect(home.allShows?.text == pages.first.map { "/fans/\($0)" })
        #expect(site.routes.filter { if case .shows = $0 { true } else { false } }.map(\.path) == pages)
        #expect(
            pages.isEmpty || (1...pages.count).flatMap { ShowsPlan(number: $0, site: site).model.groups.flatMap(\.things) }.count == count)
    }

    @Test func showsAreUnderTheirLetters() throws {
        let titles = ["zoo", "Élite", "1899", "…And", "Elan", "Ärger", "Яблоко", "Zoo 2"] + (1...30).map { "B\($0 + 10)" }
        let site = try shows(titles)
        let groups = ShowsPlan(number: 1, site: site).model.groups
        #expect(groups.map(\.letter) == ["#", "A", "B", "E", "Z", "Я"])
        #expect(
            groups.filter { $0.letter != "B" }.map { $0.things.map(\.show.title) } == [
                ["…And", "1899"], ["Ärger"], ["Elan", "Élite"], ["zoo", "Zoo 2"], ["Яблоко"],
            ])
    }

    /// A letter leads to the page where it begins.
    @Test func lettersLeadToTheirPages() throws {
        let site = try shows((0..<300).map { "A\($0)" } + (0..<200).map { "B\($0)" } + ["C"])
        let pages = [1, 2].map { ShowsPlan(number: $0, site: site).model }
        let letters = ["/fans/shows/#letter-1", "/fans/shows/#letter-2", "/fans/shows/page/2/#letter-3"]
        for page in pages { #expect(page.letters.map(\.path.text) == letters) }
        #expect(
            pages.map { $0.groups.map { "\($0.letter) \($0.anchor) \($0.things.count)" } } == [
                ["A letter-1 300", "B letter-2 100"], ["B letter-2 100", "C letter-3 1"],
            ])
    }

    /// So many characters, how many of them are on the page of the show, and on the pages of the list.
    @Test(arguments: [
        (16, 16, [16]), (17, 12, [17]), (31, 12, [31]), (120, 12, [120]), (121, 12, [100, 21]), (301, 12, [100, 100, 100, 1]),
    ])
    func charactersHavePages(count: Int, onShow: Int, pages: [Int]) throws {
        let (site, show) = try soap(characters: count)
        let page = ShowPlan(show: show, site: site).model
        #expect([page.characters.count, page.characterCount] == [onShow, count])
        let lists = pages.indices.map { CharactersPlan(show: show, number: $0 + 1, site: site).model }
        #expect(lists.map(\.characters.count) == pages)
        #expect(Set(lists.flatMap { $0.characters.map(\.name) }).count == count)
        #expect(
            site.routes.filter { if case .characters = $0 { true } else { false } }
                == pages.indices.map { .characters(show.id, page: $0 + 1) })
    }

    /// Main parts first, then by the number of episodes, then by name.
    @Test func manyCharactersAreInTheOrderOfTheirParts() throws {
        let (site, show) = try soap(
            characters: 40,
            { number in
                switch number {
                case 40: ", roles: [{ person: p, kind: main, episodes: [s1e1] }]"
                case 39: ", roles: [{ person: p, kind: main, episodes: [s1] }]"
                case 38: ", roles: [{ person: p, kind: guest, episodes: [s1, s2e1] }]"
                case 37: ", roles: [{ person: p, kind: guest, episodes: [s2e3] }]"
                default: ""
                }
            }, seasons: 2, episodes: 3)
        #expect(ShowPlan(show: show, site: site).model.characters.prefix(6).map(\.name) == ["C 39", "C 40", "C 38", "C 37", "C 1", "C 2"])
    }

    /// So many roles, and how many are on each page of the list.
    @Test(arguments: [(150, [150]), (151, [120, 31]), (361, [120, 120, 120, 1])])
    func castHasPages(count: Int, pages: [Int]) throws {
        let (site, show) = try soap(characters: count, { ", roles: [{ person: p, kind: \($0 % 2 == 0 ? "main" : "guest") }]" })
        let lists = pages.indices.map { CastPlan(show: show, number: $0 + 1, site: site).model }
        #expect(lists.map(\.roles.count) == pages)
        let kinds = lists.flatMap { $0.roles.map(\.kind) }
        #expect(kinds == Array(repeating: .main, count: count / 2) + Array(repeating: .guest, count: count - count / 2))
    }

    /// So many episodes, and whether the guide has them or their seasons.
    @Test(arguments: [(10, 20, 10, 0), (10, 21, 0, 10)])
    func aLongGuideHasTheSeasons(seasons: Int, episodes: Int, guides: Int, links: Int) throws {
        let (site, show) = try soap(characters: 1, seasons: seasons, episodes: episodes)
        let page = EpisodesPlan(show: show, site: site).model
        #expect([page.guides.count, page.seasons.count] == [guides, links])
    }

    /// So many episodes, and how many each page of their season has.
    @Test(arguments: [(200, [200]), (201, [100, 100, 1]), (1_100, Array(repeating: 100, count: 11))])
    func aLongSeasonHasPages(count: Int, pages: [Int]) throws {
        let site = try site([
            "shows/h/show.yaml": Self.show,
            "shows/h/season-1.yaml": "number: 1\nparts: [{ from: 1 }, { from: 150 }]\nepisodes:\n"
                + lines(count) { "  - { number: \($0), title: E \($0), orders: { DVD: \(count - $0 + 1) } }\n" },
            "shows/h/books.yaml": "volumes: { v1: { title: B } }\nadaptations:\n  - { screen: s1, volumes: v1, extent: full }\n"
                + lines(count) { "  - { screen: s1e\($0), volumes: v1, extent: loose }\n" },
        ])
        let routes = site.routes.filter { if case .episodesOfSeason = $0 { true } else { false } }
        #expect(routes.map(\.path) == pages.indices.dropFirst().map { "h/season-1/page/\($0 + 1)/" })
        let first = try #require(try site.page(.season(.init("h"), number: 1)) as? SeasonPlan).model
        let others = try routes.map { try #require(try site.page($0) as? EpisodesOfSeasonPlan).model }
        let guides = [first.guides] + others.map(\.guides)
        #expect(guides.map { $0.reduce(0) { $0 + $1.episodes.count } } == pages)
        #expect(guides.flatMap { $0.flatMap { $0.episodes.map(\.title) } } == (1...count).map { "E \($0)" })
        #expect(
            ([first.orders] + others.map(\.orders)).map { $0.flatMap(\.groups).reduce(0) { $0 + $1.episodes.count } }
                == pages.map { $0 > 1 ? $0 : 0 })
        #expect(([first.adaptations] + others.map(\.adaptations)).map(\.count) == [pages[0] + 1] + pages.dropFirst())
        #expect(first.season.episodeCount == count)
        let names = ["1–100", "101–200", "201–201"]
        if count == 201 {
            #expect(others.map { $0.stretch?.title } == ["101–200", "201–201"])
            #expect(([first.stretches] + others.map(\.stretches)).map { $0.map(\.title) } == Array(repeating: names, count: 3))
            #expect(first.stretches.map(\.path.text) == ["/fans/h/season-1/", "/fans/h/season-1/page/2/", "/fans/h/season-1/page/3/"])
            #expect(others.map(\.frame.title) == ["H, Season 1, 101–200", "H, Season 1, 201–201"])
            #expect(others[0].guides.map { $0.part?.title } == ["Part 1", "Part 2"])
        }
        let graph = try #require(try site.page(.season(.init("h"), number: 1)).frame.structuredData).description
        #expect(graph.contains("\"numberOfEpisodes\": \(count)") && graph.contains("episode-\(pages[0])/"))
        #expect(!graph.contains("episode-\(pages[0] + 1)/"))
    }

    /// What is listed of a show for link previews and search engines does not grow with its cast.
    @Test func programsAreToldOfTheLeadingParts() throws {
        let (site, show) = try soap(characters: 300, { ", roles: [{ person: p, kind: \($0 % 10 == 0 ? "main" : "guest") }]" })
        let parts = site.catalogue.leadingParts(of: show)
        #expect(parts.count == 100)
        #expect(parts.count { $0.role.kind == .main } == 30)
    }

    private static let show = "title: H\nkind: series\nstatus: ended\n"

    /// So many places, how many of them are on the page of the show, and on the pages of their list.
    @Test(arguments: [(24, 24, []), (25, 12, [25]), (121, 12, [100, 21])])
    func placesHavePages(count: Int, onShow: Int, pages: [Int]) throws {
        let site = try site([
            "shows/h/show.yaml": Self.show, "shows/h/places.yaml": lines(count) { "p\($0): { name: Place \($0), kind: setting }\n" },
        ])
        let show = site.content.shows[0]
        let page = ShowPlan(show: show, site: site).model
        #expect(page.places.count == onShow)
        #expect(page.allPlaces?.count == (pages.isEmpty ? nil : count))
        #expect(page.allPlaces?.path.text == (pages.isEmpty ? nil : "/fans/h/places/"))
        let routes = site.routes.filter { if case .list = $0 { true } else { false } }
        #expect(routes == pages.indices.map { .list(.places, of: show.id, page: $0 + 1) })
        let lists = pages.indices.map { ShowListPlan(list: .places, show: show, number: $0 + 1, site: site).model.contents }
        #expect(lists.map { if case .places(let places) = $0 { places.count } else { 0 } } == pages)
    }

    /// The same for music and quotes.
    @Test func musicAndQuotesHavePages() throws {
        let site = try site([
            "shows/h/show.yaml": Self.show, "shows/h/music.yaml": "tracks:\n" + lines(30) { "  - { title: Song \($0) }\n" },
            "shows/h/quotes.yaml": "quotes:\n" + lines(30) { "  - { text: Words \($0) }\n" },
        ])
        let page = ShowPlan(show: site.content.shows[0], site: site).model
        #expect([page.tracks.count, page.quotes.count] == [12, 12])
        #expect([page.allTracks?.path.text, page.allQuotes?.path.text] == ["/fans/h/music/", "/fans/h/quotes/"])
        #expect(try site.text(.list(.music, of: "h")).contains("Song 30"))
        #expect(try site.text(.list(.quotes, of: "h")).contains("Words 30"))
    }

    /// A list of many things names the seasons of what is seen in many episodes.
    @Test(arguments: [(20, 20), (21, 2)]) func placesOfManyEpisodesNameTheirSeasons(episodes: Int, named: Int) throws {
        let points = (1...episodes).map { "s\($0 % 2 + 1)e\($0)" }
        let site = try site([
            "shows/h/show.yaml": Self.show,
            "shows/h/places.yaml": "p: { name: P, kind: setting, in: [\(points.joined(separator: ", "))] }\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes:\n" + lines(30) { "  - { number: \($0), title: E \($0) }\n" },
            "shows/h/season-2.yaml": "number: 2\nepisodes:\n" + lines(30) { "  - { number: \($0), title: E \($0) }\n" },
        ])
        #expect(ShowPlan(show: site.content.shows[0], site: site).model.places.map(\.places.count) == [named])
    }

    /// A circle of so many characters: how many are in its map, whether their pages have maps, and whether all relationships have a page.
    @Test(arguments: [(40, 40, nil, 0), (41, 30, 3, 41)]) func mapsOfManyCharactersAreDivided(
        count: Int, drawn: Int, own: Int?, listed: Int
    )
        throws
    {
        let site = try site([
            "shows/h/show.yaml": Self.show, "shows/h/characters.yaml": lines(count) { "c\($0): { name: C \($0) }\n" },
            "shows/h/relationships.yaml": "relationships:\n"
                + lines(count) { "  - { between: [c\($0), c\($0 % count + 1)], kind: friendship }\n" },
        ])
        let show = site.content.shows[0]
        let page = CharactersPlan(show: show, number: 1, site: site).model
        #expect(page.relationships?.characters.count == drawn)
        #expect(page.relationships?.characterCount == count)
        #expect(page.allRelationships.map(\.count) ?? 0 == listed)
        let plan = try #require(CharacterPlan(show.id, "c2", on: site))
        #expect(plan.model.relationships?.characters.map(\.title) == (own == nil ? nil : ["C 2", "C 1", "C 3"]))
        #expect(plan.model.relationships?.relations.count == (own == nil ? nil : 2))
        guard listed > 0 else { return }
        let list = ShowListPlan(list: .relationships, show: show, number: 1, site: site).model
        guard case .relationships(let map) = list.contents else { throw Unexpected() }
        #expect(map.relations.count == count)
        #expect(map.relations.prefix(2).map { map.characters[$0.first].title } == ["C 1", "C 2"])
    }

    private struct Unexpected: Error {}

    /// What is guarded is neither drawn nor listed nor counted, and somebody's map has the relations of the others with each other.
    @Test func mapsOfCharactersHaveTheRelationsOfOthers() throws {
        let site = try site([
            "shows/h/show.yaml": Self.show, "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: E }]\n",
            "shows/h/characters.yaml": lines(60) { "c\($0): { name: C \($0) }\n" },
            "shows/h/relationships.yaml": "relationships:\n"
                + lines(50) { "  - { between: [c1, c\($0 + 1)], kind: family }\n" }
                + "  - { between: [c2, c3], kind: romance }\n  - { between: [c2, c4], kind: rivalry, until: s1e1 }\n"
                + "  - { between: [c3, c60], kind: work, until: s1e1 }\n",
        ])
        let show = site.content.shows[0]
        let map = try #require(CharacterPlan(show.id, "c2", on: site)).model.relationships
        #expect(map?.characters.map(\.title) == ["C 2", "C 1", "C 3"])
        #expect(map?.relations.map(\.kind) == [.family, .romance, .family])
        #expect(map?.characterCount == 3)
        let hub = try #require(CharacterPlan(show.id, "c1", on: site)).model.relationships
        #expect([hub?.characters.count, hub?.characterCount] == [30, 51])
        #expect(try #require(CharacterPlan(show.id, "c5", on: site)).model.relationships == nil)
        #expect(CharactersPlan(show: show, number: 1, site: site).model.allRelationships?.count == 51)
    }

    /// So many events a year over so many years, and the pages that the timeline has.
    @Test(arguments: [
        (1, 150, []), (10, 16, ["1870s 100", "1880s 60"]), (160, 1, ["1870 160"]),
        (31, 6, ["1870 31", "1871 31", "1872 31", "1873 31", "1874 31", "1875 31"]), (151, 2, ["1870 151", "1871 151"]),
    ])
    func longTimelinesHavePagesForDecades(perYear: Int, years: Int, pages: [String]) throws {
        let claims = (0..<years).flatMap { year in
            (1...perYear).map {
                "c\(year)-\($0): { date: \(1870 + year), status: confirmed, says: Claim \($0) of \(1870 + year)., sources: q }\n"
            }
        }
        let site = try site([
            "sources.yaml": "q: { name: Q }\n", "shows/h/show.yaml": Self.show, "shows/h/claims.yaml": claims.joined(),
            "shows/h/season-1.yaml": "number: 1\npremiere: tba\nepisodes: []\n",
        ])
        let page = TimelinePlan(show: site.content.shows[0], site: site).model
        #expect(page.periods.map { "\($0.link.title) \($0.count)" } == pages)
        #expect(page.entries.count == (pages.isEmpty ? perYear * years + 1 : 1))
        let routes = site.routes.filter { if case .timelineOf = $0 { true } else { false } }
        #expect(routes.map(\.path) == pages.map { "h/timeline/\($0.prefix { $0 != " " })/" })
        let entries = try routes.map { try #require(site.page($0) as? TimelineOfPeriodPlan).model.entries.count }
        #expect(entries == pages.compactMap { Int($0.split(separator: " ")[1]) })
    }

    /// The dates of so many events, and the parts of the timeline and of the log of announcements.
    @Test(arguments: [
        (["2019": 200], ["2019 200"]),
        (["2019-03-01": 100, "2019-03-31": 1, "2019-12": 50], ["March 2019 101", "December 2019 50"]),
        (["2019-03": 100, "2019": 51], ["2019 51", "March 2019 100"]),
        (["2019-03": 100, "winter 2019": 30, "2019-03-30 to 2019-04-02": 30], ["2019 60", "March 2019 100"]),
        (["2011-05": 151, "2012-05": 20, "2021": 10], ["May 2011 151", "2012 20", "2020s 10"]),
    ])
    func longYearsHavePagesForMonths(dates: [String: Int], pages: [String]) throws {
        let claims = dates.flatMap { date, count in
            (1...count).map { number -> String in
                let id = "c\(date.replacing(" ", with: "-"))-\(number)"
                return "\(id): { date: \(date), status: confirmed, says: Claim \(number) of \(date)., sources: q }\n"
            }
        }
        let site = try site([
            "sources.yaml": "q: { name: Q }\n", "shows/h/show.yaml": Self.show, "shows/h/claims.yaml": claims.joined(),
            "shows/h/season-1.yaml": "number: 1\npremiere: tba\nepisodes: []\n",
        ])
        let show = site.content.shows[0]
        #expect(TimelinePlan(show: show, site: site).model.periods.map { "\($0.link.title) \($0.count)" } == pages)
        let log = AnnouncementsPlan(show: show, site: site).model
        #expect(log.periods.map { "\($0.link.title) \($0.count)" } == pages.reversed())
        #expect(log.claims.count == 30)
        let parts = try log.periods.map { period in
            let route = try #require(site.routes.first { site.links.path(to: $0) == period.link.path })
            return try #require(site.page(route) as? AnnouncementsOfPeriodPlan).model
        }
        #expect(parts.map(\.claims.count) == log.periods.map(\.count))
        for part in parts {
            let path = try #require(part.period).path
            for claim in part.claims { #expect(claim.summary.path.text == "\(path)#\(claim.summary.anchor)") }
        }
    }

    /// Books beyond one page keep one place each: links, wikilinks and the data name the page that has them.
    @Test(arguments: [(80, 1), (81, 2), (121, 3)]) func longListsOfBooksHavePages(count: Int, pages: Int) throws {
        let site = try site([
            "shows/h/show.yaml": Self.show,
            "shows/h/books.yaml": "volumes:\n" + lines(count) { "  v\($0): { title: Book \($0) }\n" },
            "pages/p.md": "---\ntitle: P\n---\n[[Book 1]] [[Book \(count)]] [x](/h/books/#v1)\n",
        ])
        let show = site.content.shows[0]
        let models = try (1...pages).map { try #require(BooksPlan(show.id, $0, on: site)).model }
        #expect(site.routes.filter { if case .books = $0 { true } else { false } }.count == pages)
        #expect(models.flatMap(\.volumes).map(\.anchor) == (1...count).map { "v\($0)" })
        for (page, model) in zip(1..., models) {
            let path = "/fans/h/books/" + (page == 1 ? "" : "page/\(page)/")
            #expect(model.volumes.map(\.path.text) == model.volumes.map { "\(path)#\($0.anchor)" })
        }
        let text = try site.text(.page(path: "p"))
        let last = try #require(models.last?.volumes.last).path.text
        #expect(["/fans/h/books/#v1", last].allSatisfy(text.contains))
    }

    /// So many books and adaptations of them, and the rows that each page has.
    @Test(arguments: [(10, 200, [200]), (10, 201, [150, 51]), (100, 400, [150, 150, 100]), (70, 10, [10])])
    func longTablesOfAdaptationsHavePages(books: Int, adaptations: Int, rows: [Int]) throws {
        let site = try site([
            "shows/h/show.yaml": Self.show,
            "shows/h/season-1.yaml": "number: 1\nepisodes:\n" + lines(adaptations) { "  - { number: \($0), title: E }\n" },
            "shows/h/books.yaml": "volumes:\n" + lines(books) { "  v\($0): { title: Book \($0) }\n" } + "adaptations:\n"
                + lines(adaptations) { "  - { screen: s1e\($0), volumes: v\(($0 - 1) % books + 1), extent: full }\n" },
        ])
        let models = try rows.indices.map { try #require(BooksPlan(site.content.shows[0].id, $0 + 1, on: site)).model }
        #expect(models.map(\.adaptations.count) == rows)
        #expect(models.map { $0.map == nil } == rows.indices.map { $0 > 0 || books + adaptations > 200 })
    }

    /// The page about all years begins with each season once.
    @Test func longTimelinesBeginWithTheSeasons() throws {
        var files = ["shows/h/show.yaml": Self.show]
        for season in 1...40 {
            files["shows/h/season-\(season).yaml"] =
                "number: \(season)\nparts:\n"
                + lines(4) { "  - { from: \($0), premiere: \(1979 + season)-0\($0)-01 }\n" } + "episodes:\n"
                + lines(4) { "  - { number: \($0), title: E }\n" }
        }
        let site = try site(files)
        let page = TimelinePlan(show: site.content.shows[0], site: site).model
        #expect(page.periods.map(\.count) == [40, 40, 40, 40])
        #expect(page.entries.map(\.what.title) == (1...40).map { "Season \($0)" })
    }

    /// In so many seasons, whether a main part without places is taken to be in all of them.
    @Test(arguments: [(10, CastMatrix.Cell.present(.main)), (11, .unstated)])
    func aMainPartWithoutPlacesIsNotInDozensOfSeasons(seasons: Int, cell: CastMatrix.Cell) throws {
        let (site, show) = try soap(
            characters: 2, { ", roles: [{ person: p, kind: main\($0 == 1 ? "" : ", episodes: [s1]") }]" }, seasons: seasons)
        let matrix = try #require(CastMatrix.all(of: show, from: site.catalogue).show?.revealed)
        #expect(matrix.rows.map { Set($0.cells) } == [[cell], [.present(.main), .absent]])
    }

    /// A long guide has the averages of the seasons, and each season the ratings of its episodes.
    @Test(arguments: [(20, false), (21, true)]) func aLongGuideHasTheRatingsOfSeasons(episodes: Int, isLong: Bool) throws {
        var files = ["shows/h/show.yaml": Self.show, "sources.yaml": "q: { name: Q }\n"]
        for season in 1...10 {
            files["shows/h/season-\(season).yaml"] =
                "number: \(season)\nepisodes:\n"
                + lines(episodes) {
                    "  - { number: \($0), title: E, ratings: [{ source: q, value: \($0 == 1 ? 5 : 8), outOf: 10, asOf: 2024 }] }\n"
                }
        }
        let site = try site(files)
        let show = site.content.shows[0]
        let chart = try #require(EpisodesPlan(show: show, site: site).model.ratings.first)
        #expect(chart.unit == (isLong ? .season : .episode))
        #expect(chart.seasons.map(\.episodes.count) == (isLong ? [10] : Array(repeating: 20, count: 10)))
        if isLong { #expect(Set(chart.seasons[0].episodes.map(\.score.text)) == ["7.86"]) }
        let season = SeasonPlan(show: show, season: show.seasons[2], site: site).model.charts
        #expect(season.map { $0.seasons.map(\.episodes.count) } == (isLong ? [[21]] : []))
    }

    /// Neither on the page of a show nor on that of its cast.
    @Test(arguments: [(100, 100), (101, 10)]) func searchEnginesAreToldOfTheLeadingCharacters(count: Int, told: Int) throws {
        let (site, show) = try soap(characters: count, { $0 > 10 ? "" : ", roles: [{ person: p }]" })
        let graph = try #require(try site.page(.show(show.id)).frame.structuredData).description
        #expect(graph.contains("c\(told)/#character") && !graph.contains("c\(told + 1)/#character"))
        #expect(Set(graph.matches(of: /characters\/c\d+\/#character/).map { String($0.0) }).count == told)
    }
}
