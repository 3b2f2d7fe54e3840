import ShowData
import TestSupport
import Testing

@testable import Importing

struct TableTests {
    private func table(csv text: String) throws -> Table { try Table(csv: SourceText(Array(text.utf8), of: "t.csv")) }

    private func source(
        csv text: String, as kind: TableKind, _ change: (inout TableSource.Options) -> Void = { _ in }
    ) throws -> Import.Source {
        var options = TableSource.Options()
        change(&options)
        return .table(try TableSource(table(csv: text), as: kind, options: options))
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]), ("a;b\r\n1,5;2\r\n", [["1,5", "2"]]), ("a\tb\r1\t2\r", [["1", "2"]]),
        ("\u{FEFF}a,b\n1", [["1", ""]]),
        ("a,b\n\"x, \"\"y\"\"\nz\",2\n\n", [["x, \"y\"\nz", "2"]]), ("sep=;\na;b\n1;2", [["1", "2"]]),
        ("a,b\n5\" x,2,,\n", [["5\" x", "2"]]),
        ("\"a;x\",b\n1,2", [["1", "2"]]), ("a,b\n,\n1,2", [["1", "2"]]),
        ("a,b,c\n'=1,\"'-x, y\",'quoted'", [["=1", "-x, y", "'quoted'"]]),
    ])
    func cellsAreRead(text: String, rows: [[String]]) throws {
        #expect(try table(csv: text).rows.map { $0.map(\.text) } == rows)
    }

    @Test(arguments: [
        ("", ["1:1 the table is empty"]), ("a,b\n\"x,2\n", ["2:1 the cell begins with a quotation mark that is never closed"]),
        ("a,b\n\"x\"y,2\n", ["2:4 there is text after the closing quotation mark → write a quotation mark inside a cell twice: \"\""]),
        ("a,b\n1,2,3\n", ["2:5 row 2 has 3 cells, and the first row names 2 columns → put a cell that contains ',' in double quotes"]),
        (
            "a\u{0}b\n",
            ["1:1 this is not UTF-8 but UTF-16, or no text → save it again with the encoding UTF-8; a spreadsheet calls that 'CSV UTF-8'"]
        ),
    ])
    func brokenTablesHaveAPlace(text: String, messages: [String]) async {
        #expect(await refusal { _ = try table(csv: text) } == messages)
    }

    @Test func otherEncodingsAreNamed() async {
        let latin = Array("title\ncaf".utf8) + [0xE9]
        #expect(
            await refusal { _ = try SourceText(latin, of: "t.csv") } == [
                "2:1 this line is not valid UTF-8 → save it again with the encoding UTF-8; a spreadsheet calls that 'CSV UTF-8'"
            ])
    }

    @Test(
        arguments: [
            ("2023-08-03", nil, DateOrder.Reading.date("2023-08-03")), ("3 August 2023", nil, .date("2023-08-03")),
            ("August 3, 2023", nil, .date("2023-08-03")),
            ("Aug 2023", nil, .date("2023-08")), ("3. März 2023", nil, .date("2023-03-03")), ("2023", nil, .date("2023")),
            ("tba", nil, .date("tba")),
            ("03.08.2023", nil, .date("2023-08-03")), ("08/03/2023", nil, .ambiguous("2023-03-08", "2023-08-03")),
            ("08/03/2023", .dmy, .date("2023-03-08")),
            ("08/03/2023", .mdy, .date("2023-08-03")), ("22/04/2022", nil, .date("2022-04-22")), ("04/22/2022", nil, .date("2022-04-22")),
            ("5/5/2022", nil, .date("2022-05-05")), ("31/31/2023", nil, .unreadable), ("22/04/2022", .mdy, .unreadable),
            ("2023-02-30", nil, .unreadable),
            ("2023/8/3", nil, .date("2023-08-03")), ("2023-08-03 20:00", nil, .date("2023-08-03")), ("soon", nil, .unreadable),
            ("8/3/23", nil, .unreadable),
        ] as [(String, DateOrder?, DateOrder.Reading)])
    func datesAreReadAsPeopleWriteThem(text: String, order: DateOrder?, reading: DateOrder.Reading) {
        #expect(DateOrder.read(text, order: order) == reading)
    }

    private static let show = ["shows/x/show.yaml": "title: X\nkind: series\nstatus: running\n"]

    private let episodes = """
        Staffel;Nr;Titel;Erstausstrahlung;Laufzeit;Inhalt;Regie;Recap;Mood
        1;01;Meet;22.04.2022;29 min;"Er sagt ""Hallo""
        und geht.";Euros Lyn;"# A [[link]] || *yes*
        1. Second :note[x]";good
        1;2;Crush, again;22. April 2022;0:29;;Euros Lyn; ;
        1;11.5;Between;;1h 10m;;;;
        1;SP1;Special!;;;;;;
        ;S02E03;Later;;;;;;

        """

    @Test func episodesOfASpreadsheet() async throws {
        let site = try ImportedSite(Self.show)
        let outcome = try await site.run(try source(csv: episodes, as: .episodes))
        var files = try site.files
        files["shows/x/show.yaml"] = nil
        #expect(
            files == [
                "people.yaml": "euros-lyn:\n  name: Euros Lyn\n",
                "shows/x/season-1.yaml": """
                number: 1
                episodes:
                  - number: 1
                    title: Meet
                    date: 2022-04-22
                    minutes: 29
                    summary: |-
                      Er sagt "Hallo"
                      und geht.
                    directors: [euros-lyn]
                  - { number: 2, title: "Crush, again", date: 2022-04-22, minutes: 29, directors: [euros-lyn] }
                  - { number: 11.5, title: Between, minutes: 70 }
                  - { id: special, title: Special! }

                """,
                "shows/x/season-2.yaml": "number: 2\nepisodes:\n  - { number: 3, title: Later }\n",
                "shows/x/episodes/s1e1.md": "\\# A \\[\\[link\\]\\] \\|| \\*yes\\*\n\n1\\. Second :note\\[x\\]\n",
            ])
        #expect(
            outcome.plan.dropped.lines == [
                "1 × numbers of episodes: 'SP1' is not a number here; the episode became a special (7:1)",
                "1 × columns: 'Mood' has no meaning here; give it one with --map (1:1)",
            ])
        #expect(try site.diagnostics.filter { $0.severity != .note } == [])
        let first = try site.files
        #expect(try await site.run(try source(csv: episodes, as: .episodes)).written == [])
        #expect(try site.files == first)
    }

    @Test func charactersPeopleAndBooks() async throws {
        let site = try ImportedSite([
            "shows/x/show.yaml": "title: X\nkind: series\nstatus: running\n",
            "shows/x/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }]\n",
            "people.yaml": "kit:\n  name: Kit Connor\n", ".schemas/people.json": "{}",
        ])
        try await site.run(
            try source(
                csv: "Name,Played by,Type,Appears in,Aliases\nNick,Kit Connor,main,s1e1,\"Nicky; N, the first\"\n李雷,\"A; B\",,,\n",
                as: .characters))
        try await site.run(
            try source(csv: "name,job,url\nKit Connor,actor,ttps://x.example/\nC D,writer,https://c.example/\n", as: .people))
        try await site.run(
            try source(csv: "Vol,Book title,Author,Published,ISBN\n1,One: a start,C D,2018-10-01,9781444951387\n,Extra,,,\n", as: .books))
        var files = try site.files
        files[".schemas/people.json"] = nil
        #expect(
            files == [
                "shows/x/show.yaml": "title: X\nkind: series\nstatus: running\n",
                "shows/x/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }]\n",
                "people.yaml": """
                kit:
                  name: Kit Connor
                  occupation: actor

                a:
                  name: A

                b:
                  name: B

                c-d:
                  name: C D
                  occupation: writer
                  links: ["https://c.example/"]

                """,
                "shows/x/characters.yaml": """
                # yaml-language-server: $schema=../../.schemas/characters.json

                nick:
                  name: Nick
                  aliases: [Nicky, "N, the first"]
                  roles:
                    - { person: kit, kind: main, episodes: [s1e1] }

                李雷:
                  name: 李雷
                  roles:
                    - { person: a }
                    - { person: b }

                """,
                "shows/x/books.yaml": """
                # yaml-language-server: $schema=../../.schemas/books.json
                volumes:
                  v1:
                    title: "One: a start"
                    isbn: "9781444951387"
                    releases: [{ date: 2018-10-01 }]
                    authors: [c-d]
                  extra:
                    title: Extra

                """,
            ])
    }

    @Test(arguments: [
        (
            "Season,Ep,Title,Air date,Runtime\n1,1,A,08/03/2023,x\n1,1,B,31/31/2023,40\n",
            [
                "2:7 row 2, column 'Air date': '08/03/2023' may be 2023-03-08 or 2023-08-03 → pass `--dates dmy` if the day comes first, or `--dates mdy` if the month does",
                "2:18 row 2, column 'Runtime': 'x' is not a number of minutes → write it as 45, 40-45, 1h 10m or 95 s",
                "3:3 row 3, column 'Ep': season 1 has two episodes with the number 1",
            ]
        ),
        ("Ep,Title\n1,A\n", ["2:1 row 2, column season: the row has no season → add a column 'season', or pass --season"]),
        ("Season,x\n1,A\n", ["1:1 no column is the title of episodes → the columns are 'Season', 'x'; pass --map \"column=title\""]),
    ])
    func mistakesNameRowAndColumn(text: String, messages: [String]) async throws {
        let site = try ImportedSite(Self.show)
        #expect(await refusal { try await site.run(try source(csv: text, as: .episodes)) } == messages)
        #expect(try site.files == Self.show)
    }

    @Test func summariesAreGuardedIfWished() async throws {
        let site = try ImportedSite(Self.show)
        let outcome = try await site.run(
            try source(csv: "Season,Ep,Title,Summary\n1,01,A,She leaves.\n1,-4,B,\n1,00,C,She stays.\n1,1-2,D,\n", as: .episodes) {
                $0.guardsSummaries = true
            })
        let season = try #require(try site.files["shows/x/season-1.yaml"])
        #expect(["{ spoiler: She leaves., until: s1e1 }", "{ spoiler: She stays., until: s1e0 }"].allSatisfy(season.contains))
        #expect(season.contains("id: b"))
        #expect(outcome.plan.dropped.lines.contains { $0.contains("'-4' is not a number here; the episode became a special") })
        #expect(outcome.plan.dropped.lines.contains { $0.contains("season 1 has another episode with one of the numbers 1-2") })
    }

    @Test func runningTimesInMinutesAndSecondsAreNoted() async throws {
        let site = try ImportedSite(Self.show)
        let outcome = try await site.run(
            try source(csv: "Season,Ep,Title,Runtime\n1,1,A,42:10\n1,2,B,43:05\n1,3,C,1:05\n", as: .episodes))
        #expect(
            try site.files["shows/x/season-1.yaml"] == """
                number: 1
                episodes:
                  - { number: 1, title: A, minutes: 42 }
                  - { number: 2, title: B, minutes: 43 }
                  - { number: 3, title: C, minutes: 65 }

                """)
        #expect(
            outcome.plan.notes == ["running times such as '42:10' are read as minutes and seconds, because they are too long for hours"])
    }

    @Test func whatStandsBesideANameIsNotAPartOfIt() async throws {
        let site = try ImportedSite(Self.show)
        let episodes = "Season,Ep,Title,Written by,Guest stars\n1,1,A,Mara Quill (story),Tom Harrow – Guard\n"
        let first = try await site.run(try source(csv: episodes, as: .episodes))
        #expect(first.plan.dropped.lines == ["1 × notes about people: '(story)' after 'Mara Quill' is not a part of the name (2:7)"])
        let second = try await site.run(
            try source(csv: "Name,Played by,Type\nNick,John L. (voice),main\nTao,Bo Finch,main\n", as: .characters))
        #expect(second.plan.dropped.lines == [])
        #expect(
            try site.files["people.yaml"]
                == """
                mara-quill:
                  name: Mara Quill

                tom-harrow:
                  name: Tom Harrow

                john-l:
                  name: John L.

                bo-finch:
                  name: Bo Finch

                """)
        let season = try required(site.files["shows/x/season-1.yaml"])
        #expect(season.contains("{ person: tom-harrow, as: Guard }"))
        let characters = try required(site.files["shows/x/characters.yaml"])
        #expect(characters.contains("- { person: john-l, kind: voice }") && characters.contains("- { person: bo-finch, kind: main }"))
    }

    @Test func columnsAreMapped() async throws {
        let site = try ImportedSite(Self.show)
        try await site.run(
            try source(csv: "Folgenname;Zahl;Wann\nA;1;08/03/2023\n", as: .episodes) {
                $0.mapping = [("folgenname", "title"), ("Zahl", "number"), ("Wann", "date")]
                $0.season = 4
                $0.dates = .dmy
            })
        #expect(try site.files["shows/x/season-4.yaml"] == "number: 4\nepisodes:\n  - { number: 1, title: A, date: 2023-03-08 }\n")
        let wrong = await refusal { _ = try source(csv: "a\n1\n", as: .people) { $0.mapping = [("a", "nmae")] } }
        #expect(wrong == ["people have no 'nmae'; did you mean 'name'?"])
    }

    @Test(arguments: [
        (
            #"[{"season": 1, "number": 1, "title": "A", "directors": ["D", "E"], "summary": null}]"#,
            "- { number: 1, title: A, directors: [d, e] }"
        ),
        (#"{"about": "x", "episodes": [{"s": 1, "ep": 2, "name": "B"}]}"#, "- { number: 2, title: B }"),
    ])
    func listsOfObjectsAreTables(text: String, episode: String) async throws {
        let site = try ImportedSite(Self.show)
        let table = try Table(json: SourceText(Array(text.utf8), of: "t.json"))
        try await site.run(.table(try TableSource(table, as: .episodes, options: .init())))
        #expect(try site.files["shows/x/season-1.yaml"] == "number: 1\nepisodes:\n  \(episode)\n")
    }

    @Test(arguments: [
        ("7", ["1:1 expected a list of objects, found a number → write [{ \"title\": … }, …]"]), ("[]", ["1:1 the list is empty"]),
        ("[1]", ["1:2 expected an object, found a number"]),
        (#"[{"a": {}}]"#, ["1:8 'a' must be a text, a number or a list of texts, and is an object"]),
        (
            #"{"a": [{}], "b": [{}]}"#,
            ["1:1 expected a list of objects, found an object → it has several lists: 'a', 'b'; save the one that you want alone"]
        ),
    ])
    func otherJSONIsRefused(text: String, messages: [String]) async {
        #expect(await refusal { _ = try Table(json: SourceText(Array(text.utf8), of: "t.json")) } == messages)
    }

    @Test func previewShowsHowTheRowsAreUnderstood() throws {
        let source = try TableSource(table(csv: "S,Ep,Titel,Mood,Sumary\n1,1,Meet,x,y\n1,2,Crush,x,y\n"), as: .episodes, options: .init())
        #expect(source.preview(rows: 1) == ["season  number  title", "1       1       Meet"])
        #expect(source.leftOut == ["'Mood'", "'Sumary' (pass --map \"Sumary=summary\" if it is the summary)"])
    }

    @Test func peopleNeedNoShow() async throws {
        let site = try ImportedSite()
        try await site.run(try source(csv: "name\nKit\n", as: .people))
        #expect(try site.files == ["people.yaml": "kit:\n  name: Kit\n"])
        #expect(await refusal { try await site.run(try source(csv: "season,title\n1,A\n", as: .episodes)) } == ["the site has no show yet"])
    }

    /// Rows that are told apart by a column keep their entries, whatever else changes in them.
    @Test(
        arguments: [
            (
                .characters, "Row,Name\n7,Nick\n8,Tao\n", "Row,Name\n8,Tao Xu\n7,Nicholas Nelson\n9,Elle\n", "shows/x/characters.yaml",
                "nick:\n  name: Nick\n\ntao:\n  name: Tao\n\nelle:\n  name: Elle\n",
                [
                    "shows/x/characters.yaml: tao name stays 'Tao'; the source has 'Tao Xu'",
                    "shows/x/characters.yaml: nick name stays 'Nick'; the source has 'Nicholas Nelson'",
                ]
            ),
            (
                .people, "Row,Name\n1,Kit\n", "Row,Name,Job\n1,Kit Connor,actor\n", "people.yaml",
                "kit:\n  name: Kit\n  occupation: actor\n",
                ["people.yaml: kit name stays 'Kit'; the source has 'Kit Connor'"]
            ),
            (
                .episodes, "Row,Season,Title\n\"a\"\"\",1,Behind\nb,1,Extra\n", "Row,Season,Title\nb,1,More\n\"a\"\"\",1,Behind it\n",
                "shows/x/season-1.yaml", "number: 1\nepisodes:\n  - { id: behind, title: Behind }\n  - { id: extra, title: Extra }\n",
                [
                    "shows/x/season-1.yaml: s1-extra title stays 'Extra'; the source has 'More'",
                    "shows/x/season-1.yaml: s1-behind title stays 'Behind'; the source has 'Behind it'",
                ]
            ),
            (
                .books, "Row,Title\n1,One\n", "Row,Title\n1,One: a start\n", "shows/x/books.yaml",
                "volumes:\n  one:\n    title: One\n", ["shows/x/books.yaml: one title stays 'One'; the source has 'One: a start'"]
            ),
        ] as [(TableKind, String, String, String, String, [String])])
    func rowsWithAKeyAreFoundAgain(
        kind: TableKind, first: String, second: String, path: String, text: String, notes: [String]
    ) async throws {
        let site = try ImportedSite(Self.show)
        try await site.run(try source(csv: first, as: kind) { $0.key = "row" })
        let outcome = try await site.run(try source(csv: second, as: kind) { $0.key = "row" })
        #expect(try site.files[path] == text)
        #expect(outcome.plan.notes == notes)
        let files = try site.files
        #expect(try await site.run(try source(csv: second, as: kind) { $0.key = "row" }).written == [])
        #expect(try site.files == files)
    }

    @Test(arguments: [
        ("Row,Name\n ,A\n", "2:1 row 2, column 'Row': the row has no value there, and --key names it"),
        ("Rows,Name\n1,A\n", "the table has no column 'row'; did you mean 'Rows'?"),
    ])
    func aKeyTellsRowsApart(text: String, message: String) async throws {
        let site = try ImportedSite(Self.show)
        #expect(await refusal { try await site.run(try source(csv: text, as: .people) { $0.key = "row" }) } == [message])
    }

    /// Where ids are evident, nobody has to name their column; what only counts rows is not an id.
    @Test(
        arguments: [
            ("ID,Name\n7,Nick\n8,Tao\n", true), ("imdb,Name\nnm1,Nick\nnm2,Tao\n", true), ("TMDB-ID,Name\n1,Nick\n2,Tao\n", true),
            ("UUID,Name\nA-1,Nick\nB-2,Tao\n", true), ("No,Name\n1,Nick\n2,Tao\n", false), ("ID,Name\n1,Nick\n1,Tao\n", false),
            ("ID,Name\n1,Nick\n,Tao\n", false), ("id,Name\nnick,Nick\ntao,Tao\n", false), ("Name,Age\nNick,1\nTao,2\n", false),
        ] as [(String, Bool)])
    func evidentIDsFindRowsAgain(text: String, isEvident: Bool) async throws {
        let site = try ImportedSite()
        try await site.run(try source(csv: text, as: .people))
        #expect(try site.files["people.yaml"]?.hasPrefix("nick:\n  name: Nick\n") == true)
        #expect(try site.files.keys.contains(".imports/tables.yaml") == isEvident)
        let outcome = try await site.run(try source(csv: text.replacing("Nick", with: "Nicholas"), as: .people))
        let isFound = outcome.plan.notes == ["people.yaml: nick name stays 'Nick'; the source has 'Nicholas'"]
        #expect(isFound == isEvident)
    }

    @Test func everyColumnIsWrittenOrListed() async throws {
        let site = try ImportedSite(Self.show.merging(["shows/x/books.yaml": "volumes: { v1: { title: One } }\n"]) { $1 })
        try await site.run(
            try source(
                csv: """
                    Season,Ep,Title,Runtime,Part,Prod. code,DVD order,UK viewers (millions),State,Guest stars,Other titles,IMDb,Composer,Mood
                    1,1,A,40-45,1 of 2,7ABC,s1e2,1.23,never shown,Ann Lee as Mara; Bo (Tom);Cy,Un; Uno,https://www.imdb.com/title/tt1234567/,Di; Ed,x
                    1,2,B,95 s,two,,,many,lost,,,tt,,

                    """, as: .episodes
            ) { $0.mapping = [("Mood", "nothing")] })
        #expect(
            try site.files["shows/x/season-1.yaml"] == """
                number: 1
                episodes:
                  - number: 1
                    title: A
                    part: "1 of 2"
                    minutes: 40-45
                    production: "7ABC"
                    orders: { dvd: s1e2 }
                    viewers: [1230000]
                    state: neverShown
                    titles: [Un, Uno]
                    ids: { imdb: tt1234567 }
                    crew:
                      - { person: di, as: Composer }
                      - { person: ed, as: Composer }
                    guests:
                      - { person: ann-lee, as: Mara }
                      - { person: bo, as: Tom }
                      - { person: cy }
                  - { number: 2, title: B, seconds: 95 }

                """)
        let characters = "Name,Born,Died,Books,Species\nNick,2004,in the war,v1;V 2,Human\n"
        let outcome = try await site.run(try source(csv: characters, as: .characters) { $0.mapping = [("Species", "fact")] })
        #expect(
            try site.files["shows/x/characters.yaml"] == """
                nick:
                  name: Nick
                  facts: { Species: Human }
                  born: "2004"
                  died: { spoiler: in the war, until: end }
                  books: [v1]

                """)
        #expect(
            outcome.plan.dropped.lines == [
                "row 2, column 'Books': 'V 2' is not the id of a book; write the ids in books.yaml, such as v1 (2:22)"
            ])
        try await site.run(
            try source(csv: "Name,DOB,Birthplace,Died,TMDB,Hobby\nKit,8 March 2004,London,unknown,12,chess\n", as: .people) {
                $0.mapping = [("hobby", "fact Likes")]
            })
        #expect(
            try site.files["people.yaml"]?.hasSuffix(
                """
                kit:
                  name: Kit
                  born: 2004-03-08
                  birthplace: London
                  facts: { Likes: chess }
                  ids: { tmdb: 12 }

                """) == true)
    }

    /// What cannot be taken is listed with its place; the rest comes in.
    @Test(
        arguments: [
            (
                "S,Ep,Title,Min\n1,1,\"A,30\n1,2,B,30\n", [2],
                ["the cell begins with a quotation mark that is never closed (2:5)"]
            ),
            (
                "S,Ep,Title,Min\n1,1,\"A\"x,30\n1,2,B,30\n", [2],
                [
                    "there is text after the closing quotation mark; write a quotation mark inside a cell twice: \"\" (2:8)"
                ]
            ),
            (
                "S,Ep,Title,Min\n1,1,A,B,30\n1,2,B,30\n", [2],
                [
                    "row 2 has 5 cells, and the first row names 4 columns; put a cell that contains ',' in double quotes (2:9)"
                ]
            ),
            (
                "S,Ep,Title,Min\n1,1,A,x\n1,1,B,30\n,3,C,1\n1,4,D,30\n", [1, 4],
                [
                    "row 2, column 'Min': 'x' is not a number of minutes; write it as 45, 40-45, 1h 10m or 95 s (2:7)",
                    "row 3, column 'Ep': season 1 has two episodes with the number 1 (3:3)",
                    "row 4, column 'S': the row has no season; add a column 'season', or pass --season (4:2)",
                ]
            ),
        ] as [(String, [Int], [String])])
    func brokenRowsAreListedAndTheRestComesIn(text: String, numbers: [Int], dropped: [String]) async throws {
        let site = try ImportedSite(Self.show)
        let outcome = try await site.run(try source(csv: text, as: .episodes))
        #expect(outcome.plan.dropped.lines == dropped)
        let season = try required(site.files["shows/x/season-1.yaml"])
        #expect((1...9).filter { season.contains("number: \($0),") } == numbers)
    }

    @Test func objectsThatAreNoRowsAreListed() async throws {
        let site = try ImportedSite()
        let text = #"[{"name": "Kit", "job": {"x": 1}}, 7, {"name": "Joe", "job": "actor"}, {"job": "x"}]"#
        let table = try Table(json: SourceText(Array(text.utf8), of: "t.json"))
        let outcome = try await site.run(.table(try TableSource(table, as: .people, options: .init())))
        #expect(try site.files["people.yaml"] == "kit:\n  name: Kit\n\njoe:\n  name: Joe\n  occupation: actor\n")
        #expect(
            outcome.plan.dropped.lines == [
                "expected an object, found a number (1:36)",
                "'job' must be a text, a number or a list of texts, and is an object (1:25)",
                "row 4, column 'name': the row has no name (1:80)",
            ])
    }

    static let encodings: [(bytes: [UInt8], repaired: Int)] = {
        let units = Array("name\nJosé\n".utf16)
        let little = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big = units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        let windows: [UInt8] = Array("name\nJos".utf8) + [0xE9, 0x0A]
        return [(Array("name\nJosé\n".utf8), 0), (windows, 1), ([0xFF, 0xFE] + little, 0), ([0xFE, 0xFF] + big, 0)]
    }()

    @Test(arguments: encodings.indices)
    func spreadsheetsInOtherEncodingsAreRead(index: Int) async throws {
        let (bytes, repaired) = Self.encodings[index]
        let site = try ImportedSite()
        let table = try Table(csv: SourceText(anyEncoding: bytes, of: "t.csv"))
        let outcome = try await site.run(.table(try TableSource(table, as: .people, options: .init())))
        #expect(try site.files["people.yaml"] == "jose:\n  name: José\n")
        #expect(outcome.plan.notes == (repaired == 0 ? [] : [EncodingRepair.note(repaired)]))
    }

    @Test(
        arguments: [
            ("10–11", "10-11"), ("10 — 11", "10-11"), ("15 & 16", "15-16"), ("17/18", "17-18"), ("13 and 14", "13-14"),
            ("Ep. 09 + 10", "9-10"), ("1-2", "1-2"), ("01-02", "1-2"), ("5", "5"), ("005.5", "5.5"), ("15 & 17", "15 & 17"),
            ("-4", "-4"), ("1/2/3", "1/2/3"), ("SP1", "SP1"),
        ] as [(String, String)])
    func numbersOfTwoEpisodesInOneAreRanges(text: String, number: String) {
        #expect(WrittenNumber.withoutZeros(text) == number)
    }

    @Test(
        arguments: [
            ("1234000", false, 1_234_000), ("1,234,000", false, 1_234_000), ("1.23 million", false, 1_230_000), ("1.23m", false, 1_230_000),
            ("4.5", true, 4_500_000), ("1,2", true, 1_200_000), ("1.23", false, nil), ("lots", false, nil), ("", false, nil),
            ("99999999999999999999", false, nil), ("1e9 million", false, nil),
        ] as [(String, Bool, Int?)])
    func numbersOfPeopleAreReadAsPeopleWriteThem(text: String, inMillions: Bool, count: Int?) {
        #expect(WrittenNumber.people(text, inMillions: inMillions) == count)
    }

    @Test(
        arguments: [
            ("45", 45), ("45 min", 45), ("1h 10m", 70), ("0:45", 45), ("00:45:00", 45), ("1:05", 65), ("4:59", 299), ("42:10", 42),
            ("5:00", 5), ("42:10:00", 42), ("9223372036854775807:1", nil), ("1 h", 60),
            ("1 hr", 60),
            ("2 Stunden", 120), ("1.5 h", 90), ("1,25 hours", 75), ("1 hr 5 mins", 65), ("30 minutes each", 30), ("h", nil),
            ("", nil),
        ] as [(String, Int?)])
    func minutesAreReadAsPeopleWriteThem(text: String, minutes: Int?) {
        #expect(WrittenNumber.minutes(text) == minutes)
    }

    @Test(
        arguments: [
            ("Jane Smith & Bob O’Neil", ["Jane Smith", "Bob O’Neil"], []), ("Jane Smith and Bob O’Neil", ["Jane Smith", "Bob O’Neil"], []),
            ("Jane Smith/Bob O’Neil", ["Jane Smith", "Bob O’Neil"], []), ("A B, C D & E F", ["A B", "C D", "E F"], []),
            ("Smith, Jane", [], ["Smith, Jane"]), ("Smith, Jane;", ["Jane Smith"], []),
            ("Smith, Jane; García Márquez, Gabriel", ["Jane Smith", "Gabriel García Márquez"], []),
            ("Sammy Davis, Jr.", ["Sammy Davis, Jr."], []), ("Sammy Davis, Jr.;", ["Sammy Davis, Jr."], []),
            ("Tom, Dick & Harry", ["Harry"], ["Tom, Dick"]), ("Tom, Dick, Harry", ["Tom", "Dick", "Harry"], []),
            ("Andy Sanders", ["Andy Sanders"], []), ("N/A", [], []), ("Anna und Bo", ["Anna", "Bo"], []),
        ] as [(String, [String], [String])])
    func peopleAreReadAsPeopleWriteThem(text: String, names: [String], unclear: [String]) {
        let written = WrittenNames(text)
        #expect(written.names == names)
        #expect(written.unclear == unclear)
    }

    @Test func whatMayBeOnePersonOrTwoIsAsked() async throws {
        let site = try ImportedSite(Self.show)
        let text = "Season,Ep,Title,Written by\n1,1,A,\"Smith, Jane\"\n"
        #expect(
            await refusal { try await site.run(try source(csv: text, as: .episodes)) } == [
                "2:7 row 2, column 'Written by': 'Smith, Jane' may be one person or two → write 'Jane Smith', or 'Smith; Jane' for two people"
            ])
    }

    /// One date of a column tells what comes first in the others.
    @Test(arguments: [("25/12/1999", "1999-04-03", "day"), ("12/25/1999", "1999-03-04", "month")])
    func aDateSettlesTheOrderOfItsColumn(other: String, date: String, first: String) async throws {
        let site = try ImportedSite(Self.show)
        let outcome = try await site.run(
            try source(csv: "Season,Ep,Title,Air date\n1,1,A,03/04/1999\n1,2,B,\(other)\n", as: .episodes))
        #expect(try required(site.files["shows/x/season-1.yaml"]).contains("date: \(date)"))
        #expect(outcome.plan.notes == ["the dates in 'Air date' are read with the \(first) first, as in '\(other)'"])
    }

    @Test(arguments: [("Haupt", "main"), ("Gast", "guest"), ("Nebenrolle", "recurring"), ("Guest star", "guest"), ("MAIN", "main")])
    func kindsOfRolesAreReadInOtherLanguages(text: String, kind: String) {
        #expect(RoleWords.kind(text)?.rawValue == kind)
    }

    @Test func columnsCountCharacters() async {
        let messages = await refusal { _ = try table(csv: "a,b\néé,\"x\"y\n") }
        #expect(messages == ["2:7 there is text after the closing quotation mark → write a quotation mark inside a cell twice: \"\""])
    }
}
