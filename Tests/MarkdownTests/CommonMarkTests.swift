import CCMark
import Foundation
import Markdown
import Testing

@Suite struct CommonMarkTests {
    /// Everything that Marquee does to a text beyond CommonMark is switched off: typographic punctuation, the escaping of raw HTML,
    /// the refusal of schemes, the ids of headings and the shift of their levels. No resolver is given, so every address is kept.
    private static let plain = MarkdownOptions(
        smartPunctuation: false,
        rawHTML: .unfiltered,
        schemes: .any,
        headingIDs: false
    )
    private static let smart = MarkdownOptions(smartPunctuation: true, rawHTML: .unfiltered, schemes: .any, headingIDs: false)

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let ownExamples = folder.appending(path: "Examples")
    /// Test data beside the project's folder. If it is absent, the project's own examples are used.
    private static let sharedTestData = folder.appending(path: "../../../shared/testdata").standardized
    private static let hasSharedTestData = FileManager.default.fileExists(atPath: sharedTestData.path)

    @Test(arguments: [("blocks.txt", 20), ("inlines.txt", 20)])
    func ownExamples(file: String, count: Int) throws {
        try expectExamples(Self.ownExamples.appending(path: file), count: count, options: Self.plain)
    }

    @Test func ownExamplesOfSmartPunctuation() throws {
        try expectExamples(Self.ownExamples.appending(path: "smart-punctuation.txt"), count: 5, options: Self.smart)
    }

    /// The specification of the version of libcmark that is linked, such as 0.30, with its examples. Each version has its own rules.
    private static let specification = sharedTestData.appending(
        path: "commonmark-\(String(cString: cmark_version_string()).prefix { $0 != "." }).\(cmark_version() >> 8 & 0xFF)-spec.txt")

    /// The examples of the specification with a different meaning here, because they contain syntax of the dialect.
    private static let exceptions: [String: String] = [
        "[[[foo]]]\n\n[[[foo]]]: /url\n": "is a wikilink to 'foo' in brackets",
        "[[*foo* bar]]\n\n[*foo* bar]: /url \"title\"\n": "is a wikilink",
        "![[foo]]\n\n[[foo]]: /url \"title\"\n": "is an exclamation mark and a wikilink",
        "< http://foo.bar >\n": "is a bare link, as GFM defines it",
        "< https://foo.bar >\n": "is the same in 0.31",
        "http://example.com\n": "is a bare link, as GFM defines it",
        "https://example.com\n": "is the same in 0.31",
        "foo@bar.example.com\n": "is a mail address, as GFM defines it",
    ]

    @Test(.enabled(if: FileManager.default.fileExists(atPath: specification.path))) func specificationOfTheLinkedVersion() throws {
        let examples = try Example.read(Self.specification)
        #expect(examples.count == 652)
        let differences = examples.compactMap { $0.difference(options: Self.plain) }
        #expect(differences.filter { Self.exceptions[$0.example.markdown] == nil } == [])
        #expect(differences.count == 6)
    }

    @Test(arguments: [("gfm.txt", 28), ("footnotes.txt", 5)])
    func examplesBeyondCommonMark(file: String, count: Int) throws {
        try expectExamples(Self.ownExamples.appending(path: file), count: count, options: Self.plain)
    }

    @Test(.enabled(if: hasSharedTestData)) func smartPunctuation() throws {
        try expectExamples(Self.sharedTestData.appending(path: "smart-punctuation.txt"), count: 16, options: Self.smart)
    }

    private func expectExamples(_ file: URL, count: Int, options: MarkdownOptions) throws {
        let examples = try Example.read(file)
        #expect(examples.count == count)
        #expect(examples.compactMap { $0.difference(options: options) } == [])
    }
}
