import ContentReader
import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

/// A text that is put into a planned site is shown as if the site had been planned with it.
struct RevisionTests {
    let folder: TemporaryFolder
    let options: ContentReader.Options

    init() throws {
        folder = try TemporaryFolder([
            "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n", "authors.yaml": "kim: { name: Kim }\n",
            "articles/2025/one.md": article("One", "authors: [Kim]"), "articles/2025/two.md": article("Two"),
            "pages/about.md": page("About"),
        ])
        options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
    }

    private func revise(_ path: String, _ text: String) throws -> (revised: Site?, planned: Site?) {
        var cache = try ContentCache(folder.path, options: options)
        let site = try Site(planning: cache.content().content, theme: BareTheme())
        try folder.write(text, to: path)
        let found = cache.revise(path)
        let revision = try #require(found)
        try cache.update([path])
        return (site.revised(by: revision), SitePlan(cache.content(), theme: BareTheme(), threads: 2).site)
    }

    @Test(arguments: [
        ("articles/2025/one.md", article("One and more", "authors: [Kim]") + "See [[Two]] and [about](/about/).\n"),
        ("pages/about.md", page("About us") + "## Heading\nBelow.\n"),
        ("pages/about.md", page("About us") + "[Two](../news/two) [one](/articles/2025/one.md)\n"),
    ])
    func thePageIsAsThePlannedSiteHasIt(_ path: String, _ text: String) throws {
        let (revised, planned) = try revise(path, text)
        let (left, right) = (try #require(revised), try #require(planned))
        #expect(left.routes == right.routes)
        for route in [Route.article(slug: "one"), .page(path: "about"), .home, .news(page: 1), .author(Author.ID("kim"), page: 1)] {
            #expect(left.bytes(of: route) == right.bytes(of: route))
        }
    }

    @Test(arguments: ["See [[Three]].\n", "{{nothing}}\n", "[No](/nowhere/)\n", "[No](nowhere)\n", "::nothing\n"])
    func aTextWithBrokenReferencesIsLeftToThePlan(_ text: String) throws {
        let (revised, planned) = try revise("articles/2025/two.md", article("Two") + text)
        #expect(revised == nil && planned == nil)
    }
}
