@testable import Diagnostics
import Testing

/// Messages quote what somebody has written, however long that is.
@Suite struct QuotationTests {
    private static let long = String(repeating: "x", count: 1_900_000)
    private static let short = String(repeating: "x", count: 200)

    @Test(arguments: [
        ("nothing on the site is called 'Nick'", "nothing on the site is called 'Nick'"),
        ("no person has the id '\(short)'", "no person has the id '\(short)'"),
        ("no person has the id '\(short)x'", "no person has the id '\(short)…'"),
        ("no person has the id '\(long)'", "no person has the id '\(short)…'"),
        ("'\(long)' and '\(long)' are one", "'\(short)…' and '\(short)…' are one"),
        ("did you mean [[\(long)]]?", "did you mean [[\(short)…]]?"),
        ("'\(String(repeating: "é", count: 300))' is odd", "'\(String(repeating: "é", count: 200))…' is odd"),
        ("'\(String(repeating: "é", count: 150))' is odd", "'\(String(repeating: "é", count: 150))' is odd"),
        (String(repeating: "word ", count: 100), String(repeating: "word ", count: 100)),
    ])
    func areShort(written: String, shown: String) {
        #expect(Diagnostic.error(at: "a.md", 1, 1, written, help: written) == .error(at: "a.md", 1, 1, shown, help: shown))
        #expect(Diagnostic.error(at: "a.md", 1, 1, written).message == shown)
    }

    /// A quotation may be full of quotation marks, and a message may have no quotation at all.
    @Test(arguments: [
        String(repeating: "it's ", count: 100_000), long, String(repeating: "[", count: 100_000),
        "'" + String(repeating: "'", count: 9_000),
    ])
    func leaveNoMessageLong(written: String) {
        let message = Diagnostic.error(at: "a.md", 1, 1, "'\(written)' is odd\(written)").message
        #expect(message.unicodeScalars.count <= String.longestMessage + 1)
        #expect(message.hasPrefix("'\(written.prefix(50))"))
    }

    /// A token that is cut looks like no token any more.
    @Test(arguments: [150, 190, 199, 250]) func haveNoPartOfASecret(offset: Int) {
        let token = "ghp_" + String(repeating: "aB3dE6gH9", count: 4)
        let message = Diagnostic.error(at: "a.md", 1, 1, "'\(String(repeating: "x", count: offset)) \(token) \(Self.long)' is odd").message
        #expect(!message.contains("ghp_"))
    }

    @Test func whatIsTooLongForAWordIsComparedWithNothing() {
        let names = (0..<1_000).map { "somebody-\($0)" } + [Self.long]
        let match = NearestMatch { names }
        #expect(match.search(nearestTo: Self.long).comparisons == 0)
        #expect(match.word(nearestTo: "sombody-77") == "somebody-77")
    }
}
