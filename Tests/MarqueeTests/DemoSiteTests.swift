import Foundation
import TestSupport
import Testing

@Suite struct DemoSiteTests {
    private func build(_ arguments: String..., into folder: TemporaryFolder) throws -> Run {
        switch arguments.count {
        case 2:
            try marquee(
                "build", "--site", "\(projectFolder)/Content", "--output", folder.absolute("public"), "--date", "2026-11-01", arguments[0],
                arguments[1])
        default:
            try marquee("build", "--site", "\(projectFolder)/Content", "--output", folder.absolute("public"), "--date", "2026-11-01")
        }
    }

    @Test func isBuiltWithoutAWarning() throws {
        let folder = try TemporaryFolder()
        let run = try build(into: folder)
        #expect(run.status == 0)
        #expect(run.errors == "")
        let pages = try folder.contents.keys.filter { $0.hasSuffix("/index.html") }
        #expect(pages.count > 100)
    }

    @Test func isTheSameAtAnyNumberOfThreads() throws {
        let one = try TemporaryFolder()
        let many = try TemporaryFolder()
        _ = try build("--threads", "1", into: one)
        _ = try build("--threads", "7", into: many)
        // Marquee's own records say when each file was read and written.
        let (files, others) = (try one.contents, try many.contents)
        let records = files.keys.filter { $0.hasPrefix(".marquee/") }
        #expect(files.count > 100 && !records.isEmpty)
        #expect(others.filter { !records.contains($0.key) } == files.filter { !records.contains($0.key) })
    }

    @Test func worksBelowAFolder() throws {
        let folder = try TemporaryFolder()
        _ = try build("--base-url", "https://example.org/fans/", into: folder)
        for (path, text) in try folder.contents where path.hasSuffix(".html") {
            let links = text.ranges(of: "href=\"/").count + text.ranges(of: "src=\"/").count
            let inside = text.ranges(of: "href=\"/fans/").count + text.ranges(of: "src=\"/fans/").count
            #expect(links == inside, "\(path)")
            #expect(!text.contains("https://leaves.example"), "\(path)")
        }
    }

    /// Every example of `Content/README.md` under "What Markdown can do here" is a text that the site can show.
    @Test func examplesOfTheREADMEAreRendered() throws {
        let readme = try String(contentsOfFile: "\(projectFolder)/Content/README.md", encoding: .utf8)
        let chapter = try #require(readme.split(separator: "\n## ").first { $0.hasPrefix("What Markdown can do here") })
        let blocks = codes(in: chapter, between: "```").map { $0.dropFirst("markdown".count) }
        // An escaped bar does not end a cell.
        let rows = chapter.replacing("\\|", with: "\u{1}").split(separator: "\n").filter { $0.hasPrefix("| `") }
        let spans = rows.flatMap { codes(in: $0.split(separator: "|")[0], between: "`") }.map { $0.replacing("\u{1}", with: "|") }
        #expect(blocks.count == 3)
        #expect(spans.count > 10)

        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: "\(projectFolder)/Content", toPath: folder.absolute("Content"))
        let matter = "---\ntitle: Examples\ndate: 2026-01-01\nshow: heartstopper\n---\n"
        let paragraphs = spans + blocks.map { String($0) }
        let text = matter + paragraphs.joined(separator: "\n\n")
        try folder.write(text, to: "Content/articles/examples.md")
        let run = try marquee("build", "--date", "2026-11-01", in: folder.path)
        #expect(run.errors == "")
        let page = try #require(try folder.contents["public/news/examples/index.html"])
        let shown = [
            "/characters/nick-nelson/", "/season-2/episode-5/", "8.9", "spoiler-reference", "<del>", "type=\"checkbox\"",
            "href=\"https://example.org\"",
            "class=\"footnotes\"", "<th scope=\"col\"", "class=\"note-box\"", "class=\"quote\"", "<details class=\"spoiler\"",
            "class=\"gallery\"",
            "<figcaption>", "class=\"video\"", "class=\"cast\"", "class=\"episode-list\"", "class=\"timeline\"", "class=\"countdown\"",
        ]
        for piece in shown { #expect(page.contains(piece), "\(piece)") }
    }

    private func codes(in text: some StringProtocol, between marks: String) -> [String] {
        let parts = String(text).split(separator: marks, omittingEmptySubsequences: false)
        return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    }
}
