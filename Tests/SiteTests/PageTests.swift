import ContentReader
import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

@Suite struct PageTests {
    @Test func theBooksOfTheSeriesThatAShowIsMadeFromAreItsBooksToo() throws {
        let site = try site([
            "shows/c/show.yaml": "title: C\nkind: bookSeries\nstatus: ended\n",
            "shows/c/books.yaml": "volumes: { v1: { title: One, releases: [{ date: 2019-02-07 }] }, v2: { title: Two } }\n",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\nadapts: c\n",
            "shows/g/show.yaml": "title: G\nkind: series\nstatus: ended\nadapts: c\n",
            "shows/g/books.yaml": "volumes: { v2: { title: Own } }\n",
        ])
        func books(of id: String) throws -> [String] {
            let show = try #require(site.catalogue.show(.init(id)))
            #expect(
                ShowPlan(show: show, site: site).model.volumes.map(\.path)
                    == BooksPlan(show: show, number: 1, site: site).model.volumes.map(\.path))
            return BooksPlan(show: show, number: 1, site: site).model.volumes.map { "\($0.volume.title.safe) \($0.path.text)" }
        }
        #expect(try books(of: "h") == ["One /fans/c/books/#v1", "Two /fans/c/books/#v2"])
        #expect(try books(of: "g") == ["Own /fans/g/books/#v2", "One /fans/c/books/#v1"])
        let pages: [Route] = [.books(.init("h")), .timeline(.init("h")), .calendar(.init("h"))]
        #expect(pages.allSatisfy(site.routes.contains))
        let data = try #require(site.page(.books(.init("h"))).frame.structuredData).description
        #expect(data.contains("/fans/c/books/#book-v1") && data.contains("/fans/c/books/#book-v2"))
    }

    private static let shows = [
        "people.yaml": "kit: { name: Kit }\njoe: { name: Joe }\nalice: { name: Alice }\n",
        "sources.yaml": "imdb: { name: IMDb }\nrt: { name: Radio Times }\n",
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\ncreators: alice\ncast: [{ person: alice, sources: rt }]\n",
        "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: Meet }, { number: 2, title: Crush, writers: alice }]\n",
        "shows/h/season-2.yaml": "number: 2\nsources: [imdb, rt]\nepisodes: [{ number: 1, title: Out }]\n",
        "shows/h/characters.yaml": """
        tao: { name: Tao }
        nick: { name: Nick, roles: [{ person: kit, kind: guest }] }
        charlie: { name: Charlie, roles: [{ person: joe, kind: main, sources: imdb }] }
        """,
        "shows/h/books.yaml": """
        volumes: { v1: { title: One, authors: alice }, winter: { title: Winter } }
        adaptations:
          - { screen: s1, volumes: v1, extent: full }
          - { screen: s2e1, volumes: winter, extent: partial }
          - { screen: film, volumes: v1, extent: loose }
        """,
        "shows/f/show.yaml": "title: Forever\nkind: film\nstatus: announced\nfollows: h\n",
    ]

    @Test func showPagesKnowTheirNeighboursAndPeople() throws {
        let site = try site(Self.shows)
        let show = Show.ID("h")
        #expect(try site.text(.show(show)) == "H: Charlie, Nick, Tao")
        #expect(try site.text(.season(show, number: 1)) == "H, Season 1: Meet, Crush")
        #expect(try site.text(.episode(show, season: 1, .number(2))) == "Crush – H, Season 1: Meet, Out")
        #expect(try site.text(.episode(show, season: 2, .number(1))) == "Out – H, Season 2: Crush, -")
        #expect(try site.text(.character(show, .init("nick"))) == "Nick – H: Kit")
        #expect(try site.text(.cast(show)) == "H: Cast: Joe, Kit, Alice")
        #expect(try site.text(.characters(show)) == "H: Characters: Charlie, Nick, Tao")
        #expect(try site.text(.episodes(show)) == "H: Episode guide: Season 1, Meet, Crush, Season 2, Out")
        #expect(try site.text(.timeline(show)) == "H: Timeline: tba Forever")
        #expect(try site.text(.books(show)) == "H: Books: Season 1, Season 2, “Out”, Forever")
        #expect(try site.text(.person(.init("kit"))) == "Kit: Nick")
        #expect(try site.text(.person(.init("alice"))) == "Alice: -, H, One, H: Crush")
    }

    @Test func sourcesPageListsTheUsesOfEach() throws {
        #expect(try site(Self.shows).text(.sources) == "Sources: IMDb, H, Season 2, Charlie, Radio Times, H, Season 2, H, Cast")
    }

    @Test func quotesMusicPlacesAndRelationshipsRestOnSourcesToo() throws {
        let more = [
            "sources.yaml":
                "q: { name: Quoted }\nr: { name: Related }\np: { name: Placed }\nt: { name: Tuned }\nx: { name: Guarded }\nimdb: { name: A }\nrt: { name: B }\n",
            "shows/h/quotes.yaml": """
            quotes:
              - { text: Hi., character: nick, in: s1e1, sources: q }
              - { text: Bye., character: nick, in: s1e1, until: s2, sources: x }
            """,
            "shows/h/relationships.yaml": """
            relationships:
              - { between: [nick, charlie], kind: romance, sources: r }
              - { between: [nick, tao], kind: rivalry, until: s2, sources: x }
            """,
            "shows/h/places.yaml": "park: { name: Park, kind: setting, in: [s1e2], sources: p }\n",
            "shows/h/music.yaml": "tracks: [{ title: Song, in: [s2], sources: t }, { title: Theme, sources: t }]\n",
        ]
        let text = try site(Self.shows.merging(more) { $1 }).text(.sources)
        #expect(
            text == """
                Sources: A, H, Season 2, Charlie, B, H, Season 2, H, Cast, Guarded, Placed, H, Crush, Quoted, Meet, Nick, \
                Related, Charlie, Nick, Tuned, H, H, Season 2
                """)
    }

    @Test func openPicturesAreCredited() throws {
        func figure(_ name: String, _ credit: String) -> String { "::figure{src=images/\(name).svg alt=\(name) credit=\(credit)}\n" }
        let pictures = ["a", "b", "c", "d"].map { ("images/\($0).svg", "<svg/>") }
        let planned = try site(
            [
                "people.yaml": "kit: { name: Kit, image: { file: images/a.svg, alt: A, credit: Ann } }\n",
                "articles/a.md": article("A") + figure("b", "Bea") + "\n:::spoiler\n" + figure("c", "Cat") + ":::\n",
                "articles/b.md": article("B", "spoils: s1") + figure("d", "Dan"), "shows/h/season-1.yaml": "number: 1\n",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            ].merging(pictures) { $1 }, theme: BareTheme(directives: [.figure]))
        #expect(
            SourcesPlan(site: planned).model.pictures.map { "\($0.path) \($0.credit ?? "-")" } == [
                "/fans/images/a.svg Ann", "/fans/images/b.svg Bea",
            ])
    }

    @Test func everythingAboutAShowIsOnOneOfItsPages() throws {
        let site = try site([
            "people.yaml": "kit: { name: Kit }\n",
            "shows/b/show.yaml": "title: B\nkind: bookSeries\nstatus: running\n",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\nadapts: b\n",
            "shows/h/season-1.yaml":
                "number: 1\nepisodes: [{ number: 1, title: Meet }, { id: interlude, title: Between }, { number: 9999, title: Far }]\n",
            "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit, episodes: [s1e1 to s1e9999] }] }\n",
            "shows/h/quotes.yaml":
                "quotes: [{ text: Nobody's. }, { text: His., character: nick }, { text: Its., in: s1e1 }, { text: Season's., in: s1 }]\n",
            "shows/h/music.yaml": "tracks: [{ title: Theme }, { title: Song, in: [s1e1, s1] }]\n",
            "shows/h/places.yaml": "mill: { name: Mill, kind: setting, in: [s1e1, s1] }\n",
        ])
        let (show, books) = (try #require(site.catalogue.show("h")), try #require(site.catalogue.show("b")))
        let page = ShowPlan(show: show, site: site).model
        #expect(page.adapts?.title == "B" && ShowPlan(show: books, site: site).model.adaptedAs.map(\.title) == ["H"])
        #expect(page.quotes.compactMap { $0.open?.text } == ["Nobody’s.", "Season’s."])
        #expect(page.tracks.map(\.title) == ["Theme", "Song"] && page.places.map(\.name) == ["Mill"])
        let season = SeasonPlan(show: show, season: show.seasons[0], site: site).model
        #expect(season.cast.map(\.person.title) == ["Kit"] && season.cast[0].spans.open?.count == 0)
        #expect(season.tracks.map(\.title) == ["Song"] && season.places.map(\.name) == ["Mill"])
        #expect(season.season.episodeCount == 2 && page.show.episodeCount == 2)
        #expect(site.stories["h"]?.points.map(\.description) == ["s1e1", "s1e9999"])
    }

    @Test func episodesOfASeasonInPartsStandPartByPart() throws {
        let site = try site([
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "shows/h/season-1.yaml": """
            number: 1
            parts: [{ from: 2, premiere: 2024-05-16 }, { from: 3, title: The end }]
            episodes:
              - { number: 1, title: One }
              - { number: 2, title: Two }
              - { id: short, title: Short }
              - { number: 3, title: Three }
            """,
            "shows/h/season-2.yaml": "number: 2\nepisodes: [{ number: 1, title: Four }]\n",
            "shows/h/season-3.yaml": "number: 3\n",
        ])
        let show = try #require(site.catalogue.show("h"))
        func outline(_ guides: [EpisodeGuide]) -> [String] {
            guides.map { guide in
                let heading = [guide.season.title, guide.part?.title, guide.part?.premiere?.date.description].compactMap(\.self)
                return "\(heading.joined(separator: ", ")): \(guide.episodes.map(\.title).joined(separator: ", "))"
            }
        }
        let parts = ["Season 1: One", "Season 1, Part 1, 2024-05-16: Two, Short", "Season 1, The end: Three"]
        #expect(outline(SeasonPlan(show: show, season: show.seasons[0], site: site).model.guides) == parts)
        #expect(outline(EpisodesPlan(show: show, site: site).model.guides) == parts + ["Season 2: Four"])
        #expect(SeasonPlan(show: show, season: show.seasons[2], site: site).model.guides.isEmpty)
    }

    @Test func charactersAreInTheOrderOfTheirData() throws {
        var files = Self.shows
        files["shows/h/characters.yaml"] = """
            tao: { name: Tao, order: 1 }
            nick: { name: Nick, order: 2, roles: [{ person: kit, kind: guest }] }
            charlie: { name: Charlie, roles: [{ person: joe, kind: main }] }
            """
        #expect(try site(files).text(.characters("h")) == "H: Characters: Tao, Nick, Charlie")
    }

    @Test func listsOfArticlesHavePages() throws {
        let articles = (1...5).map {
            ("articles/a\($0).md", article("A\($0)", "tags: [Film, s\($0 % 2)]", "authors: desk", date: "2025-01-0\($0)"))
        }
        let site = try site(Dictionary(uniqueKeysWithValues: articles + [("authors.yaml", "desk: { name: Desk }")]))
        #expect(try site.text(.home) == "Leaves: A5, A4, A3, A2, A1")
        #expect(try site.text(.news(page: 1)) == "News: A5, A4")
        #expect(try site.text(.news(page: 3)) == "News, Page 3: A1")
        #expect(try site.text(.tag(slug: "film", page: 2)) == "Tagged “Film”, Page 2: A3, A2")
        #expect(try site.text(.tag(slug: "s0", page: 1)) == "Tagged “s0”: A4, A2")
        #expect(try site.text(.tags) == "Tags: Film 5, s0 2, s1 3")
        #expect(try site.text(.author(.init("desk"), page: 3)) == "Desk, Page 3: A1")
        #expect(!site.routes.contains(.news(page: 4)))
    }

    @Test func emptySiteHasItsPages() throws {
        let site = try site([:])
        #expect(site.routes.filter(\.isPage) == [.home, .news(page: 1), .sources, .notFound, .privacy, .tags, .search()])
        #expect(try site.text(.home) == "Leaves: ")
    }

    @Test func articleHasNeighboursByTimeAndRelatedOnesByTags() throws {
        let site = try site([
            "articles/a.md": article("A", "tags: [x, y]", date: "2025-01-01"),
            "articles/b.md": article("B", "tags: [x]", date: "2025-01-02"),
            "articles/c.md": article("C", "tags: [z]", date: "2025-01-03"),
            "articles/d.md": article("D", "tags: [x, y]", date: "2025-01-04"),
        ])
        let page = ArticlePlan(position: 3, site: site).model
        #expect(page.article.title == "A")
        #expect(page.neighbours.previous == nil)
        #expect(page.neighbours.next?.title == "B")
        #expect(page.related.map(\.title) == ["D", "B"])
        #expect(ArticlePlan(position: 1, site: site).model.related.isEmpty)
    }

    @Test func specialsAreListedAfterTheSeasons() throws {
        let files = [
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
            "shows/h/season-0.yaml": "number: 0\nepisodes: [{ number: 1, title: Christmas }, { number: 2, title: Easter }]\n",
            "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: Meet }]\n",
            "shows/h/season-2.yaml": "number: 2\nepisodes: [{ number: 1, title: Out }]\n",
        ]
        let site = try site(files)
        let show = Show.ID("h")
        #expect(try site.text(.episodes(show)).hasSuffix("Season 1, Meet, Season 2, Out, Specials, Christmas, Easter"))
        #expect(site.content.shows.first?.listedSeasons.map(\.number) == [1, 2, 0])
    }

    @Test func partsOfOneDayFollowOneAnother() throws {
        let site = try site(
            Dictionary(uniqueKeysWithValues: [1, 2, 10].map { ("articles/part-\($0).md", article("P\($0)")) }))
        #expect(site.content.articles.map(\.slug) == ["part-10", "part-2", "part-1"])
        #expect(ArticlePlan(position: 1, site: site).model.neighbours.next?.title == "P10")
        #expect(ArticlePlan(position: 1, site: site).model.neighbours.previous?.title == "P1")
    }

    @Test func tagsAreOneWhenTheirAddressesAre() throws {
        let site = try site([
            "articles/a.md": article("A", "tags: [Season 2]"), "articles/b.md": article("B", "tags: [season-2]", date: "2025-01-02"),
        ])
        #expect(try site.text(.tags) == "Tags: season-2 2")
    }

    @Test func frameMarksWhereInTheNavigationThePageIs() throws {
        let site = try site([
            "site.yaml":
                "title: L\nbaseURL: https://l.example\nnavigation: [{ title: Home, to: / }, { title: News, to: news }, { title: H, to: h }]\n",
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\naccent: \"#123456\"\n", "shows/h/season-1.yaml": "number: 1\n",
        ])
        let frame = SeasonPlan(show: site.content.shows[0], season: site.content.shows[0].seasons[0], site: site).model.frame
        #expect(frame.navigation.map(\.isCurrent) == [false, false, true])
        #expect(frame.breadcrumbs.map(\.title) == ["Home", "H", "Season 1"])
        #expect(frame.accent == Color("#123456"))
        #expect(frame.canonical == "https://l.example/h/season-1/")
        #expect(HomePlan(site: site).model.frame.navigation.map(\.isCurrent) == [true, false, false])
    }

    @Test func entriesOfAMenuAreCurrentWithIt() throws {
        let site = try site([
            "site.yaml":
                "title: L\nbaseURL: https://l.example\nnavigation: [{ title: Us, items: [{ title: A, to: a }, { title: N, to: news }] }, { title: X, to: \"https://x.example\" }]\n",
            "pages/a.md": page("A"),
        ])
        let entries = try site.page(.page(path: "a")).frame.navigation
        #expect(entries.map(\.title) == ["Us", "X"] && entries.map(\.isCurrent) == [true, false])
        guard case .menu(let items) = entries[0].target else { throw PlanningFailure(diagnostics: []) }
        #expect(items.map(\.title) == ["A", "N"] && items.map(\.isCurrent) == [true, false])
        #expect(NotFoundPlan(site: site).model.frame.canonical == nil)
    }

    @Test func everyListedPageHasADescription() throws {
        let site = try site(
            Self.shows.merging(["articles/a.md": article("A", "tags: [film]", "authors: desk"), "authors.yaml": "desk: { name: Desk }"]) {
                $1
            })
        let show = site.content.shows[1]
        let frames = [
            NewsPlan(number: 1, site: site).model.frame, TagsPlan(site: site).model.frame,
            TagPlan(tag: site.index.tags[0], number: 1, site: site).model.frame,
            AuthorPlan(author: site.content.authors[0], number: 1, site: site).model.frame,
            ShowPlan(show: show, site: site).model.frame, SeasonPlan(show: show, season: show.seasons[0], site: site).model.frame,
            EpisodePlan(show: show, season: show.seasons[0], episode: show.seasons[0].episodes[1], site: site).model.frame,
            CharacterPlan(show: show, character: show.characters[0], site: site).model.frame,
            PersonPlan(person: site.content.people[0], site: site).model.frame, CastPlan(show: show, number: 1, site: site).model.frame,
            BooksPlan(show: show, number: 1, site: site).model.frame,
            CharactersPlan(show: show, number: 1, site: site).model.frame, EpisodesPlan(show: show, site: site).model.frame,
            TimelinePlan(show: show, site: site).model.frame,
        ]
        #expect(
            frames.map(\.description) == [
                "All news on Leaves, newest first.", "Everything on Leaves, by topic.", "Articles about film on Leaves.",
                "Articles by Desk on Leaves.", "H: episodes, characters, cast and news.", "Season 1 of H: an episode guide.",
                "Episode 2 of Season 1 of H.", "Charlie, a character in H.", "Alice: roles and other work on Leaves.",
                "Who plays whom in H.",
                "The books of H, and where they were adapted.",
                "The characters of H and their relationships.", "All episodes of H, season by season.",
                "What happened when: the announcements, releases and books of H.",
            ])
    }

    @Test func datesAreAsPreciseAsTheData() {
        let phrases = Phrases()
        let texts = ["2023-08-03", "2023-08", "2023", "tba"].compactMap { PartialDate($0) }.map { phrases.text(for: $0) }
        #expect(texts == ["3 August 2023", "August 2023", "2023", "To be announced"])
    }

    @Test(arguments: [
        ("short", 10, "short"), ("one two three", 9, "one two…"), ("one, two", 5, "one…"), ("", 5, ""), ("äöü äöü", 8, "äöü…"),
        ("🍂🍂🍂🍂🍂🍂", 8, "🍂🍂…"), ("Nick と手紙を交わす長い冬", 32, "Nick と手紙…"),
    ])
    func longTextIsCutBetweenWords(_ text: String, _ length: Int, _ expected: String) {
        #expect(text.shortened(to: length) == expected)
    }
}
