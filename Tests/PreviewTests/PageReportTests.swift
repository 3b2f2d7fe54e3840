import ContentReader
import Diagnostics
import Testing

@testable import Preview

/// What the bar says about a page.
struct PageReportTests {
    let preview: TestPreview

    init() throws {
        preview = try TestPreview([
            "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\nadapts: b\n",
            "shows/h/season-1.yaml": """
            number: 1
            episodes:
              - { number: 1, title: One }
              - { number: 2, title: Two }
              - { id: extra, title: Extra }

            """,
            "shows/b/show.yaml": "title: B\nkind: bookSeries\nstatus: running\n",
            "shows/b/books.yaml": "volumes:\n  v1: { title: First }\n  v2: { title: Second }\n",
            "articles/2025/leaves.md": article("Leaves", "They fall."),
        ])
    }

    @Test func pointsOfViewAreThoseThatVisitorsCanChoose() {
        let report = preview.ask("/.marquee/status?page=/h/").text
        #expect(report.contains(#"{"id": "h", "title": "H", "points": ["s1e1", "s1e2", "v1", "v2"]}"#))
        #expect(report.contains(#"{"id": "b", "title": "B", "points": ["v1", "v2"]}"#))
    }

    @Test(arguments: [
        ("/h/", ["of the show"]), ("/h/season-1/", ["of the show", "of the season"]),
        ("/h/season-1/episode-2/", ["of the show", "of the season"]),
        ("/b/books/", ["of the books"]), ("/news/leaves/", ["of the article"]), ("/", []),
    ])
    func notesStandOnThePagesThatTheyAreAbout(_ page: String, _ expected: [String]) {
        var snapshot = preview.snapshot
        snapshot.notes = [
            .note(at: SourceLocation(file: "articles/2025/leaves.md"), "of the article"),
            .note(at: SourceLocation(file: "shows/b/books.yaml"), "of the books"),
            .note(at: SourceLocation(file: "shows/h/season-1.yaml"), "of the season"),
            .note(at: SourceLocation(file: "shows/h/show.yaml"), "of the show"),
        ]
        let report = preview.ask("/.marquee/status?page=\(page)", showing: snapshot).text
        #expect(snapshot.notes.map(\.message).filter { report.contains($0) }.sorted() == expected.sorted())
    }

    /// Every page that is open asks for the list again after each change.
    @Test func listsOfProblemsAndNotesAreBounded() throws {
        let files = ["articles/2025/leaves.md", "site.yaml"]
        let many = files.flatMap { file in
            (1...5000).map {
                Diagnostic.error(at: file, $0, 1, "problem \($0.word) of this file is unlike all the others", help: "help \($0)")
            }
        }
        var printer = DiagnosticPrinter { _ in nil }
        var snapshot = preview.snapshot
        snapshot.contentProblems = ProblemList(many, in: try ContentFolder(preview.folder.path), &printer, editor: .vscode)
        snapshot.notes = many.map { .note(at: $0.location, $0.message) }
        #expect(snapshot.problems.count == 10_000)
        let omitted = 10_000 - (snapshot.problems.shown.count - 1)
        #expect(snapshot.problems.shown.last?.text == "\(omitted) more not shown; fix those above first, or list all of them with --json")
        let report = preview.ask("/.marquee/status?page=/news/leaves/", showing: snapshot).text
        #expect(report.contains(#""problemCount": 10000"#) && report.contains(#""noteCount": 5000"#))
        // Two lists, with the names of their parts.
        #expect(report.utf8.count < 3 * DiagnosticPrinter.longestList)
        snapshot.site = nil
        #expect(preview.ask("/", showing: snapshot).text.utf8.count < 2 * DiagnosticPrinter.longestList)
    }
}
