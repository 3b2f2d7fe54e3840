import Foundation
import Markdown
import Testing

@Suite struct CommonMarkTests {
    /// Everything that Marquee does to a text beyond CommonMark, switched off.
    private static let plain = MarkdownOptions(
        smartPunctuation: false,
        rawHTML: .allowed,
        schemes: .any,
        headingIDs: false,
        headingLevelShift: 0
    )

    private static let ownExamples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Examples")
    /// Test data that is not part of the project, beside its folder.
    private static let sharedTestData = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/testdata")

    @Test(.enabled(if: FileManager.default.fileExists(atPath: sharedTestData.path)))
    func specification() throws {
        let examples = try Example.read(Self.sharedTestData.appending(path: "commonmark-0.30-spec.txt"))
        #expect(examples.count == 652)
        #expect(examples.compactMap { $0.difference(options: Self.plain) } == [])
    }
}
