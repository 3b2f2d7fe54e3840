import Testing

/// Templates for the compiler: code that must not build, next to the same lines as they should be written.
@Suite struct GuardedTemplateTests {
    @Test(arguments: [
        (guarded: "$0", closed: "page.frame.spoiler($0) { \"<p>\\($0)</p>\" }"),
        (guarded: "HTML(text: $0)", closed: "page.frame.spoiler($0) { HTML(text: $0) }"),
        (guarded: "HTML(text: \"\\($0.revealed)\")", closed: "page.frame.spoiler($0) { HTML(text: \"\\($0)\") }"),
    ])
    func aGuardedValueReachesAPageOnlyThroughASpoiler(guarded: String, closed: String) throws {
        #expect(try typeCheck(template(closed)) == [])
        let errors = try typeCheck(template(guarded))
        #expect(!errors.isEmpty)
        #expect(errors.allSatisfy { $0.contains("Spoilable<String>") || $0.contains("'revealed' is inaccessible") }, "\(errors)")
    }

    private func template(_ summary: String) -> String {
        """
        import ThemeKit

        func template(_ page: CharacterPage) -> HTML {
            "\\(page.summary.map { \(summary) as HTML })"
        }
        """
    }
}
