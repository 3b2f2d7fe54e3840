import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
    private static let site = [
        "Content/site.yaml": "title: T\nbaseURL: https://example.org/\nlanguage: en\n",
        "Content/shows/x/show.yaml": "title: X\nkind: series\nstatus: running\n",
        "e.csv": "Staffel;Folge;Titel;Laune\n1;1;Anfang;gut\n1;2;\"Ende; wirklich\";besser\n",
        "bad.csv": "season,ep,title,aired\n1,1,A,08/03/2023\n",
    ]

    @Test func aSpreadsheetIsShownAndWritten() throws {
        let folder = try TemporaryFolder(Self.site)
        let rehearsal = try marquee("import", "csv", "e.csv", "--as", "episodes", "--dry-run", in: folder.path)
        #expect(
            rehearsal
                == Run(
                    status: 0,
                    output: """
                        season  number  title
                        1       1       Anfang
                        1       2       Ende; wirklich
                        left out: 'Laune'

                        to add: 1 season, 2 episodes
                          s1: shows/x/season-1.yaml: 2 episodes
                        left out:
                          1 × columns: 'Laune' has no meaning here; give it one with --map (1:1)
                        nothing was written, because of --dry-run

                        """, errors: ""))
        #expect(try folder.contents == Self.site)
        let run = try marquee("import", "csv", "e.csv", "--as", "episodes", in: folder.path)
        #expect(run.status == 0)
        #expect(run.output.hasSuffix("1 file written:\n  Content/shows/x/season-1.yaml\n"))
        #expect(
            try folder.contents["Content/shows/x/season-1.yaml"]
                == "number: 1\nepisodes:\n  - { number: 1, title: Anfang }\n  - { number: 2, title: \"Ende; wirklich\" }\n")
        let again = try marquee("import", "csv", "e.csv", "--as", "episodes", in: folder.path)
        #expect(again.output.hasSuffix("nothing to add: the site has all of it\n"))
        #expect(try marquee("check", in: folder.path).status == 0)
    }

    @Test func mistakesNameTheirPlaceInTheFile() throws {
        let folder = try TemporaryFolder(Self.site)
        #expect(
            try marquee("import", "csv", "bad.csv", "--as", "episodes", in: folder.path)
                == Run(
                    status: 1, output: "",
                    errors: """
                        bad.csv:2:7: error: row 2, column 'aired': '08/03/2023' may be 2023-03-08 or 2023-08-03
                            2 | 1,1,A,08/03/2023
                              |       ^~~~~~~~~~ pass `--dates dmy` if the day comes first, or `--dates mdy` if the month does
                        1 error; nothing was imported

                        """))
        #expect(try folder.contents == Self.site)
    }

    @Test(
        arguments: [
            (["csv", "none.csv", "--as", "people"], 3), (["csv", "e.csv", "--as", "peple"], 2),
            (["csv", "e.csv", "--as", "people", "--map", "x"], 2),
            (["tvmaze", "e.csv", "--accept", "all"], 2), (["tvmaze", "e.csv"], 1), (["json", "e.csv", "--as", "people"], 1),
            (["csv", "e.csv", "--as", "episodes", "--show", "y"], 2), (["csv", "e.csv", "--as", "episodes", "--site", "none"], 3), ([], 0),
        ] as [([String], Int32)])
    func wrongUsageAndBadFilesAreToldApart(arguments: [String], status: Int32) throws {
        let folder = try TemporaryFolder(Self.site)
        #expect(try marquee(["import"] + arguments, in: folder.path).status == status)
        #expect(try folder.contents == Self.site)
    }

    @Test func aShowIsFetchedWithCurlAndUpdatedPieceByPiece() throws {
        let folder = try TemporaryFolder(Self.site)
        let show =
            #"{"id": 7, "name": "Y", "genres": [], "status": "Running", "rating": {"average": 7}, "_embedded": {"seasons": [{"id": 1, "number": 1}]}}"#
        let episodes =
            #"[{"id": 1, "name": "One", "season": 1, "number": 1, "airdate": "2020-01-01"}, {"id": 2, "name": "Extra", "season": 1, "number": null}]"#
        try folder.write(
            """
            #!/bin/sh
            for address; do :; done
            echo "$address" >>\(folder.path)/asked
            case $address in */episodes*) cat \(folder.path)/episodes.json;; *) cat \(folder.path)/show.json;; esac

            """, to: "bin/curl")
        try folder.write(show, to: "show.json")
        try folder.write(episodes, to: "episodes.json")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.absolute("bin/curl"))
        let environment = ["PATH": "\(folder.absolute("bin")):/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1700000000"]
        func run(_ arguments: String...) throws -> Run {
            try marquee(["import", "tvmaze"] + arguments, in: folder.path, environment: environment)
        }

        let first = try run("https://www.tvmaze.com/shows/7/y")
        #expect(first.status == 0)
        #expect(
            try folder.contents["asked"] == """
                https://api.tvmaze.com/shows/7?embed[]=seasons&embed[]=cast&embed[]=crew&embed[]=akas
                https://api.tvmaze.com/shows/7/episodes?specials=1

                """)
        #expect(
            try folder.contents["Content/shows/y/season-1.yaml"] == """
                number: 1
                sources: [tvmaze-7]
                episodes:
                  - { number: 1, title: One, date: 2020-01-01, ids: { tvmaze: 1 } }
                  - { id: extra, title: Extra, ids: { tvmaze: 2 } }

                """)
        try folder.write(episodes.replacing("2020-01-01", with: "2020-02-02").replacing("Extra", with: "Bonus"), to: "episodes.json")
        let asked = try run("7")
        #expect(asked.output.contains("  s1e1/date: s1e1 date: 2020-01-01 → 2020-02-02, as a claim in shows/y/claims.yaml\n"))
        #expect(asked.output.contains("pass `--update`"))
        #expect(try folder.contents["Content/shows/y/claims.yaml"] == nil)
        let none = try run("7", "--update", "--accept", "none")
        #expect(none.output.hasSuffix("nothing was written\n"))
        let one = try run("7", "--update", "--accept", "s1e1/date")
        #expect(one.status == 0)
        #expect(try folder.contents["Content/shows/y/claims.yaml"]?.contains("value: 2020-02-02") == true)
        #expect(try folder.contents["Content/shows/y/season-1.yaml"]?.contains("title: Extra") == true)
        #expect(try marquee("check", in: folder.path).status == 0)
    }
}
