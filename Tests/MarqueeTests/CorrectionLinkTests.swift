import Checks
import ContentReader
import Hypertext
import ShowData
import Site
import Templates
import TestSupport
import Testing
import ThemeKit

/// Where pages send readers who want to correct something.
@Suite struct CorrectionLinkTests {
    private static func site(_ contribute: String?, language: String = "en") throws -> Site {
        let setting = contribute.map { "contribute: \($0)\n" } ?? ""
        let folder = try TemporaryFolder([
            "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\nlanguage: \(language)\n\(setting)",
            "people.yaml": "kit:\n  name: Kit Connor\n  born: 2004-03-08\n  birthplace: Croydon & more\n  facts: { Height: 180 cm }\n",
            "shows/h/show.yaml": "title: H\nkind: series\npremiere: 2022-04-22\ngenres: [drama, romance]\n",
            "shows/h/season-01.yaml": "number: 1\nepisodes:\n  - number: 1\n    title: Meet\n    date: 2022-04-22\n    production: A1\n",
            "shows/h/characters.yaml": """
            nick:
              name: Nick
              aliases: [Nicholas]
              facts:
                - { label: School, value: Truham }
                - { label: Fate, value: He leaves for the moon in a boat, until: s1 }
            charlie: { name: Charlie, facts: { Sister: Tori, Fate: { spoiler: He finds the harbour on the hill, until: s1 } } }
            """,
            "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
        ])
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        #expect(reading.diagnostics.filter { $0.severity != .note } == [])
        return try Site(planning: reading.content, theme: DefaultTheme())
    }

    /// The addresses of the links for corrections on a page, decoded, in order.
    private static func links(_ route: Route, on site: Site) throws -> [String] {
        let page = String(decoding: try #require(site.bytes(of: route)), as: UTF8.self)
        return page.matches(of: /<a href="([^"]*)" rel="nofollow"/).map {
            String($0.output.1).replacing("&amp;", with: "&").percentDecoded.replacing("\r\n", with: "|")
        }
    }

    private static let mail = "{ mail: fans@leaves.example }"

    @Test func aSiteThatAsksForNothingHasNoLinks() throws {
        let site = try Self.site(nil)
        for route in site.routes where route.isPage { #expect(try Self.links(route, on: site) == [], "\(route.path)") }
    }

    @Test func aMailHasTheFileTheLineAndTheWords() throws {
        let site = try Self.site(Self.mail)
        let end = "|It should say: |How do you know: |Your name, if you want to be thanked: |"
        let kit = "mailto:fans@leaves.example?subject=Correction: Kit Connor&body="
        #expect(
            try Self.links(.person("kit"), on: site) == [
                "\(kit)File: people.yaml:3|It says: 2004-03-08\(end)", "\(kit)File: people.yaml:5|It says: 180 cm\(end)",
                "\(kit)Page: https://leaves.example/people/kit/|File: people.yaml:2|It says: \(end)",
            ])
    }

    /// The words that only some may read are in no address, but the line is.
    @Test func guardedWordsAreLeftOut() throws {
        let site = try Self.site(Self.mail)
        for (character, line) in [(Character.ID("nick"), 6), ("charlie", 7)] {
            let links = try Self.links(.character("h", character), on: site)
            #expect(links.count { $0.contains("File: shows/h/characters.yaml:\(line)|It says: |") } >= 1, "\(links)")
            #expect(!links.contains { $0.contains("moon") || $0.contains("harbour") }, "\(links)")
        }
    }

    @Test(arguments: [
        (
            "{ repository: https://github.com/leaves/site }",
            "https://github.com/leaves/site/issues/new?template=correction.yml&title=Correction: A&file=articles/a.md",
            "https://github.com/leaves/site/edit/main/articles/a.md"
        ),
        (
            "{ repository: https://codeberg.org/leaves/site.git, branch: pages/now, folder: Content }",
            "https://codeberg.org/leaves/site/issues/new?template=.forgejo/issue_template/correction.yaml&title=Correction: A&field:file=articles/a.md",
            "https://codeberg.org/leaves/site/_edit/pages/now/Content/articles/a.md"
        ),
        (
            "{ repository: https://git.leaves.example/group/sub/site/, forge: gitlab }",
            "https://git.leaves.example/group/sub/site/-/issues/new?issue[title]=Correction: A&issue[description]="
                + "Page: https://leaves.example/news/a/|File: articles/a.md|It says: |It should say: |How do you know: |Your name, if you want to be thanked: |",
            "https://git.leaves.example/group/sub/site/-/edit/main/articles/a.md"
        ),
    ])
    func eachForgeHasItsAddresses(contribute: String, form: String, editor: String) throws {
        #expect(try Self.links(.article(slug: "a"), on: try Self.site(contribute)) == [form, editor])
    }

    @Test func factsLeadToTheLineInTheEditor() throws {
        let site = try Self.site("{ repository: https://github.com/leaves/site, mail: fans@leaves.example, facts: edit }")
        let editor = "https://github.com/leaves/site/edit/main/shows/h"
        #expect(
            try Self.links(.episode("h", season: 1, .number(1)), on: site).prefix(2) == [
                "\(editor)/season-01.yaml#L5", "\(editor)/season-01.yaml#L6",
            ])
        #expect(try Self.links(.show("h"), on: site).prefix(2) == ["\(editor)/show.yaml#L3", "\(editor)/show.yaml#L4"])
    }

    /// A page of lists has no file. The editor is not offered.
    @Test func listsHaveOnlyTheirAddress() throws {
        let site = try Self.site("{ repository: https://github.com/leaves/site, mail: fans@leaves.example }")
        #expect(
            try Self.links(.home, on: site) == [
                "mailto:fans@leaves.example?subject=Correction: Leaves&body=Page: https://leaves.example/|It says: |It should say: |How do you know: |"
                    + "Your name, if you want to be thanked: |",
                "https://github.com/leaves/site/issues/new?template=correction.yml&title=Correction: Leaves&page=https://leaves.example/",
            ])
    }

    @Test func theFormIsInTheLanguageOfTheSite() throws {
        let links = try Self.links(.article(slug: "a"), on: try Self.site(Self.mail, language: "de"))
        #expect(
            links.first?.hasPrefix("mailto:fans@leaves.example?subject=Korrektur: A&body=Seite: https://leaves.example/news/a/|Datei: ")
                == true)
    }

    /// Forges ask for an account first, and there are as many addresses as facts.
    @Test func nobodyChecksTheLinksForCorrections() throws {
        let site = try Self.site("{ repository: https://github.com/leaves/site, mail: fans@leaves.example, facts: edit }")
        #expect(LinkCheck(of: site, contentFolder: "/nowhere", threads: 1).outsideLinks == [])
    }

    @Test func thoseWhoHelpedAreThanked() throws {
        let folder = try TemporaryFolder([
            "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
            "corrections.yaml":
                "corrections:\n  - { by: Zoë <b>, date: 2025-01-01 }\n  - { by: Ada, file: people.yaml }\n  - { by: Ada }\n",
        ])
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        let site = try Site(planning: reading.content, theme: DefaultTheme())
        let page = String(decoding: try #require(site.bytes(of: .sources)), as: UTF8.self)
        #expect(
            page.contains("<p>With corrections by: Ada and Zoë &lt;b></p>")
                || page.contains("<p>With corrections by: Ada and Zoë &lt;b&gt;</p>"))
    }
}
