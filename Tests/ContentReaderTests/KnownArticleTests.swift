import Files
import Foundation
import ShowData
import TestSupport
import Testing

@testable import ContentReader

/// An article whose file has not changed is not read again, and is what reading it would give.
@Suite struct KnownArticleTests {
    private static let articles = [
        "plain": "title: Plain\ndate: 2025-01-01\n",
        "everything": """
        title: Café & “quotes”
        slug: another-name
        date: 2025-03-01 18:30
        updated: 2025-04-02
        authors: [nia, Someone Else]
        tags: [Café, C#, 🍂, Two Words]
        show: leaves
        series: The long read
        description: One sentence.
        image:
          file: images/leaf.svg
          alt: A leaf
          caption: It fell.
          credit: Nia
          licence: CC BY 4.0
          source: https://example.org/leaf?a=b
          focus: [20, 80]
        motif: sea
        draft: true
        featured: yes
        aliases: [/old/address/, "/episode.php?id=3"]
        discussion: https://social.example/@nia/1234
        spoils: [s1e1, v1]
        sources: [interview]

        """,
        "closed": "title: Closed\ndate: 2025-01-02\nspoils: true\n", "open": "title: Open\ndate: 2025-01-02\nspoils: nothing\n",
        "warned": "title: Warned\ndate: 2025-01-03\ntags: [one, One]\nauthors: nia\nupdated: 2025-01-04 12:00\n",
        "broken": "title: Broken\ndate: yesterday\nauthor: nobody\n", "dangling": "title: Dangling\ndate: 2025-01-05\nauthors: [nobody]\n",
    ]

    private static let text = "\nText with a [link](/nowhere/), and ||a guarded word||.\n\n## Heading\n\n![](/images/leaf.svg)\n"

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder(
            Dictionary(uniqueKeysWithValues: Self.articles.map { ("Content/articles/\($0).md", "---\n\($1)---\n\(Self.text)") })
                .merging([
                    "Content/site.yaml": "title: T\nbaseURL: https://t.example/\n", "Content/images/leaf.svg": "<svg/>",
                    "Content/authors.yaml": "nia: { name: Nia }\nelse: { name: Someone Else }\n",
                    "Content/sources.yaml": "interview: { name: Talk, address: https://example.org/talk }\n",
                    "Content/shows/leaves/show.yaml": "title: Leaves\nkind: series\n",
                    "Content/shows/leaves/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: One }\n",
                    "Content/shows/leaves/books.yaml": "volumes:\n  v1: { number: 1, title: Book }\n", "program": "1",
                    "records/x": "",
                ]) { $1 })
    }

    private var content: String { folder.absolute("Content") }

    /// - Parameter tree: what was listed, if that was earlier.
    private func reading(_ tree: FileTree? = nil, keeping: Bool = true) throws -> ContentReading {
        let tree = try tree ?? FileTree(at: content)
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")), threads: 2)
        let cache =
            !keeping
            ? nil
            : TextCache(
                at: folder.absolute("records/public.texts"), program: try FileStatus(of: folder.absolute("program"))?.stamp ?? "",
                content: tree, listedAt: WallClock.now + 3_000_000_000, options: options)
        let reading = ContentReader.read(tree, at: content, options: options, parsed: cache)
        cache?.keep(reading.texts)
        return reading
    }

    /// Every part of its articles but the broken one, what they name, and what is wrong with them.
    private func description(of reading: ContentReading) -> [String] {
        let content = reading.content
        return (content.articles + content.articlesToCome).map { article in
            var text = ""
            dump(article, to: &text)
            return text
        } + content.places.pictures.map { "\($0)" } + content.places.addresses.map { "\($0)" }
            + reading.diagnostics.filter { $0.location.file != "articles/broken.md" }.map { "\($0)" }
    }

    @Test func whatIsKnownIsWhatIsWritten() throws {
        let clean = try description(of: reading(keeping: false))
        let first = try reading()
        #expect(description(of: first) == clean)
        let tree = try FileTree(at: content)
        // Whoever opens a file now finds nothing.
        try folder.remove("Content/articles")
        let second = try reading(tree)
        #expect(description(of: second) == clean)
        let known = second.texts.keys.sorted()
        #expect(known == Self.articles.keys.filter { $0 != "broken" }.map { "articles/\($0).md" }.sorted())
        #expect(second.texts.allSatisfy { $0.value.parsed.isCached && $0.value.facts == first.texts[$0.key]?.facts })
        #expect(clean.contains { $0.contains("images/leaf.svg") } && clean.contains { $0.contains("social.example") })
    }

    /// Whoever adds one has to add it to what is packed, or to what is not kept.
    @Test func everyPartIsAccountedFor() throws {
        let article = try #require(reading(keeping: false).content.articles.first)
        #expect(Mirror(reflecting: article).children.count == 24)
        #expect(Mirror(reflecting: Findings()).children.count == 14)
    }

    @Test func namespacesReturnFromTheirWords() {
        let namespaces: [Namespace] = [
            .people, .authors, .sources, .shows, .films, .items, .files, .volumes(show: "a"), .chapters(show: "a"), .screen(show: "a"),
            .characters(show: "a"), .claims(show: "a"), .places(show: "a"), .episodeProse(show: "a"),
        ]
        #expect(namespaces.map { Namespace($0.words.name, show: $0.words.show) } == namespaces)
        #expect(Namespace("nothing", show: "") == nil)
    }
}
