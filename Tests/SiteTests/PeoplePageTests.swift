import ContentReader
import ShowData
@testable import Site
import Testing
import ThemeKit

/// The list of all people.
@Suite struct PeoplePageTests {
    @Test func peopleAreUnderTheirLettersInTheOrderOfTheLanguage() throws {
        let site = try site([
            "site.yaml": "title: Liście\nlanguage: pl\nbaseURL: https://example.org/\n",
            "people.yaml":
                "a: { name: Łucja }\nb: { name: Lew }\nc: { name: Luz }\nd: { name: Ewa 10 }\ne: { name: Ewa 2 }\nf: { name: 50 Cent }\n",
        ])
        #expect(try site.text(.people()) == "Osoby: #, E, L, Ł, #: 50 Cent, E: Ewa 2 Ewa 10, L: Lew Luz, Ł: Łucja")
        let model = try #require(try site.page(.people()) as? PeoplePlan).model
        #expect(model.letters.map(\.path.text) == (1...4).map { "/people/#letter-\($0)" })
        #expect(model.groups.flatMap(\.things).map(\.place) == Array(0..<6))
    }

    @Test func aPersonHasWhatEverybodyMayKnow() throws {
        let site = try site([
            "people.yaml": "kit: { name: Kit }\noli: { name: Oli, occupation: writer }\nno: { name: Nobody }\n",
            "shows/h/show.yaml": "title: Harbour\nkind: series\nstatus: ended\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Kiss, directors: [kit], writers: [oli] }\n",
            "shows/h/characters.yaml": """
            nick: { name: Nick, roles: [{ person: kit }] }
            dead: { name: Dead, roles: [{ person: no, until: s1e1 }] }
            """,
            "shows/g/show.yaml": "title: Gate\nkind: series\nstatus: ended\ncreators: [kit]\n",
        ])
        let people = try #require(try site.page(.people()) as? PeoplePlan).model.groups.flatMap(\.things)
        #expect(people.map(\.link.title) == ["Kit", "Nobody", "Oli"])
        #expect(people.map(\.work) == [[.cast, .crew], [], [.crew]])
        #expect(people.map { $0.shows.map(\.title).sorted() } == [["Gate", "Harbour"], [], ["Harbour"]])
        #expect(people.map(\.occupation) == [nil, nil, "writer"])
    }

    @Test(arguments: [(0, 0), (1, 1), (500, 1), (501, 2), (2_000, 5)]) func aLongListHasPages(count: Int, pages: Int) throws {
        let people = (0..<count).map { "p\($0): { name: Extra \($0) }\n" }.joined()
        let site = try site(count == 0 ? [:] : ["people.yaml": people])
        let routes = site.routes.filter { if case .people = $0 { true } else { false } }
        #expect(routes == (0..<pages).map { .people(page: $0 + 1) })
        let names = try routes.flatMap { route -> [String] in
            let plan = try #require(try site.page(route) as? PeoplePlan)
            return plan.model.groups.flatMap(\.things).map(\.link.title)
        }
        #expect(names == (0..<count).map { "Extra \($0)" })
    }

    @Test func aPageOfTheOwnerCannotHaveTheAddress() throws {
        let problems = try planningDiagnostics(["people.yaml": "kit: { name: Kit }\n", "pages/people.md": page("Mine")])
        #expect(problems.map(\.message) == ["two pages have the address /people/"])
    }
}

/// Which characters of a list are in which season.
@Suite struct SeasonAppearancesTests {
    private static let seasons = [
        "shows/h/show.yaml": "title: Harbour\nkind: series\nstatus: ended\n",
        "shows/h/season-1.yaml":
            "number: 1\nepisodes:\n  - { number: 1, title: A }\n  - { number: 2, title: B }\n  - { number: 3, title: C }\n",
        "shows/h/season-2.yaml": "number: 2\nepisodes:\n  - { number: 1, title: D }\n  - { number: 2, title: E }\n",
        "people.yaml": "kit: { name: Kit }\n",
    ]

    @Test func eachSeasonHasItsCharactersInTheOrderOfTheirFirstAppearance() throws {
        let site = try site(
            Self.seasons.merging([
                "shows/h/characters.yaml": """
                anna: { name: Anna, roles: [{ person: kit, episodes: [s1e2 to s2e1] }] }
                ben: { name: Ben, roles: [{ person: kit, episodes: [s1e1] }, { person: kit, episodes: [s1e3] }] }
                cleo: { name: Cleo, roles: [{ person: kit }] }
                dan: { name: Dan, roles: [{ person: kit, episodes: [s2e2], until: s2e2 }] }
                """
            ]) { $1 })
        let seasons = try #require(try site.page(.characters(.init("h"))) as? CharactersPlan).model.seasons
        #expect(seasons.map(\.guardedUntil?.description) == ["s1", "s2"])
        #expect(
            seasons.map { season in season.revealed.characters.map { "\($0.character.title) \($0.episodes)" } }
                == [["Ben 2", "Anna 2"], ["Anna 1"]])
    }

    /// The steps are the names that the page has: no more than there is room for, however many there are.
    @Test(arguments: [(100, 1, 100), (100, 12, 1_200), (100, 13, 0)]) func aPageNamesNoMoreThanThereIsRoomFor(
        characters: Int, seasons: Int, named: Int
    )
        throws
    {
        var files = ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "people.yaml": "kit: { name: Kit }\n"]
        for season in 1...seasons { files["shows/h/season-\(season).yaml"] = "number: \(season)\nepisodes: [{ number: 1, title: A }]\n" }
        let span = seasons == 1 ? "s1" : "s1 to s\(seasons)"
        files["shows/h/characters.yaml"] = (0..<characters).map {
            "c\($0): { name: C\($0), roles: [{ person: kit, episodes: [\(span)] }] }\n"
        }.joined()
        let plan = try #require(try site(files).page(.characters(.init("h"))) as? CharactersPlan)
        #expect(plan.model.seasons.reduce(0) { $0 + $1.revealed.characters.count } == named)
    }
}
