import Diagnostics
import TestSupport
import Testing

@testable import Checks

@Suite struct CompletenessTests {
    /// A show that lacks nothing.
    private static let whole = [
        "people.yaml": "kit: { name: Kit }\njoe: { name: Joe }\nali: { name: Ali }\ndesk: { name: Desk }\nwes: { name: Wes }\n",
        "sources.yaml": "post: { name: Post, address: https://post.example/ }\n",
        "authors.yaml": "us: { name: Us }\n",
        "images/a.svg": "<svg/>",
        "shows/h/show.yaml": """
        title: H
        kind: series
        status: ended
        summary: Two schoolboys.
        network: Stream
        genres: [romance]
        creators: [ali]
        cast: [{ person: wes }]
        image: { file: images/a.svg, alt: A, credit: Us, licence: CC0 1.0 }
        """,
        "shows/h/season-1.yaml": """
        number: 1
        premiere: 2022-04-22
        episodes:
          - { number: 1, title: Meet, summary: They meet., image: { file: images/a.svg, alt: A } }
          - { number: 2, title: Crush }
          - { id: making-of, title: How, summary: How it was made. }
        """,
        "shows/h/episodes/s1e2.md": "A text.",
        "shows/h/characters.yaml": """
        nick: { name: Nick, roles: [{ person: kit, until: s1 }] }
        charlie: { name: Charlie, summary: A schoolboy., roles: [{ person: joe }] }
        """,
        "shows/h/characters/nick.md": "A text.",
        "shows/h/books.yaml": "volumes: { v1: { title: One, releases: [{ date: 2019 }] }, v2: { title: Two } }",
        "shows/h/claims.yaml": """
        v2: { date: 2019, status: confirmed, says: Soon., about: v2, field: release, value: 2020, person: desk, sources: [post] }
        """,
        "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nauthors: [us]\ndescription: A.\n---\nText.\n",
    ]

    private func notes(_ files: [String: String]) throws -> [Diagnostic] {
        try content(Self.whole.merging(files) { $1 }).completenessNotes()
    }

    @Test func aCompleteShowGetsNoNotes() throws { #expect(try notes([:]) == []) }

    @Test func whoHasAPageInAnotherShowNeedsNoSecondSummary() throws {
        let found = try notes([
            "shows/g/show.yaml": "title: G\nkind: series\nstatus: ended\n",
            "shows/g/characters.yaml": "kid: { sameAs: h/charlie, roles: [{ person: joe }] }\n",
        ])
        #expect(!found.contains { $0.message.contains("character") }, "\(found)")
    }

    @Test func anEmptySiteGetsNoNotes() throws { #expect(try content([:]).completenessNotes() == []) }

    @Test func missingKeysOfAShowAreOneNote() throws {
        #expect(
            try notes([
                "shows/f/show.yaml": "# A film.\ntitle: F\nkind: film\nstatus: announced\npremiere: tba\n",
                "shows/g/show.yaml": "title: G\nkind: series\nstatus: announced\nsummary: S.\ngenres: [a]\nnetwork: N\n",
                "shows/g/season-1.yaml": "number: 1\n",
                "shows/b/show.yaml": "title: B\nkind: bookSeries\nstatus: ended\nsummary: S.\n",
            ]) == [
                .note(at: "shows/b/show.yaml", 1, 1, "the show has no 'genres'", help: "search engines expect it"),
                .note(at: "shows/f/show.yaml", 2, 1, "the show has no 'summary' and 'genres'", help: "search engines expect it"),
                .note(
                    at: "shows/g/season-1.yaml", 1, 9, "season 1 has no premiere",
                    help: "write 'premiere: …', with tba or unknown if it is not known, or add a claim with the date"),
                .note(
                    at: "shows/g/show.yaml", 1, 1, "the show has no premiere",
                    help: "write 'premiere: …', with tba or unknown if it is not known, or add a claim with the date"),
            ])
    }

    @Test func fiveHundredMissingSummariesAreOneNoteASeason() throws {
        let episodes = (1...500).map { "  - { number: \($0), title: T }\n" }.joined()
        #expect(
            try notes([
                "shows/h/season-2.yaml": "number: 2\npremiere: 2023\nepisodes:\n\(episodes)",
                "shows/h/season-3.yaml": "number: 3\npremiere: 2024\nepisodes:\n  - { number: 1, title: T }\n",
            ]) == [
                .note(
                    at: "shows/h/season-2.yaml", 1, 9,
                    "500 of 500 episodes have no summary: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 488 more",
                    help: "write 'summary: …' with one sentence that does not give away the ending"),
                .note(
                    at: "shows/h/season-3.yaml", 1, 9, "the only episode has no summary: 1",
                    help: "write 'summary: …' with one sentence that does not give away the ending"),
            ])
    }

    /// Of what is only announced, nobody can say more.
    @Test(arguments: [("premiere: tba", 0), ("premiere: 2030", 2)])
    func whatIsStillToBeAnnouncedNeedsNoSummaryAndNoActor(_ premiere: String, _ count: Int) throws {
        let notes = try notes([
            "shows/g/show.yaml": "title: G\nkind: series\nstatus: announced\nsummary: S.\ngenres: [a]\nnetwork: N\n\(premiere)\n",
            "shows/g/season-1.yaml": "number: 1\n\(premiere)\nepisodes: [{ number: 1, title: T }]\n",
            "shows/g/characters.yaml": "tao: { name: Tao, summary: A pupil. }\n",
        ])
        #expect(notes.count == count)
    }

    @Test func episodesWithoutADateAreNamedWhereOthersHaveOne() throws {
        func season(_ episodes: String) throws -> [String] {
            let summaries = episodes.replacing("}", with: ", title: A, summary: S }")
            return try notes(["shows/h/season-1.yaml": "number: 1\npremiere: 1979-09-01\nepisodes: [\(summaries)]\n"])
                .filter { $0.message.contains("date") }.map { "\($0.message): \($0.help ?? "")" }
        }
        let help = "write 'date: …', with unknown if nobody knows it, or never if it was not shown"
        #expect(
            try season("{ number: 1 }, { number: 2, date: 1979-09-08 }, { number: 3 }, { number: 4.5 }, { id: x }")
                == ["2 of 4 episodes have no date: 3, 4.5: \(help)"])
        #expect(try season("{ number: 1, date: 1979-09-01 }, { number: 2, date: 1979-09-08 }, { number: 3, date: unknown }") == [])
        #expect(try season("{ number: 1 }, { number: 2 }, { number: 3, date: never }") == [])
    }

    @Test func charactersAndPeopleWithoutRolesAreNamed() throws {
        #expect(
            try notes([
                "people.yaml":
                    "kit: { name: Kit }\nzoe: { name: Zoe }\njoe: { name: Joe }\nali: { name: Ali }\ndesk: { name: D }\nwes: { name: W }\n",
                "shows/h/characters.yaml": """
                nick: { name: Nick, roles: [{ person: kit }, { person: joe }] }
                tao: { name: Tao }
                elle: { name: Elle, summary: A pupil. }
                """,
            ]) == [
                .note(
                    at: "people.yaml", 2, 1, "1 of 6 people has no part in any show: zoe",
                    help: "give them a role in characters.yaml, or name them under 'cast', 'creators', 'writers', 'directors' or 'crew'"),
                .note(
                    at: "shows/h/characters.yaml", 2, 1, "1 of 3 characters has no summary: tao",
                    help: "write 'summary: …' with one sentence"),
                .note(
                    at: "shows/h/characters.yaml", 2, 1, "2 of 3 characters have no actor: elle, tao",
                    help: "write 'roles: [{ person: … }]'"),
            ])
    }

    @Test func crewAndGuestsHaveAPart() throws {
        let found = try notes([
            "people.yaml": Self.whole["people.yaml", default: ""]
                + "ed: { name: Ed }\nsam: { name: Sam }\ngus: { name: Gus }\nzoe: { name: Zoe }\n",
            "shows/g/show.yaml": "title: G\nkind: series\nstatus: ended\ncrew: [{ person: ed, as: editor }]\n",
            "shows/g/season-1.yaml":
                "number: 1\nepisodes: [{ number: 1, title: A, crew: [{ person: sam, as: composer }], guests: [{ person: gus }] }]\n",
        ])
        #expect(found.filter { $0.message.contains("no part in any show") }.map { $0.message.hasSuffix(": zoe") } == [true])
    }

    @Test func aMissingNumberIsNamed() throws {
        #expect(
            try notes([
                "shows/h/season-0.yaml": "number: 0\nepisodes: [{ number: 0, title: T, summary: S. }]\n",
                "shows/h/season-4.yaml": """
                number: 4
                premiere: 2025
                episodes:
                  - { number: 2, title: T, summary: S. }
                  - { number: 9, title: T, summary: S. }
                  - { number: 4, title: T, summary: S. }
                """,
                "shows/h/books.yaml": """
                volumes:
                  v2: { title: Two }
                  v5: { title: Five, releases: [{ date: 2023 }] }
                  this-winter: { title: This Winter, releases: [{ date: 2015 }] }
                """,
            ]) == [
                .note(
                    at: "shows/h/books.yaml", 3, 3, "there are no volumes 1, 3 and 4", help: "add what is missing, or correct the number"),
                .note(
                    at: "shows/h/season-4.yaml", 1, 9, "season 4 has no episodes 1, 3 and 5 to 8",
                    help: "add what is missing, or correct the number"),
                .note(
                    at: "shows/h/season-4.yaml", 1, 9, "there are no seasons 2 and 3", help: "add what is missing, or correct the number"),
            ])
    }

    @Test func picturesWithoutCreditsAreOneNotePerFile() throws {
        #expect(
            try notes([
                "images/b.svg": "<svg/>", "images/c.svg": "<svg/>",
                "people.yaml": """
                kit: { name: Kit, image: { file: images/b.svg, alt: B } }
                joe: { name: Joe, image: { file: images/c.svg, alt: C, licence: CC0 1.0 } }
                ali: { name: Ali, image: { file: images/a.svg, alt: A } }
                desk: { name: Desk }
                wes: { name: Wes }
                """,
            ]) == [
                .note(
                    at: "people.yaml", 1, 26, "2 pictures have no 'credit': images/b.svg, images/c.svg",
                    help: "write 'credit: …' next to 'file'"),
                .note(at: "people.yaml", 1, 26, "the picture images/b.svg has no 'licence'", help: "write 'licence: …' next to 'file'"),
            ])
    }

    @Test func picturesInTextsNeedCreditsToo() throws {
        let text = """
            ::figure{src=images/b.svg alt=B licence=CC0}
            ::figure{src=/images/c.svg alt=C}
            ::figure{src=images/a.svg alt=A}
            """
        let found = try notes([
            "images/b.svg": "<svg/>", "images/c.svg": "<svg/>",
            "articles/b.md": "---\ntitle: B\ndate: 2025-01-01\nauthors: us\ndescription: D.\n---\n\(text)\n",
        ])
        #expect(
            found == [
                .note(
                    at: "articles/b.md", 7, 1, "2 pictures have no 'credit': images/b.svg, images/c.svg",
                    help: "write credit=\"…\" next to 'src'"),
                .note(at: "articles/b.md", 8, 1, "the picture images/c.svg has no 'licence'", help: "write licence=\"…\" next to 'src'"),
            ])
    }

    @Test func contentThatNobodyCanLookUpIsNamed() throws {
        #expect(
            try notes([
                "sources.yaml":
                    "post: { name: Post, address: https://post.example/ }\nradio: { name: Radio }\ngone: { name: Gone, address: none }\n",
                "shows/h/books.yaml":
                    "volumes: { v1: { title: One, releases: [{ date: 2019 }] }, v2: { title: Two }, v3: { title: Three } }",
                "shows/h/claims.yaml": """
                v2: { date: 2019, status: confirmed, says: Soon., about: v2, field: release, value: 2020, person: desk, sources: [post, radio] }
                heard: { date: 2019, status: rumoured, says: Soon., sources: [radio] }
                told: { date: 2019, status: rumoured, says: Soon., sources: [gone] }
                """,
                "articles/b.md": "---\ntitle: B\ndate: 2025-01-01\n---\nText.\n",
                "articles/c.md": "---\ntitle: C\ndate: 2025-01-01\nauthors: [us]\n---\nText.\n",
            ]) == [
                .note(
                    at: "articles/b.md", 1, 1, "1 of 3 articles has no author: b",
                    help: "write 'authors: [desk]' with an id from authors.yaml"),
                .note(
                    at: "articles/b.md", 1, 1, "2 of 3 articles have no description: b, c", help: "write 'description: …' with one sentence"
                ),
                .note(
                    at: "shows/h/books.yaml", 1, 80, "1 of 3 books has no release: v3",
                    help: "write 'releases: [{ date: … }]', or add a claim with the date"),
                .note(
                    at: "shows/h/claims.yaml", 2, 1, "1 of 3 claims has no source with an address: heard",
                    help: "write 'address: …' in sources.yaml, or 'address: none' if it has none"),
            ])
    }
}
