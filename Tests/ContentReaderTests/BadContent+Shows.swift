import Diagnostics
import TestSupport

/// Mistakes in seasons, episodes, characters and books.
extension BadContent {
    static let shows = [
        about(
            "required keys without a valid value, and mistakes in the other keys",
            [
                "season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, writers: ki, summary: [] }\n",
                "places.yaml": "pier: { name: The pier, kind: seaside, in: s9, location: [] }\n",
                "music.yaml": "tracks: [{ artist: [], link: nowhere }]\n",
            ],
            .error(at: "shows/h/music.yaml", 1, 10, "'title' is missing", help: "add 'title: …' with a text"),
            .error(at: "shows/h/music.yaml", 1, 20, "expected a text, found a list", help: "write one text, in quotes"),
            .error(at: "shows/h/music.yaml", 1, 30, "expected an address that begins with https://, http:// or mailto:, found 'nowhere'"),
            .error(at: "shows/h/places.yaml", 1, 31, "expected setting or filming, found 'seaside'"),
            .error(at: "shows/h/places.yaml", 1, 44, "no season or episode has the id 's9'", help: "there is only season 1"),
            .error(at: "shows/h/places.yaml", 1, 58, "expected a text, found a list", help: "write one text, in quotes"),
            .error(at: "shows/h/season-1.yaml", 3, 27, "no person has the id 'ki'", help: "did you mean 'kit' (people.yaml:1)?"),
            .error(at: "shows/h/season-1.yaml", 3, 40, "expected a text, found a list", help: "write one text, in quotes")
        ),
        about(
            "an episode with both a number and an id, a special with a number, and an id of two words",
            [
                "season-1.yaml":
                    "number: 1\nepisodes:\n  - { number: 1, id: pilot, title: A }\n  - { number: 2, special: true }\n  - { id: Making Of, title: C }\n"
            ],
            .error(
                at: "shows/h/season-1.yaml", 3, 22, "an episode with both a number and an id",
                help: "keep 'number'; 'id' is for specials without one"),
            .error(
                at: "shows/h/season-1.yaml", 4, 27, "a special with a number",
                help: "delete 'special'; an episode with a number is not a special"),
            .error(at: "shows/h/season-1.yaml", 5, 11, "'Making Of' cannot be part of a web address", help: "write 'making-of'")
        ),
        about(
            "a special twice",
            ["season-0.yaml": "number: 0\nepisodes:\n  - { id: making-of, title: A }\n  - { id: making-of, title: B }\n"],
            .error(
                at: "shows/h/season-0.yaml", 4, 11, "the season or episode 's0-making-of' is defined twice",
                help: "the first is at shows/h/season-0.yaml:3")
        ),
        about(
            "parts in another order than they are shown",
            ["season-1.yaml": "number: 1\nparts:\n  - { from: 5, title: Two }\n  - { from: 1, title: One }\n"],
            .error(
                at: "shows/h/season-1.yaml", 4, 13, "a part that starts with episode 1 after one that starts with episode 5",
                help: "list the parts in the order in which they are shown, each with the number of its first episode")
        ),
        about(
            "parts that begin with one episode, and one that begins with none",
            ["season-1.yaml": "number: 1\nparts: [{ from: 5 }, { from: 5 }]\n", "season-2.yaml": "number: 2\nparts: [{ title: One }]\n"],
            .error(
                at: "shows/h/season-1.yaml", 2, 30, "a part that starts with episode 5 after one that starts with episode 5",
                help: "list the parts in the order in which they are shown, each with the number of its first episode"),
            .error(
                at: "shows/h/season-2.yaml", 2, 9, "'from' is missing", help: "add 'from: …' with a whole number from 0 to 999999")
        ),
        about(
            "roles in episodes that are not there or not in order",
            [
                "season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }, { id: short, title: B }]\n",
                "characters.yaml": """
                nick:
                  name: Nick
                  roles:
                    - { person: kit, episodes: s1e1 to s1e8 }
                    - { person: kit, episodes: [s1 to s0] }
                    - { person: kit, episodes: [s1e2 to s1e1, film, season 1, s1e1 - s1e2] }
                    - { person: kit, episodes: [s1-shrot, s1-short to s1] }
                """,
            ],
            .error(at: "shows/h/characters.yaml", 4, 32, "no season or episode has the id 's1e8'", help: "season 1 has only episode 1"),
            .error(at: "shows/h/characters.yaml", 5, 33, "'s1 to s0' ends before it begins", help: "write 's0 to s1'"),
            .error(at: "shows/h/characters.yaml", 6, 33, "'s1e2 to s1e1' ends before it begins", help: "write 's1e1 to s1e2'"),
            .error(at: "shows/h/characters.yaml", 6, 47, "expected episodes such as s1, s3e5 or s1e2 to s1e4, found 'film'"),
            .error(
                at: "shows/h/characters.yaml", 6, 53, "expected episodes such as s1, s3e5 or s1e2 to s1e4, found 'season 1'",
                help: "write s1"),
            .error(
                at: "shows/h/characters.yaml", 6, 63, "expected episodes such as s1, s3e5 or s1e2 to s1e4, found 's1e1 - s1e2'",
                help: "write s1e1 to s1e2"),
            .error(
                at: "shows/h/characters.yaml", 7, 33, "no season or episode has the id 's1-shrot'",
                help: "did you mean 's1-short' (shows/h/season-1.yaml:2)?")
        ),
        about(
            "numbers of books with typing errors",
            [
                "books.yaml":
                    "volumes:\n  v1: { title: A, isbn: 978-1-4449-5138-8 }\n  v2: { title: B, isbn: 0306406153 }\n  v3: { title: C, isbn: 12345 }\n"
                    + "  v4: { title: D, isbn: 978 1 4449 5138 8 }\n  v5: { title: E, isbn: 1-4449-5138-1 }\n"
                    + "  v6: { title: F, isbn: \"0 306 40615 X\" }\n  v7: { title: G, isbn: X306406152 }\n"
                    + "  v8: { title: H, isbn: ISBN 978-1-4449-5138-7 }\n  v9: { title: I, isbn: 978–3–16–148410–0 }\n"
                    + "  v10: { title: J, isbn: 97831614841000 }\n"
            ],
            .error(
                at: "shows/h/books.yaml", 2, 25, "the last digit of the ISBN does not match the others",
                help: "compare it with the number in the book"),
            .error(
                at: "shows/h/books.yaml", 3, 25, "the last digit of the ISBN does not match the others",
                help: "compare it with the number in the book"),
            .error(at: "shows/h/books.yaml", 4, 25, "expected an ISBN of 10 or 13 digits, found '12345'"),
            .error(
                at: "shows/h/books.yaml", 5, 25, "the last digit of the ISBN does not match the others",
                help: "compare it with the number in the book"),
            .error(
                at: "shows/h/books.yaml", 6, 25, "the last digit of the ISBN does not match the others",
                help: "compare it with the number in the book"),
            .error(
                at: "shows/h/books.yaml", 7, 25, "the last digit of the ISBN does not match the others",
                help: "compare it with the number in the book"),
            .error(at: "shows/h/books.yaml", 8, 25, "expected an ISBN of 10 or 13 digits, found 'X306406152'"),
            .error(
                at: "shows/h/books.yaml", 9, 25, "expected an ISBN of 10 or 13 digits, found 'ISBN 978-1-4449-5138-7'",
                help: "write 9781444951387"),
            .error(
                at: "shows/h/books.yaml", 10, 25, "expected an ISBN of 10 or 13 digits, found '978–3–16–148410–0'",
                help: "write 9783161484100"),
            .error(at: "shows/h/books.yaml", 11, 26, "expected an ISBN of 10 or 13 digits, found '97831614841000'")
        ),
        about(
            "ids of other databases that are none",
            [
                "show.yaml":
                    "title: H\nkind: series\nstatus: ended\nids: { imdb: nm0000151, tmdb: tt1, wikidata: 12, tvdb: \"\", imbd: tt1 }\n"
            ],
            .error(at: "shows/h/show.yaml", 4, 14, "expected an id of imdb such as tt10638036, found 'nm0000151'"),
            .error(at: "shows/h/show.yaml", 4, 31, "expected an id of tmdb such as 124834, found 'tt1'"),
            .error(at: "shows/h/show.yaml", 4, 46, "expected an id of wikidata such as Q110625450, found '12'"),
            .error(at: "shows/h/show.yaml", 4, 56, "expected an id of tvdb such as 124834, found nothing"),
            .error(at: "shows/h/show.yaml", 4, 60, "unknown key 'imbd'", help: "did you mean 'imdb'?")
        ),
        about(
            "a volume that the adapted series does not have",
            [
                "show.yaml": "title: H\nkind: series\nstatus: ended\nadapts: books\n", "season-1.yaml": "number: 1\n",
                "books.yaml":
                    "adaptations:\n  - { screen: s1, volumes: [v1, v9], extent: full }\n  - { screen: s1, volumes: [v0], extent: full }\n",
                "../books/show.yaml": "title: B\nkind: bookSeries\nstatus: running\nadapts: first\n",
                "../books/books.yaml": "volumes: { v1: { title: One } }\n",
                "../first/show.yaml": "title: F\nkind: bookSeries\nstatus: ended\n",
                "../first/books.yaml": "volumes: { v0: { title: Nought } }\n",
            ],
            .error(at: "shows/h/books.yaml", 2, 33, "no volume has the id 'v9'", help: "there is only volume 1"),
            .error(at: "shows/h/books.yaml", 3, 29, "no volume has the id 'v0'", help: "there is only volume 1")
        ),
        about(
            "a show that adapts nothing that there is",
            ["show.yaml": "title: H\nkind: series\nstatus: ended\nadapts: novels\nfollows: i\n"],
            .error(at: "shows/h/show.yaml", 4, 9, "no show has the id 'novels'", help: "available: h"),
            .error(at: "shows/h/show.yaml", 5, 10, "no show has the id 'i'", help: "did you mean 'h' (shows/h/show.yaml:1)?")
        ),
        about(
            "a show that adapts itself",
            ["show.yaml": "title: H\nkind: bookSeries\nstatus: ended\nadapts: h\n", "books.yaml": "volumes: { v1: { title: One } }\n"],
            .error(
                at: "shows/h/show.yaml", 4, 9, "a show cannot adapt itself",
                help: "'adapts' names the book series that the show is based on")
        ),
    ]

    /// Mistakes in guarded values.
    static let spoilers = [
        about(
            "guards that no point of the story has",
            [
                "season-1.yaml": "number: 1\nsummary: { spoiler: A, until: s3 }\n", "books.yaml": "volumes: { v1: { title: One } }\n",
                "characters.yaml": """
                nick:
                  name: Nick
                  summary: { spoiler: A, until: the end }
                  facts: { School: { spoiler: B, until: film }, Year: { spoiler: C, until: v4 } }
                """,
            ],
            .error(at: "shows/h/characters.yaml", 3, 33, "expected a point such as s1, s3e5, v4 or film, found 'the end'"),
            .error(
                at: "shows/h/characters.yaml", 4, 41, "there is no film of the show 'h'",
                help: "write a show.yaml with the lines 'kind: film' and 'follows: h'"),
            .error(at: "shows/h/characters.yaml", 4, 76, "no volume has the id 'v4'", help: "there is only volume 1"),
            .error(at: "shows/h/season-1.yaml", 2, 31, "no season or episode has the id 's3'", help: "there is only season 1")
        ),
        about(
            "two points of one track, and no point at all",
            [
                "season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }]\n",
                "characters.yaml":
                    "nick:\n  name: Nick\n  summary: { spoiler: A, until: [s1, s1e1] }\n  roles: [{ person: kit, until: [] }]\n",
            ],
            .error(
                at: "shows/h/characters.yaml", 3, 33, "two points on one track",
                help: "keep the one that readers or viewers reach last"),
            .error(at: "shows/h/characters.yaml", 4, 33, "expected a list of points such as s1, s3e5, v4 or film, found an empty list")
        ),
        about(
            "bars around words outside of Markdown",
            [
                "show.yaml": "title: H\nkind: series\nstatus: ended\ntagline: A || B ||\n",
                "season-1.yaml": """
                number: 1
                summary: He ||dies|| here.
                episodes: [{ number: 1, title: The ||end||, summary: { spoiler: "||a||", until: s1 } }, { number: 2, title: A || B }]
                """,
            ],
            .error(
                at: "shows/h/season-1.yaml", 2, 10, "these bars guard nothing, because they only work in Markdown",
                help: "write '{ spoiler: …, until: s2e8 }'"),
            .error(
                at: "shows/h/season-1.yaml", 3, 32, "these bars guard nothing, because they only work in Markdown",
                help: "write '{ spoiler: …, until: s2e8, safe: … }'"),
            .error(
                at: "shows/h/season-1.yaml", 3, 65, "these bars guard nothing, because they only work in Markdown",
                help: "leave the words out, or guard the whole entry with 'until', where the table of keys has it"),
            .error(
                at: "shows/h/show.yaml", 4, 10, "these bars guard nothing, because they only work in Markdown",
                help: "leave the words out, or guard the whole entry with 'until', where the table of keys has it")
        ),
        about(
            "guarded values that say not what",
            [
                "season-1.yaml": "number: 1\nsummary: { spoiler: A }\nepisodes: [{ number: 1, title: A, summary: { until: s1 } }]\n",
                "characters.yaml": "nick:\n  name: Nick\n  summary: { spoilr: A, until: s1 }\n",
            ],
            .error(at: "shows/h/characters.yaml", 3, 14, "unknown key 'spoilr'", help: "did you mean 'spoiler'?"),
            .error(at: "shows/h/season-1.yaml", 3, 44, "'spoiler' is missing", help: "add 'spoiler: …' with a text")
        ),
        about(
            "guarded titles without a safe one",
            [
                "season-1.yaml":
                    "number: 1\ntitle: { spoiler: The End, until: s1 }\nepisodes: [{ number: 1, title: { spoiler: A, until: s1, safe: \"\" } }]\n",
                "characters.yaml": "nick: { name: { spoiler: Nick, safe: N } }\n",
                "books.yaml": "volumes: { v1: { title: { safe: One } } }\n",
            ],
            .error(at: "shows/h/books.yaml", 1, 25, "'spoiler' is missing", help: "add 'spoiler: …' with a text"),
            .error(at: "shows/h/season-1.yaml", 2, 8, "'safe' is missing", help: "add 'safe: …' with a text"),
            .error(at: "shows/h/season-1.yaml", 3, 63, "expected a text, found nothing")
        ),
        about(
            "safe titles that have the guarded one in them",
            [
                "season-1.yaml": """
                number: 1
                title: { spoiler: The End, until: s1, safe: "Before ‘THE end’" }
                episodes: [{ number: 1, title: { spoiler: The Death, until: s1, safe: The Birth of the Death-Watch } }]
                """,
                "characters.yaml": """
                nick: { name: { spoiler: Zoe, safe: "Nick (ZOË)" } }
                mara: { name: { spoiler: Mara Quill, safe: Mara } }
                otis: { name: { spoiler: Tom Fox, safe: Tom Foxworth } }
                tori: { name: { spoiler: The Sister, safe: The One by the Window } }
                saya: { name: { safe: 謎の沙耶香, spoiler: 沙耶 } }
                """,
            ],
            .error(
                at: "shows/h/characters.yaml", 1, 37, "everybody could read here what 'spoiler' hides",
                help: "leave 'Zoe' out of 'safe', or write the title without 'spoiler' if it may be known"),
            .error(
                at: "shows/h/characters.yaml", 5, 23, "everybody could read here what 'spoiler' hides",
                help: "leave '沙耶' out of 'safe', or write the title without 'spoiler' if it may be known"),
            .error(
                at: "shows/h/season-1.yaml", 2, 45, "everybody could read here what 'spoiler' hides",
                help: "leave 'The End' out of 'safe', or write the title without 'spoiler' if it may be known"),
            .error(
                at: "shows/h/season-1.yaml", 3, 71, "everybody could read here what 'spoiler' hides",
                help: "leave 'The Death' out of 'safe', or write the title without 'spoiler' if it may be known")
        ),
    ]

    /// Mistakes in relationships, quotes, music and places.
    static let extras = [
        about(
            "relationships of one, of three and of nobody",
            [
                "characters.yaml": "nick: { name: Nick }\ntao: { name: Tao }\n", "season-1.yaml": "number: 1\n",
                "relationships.yaml": """
                relationships:
                  - { between: [nick, nick], kind: romance }
                  - { between: [nick, tao, nick], kind: romance }
                  - { between: nick, kind: romance }
                  - { between: [nick, toa], kind: friendship, as: friend, episodes: s2 }
                  - { between: [nick, tao], kind: friends }
                """,
            ],
            .error(at: "shows/h/relationships.yaml", 2, 16, "a relationship of 'nick' with itself", help: "name two characters"),
            .error(at: "shows/h/relationships.yaml", 3, 16, "expected two values, found 3", help: "write [one, other]"),
            .error(at: "shows/h/relationships.yaml", 4, 16, "expected two values, found 'nick'", help: "write [one, other]"),
            .error(
                at: "shows/h/relationships.yaml", 5, 23, "no character has the id 'toa'",
                help: "did you mean 'tao' (shows/h/characters.yaml:2)?"),
            .error(at: "shows/h/relationships.yaml", 5, 51, "expected two values, found 'friend'", help: "write [one, other]"),
            .error(at: "shows/h/relationships.yaml", 5, 69, "no season or episode has the id 's2'", help: "there is only season 1"),
            .error(
                at: "shows/h/relationships.yaml", 6, 35, "expected family, romance, friendship, rivalry, work or other, found 'friends'",
                help: "did you mean 'friendship'?")
        ),
        about(
            "quotes, music and places that nobody hears or sees",
            [
                "season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }]\n", "characters.yaml": "nick: { name: Nick }\n",
                "quotes.yaml":
                    "quotes:\n  - { text: Hi, character: nik, in: s1e2 }\n  - { character: nick }\n  - { text: Hi, until: s9 }\n",
                "music.yaml": "tracks:\n  - { title: Song, in: [s1e1, s1e3], link: \"javascript:x\" }\n  - { artist: Band }\n",
                "places.yaml": "paris: { name: Paris, kind: city, in: v2 }\nrome: { kind: filming, in: season 1 }\n",
            ],
            .error(at: "shows/h/music.yaml", 2, 31, "no season or episode has the id 's1e3'", help: "season 1 has only episode 1"),
            .error(
                at: "shows/h/music.yaml", 2, 44, "expected an address that begins with https://, http:// or mailto:, found 'javascript:x'"),
            .error(at: "shows/h/music.yaml", 3, 5, "'title' is missing", help: "add 'title: …' with a text"),
            .error(at: "shows/h/places.yaml", 1, 29, "expected setting or filming, found 'city'"),
            .error(at: "shows/h/places.yaml", 1, 39, "no volume has the id 'v2'", help: "no volume is defined yet"),
            .error(at: "shows/h/places.yaml", 2, 7, "'name' is missing", help: "add 'name: …' with a text"),
            .error(at: "shows/h/places.yaml", 2, 28, "expected a point such as s1, s3e5, v4 or film, found 'season 1'", help: "write s1"),
            .error(
                at: "shows/h/quotes.yaml", 2, 28, "no character has the id 'nik'", help: "did you mean 'nick' (shows/h/characters.yaml:1)?"),
            .error(at: "shows/h/quotes.yaml", 2, 37, "no season or episode has the id 's1e2'", help: "season 1 has only episode 1"),
            .error(at: "shows/h/quotes.yaml", 3, 5, "'text' is missing", help: "add 'text: …' with a text"),
            .error(at: "shows/h/quotes.yaml", 4, 24, "no season or episode has the id 's9'", help: "there is only season 1")
        ),
    ]

    /// A show with an actor, and these files in its folder.
    private static func about(_ name: String, _ files: [String: String], _ diagnostics: Diagnostic...) -> BadContent {
        let inFolder = files.map { path, text in (path.hasPrefix("../") ? "shows/\(path.dropFirst(3))" : "shows/h/\(path)", text) }
        let common = ["people.yaml": "kit: { name: Kit }", "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n"]
        return BadContent(name, common.merging(inFolder) { $1 }, diagnostics)
    }
}
