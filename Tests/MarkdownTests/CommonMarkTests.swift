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

    @Test(.enabled(if: hasSharedTestData)) func specification() throws {
        try expectExamples(Self.sharedTestData.appending(path: "commonmark-0.30-spec.txt"), count: 652, options: Self.plain)
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
