import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
    private func folder(_ more: [String: String] = [:]) throws -> TemporaryFolder {
        let content = [
            "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\nrawHTML: allowed\n",
            "Content/authors.yaml": "us: { name: Us }\n",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nauthors: [us]\ndescription: On A.\n---\nText.\n",
        ]
        return try TemporaryFolder(content.merging(more) { $1 })
    }

    @Test func aValidSiteIsNotWritten() throws {
        let folder = try folder()
        let run = try marquee("check", "--date", "2026-01-01", in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("9 pages checked in "))
        #expect(try folder.folders == ["Content", "Content/articles"])
    }

    @Test func aBrokenLinkFailsTheCheck() throws {
        let folder = try folder(["Content/pages/about.md": "---\ntitle: About\n---\n<a href=\"/nwes/\">News</a>\n"])
        let run = try marquee("check", "--date", "2026-01-01", in: folder.path)
        #expect(run.status == 1)
        #expect(
            run.errors == """
                Content/pages/about.md:4:10: error: no page or file has the address '/nwes/'; '/about/' links there
                    4 | <a href="/nwes/">News</a>
                      |          ^~~~~~ did you mean '/news/'?
                1 error

                """)
    }

    @Test func notesDoNotFailTheCheck() throws {
        let folder = try folder(["Content/images/a.svg": "<svg/>"])
        let run = try marquee("check", "--date", "2026-01-01", in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors == "Content/images/a.svg:1:1: note: no page uses this picture\n1 note\n")
    }

    @Test func warningsOfTheReaderAreThereWhenPlanningFails() throws {
        let folder = try folder(["Content/peple.yaml": "x", "Content/pages/about.md": "---\ntitle: About\n---\n[x](/nowhere/)\n"])
        let run = try marquee("check", "--date", "2026-01-01", in: folder.path)
        #expect(run.status == 1)
        #expect(run.errors.contains("Content/pages/about.md:4:5: error: no page has the address '/nowhere/'"))
        #expect(run.errors.contains("Content/peple.yaml:1:1: warning: "))
        #expect(run.errors.hasSuffix("\n1 error, 1 warning\n"))
    }

    @Test func theResultIsJSONOnRequest() throws {
        let folder = try folder(["Content/images/a.svg": "<svg/>"])
        let run = try marquee("check", "--json", "--date", "2026-01-01", in: folder.path)
        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0)
        #expect(lines.count == 2)
        #expect(
            lines.first == #"{"severity": "note", "file": "images/a.svg", "line": 1, "column": 1, "message": "no page uses this picture"}"#)
        #expect(lines.last?.hasPrefix(#"{"result": "checked", "pages": 9, "#) == true)
    }

    @Test func otherSitesAreNotCheckedWithoutCurl() throws {
        let folder = try folder()
        let run = try marquee("check", "--external", in: folder.path, environment: ["PATH": "/nowhere"])
        #expect(
            run
                == Run(
                    status: 3, output: "",
                    errors:
                        "marquee: checking links to other sites needs the program 'curl', which is not on the PATH; install it, or leave out --external\n"
                )
        )
    }

    @Test func otherSitesAreCheckedOnlyOnRequest() throws {
        let folder = try folder(["Content/pages/about.md": "---\ntitle: About\n---\n[x](http://169.254.0.9/x#y) <http://169.254.0.8/>\n"])
        #expect(try marquee("check", in: folder.path).errors == "")

        let run = try marquee("check", "--external", in: folder.path)
        #expect(run.status == 0)
        #expect(
            run.errors == """
                Content/pages/about.md:4:5: warning: 'http://169.254.0.9/x' leads to '169.254.0.9', which is not on the public internet; \
                '/about/' links there
                    4 | [x](http://169.254.0.9/x#y) <http://169.254.0.8/>
                      |     ^~~~
                Content/pages/about.md:4:30: warning: 'http://169.254.0.8/' leads to '169.254.0.8', which is not on the public internet; \
                '/about/' links there
                    4 | [x](http://169.254.0.9/x#y) <http://169.254.0.8/>
                      |                              ^~~~
                2 warnings

                """)
        #expect(run.output.hasPrefix("10 pages and 2 links to other sites checked in "))
        #expect(try folder.contents[".marquee/links.json"] == "{}\n")
    }

    @Test func linksToTheOwnComputerAreNamedOnce() throws {
        let folder = try folder(["Content/pages/about.md": "---\ntitle: About\n---\n[x](http://localhost:9/a/)\n"])
        let warning = """
            Content/pages/about.md:4:5: warning: other people cannot open this address, because it leads to your own computer
                4 | [x](http://localhost:9/a/)
                  |     ^~~~ write the path alone: '/a/'
            1 warning

            """
        #expect(try marquee("check", in: folder.path).errors == warning)
        #expect(try marquee("check", "--external", in: folder.path).errors == warning)
    }

    @Test func linksThatAnsweredTodayAreNotCheckedAgain() throws {
        let recently = Int(Date(timeIntervalSinceNow: -3_600).timeIntervalSince1970)
        let folder = try folder([
            "Content/pages/about.md": "---\ntitle: About\n---\n<http://169.254.0.9/>\n",
            ".marquee/links.json": "{\"http://169.254.0.9/\": \(recently)}",
        ])
        #expect(try marquee("check", "--external", in: folder.path).errors == "")
    }

    @Test func missingContentIsNotedAfterErrorsAndWarnings() throws {
        let folder = try folder([
            "Content/peple.yaml": "x",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nauthors: [us]\n---\nText.\n",
        ])
        let run = try marquee("check", "--date", "2026-01-01", in: folder.path)
        #expect(run.status == 0)
        #expect(
            run.errors == """
                Content/peple.yaml:1:1: warning: Marquee does not recognise this file, and leaves it out
                    1 | x
                      | ^ did you mean 'people.yaml'?
                Content/articles/a.md:1:1: note: the only article has no description: a
                    1 | ---
                      | ^~~ write 'description: …' with one sentence
                1 warning, 1 note

                """)
        let lines = try marquee("check", "--json", "--date", "2026-01-01", in: folder.path).output.split(separator: "\n")
        #expect(
            lines.prefix(2).map { $0.prefix(23) } == [#"{"severity": "warning", "#, #"{"severity": "note", "fi"#].map { $0.prefix(23) })
    }

    @Test func oldContentIsNotedOnRequest() throws {
        let folder = try folder([
            "Content/sources.yaml": "post: { name: Post, address: https://post.example/ }\n",
            "Content/shows/h/show.yaml": """
            title: H
            kind: film
            status: ended
            summary: S.
            genres: [romance]
            premiere: 2020
            ratings: [{ source: post, value: 8, outOf: 10, asOf: 2025 }]
            """,
        ])
        #expect(try marquee("check", "--date", "2026-06-01", in: folder.path).errors == "")
        #expect(try marquee("check", "--stale", "1y", "--date", "2026-06-01", in: folder.path).errors == "")
        let run = try marquee("check", "--stale", "3m", "--date", "2026-06-01", in: folder.path)
        #expect(run.status == 0)
        #expect(
            run.errors == """
                Content/shows/h/show.yaml:7:11: note: this rating is from 2025, more than 3 months ago
                    7 | ratings: [{ source: post, value: 8, outOf: 10, asOf: 2025 }]
                      |           ^ look it up again, and correct 'value' and 'asOf'
                1 note

                """)
        #expect(try marquee("check", "--stale", "soon", in: folder.path).status == 2)
    }

    @Test func theDemoSiteIsSound() throws {
        let run = try marquee("check", "--json", "--site", "\(projectFolder)/Content", "--date", "2026-11-01")
        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0)
        #expect(lines.dropLast().filter { !$0.hasPrefix(#"{"severity": "note", "#) } == [])
        #expect(lines.last?.hasPrefix(#"{"result": "checked", "#) == true)
    }
}
