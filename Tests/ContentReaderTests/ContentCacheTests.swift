import ShowData
import TestSupport
import Testing

@testable import ContentReader

/// After any change, a cache has the same content as a new reading.
struct ContentCacheTests {
    static let files = [
        "site.yaml": "title: T\nbaseURL: https://t.example/\n",
        "authors.yaml": "kim: { name: Kim }\n",
        "articles/2025/a.md": article("A"), "articles/2025/b.md": article("B", keys: "authors: [Kim]\n"),
        "pages/about.md": "---\ntitle: About\n---\nText\n", "images/leaf.svg": "<svg/>",
    ]

    let folder: TemporaryFolder
    let options: ContentReader.Options

    init() throws {
        folder = try TemporaryFolder(Self.files)
        options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")), includesDrafts: true)
    }

    static func article(_ title: String, keys: String = "", _ text: String = "Text.") -> String {
        "---\ntitle: \(title)\ndate: 2025-01-01\n\(keys)---\n\(text)\n"
    }

    struct Step: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (TemporaryFolder) throws -> Void
        let changed: Set<String>
    }

    static let steps = [
        Step(testDescription: "nothing", change: { _ in }, changed: []),
        Step(
            testDescription: "a text", change: { try $0.write(article("New"), to: "articles/2025/a.md") }, changed: ["articles/2025/a.md"]),
        Step(
            testDescription: "a new file", change: { try $0.write(article("C"), to: "articles/2026/c.md") }, changed: ["articles/2026/c.md"]
        ),
        Step(testDescription: "a file less", change: { try $0.remove("articles/2025/a.md") }, changed: ["articles/2025/a.md"]),
        Step(testDescription: "a broken file", change: { try $0.write("no", to: "articles/2025/a.md") }, changed: ["articles/2025/a.md"]),
        Step(
            testDescription: "an author less", change: { try $0.write("lee: { name: Lee Long }\n", to: "authors.yaml") },
            changed: ["authors.yaml"]),
        Step(
            testDescription: "a picture that a text shows",
            change: {
                try $0.write(article("A", "![A](images/new.svg)"), to: "articles/2025/a.md")
                try $0.write("<svg></svg>", to: "images/new.svg")
            }, changed: ["articles/2025/a.md", "images/new.svg"]),
        Step(
            testDescription: "the settings",
            change: { try $0.write("title: U\nbaseURL: https://t.example/fans/\nrawHTML: allowed\n", to: "site.yaml") },
            changed: ["site.yaml"]),
    ]

    @Test(arguments: steps) func itEqualsANewReading(_ step: Step) throws {
        var cache = try ContentCache(folder.path, options: options)
        try step.change(folder)
        let changed = try cache.update()
        #expect(changed == step.changed)
        let (cached, fresh) = (cache.content(), try ContentReader.read(folder.path, options: options))
        #expect(cached.diagnostics == fresh.diagnostics)
        #expect(summary(cached.content) == summary(fresh.content))
    }

    @Test func aFileWithUnchangedTimeAndSizeIsReadIfNamed() throws {
        var cache = try ContentCache(folder.path, options: options)
        let (one, none) = (try cache.update(["articles/2025/a.md"]), try cache.update())
        #expect(one == ["articles/2025/a.md"] && none == [])
    }

    @Test func aMissingFolderLeavesTheCacheUnchanged() throws {
        var cache = try ContentCache(folder.path, options: options)
        try folder.remove("")
        #expect(throws: (any Error).self) { try cache.update() }
        #expect(cache.content().content.articles.count == 2)
        try folder.makeFolder("")
    }

    static let revisions: [(path: String, text: String, isRevision: Bool)] = [
        ("articles/2025/a.md", article("A", "Other."), true),
        ("articles/2025/a.md", article("Another title"), true),
        ("articles/2025/b.md", article("B", keys: "authors: [Kim]\n", "Other."), true),
        ("pages/about.md", "---\ntitle: About us\n---\nOther\n", true),
        ("articles/2025/a.md", article("A", keys: "tags: [new]\n"), false),
        ("articles/2025/a.md", article("A", keys: "draft: true\n"), false),
        ("articles/2025/a.md", article("A", keys: "aliases: [old]\n"), false),
        ("articles/2025/a.md", article("A", keys: "authors: [Kim]\n"), false),
        ("articles/2025/a.md", article("A", keys: "slug: other\n"), false),
        ("articles/2025/a.md", article("A").replacing("2025-01-01", with: "2025-01-02"), false),
        ("articles/2025/a.md", article("A", "![No](images/no.svg)"), false),
        ("articles/2025/a.md", "broken", false),
        ("authors.yaml", "kim: { name: Kim }\n", false),
        ("articles/2025/new.md", article("New"), false),
        ("images/leaf.svg", "<svg></svg>", false),
        ("site.yaml", "title: U\nbaseURL: https://t.example/\n", false),
    ]

    @Test(arguments: revisions) func onlyAChangeOfTextIsARevision(_ change: (path: String, text: String, isRevision: Bool)) throws {
        var cache = try ContentCache(folder.path, options: options)
        try folder.write(change.text, to: change.path)
        let revision = cache.revise(change.path)
        #expect((revision != nil) == change.isRevision)
        // In any case, the next reading includes it.
        _ = try cache.update([change.path])
        #expect(summary(cache.content().content) == summary(try ContentReader.read(folder.path, options: options).content))
    }

    /// Distinguishes two contents of these files.
    private func summary(_ content: SiteContent) -> [String] {
        content.articles.map { "\($0.slug) \($0.title) \($0.date) \($0.authors) \($0.isDraft) \($0.body.text.html { _, _ in "" })" }
            + content.pages.map { "\($0.path) \($0.title) \($0.body.text.html { _, _ in "" })" }
            + content.assets.map { "\($0.path) \($0.size)" } + content.authors.map(\.name) + [
                "\(content.settings.title) \(content.settings.baseURL)"
            ]
    }
}
