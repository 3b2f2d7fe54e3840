import ShowData
@testable import Site
import Testing

@Suite struct DataTests {
    private static let files = [
        "people.yaml": "kit: { name: Kit Connor }\n",
        "sources.yaml": "imdb: { name: IMDb }\n",
        "shows/h/show.yaml": """
        title: Heartstopper
        kind: series
        status: ended
        ratings: [{ source: imdb, value: 8.9, outOf: 10, asOf: 2022-06 }]
        """,
        "shows/h/season-2.yaml": "number: 2\npremiere: 2023-08-03\nepisodes: [{ number: 5, title: Heat }]\n",
        "shows/h/characters.yaml": "nick: { name: Nick Nelson, roles: [{ person: kit }] }\n",
        "shows/h/books.yaml": "volumes: { v1: { title: Volume 1, releases: [{ date: 2019 }] } }\n",
    ]

    @Test(arguments: [
        ("show.title", "Heartstopper"), ("show.status", "Ended"), ("show.premiere", "3 August 2023"), ("show.episodeCount", "1"),
        ("ratings.imdb", "8.9"), ("ratings.imdb.value", "8.9"), ("ratings.imdb.outOf", "10"), ("ratings.imdb.asOf", "June 2022"),
        ("seasons.2", "Season 2"), ("seasons.2.premiere", "3 August 2023"), ("seasons.2.episodes.5.title", "Heat"),
        ("seasons.2.episodes.5.date", "3 August 2023"),
        ("characters.nick", "Nick Nelson"), ("characters.nick.playedBy", "Kit Connor"), ("people.kit.name", "Kit Connor"),
        ("volumes.v1.released", "2019"), ("shows.h.seasons.2.premiere", "3 August 2023"), ("site.title", "Leaves"),
    ])
    func pathsLeadToValuesInWords(_ path: String, _ value: String) throws {
        let site = try site(Self.files)
        #expect(try SiteData(catalogue: site.catalogue).node(about: site.content.shows[0]).value(at: path) == value)
    }

    @Test(arguments: [
        ("show.titel", "'show' has no 'titel'", "did you mean 'title'?"),
        ("seasons.3", "'seasons' has no '3'", "available: 2"),
        (
            "show", "'show' is not one value",
            "continue with .title, .status, .network, .tagline, .premiere, .seasonCount, .episodeCount, .seasons, .characters, .volumes, .ratings"
        ),
        ("show.title.length", "'show.title' has no 'length'", "end the path before '.length'"),
        ("show.network", "'show.network' is not known yet", "add it to the show's data, or write the text itself"),
        ("", "the data has no ''", "available: show, seasons, characters, volumes, ratings, site, people, shows"),
        (
            "show..title", "'show' has no ''",
            "available: title, status, network, tagline, premiere, seasonCount, episodeCount, seasons, characters, volumes, ratings"
        ),
    ])
    func otherPathsAreProblems(_ path: String, _ message: String, _ help: String) throws {
        let site = try site(Self.files)
        #expect(throws: DataNode.Problem(message: message, help: help)) {
            try SiteData(catalogue: site.catalogue).node(about: site.content.shows[0]).value(at: path)
        }
    }

    @Test func aSeasonBeginsWithItsFirstPartOrItsFirstEpisode() throws {
        let site = try site([
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "shows/h/season-1.yaml": "number: 1\nparts: [{ from: 1, premiere: 2022-02-03 }, { from: 4, premiere: 2022-01-02 }]\n",
            "shows/h/season-2.yaml": "number: 2\nepisodes: [{ number: 1, title: A, date: 2023-05 }, { number: 2, title: B, date: 2024 }]\n",
        ])
        let data = SiteData(catalogue: site.catalogue).node(about: site.content.shows[0])
        #expect(try data.value(at: "seasons.1.premiere") == "2 January 2022")
        #expect(try data.value(at: "seasons.2.premiere") == "May 2023")
        #expect(try data.value(at: "show.premiere") == "2 January 2022")
    }

    @Test func textAboutNoShowNamesTheShow() throws {
        let site = try site(Self.files)
        #expect(try SiteData(catalogue: site.catalogue).node(about: nil).value(at: "shows.h.title") == "Heartstopper")
        #expect(throws: DataNode.Problem.self) { try SiteData(catalogue: site.catalogue).node(about: nil).value(at: "show.title") }
    }
}
