import Diagnostics
import TestSupport
import Testing

@testable import Checks

/// Takes content, and checks the notes about spoilers that may have been forgotten.
@Suite struct SpoilerNotesTests {
    private static let show = [
        "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
        "shows/h/season-1.yaml": "number: 1\npremiere: 2022-04-22\nepisodes: [{ number: 1, title: Meet }]\n",
        "shows/h/season-2.yaml": "number: 2\nepisodes: [{ number: 1, title: Out, date: 2023-08-03 }]\n",
        "shows/h/season-3.yaml": "number: 3\n",
    ]

    private func notes(_ head: String, _ text: String = "Text.", _ more: [String: String] = [:]) throws -> [Diagnostic] {
        try content(Self.show.merging(["articles/a.md": "---\n\(head)\n---\n\(text)\n"]) { $1 }.merging(more) { $1 }).spoilerNotes
    }

    @Test(arguments: [
        ("title: The end of Season 2\ndate: 2023-09-01", 2),
        ("title: Review of S2E1\ndate: 2023-08-03", 2),
        ("title: What s1 left open\ndate: 2023-01-01", 1),
        ("title: Seasons\ntags: [season 2]\ndate: 2024-01-01", 2),
        ("title: From season 1 to season 2\ndate: 2024-01-01", 2),
        ("title: From season 1 to season 2\ndate: 2023-01-01", 1),
    ])
    func anArticleAboutASeasonThatGuardsNothingIsNoted(head: String, season: Int) throws {
        let title = try #require(head.split(separator: "\n").first).dropFirst("title: ".count)
        #expect(
            try notes(head) == [
                .note(
                    at: "articles/a.md", 1, 1, "'\(title)' is about season \(season) but guards nothing",
                    help: "write 'spoils: s\(season)' in the front matter, put '||…||{s\(season)}' around the spoilers, "
                        + "or write 'spoils: nothing'")
            ])
    }

    @Test(arguments: [
        ("title: The end of season 2\ndate: 2023-09-01\nspoils: s2", "Text."),
        ("title: The end of season 2\ndate: 2023-09-01\nspoils: nothing", "Text."),
        ("title: The end of season 2\ndate: 2023-09-01", "Text ||words||{s2}."),
        ("title: The end of season 2\ndate: 2023-09-01", ":::spoiler\nText.\n:::"),
        ("title: Season 2 will come\ndate: 2023-01-01", "Text."),
        ("title: Season 3 will come\ndate: 2024-01-01", "Text."),
        ("title: Season 20 and season 4\ndate: 2024-01-01", "Text."),
        ("title: Seasons of 2 kinds\ndate: 2024-01-01", "Text about season 2."),
    ])
    func anArticleThatCannotSpoilOrThatGuardsIsNot(head: String, text: String) throws {
        #expect(try notes(head, text) == [])
    }

    @Test func theSeasonBelongsToTheShowOfTheArticle() throws {
        let other = ["shows/g/show.yaml": "title: G\nkind: series\nstatus: running\n"]
        #expect(try notes("title: Season 2\ndate: 2024-01-01\nshow: g", "Text.", other) == [])
        #expect(try notes("title: Season 2\ndate: 2024-01-01", "Text.", other) == [])
        #expect(try notes("title: Season 2\ndate: 2024-01-01\nshow: h", "Text.", other).count == 1)
    }

    @Test func seasonsHaveTheNamesThatTheSiteGivesThem() throws {
        let german = ["site.yaml": "title: L\nbaseURL: https://l.example/\nphrases: { seasonNumber: \"Staffel {number}\" }\n"]
        #expect(try notes("title: Das Ende von Staffel 2\ndate: 2024-01-01", "Text.", german).count == 1)
    }

    @Test(arguments: [
        ("title: Tao leaves!\ndate: 2023-01-01", "Then ||Tao *leaves*||."),
        ("title: A\ndescription: It is said that tao LEAVES us.\ndate: 2023-01-01", "Then ||Tao *leaves*||."),
        ("title: A\ntags: [tao leaves]\ndate: 2023-01-01", "Then :spoiler[Tao *leaves*]."),
        ("title: A\ntags: [x, Tao]\ndescription: leaves, Tao leaves\ndate: 2023-01-01", "Then ||Tao *leaves*||, leaves ||with him||."),
    ])
    func aTitleThatRepeatsGuardedWordsIsNoted(head: String, text: String) throws {
        #expect(
            try notes(head, text).map(\.message) == [
                "the article's title, description or a tag contains 'Tao leaves', which is guarded here"
            ])
    }

    @Test(arguments: [
        ("title: Tao lives\ndate: 2023-01-01", "Then ||Tao *leaves*||."),
        ("title: Tao\ndescription: Leaves\ndate: 2023-01-01", "Then ||Tao *leaves*||."),
        ("title: Who is he?\ndate: 2023-01-01", "Then ||he||."),
        ("title: Tao leaves\ndate: 2023-01-01", "Then Tao leaves ||!||."),
    ])
    func otherWordsAreNot(head: String, text: String) throws { #expect(try notes(head, text) == []) }
}
