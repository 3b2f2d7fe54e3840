import Foundation
import ShowData
@testable import Site
import Testing

@Suite struct DataFileTests {
    private let files = [
        "people.yaml": "kit: { name: Kit }\njoe: { name: Joe, bio: \"</script>\" }\nann: { name: Ann, sources: u }\nzoe: { name: Zoe }\n",
        "sources.yaml": "s: { name: S, address: \"https://s.example/\" }\nt: { name: T, date: 2023-05 }\nu: { name: U }\nv: { name: V }\n",
        "images/h.svg": "<svg/>",
        "shows/h/show.yaml": """
        title: H
        kind: series
        status: running
        ids: { tmdb: 124834, imdb: tt10638036 }
        ratings: [{ source: s, value: 8.9, outOf: 10, asOf: 2022-06 }]
        image: { file: images/h.svg, alt: Leaves, licence: CC0, until: [s1e1, v1] }
        """,
        "shows/h/season-1.yaml": """
        number: 1
        premiere: 2022-04-22
        parts: [{ from: 1, title: A }]
        episodes:
          - { number: 1, title: { spoiler: He dies, until: s1e1, safe: One }, summary: { spoiler: By poison., until: s1e1 } }
          - { id: extra, title: Extra, minutes: 10 }
        """,
        "shows/h/characters.yaml": """
        nick:
          name: Nick
          facts: [{ label: School, value: Truham, sources: s }, { label: Father, value: Darth, until: s1 }]
          roles: [{ person: kit, kind: main, episodes: [s1e1, s1] }, { person: joe, until: s1e1, sources: v }]
        tao: { name: Tao }
        """,
        "shows/h/relationships.yaml": "relationships: [{ between: [nick, tao], kind: friendship, as: [friend, friend], until: s1e1 }]",
        "shows/h/quotes.yaml": "quotes: [{ text: Hi., character: nick, in: s1e1 }]",
        "shows/h/music.yaml": "tracks: [{ title: Song, in: [s1e1], link: \"https://song.example/\" }]",
        "shows/h/places.yaml": "pier: { name: Pier, kind: filming, in: s1 }",
        "shows/h/books.yaml": """
        volumes: { v1: { title: One, isbn: 978-1-4449-5138-7, releases: [{ date: 2019, region: UK }] } }
        adaptations: [{ screen: s1, volumes: v1, extent: full }]
        """,
        "shows/h/claims.yaml": """
        soon: { date: 2022, status: expected, by: N, says: Soon., field: seasonCount, value: 4, sources: t }
        more: { date: 2023-01-02, status: confirmed, person: ann, says: { spoiler: More., until: v1 }, supersedes: soon, sources: t }
        """,
    ]

    private func text(_ extra: [String: String] = [:]) throws -> String {
        let site = try site(files.merging(extra) { $1 })
        return try site.text(.data(.init("h"))).replacing("https://leaves.example/fans", with: "")
    }

    @Test func everythingKnownIsInTheFileAndGuardedValuesAreMarked() throws {
        #expect(
            try text() == #"""
                {
                "format": "marquee-show",
                "version": 1,
                "address": "/h/data.json",
                "site": {"title": "Leaves", "page": "/", "language": "en"},
                "spoilers": "leftOut",
                "show": {"id": "h", "page": "/h/", "title": "H", "kind": "series", "status": "running", \#
                "ids": {"imdb": "tt10638036", "tmdb": "124834"}, "image": {"until": ["s1e1", "v1"]}, \#
                "ratings": [{"source": "s", "value": 8.9, "outOf": 10, "asOf": "2022-06"}]},
                "seasons": [
                {"number": 1, "page": "/h/season-1/", "premiere": "2022-04-22", "parts": [{"from": 1, "title": "A"}], "episodes": [
                {"number": 1, "page": "/h/season-1/episode-1/", "title": {"safe": "One", "until": ["s1e1"]}, "date": "2022-04-22", \#
                "summary": {"until": ["s1e1"]}},
                {"id": "extra", "page": "/h/season-1/extra/", "title": "Extra", "minutes": 10}
                ]}
                ],
                "characters": [
                {"id": "nick", "page": "/h/characters/nick/", "name": "Nick", \#
                "facts": [{"label": "School", "value": "Truham", "sources": ["s"]}, {"until": ["s1"]}], \#
                "roles": [{"person": "kit", "kind": "main"}, {"until": ["s1e1"]}]},
                {"id": "tao", "page": "/h/characters/tao/", "name": "Tao"}
                ],
                "relationships": [
                {"until": ["s1e1"]}
                ],
                "quotes": [
                {"text": "Hi.", "character": "nick", "in": "s1e1"}
                ],
                "tracks": [
                {"title": "Song", "in": ["s1e1"], "link": "https://song.example/"}
                ],
                "places": [
                {"id": "pier", "name": "Pier", "kind": "filming", "in": ["s1"]}
                ],
                "volumes": [
                {"id": "v1", "page": "/h/books/#v1", "title": "One", "kind": "volume", "isbn": "9781444951387", \#
                "releases": [{"date": "2019", "region": "UK"}]}
                ],
                "adaptations": [
                {"screen": "s1", "volumes": ["v1"], "extent": "full"}
                ],
                "claims": [
                {"id": "soon", "page": "/h/announcements/#soon", "date": "2022", "about": "show", "status": "expected", "says": "Soon.", \#
                "by": "N", "field": "seasonCount", "value": 4, "supersededBy": ["more"], "sources": ["t"]},
                {"id": "more", "page": "/h/announcements/#more", "date": "2023-01-02", "about": "show", "status": "confirmed", \#
                "says": {"until": ["v1"]}, "person": "ann", "supersedes": ["soon"], "sources": ["t"]}
                ],
                "people": [
                {"id": "ann", "page": "/people/ann/", "name": "Ann", "sources": ["u"]},
                {"id": "kit", "page": "/people/kit/", "name": "Kit"}
                ],
                "sources": [
                {"id": "s", "page": "/sources/#s", "name": "S", "address": "https://s.example/"},
                {"id": "t", "page": "/sources/#t", "name": "T", "date": "2023-05"},
                {"id": "u", "page": "/sources/#u", "name": "U"}
                ]
                }

                """#)
    }

    @Test func siteMayPublishGuardedValues() throws {
        let settings = "title: Leaves\nbaseURL: https://leaves.example/fans/\ndata: { spoilers: included, licence: CC0 1.0 }\n"
        let lines = try text(["site.yaml": settings]).split(separator: "\n").map(String.init)
        for line in [
            #""licence": "CC0 1.0","#,
            #""spoilers": "included","#,
            #"{"between": ["nick", "tao"], "kind": "friendship", "as": ["friend", "friend"], "until": ["s1e1"]}"#,
            #"{"id": "joe", "page": "/people/joe/", "name": "Joe", "bio": "\u003c/script\u003e"},"#,
            #"{"id": "v", "page": "/sources/#v", "name": "V"}"#,
        ] { #expect(lines.contains(line), "\(line)") }
        for part in [
            #""image": {"file": "/images/h.svg", "alt": "Leaves", "licence": "CC0", "until": ["s1e1", "v1"]}"#,
            #""title": {"safe": "One", "spoiler": "He dies", "until": ["s1e1"]}"#,
            #""summary": {"spoiler": "By poison.", "until": ["s1e1"]}"#,
            #"{"label": "Father", "value": "Darth", "until": ["s1"]}"#,
            #"{"person": "joe", "sources": ["v"], "until": ["s1e1"]}"#,
            #"{"person": "kit", "kind": "main", "episodes": ["s1e1", "s1"]}"#,
            #""says": {"spoiler": "More.", "until": ["v1"]}"#,
        ] { #expect(lines.contains { $0.contains(part) }, "\(part)") }
    }

    @Test func expectedDatesAreMarkedAndRumoursStayAmongTheClaims() throws {
        let text = try text([
            "shows/h/season-2.yaml": "number: 2\nparts: [{ from: 1, premiere: 2024-02 }]\nepisodes: [{ number: 1, title: Out }]\n",
            "shows/h/claims.yaml": """
            show: { date: 2023, about: show, status: confirmed, says: S, field: premiere, value: 2022-04-22, sources: s }
            season: { date: 2023, about: s2, status: rumoured, says: S, field: premiere, value: 2024-02, sources: s }
            extra: { date: 2023, about: s1-extra, status: expected, says: S, field: premiere, value: 2024-01, sources: s }
            book: { date: 2023, about: v1, status: expected, says: S, field: release, region: US, value: 2024, sources: s }
            """,
        ])
        for part in [
            #""premiere": "2022-04-22", "ids""#,
            #""premiere": "2022-04-22", "parts""#,
            #""title": "Extra", "date": "2024-01", "expected": true, "minutes": 10"#,
            #"{"number": 2, "page": "/h/season-2/", "parts": [{"from": 1}], "#, #""title": "Out"}"#,
            #""status": "rumoured", "says": "S", "field": "premiere", "value": "2024-02""#,
            #""releases": [{"date": "2019", "region": "UK"}, {"date": "2024", "region": "US", "expected": true}]"#,
        ] { #expect(text.contains(part), "\(part)") }
    }

    @Test func emptyShowIsAFileToo() throws {
        let site = try site(["shows/f/show.yaml": "title: F\nkind: film\nstatus: announced\n"])
        let object = try #require(JSONSerialization.jsonObject(with: Data(try site.text(.data(.init("f"))).utf8)) as? [String: Any])
        #expect(object.keys.sorted() == ["address", "format", "show", "site", "spoilers", "version"])
    }

    @Test func hostileTextStaysText() throws {
        let text = try text(["shows/h/show.yaml": "title: \"\\\" </script>\\n\\u2028\"\nkind: series\nstatus: ended\n"])
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect((object["show"] as? [String: Any])?["title"] as? String == "“ </script>\n\u{2028}")
        #expect(!text.contains("<"))
    }
}
