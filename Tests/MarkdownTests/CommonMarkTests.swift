import Foundation
import Markdown
import Testing

@Suite struct CommonMarkTests {
    /// Everything that Marquee does to a text beyond CommonMark is switched off: typographic punctuation, the escaping of raw HTML,
    /// the refusal of schemes, the ids of headings and the shift of their levels. No resolver is given, so every address is kept.
    private static let plain = MarkdownOptions(
        smartPunctuation: false,
        rawHTML: .allowed,
        schemes: .any,
        headingIDs: false
    )
    private static let smart = MarkdownOptions(smartPunctuation: true, rawHTML: .allowed, schemes: .any, headingIDs: false)

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let ownExamples = folder.appending(path: "Examples")
    /// Test data beside the project's folder. Where it is absent, the project's own examples have to do.
    private static let sharedTestData = folder.appending(path: "../../../shared/testdata").standardized
    private static let hasSharedTestData = FileManager.default.fileExists(atPath: sharedTestData.path)

    @Test(arguments: [("blocks.txt", 20), ("inlines.txt", 20)])
    func ownExamples(file: String, count: Int) throws {
        try expectExamples(Self.ownExamples.appending(path: file), count: count, options: Self.plain)
    }

    @Test func ownExamplesOfSmartPunctuation() throws {
        try expectExamples(Self.ownExamples.appending(path: "smart-punctuation.txt"), count: 5, options: Self.smart)
    }

    /// The examples of the specification that mean something else here, since they contain what the dialect gives a meaning to.
    private static let exceptions: [Int: (contains: String, reason: String)] = [
        547: ("[[[foo]]]", "is a wikilink to 'foo' in brackets"),
        558: ("[[*foo* bar]]", "is a wikilink"),
        589: ("![[foo]]", "is an exclamation mark and a wikilink"),
        607: ("http://foo.bar ", "is a bare link, as GFM defines it"),
        610: ("http://example.com", "is a bare link, as GFM defines it"),
        611: ("foo@bar.example.com", "is a mail address, as GFM defines it"),
    ]

    @Test(.enabled(if: hasSharedTestData)) func specification() throws {
        let examples = try Example.read(Self.sharedTestData.appending(path: "commonmark-0.30-spec.txt"))
        #expect(examples.count == 652)
        let differences = examples.compactMap { $0.difference(options: Self.plain) }
        #expect(differences.filter { Self.exceptions[$0.example.number] == nil } == [])
        #expect(Set(differences.map(\.example.number)) == Set(Self.exceptions.keys))
        for (number, exception) in Self.exceptions { #expect(examples[number - 1].markdown.contains(exception.contains)) }
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
