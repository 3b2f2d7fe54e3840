@testable import Site
import Testing
import ThemeKit

@Suite struct OpenGraphTests {
    private let files = [
        "people.yaml": "kit: { name: Kit Connor }\njoe: { name: Joe Locke }\nann: { name: Ann }\n", "authors.yaml": "desk: { name: Desk }",
        "sources.yaml": "s: { name: S }",
        "shows/h/show.yaml": """
        title: H
        kind: series
        status: running
        genres: [drama, "<romance>"]
        directors: [ann]
        writers: [ann, joe]
        cast: [{ person: joe }]
        """,
        "shows/h/season-1.yaml": """
        number: 1
        premiere: 2022-04-22
        episodes:
          - { number: 1, title: Meet, minutes: 30, writers: [ann], directors: [joe] }
          - { number: 2, title: { spoiler: He dies, until: s1e2, safe: Two }, date: 2022-05 }
        """,
        "shows/h/season-2.yaml": "number: 2\n",
        "shows/h/characters.yaml": """
        nick:
          name: Nick
          roles:
            - { person: kit, episodes: [s1e1 to s1e2] }
            - { person: joe, episodes: [s1e2], until: s1e2 }
        """,
        "shows/h/claims.yaml":
            "c: { date: 2023-05-01, status: expected, says: Soon., about: s2, field: premiere, value: 2024-02-29, sources: s }",
        "shows/f/show.yaml": "title: F\nkind: film\nstatus: ended\nfollows: h\nminutes: 90\npremiere: 2025-07-17\n",
        "shows/c/show.yaml": "title: C\nkind: bookSeries\nstatus: ended\n",
        "shows/c/books.yaml": "volumes: { v1: { title: One, authors: ann, releases: [{ date: 2019-02-07 }] } }",
        "articles/a.md": article("A", "updated: 2025-02-03", "authors: desk", "tags: [film, news]", "show: h", date: "2025-01-02 18:30"),
        "articles/b.md": article("B"),
    ]

    /// The type of a page and its properties, one per line.
    private func graph(_ route: Route, with more: [String: String] = [:]) throws -> [String] {
        let graph = try site(files.merging(more) { $1 }).page(route).frame.openGraph
        return [graph.type] + graph.properties.map { "\($0.name)=\($0.content.replacing("https://leaves.example/fans", with: ""))" }
    }

    @Test func articleHasItsTimesAuthorsAndSubject() throws {
        #expect(
            try graph(.article(slug: "a")) == [
                "article", "article:published_time=2025-01-02T18:30:00Z", "article:modified_time=2025-02-03T00:00:00Z",
                "article:author=/authors/desk/", "article:section=H", "article:tag=film", "article:tag=news",
            ])
        #expect(try graph(.article(slug: "b")) == ["article", "article:published_time=2025-01-01T00:00:00Z"])
    }

    @Test func showNamesItsMakers() throws {
        #expect(
            try graph(.show(.init("h"))) == [
                "video.tv_show", "video:actor=/people/kit/", "video:actor:role=Nick", "video:actor=/people/joe/",
                "video:director=/people/ann/",
                "video:writer=/people/ann/", "video:writer=/people/joe/", "video:release_date=2022-04-22", "video:tag=drama",
                "video:tag=<romance>",
            ])
        #expect(try graph(.show(.init("f"))) == ["video.movie", "video:duration=5400", "video:release_date=2025-07-17"])
        #expect(try graph(.show(.init("c"))) == ["book", "book:author=/people/ann/"])
    }

    @Test func episodeNamesItsSeriesAndCast() throws {
        #expect(
            try graph(.episode(.init("h"), season: 1, .number(1))) == [
                "video.episode", "video:actor=/people/kit/", "video:actor:role=Nick", "video:director=/people/joe/",
                "video:writer=/people/ann/",
                "video:duration=1800", "video:release_date=2022-04-22", "video:tag=drama", "video:tag=<romance>", "video:series=/h/",
            ])
    }

    @Test func inexactAndExpectedDatesStayOut() throws {
        let tags = ["video:tag=drama", "video:tag=<romance>"]
        #expect(
            try graph(.episode(.init("h"), season: 1, .number(2))) == [
                "video.episode", "video:actor=/people/kit/", "video:actor:role=Nick",
            ] + tags
                + ["video:series=/h/"])
        #expect(try graph(.season(.init("h"), number: 2)) == ["video.tv_show"] + tags)
    }

    @Test func aSeasonThatOnlyDatesItsPartsOrEpisodesIsReleasedWithTheFirst() throws {
        let parts = ["shows/h/season-3.yaml": "number: 3\nparts: [{ from: 1, premiere: 2024-05-16 }, { from: 5, premiere: 2024-06-13 }]\n"]
        #expect(try graph(.season(.init("h"), number: 3), with: parts).contains("video:release_date=2024-05-16"))
        let claimed = ["shows/h/season-2.yaml": "number: 2\nparts: [{ from: 1, premiere: 2024-02-29 }]\n"]
        #expect(try graph(.season(.init("h"), number: 2), with: claimed).allSatisfy { !$0.hasPrefix("video:release_date") })

        let episodes = [
            "shows/h/season-3.yaml": "number: 3\nepisodes: [{ number: 1, title: A, date: 2025-01-02 }, { number: 2, title: B }]\n"
        ]
        #expect(try graph(.season(.init("h"), number: 3), with: episodes).contains("video:release_date=2025-01-02"))
        let rumoured = [
            "shows/h/season-3.yaml": "number: 3\nepisodes: [{ number: 1, title: A }, { number: 2, title: B, date: 2025-02-02 }]\n",
            "shows/h/claims.yaml":
                "c: { date: 2023, status: rumoured, says: Soon., about: s3e1, field: premiere, value: 2025-01-02, sources: s }",
        ]
        #expect(try graph(.season(.init("h"), number: 3), with: rumoured).allSatisfy { !$0.hasPrefix("video:release_date") })
    }

    @Test func otherPagesAreProfilesOrPartsOfTheWebsite() throws {
        #expect(try graph(.person(.init("kit"))) == ["profile"])
        #expect(try graph(.author(.init("desk"), page: 1)) == ["profile"])
        #expect(try graph(.character(.init("h"), .init("nick"))) == ["profile"])
        #expect(try graph(.news(page: 1)) == ["website"])
    }
}
