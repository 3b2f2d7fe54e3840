import ContentReader
import Testing

/// A fault in `site.yaml` is reported as that fault, and not once more for each file that it makes hard to understand.
@Suite struct FaultySettingsTests {
    private static let languages = "languages: [en, de]\n"
    private static let collections = "collections: { art: { title: Fan art, keys: { artist: text } } }\n"
    private static let start = "title: { en: Leaves, de: Blätter }\nbaseURL: https://leaves.example/\n"

    /// What only makes sense in a site of two languages with a collection.
    private static let files = [
        "articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n", "articles/a.de.md": "---\ntitle: A\n---\nText.\n",
        "people.yaml": "kit: { name: Kit, bio: { en: An actor, de: Ein Schauspieler } }\n",
        "collections/art/leaves.md": "---\ntitle: Leaves\nartist: Kit\n---\nText.\n",
    ]

    @Test func theFilesAreFaultless() throws {
        let settings = Self.start + Self.languages + Self.collections
        #expect(try diagnostics(Self.files.merging(["site.yaml": settings]) { $1 }) == [])
    }

    @Test(arguments: [
        ("titel: Leaves\nbaseURL: https://leaves.example/\n" + languages + collections, ["site.yaml:1:1: unknown key 'titel'"]),
        ("title: Leaves\n" + languages + collections, ["site.yaml:1:1: 'baseURL' is missing"]),
        (
            "title: Leaves\nbaseURL: leaves\n" + languages + collections,
            ["site.yaml:2:10: expected the site's address such as https://example.org/, found 'leaves'"]
        ),
        (start + "langauges: [en, de]\n" + collections, ["site.yaml:3:1: unknown key 'langauges'"]),
        (start + "languages: [en, deee]\n" + collections, ["site.yaml:3:17: expected a language such as en or pt-BR, found 'deee'"]),
        (
            start + "language: de\n" + languages + collections,
            ["site.yaml:3:11: the language is 'de', and the first of 'languages' is 'en'"]
        ),
        (start + languages + "collection: { art: { title: Fan art } }\n", ["site.yaml:4:1: unknown key 'collection'"]),
        (
            start + languages + "collections: { art: { titel: Fan art, keys: { artist: text } } }\n",
            ["site.yaml:4:23: unknown key 'titel'"]
        ),
        (start + languages + "\ttagline: T\n" + collections, ["site.yaml:4:1: a tab; only spaces can indent a line"]),
    ])
    func isTheOnlyOneReported(_ settings: String, _ faults: [String]) throws {
        let found = try diagnostics(Self.files.merging(["site.yaml": settings]) { $1 })
        #expect(found.map { "\($0.location): \($0.message)" } == faults)
    }

    /// `languages` and `collections` are as they should be, so nothing else is in doubt.
    @Test func othersInTheSameFileAreReportedToo() throws {
        let settings = Self.start + Self.languages + "accent: grn\nlangauge: en\n" + Self.collections
        let found = try diagnostics(Self.files.merging(["site.yaml": settings]) { $1 })
        #expect(found.map(\.location.description) == ["site.yaml:4:9", "site.yaml:5:1"])
    }

    @Test(arguments: ["titel: Leaves\nbaseURL: https://leaves.example/\n", "title: Leaves\n"])
    func faultsElsewhereAreReportedInTheSameRun(_ start: String) throws {
        let found = try diagnostics(["site.yaml": start + Self.languages, "articles/a.md": "---\ntitle: A\ndate: soon\n---\nText.\n"])
        #expect(found.map(\.location.description) == ["articles/a.md:3:7", "site.yaml:1:1"])
    }
}
