import Foundation
import Testing

/// The compiler accepts the examples that show how to make a theme.
@Suite struct ThemeExampleTests {
    @Test(arguments: [
        "Templates/README.md", "Manual/pages/theme.md", "Sources/ThemeKit/ThemeKit.docc/OwnTheme.md",
        "Sources/ThemeKit/ThemeKit.docc/ThemeKit.md",
    ])
    func everyExampleCompiles(file: String) throws {
        let text = try String(contentsOf: URL(filePath: "\(projectFolder)/\(file)"), encoding: .utf8)
        let examples = text.matches(of: /```swift\n(.*?)```/.dotMatchesNewlines()).map { String($0.1) }
            .filter { !$0.contains("import PackageDescription") }
        #expect(!examples.isEmpty)
        for example in examples { #expect(try typeCheck(program(example)) == [], "\(example)") }
    }

    /// The example in its context: members in a theme, and page contents in the function of a page.
    private func program(_ example: String) -> String {
        let modules = "import MarqueeCLI\nimport Templates\nimport ThemeKit\n\n"
        return if example.hasPrefix("import") {
            example
        } else if example.hasPrefix("struct") {
            modules + example
        } else if example.hasPrefix("func") || example.hasPrefix("var") {
            modules + "struct MyTheme: Theme {\n\(example)}\n"
        } else {
            modules + "func show(_ page: SeasonPage) -> HTML? {\n\(example)}\n"
        }
    }
}
