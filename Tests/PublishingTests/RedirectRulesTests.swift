import ContentReader
import ShowData
import Site
import Templates
import TestSupport
import Testing

@testable import Publishing

@Suite struct RedirectRulesTests {
    private func rules(_ aliases: [String], pages: [String] = ["new"]) throws -> RedirectRules {
        let list = aliases.map { "  - \"\($0)\"\n" }.joined()
        var files = ["site.yaml": "title: A\nbaseURL: https://a.example/\n"]
        for page in pages { files["pages/\(page).md"] = "---\ntitle: \(page)\n---\n" }
        files["pages/\(pages[0]).md"] = "---\ntitle: A\naliases:\n\(list)---\n"
        let folder = try TemporaryFolder(files)
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")))
        return RedirectRules(of: try Site(planning: ContentReader.read(folder.path, options: options).content, theme: DefaultTheme()))
    }

    /// Hosts read a star or a colon in an old address as a wildcard, which would hide the page.
    @Test func noWildcardMatchesAPage() throws {
        let rules = try rules(["ne*", "nex*", "wiki/File:Nick", "abo*ut", "a:b", "zz*"], pages: ["new", "about", "b", "wiki/file"])
        #expect(
            rules.lines(for: .codeberg) == """
                /a%3Ab/ /new/ 301
                /a%3Ab /new/ 301
                /abo%2Aut/ /new/ 301
                /abo%2Aut /new/ 301
                /ne%2A/ /new/ 301
                /ne%2A /new/ 301
                /nex%2A/ /new/ 301
                /nex%2A /new/ 301
                /wiki/File%3ANick/ /new/ 301
                /wiki/File%3ANick /new/ 301
                /zz%2A/ /new/ 301
                /zz%2A /new/ 301
                /nex* /new/ 301
                /wiki/File:Nick /new/ 301
                /zz* /new/ 301

                """)
    }

    /// GitLab reads no file that is larger.
    @Test func theLinesForGitLabFitIntoItsLimit() throws {
        let aliases = (0..<80).map { "wiki/\(String(repeating: "n", count: 600))\($0):x" }
        let lines = try rules(aliases).lines(for: .gitlab)
        #expect(60_000...65_536 ~= lines.utf8.count)
        let few = try rules(Array(aliases.prefix(45))).lines(for: .gitlab)
        #expect(60_000...65_536 ~= few.utf8.count)
    }
}
