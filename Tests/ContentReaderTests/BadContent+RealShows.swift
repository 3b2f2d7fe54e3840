import Diagnostics

extension BadContent {
    /// Mistakes in what only some shows, people and books have: crews, awards, other titles, orders and chapters.
    static let realShows = [
        BadContent(
            "mistakes in what only some shows, people and books have",
            [
                "people.yaml": """
                kit: { name: Kit, born: tba, ids: { imdb: tt5 }, facts: [A], awards: [{ category: Lead }] }
                """,
                "shows/h/books.yaml": """
                volumes: { v1: { title: One, chapters: [{ summary: A }] } }
                arcs: [{ title: A, from: v9 }]
                """,
                "shows/h/characters.yaml": """
                nick: { name: Nick, books: [v7, { chapters: 3 }], roles: [{ person: kit, count: 0 }] }
                """,
                "shows/h/places.yaml": """
                pier: { name: Pier, kind: setting, in: [s1e2 to s1e1, v1 to v2] }
                """,
                "shows/h/season-1.yaml": """
                number: 1
                orders: [1, 2]
                episodes:
                  - { title: A, minutes: 2, seconds: 95, state: lost, viewers: many }
                  - { title: { txt: B }, guests: [kit], titles: [{ language: fr }] }
                  - { title: { safe: C, spoiler: Camille dies, until: s1e1 }, titles: [D] }
                """,
                "shows/h/show.yaml": """
                title: { text: H, language: xx }
                kind: series
                minutes: 45-40
                related: [{ show: h, as: sequel }, { show: x, as: spinoff }]
                watch: [{ kind: stream }]
                crew: [{ person: kit }, { as: Composer }]
                """,
            ],
            .error(at: "people.yaml", 1, 25, "expected a date such as 2023, 2023-08 or 2023-08-03, found 'tba'"),
            .error(at: "people.yaml", 1, 43, "expected an id of imdb such as nm10638036, found 'tt5'"),
            .error(at: "people.yaml", 1, 57, "expected 'key: value' lines, found a list", help: "write { Instrument: \"…\" }"),
            .error(at: "people.yaml", 1, 71, "'name' is missing", help: "add 'name: …' with a text"),
            .error(at: "shows/h/books.yaml", 1, 41, "'number' is missing", help: "add 'number: …', 'title: …' or both"),
            .error(at: "shows/h/books.yaml", 2, 26, "no volume has the id 'v9'", help: "there is only volume 1"),
            .error(at: "shows/h/characters.yaml", 1, 29, "no volume has the id 'v7'", help: "there is only volume 1"),
            .error(at: "shows/h/characters.yaml", 1, 33, "'volume' is missing", help: "add 'volume: …' with the id of a volume"),
            .error(at: "shows/h/characters.yaml", 1, 81, "expected a whole number from 1 to 999999, found '0'"),
            .error(at: "shows/h/places.yaml", 1, 41, "'s1e2 to s1e1' ends before it begins", help: "write 's1e1 to s1e2'"),
            .error(at: "shows/h/places.yaml", 1, 55, "expected episodes such as s1, s3e5 or s1e2 to s1e4, found 'v1 to v2'"),
            .error(at: "shows/h/season-1.yaml", 2, 9, "expected 'key: value' lines, found a list", help: "write { production: \"…\" }"),
            .error(at: "shows/h/season-1.yaml", 4, 38, "a running time in minutes and in seconds", help: "keep the one that is more exact"),
            .error(at: "shows/h/season-1.yaml", 4, 49, "expected missing, incomplete or neverShown, found 'lost'"),
            .error(at: "shows/h/season-1.yaml", 4, 64, "expected a whole number from 0 to 1000000000, found 'many'"),
            .error(at: "shows/h/season-1.yaml", 5, 14, "'safe' is missing", help: "add 'safe: …' with a text"),
            .error(at: "shows/h/season-1.yaml", 5, 14, "'spoiler' is missing", help: "add 'spoiler: …' with a text"),
            .error(at: "shows/h/season-1.yaml", 5, 16, "unknown key 'txt'", help: "available keys: language, safe, spoiler, until"),
            .error(at: "shows/h/season-1.yaml", 5, 35, "expected 'key: value' lines, found 'kit'", help: "write { person: kit }"),
            .error(at: "shows/h/season-1.yaml", 5, 50, "'text' is missing", help: "add 'text: …' with a text"),
            .error(
                at: "shows/h/season-1.yaml", 6, 71, "everybody could read here what the guarded title hides",
                help: "leave 'titles' out, or let the title be open"),
            .error(
                at: "shows/h/show.yaml", 1, 29, "no language has the code 'xx'",
                help: "write the code of a language, such as en, de, es, fr, ja or pt-BR"),
            .error(
                at: "shows/h/show.yaml", 3, 10, "expected a whole number from 1 to 9999, or two such as 40-45, found '45-40'",
                help: "write 40-45"),
            .error(at: "shows/h/show.yaml", 4, 19, "a show cannot be related to itself", help: "name another show"),
            .error(at: "shows/h/show.yaml", 4, 44, "no show has the id 'x'", help: "did you mean 'h' (shows/h/show.yaml:1)?"),
            .error(
                at: "shows/h/show.yaml", 4, 51, "expected spinOff, prequel, sequel, remake, crossover or sharedWorld, found 'spinoff'",
                help: "did you mean 'spinOff'?"),
            .error(at: "shows/h/show.yaml", 5, 9, "'service' is missing", help: "add 'service: …' with a text"),
            .error(at: "shows/h/show.yaml", 6, 8, "'as' is missing", help: "add 'as: …' with a text"),
            .error(at: "shows/h/show.yaml", 6, 25, "'person' is missing", help: "add 'person: …' with the id of a person")
        )
    ]
}
