import ShowData
import TestSupport
import Testing

@Suite struct StoryTests {
    /// Two specials, a season with a special among its episodes, an empty season and another one.
    private static let show: Show = {
        var show = Show(id: "h", title: "H", kind: .series, status: .ended)
        show.seasons = [
            season(0, .special("making-of"), .number(1)),
            season(1, .number(1), .special("short"), .number(2), .number(3)),
            season(2),
            season(3, .number(1), .number(2)),
        ]
        return show
    }()

    private static func season(_ number: Int, _ codes: EpisodeCode...) -> Season {
        var season = Season(number: number)
        season.episodes = codes.map { Episode($0, title: "E") }
        return season
    }

    @Test(arguments: [
        ("s1e1", StoryPoint.episode(season: 1, .number(1))), ("s0-making-of", .episode(season: 0, .special("making-of"))),
        ("S1-Short", .episode(season: 1, .special("short"))), ("s0-日本", .episode(season: 0, .special("日本"))), ("s0", .season(0)),
        ("V4", .volume(4)), ("V4C12", .chapter(volume: 4, 12)), ("v4c1.5", EpisodeNumber("1.5").map { .chapter(volume: 4, $0) } ?? .end),
        ("Film", .film), ("s01e01", .episode(season: 1, .number(1))),
    ])
    func pointIsReadHoweverItIsSpelled(_ text: String, _ point: StoryPoint) {
        #expect(StoryPoint(text) == point)
        #expect(StoryPoint(point.description) == point)
    }

    @Test(arguments: [
        "s0-", "s-short", "s0-a--b", "s0-a b", "s0-../x", "v1-x", "v1c", "v1e2", "v1c2c3", "s1c2", "vc2", "film-1", "s1e1-x", "s0-\u{202E}",
        "s1234567-x", "-x",
    ])
    func specialHasASeasonAndAName(_ text: String) {
        #expect(StoryPoint(text) == nil)
    }

    @Test func pointsKnowTheirTrackAndSeason() throws {
        let points = try ["s2", "s0-making-of", "v4", "v4c2", "film"].map { try #require(StoryPoint($0)) }
        #expect(points.map(\.track) == [.screen, .screen, .print, .print, .film])
        #expect(points.map(\.season) == [2, 0, nil, nil, nil])
    }

    @Test(arguments: ["s2", "s1e3", "s1e3 to s2e4", "s0-making-of to s1", "s1 to s3"])
    func spanReadsWhatItPrints(_ text: String) {
        #expect(StorySpan(text)?.description == text)
    }

    @Test(arguments: ["", "to", "s1 to", "to s1", "s1 - s2", "s1 to s2 to s3", "v1", "film", "s1 to v2", "film to s1", "s1to s2", "1 to 2"])
    func anythingElseIsNoSpan(_ text: String) {
        #expect(StorySpan(text) == nil)
    }

    @Test func spanIsWrittenWithSpacesAndAsOnePointIfItsEndsAreEqual() {
        #expect(StorySpan("  S1E3   TO  s2 ")?.description == "s1e3 to s2")
        #expect(StorySpan("s1 to s1")?.description == "s1")
    }

    @Test(arguments: [
        ("s2 to s1", true), ("s2e1 to s1e9", true), ("s1e2 to s1e1", true), ("s1 to s0-making-of", true), ("s1e2 to s1e2", false),
        ("s1 to s1e1", false), ("s1-short to s1e1", false), ("s1e1 to s2", false),
    ])
    func spanCannotEndBeforeItBegins(_ text: String, _ isBackwards: Bool) {
        #expect(StorySpan(text)?.isBackwards == isBackwards)
    }

    @Test(arguments: [
        ("s1", "s1-short s1 s1e1 s1e2 s1e3"), ("s1e2", "s1e2"), ("s1e1 to s1e2", "s1-short s1e1 s1e2"), ("s1-short", "s1-short"),
        ("s1-short to s1e3", "s1-short s1e2 s1e3"), ("s1e3 to s3e1", "s1e3 s2 s3e1"),
        ("s0 to s1e1", "s0 s0-making-of s0e1 s1e1"), ("s1e1 to s3e2", "s1 s1-short s1e1 s1e2 s1e3 s2 s3 s3e1 s3e2"), ("s2", "s2"),
        ("s2 to s3", "s2 s3 s3e1 s3e2"), ("s1e2 to s1e1", ""), ("s4", ""), ("s1e1 to s4", ""), ("s1e9", ""),
    ])
    func spanCoversWhatLiesBetweenItsEnds(_ text: String, _ covered: String) throws {
        let span = try #require(StorySpan(text))
        let points = Self.show.seasons.flatMap { season in
            [.season(season.number)] + season.episodes.map { StoryPoint.episode(season: season.number, $0.code) }
        }
        let order = ScreenOrder(Self.show)
        let stretches = order.stretches(of: [span])
        func covers(_ point: StoryPoint) -> Bool { order.place(of: point).map(stretches.cover) ?? false }
        let found = points.filter(covers).map(\.description).sorted()
        #expect(found.joined(separator: " ") == covered.split(separator: " ").sorted().joined(separator: " "))
        #expect([.film, .volume(1), .season(9)].allSatisfy { order.place(of: $0) == nil })
        for season in Self.show.seasons {
            let coversAny = points.contains { $0.season == season.number && covers($0) }
            #expect(order.place(of: .season(season.number)).map(stretches.touch) == coversAny, "\(season.number)")
        }
    }

    @Test func partsOfASeasonRunUntilTheNextBegins() {
        var season = Season(number: 1)
        season.premiere = PartialDate("2024-01-01")
        var (first, second) = (Season.Part(from: 2), Season.Part(from: 4))
        first.premiere = PartialDate("2024-05-16")
        season.parts = [first, second]
        #expect([1, 2, 3, 4, 9].map { season.part(of: .number($0)) } == [nil, 0, 0, 1, 1])
        #expect(season.part(of: .special("short")) == nil)

        let codes: [EpisodeCode] = [
            .special("teaser"), .number(1), .number(2), .special("short"), .number(3), .number(4), .special("extra"),
        ]
        season.episodes = codes.map { Episode($0, title: "E") }
        let groups = season.episodesByPart(in: season.episodes.indices)
        #expect(groups.map(\.part) == [nil, 0, 1])
        #expect(groups.map { $0.episodes.map(\.code) } == [Array(codes[..<2]), Array(codes[2..<5]), Array(codes[5...])])

        second.premiere = .toBeAnnounced
        season.parts = [first, second]
        season.sharePremieres()
        let dates = season.episodes.map { $0.firstShowing?.description }
        #expect(dates == [nil, "2024-01-01", "2024-05-16", nil, "2024-05-16", "tba", nil])
    }
}

@Suite struct SpoilerGuardTests {
    private static func points(_ texts: String...) -> [StoryPoint] { texts.compactMap { StoryPoint($0) } }

    @Test func guardHasOnePointPerTrackInTrackOrder() {
        #expect(SpoilerGuard(Self.points("film", "v3", "s2e8"))?.description == "s2e8, v3, film")
        #expect(SpoilerGuard(Self.points("v3"))?.points == [.volume(3)])
        #expect(SpoilerGuard(Self.points("s1", "s2")) == nil)
        #expect(SpoilerGuard(Self.points("s1", "s0-making-of", "v1")) == nil)
        #expect(SpoilerGuard(Self.points("v1", "v1")) == nil)
        #expect(SpoilerGuard([]) == nil)
    }

    @Test func guardedValueIsNotOpenAndNeitherIsAnyMadeFromIt() throws {
        let guardedUntil = try #require(SpoilerGuard([.film]))
        let secret = Spoilable("ending", until: guardedUntil)
        #expect(secret.open == nil)
        #expect(secret.map(\.count).open == nil && secret.map(\.count).guardedUntil == guardedUntil)
        #expect(Spoilable("known").map(\.count).open == 5)
        let title = Title("The Death", until: guardedUntil, safe: "Episode 8")
        #expect(title.safe == "Episode 8" && title.full.open == nil && title.guarded?.guardedUntil == guardedUntil)
        #expect(Title("Meet").guarded == nil && Title("Meet").safe == "Meet")
    }
}
