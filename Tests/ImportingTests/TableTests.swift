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
                "2:18 row 2, column 'Runtime': 'x' is not a number of minutes",
                "3:3 row 3, column 'Ep': season 1 has two episodes with the number 1",
            ]
        ),
        ("Ep,Title\n1,A\n", ["2:1 row 2, column season: the row has no season → add a column 'season', or pass --season"]),
        ("Season,x\n1,A\n", ["1:1 no column is the title of episodes → the columns are 'Season', 'x'; pass --map \"column=title\""]),
        ("Season,Title,ID\n1,A,Not Good\n", ["2:5 row 2, column 'ID': 'Not Good' cannot be an id → write 'not-good'"]),
    ])
    func mistakesNameRowAndColumn(text: String, messages: [String]) async throws {
        let site = try ImportedSite(Self.show)
        #expect(await refusal { try await site.run(try source(csv: text, as: .episodes)) } == messages)
        #expect(try site.files == Self.show)
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
        (#"[{"a": {}}]"#, ["1:8 expected a text, a number or a list of texts, found an object"]),
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

    @Test func columnsCountCharacters() async {
        let messages = await refusal { _ = try table(csv: "a,b\néé,\"x\"y\n") }
        #expect(messages == ["2:7 there is text after the closing quotation mark → write a quotation mark inside a cell twice: \"\""])
    }
}
