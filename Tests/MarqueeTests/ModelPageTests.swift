import ContentReader
import Diagnostics
import ShowData
import Site
import Templates
import Testing
import TestSupport
import ThemeKit

/// What pages show of data that is not as simple as in a guide book: small content folders, and the words of a page.
@Suite struct ModelPageTests {
    fileprivate func site(_ files: [String: String], day: String = "2026-01-01") throws -> Site {
        let settings = ["site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n"]
        let folder = try TemporaryFolder(files.merging(settings) { given, _ in given })
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate(day))))
        #expect(reading.diagnostics == [])
        return try Site(planning: reading.content, theme: DefaultTheme())
    }

    fileprivate func text(_ route: Route, of site: Site) throws -> String {
        String(decoding: try #require(site.bytes(of: route)), as: UTF8.self)
    }

    /// The words of a page's own content, with ` | ` between elements that are not inline.
    fileprivate func words(_ route: Route, of site: Site) throws -> String {
        let page = try text(route, of: site)
        let main = try #require(page.firstMatch(of: /<main[^>]*>(.*)<\/main>/.dotMatchesNewlines())).output.1
        return String(main).replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "").replacing(
            /<\/?(a|span|time|small|abbr|sup)( [^>]*)?>/, with: ""
        )
        .replacing(/\s+/, with: " ").replacing(/\s*(<[^>]*>\s*)+/, with: " | ").replacing(/^ \| | \| $/, with: "")
    }

    @Test func theNumberOfAnEpisodeIsNotSaidTwice() throws {
        let site = try site([
            "shows/h/show.yaml": "title: H\nkind: series\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes: [{ date: 2020-01-01 }, { title: Two }]\n",
        ])
        #expect(
            try words(.episode("h", season: 1, .number(1)), of: site) == "H Season 1 | Episode 1 | Premiere | 1 January 2020 | Next Two")
        #expect(
            try words(.season("h", number: 1), of: site)
                == "H | Season 1 | Premiere 1 January 2020 2 episodes | Episodes | Episode 1 | 1 January 2020 | Two | Episode 2")
    }

    /// In the order of the story, with seasons of which none is missing and several in a row as one.
    @Test func aGuestsEpisodesAreNamedWithTheirSeasons() throws {
        func season(_ number: Int, _ guest: [Int], of count: Int) -> String {
            let guests = ", guests: [{ person: kit, as: Waiter }]"
            let episodes = (1...count).map { "  - { number: \($0)\(guest.contains($0) ? guests : "") }\n" }
            return "number: \(number)\nepisodes:\n\(episodes.joined())"
        }
        let site = try site([
            "people.yaml": "kit: { name: Kit }\n", "shows/h/show.yaml": "title: H\nkind: series\n",
            "shows/h/season-0.yaml": season(0, [1, 2], of: 2), "shows/h/season-1.yaml": season(1, [1, 2, 3], of: 3),
            "shows/h/season-2.yaml": season(2, [1, 2], of: 2), "shows/h/season-3.yaml": season(3, [1, 3, 4, 6, 7, 8], of: 9),
            "shows/h/season-4.yaml": season(4, [1], of: 1), "shows/h/season-5.yaml": season(5, [1, 2], of: 2),
        ])
        #expect(
            try words(.person("kit"), of: site) == """
                Kit | Roles | Waiter | Guest H | Season 1 to Season 2 Season 3, Episode 1 Season 3, Episode 3 Season 3, Episode 4 \
                Season 3, Episode 6 to Episode 8 Season 4, Episode 1 Season 5 Specials
                """)
    }

    @Test func theShowOfAPartWithoutANameIsSaidOnce() throws {
        let site = try site([
            "people.yaml": "kit: { name: Kit }\njoe: { name: Joe }\n",
            "shows/h/show.yaml": "title: H\nkind: series\ncast: [{ person: joe }]\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes: [{ title: A, guests: [{ person: kit }] }, { title: B }]\n",
        ])
        #expect(try words(.person("kit"), of: site) == "Kit | Roles | H | Guest | Season 1, “A”")
        #expect(try words(.person("joe"), of: site) == "Joe | Roles | H")
    }

    /// Somebody who was a guest before the part became a main one.
    @Test func anActorWithTwoRolesInACharacterIsNamedOnce() throws {
        let site = try site([
            "people.yaml": "kit: { name: Kit }\njoe: { name: Joe }\n", "shows/h/show.yaml": "title: H\nkind: series\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes: [{ title: A }, { title: B }]\n",
            "shows/h/characters.yaml": """
            nick:
              name: Nick
              roles:
                - { person: kit, kind: guest, episodes: [s1e1] }
                - { person: kit, kind: main, episodes: [s1e2] }
                - { person: joe, kind: voice, note: as a child }
                - { person: joe, note: at last }
            """,
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nshow: h\ndescription: D\n---\n{{characters.nick.playedBy}}!\n",
        ])
        #expect(try words(.characters("h"), of: site).contains("All characters | Nick | Kit and Joe | Cast by season"))
        #expect(try words(.article(slug: "a"), of: site).contains("Kit, Joe!"))
        #expect(try words(.character("h", "nick"), of: site).contains("| Nick | Played by: Kit and Joe | Played by | Kit | Guest"))
        // A note tells two parts apart.
        #expect(try words(.season("h", number: 1), of: site).contains("| Cast | Nick Kit | "))
        #expect(try words(.cast("h"), of: site).ranges(of: "Nick Joe").count == 2)
        for (route, people) in [(Route.character("h", "nick"), 2), (.show("h"), 2), (.person("kit"), 1), (.season("h", number: 1), 1)] {
            #expect(try text(route, of: site).ranges(of: "\"PerformanceRole\"").count == people, "\(route.path)")
        }
        #expect(try text(.show("h"), of: site).ranges(of: "video:actor\"").count == 2)
    }

    @Test func anEpisodeThatNobodySawIsSaidToBeSoOnce() throws {
        let site = try site([
            "shows/h/show.yaml": "title: H\nkind: series\n",
            "shows/h/season-1.yaml": """
            number: 1
            episodes: [{ title: A, date: never, state: neverShown }, { title: B, date: never }, { title: C, date: 2020, state: neverShown }]
            """,
        ])
        let season = try words(.season("h", number: 1), of: site)
        #expect(season.contains("A | Episode 1 Never shown | B | Episode 2 Never released | C | Episode 3 2020 Never shown"))
        let episode = try words(.episode("h", season: 1, .number(1)), of: site)
        #expect(episode.contains("Never shown") && !episode.contains("Never released"))
    }

    @Test func aSpoilerWithoutAPointStaysUntilTheEnd() throws {
        func article(_ lines: String, _ text: String) -> String { "---\ntitle: A\ndate: 2025-01-01\nshow: h\n\(lines)---\n\(text)\n" }
        let site = try site([
            "shows/h/show.yaml": "title: H\nkind: series\nsummary: { spoiler: They win. }\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes: [{ title: A }, { title: B }]\n",
            "shows/h/season-2.yaml": "number: 2\nepisodes: [{ title: A }, { title: B }]\n",
            "shows/h/characters.yaml": """
            nick: { name: Nick, facts: [{ label: Fate, value: Gone, spoils: true }, { label: Age, value: Old, until: end }] }
            """,
            "articles/a.md": article("spoils: true\n", "Gone."), "articles/b.md": article("", "||Gone||{end}"),
        ])
        for route in [Route.show("h"), .character("h", "nick"), .article(slug: "a"), .article(slug: "b")] {
            let page = try text(route, of: site)
            #expect(page.contains("data-until=\"s2e2\""), "\(route.path)")
            #expect(page.contains("Spoiler for the whole show") || route == .article(slug: "b"), "\(route.path)")
        }
        #expect(try text(.data("h"), of: site).contains(#""summary": {"until": ["end"]}"#))
    }

    /// What there is to reach at the end of a show of each kind.
    private static let ends = [
        ("kind: film", "", "film"), ("kind: bookSeries", "volumes: { v1: { title: A }, v2: { title: B } }\n", "v2"),
        ("kind: comic", "volumes: { v12345: { title: A } }\n", "v12345"), ("kind: special", "", "film"),
    ]

    @Test(arguments: ends)
    func theEndIsWhatTheShowHas(_ kind: String, _ books: String, _ mark: String) throws {
        var files = ["shows/h/show.yaml": "title: H\n\(kind)\nsummary: { spoiler: They win. }\n"]
        if !books.isEmpty { files["shows/h/books.yaml"] = books }
        #expect(try text(.show("h"), of: site(files)).contains("data-until=\"\(mark)\""))
    }
}

/// Everything that an episode, a person, a show, a book and a character may have, once.
extension ModelPageTests {
    private static let everything = [
        "sources.yaml": "barb: { name: BARB }\n",
        "people.yaml": """
        kit:
          name: Kit
          born: 2004-04-08
          birthplace: London
          died: 2090
          facts: { Instrument: piano, Height: 180 cm }
          awards: [{ name: Emmy, category: Lead, year: 2023, for: H, sources: barb }, { name: BAFTA, result: nominated }]
          ids: { imdb: nm5, tvmaze: 7 }
        ann: { name: Ann }
        """,
        "shows/o/show.yaml": "title: O\nkind: webSeries\nrelated: [{ show: h, as: sharedWorld }]\n",
        "shows/p/show.yaml": "title: P\nkind: game\nrelated: [{ show: h, as: prequel, note: set in 1900 }]\n",
        "shows/h/show.yaml": """
        title: { text: Les Revenants, language: fr }
        kind: miniseries
        status: onHiatus
        titles: [{ text: 進撃, language: ja, note: in Japan }, The Returned]
        network: [BBC One, HBO]
        country: [UK, US]
        language: [fr, ja]
        minutes: 40-45
        crew: [{ person: ann, as: Composer }, { person: kit, as: Editor }, { person: kit, as: Composer }]
        related: [{ show: o, as: sharedWorld }, { show: o, as: spinOff }]
        watch:
          - { service: Netflix, kind: stream, address: "https://netflix.example/h", countries: [UK, US], asOf: 2024-05 }
          - { service: DVD, kind: buy, note: two discs }
        awards: [{ name: Peabody, year: 2022 }]
        ids: { tvmaze: 4, anilist: 5 }
        cast: [{ person: kit, as: A waiter }]
        """,
        "shows/h/season-1.yaml": """
        number: 1
        orders: { Netflix: 2, dvd: 1B }
        episodes:
          - title: { text: Camille, language: fr }
            seconds: 95
            state: missing
            production: 1AJN01
            viewers: [1200000, { count: 900000, note: "UK, live", sources: barb }]
            orders: { production: 7, dvd: s1e3, Crunchyroll: 12 }
            titles: [{ text: カミーユ, language: ja }]
            crew: [{ person: ann, as: Stunts }]
            guests: [{ person: kit, as: Third policeman, note: uncredited }]
            ids: { imdb: tt9, tmdb: 3 }
          - { title: Two, minutes: 90, guests: [{ person: kit, as: Third policeman }] }
        """,
        "shows/h/season-2.yaml": "number: 2\nepisodes: [{ title: Three }]\n",
        "shows/h/characters.yaml": """
        nick:
          name: Nick
          born: 1990
          died: { spoiler: in 2010, until: s1e2 }
          books: [v1, { volume: v2, chapters: 3 to 5 }]
          roles: [{ person: ann, count: 12 }]
        """,
        "shows/h/places.yaml": """
        pier: { name: Pier, kind: setting, in: [s1e2 to s2e1, film] }
        lake: { name: Lake, kind: filming, in: s1 to s2 }
        """,
        "shows/f/show.yaml": "title: F\nkind: film\nfollows: h\n",
        "shows/h/books.yaml": """
        volumes:
          v1:
            title: One
            titles: [{ text: Eins, language: de }]
            chapters: [Begin, { number: 2, title: Again, summary: { spoiler: They go. } }, { number: Epilogue }]
          v2: { title: Two }
        arcs:
          - { title: The Lake, from: v1, to: v2, chapters: 2 to 9, summary: They swim. }
          - { title: The Pier, from: v2 }
        """,
    ]

    private static let pages: [(Route, String)] = [
        (
            .show("h"),
            """
            Miniseries On hiatus 3 episodes | Les Revenants | Watch next: S1 E1 Camille | Where to watch | UK, US | \
            Netflix Stream · as of May 2024 | Everywhere | DVD Buy two discs | Status | On hiatus | Network | BBC \
            One, HBO | Country | UK, US | Language | Français, 日本語 | Running time | 40–45 min | Other titles | 進撃 \
            (in Japan), The Returned | Composer | Ann and Kit | Editor | Kit | Continued in | F | In the same world \
            | O | Spin-off of | O | Prequels | P set in 1900 | Elsewhere | TVmaze | AniList | Seasons | Season 1 | 2 \
            episodes | Season 2 | 1 episode | Episode guide | Characters | Cast | Books | Data | \
            Characters | Nick | Ann | Cast | Books | One | Volume 1 | Two | Volume 2 | Books | Places \
            | Lake | Filming location Season 1 to Season 2 | Pier | Setting F and Season 1, “Two” to Season 2, \
            “Three” | Awards | Peabody, 2022 Won
            """
        ),
        (
            .show("o"),
            """
            Web series | O | Data | In the same world | Les Revenants | Spin-offs | Les Revenants
            """
        ),
        (
            .show("p"),
            """
            Game | P | Data | Prequel to | Les Revenants set in 1900
            """
        ),
        (
            .season("h", number: 1),
            """
            Les Revenants | Season 1 | 2 episodes Netflix: 2 DVD order: 1B | Where to watch: Netflix and DVD | \
            Episodes | Camille | Episode 1 1 min 35 s Missing | Two | Episode 2 90 min | Places | Lake | Filming \
            location Season 1 to Season 2 | Next Season 2
            """
        ),
        (
            .episode("h", season: 1, .number(1)),
            """
            Les Revenants Season 1 Episode 1 1 min 35 s Missing | Camille | Running time | 1 min 35 s | Stunts | Ann \
            | Other titles | カミーユ | Production order | 7 | DVD order | s1e3 | Crunchyroll | 12 | Production code | \
            1AJN01 | Viewers | 1,200,000, 900,000 (UK, live) BARB | Where to watch | Netflix and DVD | Elsewhere | \
            IMDb | Cast | Third policeman Kit | uncredited | Next Two
            """
        ),
        (
            .episode("h", season: 1, .number(2)),
            """
            Les Revenants Season 1 Episode 2 90 min | Two | Running time | 90 min | Where to watch | Netflix and DVD \
            | Cast | Third policeman Kit | Places | Pier | Setting F and Season 1, “Two” to Season 2, “Three” | \
            Previous Camille Next Three
            """
        ),
        (
            .season("h", number: 2),
            """
            Les Revenants | Season 2 | 1 episode | Where to watch: Netflix and DVD | Episodes | Three | Episode 1 | \
            Places | Lake | Filming location Season 1 to Season 2 | Previous Season 1
            """
        ),
        (
            .person("kit"),
            """
            Kit | Roles | A waiter | Les Revenants | Third policeman | Guest Les Revenants | Season 1 | Born | 8 \
            April 2004, London | Died | 2090 | Height | 180 cm | Instrument | piano | Elsewhere | IMDb | TVmaze | \
            Editor | Les Revenants | Composer | Les Revenants | Awards | Emmy, Lead, H, 2023 Won BARB | BAFTA \
            Nominated
            """
        ),
        (
            .person("ann"),
            """
            Ann | Roles | Nick | Les Revenants | Spoiler for the whole show | 12 episodes | Composer | Les Revenants \
            | Stunts | Les Revenants: Camille
            """
        ),
        (
            .character("h", "nick"),
            """
            Les Revenants | Nick | Played by: Ann | Appearances | One | Two: Chapters 3 to 5 | Played by | Ann | Spoiler for the \
            whole show | 12 episodes | Born | 1990 | Spoiler for Season 1, Episode 2 | Died: in 2010
            """
        ),
        (
            .books("h"),
            """
            Les Revenants | Books | Volumes | Volume 1 | One | Other titles | Eins | Chapters (3) | Begin | 2. Again \
            | Spoiler for the whole show | They go. | Epilogue | Volume 2 | Two | Story arcs | The Lake | One – Two \
            Chapters 2 to 9 | They swim. | The Pier | Two
            """
        ),
        (
            .cast("h"),
            """
            Les Revenants | Cast | Nick Ann | Also in the cast | A waiter Kit
            """
        ),
    ]

    @Test(arguments: pages)
    func aPageHasAllOfIt(_ route: Route, _ expected: String) throws {
        #expect(try words(route, of: site(Self.everything)) == expected, "\(route.path)")
    }
}

/// A character of several shows.
extension ModelPageTests {
    private static let shared = [
        "people.yaml": "kit: { name: Kit }\njoe: { name: Joe }\n",
        "shows/h/show.yaml": "title: H\nkind: series\n",
        "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit }] }\n",
        "shows/o/show.yaml": "title: O\nkind: film\n",
        "shows/o/characters.yaml": "nicholas: { sameAs: h/nick, roles: [{ person: joe, kind: main }] }\nann: { name: Ann }\n",
        "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nshow: o\n---\n[[nicholas]]\n",
    ]

    @Test func aCharacterOfTwoShowsHasOnePage() throws {
        let site = try site(Self.shared)
        #expect(!site.routes.contains(.character("o", "nicholas")))
        #expect(
            try words(.character("h", "nick"), of: site)
                == """
                H | Nick | Played by: Kit | Played by | Kit | O | Joe | Main | O | Related articles | O | A | Nick | 1 January 2025 \
                1 min read
                """)
        for route in [Route.cast("o"), .characters("o"), .person("joe"), .article(slug: "a")] {
            let page = try text(route, of: site)
            #expect(page.contains("href=\"/h/characters/nick/\"") && !page.contains("/o/characters/nicholas/"), "\(route.path)")
        }
    }

    @Test func whatCannotBeOneCharacterIsReported() throws {
        var files = Self.shared
        files["site.yaml"] = "title: Leaves\nbaseURL: https://leaves.example/\n"
        files["shows/o/characters.yaml"] = """
            a: { sameAs: o/a }
            b: { sameAs: h/nick, summary: S }
            c: { sameAs: o/b }
            d: { sameAs: h/nobody }
            e: { sameAs: nick }
            """
        files["shows/o/characters/b.md"] = "Text.\n"
        files["articles/a.md"] = nil
        let folder = try TemporaryFolder(files)
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        let place = "shows/o/characters.yaml"
        #expect(
            reading.diagnostics.filter { $0.severity == .error } == [
                .error(at: place, 1, 14, "a character cannot be the same as itself", help: "name the character of another show"),
                .error(
                    at: place, 2, 31, "'summary' of a character whose page is that of 'h/nick'",
                    help: "move it to 'shows/h/characters.yaml'"),
                .error(at: place, 3, 14, "'o/b' is itself the same as another character", help: "write h/nick"),
                .error(at: place, 4, 14, "no character has the id 'nobody'", help: "available: nick"),
                .error(at: place, 5, 14, "expected a show and a character such as leaves/nick, found 'nick'", help: nil),
                .error(
                    at: "shows/o/characters/b.md", 1, 1, "a text about 'b', whose page is that of 'h/nick'",
                    help: "move it to 'shows/h/characters/nick.md'"),
            ])
    }
}
