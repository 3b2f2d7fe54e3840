import ContentReader
import Checks
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// The invented show with the most awkward data possible, as visitors get it.
@Suite struct AwkwardSiteTests {
    private struct File {
        let path: String
        let isPage: Bool
        let text: String
    }

    /// Made once for all tests.
    private static let made: Result<[File], any Error> = Result {
        let folder = try TemporaryFolder(TestContent.awkwardShow)
        let site = try Self.site(in: folder)
        return site.routes.map { File(path: $0.path, isPage: $0.isPage, text: String(decoding: site.bytes(of: $0) ?? [], as: UTF8.self)) }
    }

    private let files: [File]
    private var pages: [(path: String, text: String)] { files.filter(\.isPage).map { ($0.path, $0.text) } }

    init() throws { files = try Self.made.get() }

    private static func site(in folder: TemporaryFolder) throws -> Site {
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        #expect(reading.diagnostics.filter { $0.severity == .error } == [])
        return try Site(planning: reading.content, theme: DefaultTheme())
    }

    @Test func everyPageIsWellFormed() {
        #expect(pages.count > 40)
        for (path, text) in pages { #expect(WellFormedness.fault(of: Array(text.utf8), isPage: true) == nil, "/\(path)") }
    }

    /// Every guarded text contains the word `GUARDED`.
    @Test func nothingGuardedIsOutsideSpoilers() throws {
        let closed = /<details class="spoiler"[^>]*>.*?<\/details>/.dotMatchesNewlines()
        var found = 0
        for file in files {
            let text = file.text
            #expect(!file.path.lowercased().contains("guarded") && !text.replacing(closed, with: "").contains("GUARDED"), "/\(file.path)")
            found += text.ranges(of: "GUARDED").count
            // A spoiler only says when it may be opened.
            for summary in text.matches(of: /<summary>(.*?)<\/summary>/) {
                #expect(!summary.output.1.contains("GUARDED"), "/\(file.path)")
            }
        }
        #expect(found > 20)
    }

    /// Every guarded text is somewhere on the site, for those who want to read it.
    @Test func everythingGuardedCanBeOpened() throws {
        let everything = pages.map(\.text).joined()
        let guarded = try TestContent.awkwardShow.filter { $0.key != "README.md" }.values.flatMap { text in
            text.matches(of: /GUARDED [A-Za-z ]+[a-z]/).map { String($0.output) }
        }
        #expect(guarded.count > 20)
        for text in guarded { #expect(everything.contains(text), "\(text)") }
    }

    @Test func everyLinkLeadsSomewhere() throws {
        let folder = try TemporaryFolder(TestContent.awkwardShow)
        #expect(LinkCheck(of: try Self.site(in: folder), contentFolder: folder.path, threads: 2).diagnostics == [])
    }

    @Test func hostileTitlesStayTitles() {
        for (path, text) in pages {
            #expect(!text.contains("<script>alert") && !text.contains("<b>") && !text.contains("onerror=\""), "/\(path)")
        }
    }

    @Test(arguments: [
        "odd-books/announcements/", "odd-books/now/", "odd/announcements/", "odd/season-0/making-of/", "odd/characters/nobody/",
    ])
    func pageIsAsItWasFoundRight(_ path: String) throws {
        let page = try #require(pages.first { $0.path == path }?.text)
        let main = try #require(page.firstMatch(of: /<main.*<\/main>/.dotMatchesNewlines())).output
        let name = path.dropLast().replacing("/", with: "-")
        #expect(try Golden("page-\(name).html").difference(from: main + "\n") == nil)
    }
}
