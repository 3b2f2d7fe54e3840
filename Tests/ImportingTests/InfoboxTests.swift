import TestSupport
import Testing

@testable import Importing

struct InfoboxTests {
    private static func page(_ id: Int, _ title: String, _ text: String) -> String { MediaWikiTests.page(id, title, text) }

    private func source(_ pages: String, mapping: String? = nil, _ change: (inout MediaWikiSource.Options) -> Void = { _ in }) throws
        -> MediaWikiSource
    {
        var options = MediaWikiSource.Options()
        options.infoboxes = try mapping.map { try InfoboxMapping(SourceText(Array($0.utf8), of: "m.yaml")) }
        change(&options)
        return try MediaWikiSource(Array((MediaWikiTests.head + pages + "</mediawiki>\n").utf8), of: "dump.xml", options: options)
    }

    private static let show = ["shows/x/show.yaml": "title: X\nkind: series\nstatus: running\n"]

    private static let wiki =
        page(
            1, "Nick (series)",
            """
            {{Character
            | name = '''Nick''' Nelson<ref>s</ref>
            | image = [[File:Nick.png]]
            | aliases = Nicky<br/>''Rugby lad''
            | portrayed_by = [[Kit Connor (actor)|Kit]] (s1)
            | species = [[Human]]
            | hair = {{Color|red|Blond}}
            | status = Alive
            | first = "[[Meet]]"
            | age = N/A
            | 1 = odd | quote = <span></span>
            }}
            '''Nick''' plays.
            == Life ==
            He was at [[Meet#Plot|school]].
            [[Category:Boys]]
            """)
        + page(
            2, "Meet",
            "{{Episode Infobox|season=[[Season 1|1]]|number=1|title=\"Meet\"|airdate={{Start date|2022|4|22}} (Netflix)|writer=[[Alice O]] and B, C|director=* [[Euros Lyn]]\n* D|length=29 min|previous=none|prodcode=7}}\nThey meet.\n== Plot ==\nx"
        )
        + page(3, "Crush", "{{Episode_Infobox|season=1|number=2|title=Crush|airdate=3/8/2022|writer=?}}")
        + page(4, "Making", "{{Episode Infobox|season=1|number=S|airdate=soon}}Words") + page(5, "Lost", "{{episode Infobox|number=3}}")
        + page(
            6, "Kit Connor (actor)",
            "{{Actor|birthname=Kit S. Connor|occupation=Actor<br>Singer|imdb=[https://www.imdb.com/name/nm1 IMDb]|site=[ttps://x]}}Is an actor."
        )
        + page(7, "One", "{{Book|title=One|no=1|author=Alice O|date=2018|isbn=978-1-4449-5138-7}}{{Book|title=Two}}")
        + page(8, "Old name", "#REDIRECT [[Nick (series)]]")
        + page(9, "Links", "[[Nick (series)|a]] [[Old name]] [[Meet]] [[Kit Connor (actor)]] [[One]]")

    private static let mapping = """
        Character:
          as: characters
          keys: { name: name, aliases: aliases, portrayed by: actor, species: fact, Hair: fact, first: fact First seen, status: nothing, age: fact }
        Episode Infobox:
          as: episodes
          keys:
            season: season
            number: number
            title: title
            airdate: date
            writer: writers
            director: directors
            length: minutes
            previous: nothing
        Actor: { as: people, keys: { birthname: aliases, occupation: occupation, imdb: links, site: links } }
        Book: { as: books, keys: { title: title, no: number, author: authors, date: date, isbn: isbn } }
        Other: { as: nothing }

        """

    /// Links of the site's texts name a page by its title.
    @Test func titlesOfPagesAreNamesToo() async throws {
        let site = try ImportedSite(Self.show)
        let wiki =
            Self.page(1, "Mara Quill", "{{Character|name=Mara \"Lighthouse\" Quill|aliases=Lamp}}")
            + Self.page(2, "Tom (series)", "{{Character|name=Tom Harrow}}") + Self.page(3, "Bo", "{{Character|name=Bo Finch}}")
            + Self.page(4, "Ann Lee", "{{Character|name=Ann Lee}}")
        let mapping = "Character: { as: characters, keys: { name: name, aliases: aliases } }\n"
        try await site.run(.mediawiki(try source(wiki, mapping: mapping)))
        let text = try #require(try site.files["shows/x/characters.yaml"])
        #expect(
            text.split(separator: "\n").filter { $0.contains("name:") || $0.contains("aliases:") } == [
                #"  name: "Mara \"Lighthouse\" Quill""#, "  aliases: [Lamp, Mara Quill]", "  name: Tom Harrow", "  name: Bo Finch",
                "  name: Ann Lee",
            ])
    }

    @Test func infoboxesBecomeData() async throws {
        let site = try ImportedSite(Self.show)
        let outcome = try await site.run(.mediawiki(try source(Self.wiki, mapping: Self.mapping)))
        var files = try site.files
        files["shows/x/show.yaml"] = nil
        files[".imports/mediawiki.yaml"] = nil
        let credit = { (title: String, address: String) in
            "---\n\n*Based on [\(title)](https://leaf.fandom.com/wiki/\(address)) by Jo ([all authors](https://leaf.fandom.com/wiki/\(address)?action=history)), from Leaf Wiki, under the licence [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/); converted and changed.*\n"
        }
        func aliases(_ names: String...) -> String {
            "---\naliases: [\(names.map { "\"/wiki/\($0)\"" }.joined(separator: ", "))]\n---\n\n"
        }
        let expected = [
            "sources.yaml": """
            leaf-wiki:
              name: Leaf Wiki
              address: "https://leaf.fandom.com/wiki/"
              note: "Facts from the infoboxes of Leaf Wiki, under the licence CC BY-SA 3.0."

            """,
            "people.yaml": """
            kit-connor:
              name: Kit Connor
              aliases: [Kit S. Connor]
              occupation: "Actor, Singer"
              links: ["https://www.imdb.com/name/nm1"]
              sources: [leaf-wiki]

            alice-o:
              name: Alice O
              sources: [leaf-wiki]

            b:
              name: B
              sources: [leaf-wiki]

            c:
              name: C
              sources: [leaf-wiki]

            euros-lyn:
              name: Euros Lyn
              sources: [leaf-wiki]

            d:
              name: D
              sources: [leaf-wiki]

            """,
            "shows/x/characters.yaml": """
            nick-nelson:
              name: Nick Nelson
              aliases: [Nicky, Rugby lad]
              facts:
                - { label: Species, value: Human }
                - { label: Hair, value: Blond }
                - { label: First seen, value: "\\"Meet\\"" }
              roles:
                - { person: kit-connor }
              sources: [leaf-wiki]

            """,
            "shows/x/season-1.yaml": """
            number: 1
            sources: [leaf-wiki]
            episodes:
              - number: 1
                title: Meet
                date: 2022-04-22
                minutes: 29
                writers: [alice-o, b, c]
                directors: [euros-lyn, d]
              - { number: 2, title: Crush }
              - { id: making, title: Making }

            """,
            "shows/x/books.yaml": """
            volumes:
              v1:
                title: One
                isbn: "9781444951387"
                releases: [{ date: 2018 }]
                authors: [alice-o]

            """,
            "shows/x/characters/nick-nelson.md":
                aliases("Nick_(series)", "Old_name") + "**Nick** plays.\n\n# Life\n\nHe was at [school](/x/season-1/episode-1/#plot).\n\n"
                + credit("Nick (series)", "Nick\\_%28series%29"),
            "shows/x/episodes/s1e1.md": aliases("Meet") + "They meet.\n\n# Plot {#plot}\n\nx\n\n" + credit("Meet", "Meet"),
            "shows/x/episodes/s1e2.md": aliases("Crush") + String(credit("Crush", "Crush").dropFirst(5)),
            "shows/x/episodes/s1-making.md": aliases("Making") + "Words\n\n" + credit("Making", "Making"),
        ]
        for (path, text) in expected { #expect(files[path] == text, "\(path)") }
        #expect(
            Set(files.keys)
                == Set(expected.keys).union(["pages/kit-connor-actor.md", "pages/links.md", "pages/lost.md", "pages/one.md"]))
        #expect(
            files["pages/links.md"]?.contains(
                "\n[a](/x/characters/nick-nelson/) [Old name](/x/characters/nick-nelson/) [Meet](/x/season-1/episode-1/) [Kit Connor (actor)](/kit-connor-actor/) [One](/one/)\n"
            ) == true)
        #expect(outcome.plan.dropped.lines == Self.leftOut)
        #expect(try site.diagnostics.filter { $0.severity != .note }.map { "\($0.location.file):\($0.location.line) \($0.message)" } == [])
        let first = try site.files
        #expect(try await site.run(.mediawiki(try source(Self.wiki, mapping: Self.mapping))).wasComplete)
        #expect(try site.files == first)
    }

    private static let leftOut = [
        "1 × second infoboxes on a page: a page makes one entry (30:1 in “One”)",
        "1 × addresses: not a web address: '[ttps://x]' (29:1 in “Kit Connor (actor)”)",
        "1 × references in infoboxes: data has no place for them (5:1 in “Nick (series)”)",
        "1 × pictures in infoboxes: an entry's picture needs a description; add it by hand (5:1 in “Nick (series)”)",
        "2 × links in facts: facts are plain words, which stay (5:1 in “Nick (series)”, 5:1 in “Nick (series)”)",
        "1 × parameter 'status' of {{Character}}: the mapping leaves it out (5:1 in “Nick (series)”)",
        "2 × values such as “unknown”: they say nothing (5:1 in “Nick (series)”, 26:1 in “Crush”)",
        "1 × parameter '1' of {{Character}}: the mapping does not name it (5:1 in “Nick (series)”)",
        "1 × parameter 'quote' of {{Character}}: its value is markup without words (5:1 in “Nick (series)”)",
        "1 × words around the names of people: 's1' is not a name (5:1 in “Nick (series)”)",
        "1 × parameter 'previous' of {{Episode Infobox}}: the mapping leaves it out (21:1 in “Meet”)",
        "1 × parameter 'prodcode' of {{Episode Infobox}}: the mapping does not name it (21:1 in “Meet”)",
        "1 × dates: '3/8/2022' may be two days; pass --dates dmy or --dates mdy (26:1 in “Crush”)",
        "1 × numbers of episodes: 'S' is not a number here; the episode became a special (27:1 in “Making”)",
        "1 × dates: 'soon' is not a date (27:1 in “Making”)",
        "1 × episodes: nothing says which season they are in (28:1 in “Lost”)",
        "1 × categories: only articles have tags; --as articles makes them (5:1 in “Nick (series)”)",
    ]

    /// A parameter's wikitext, the lines of its value, and the names in it.
    @Test(arguments: [
        ("'''A''' [[B|C]] ''d''", ["A C d"], ["C"]), ("A<br>B<br />\n* C\n** D", ["A", "B", "C", "D"], ["A", "B", "C", "D"]),
        ("Written by [[A]] (s1), B and [[C]]/D", ["Written by A (s1), B and C/D"], ["A", "B", "C", "D"]),
        ("A, B & C; D", ["A, B & C; D"], ["A", "B", "C", "D"]), ("[[A]], [[B (x)|B]] and [[C]]", ["A, B and C"], ["A", "B", "C"]),
        ("A (s1), B (s2 (late))", ["A (s1), B (s2 (late))"], ["A", "B"]),
        ("[https://x.example X] &amp; Y&nbsp;Z", ["X & Y Z"], ["X", "Y Z"]),
        ("[[File:A.png|thumb|c]]", [], []), ("{{plainlist|\n* A\n* B\n}}", ["A", "B"], ["A", "B"]),
        ("<nowiki>[[A]]</nowiki>", ["[[A]]"], ["[[A]]"]),
        ("[[A", ["[[A"], ["[[A"]), ("[http://x", ["http://x"], ["http://x"]), ("<b>A</b><small>(b)</small>", ["A(b)"], ["A"]),
        ("李雷<br>Ångström", ["李雷", "Ångström"], ["李雷", "Ångström"]), ("{{!}}{{!}}x{{!}}{{!}} {{y|z}}", ["| |x| |"], ["| |x| |"]),
        ("<ref>a</ref>", [], []),
    ])
    func valuesLoseTheirSigns(wikitext: String, lines: [String], names: [String]) throws {
        let page = Self.page(1, "A", "{{Infobox|v=\(wikitext)}}")
        let value = try #require(
            try source(page, mapping: "Infobox: { as: people }").infoboxes.first?.parameters.first { $0.name == "v" }?.value)
        #expect(value.lines.map(\.words) == lines)
        #expect(value.names.names.map(\.name) == names)
    }

    @Test func aMappingIsSuggested() throws {
        let suggestion = InfoboxSuggestion(for: try source(Self.wiki) { $0.collectsInfoboxes = true })
        #expect(
            suggestion.text == """
                # What the infoboxes of the wiki become. Below each: 'as' is episodes, characters, people, books or nothing;
                # 'keys' has the key that each parameter fills; 'fact' or 'fact Label' for a fact of a character or a person; 'crew' or 'crew Role' for
                # people who worked on an episode; or nothing.
                # Correct what was guessed wrong, and import again. How often each is used, and examples, are in the comments.

                Episode Infobox:   # on 4 pages
                  as: episodes
                  keys:
                    season: season   # 3 ×: “1”
                    number: number   # 4 ×: “1”, “2”, “S”
                    title: title   # 2 ×: “"Meet"”, “Crush”
                    airdate: date   # 3 ×: “2022-04-22 (Netflix)”, “3/8/2022”, “soon”
                    writer: writers   # 2 ×: “Alice O and B, C”, “?”
                    director: directors   # 1 ×: “Euros Lyn, D”
                    length: minutes   # 1 ×: “29 min”
                    previous: nothing   # 1 ×: “none”
                    prodcode: production   # 1 ×: “7”

                Actor:   # on 1 page
                  as: people
                  keys:
                    birthname: aliases   # 1 ×: “Kit S. Connor”
                    occupation: occupation   # 1 ×: “Actor, Singer”
                    imdb: imdb   # 1 ×: “IMDb”
                    site: nothing   # 1 ×: “[ttps://x]”

                Book:   # on 1 page
                  as: books
                  keys:
                    title: title   # 1 ×: “One”
                    "no": number   # 1 ×: “1”
                    author: authors   # 1 ×: “Alice O”
                    date: date   # 1 ×: “2018”
                    isbn: isbn   # 1 ×: “978-1-4449-5138-7”

                Character:   # on 1 page
                  as: characters
                  keys:
                    name: name   # 1 ×: “Nick Nelson”
                    aliases: aliases   # 1 ×: “Nicky, Rugby lad”
                    portrayed_by: actor   # 1 ×: “Kit (s1)”
                    species: fact   # 1 ×: “Human”
                    hair: fact   # 1 ×: “Blond”
                    status: nothing   # 1 ×: “Alive”
                    first: fact First appearance   # 1 ×: “"Meet"”
                    age: fact   # 1 ×: “N/A”

                """)
        // What is suggested can be read.
        _ = try source(Self.wiki, mapping: suggestion.text)
    }

    @Test func awkwardNamesAreSuggested() throws {
        let pages = Self.page(1, "A", "{{Character: \"x\" #1|no=1|a: b=2|#c=3|ключ=[[Д]]\n{{!}}|yes=y}}") + Self.page(2, "B", "{{nav|a=1}}")
        let suggestion = InfoboxSuggestion(for: try source(pages) { $0.collectsInfoboxes = true })
        #expect(suggestion.count == 1)
        let mapping = try InfoboxMapping(SourceText(Array(suggestion.text.utf8), of: "m.yaml"))
        #expect(mapping[#"Character: "x" #1"#]?.keys.keys.sorted() == ["#c", "a: b", "no", "yes", "ключ"])
    }

    @Test(arguments: [
        ("", ["1:1 the file is empty → write 'key: value' lines, or delete the file"]),
        ("- a\n", ["1:1 expected the names of infoboxes → write it anew with marquee import mediawiki … --suggest"]),
        ("A: b\n", ["1:4 an infobox has 'as' and 'keys' → write as: characters below its name"]),
        ("A:\n  as: charcters\n  keys: { a: name }\n", ["2:7 'charcters' is not a kind of entry → did you mean 'characters'?"]),
        ("A:\n  keys: { a: name }\n", ["1:1 nothing says what 'A' becomes → write as: characters below it, or as: nothing"]),
        (
            "A:\n  as: people\n  keys:\n    a: crew\n    b: nmae\n    B: name\n  kyes: 1\na: { as: nothing }\n",
            [
                "4:8 'crew' is not a key of people → available: name, aliases, pronouns, occupation, bio, links, born, birthplace, died, imdb, fact, nothing",
                "5:8 'nmae' is not a key of people → did you mean 'name'?", "7:3 'kyes' is not a part of an infobox → did you mean 'keys'?",
                "8:1 the infobox 'a' is here twice → delete one of the two",
            ]
        ),
    ])
    func mistakesInAMappingHaveAPlace(text: String, messages: [String]) async {
        #expect(await refusal { _ = try InfoboxMapping(SourceText(Array(text.utf8), of: "m.yaml")) } == messages)
    }

    @Test func aShowIsNeeded() async throws {
        let site = try ImportedSite()
        let found = await refusal { try await site.run(.mediawiki(try source(Self.wiki, mapping: Self.mapping))) }
        #expect(found == ["the site has no show yet"])
        let people = "Actor: { as: people, keys: { birthname: aliases } }"
        #expect(try await site.run(.mediawiki(try source(Self.wiki, mapping: people))).written.contains("people.yaml"))
    }

    /// A text that the owner has written about a character stays, and the wiki's gets a page.
    @Test func textsOfTheOwnerStay() async throws {
        let site = try ImportedSite(
            Self.show.merging([
                "shows/x/characters.yaml": "nick:\n  name: Nick Nelson\n  facts: { Species: Human }\n",
                "shows/x/characters/nick.md": "Mine\n",
            ]) { $1 })
        try await site.run(.mediawiki(try source(Self.wiki, mapping: Self.mapping)))
        #expect(try site.files["shows/x/characters/nick.md"] == "Mine\n")
        #expect(try site.files["pages/nick-series.md"]?.contains("**Nick** plays.") == true)
        #expect(
            try site.files["shows/x/characters.yaml"] == """
                nick:
                  name: Nick Nelson
                  facts: { Species: Human }
                  aliases: [Nicky, Rugby lad]
                  roles:
                    - { person: kit-connor }

                """)
        let first = try site.files
        #expect(try await site.run(.mediawiki(try source(Self.wiki, mapping: Self.mapping))).written == [])
        #expect(try site.files == first)
    }
}
