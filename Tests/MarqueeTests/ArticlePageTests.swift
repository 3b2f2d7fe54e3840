import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// What the page of an article has besides its text.
@Suite struct ArticlePageTests {
    private func page(_ lines: String, _ text: String, _ others: [String: String] = [:]) throws -> String {
        let folder = try TemporaryFolder(
            [
                "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\ncontentsFromWords: 5\n",
                "articles/it.md": "---\ntitle: It\ndate: 2025-01-02\n\(lines)---\n\(text)\n",
                "images/leaf.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            ].merging(others) { $1 })
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        try #require(reading.diagnostics == [])
        let site = try Site(planning: reading.content, theme: DefaultTheme())
        return String(decoding: try #require(site.bytes(of: .article(slug: "it"))), as: UTF8.self)
    }

    @Test func theHeaderHasTheDescriptionAndThePlaceInTheSeries() throws {
        let other = ["articles/first.md": "---\ntitle: <First>\ndate: 2025-01-01\nseries: Tales & more\n---\nText.\n"]
        let page = try page("description: In \"short\".\nseries: Tales & more\n", "Text.", other)
        let header = try #require(page.firstMatch(of: /<header class="title">([\s\S]*?)<\/header>/)?.output.1)
        #expect(
            header.contains("<p class=\"summary\">In “short”.</p>") || header.contains("<p class=\"summary\">In &quot;short&quot;.</p>"))
        #expect(header.contains("<span>Tales &amp; more</span> <span>Part 2 of 2</span>"))
        #expect(page.contains("<li><a href=\"/news/first/\">&lt;First&gt;</a></li>\n<li aria-current=\"page\">It</li>"))
    }

    @Test func itCanBeSharedWithoutScripts() throws {
        let page = try page("", "Text.")
        #expect(page.contains("<p class=\"share\"><a href=\"https://leaves.example/news/it/\" data-copied=\"Link copied\">Share</a>"))
        #expect(
            page.contains("<script type=\"module\" src=\"/assets/article")
                && page.contains("<link rel=\"stylesheet\" href=\"/assets/article"))
        #expect(!page.contains("class=\"series\"") && !page.contains("<p class=\"summary\">"))
    }

    /// They open without scripts too.
    @Test func theContentsAreAListThatOpens() throws {
        let page = try page("", "# One\n\nText text text.\n\n# Two\n\nText.\n\n# Three\n\nText.")
        #expect(
            page.contains(
                "<details>\n<summary class=\"label\">Contents</summary>\n<ol>\n<li class=\"level-2\"><a href=\"#one\">One</a></li>"))
    }

    @Test(arguments: [
        ("::pull[Quiet *pages*.]{#here}", "<aside class=\"pull\" id=\"here\">\n<p>Quiet <em>pages</em>.</p>\n</aside>"),
        ("::figure{src=images/leaf.svg alt=Leaf wide}", "<figure class=\"shot wide\">\n<img src=\"/images/leaf.svg\""),
        (":::spoiler{until=end}\n::pull[They win.]\n:::", "<details class=\"spoiler\""),
    ])
    func textsHavePullQuotesAndWideFigures(_ text: String, _ html: String) throws {
        let page = try page("show: h\n", text, ["shows/h/show.yaml": "title: H\nkind: series\n"])
        #expect(page.contains(html))
        let open = page.replacing(/<details class="spoiler"[\s\S]*?<\/details>/, with: "")
        #expect(!open.contains("They win."))
    }
}
