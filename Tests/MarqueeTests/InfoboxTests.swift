import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// The infobox of the default theme, and what is below it.
@Suite struct InfoboxTests {
    private static let files = [
        "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
        "people.yaml": "kit: { name: Kit, facts: { Instrument: drums } }\nnobody: { name: Nobody }\n",
        "shows/g/show.yaml": """
        title: G
        kind: series
        status: ended
        trailer: https://video.example/g
        watch:
          - { service: Box, kind: stream, address: "https://box.example/g" }
          - { service: Disc, kind: buy, countries: [UK, Ireland] }
        """,
        "shows/g/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: One, minutes: 30 }, { number: 2, title: Two }]\n",
        "shows/g/season-2.yaml": "number: 2\nepisodes: [{ number: 1, title: Three }, { number: 2, title: Four }]\n",
        "shows/g/characters.yaml": """
        jon: { name: Jon, aliases: [Snow], roles: [{ person: kit, episodes: [s1e2 to s2e1] }] }
        ned: { name: Ned }
        cat: { name: Cat }
        """,
        "shows/g/relationships.yaml": """
        relationships:
          - { between: [ned, jon], kind: family, as: [father, son] }
          - { between: [cat, jon], kind: romance, until: s2 }
        """,
    ]

    private func page(_ route: Route) throws -> String {
        let folder = try TemporaryFolder(Self.files)
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        try #require(reading.diagnostics == [])
        return String(decoding: try #require(Site(planning: reading.content, theme: DefaultTheme()).bytes(of: route)), as: UTF8.self)
    }

    @Test func aCharacterHasWhoPlaysThemTheirFamilyAndWhereTheyAppear() throws {
        let page = try page(.character("g", "jon"))
        let infobox = try #require(page.firstMatch(of: /<div class="infobox">([\s\S]*?)\n<div class="telling">/)?.output.1)
        #expect(infobox.contains("href=\"/people/kit/\"") && infobox.contains("<dt>Also known as</dt><dd>Snow</dd>"))
        #expect(infobox.contains("<dt>Family</dt><dd><a href=\"/g/characters/ned/\">Ned</a> <span class=\"kind\">father</span></dd>"))
        #expect(!infobox.contains("<dt>Romance</dt>"))
        // Where they appear tells how long they live, so it is closed here as it is below.
        let closed = try #require(infobox.firstMatch(of: /<details class="spoiler"[\s\S]*<\/details>/)?.output)
        #expect(closed.contains("<dt>First appearance</dt><dd><a href=\"/g/season-1/episode-2/\">"))
        #expect(closed.contains("<dt>Last appearance</dt><dd><a href=\"/g/season-2/episode-1/\">"))
        #expect(!infobox.replacing(closed, with: "").contains("season-"))
    }

    @Test func relationsAreSaidInWordsKindByKind() throws {
        let page = try page(.character("g", "jon"))
        let section = try #require(page.firstMatch(of: /<section class="relations">([\s\S]*?)<\/section>/)?.output.1)
        #expect(
            section.contains("<dt>Family</dt>\n<dd><ul>\n<li><a href=\"/g/characters/ned/\">Ned</a> <span class=\"kind\">father</span>"))
        let open = section.replacing(/<details class="spoiler"[\s\S]*?<\/details>/, with: "")
        #expect(section.contains("Romance: <a href=\"/g/characters/cat/\">Cat</a>") && !open.contains("Romance") && !open.contains("Cat"))
    }

    @Test func aShowIsOnOfferCountryByCountry() throws {
        let page = try page(.show("g"))
        let section = try #require(page.firstMatch(of: /<section class="watch">([\s\S]*?)<\/section>/)?.output.1)
        #expect(
            section.matches(of: /<dt>([^<]*)<\/dt>\n<dd><ul class="services"><li>(?:<a [^>]*>)?([^<]*)/).map {
                "\($0.output.1): \($0.output.2)"
            } == [
                "Everywhere: Box", "UK, Ireland: Disc ",
            ])
        #expect(section.contains("href=\"https://video.example/g\" rel=\"external\"") && section.contains("Watch on video.example"))
        #expect(!page.contains("<iframe") && !page.contains("src=\"https://video.example"))
    }

    @Test func thePagesOfEpisodesAndPeopleHaveOneToo() throws {
        #expect(try page(.episode("g", season: 1, .number(EpisodeNumber(1)))).contains("<dt>Running time</dt><dd>30 min</dd>"))
        #expect(
            try page(.episode("g", season: 1, .number(EpisodeNumber(1)))).contains(
                "<dt>Where to watch</dt><dd><a href=\"https://box.example/g\""))
        let person = try page(.person("kit"))
        #expect(person.contains("<div class=\"spread\">") && person.contains("<dt>Instrument</dt><dd>drums</dd>"))
        #expect(try !page(.person("nobody")).contains("class=\"infobox\""))
    }
}
