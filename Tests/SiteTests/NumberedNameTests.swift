import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

/// Names that differ in their numbers are in the order of these numbers, wherever a list is by name or has nothing else to go by.
@Suite struct NumberedNameTests {
    private static let show = "title: H\nkind: series\nstatus: ended\n"

    /// Twelve shows, each with the same character and a person in it, whose ids do not help.
    private static let franchise: [String: String] = {
        var files = ["people.yaml": "kit: { name: Kit }\n"]
        for number in 1...12 {
            files["shows/x\(99 - number)/show.yaml"] = "title: Law \(number)\nkind: series\nstatus: ended\n"
            files["shows/x\(99 - number)/characters.yaml"] =
                number == 1
                ? "nick: { name: Nick, roles: [{ person: kit }] }\n"
                : "nick: { sameAs: x98/nick, roles: [{ person: kit }] }\n"
        }
        return files
    }()

    private static let laws = (1...12).map { "Law \($0)" }

    @Test(arguments: [30, 31, 160]) func charactersAndCast(count: Int) throws {
        let site = try site([
            "shows/h/show.yaml": Self.show, "people.yaml": "p: { name: P }\n",
            "shows/h/characters.yaml": lines(count) { "c\($0): { name: C \($0), roles: [{ person: p, kind: guest }] }\n" },
        ])
        let names = (1...count).map { "C \($0)" }
        let show = site.content.shows[0]
        let lists = site.routes.compactMap { $0.kind.plan(site) as? CharactersPlan }.flatMap { $0.model.characters.map(\.name) }
        #expect(lists == names)
        let cast = site.routes.compactMap { $0.kind.plan(site) as? CastPlan }.flatMap { $0.model.roles.compactMap { $0.character?.title } }
        #expect(cast == names)
        #expect(ShowPlan(show: show, site: site).model.characters.map(\.name) == Array(names.prefix(12)))
        let last = try #require(CharacterPlan(show.id, .init("c30"), on: site))
        #expect(last.model.others.map(\.name) == Array(names.prefix(6)))
    }

    @Test func booksWithoutNumbers() throws {
        let books = "volumes:\n" + lines(12) { "  b\(99 - $0): { title: Book \($0) }\n" }
        let site = try site(["shows/h/show.yaml": Self.show, "shows/h/books.yaml": books])
        #expect(site.content.shows[0].volumes.map(\.title.safe) == (1...12).map { "Book \($0)" })
    }

    @Test func relationships() throws {
        let site = try site([
            "shows/h/show.yaml": Self.show,
            "shows/h/characters.yaml": "a: { name: A }\n" + lines(401) { "c\($0): { name: C \($0) }\n" },
            "shows/h/relationships.yaml": "relationships:\n" + lines(401) { "  - { between: [c\($0), a], kind: family }\n" },
        ])
        let map = RelationshipMap(of: site.content.shows[0], from: site.catalogue)
        let drawn = map.lines(0..<401, in: site.content.settings.letterOrder)
        #expect(drawn.relations.map { drawn.characters[$0.first].title } == (1...401).map { "C \($0)" })
    }

    @Test func showsOfAPersonAndOfACharacter() throws {
        let site = try site(Self.franchise)
        let person = try #require(PersonPlan(.init("kit"), on: site)).model
        #expect(person.roles.map(\.show.title) == Self.laws)
        let listed = PeoplePlan(number: 1, site: site).model.groups.flatMap(\.things)
        #expect(listed.map { $0.shows.map(\.title) } == [Self.laws])
        let character = try #require(CharacterPlan(.init("x98"), .init("nick"), on: site)).model
        #expect(character.rolesElsewhere.map(\.show.title) == Array(Self.laws.dropFirst()))
    }

    @Test func showsByTheirIDs() throws {
        let site = try site(
            Dictionary(uniqueKeysWithValues: (1...12).map { ("shows/law-\($0)/show.yaml", "title: \"\($0)\"\nkind: film\n") }))
        #expect(site.content.shows.map(\.id.rawValue) == (1...12).map { "law-\($0)" })
    }

    /// Whatever happened on the same day.
    @Test func timelineOfOneDay() throws {
        var files = ["shows/h/show.yaml": Self.show]
        for season in 1...12 {
            files["shows/h/season-\(season).yaml"] = "number: \(season)\npremiere: 2020-01-01\nepisodes: [{ title: A }]\n"
        }
        let site = try site(files)
        let entries = TimelineEntry.all(of: site.content.shows[0], from: site.catalogue)
        #expect(entries.map(\.what.title) == (1...12).map { "Season \($0)" })
    }
}
