import ContentReader
import Diagnostics
import ShowData
import TestSupport
import Testing
import ThemeKit

@testable import Site

/// Chapters of books as points of a story.
@Suite struct ChapterPointTests {
    private static let files = [
        "shows/b/show.yaml": "title: B\nkind: comic\n",
        "shows/b/books.yaml": """
        volumes:
          v1:
            title: One
            chapters: [{ number: 1 }, { number: 1.5 }, { number: 2-3, summary: { spoiler: The tower falls, until: v1c2-3 } }]
          v2: { title: Two, chapters: [{ number: 4 }, { number: 5 }, Epilogue] }
          v3: { title: Three, chapters: [{ number: 1 }, { number: 1 }, { number: Prologue }] }
          extra: { title: Extra, chapters: [{ number: 9 }] }
        """,
        "shows/s/show.yaml": "title: S\nkind: series\nadapts: b\n",
        "shows/s/season-1.yaml": "number: 1\nepisodes: [{ title: A }]\n",
        "articles/a.md": article("A", "show: s").replacing("Text of A.", with: "||One||{v1c1.5} ||Two||{s1e1, v2c5}"),
    ]

    @Test func aChapterIsReachedWithItsLastNumberAndAVolumeWithItsLastChapter() throws {
        for show in ["b", "s"] {
            let story = try #require(site(Self.files).stories[.init(show)])
            let marks = ["v1c1", "v1c1.5", "v1c2-3", "v1", "v2c5", "v2", "v3c1", "v3", "v9c1"].map { text in
                StoryPoint(text).flatMap { story.mark(for: $0) }
            }
            #expect(marks == ["v1c1", "v1c1.5", "v1", "v1", "v2c5", "v2", nil, "v3", nil])
            #expect(story.points.filter { $0.track == .print }.map(\.description) == ["v1c1", "v1c1.5", "v1", "v2c4", "v2c5", "v2", "v3"])
        }
    }

    @Test func aTextNamesAChapter() throws {
        let html = try site(Self.files).text(.article(slug: "a"))
        let marks = html.components(separatedBy: "data-until=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(marks == ["v1c1.5", "s1e1 v2c5"] && html.contains("Volume 1, Chapter 1.5"))
    }

    @Test(arguments: [
        ("v1c7", "volume 1 has the chapters 1 to 3 and 1.5"),
        ("v3c1", "list the chapters of volume 3 in books.yaml, each with a 'number' of its own"),
        ("v1c2", "did you mean 'v1c2-3' (shows/b/books.yaml:4)?"),
        ("v7c1", "list the chapters of volume 7 in books.yaml, each with a 'number' of its own"),
    ])
    func aChapterThatNoBookListsIsNotAPoint(_ point: String, _ help: String) throws {
        var files = Self.files
        files["site.yaml"] = "title: L\nbaseURL: https://l.example/\n"
        files["shows/s/characters.yaml"] = "ada: { name: Ada, facts: { Fate: { spoiler: She leaves, until: \(point) } } }\n"
        let folder = try TemporaryFolder(files)
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        #expect(
            reading.diagnostics == [
                .error(at: "shows/s/characters.yaml", 1, 64, "no chapter has the id '\(point)'", help: help)
            ])
    }
}
