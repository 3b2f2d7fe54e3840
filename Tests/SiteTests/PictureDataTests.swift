import ShowData
@testable import Site
import Testing
import ThemeKit

/// The data that diagrams are drawn from.
@Suite struct PictureDataTests {
    private static let files = [
        "sources.yaml": "imdb: { name: IMDb }\nrt: { name: Radio Times }\n",
        "people.yaml": "kit: { name: Kit }\njoe: { name: Joe }\nyas: { name: Yas }\n",
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
        "shows/h/season-1.yaml": """
        number: 1
        premiere: 2022-04-22
        episodes:
          - { number: 1, title: Meet, ratings: [{ source: imdb, value: 8.5, outOf: 10, asOf: 2022 }, { source: imdb, value: 8.6, outOf: 10, asOf: 2024-05 }] }
          - { number: 2, title: { spoiler: They kiss, until: s1e2, safe: Crush }, ratings: [{ source: imdb, value: 9, outOf: 10, asOf: 2023 }, { source: rt, value: 4, outOf: 5, asOf: 2023 }] }
          - { number: 3, title: Kiss }
        """,
        "shows/h/season-2.yaml": "number: 2\npremiere: 2026-09\nepisodes: [{ number: 1, title: Out }]\n",
        "shows/h/characters.yaml": """
        nick: { name: Nick, roles: [{ person: kit, kind: main }] }
        charlie: { name: Charlie, roles: [{ person: joe, kind: recurring, episodes: [s1e2, s2] }] }
        elle: { name: Elle, roles: [{ person: yas }] }
        ben: { name: Ben, roles: [{ person: yas, kind: guest, episodes: s1, until: s1e3 }] }
        """,
        "shows/h/relationships.yaml": """
        relationships:
          - { between: [nick, charlie], kind: romance, as: [boyfriend, boyfriend] }
          - { between: [ben, charlie], kind: rivalry, until: s1e2 }
        """,
        "shows/h/books.yaml": """
        volumes:
          v1: { title: One, releases: [{ date: 2019, region: UK }] }
          v2: { title: Two, releases: [{ date: tba }] }
        adaptations:
          - { screen: film, volumes: v2, extent: loose }
          - { screen: s2, volumes: [v2], extent: partial, note: not much }
          - { screen: s1e2, volumes: v1, extent: partial }
          - { screen: s1, volumes: [v1, v2], extent: full }
        """,
        "shows/h/claims.yaml": """
        out: { date: 2022-04-22, about: s1, status: confirmed, says: It is out., field: premiere, value: 2022-04-22, sources: rt }
        renewed: { date: 2022-05-20, status: confirmed, says: Renewed., sources: rt }
        dies: { date: 2022-06, status: confirmed, says: { spoiler: Ben leaves., until: s1e3 }, sources: rt }
        """,
        "shows/f/show.yaml": "title: Forever\nkind: film\nstatus: announced\nfollows: h\n",
    ]

    private func show(_ files: [String: String] = Self.files) throws -> (Site, Show) {
        let site = try site(files)
        return (site, try #require(site.catalogue.show(.init("h"))))
    }

    @Test func castMatrixHasARowForEachOpenPart() throws {
        let (site, show) = try show()
        let matrix = try #require(CastMatrix.all(of: show, from: site.catalogue).show?.revealed)
        #expect(matrix.columns.map(\.link.title) == ["Season 1", "Season 2"])
        #expect(matrix.rows.map { $0.character?.title } == ["Nick", "Charlie", "Elle"])
        #expect(matrix.rows.map(\.person.title) == ["Kit", "Joe", "Yas"])
        #expect(
            matrix.rows.map(\.cells) == [
                [.present(.main), .present(.main)], [.present(.recurring), .present(.recurring)], [.unstated, .unstated],
            ])
    }

    @Test func castMatrixOfASeasonHasPartsWithKnownEpisodes() throws {
        let (site, show) = try show()
        let matrices = CastMatrix.all(of: show, from: site.catalogue).seasons
        let matrix = try #require(matrices.first?.revealed)
        #expect(matrix.columns.map(\.link.title) == ["Meet", "Crush", "Kiss"])
        #expect(matrix.columns.map(\.short) == ["1", "2", "3"])
        #expect(matrix.rows.map { $0.character?.title } == ["Charlie"])
        #expect(matrix.rows.map(\.cells) == [[.absent, .present(.recurring), .absent]])
        #expect(matrices.count == 1)
    }

    @Test func guardedRelationshipsAreNotDrawn() throws {
        let (site, show) = try show()
        let map = try #require(RelationshipMap.leading(of: show, from: site.catalogue))
        #expect(map.characters.map(\.title) == ["Nick", "Charlie"])
        #expect(map.relations.map { [$0.firstIs, $0.secondIs] } == [["boyfriend", "boyfriend"]])
        #expect(map.relations.map(\.kind) == [.romance])
    }

    @Test func booksAndScreensAreInOrder() throws {
        let (site, show) = try show()
        let map = try #require(BookMap(of: show, from: site.catalogue))
        #expect(map.volumes.map(\.title) == ["One", "Two"])
        #expect(map.screens.map(\.link.title) == ["Season 1", "“Crush”", "Season 2", "Forever"])
        #expect(map.screens.map(\.isPart) == [false, true, false, false])
        let ribbons = map.ribbons.map { "\($0.volume) \($0.screen) \($0.extent) \($0.note ?? "-")" }
        #expect(ribbons == ["0 0 full -", "1 0 full -", "0 1 partial -", "1 2 partial not much", "1 3 loose -"])
        #expect(
            site.catalogue.entries(of: site.catalogue.volumes(of: show))[0].adaptations.map(\.screen.title) == [
                "Season 1, “Crush”", "Season 1",
            ])
    }

    @Test func aBookSeriesKnowsItsAdaptations() throws {
        let site = try site([
            "shows/b/show.yaml": "title: B\nkind: bookSeries\nstatus: running\n",
            "shows/b/books.yaml": "volumes: { v1: { title: One }, v2: { title: Two } }\n",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\nadapts: b\n", "shows/h/season-1.yaml": "number: 1\n",
            "shows/h/books.yaml": "adaptations: [{ screen: s1, volumes: [v1], extent: full }]\n",
        ])
        for (id, screen) in [("b", "H, Season 1"), ("h", "Season 1")] {
            let show = try #require(site.catalogue.show(.init(id)))
            let map = try #require(BookMap(of: show, from: site.catalogue))
            #expect(map.volumes.map(\.title) == ["One", "Two"])
            #expect(map.screens.map(\.link.title) == [screen])
            #expect(map.ribbons.map { [$0.volume, $0.screen] } == [[0, 0]])
            #expect(site.routes.contains(.books(.init(id))))
        }
    }

    @Test func volumesWithTheSameIdAreNotMixedUp() throws {
        let site = try site([
            "shows/b/show.yaml": "title: B\nkind: bookSeries\nstatus: running\n",
            "shows/b/books.yaml": "volumes: { v1: { title: Theirs }, v2: { title: Second } }\n",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\nadapts: b\n",
            "shows/h/season-1.yaml": "number: 1\n", "shows/h/season-2.yaml": "number: 2\n",
            "shows/h/books.yaml": """
            volumes: { v1: { title: Ours } }
            adaptations: [{ screen: s1, volumes: [v1], extent: full }, { screen: s2, volumes: [v2], extent: full }]
            """,
        ])
        let (own, theirs) = (try #require(site.catalogue.show(.init("h"))), try #require(site.catalogue.show(.init("b"))))
        let map = try #require(BookMap(of: own, from: site.catalogue))
        #expect(
            map.ribbons.map { "\(map.volumes[$0.volume].title) \(map.screens[$0.screen].link.title)" } == [
                "Ours Season 1", "Second Season 2",
            ])
        #expect(site.catalogue.entries(of: site.catalogue.volumes(of: own))[0].adaptations.map(\.screen.title) == ["Season 1"])
        #expect(site.catalogue.entries(of: site.catalogue.volumes(of: theirs))[0].adaptations.map(\.screen.title) == [])
        #expect(try #require(BookMap(of: theirs, from: site.catalogue)).ribbons.map(\.volume) == [1])
    }

    @Test func timelineHasWhatHappenedAndWhatIsToCome() throws {
        let (site, show) = try show()
        #expect(
            lines(TimelineEntry.all(of: show, from: site.catalogue)) == [
                "2019 book One (UK)", "2022-04-22 release Season 1", "2022-05-20 announcement Renewed.",
                "2026-09 release Season 2 expected",
                "tba release Forever expected", "tba book Two expected",
            ])
    }

    private func lines(_ entries: [TimelineEntry]) -> [String] {
        entries.map { entry in
            "\(entry.date) \(entry.kind) \(entry.what.title)\(entry.note.map { " (\($0))" } ?? "")\(entry.certainty == .certain ? "" : " \(entry.certainty)")"
        }
    }

    @Test func eachDateOfTheTimelineIsAsCertainAsItsClaim() throws {
        let site = try site([
            "sources.yaml": "data: { name: Data }\npost: { name: Post }\n",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
            "shows/h/season-1.yaml": """
            number: 1
            sources: data
            parts: [{ from: 1, premiere: 2024-05-16 }, { from: 5, premiere: 2024-06-13 }]
            """,
            "shows/h/season-2.yaml":
                "number: 2\nsources: data\nepisodes: [{ number: 1, title: A }, { number: 2, title: B, date: 2025-02 }]\n",
            "shows/h/season-3.yaml": "number: 3\nsources: data\npremiere: 2025-03\nparts: [{ from: 1 }, { from: 5, premiere: 2025-04 }]\n",
            "shows/h/books.yaml": "volumes: { v1: { title: One, sources: data, releases: [{ date: 2025-01, note: paperback }] } }\n",
            "shows/h/claims.yaml": """
            part: { date: 2023, about: s1, status: expected, says: { spoiler: P, until: s1 }, sources: post }
            s1: { date: 2023, about: s1, status: expected, says: In June., field: premiere, value: 2024-06-13, sources: post }
            s2e1: { date: 2023, about: s2e1, status: rumoured, says: In January., field: premiere, value: 2025-01, sources: post }
            v1: { date: 2023, about: v1, status: expected, says: A book., field: release, value: 2024-01, sources: post }
            """,
        ])
        let show = try #require(site.catalogue.show("h"))
        let entries = TimelineEntry.all(of: show, from: site.catalogue).filter { $0.kind != .announcement }
        let sources = entries.map { $0.sources.map(\.source.name).joined(separator: " ") }
        #expect(
            zip(lines(entries), sources).map { "\($0), \($1)" } == [
                "2024-01 book One expectedOverdue, Post", "2024-05-16 release Season 1 (Part 1), Data",
                "2024-06-13 release Season 1 (Part 2) expectedOverdue, Post",
                "2025-01 book One (paperback), Data", "2025-01 release Season 2 rumouredOverdue, Post", "2025-03 release Season 3, Data",
                "2025-04 release Season 3 (Part 2), Data",
            ])
    }

    @Test(arguments: [
        (["premiere": "2025-07-17"], nil, ["2025-07-17 release F"]), (["premiere": "2025-07-17"], "2025-08", ["2025-07-17 release F"]),
        ([:], "2025-08", ["2025-08 release F"]), (["status": "announced"], nil, ["tba release F expected"]),
        (["status": "announced"], "2026-08", ["2026-08 release F expected"]), ([:], nil, []),
    ])
    func timelineHasWhatCarriesTheShowOn(_ keys: [String: String], _ season: String?, _ expected: [String]) throws {
        let sequel = ["title": "F", "kind": "series", "status": "ended", "follows": "h"].merging(keys) { $1 }
        var files = ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n"]
        files["shows/f/show.yaml"] = sequel.map { "\($0): \($1)\n" }.sorted().joined()
        files["shows/f/season-1.yaml"] = season.map { "number: 1\npremiere: \($0)\n" }
        let site = try site(files)
        #expect(lines(TimelineEntry.all(of: try #require(site.catalogue.show(.init("h"))), from: site.catalogue)) == expected)
        #expect(site.routes.contains(.timeline(.init("h"))) == !expected.isEmpty)
    }

    @Test func ratingsAreComparedOnlyWithTheirOwnKind() throws {
        let (site, show) = try show()
        let charts = EpisodesPlan(show: show, site: site).ratingsCharts
        #expect(charts.map(\.source.source.name) == ["IMDb"])
        let chart = try #require(charts.first)
        #expect(chart.outOf == RatingsChart.Score(thousandths: 10_000, text: "10"))
        #expect([chart.asOf.lowerBound, chart.asOf.upperBound].map(\.description) == ["2023", "2024-05"])
        #expect(chart.seasons.map(\.link.title) == ["Season 1"])
        #expect(chart.seasons[0].episodes.map(\.link.title) == ["Meet", "Crush"])
        #expect(chart.seasons[0].episodes.map(\.score) == [.init(thousandths: 8_600, text: "8.6"), .init(thousandths: 9_000, text: "9")])
    }

    @Test func pagesThatWouldBeEmptyAreLeftOut() throws {
        let site = try site(["shows/x/show.yaml": "title: X\nkind: series\nstatus: running\n", "shows/x/season-1.yaml": "number: 1\n"])
        #expect(site.routes.map(\.path).filter { $0.hasPrefix("x/") } == ["x/", "x/data.json", "x/season-1/"])
        let show = try #require(site.catalogue.show(.init("x")))
        #expect(CastMatrix.all(of: show, from: site.catalogue).show == nil)
        #expect(RelationshipMap.leading(of: show, from: site.catalogue) == nil)
        #expect(BookMap(of: show, from: site.catalogue) == nil)
        #expect(TimelineEntry.all(of: show, from: site.catalogue).isEmpty)
        #expect(EpisodesPlan(show: show, site: site).ratingsCharts.isEmpty)
    }
}
