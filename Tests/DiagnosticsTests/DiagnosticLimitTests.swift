import Diagnostics
import TestSupport
import Testing

@Suite struct DiagnosticLimitTests {
    @Test func aRepeatedMistakeIsListedAThousandTimesAtMost() {
        let many = (1...5_000).reversed().map { Diagnostic.error(at: "a.yaml", $0, 1, "wrong") }
        let listed = (many + [.error(at: "b.yaml", 1, 1, "wrong"), .warning(at: SourceLocation(file: "a.yaml", line: 4_000), "odd")])
            .sortedWithinLimits()
        #expect(
            listed
                == (1...1_000).map { .error(at: "a.yaml", $0, 1, "wrong") } + [
                    .error(
                        at: "a.yaml", 1_001, 1, "the file has more problems of this kind than the 1000 listed",
                        help: "fix those above, then check again"),
                    .warning(at: SourceLocation(file: "a.yaml", line: 4_000), "odd"),
                    .error(at: "b.yaml", 1, 1, "wrong"),
                ])
    }

    /// An error must not be dropped, or the site would look fine.
    @Test func anErrorAfterManyWarningsIsListed() {
        let warnings = (1...2_000).map { Diagnostic.warning(at: SourceLocation(file: "a.md", line: $0), "odd") }
        let error = Diagnostic.error(at: "a.md", 3_000, 1, "wrong")
        #expect((warnings + [error]).sortedWithinLimits().last == error)
        #expect(warnings.sortedWithinLimits().count == 1_001)
    }

    @Test func linesAreFoundInAnyOrderWithAnyLineEnding() {
        var printer = DiagnosticPrinter { _ in Array("one\r\ntwo\rthree\n\nfive".utf8) }
        let found = [5, 1, 3, 3, 4, 2, 6, 5].map { number in
            printer.text(for: .error(at: "a.yaml", number, 1, "x")).split(separator: "\n").dropFirst().first.map { $0.dropFirst(8) }
                ?? "none"
        }
        #expect(found == ["five", "one", "three", "three", "", "two", "none", "five"])
    }
}
