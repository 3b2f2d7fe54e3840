import Files
import TestSupport
import Testing
import Templates

@testable import MarqueeCLI

/// A script builds at the very moment in which a file was written. The next build can rely on that one all the same.
struct SettledContentTests {
    @Test func aBuildRightAfterAChangeIsReliedOn() async throws {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-01-01\n---\nWords.\n",
        ])
        let arguments = ["--site", folder.absolute("Content"), "--output", folder.absolute("public"), "--date", "2026-01-01"]
        let command = try BuildCommand.parse(arguments)
        var hasKnown: [Bool] = []
        for text in ["Words.", "Other words.", "More words."] {
            try folder.write("---\ntitle: One\ndate: 2025-01-01\n---\n\(text)\n", to: "Content/articles/one.md")
            hasKnown.append(try await command.build(DefaultTheme(), Progress(on: .standardError)).report.known > 0)
        }
        #expect(hasKnown == [false, true, true])
    }

    /// Years would be too long to wait; what was just written is waited for all the same.
    @Test func aFileWithADateToComeDoesNotUnsettleTheOthers() async throws {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n", "Content/images/a.png": "",
        ])
        try File.setModificationTime(4_000_000_000_000_000_000, of: folder.absolute("Content/images/a.png"))
        let options = try BuildCommand.parse(["--site", folder.absolute("Content"), "--output", folder.absolute("public")]).options
        let (tree, time) = try await options.listSettledContent()
        let settled = tree.files.filter { $0.isSettled(at: time) }
        #expect(settled.map(\.path) == ["site.yaml"] && tree.files.count == 2)
    }
}
