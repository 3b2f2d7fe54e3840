import ContentReader
import ShowData
@testable import Site
import Testing
import ThemeKit

/// Lists that are too long for one page.
@Suite struct LongListTests {
    private static func lines(_ count: Int, _ line: (Int) -> String) -> String { (1...count).map(line).joined() }

    private func shows(_ titles: [String]) throws -> Site {
        let files = titles.enumerated().map { position, title in
            ("shows/s\(position)/show.yaml", "title: \"\(title)\"\nkind: film\nstatus: ended\npremiere: \(1900 + position)\n")
        }
        return try site(Dictionary(uniqueKeysWithValues: files))
    }

    private func soap(characters: Int, _ rest: (Int) -> String = { _ in "" }, seasons: Int = 1, episodes: Int = 1) throws -> (Site, Show) {
        var files = [
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "people.yaml": "p: { name: P }\n",
            "shows/h/characters.yaml": Self.lines(characters) { "c\($0): { name: C \($0)\(rest($0)) }\n" },
        ]
        for season in 1...seasons {
            files["shows/h/season-\(season).yaml"] =
                "number: \(season)\nepisodes:\n" + Self.lines(episodes) { "  - { number: \($0), title: E \($0) }\n" }
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
        let all = site.content.shows.sorted(byName: \.title).map(\.title)
        #expect(titles == (onHome == count ? all : (0..<onHome).map { "Show \(count - 1 - $0)" }))
        #expect(home.showCount == count)
        #expect(home.allShows?.text == pages.first.map { "/fans/\($0)" })
        #expect(site.routes.filter { if case .shows = $0 { true } else { false } }.map(\.path) == pages)
        #expect(
            pages.isEmpty || (1...pages.count).flatMap { ShowsPlan(number: $0, site: site).model.groups.flatMap(\.shows) }.count == count)
    }

    @Test func showsAreUnderTheirLetters() throws {
        let titles = ["zoo", "Élite", "1899", "…And", "Elan", "Ärger", "Яблоко", "Zoo 2"] + (1...30).map { "B\($0 + 10)" }
        let site = try shows(titles)
        let groups = ShowsPlan(number: 1, site: site).model.groups
        #expect(groups.map(\.letter) == ["#", "A", "B", "E", "Z", "Я"])
        #expect(
            groups.filter { $0.letter != "B" }.map { $0.shows.map(\.show.title) } == [
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
            pages.map { $0.groups.map { "\($0.letter) \($0.anchor) \($0.shows.count)" } } == [
                ["A letter-1 300", "B letter-2 100"], ["B letter-2 100", "C letter-3 1"],
            ])
    }

    /// So many characters, how many of them are on the page of the show, and on the pages of the list.
    @Test(arguments: [(30, 30, [30]), (31, 30, [31]), (120, 30, [120]), (121, 30, [100, 21]), (301, 30, [100, 100, 100, 1])])
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
        #expect(ShowPlan(show: show, site: site).model.characters.prefix(6).map(\.name) == ["C 39", "C 40", "C 38", "C 37", "C 1", "C 10"])
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

    /// What link previews and search engines are told of a show does not grow with its cast.
    @Test func programsAreToldOfTheLeadingParts() throws {
        let (site, show) = try soap(characters: 300, { ", roles: [{ person: p, kind: \($0 % 10 == 0 ? "main" : "guest") }]" })
        let parts = site.catalogue.leadingParts(of: show)
        #expect(parts.count == 100)
        #expect(parts.count { $0.role.kind == .main } == 30)
    }
}
