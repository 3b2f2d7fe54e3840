import ContentReader
import Diagnostics
import Files
import Output
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// A site that would be too much is not written to the end, and the error says which file of the content it is made of.
@Suite struct OutputLimitsTests {
    private func files(_ sizes: [String: Int]) -> [OutputFile] {
        sizes.map { path, size in OutputFile(path, .rendered { [UInt8](repeating: 0x20, count: size) }) }
    }

    @Test(arguments: [1, 4]) func aFileThatIsTooLargeStopsTheBuild(threads: Int) throws {
        let output = try TemporaryOutput()
        try output.build(["a.html": "a", "old.html": "o"])
        let limits = OutputLimits(file: SizeLimit(bytes: 100))
        let folder = OutputFolder(output.folder.absolute("public"))
        #expect(throws: OutputError.fileTooLarge("b.html", limits.file)) {
            try folder.write(files(["a.html": 1, "b.html": 101, "c.html": 101]), limits: limits, threads: threads)
        }
        #expect(try output.contents["old.html"] == "o")
        #expect(try output.contents["b.html"] == nil)
        #expect(try folder.write(files(["a.html": 1, "b.html": 100]), limits: limits, threads: threads).removed == ["old.html"])
    }

    @Test(arguments: [1, 4]) func filesThatAreTooMuchTogetherStopTheBuild(threads: Int) throws {
        let output = try TemporaryOutput()
        let limits = OutputLimits(site: SizeLimit(bytes: 1_000))
        let folder = OutputFolder(output.folder.absolute("public"))
        let many = Dictionary(uniqueKeysWithValues: (0..<500).map { ("\($0).html", 100) })
        #expect(throws: OutputError.siteTooLarge(limits.site)) { try folder.write(files(many), limits: limits, threads: threads) }
        #expect(try output.contents.count <= 10)
        #expect(try folder.write(files(["a": 500, "b": 500]), limits: limits, threads: threads).bytes == 1_000)
    }

    /// With spoilers to look for, nothing has been put in its place by then.
    @Test func whereSpoilersAreLookedForNothingHasChanged() throws {
        let output = try TemporaryOutput()
        try output.build(["a.html": "a"])
        let text = GuardedText(.words, "Nick dies in the rain", at: SourceLocation(file: "a.yaml"))
        let screen = try #require(LeakScreen(for: [text], contentFolder: output.folder.path))
        let limits = OutputLimits(site: SizeLimit(bytes: 1_000))
        #expect(throws: OutputError.siteTooLarge(limits.site)) {
            try OutputFolder(output.folder.absolute("public")).write(
                files(["a.html": 600, "b.html": 600]), screen: screen, limits: limits, threads: 1)
        }
        #expect(try output.contents == ["a.html": "a"])
    }

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
                    at: "articles/long.md", 1, 1, "'news/long/index.html' would be larger than 25 MB, which is made of this file",
                    help: "take out what makes it so long, or split it")
            ])
        #expect(
            diagnostics(.siteTooLarge(.renderedSite)) == [
                .error(
                    at: "site.yaml", 1, 1, "the pages of the site would be larger than 4 GB together",
                    help: "of its \(site.routes.count) files, 5 are in 'assets'")
            ])
        #expect(diagnostics(.inUse("public")) == nil)
    }
}
