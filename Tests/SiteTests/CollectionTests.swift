import ContentReader
import Diagnostics
import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

/// The owner's own kinds of pages.
@Suite struct CollectionTests {
    private static let files = [
        "site.yaml": """
        title: Leaves
        baseURL: https://leaves.example/fans/
        articlesPerPage: 2
        collections:
          art:
            title: Fan art
            description: Drawn by readers.
            keys: { artist: text, drawn: date, of: reference, score: number, at: { type: link, label: Posted at } }
          talks: { title: Talks, order: oldest, feed: true }

        """,
        "people.yaml": "kit: { name: Kit }\n",
        "shows/h/show.yaml": "title: Heart\nkind: series\nstatus: running\n",
        "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: One }]\n",
        "shows/h/characters.yaml": "nick: { name: Nick Nelson }\n",
    ]

    private static func item(_ title: String, _ lines: String..., text: String = "Text.") -> String {
        (["---", "title: \(title)"] + lines + ["---", text, ""]).joined(separator: "\n")
    }

    private func site(_ more: [String: String]) throws -> Site { try SiteTests.site(Self.files.merging(more) { $1 }) }

    @Test func aSiteMayHaveTwoHundredCollections() throws {
        func settings(_ count: Int) -> String {
            "title: Leaves\nbaseURL: https://leaves.example/\ncollections:\n"
                + (1...count).map { "  c\($0): { title: C\($0), feed: true }\n" }.joined()
        }
        let items = (1...200).map { ("collections/c\($0)/a.md", Self.item("A\($0)", "date: 2025-01-01")) }
        let site = try SiteTests.site(["site.yaml": settings(200)].merging(items) { $1 })
        for number in [1, 200] {
            #expect(site.routes.contains { $0.path == "c\(number)/" } && site.routes.contains { $0.path == "c\(number)/a/" })
        }
        let folder = try TemporaryFolder(["site.yaml": settings(201)])
        let found = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01")))).diagnostics
        #expect(found.map { "\($0.location) \($0.message)" } == ["site.yaml:204:3 201 collections, and at most 200 are allowed"])
    }

    /// Its feed would be empty, and begins with the first page.
    @Test func aCollectionWithoutAPageHasAListOnly() throws {
        let site = try site(["collections/talks/later.md": Self.item("Later", "date: 2099-01-01")])
        #expect(site.routes.filter { $0.path.hasPrefix("talks/") }.map(\.path) == ["talks/"])
        for route in site.routes { #expect(site.bytes(of: route) != nil, "\(route)") }
    }

    @Test func aNameMayStandForWhatAppearsLater() throws {
        let site = try site([
            "collections/art/later.md": Self.item("Later", "date: 2099-01-01"),
            "collections/art/a.md": Self.item("A", "of: Later", text: "See [[Later]] and [[art/later]]."),
        ])
        #expect(try site.text(.item(collection: "art", slug: "a")).contains("See Later and art/later."))
        #expect(UnpublishedTexts(in: site.content).waiting == ["art/later (2099-01-01)"])
    }

    @Test func formerAddressesLeadToAnItem() throws {
        let site = try site(["collections/art/a.md": Self.item("A", "aliases: [gallery/a, \"gallery.php?id=1\"]")])
        let item = Route.item(collection: "art", slug: "a")
        #expect(site.redirects.map { "\($0.from.path) \($0.to.path)" } == ["gallery/a/ \(item.path)"])
        #expect(site.hostRedirects.map { "\($0.from) \($0.to.path)" } == ["/gallery.php?id=1 \(item.path)"])
    }

    @Test func itemsAreInTheOrderOfTheirCollection() throws {
        let site = try site([
            "collections/art/a.md": Self.item("A", "date: 2025-01-01"), "collections/art/b.md": Self.item("B", "date: 2025-01-02"),
            "collections/art/c.md": Self.item("C"), "collections/art/d.md": Self.item("D", "draft: true"),
            "collections/talks/later.md": Self.item("Later", "date: 2025-01-02"),
            "collections/talks/first.md": Self.item("First", "date: 2025-01-01"),
        ])
        #expect(site.content.items.map(\.title) == ["B", "A", "C", "First", "Later"])
        #expect(try site.text(.collection(id: "art", page: 1)) == "Fan art: B, A")
        #expect(try site.text(.collection(id: "art", page: 2)) == "Fan art, Page 2: C")
        #expect(site.route(at: "art/page/2/") == .collection(id: "art", page: 2))
        #expect(site.route(at: "talks/first/") == .item(collection: "talks", slug: "first"))
        #expect(site.route(at: "talks/feed.xml") != nil && site.route(at: "art/feed.xml") == nil)
    }

    @Test func ownKeysAreFactsAndReferencesGoBothWays() throws {
        let site = try site([
            "collections/art/spring.md": Self.item(
                "Spring", "artist: [Ada, Bo]", "drawn: 2025-03", "of: [Nick Nelson, kit, s1e1]", "score: 8.5",
                "at: https://fandom.example/1", "show: h")
        ])
        let item = try #require(try site.page(.item(collection: "art", slug: "spring")) as? ItemPlan).model
        #expect(item.facts.map(\.label) == ["Artist", "Drawn", "Of", "Score", "Posted at"])
        let names = item.facts[2].values.compactMap { if case .page(let link) = $0 { link.title } else { nil } }
        #expect(names == ["Nick Nelson", "Kit", "One"])
        for route in [Route.character("h", "nick"), .person("kit"), .episode("h", season: 1, .number(EpisodeNumber(1)))] {
            let references = try site.page(route).frame.itemReferences
            #expect(references.map(\.collection.title) == ["Fan art"] && references.flatMap(\.items).map(\.title) == ["Spring"])
        }
        #expect(try site.page(.show("h")).frame.itemReferences.isEmpty)
    }

    @Test func soundsAreInTheFeed() throws {
        let site = try site([
            "files/one.mp3": "ID3",
            "collections/talks/one.md": Self.item("One", "date: 2025-01-01", "audio: files/one.mp3"),
            "collections/talks/two.md": Self.item("Two", "date: 2025-01-02", "audio: https://cdn.example/two.ogg"),
        ])
        let feed = try site.text(.feed(.atom, of: .collection(id: "talks")))
        #expect(feed.contains(#"<link rel="enclosure" type="audio/mpeg" length="3" href="https://leaves.example/fans/files/one.mp3"/>"#))
        #expect(feed.contains(#"<link rel="enclosure" type="audio/ogg" href="https://cdn.example/two.ogg"/>"#))
        #expect(try site.text(.feed(.json, of: .collection(id: "talks"))).contains(#""mime_type": "audio/mpeg", "size_in_bytes": 3"#))
    }

    /// What is guarded is in no list, no feed, and only closed on its page.
    @Test func spoilersStayClosed() throws {
        let site = try site([
            "collections/talks/whole.md": Self.item("Whole", "date: 2025-01-01", "show: h", "spoils: s1e1", text: "SECRET words."),
            "collections/talks/part.md": Self.item("Part", "date: 2025-01-02", "show: h", text: "Open, ||HIDDEN||{s1e1}."),
        ])
        for route in site.routes where route != .item(collection: "talks", slug: "whole") {
            let text = site.bytes(of: route).map { String(decoding: $0, as: UTF8.self) } ?? ""
            #expect(!text.contains("SECRET"), "\(route)")
        }
        #expect(site.guardedTexts.map(\.text).contains { $0.contains("SECRET") })
        #expect(site.guardedTexts.map(\.text).contains { $0.contains("HIDDEN") })
        #expect(try !site.text(.feed(.atom, of: .collection(id: "talks"))).contains("HIDDEN"))
    }

    @Test func namesThatStandForNothingAreErrors() throws {
        let found = try planningDiagnostics(
            Self.files.merging(["collections/art/a.md": Self.item("A", "of: [Nick Nelso, Kit]"), "pages/art.md": page("Art")]) { $1 })
        #expect(
            found == [
                .error(
                    at: "site.yaml", 5, 3, "two pages have the address /art/", help: "the other is at pages/art.md:1")
            ])
        let names = try planningDiagnostics(Self.files.merging(["collections/art/a.md": Self.item("A", "of: [Nick Nelso, Kit]")]) { $1 })
        #expect(
            names == [
                .error(
                    at: "collections/art/a.md", 3, 6, "nothing on the site is called 'Nick Nelso'", help: "did you mean 'h/nick'?")
            ])
    }
}
