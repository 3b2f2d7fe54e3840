import Testing

/// Articles that have the title and the text of another, and what is said of each.
@Suite struct ArticleCopyTests {
    private static func words(_ count: Int) -> String { (1...count).map { "word\($0)" }.joined(separator: " ") }

    private static func article(_ title: String, _ body: String, date: String = "2025-01-01", _ more: String = "") -> String {
        "---\ntitle: \(title)\ndate: \(date)\n\(more)---\n\(body)\n"
    }

    private static let text = words(20)

    private static func copy(_ file: String, of first: String) -> String {
        "articles/\(file).md: this article has the title and the text of 'articles/\(first).md' → delete one of them if it is a copy"
    }

    @Test(
        arguments: [
            (["a": article("A", text), "a-1": article("A", text)], [copy("a", of: "a-1")]),
            (["2024/a": article("A", text), "2025/b": article("A", text, date: "2025-02-01")], [copy("2025/b", of: "2024/a")]),
            (
                ["a": article("A", text), "b": article("A", text), "c": article("A", text)],
                [copy("b", of: "a"), copy("c", of: "a")]
            ),
            (["a": article("A", text), "b": article("A", "**word1** " + text.dropFirst(6))], [copy("b", of: "a")]),
            (["a": article("A", text), "b": article("A", text.replacing(" word9", with: "\nword9"), "tags: b\n")], [copy("b", of: "a")]),
            (["a": article("A", "# B\n\n" + text), "b": article("A", "# B\n\n" + text)], [copy("b", of: "a")]),
            (["a": article("日本", text), "b": article("\"日本\"", text)], [copy("b", of: "a")]),
            (
                ["a": article("A", text), "b": article("A", text), "c": article("C", text), "d": article("C", text)],
                [copy("b", of: "a"), copy("d", of: "c")]
            ),
            // They would be published later.
            (["a": article("A", text), "b": article("A", text, "draft: true\n")], [copy("b", of: "a")]),
            (["a": article("A", text), "b": article("A", text, date: "2027-01-01")], [copy("b", of: "a")]),
            // Those are not copies.
            (["a": article("A", words(19)), "b": article("A", words(19))], []),
            (["a": article("A", text), "b": article("B", text)], []),
            (["a": article("A", text), "b": article("A", words(21))], []),
            (["a": article("A", text), "b": article("A", text.replacing("word20", with: "end"))], []),
            (["a": article("A", "# B\n\n" + text), "b": article("A", "# C\n\n" + text)], []),
            (["a": article("Weekly thread", ""), "b": article("Weekly thread", "")], []),
        ] as [([String: String], [String])])
    func copiesAreNamed(_ articles: [String: String], _ sayings: [String]) throws {
        let files = Dictionary(uniqueKeysWithValues: articles.map { ("articles/\($0).md", $1) })
        let found = try diagnostics(files)
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(found.map { "\($0.location.file): \($0.message) → \($0.help ?? "")" } == sayings)
    }
}
