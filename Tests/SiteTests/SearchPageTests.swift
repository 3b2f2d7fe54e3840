import ContentReader
import Exports
import ShowData
@testable import Site
import Testing
import ThemeKit

/// The list of everything with a name.
@Suite struct SearchPageTests {
    @Test func everythingWithANameIsUnderItsLetter() throws {
        let site = try site([
            "people.yaml": "zoe: { name: Zoë Élan }\nelan: { name: Élan Vital }\n",
            "shows/h/show.yaml": "title: The Harbour\nkind: series\nstatus: ended\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: \"“Eight”\" }\n  - { number: 2, title: 13 Ways }\n",
            "shows/h/season-2.yaml": "number: 2\ntitle: Élan\nepisodes: []\n",
            "shows/h/characters.yaml": "dong: { name: 東京 }\nhan: { name: 한국 }\nga: { name: 가나 }\n",
            "shows/h/books.yaml": "volumes: { v1: { title: Early } }\n",
            "articles/a.md": article("Eden 10"), "articles/b.md": article("Eden 2"), "articles/c.md": article("éden 2b", "tags: [Tea]"),
            "pages/about.md": page("About"),
        ])
        let page = try site.text(.search())
        #expect(
            page == "Search: #, A, E, T, Z, ㄱ, ㅎ, 漢, #: 13 Ways, A: About, "
                + "E: Early Eden 2 éden 2b Eden 10 “Eight” Élan Élan Vital, T: Tea The Harbour, Z: Zoë Élan, ㄱ: 가나, ㅎ: 한국, 漢: 東京")
        let plan = try #require(try site.page(.search()) as? SearchPlan)
        let model = plan.model
        #expect(model.letters.map(\.path.text).prefix(2) == ["/fans/search/#letter-0", "/fans/search/#letter-a"])
        #expect(model.groups[1].things[0].details == ["Page"])
        #expect(model.groups[2].things[4].details == ["Episode", "Season 1, Episode 1"])
    }

    /// A character that several shows have has one page, and one line.
    @Test func aCharacterOfSeveralShowsIsListedOnce() throws {
        let site = try site([
            "shows/a/show.yaml": "title: A\nkind: series\n", "shows/a/characters.yaml": "nick: { name: Nick }\n",
            "shows/b/show.yaml": "title: B\nkind: series\n", "shows/b/characters.yaml": "nick: { sameAs: a/nick }\nben: { name: Ben }\n",
        ])
        let things = try #require(try site.page(.search()) as? SearchPlan).model.groups.flatMap(\.things)
        #expect(
            things.map { "\($0.title), \($0.details.joined(separator: ", ")): \($0.path)" } == [
                "A, Show: /fans/a/", "B, Show: /fans/b/", "Ben, Character, B: /fans/b/characters/ben/",
                "Nick, Character, A: /fans/a/characters/nick/",
            ])
    }

    /// The search and the list of people have the same letters, in the same order, with the same names.
    @Test(arguments: [
        ("ar", "عمر, أحمد, احمد, إبراهيم, آدم, Zoo, 2 عمر, بدر, مَريم"),
        ("pl", "Łucja, Lew, Luz, Ewa 10, Ewa 2, 50 Cent, Żaneta, Zofia, 東京, 한국"),
        ("es", "Ñico, Nico, ¿Quién?, Óscar, …Y"), ("ja", "ガイド, かい, 漢字, 東京, Zoo, 10"), ("ko", "각본, 까치, 漢字, 하늘, Zoo"),
        ("en", "Zoë, zoo, O'Neil, “Oz”, Ægir, 가나, 까치, 東京, Яна"),
    ])
    func theSearchAndThePeopleHaveTheSameLetters(language: String, names: String) throws {
        let people = names.split(separator: ", ").enumerated().map { "p\($0): { name: \"\($1)\" }\n" }.joined()
        let site = try site([
            "site.yaml": "title: T\nlanguage: \(language)\nbaseURL: https://example.org/\n", "people.yaml": people,
        ])
        let search = try #require(try site.page(.search()) as? SearchPlan).model.groups
        let list = PeoplePlan(number: 1, site: site).model.groups
        #expect(search.map(\.letter) == list.map(\.letter))
        #expect(search.map { $0.things.map(\.title) } == list.map { $0.things.map(\.link.title) })
        #expect(Set(search.map(\.anchor)).count == search.count)
    }

    /// So many names, and the pages of the list.
    @Test(arguments: [
        (500, ["search/"]), (501, ["search/", "search/e/", "search/e/page/2/"]),
        (1200, ["search/", "search/e/", "search/e/page/2/", "search/e/page/3/"]),
    ])
    func aLongListIsDividedByLetters(count: Int, pages: [String]) throws {
        let people = (1...count).map { "p\($0): { name: Extra \($0) }\n" }.joined()
        let site = try site(["people.yaml": people])
        #expect(site.routes.map(\.path).filter { $0.hasPrefix("search/") } == pages)
        let titles = try site.routes.filter { $0.path.hasPrefix("search/") }.flatMap { (route: Route) -> [String] in
            let plan = try #require(try site.page(route) as? SearchPlan)
            return plan.model.groups.flatMap { $0.things.map(\.title) }
        }
        #expect(titles == (1...count).map { "Extra \($0)" })
    }

    @Test func aPageOfTheOwnerCannotHaveTheAddress() throws {
        let problems = try planningDiagnostics(["pages/search.md": page("Mine")])
        #expect(problems.map(\.message) == ["two pages have the address /search/"])
    }

    /// What the search knows of each kind of thing: the words of its name, and of its texts that everybody may read.
    @Test func theSearchKnowsWhatPagesSay() throws {
        let site = try site([
            "people.yaml": "kit: { name: Kit Connor, aliases: [Christopher], occupation: actor }\n",
            "shows/h/show.yaml": "title: Harbour\nkind: series\nstatus: ended\ntagline: Tagged\nsummary: Summed\n",
            "shows/h/season-1.yaml": "number: 1\nsummary: Seasonal\nepisodes:\n  - { number: 3, title: Kiss, summary: Episodic }\n",
            "shows/h/characters.yaml": "nick: { name: Nick, facts: { School: Truham }, roles: [{ person: kit }] }\n",
            "shows/h/characters/nick.md": "## Early years\n\nProse of [[Kit Connor|somebody]].\n",
            "shows/h/books.yaml": "volumes: { v1: { title: Early, summary: Printed } }\n",
            "articles/a.md": article("News", "description: Described", "tags: [Tea]"),
        ])
        let documents = SearchDocuments(site: site).all(threads: 1)
        #expect(
            documents.map { "\($0.kind) \($0.title) \($0.path) \($0.aliases.joined(separator: "|"))" } == [
                "show Harbour h/ ", "character Nick h/characters/nick/ ", "person Kit Connor people/kit/ Christopher",
                "episode Kiss h/season-1/episode-3/ S1E3|S1 E3|Episode 3|Season 1", "season Season 1 h/season-1/ S1",
                "book Early h/books/#v1 ", "tag Tea tags/tea/ ", "article News news/a/ ",
            ])
        #expect(documents[1].headings.map { "\($0.id) \($0.text)" } == ["early-years Early years"])
        func words(_ document: SearchDocument) -> String {
            document.texts.map { if case .plain(let text) = $0 { text } else { "<>" } }.joined(separator: "|")
        }
        #expect(
            documents.map(words) == [
                "Tagged|Summed", "School|Truham|Kit Connor|<>|<>|<>", "actor|Nick|Harbour", "Episodic", "Seasonal", "Printed", "",
                "Described|Tea|<>",
            ])
    }
}
