import ContentReader
import ShowData
import TestSupport
import Testing

/// Every key of the show data, with the resulting value.
@Suite struct ModelContentTests {
    private static let people = "ada: { name: Ada }\nben: { name: Ben }\n"
    private static let sources = "s: { name: S }\nt: { name: T }\n"

    /// The show `h`, made from these files in its folder, and others at paths that start with `../`.
    private func show(_ files: [String: String], date: String = "2026-01-01") throws -> Show {
        let inFolder = files.map { path, text in (path.hasPrefix("../") ? "shows/\(path.dropFirst(3))" : "shows/h/\(path)", text) }
        let common = [
            "people.yaml": Self.people, "sources.yaml": Self.sources, "images/a.svg": "<svg/>",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
        ]
        return try #require(content(common.merging(inFolder) { $1 }, date: date).shows.last { $0.id == "h" })
    }

    @Test func showHasItsFacts() throws {
        let show = try show([
            "show.yaml": """
            title: H
            kind: film
            status: cancelled
            summary: { spoiler: The end, until: [film, v1] }
            writers: [ada, ben, ada]
            directors: ben
            adapts: books
            minutes: 99
            ids: { tvdb: 12, imdb: tt1, wikidata: Q7, tmdb: 3 }
            image: { file: images/a.svg, alt: A, until: film }
            """, "../books/show.yaml": "title: B\nkind: bookSeries\nstatus: running\n",
            "../books/books.yaml": "volumes: { v1: { title: One } }\n",
        ])
        #expect(show.kind == .film && show.status == .cancelled && show.adapts == "books" && show.runningTime?.minutes == 99)
        #expect(show.writers == ["ada", "ben"] && show.directors == ["ben"])
        #expect(show.identifiers.map(\.value) == ["tt1", "Q7", "3", "12"])
        #expect(show.summary?.open == nil && show.summary?.guardedUntil?.description == "v1, film")
        #expect(show.image?.open == nil && show.image?.guardedUntil?.points == [.film])
    }

    @Test func specialsStayAfterTheEpisodeTheyFollow() throws {
        let show = try show([
            "season-1.yaml": """
            number: 1
            title: { spoiler: The Fall, until: s1, safe: Book One }
            parts: [{ from: 1, title: First, premiere: 2024-05 }, { from: 3, premiere: tba }]
            episodes:
              - { id: before, title: Before }
              - { number: 3, title: C }
              - { id: after-c, title: After C }
              - { number: 1, title: { spoiler: A, until: s1e1, safe: One }, minutes: 30, summary: { spoiler: S, until: s1 } }
              - { id: after-a, title: After A }
              - { id: after-a-too, title: After A Too }
              - { number: 2, title: B, ratings: [{ source: s, value: 8, outOf: 10, asOf: 2024 }] }
            """
        ])
        let season = try #require(show.seasons.first)
        let codes = season.episodes.map { StoryPoint.episode(season: 1, $0.code).description }
        #expect(codes == ["s1-before", "s1e1", "s1-after-a", "s1-after-a-too", "s1e2", "s1e3", "s1-after-c"])
        #expect(season.title?.safe == "Book One" && season.title?.full.open == nil)
        #expect(season.parts.map(\.from) == [1, 3] && season.parts.map(\.title) == ["First", nil])
        #expect(season.episodes.map { $0.firstShowing?.description } == [nil, "2024-05", nil, nil, "2024-05", "tba", nil])
        #expect(
            season.episodes[1].title.safe == "One" && season.episodes[1].runningTime?.minutes == 30
                && season.episodes[1].summary?.open == nil)
        #expect(season.episodes[4].ratings.map(\.value) == [8])
    }

    @Test func charactersHaveRolesFactsAndGuardedNames() throws {
        let show = try show([
            "season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }, { number: 2, title: B }]\n",
            "characters.yaml": """
            stranger:
              name: { spoiler: The Twin, until: s1, safe: The Stranger }
              order: 1
              facts: { Zeal: high, Age: { spoiler: 17, until: s1e1 } }
              roles: [{ person: ada, kind: voice, episodes: [s1e1, s1e1 to s1e2], note: N, sources: [s, s], until: s1 }, { person: ben }]
            crow:
              name: Crow
              facts: [{ label: Zeal, value: low, sources: s }, { label: Age, value: "3", until: s1 }]
            """,
        ])
        let (stranger, crow) = (show.characters[0], show.characters[1])
        #expect(stranger.name.safe == "The Stranger" && stranger.name.guarded?.guardedUntil?.description == "s1")
        #expect(stranger.facts.map { $0.open?.value } == [nil, "high"])
        #expect(stranger.roles.map { $0.open?.person } == [nil, "ben"])
        #expect(stranger.roles[0].map { "\($0.person) \($0.spans) \($0.note ?? "") \($0.sources)" }.guardedUntil?.points == [.season(1)])
        #expect(crow.facts.compactMap(\.open) == [Fact(label: "Zeal", value: "low", sources: ["s"])])
        #expect(crow.facts.map { $0.guardedUntil?.description } == [nil, "s1"])
    }

    @Test func booksHaveNumbersPicturesAndReleases() throws {
        let show = try show([
            "season-1.yaml": "number: 1\nepisodes: [{ id: short, title: A }]\n",
            "books.yaml": """
            volumes:
              v2: { title: { spoiler: Death, until: v2, safe: Two }, isbn: 978-3-16-148410-0, kind: companion }
              extra: { title: Extra, order: 1, isbn: 0 306 40615 2, image: { file: images/a.svg, alt: A } }
              v1: { title: One, isbn: 080442957X, releases: [{ date: 2024-02, region: UK, note: N }, { date: tba }] }
            adaptations:
              - { screen: s1-short, volumes: [v2, v2, extra], extent: loose, note: N, sources: s }
            """,
        ])
        #expect(show.volumes.map(\.id) == ["extra", "v1", "v2"])
        #expect(show.volumes.map(\.isbn) == ["0306406152", "080442957X", "9783161484100"])
        #expect(show.volumes[1].releases.map(\.date.description) == ["2024-02", "tba"])
        #expect(show.volumes[2].title.safe == "Two" && show.volumes[2].kind == .companion && show.volumes[0].image?.open?.alt == "A")
        #expect(show.adaptations[0].volumes == ["v2", "extra"] && show.adaptations[0].screen.description == "s1-short")
    }

    @Test func volumesOfTheAdaptedSeriesBelongToTheShow() throws {
        let show = try show([
            "show.yaml": "title: H\nkind: series\nstatus: ended\nadapts: books\n",
            "season-1.yaml": "number: 1\nsummary: { spoiler: S, until: v1 }\n",
            "books.yaml": "volumes: { v2: { title: Own } }\nadaptations: [{ screen: s1, volumes: [v1, v2], extent: full }]\n",
            "places.yaml": "paris: { name: Paris, kind: setting, in: v1 }\n",
            "../books/show.yaml": "title: B\nkind: bookSeries\nstatus: running\n",
            "../books/books.yaml": "volumes: { v1: { title: One } }\n",
        ])
        #expect(show.volumes.map(\.id) == ["v2"])
        #expect(show.adaptations[0].volumes == ["v1", "v2"])
    }

    @Test func relationshipsQuotesMusicAndPlacesKeepTheirOrder() throws {
        let show = try show([
            "season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }]\n", "characters.yaml": "a: { name: A }\nb: { name: B }\n",
            "books.yaml": "volumes: { v1: { title: One } }\n", "../f/show.yaml": "title: F\nkind: film\nstatus: announced\nfollows: h\n",
            "relationships.yaml": """
            relationships:
              - { between: [b, a], kind: family, as: [mother, son], episodes: s1e1 to s1, note: N, sources: s }
              - { between: [a, b], kind: rivalry, until: s1 }
            """,
            "quotes.yaml": "quotes:\n  - { text: Z, character: a, in: v1, note: N, sources: s }\n  - { text: A, until: [film, s1] }\n",
            "music.yaml":
                "tracks:\n  - { title: Z, artist: X, in: [s1, s1e1, s1], link: \"https://m.example/\", note: N, sources: s }\n  - { title: A }\n",
            "places.yaml":
                "z: { name: A, kind: filming, location: L, in: film, sources: t }\na: { name: B, kind: setting, summary: { spoiler: S, until: film } }\n",
        ])
        let first = try #require(show.relationships[0].open)
        #expect(first.first == "b" && first.second == "a" && first.firstIs == "mother" && first.secondIs == "son")
        #expect(first.span?.description == "s1e1 to s1" && first.kind == .family && first.note == "N" && first.sources == ["s"])
        #expect(show.relationships[1].guardedUntil?.points == [.season(1)])
        #expect(show.quotes.map { $0.open?.text } == ["Z", nil] && show.quotes[0].open?.place == .volume(1))
        #expect(show.tracks.map(\.title) == ["Z", "A"] && show.tracks[0].places.map(\.description) == ["s1", "s1e1"])
        #expect(show.places.map(\.name) == ["A", "B"] && show.places[0].places == [.film] && show.places[1].summary?.open == nil)
    }

    @Test func claimsFillInWhatTheDataFilesLeaveOut() throws {
        let files = [
            "show.yaml": "title: H\nkind: series\n",
            "season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }, { id: short, title: B }]\n",
            "books.yaml": "volumes: { v1: { title: One, releases: [{ date: 2022, region: FR }] }, v2: { title: Two } }\n",
            "characters.yaml": "nick: { name: Nick }\n",
            "claims.yaml": """
            status: { date: 2023-02, about: show, status: confirmed, by: N, says: S, field: status, value: cancelled, supersedes: running, sources: s }
            running: { date: 2022, status: confirmed, person: ada, says: S, field: status, value: running, sources: [s, t, s] }
            network: { date: 2022, status: rumoured, says: S, field: network, value: BBC, sources: s }
            premiere: { date: 2022, status: expected, says: S, field: premiere, value: tba, sources: s }
            minutes: { date: 2022, about: S1E1, status: confirmed, says: S, field: minutes, value: 42, sources: s }
            day: { date: 2022, about: s1-short, status: confirmed, says: S, field: premiere, value: 2022-05, sources: s }
            uk: { date: 2022, about: v1, status: confirmed, says: S, field: release, region: UK, value: 2021-05, sources: s }
            us: { date: 2022, about: v1, status: rumoured, says: S, field: release, region: US, value: 2021-04, sources: s }
            basis: { date: 2022, status: denied, says: S, field: basis, value: nothing, sources: s }
            nick: { date: 2022, about: nick, status: confirmed, says: { spoiler: S, until: s1 }, sources: s }
            ada: { date: 2022, about: ada, status: confirmed, says: S, sources: s }
            """,
        ]
        let show = try show(files)
        #expect(show.status == .cancelled && show.network == nil && show.premiere == .toBeAnnounced && show.basedOn == nil)
        let episodes = show.seasons[0].episodes
        #expect(episodes.map(\.runningTime?.minutes) == [42, nil] && episodes.map { $0.date?.description } == [nil, "2022-05"])
        let releases = show.volumes[0].releases.map { "\($0.date) \($0.region ?? "-")" }
        #expect(releases == ["2021-04 US", "2021-05 UK", "2022 FR"])
        let claim = try #require(show.claims["running"])
        #expect(claim.speaker == .person("ada") && claim.sources == ["s", "t"] && show.claims["status"]?.speaker == .named("N"))
        #expect(show.claims["nick"]?.subject == .character("nick") && show.claims["nick"]?.statement.open == nil)
        #expect(show.claims["ada"]?.subject == .person("ada") && show.claims["minutes"]?.subject == .episode(season: 1, .number(1)))
        // On an earlier day, later claims are ignored.
        let earlier = try self.show(files, date: "2023-01-31")
        #expect(earlier.status == .running && earlier.claims["status"] == nil && earlier.claims.isSuperseded("running") == false)
    }

    @Test func onlyDatesAreTakenFromUnconfirmedClaims() throws {
        let claims = """
            status: { date: 2023, status: rumoured, says: S, field: status, value: cancelled, sources: s }
            network: { date: 2023, status: expected, says: S, field: network, value: BBC, sources: s }
            basis: { date: 2023, status: rumoured, says: S, field: basis, value: a play, sources: s }
            minutes: { date: 2023, status: expected, says: S, field: minutes, value: 90, sources: s }
            premiere: { date: 2023, status: expected, says: S, field: premiere, value: 2024, sources: s }
            """
        let show = try show(["show.yaml": "title: H\nkind: film\nstatus: running\n", "claims.yaml": claims])
        #expect(show.status == .running && show.network == nil && show.basedOn == nil && show.runningTime == nil)
        #expect(show.premiere == PartialDate("2024"))
        // What the files say is not contradicted by unconfirmed claims.
        let stated = try self.show([
            "show.yaml": "title: H\nkind: film\nstatus: running\nnetwork: ITV\nbasedOn: a novel\nminutes: 80\n", "claims.yaml": claims,
        ])
        #expect(stated.status == .running && stated.network == "ITV" && stated.basedOn == "a novel" && stated.runningTime?.minutes == 80)
        let confirmed = try self.show([
            "show.yaml": "title: H\nkind: film\n", "claims.yaml": claims.replacing("rumoured", with: "confirmed"),
        ])
        #expect(confirmed.status == .cancelled && confirmed.basedOn == "a play" && confirmed.network == nil)
    }

    @Test func aClaimAboutAReleaseIsNotAboutAnotherEdition() throws {
        let show = try show([
            "books.yaml": """
            volumes:
              v1: { title: One, releases: [{ date: 2024-09, note: paperback }, { date: 2024-10, region: UK, note: paperback }] }
            """,
            "claims.yaml": """
            all: { date: 2023, about: v1, status: confirmed, says: S, field: release, value: 2024-02, sources: s }
            uk: { date: 2023, about: v1, status: expected, says: S, field: release, region: UK, value: 2024-10, sources: s }
            """,
        ])
        let releases = show.volumes[0].releases.map { "\($0.date) \($0.region ?? "-") \($0.note ?? "-")" }
        #expect(Set(releases) == ["2024-02 - -", "2024-09 - paperback", "2024-10 UK paperback", "2024-10 UK -"])
    }

    @Test func aSharedIDMeansTheVolumeThenTheCharacterThenThePerson() throws {
        let claims =
            "c: { date: 2022, about: ada, status: confirmed, says: S, sources: s }\nd: { date: 2022, about: show, status: confirmed, says: S, sources: s }\n"
        let files = ["claims.yaml": claims, "characters.yaml": "ada: { name: Ada }\nshow: { name: Show }\n"]
        #expect(try show(files).claims["c"]?.subject == .character("ada"))
        #expect(try show(files).claims["d"]?.subject == .show)
        #expect(try show(files.merging(["books.yaml": "volumes: { ada: { title: Ada } }\n"]) { $1 }).claims["c"]?.subject == .volume("ada"))
    }
}
