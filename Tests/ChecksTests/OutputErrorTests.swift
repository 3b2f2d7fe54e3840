import Checks
import ContentReader
import Diagnostics
import Files
import Output
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// Takes errors of the output, and checks which content file they name.
@Suite struct OutputErrorTests {
    @Test func theErrorIsAtTheFileThatThePageIsMadeOf() throws {
        let folder = try TemporaryFolder([
            "site.yaml": "title: L\nbaseURL: https://l.example/\n", "articles/long.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
        ])
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        let site = try Site(planning: reading.content, theme: DefaultTheme())
        func diagnostics(_ error: OutputError) -> [Diagnostic]? { error.diagnostics(about: site, contentFolder: folder.path) }
        #expect(
            diagnostics(.fileTooLarge("news/long/index.html", .renderedFile)) == [
                .error(
                    at: "articles/long.md", 1, 1, "'news/long/index.html', which is made from this file, would be larger than 25 MB",
                    help: "shorten or split it")
            ])
        #expect(
            diagnostics(.siteTooLarge(.renderedSite)) == [
                .error(
                    at: "site.yaml", 1, 1, "the pages of the site would take more than 10 GB in all",
                    help: "\(site.routes.count { $0.outputPath.hasPrefix("assets/") }) of its \(site.routes.count) files are in 'assets'")
            ])
        #expect(diagnostics(.inUse("public")) == nil)
    }
}
