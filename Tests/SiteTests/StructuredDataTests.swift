import ContentReader
import Foundation
@testable import Site
import Testing
import ThemeKit

@Suite struct StructuredDataTests {
    private let files = [
        "site.yaml": "title: Leaves\nbaseURL: https://l.example/\ntagline: T\nlanguage: en-GB\n",
        "people.yaml": "kit: { name: Kit, aliases: [K], occupation: actor, links: [\"https://kit.example/\"] }\njoe: { name: Joe }\n",
        "authors.yaml": "desk: { name: Desk, role: editor }", "sources.yaml": "imdb: { name: IMDb }",
        "shows/h/show.yaml": """
        title: H
        kind: series
        status: running
        network: N
        genres: [drama]
        creators: [joe]
        ids: { imdb: tt10638036 }
        links: ["https://h.example/"]
        cast: [{ person: joe }]
        image: { file: images/h.svg, alt: Leaves, credit: Ann, licence: CC0 }
        ratings: [{ source: imdb, value: 8.9, outOf: 10, asOf: 2022 }]
        """,
        "images/h.svg": "<svg/>", "images/still.svg": "<svg/>",
        "shows/h/season-0.yaml": "number: 0\nepisodes: [{ id: extra, title: Extra }]\n",
        "shows/h/season-1.yaml": """
        number: 1
        premiere: 2022-04-22
        summary: { spoiler: They win., until: s1 }
        episodes: [{ number: 1, title: { spoiler: He dies, until: s1e1, safe: One }, minutes: 27, writers: [joe] }]
        """,
        "shows/h/season-2.yaml": "number: 2\n",
        "shows/h/characters.yaml": """
        nick:
          name: Nick
          aliases: [Nicholas]
          summary: { spoiler: The murderer., until: s1 }
          roles: [{ person: kit, episodes: [s1e1] }, { person: joe, until: s1e1 }]
        """,
        "shows/h/books.yaml": """
        volumes:
          v1: { title: One, authors: joe, isbn: 9781444951387, releases: [{ date: 2019-02, region: UK }, { date: 2020, region: US }] }
          v2: { title: Two, releases: [{ date: tba }] }
        adaptations: [{ screen: s1, volumes: [v1], extent: full }, { screen: film, volumes: [v2], extent: loose }]
        """,
        "shows/h/claims.yaml": "c: { date: 2023, status: expected, says: Soon., about: s2, field: premiere, value: 2024, sources: imdb }",
        "shows/f/show.yaml": "title: F\nkind: film\nstatus: ended\nfollows: h\nminutes: 90\npremiere: 2025-07\ndirectors: joe\n",
        "shows/c/show.yaml": "title: C\nkind: bookSeries\nstatus: ended\nwriters: joe\n",
        "shows/c/books.yaml": "volumes: { v1: { title: C1 } }",
        "articles/a.md": article(
            "\"</script>\"", "updated: 2025-02-03", "authors: desk", "tags: [film]", "show: h", "description: About A.",
            date: "2025-01-02 18:30"),
        "articles/b.md": article("B") + """
            ::video[All *of* it, "A & B"]{url=https://v.example/1 thumbnail=images/still.svg uploaded=2025-01-01 description="In full" \
            embed=https://v.example/play/1}

            ::video[No thumbnail]{url=https://v.example/2 uploaded=2025-01-01}

            ::video[No day]{url=https://v.example/3 thumbnail=images/still.svg uploaded=2025-01}

            :::spoiler
            ::video[Secret]{url=https://v.example/4 thumbnail=images/still.svg uploaded=2025-01-01}
            :::

            """,
        "articles/c.md": article("C", "show: h", "spoils: s1")
            + "::video[Secret]{url=https://v.example/5 thumbnail=images/still.svg uploaded=2025-01-01}\n",
        "shows/h/characters/nick.md": "::video[Him]{url=https://v.example/6 thumbnail=images/still.svg uploaded=seasons.1.premiere}\n",
        "shows/h/episodes/s1e1.md": "::video[It]{url=https://v.example/7 thumbnail=images/still.svg uploaded=2025-01-01}\n",
    ]

    private let spoiler = DirectiveDefinition("spoiler", forms: [.container]) { $0.content }

    /// The graph of a page: its things by their ids, without the site's address. The test lists the members of a thing in its own order.
    private func graph(_ route: Route, in files: [String: String]? = nil) throws -> [String: NSDictionary] {
        let site = try site(files ?? self.files, theme: BareTheme(directives: [.video, spoiler]))
        let crumbs = [Crumb(title: "Home", path: site.links.path(to: .home))]
        let json = site.structuredData.page(at: route, title: "Title", description: "D", crumbs: crumbs, try site.page(route).graph)
        let text = json.description.replacing("https://l.example/", with: "/")
        let document = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(document["@context"] as? String == "https://schema.org")
        let things = try #require(document["@graph"] as? [NSDictionary])
        return try Dictionary(uniqueKeysWithValues: things.map { (try #require($0["@id"] as? String), $0) })
    }

    private func expect(
        _ id: String, on route: Route, is json: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let expected = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
        let found = try graph(route)[id]
        #expect(found == expected, sourceLocation: sourceLocation)
    }

    private static let kit = #"{"@type": "Person", "@id": "/people/kit/#person", "name": "Kit", "url": "/people/kit/"}"#
    private static let joe = #"{"@type": "Person", "@id": "/people/joe/#person", "name": "Joe", "url": "/people/joe/"}"#
    private static let nick = #"{"@type": "Person", "@id": "/h/characters/nick/#character", "name": "Nick", "url": "/h/characters/nick/"}"#
    private static let role = """
        {"@type": "PerformanceRole", "@id": "/h/characters/nick/#role-kit", "actor": \(kit), "characterName": "Nick"}
        """
    private static let show = #"{"@type": "TVSeries", "@id": "/h/#show", "name": "H", "url": "/h/"}"#
    private static let bookOne = #"{"@type": "Book", "@id": "/h/books/#book-v1", "name": "One", "url": "/h/books/#v1"}"#

    @Test func seriesKnowsItsSeasonsCastBooksAndOtherPagesAndNoScores() throws {
        try expect(
            "/h/#show", on: .show(.init("h")),
            is: """
                {"@type": "TVSeries", "@id": "/h/#show", "name": "H", "url": "/h/", "mainEntityOfPage": {"@id": "/h/"},
                "image": {"@type": "ImageObject", "url": "/images/h.svg", "contentUrl": "/images/h.svg", "caption": "Leaves", "creditText": "Ann"},
                "genre": ["drama"], "creativeWorkStatus": "Running", "startDate": "2022-04-22", "numberOfSeasons": 2, "numberOfEpisodes": 1,
                "containsSeason": [
                    {"@type": "TVSeason", "@id": "/h/season-0/#season", "name": "Specials", "seasonNumber": 0, "url": "/h/season-0/"},
                    {"@type": "TVSeason", "@id": "/h/season-1/#season", "name": "Season 1", "seasonNumber": 1, "url": "/h/season-1/"},
                    {"@type": "TVSeason", "@id": "/h/season-2/#season", "name": "Season 2", "seasonNumber": 2, "url": "/h/season-2/"}],
                "actor": [\(Self.role), \(Self.joe)], "character": [\(Self.nick)], "creator": [\(Self.joe)],
                "provider": {"@type": "Organization", "name": "N"}, "isBasedOn": [\(Self.bookOne)],
                "identifier": [{"@type": "PropertyValue", "propertyID": "imdb", "value": "tt10638036"}],
                "sameAs": ["https://h.example/", "https://www.imdb.com/title/tt10638036/"]}
                """)
    }

    @Test func seasonKnowsItsEpisodesAndHidesItsSecrets() throws {
        try expect(
            "/h/season-1/#season", on: .season(.init("h"), number: 1),
            is: """
                {"@type": "TVSeason", "@id": "/h/season-1/#season", "name": "Season 1", "url": "/h/season-1/",
                "mainEntityOfPage": {"@id": "/h/season-1/"}, "seasonNumber": 1, "startDate": "2022-04-22", "numberOfEpisodes": 1,
                "partOfSeries": \(Self.show),
                "episode": [{"@type": "TVEpisode", "@id": "/h/season-1/episode-1/#episode", "name": "One", "episodeNumber": 1,
                    "url": "/h/season-1/episode-1/"}],
                "actor": [\(Self.role)], "isBasedOn": [\(Self.bookOne)]}
                """)
        // An expected date is left out.
        #expect(try graph(.season(.init("h"), number: 2))["/h/season-2/#season"]?["startDate"] == nil)
    }

    @Test func aSeasonThatOnlyDatesItsPartsStartsWithTheFirst() throws {
        let parts = "number: 1\nparts: [{ from: 1, premiere: 2022-04-22 }, { from: 2, premiere: 2022-05-27 }]\n"
        let files = files.merging(["shows/h/season-1.yaml": parts]) { $1 }
        #expect(try graph(.season(.init("h"), number: 1), in: files)["/h/season-1/#season"]?["startDate"] as? String == "2022-04-22")
        #expect(try graph(.show(.init("h")), in: files)["/h/#show"]?["startDate"] as? String == "2022-04-22")
    }

    @Test func episodeKnowsItsPlaceAndItsMakers() throws {
        try expect(
            "/h/season-1/episode-1/#episode", on: .episode(.init("h"), season: 1, .number(1)),
            is: """
                {"@type": "TVEpisode", "@id": "/h/season-1/episode-1/#episode", "name": "One", "url": "/h/season-1/episode-1/",
                "mainEntityOfPage": {"@id": "/h/season-1/episode-1/"}, "episodeNumber": 1, "datePublished": "2022-04-22", "duration": "PT27M",
                "partOfSeason": {"@type": "TVSeason", "@id": "/h/season-1/#season", "name": "Season 1", "seasonNumber": 1, "url": "/h/season-1/"},
                "partOfSeries": \(Self.show), "actor": [\(Self.role)], "author": [\(Self.joe)]}
                """)
        let extra = try graph(.episode(.init("h"), season: 0, .special("extra")))["/h/season-0/extra/#episode"]
        #expect(extra?["name"] as? String == "Extra" && extra?["episodeNumber"] == nil)
    }

    @Test func filmIsAMovieThatTakesFromTheBooksOfItsSeries() throws {
        try expect(
            "/f/#show", on: .show(.init("f")),
            is: """
                {"@type": "Movie", "@id": "/f/#show", "name": "F", "url": "/f/", "mainEntityOfPage": {"@id": "/f/"},
                "creativeWorkStatus": "Ended", "datePublished": "2025-07", "duration": "PT90M", "director": [\(Self.joe)],
                "isBasedOn": [{"@type": "Book", "@id": "/h/books/#book-v2", "name": "Two", "url": "/h/books/#v2"}]}
                """)
    }

    @Test func sequelFilmDoesNotHaveTheBooksOfTheFirst() throws {
        let more = [
            "shows/f/books.yaml": "adaptations: [{ screen: film, volumes: [w1], extent: full }]\nvolumes: { w1: { title: W } }\n",
            "shows/g/show.yaml": "title: G\nkind: film\nstatus: ended\nfollows: f\n",
        ]
        let things = try graph(.show(.init("g")), in: files.merging(more) { $1 })
        #expect(things["/g/#show"]?["isBasedOn"] == nil)
        #expect(things["/g/#show"]?["name"] as? String == "G")
    }

    @Test func bookHasItsDatesAtTheirPrecision() throws {
        try expect(
            "/h/books/#book-v1", on: .books(.init("h")),
            is: """
                {"@type": "Book", "@id": "/h/books/#book-v1", "name": "One", "url": "/h/books/#v1", "author": [\(Self.joe)],
                "isbn": "9781444951387", "datePublished": "2019-02", "position": 1,
                "publication": [{"@type": "PublicationEvent", "startDate": "2019-02", "location": "UK"},
                    {"@type": "PublicationEvent", "startDate": "2020", "location": "US"}]}
                """)
        try expect(
            "/h/books/#book-v2", on: .books(.init("h")),
            is: #"{"@type": "Book", "@id": "/h/books/#book-v2", "name": "Two", "url": "/h/books/#v2", "position": 2}"#)
    }

    @Test func bookSeriesHasItsVolumesAsParts() throws {
        let c = #"{"@type": "BookSeries", "@id": "/c/#show", "name": "C", "url": "/c/"}"#
        try expect(
            "/c/#show", on: .show(.init("c")),
            is: """
                {"@type": "BookSeries", "@id": "/c/#show", "name": "C", "url": "/c/", "mainEntityOfPage": {"@id": "/c/"},
                "creativeWorkStatus": "Ended", "author": [\(Self.joe)],
                "hasPart": [{"@type": "Book", "@id": "/c/books/#book-v1", "name": "C1", "url": "/c/books/#v1"}]}
                """)
        try expect(
            "/c/books/#book-v1", on: .books(.init("c")),
            is: """
                {"@type": "Book", "@id": "/c/books/#book-v1", "name": "C1", "url": "/c/books/#v1", "isPartOf": \(c), "position": 1}
                """)
    }

    @Test func characterAndActorMeetInTheRoleOnBothOfTheirPages() throws {
        let work = """
            {"@type": "TVSeries", "@id": "/h/#show", "name": "H", "url": "/h/", "actor": [\(Self.role)]}
            """
        try expect("/h/#show", on: .character(.init("h"), .init("nick")), is: work)
        try expect("/h/#show", on: .person(.init("kit")), is: work)
        try expect(
            "/h/characters/nick/#character", on: .character(.init("h"), .init("nick")),
            is: """
                {"@type": "Person", "@id": "/h/characters/nick/#character", "name": "Nick", "url": "/h/characters/nick/",
                "mainEntityOfPage": {"@id": "/h/characters/nick/"}, "alternateName": ["Nicholas"]}
                """)
        try expect(
            "/people/kit/#person", on: .person(.init("kit")),
            is: """
                {"@type": "Person", "@id": "/people/kit/#person", "name": "Kit", "url": "/people/kit/",
                "mainEntityOfPage": {"@id": "/people/kit/"}, "alternateName": ["K"], "jobTitle": "actor", "sameAs": ["https://kit.example/"]}
                """)
        // A guarded role connects nobody.
        #expect(try graph(.person(.init("joe"))).keys.sorted() == ["/people/joe/", "/people/joe/#breadcrumb", "/people/joe/#person"])
    }

    @Test func articleHasWhatSearchEnginesExpectOfNews() throws {
        try expect(
            "/news/a/#article", on: .article(slug: "a"),
            is: """
                {"@type": "NewsArticle", "@id": "/news/a/#article", "headline": "</script>", "url": "/news/a/",
                "mainEntityOfPage": {"@id": "/news/a/"}, "description": "About A.", "datePublished": "2025-01-02T18:30:00Z",
                "dateModified": "2025-02-03T00:00:00Z", "keywords": ["film"], "inLanguage": "en-GB", "wordCount": 3, "about": \(Self.show),
                "author": [{"@type": "Person", "@id": "/authors/desk/#author", "name": "Desk", "url": "/authors/desk/"}],
                "publisher": {"@type": "Organization", "@id": "/#organization", "name": "Leaves", "url": "/"}}
                """)
    }

    @Test func videoIsInTheGraphOnlyWithThumbnailAndUploadDate() throws {
        try expect(
            "/news/b/#video-1", on: .article(slug: "b"),
            is: """
                {"@type": "VideoObject", "@id": "/news/b/#video-1", "name": "All of it, “A & B”", "url": "https://v.example/1",
                "thumbnailUrl": "/images/still.svg", "uploadDate": "2025-01-01", "description": "In full",
                "embedUrl": "https://v.example/play/1"}
                """)
        #expect(try videos(.article(slug: "b")) == ["/news/b/#video-1"])
        #expect(try videos(.character(.init("h"), .init("nick"))) == ["/h/characters/nick/#video-1"])
        #expect(try videos(.episode(.init("h"), season: 1, .number(1))) == ["/h/season-1/episode-1/#video-1"])
    }

    @Test func videoInAGuardedArticleIsNotInTheGraph() throws {
        #expect(try videos(.article(slug: "c")) == [])
    }

    private func videos(_ route: Route) throws -> [String] {
        try graph(route).keys.filter { $0.contains("video") }
    }

    @Test func everyPageBelongsToTheSite() throws {
        let website = #"{"@id": "/#website"}"#
        try expect(
            "/authors/desk/", on: .author(.init("desk"), page: 1),
            is: """
                {"@type": "ProfilePage", "@id": "/authors/desk/", "url": "/authors/desk/", "name": "Title",
                "isPartOf": \(website), "breadcrumb": {"@id": "/authors/desk/#breadcrumb"}, "mainEntity": {"@id": "/authors/desk/#author"},
                "inLanguage": "en-GB"}
                """)
        try expect(
            "/h/books/", on: .books(.init("h")),
            is: """
                {"@type": "CollectionPage", "@id": "/h/books/", "url": "/h/books/", "name": "Title", "description": "D", "isPartOf": \(website),
                "breadcrumb": {"@id": "/h/books/#breadcrumb"}, "about": \(Self.show), "inLanguage": "en-GB"}
                """)
        try expect(
            "/news/#breadcrumb", on: .news(page: 1),
            is: """
                {"@type": "BreadcrumbList", "@id": "/news/#breadcrumb",
                "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Home", "item": "/"}]}
                """)
        try expect(
            "/#website", on: .home,
            is: """
                {"@type": "WebSite", "@id": "/#website", "name": "Leaves", "alternateName": "T", "url": "/", "inLanguage": "en-GB",
                "publisher": {"@id": "/#organization"}}
                """)
    }

    @Test func unindexedPageHasNoGraph() throws {
        let site = try site(["articles/a.md": article("A", "aliases: [/old/]")])
        #expect(try site.page(.notFound).frame.structuredData == nil)
    }

    @Test func noTextEndsTheScriptAroundIt() throws {
        let site = try site(files, theme: BareTheme(directives: [.video, spoiler]))
        let graph = try site.page(.article(slug: "a")).graph
        let json = site.structuredData.page(at: .article(slug: "a"), title: "</script>", description: nil, crumbs: [], graph)
        #expect(!json.description.contains("<"))
    }
}

extension DirectiveDefinition {
    /// With the attributes that the default theme uses.
    fileprivate static let video = DirectiveDefinition(
        "video", forms: [.leaf],
        attributes: [
            .required("url", .webAddress), .optional("thumbnail", .picture), .optional("uploaded", .date), .optional("description", .text),
            .optional("embed", .webAddress),
        ], needsLabel: true
    ) { _ in "" }
}
