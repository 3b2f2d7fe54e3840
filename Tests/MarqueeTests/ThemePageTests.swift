import ContentReader
import ShowData
import Site
@testable import Templates
import TestSupport
import Testing
import ThemeKit

/// What must hold for every page of the default theme, on a site with hostile names and titles.
@Suite struct ThemePageTests {
    /// The style sheet that every page loads, and those of the home page and of pages with data.
    @Test func theStyleSheetsAreSmall() {
        #expect(1_000..<27_000 ~= ThemeAsset.marqueeStyleSheet.bytes.count)
        #expect(1_000..<5_000 ~= ThemeAsset.homeStyleSheet.bytes.count)
        #expect(1_000..<12_000 ~= ThemeAsset.dataStyleSheet.bytes.count)
    }

    /// An ellipsis that stands for one page would take its place for nothing.
    @Test(arguments: [
        (1, 1, "1"), (1, 2, "1 2"), (1, 5, "1 2 3 4 5"), (1, 6, "1 2 3 … 6"), (4, 9, "1 2 3 4 5 6 … 9"), (5, 9, "1 2 3 4 5 6 7 8 9"),
        (9, 9, "1 … 7 8 9"), (50, 100, "1 … 48 49 50 51 52 … 100"),
    ]) func paginationNamesThePagesNearby(number: Int, count: Int, shown: String) throws {
        let pagination = Pagination(number, of: count, links: Links(base: try #require(.init("https://example.org/")))) { .news(page: $0) }
        #expect(pagination.shortcuts.map { $0.map { String($0) } ?? "…" }.joined(separator: " ") == shown)
    }

    @Test func hostileTextStaysText() throws {
        for (path, whole) in try pages() {
            let page = whole.replacing(
                /<script( type="module"( blocking="render")?| defer)? src="[^"]*"( data-[a-z-]+="[^"]*")*><\/script>/, with: "")
            // The only other script is the structured data, and no text in it can end it.
            let begin = #"<script type="application/ld+json">"#
            #expect(!page.replacing(begin, with: "").contains("<script"), "\(path)")
            #expect(page.ranges(of: begin).count == page.ranges(of: "</script").count, "\(path)")
            #expect(page.ranges(of: begin).count <= 1, "\(path)")
            #expect(!page.contains("<b>"), "\(path)")
            #expect(!page.contains("onerror=\""), "\(path)")
        }
    }

    /// A literal that was mistaken for text would show its markup to the reader.
    @Test func noMarkupOfATemplateIsEscaped() throws {
        for (path, page) in try pages() {
            // Drawings shorten long names.
            let escaped = page.replacing(/<text[^>]*>[^<]*<\/text>/, with: "").matches(of: /&lt;\/?([a-z1-6]+)/).map { String($0.output.1) }
            #expect(Set(escaped).isSubset(of: ["title", "script", "b"]), "\(path)")
        }
    }

    @Test func everyPageHasOneTitleAndNoLevelIsSkipped() throws {
        for (path, page) in try pages() {
            let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
            #expect(levels.first == 1, "\(path)")
            #expect(levels.count { $0 == 1 } == 1, "\(path)")
            for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(path): h\(next) after h\(level)") }
        }
    }

    @Test func noIdIsGivenTwice() throws {
        for (path, page) in try pages() {
            let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count, "\(path)")
        }
    }

    @Test func everyPageHasItsLanguageAndItsAddress() throws {
        for (path, page) in try pages() {
            #expect(page.contains("<html lang=\"he\" dir=\"rtl\""), "\(path)")
            #expect(page.contains("<link rel=\"canonical\"") != page.contains("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
        }
    }

    @Test(arguments: [
        ("{ ai: refuse }", "noai, noimageai", "noindex, noai, noimageai"), ("{ ai: allow }", nil, "noindex"),
        ("{ search: refuse }", "noindex", "noindex"),
        ("{ ai: refuse, search: refuse }", "noindex, noai, noimageai", "noindex, noai, noimageai"),
    ])
    func everyPageSaysWhatItAsksOfCrawlers(crawlers: String, listed: String?, unlisted: String) throws {
        for (path, page) in try pages(["site.yaml": "title: Empty\nbaseURL: https://example.org/\ncrawlers: \(crawlers)\n"]) {
            let rules = page.matches(of: /<meta name="robots" content="([^"]*)">/).map { String($0.output.1) }
            #expect(rules == [page.contains("<link rel=\"canonical\"") ? listed : unlisted].compactMap(\.self), "\(path)")
        }
    }

    @Test func aSiteWithoutContentHasNoEmptySections() throws {
        for (path, page) in try pages(["site.yaml": "title: Empty\nbaseURL: https://example.org/\n"]) {
            #expect(!page.contains("<section"), "\(path)")
            #expect(!page.contains("<ul>\n</ul>"), "\(path)")
        }
    }

    private func pages(_ files: [String: String] = hostileSite) throws -> [(path: String, text: String)] {
        let folder = try TemporaryFolder(files)
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
        let site = try Site(planning: ContentReader.read(folder.path, options: options).content, theme: DefaultTheme())
        return site.routes.filter { $0.outputPath.hasSuffix(".html") }.compactMap { route in
            site.bytes(of: route).map { (route.outputPath, String(decoding: $0, as: UTF8.self)) }
        }
    }
}

private let hostile = "'</title><script>alert(1)</script>\" onerror=\"x <b>'"

private let hostileSite = [
    "site.yaml":
        "title: \(hostile)\ntagline: \(hostile)\ndescription: \(hostile)\nfooter: \(hostile)\nbaseURL: https://example.org/\nlanguage: he\n",
    "authors.yaml": "a: { name: \(hostile), role: \(hostile), bio: \(hostile) }",
    "people.yaml": "p: { name: \(hostile), aliases: [\(hostile)], bio: \(hostile), occupation: \(hostile) }",
    "sources.yaml":
        "s: { name: \(hostile), title: \(hostile), author: \(hostile), authorAliases: [\(hostile)], note: \(hostile), date: 2024-02 }",
    "shows/x/show.yaml": """
    title: \(hostile)
    kind: series
    status: running
    tagline: \(hostile)
    network: \(hostile)
    genres: [\(hostile)]
    basedOn: \(hostile)
    creators: [p]
    accent: "#ffe600"
    ratings: [{ source: s, value: 8.9, outOf: 10, votes: 3, asOf: 2022, note: \(hostile) }]
    cast: [{ person: p, note: \(hostile) }]
    sources: [s]
    """,
    "shows/x/season-1.yaml": """
    number: 1
    premiere: 2024
    summary: \(hostile)
    episodes:
      - { number: 1, title: \(hostile), summary: \(hostile), minutes: 30, writers: [p], ratings: [{ source: s, value: 8.9, outOf: 10, asOf: 2022 }] }
      - { number: 2, title: Second, ratings: [{ source: s, value: 4, outOf: 10, asOf: 2023 }] }
    """,
    "shows/x/characters.yaml": """
    c:
      name: \(hostile)
      aliases: [\(hostile)]
      summary: \(hostile)
      facts: { \(hostile): \(hostile) }
      roles: [{ person: p, kind: main, seasons: [1] }]
    d: { name: Second, roles: [{ person: p, episodes: s1e1 }, { person: p }] }
    """,
    "shows/x/relationships.yaml": """
    relationships: [{ between: [c, d], kind: rivalry, as: [\(hostile), \(hostile)], note: \(hostile), sources: [s] }]
    """,
    "shows/x/claims.yaml": """
    one: { date: 2023-05, says: \(hostile), status: expected, by: \(hostile), sources: [s] }
    """,
    "shows/x/books.yaml": """
    volumes:
      v1: { title: \(hostile), authors: [p], releases: [{ date: 2024, region: \(hostile) }, { date: tba }], sources: [s] }
    adaptations:
      - { screen: s1, volumes: [v1], extent: full, note: \(hostile), sources: [s] }
    """,
    "articles/2024/one.md":
        "---\ntitle: \(hostile)\ndate: 2024-01-01\nauthors: [a]\ntags: [\(hostile), plain]\nshow: x\nsources: [s]\ndescription: \(hostile)\n---\n# Head\n\nText.\n",
    "articles/2024/two.md": "---\ntitle: Two\ndate: 2024-01-02\nauthors: [a]\ntags: [plain]\n---\nText.\n",
    "pages/about.md": "---\ntitle: \(hostile)\n---\nText.\n",
]
