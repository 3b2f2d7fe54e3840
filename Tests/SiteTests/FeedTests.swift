import ContentReader
import Exports
import ShowData
@testable import Site
import TestSupport
import Testing

@Suite struct FeedTests {
    private let files = [
        "authors.yaml": "desk: { name: \"The <Desk>\" }",
        "articles/a.md": article(
            "\"Nick & Charlie\"", "tags: [film]", "authors: desk", "description: \"]]> </script>\"", date: "2025-01-01"),
        "articles/b.md": article("B", "updated: 2025-02-03", date: "2025-01-02 18:30"),
    ]

    @Test func atomFeedHasTheNewestArticles() throws {
        #expect(
            try site(files).text(.feed(.atom, of: .site)) == """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                <id>https://leaves.example/fans/</id>
                <title>Leaves</title>

                <updated>2025-02-03T00:00:00Z</updated>
                <link rel="alternate" type="text/html" href="https://leaves.example/fans/"/>
                <link rel="self" type="application/atom+xml" href="https://leaves.example/fans/feed.xml"/>
                <generator>Marquee</generator>
                <entry>
                <id>https://leaves.example/fans/news/b/</id>
                <title>B</title>
                <link rel="alternate" type="text/html" href="https://leaves.example/fans/news/b/"/>
                <published>2025-01-02T18:30:00Z</published>
                <updated>2025-02-03T00:00:00Z</updated>
                <author><name>Leaves</name></author>

                <summary>Text of B.</summary>
                </entry>
                <entry>
                <id>https://leaves.example/fans/news/a/</id>
                <title>Nick &amp; Charlie</title>
                <link rel="alternate" type="text/html" href="https://leaves.example/fans/news/a/"/>
                <published>2025-01-01T00:00:00Z</published>
                <updated>2025-01-01T00:00:00Z</updated>
                <author><name>The &lt;Desk&gt;</name><uri>https://leaves.example/fans/authors/desk/</uri></author>
                <category term="film"/>
                <summary>]]&gt; &lt;/script&gt;</summary>
                </entry>

                </feed>

                """
        )
    }

    @Test func jsonFeedHasTheNewestArticles() throws {
        #expect(
            try site(files).text(.feed(.json, of: .tag(slug: "film"))) == #"""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Leaves: film", \#
                "home_page_url": "https://leaves.example/fans/tags/film/", "feed_url": "https://leaves.example/fans/tags/film/feed.json", \#
                "language": "en", "items": [{"id": "https://leaves.example/fans/news/a/", "url": "https://leaves.example/fans/news/a/", \#
                "title": "Nick \u0026 Charlie", "content_text": "]]\u003e \u003c/script\u003e", "date_published": "2025-01-01T00:00:00Z", \#
                "date_modified": "2025-01-01T00:00:00Z", \#
                "authors": [{"name": "The \u003cDesk\u003e", "url": "https://leaves.example/fans/authors/desk/"}], "tags": ["film"]}]}
                """#
        )
    }

    @Test func emptyFeedDoesNotDependOnTheClock() throws {
        #expect(try site([:]).text(.feed(.atom, of: .site)).contains("<updated>1970-01-01T00:00:00Z</updated>"))
    }

    @Test func feedEndsAfterTwentyArticles() throws {
        let articles = (10...40).map { ("articles/a\($0).md", article("A\($0)")) }
        let feed = try site(Dictionary(uniqueKeysWithValues: articles)).text(.feed(.atom, of: .site))
        #expect(feed.ranges(of: "<entry>").count == 20)
    }

    @Test func robotsNameTheSitemap() throws {
        #expect(try site([:]).text(.robots) == "User-agent: *\nAllow: /\n\nSitemap: https://leaves.example/fans/sitemap.xml\n")
    }

    @Test func sitemapListsEveryPage() throws {
        #expect(
            try site(["articles/a.md": article("A", "updated: 2025-03-04", "aliases: [/old]")]).text(.sitemap) == """
                <?xml version="1.0" encoding="utf-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://leaves.example/fans/</loc></url>
                <url><loc>https://leaves.example/fans/news/</loc></url>
                <url><loc>https://leaves.example/fans/sources/</loc></url>
                <url><loc>https://leaves.example/fans/privacy/</loc></url>
                <url><loc>https://leaves.example/fans/tags/</loc></url>
                <url><loc>https://leaves.example/fans/search/</loc></url>
                <url><loc>https://leaves.example/fans/news/a/</loc><lastmod>2025-03-04</lastmod></url>
                </urlset>

                """
        )
    }

    @Test func sitemapOfMoreThanFiftyThousandPagesHasParts() throws {
        var content = SiteContent(
            settings: SiteSettings(title: "L", baseURL: try #require(.init("https://l.example"))), date: try #require(.init("2026-01-01")))
        content.people = (0..<50_000).map { Person(id: .init("p\($0)"), name: "P") }
        let site = try Site(planning: content, theme: BareTheme())
        #expect(site.routes.filter { if case .sitemapPart = $0 { true } else { false } } == [.sitemapPart(1), .sitemapPart(2)])
        #expect(
            try site.text(.sitemap) == """
                <?xml version="1.0" encoding="utf-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://l.example/sitemap-1.xml</loc></sitemap>
                <sitemap><loc>https://l.example/sitemap-2.xml</loc></sitemap>
                </sitemapindex>

                """
        )
        #expect(try site.text(.sitemapPart(1)).ranges(of: "<url>").count == 50_000)
        let rest = try site.text(.sitemapPart(2)).ranges(of: "<url>").count
        // With a hundred pages of names that begin with P, and 125 of people.
        #expect(rest == 231)
    }

    @Test(arguments: [(0, 0), (50_000, 0), (50_001, 2), (100_000, 2), (100_001, 3)])
    func partsOfTheSitemap(_ pages: Int, _ parts: Int) {
        #expect(Sitemap.parts(of: pages).count == parts)
    }
}
