import ContentReader
import Diagnostics
import ShowData
import TestSupport
import Testing
import ThemeKit

@testable import Site

/// Tags, and the addresses that stand for them.
@Suite struct TagTests {
    @Test(
        arguments: [
            (["C++", "C#", "C"], ["c", "c-sharp", "c-plus-plus"]), (["Disney+", "Disney"], ["disney", "disney-plus"]),
            (["Apple TV+ shows", "Apple TV shows"], ["apple-tv-shows", "apple-tv-plus-shows"]), (["#1", "1"], nil),
            (["A+", "A"], ["a", "a-plus"]),
            (["🎬"], ["🎬"]), (["❤️", "🎬🍿"], ["❤", "🎬🍿"]), (["İstanbul"], ["istanbul"]), (["DİZİ"], ["dizi"]), (["日本 語"], ["日本-語"]),
            (["Nick/Charlie", "Nick & Charlie"], nil), (["Q&A", "Q/A"], nil), (["2024!", "2024?"], nil), (["a@b", "a b"], nil),
            (["Straße", "Strasse"], nil), (["Rock ‘n’ Roll", "rock 'n' roll"], ["rock-n-roll"]),
            (["season-2", "Season 2", "season_2"], ["season-2"]),
            (["Recast", "recast", "RECAST"], ["recast"]), (["Café", "Cafe\u{301}"], ["café"]), (["Con"], ["con-tag"]),
        ] as [([String], [String]?)])
    func everyTagHasAnAddressOfItsOwn(_ tags: [String], _ addresses: [String]?) throws {
        let files = Dictionary(
            uniqueKeysWithValues: tags.enumerated().map {
                ("articles/a\($0).md", article("A", "tags: ['\($1.replacing("'", with: "''"))']"))
            })
        guard let addresses else { return #expect(try planningDiagnostics(files).count == 1, "\(tags)") }
        #expect(try site(files).index.tags.map(\.slug) == addresses)
    }

    /// Visitors choose from the tags of the articles in a list: each is there once.
    @Test func articlesHaveATagAsTheListOfTagsSpellsIt() throws {
        let site = try site([
            "articles/a.md": article("A", "tags: [KÜCHE]"), "articles/b.md": article("B", "tags: [küche]", date: "2025-01-03"),
            "articles/c.md": article("C", "tags: [Küche]", date: "2025-01-02"),
        ])
        #expect(site.articles.map { $0.tags.map(\.title) } == [["küche"], ["küche"], ["küche"]])
        #expect(site.index.tags.map(\.name) == ["küche"])
        #expect(try #require(ArticlePlan("a", on: site)).feedEntry.tags == ["küche"])
    }

    @Test func theErrorNamesBothTags() throws {
        let files = [
            "articles/a.md": article("A", "tags: [Nick/Charlie]", date: "2025-01-02"),
            "articles/b.md": article("B", "tags: [x, Nick & Charlie]"),
            "articles/c.md": article("C", "tags: [Nick & Charlie, nick charlie]"),
        ]
        let help = "write one of them in other words, or both alike; 'Nick/Charlie' is at articles/a.md:4"
        #expect(
            try planningDiagnostics(files) == [
                .error(
                    at: "articles/b.md", 4, 11,
                    "the tags 'Nick/Charlie' and 'Nick & Charlie' would have the same address, /tags/nick-charlie/",
                    help: help),
                .error(
                    at: "articles/c.md", 4, 24,
                    "the tags 'Nick/Charlie' and 'nick charlie' would have the same address, /tags/nick-charlie/",
                    help: help),
            ])
    }
}
