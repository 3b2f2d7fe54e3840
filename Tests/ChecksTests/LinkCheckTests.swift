import ContentReader
import Diagnostics
import Checks
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// Takes content, and checks what is wrong with the links of its pages.
@Suite struct LinkCheckTests {
    @Test func aSiteWithoutBrokenLinksHasNoErrors() throws {
        let check = try check([
            "images/leaf.svg": "<svg/>",
            "articles/a.md": article(
                """
                # Cast

                [home](/) [news](/news) [feed](/feed.xml) [this](#cast) [that](/about/#team)

                <a href="#top">top</a> <a href="/fans/news/index.html">file</a> <a href="../../about/?from=a#team">up</a> <a href="https://leaves.example/fans/about/">full</a> <a href=" /fans ">base</a>
                <img src="/fans/images/leaf.svg" alt=""> <a href="mailto:a@b.example">mail</a> <a href="data:,x">data</a>
                """),
            "pages/about.md": page("# Team"),
        ])
        #expect(check.diagnostics == [])
        #expect(check.outsideLinks == [])
        #expect(check.pages == 9)
    }

    @Test func aMissingPageIsAnErrorWithItsPlaceAndTheNearestOne() throws {
        let check = try check([
            "articles/a.md": article("Text.\n\nSee <a href=\"/fans/abuot/\">this</a>."), "pages/about.md": page("Text."),
        ])
        #expect(
            check.diagnostics == [
                .error(
                    at: "articles/a.md", 7, 14, "no page or file has the address '/abuot/'; '/news/a/' links there",
                    help: "did you mean '/about/'?"
                )
            ])
    }

    @Test func aMissingElementIsAnError() throws {
        let check = try check([
            "articles/a.md": article("<a href=\"#one\">1</a> <a href=\"/fans/about/#two\">2</a> <a href=\"/fans/#three\">3</a>"),
            "pages/about.md": page("<p id=\"one\">Text.</p>"),
        ])
        #expect(
            check.diagnostics == [
                .error(at: "articles/a.md", 5, 10, "the page itself has no element '#one'; '/news/a/' links there"),
                .error(at: "articles/a.md", 5, 31, "the page '/about/' has no element '#two'; '/news/a/' links there"),
                .error(at: "articles/a.md", 5, 64, "the page '/' has no element '#three'; '/news/a/' links there"),
            ])
    }

    @Test func aTargetIsReportedOnceWithTheFirstPagesThatLinkThere() throws {
        let articles = (1...5).map { ("articles/a\($0).md", article("<img src=\"/fans/images/none.png\" alt=\"\">")) }
        let check = try check(Dictionary(uniqueKeysWithValues: articles))
        #expect(
            check.diagnostics == [
                .error(
                    at: "articles/a5.md", 5, 11,
                    "no page or file has the address '/images/none.png'; 5 pages link there: '/news/a5/', '/news/a4/', '/news/a3/' and 2 more"
                )
            ])
    }

    @Test func everyKindOfAddressIsFollowed() throws {
        let markup = [
            "<img srcset=\"/fans/1.png 1x, /fans/2.png 2x\" alt=\"\">", "<video poster=\"/fans/3.png\" src=\"/fans/4.mp4\"></video>",
            "<form action='/fans/5'></form>", "<object data=/fans/6.pdf></object>", "<LINK REL=stylesheet HREF=/fans/7.css>",
            "<meta property=\"og:image\" content=\"https://leaves.example/fans/8.png\">",
            "<meta http-equiv=refresh content=\"0; URL='/fans/9/'\">",
            "<svg><use xlink:href=\"/fans/10.svg#leaf\"/></svg>", "<a href=\"/fans/&#49;1/?a&amp;b\">11</a>",
        ]
        let check = try check(["pages/about.md": page("<div>\n\(markup.joined(separator: "\n"))\n</div>")])
        let missing = ["1.png", "2.png", "3.png", "4.mp4", "5", "6.pdf", "7.css", "8.png", "9/", "10.svg", "11/"]
        let messages = missing.map { "no page or file has the address '/\($0)'; '/about/' links there" }
        #expect(Set(check.diagnostics.map(\.message)) == Set(messages))
    }

    @Test func aPictureThatNoPageUsesIsANote() throws {
        let check = try check([
            "images/unused.png": "", "images/used.png": "", "images/linked.png": "", "files/unused.zip": "",
            "articles/a.md": article("![A leaf](/images/used.png) [large](/images/linked.png)"),
        ])
        #expect(check.diagnostics == [Diagnostic(.note, at: SourceLocation(file: "images/unused.png"), "no page uses this picture")])
    }

    @Test func addressesElsewhereAreCollectedOnceEach() throws {
        let check = try check([
            "articles/a.md": article("<https://b.example/x#1> <https://b.example/x#2> <http://a.example>"),
            "pages/about.md": page("<https://b.example/x> <a href=\"//c.example/\">c</a> <a href=\"/other/\">the host, not the site</a>"),
        ])
        let (article, page) = (Route.article(slug: "a"), Route.page(path: "about"))
        #expect(
            check.outsideLinks == [
                OutsideLink(address: "http://a.example", pages: [article]),
                OutsideLink(address: "https://b.example/x", pages: [article, page]),
                OutsideLink(address: "https://c.example/", pages: [page]),
                OutsideLink(address: "https://leaves.example/other/", pages: [page]),
            ])
    }

    /// A written address is a link, but not in code, and not in a text that none of those pages shows.
    @Test func deadLinksHaveTheirPlaces() throws {
        let address = "https://b.example/x"
        let texts = [
            ("inline", "`\(address)` [b](\(address)#c)", 5, 27), ("definition", "[b]\n\n[b]: <\(address)>", 7, 7),
            ("bare", "<!-- \(address) -->\n\nb \(address)", 7, 3), ("raw", "[c](/) <a href=\"\(address)\">b</a>", 5, 17),
            ("video", "::video[V]{url=\"\(address)\"}", 5, 17),
        ]
        for (name, text, line, column) in texts {
            let site = try TemporarySite(["articles/\(name).md": article(text)])
            let check = LinkCheck(of: site.site, contentFolder: site.folder.path, threads: 2)
            let message = "'\(address)' is gone; '/news/\(name)/' links there"
            #expect(
                check.warnings(about: [address: "is gone"]) == [
                    .warning(at: SourceLocation(file: "articles/\(name).md", line: line, column: column), message)
                ])
        }
        let data = try check([
            "sources.yaml": "# https://b.example/x\nb: { name: B, address: \(address) }\n",
            "authors.yaml": "us: { name: Us, links: [\(address)] }\n",
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nsources: [b]\n---\n\n",
        ])
        let places = data.warnings(about: [address: "is gone"]).map(\.location)
        #expect(places == [SourceLocation(file: "sources.yaml", line: 2, column: 24)])
    }

    @Test func theResultIsTheSameAtAnyNumberOfThreads() throws {
        let articles = (0..<40).map { ("articles/a\($0).md", article("<a href=\"/fans/none-\($0 % 9)\">x</a>")) }
        let site = try TemporarySite(Dictionary(uniqueKeysWithValues: articles))
        let one = LinkCheck(of: site.site, contentFolder: site.folder.path, threads: 1)
        let many = LinkCheck(of: site.site, contentFolder: site.folder.path, threads: 7)
        #expect(one.diagnostics.count == 9)
        #expect(one.diagnostics == many.diagnostics)
    }

    /// The site is at `https://leaves.example/fans/`, and allows HTML in its texts.
    private func check(_ files: [String: String]) throws -> LinkCheck {
        let site = try TemporarySite(files)
        return LinkCheck(of: site.site, contentFolder: site.folder.path, threads: 2)
    }

    private func article(_ text: String) -> String { "---\ntitle: A\ndate: 2025-01-01\n---\n\(text)\n" }

    private func page(_ text: String) -> String { "---\ntitle: P\n---\n\(text)\n" }
}

/// A site with the default theme, and the folder of its content.
private struct TemporarySite {
    let folder: TemporaryFolder
    let site: Site

    init(_ files: [String: String]) throws {
        let settings = "title: Leaves\nbaseURL: https://leaves.example/fans/\nrawHTML: allowed\n"
        folder = try TemporaryFolder(files.merging(["site.yaml": settings]) { $1 })
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
        site = try Site(planning: ContentReader.read(folder.path, options: options).content, theme: DefaultTheme())
    }
}
