import ContentReader
import ShowData
@testable import Site
import Testing
import ThemeKit

@Suite struct CrawlerTests {
    private static func settings(_ crawlers: String) -> [String: String] {
        ["site.yaml": "title: Leaves\nbaseURL: https://leaves.example/fans/\n\(crawlers)\n"]
    }

    private static let open = "User-agent: *\nAllow: /\n"
    private static let sitemap = "\nSitemap: https://leaves.example/fans/sitemap.xml\n"

    @Test(arguments: [
        ("", open + sitemap), ("crawlers: { ai: allow, search: allow }", open + sitemap), ("crawlers: { search: refuse }", open),
    ])
    func robotsWelcomeWhoIsNotRefused(_ crawlers: String, _ robots: String) throws {
        #expect(try site(Self.settings(crawlers)).text(.robots) == robots)
    }

    @Test func robotsAskTheCrawlersOfLanguageModelsToStayAway() throws {
        let robots = try site(Self.settings("crawlers: { ai: refuse }")).text(.robots)
        let groups = robots.split(separator: "\n\n").map(String.init)
        #expect(groups.count == 3)
        let lines = groups[0].split(separator: "\n")
        #expect(lines.first == "# Crawlers of language models and generators of pictures")
        #expect(lines.last == "Disallow: /")
        let names = lines.dropFirst().dropLast().map { $0.dropFirst("User-agent: ".count) }
        #expect(Set(names).isSuperset(of: ["GPTBot", "ClaudeBot", "CCBot", "Google-Extended", "Bytespider", "meta-externalagent"]))
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_ .".contains($0)) } })
        // They also make the site found and linked.
        #expect(Set(names).isDisjoint(with: ["*", "Googlebot", "Bingbot", "Applebot", "facebookexternalhit"]))
        #expect(groups[1...].joined(separator: "\n\n") == Self.open.dropLast() + "\n" + Self.sitemap)
    }

    @Test func pagesSayWhatTheyAskOfCrawlers() {
        var settings = CrawlerSettings()
        #expect(settings.pageRules(isListed: true) == [])
        #expect(settings.pageRules(isListed: false) == ["noindex"])
        settings.ai = .refuse
        #expect(settings.pageRules(isListed: true) == ["noai", "noimageai"])
        settings.search = .refuse
        #expect(settings.pageRules(isListed: true) == ["noindex", "noai", "noimageai"])
    }

    @Test func aSiteThatIsNotToBeFoundHasNoSitemap() throws {
        #expect(try !site(Self.settings("crawlers: { search: refuse }")).routes.contains(.sitemap))
        #expect(try site(Self.settings("crawlers: { search: allow }")).routes.contains(.sitemap))
    }

    @Test func onlyASiteThatAllowsItHasAGuideForModels() throws {
        #expect(try !site(Self.settings("")).routes.contains(.modelGuide))
        #expect(try !site(Self.settings("crawlers: { ai: refuse }")).routes.contains(.modelGuide))
    }

    @Test func theGuideForModelsHasOnlyWhatEverybodyMayRead() throws {
        let files = [
            "site.yaml":
                "title: \"Leaves [*]\"\nbaseURL: https://leaves.example/fans/\ndescription: About a show.\nlanguage: en-GB\ncrawlers: { ai: allow }\n"
                + "data: { licence: CC0 1.0 }\n",
            "shows/h/show.yaml":
                "title: Heart_s\nkind: series\nstatus: ended\nsummary: { spoiler: They MARRY, until: s1 }\ntagline: Two | one\n",
            "shows/h/season-1.yaml":
                "number: 1\nsummary: School\nepisodes: [{ number: 1, title: { safe: One, spoiler: The WEDDING, until: s1e1 } }]\n",
            "articles/a.md": article("A", "show: h", "description: \"Before\\nand after\""),
            "articles/b.md": article("B", "show: h", "spoils: s1", date: "2024-01-01"),
            "articles/c.md": article("C", date: "2027-01-01"),
            "pages/about.md": page("About"),
        ]
        let site = try site(files)
        #expect(
            try site.text(.modelGuide) == #"""
                # Leaves \[\*\]

                > About a show.

                A fan site, in the language `en-GB`, as of 2026-01-01. What gives away the story is not in this file; on the pages it is in closed \#
                elements, each with the point of the story until which it is a spoiler. Facts have dates and sources: name both where you repeat one.

                The data of the shows may be used under this licence: CC0 1.0.

                ## Shows

                - [Heart\_s](https://leaves.example/fans/h/): Two \| one

                ## Seasons

                - [Heart\_s, Season 1](https://leaves.example/fans/h/season-1/): School

                ## Articles

                - [A](https://leaves.example/fans/news/a/): Before and after
                - [B](https://leaves.example/fans/news/b/)

                ## Pages

                - [About](https://leaves.example/fans/about/): Text.

                ## Data

                - [Heart\_s: data](https://leaves.example/fans/h/data.json): seasons, episodes, characters and claims as JSON
                - [Feed](https://leaves.example/fans/feed.xml): the newest articles

                ## Optional

                - [News](https://leaves.example/fans/news/): All news on Leaves \[\*\], newest first.
                - [Tags](https://leaves.example/fans/tags/): Everything on Leaves \[\*\], by topic.
                - [Sources](https://leaves.example/fans/sources/): Where the facts on this site come from, and who made its pictures.

                """#)
    }
}
