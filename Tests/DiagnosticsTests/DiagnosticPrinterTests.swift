import Diagnostics
import TestSupport
import Testing

@Suite struct DiagnosticPrinterTests {
    private func printed(_ diagnostic: Diagnostic, _ source: String?, coloured: Bool = false) -> String {
        var printer = DiagnosticPrinter(prefix: "Content/", coloured: coloured) { _ in source.map { Array($0.utf8) } }
        return printer.text(for: diagnostic)
    }

    @Test func showsTheLineAndMarksTheWord() {
        let diagnostic = Diagnostic.error(
            at: "characters.yaml", 2, 13, "no person has the id 'kit-conor'", help: "did you mean 'kit-connor' (people.yaml:9)?"
        )
        #expect(
            printed(diagnostic, "nick:\n    person: kit-conor\n") == """
                Content/characters.yaml:2:13: error: no person has the id 'kit-conor'
                    2 |     person: kit-conor
                      |             ^~~~~~~~~ did you mean 'kit-connor' (people.yaml:9)?
                """
        )
    }

    @Test func marksTheWholeOfQuotedText() {
        let diagnostic = Diagnostic.error(at: "a.yaml", 1, 7, "wrong")
        #expect(
            printed(diagnostic, "date: \"3 Aug, 2023\" # late")
                == "Content/a.yaml:1:7: error: wrong\n    1 | date: \"3 Aug, 2023\" # late\n      |       ^~~~~~~~~~~~~"
        )
    }

    @Test func keepsTabsSoThatTheMarkLinesUp() {
        let diagnostic = Diagnostic.error(at: "a.yaml", 1, 2, "a tab")
        #expect(printed(diagnostic, "\tkey: x") == "Content/a.yaml:1:2: error: a tab\n    1 | \tkey: x\n      | \t^~~")
    }

    /// An editor writes the mark, and nobody sees it.
    @Test(arguments: ["---\ntitle: A\n", "\u{FEFF}---\ntitle: A\n"]) func aByteOrderMarkIsNotShown(source: String) {
        let diagnostic = Diagnostic.error(at: "a.md", 1, 1, "the front matter is never closed")
        #expect(printed(diagnostic, source) == "Content/a.md:1:1: error: the front matter is never closed\n    1 | ---\n      | ^~~")
    }

    @Test func worksWithoutTheFile() {
        let diagnostic = Diagnostic.error(at: "site.yaml", 1, 1, "there is no site.yaml", help: "write one")
        #expect(printed(diagnostic, nil) == "Content/site.yaml:1:1: error: there is no site.yaml\n      = write one")
    }

    @Test(arguments: [(0, 0), (1, 0), (1, -1), (-1, 1), (9, 9), (1, 500), (1, .max), (1, .min + 1)])
    func placeOutsideOfTheTextIsNoTrouble(_ line: Int, _ column: Int) {
        let text = printed(.error(at: "a.yaml", line, column, "x"), "short")
        #expect(text.hasPrefix("Content/a.yaml:\(line):\(column): error: x"))
    }

    @Test func longLineIsCutAroundTheMark() {
        let line = String(repeating: "a", count: 500) + " " + String(repeating: "b", count: 500)
        let text = printed(.error(at: "a.md", 1, 502, "x"), line)
        let around = "…" + String(repeating: "a", count: 59) + " " + String(repeating: "b", count: 60) + "…"
        #expect(text.split(separator: "\n")[1] == "    1 | \(around)")
    }

    @Test func manyErrorsOnOneLongLineArePrintedQuickly() {
        var printer = DiagnosticPrinter { _ in [UInt8](repeating: UInt8(ascii: "x"), count: 1_000_000) }
        let time = processorTime {
            for column in 1...2_000 {
                _ = printer.text(for: .error(at: SourceLocation(file: "a.yaml", line: 1, column: column * 400), "x"))
            }
        }.time
        #expect(time < .seconds(15))
    }

    /// However many there are, and however much each would say.
    @Test(arguments: [1, 10, 100, 8_000]) func aListHasALimit(count: Int) {
        let helps = ["help ", "help! "].map { String(repeating: $0, count: 300) }
        let diagnostics = (0..<count).map { number in
            Diagnostic.error(at: "a.md", number + 1, 1, "wrong \(number.word)", help: number < 20 ? helps[number % 2] : nil)
        }
        var printer = DiagnosticPrinter { _ in nil }
        let (texts, omitted) = printer.texts(for: diagnostics)
        #expect(texts.reduce(0) { $0 + $1.utf8.count + 1 } <= DiagnosticPrinter.longestList)
        #expect(texts.count + omitted == count && (omitted > 0) == (count == 8_000))
        #expect(texts.filter { $0.contains("help") }.count == min(count, 10))
        #expect(texts.filter { $0.contains("wrong") }.count == texts.count)
        #expect(texts.allSatisfy { $0.count < 1_100 })
    }

    @Test func hostileTextCannotControlTheTerminal() {
        let text = printed(.error(at: "a\u{1B}[31m.yaml", 1, 1, "x\u{7}", help: "y\u{9B}"), "\u{1B}]0;title\u{7}\u{202E}")
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || 0x7F..<0xA0 ~= $0.value || $0 == "\u{202E}" })
    }

    @Test func secretsAreNotRepeated() {
        let line = "live: { purge: [curl, --token, s3cret], git: \"https://fan:s3cret@host.example/x\", foldr: x }"
        let text = printed(
            .error(at: "site.yaml", 1, 83, "unknown key 'https://fan:s3cret@h'", help: "not --token s3cret"), line)
        #expect(
            text == """
                Content/site.yaml:1:83: error: unknown key 'https://…@h'
                    1 | …--token, ******], git: "https://**********@host.example/x", foldr: x }
                      |                                                              ^~~~~ not --token …
                """)
        let hidden = Diagnostic(.error, at: SourceLocation(file: "site.yaml", line: 1, column: 1), "a key", help: "out", hidesLine: true)
        #expect(printed(hidden, "purge: [x, y]") == "Content/site.yaml:1:1: error: a key\n      = out")
    }

    @Test func coloursSeverityAndMark() {
        let text = printed(.warning(at: SourceLocation(file: "a.md"), "x"), "y", coloured: true)
        #expect(
            text == "\u{1B}[1mContent/a.md:1:1\u{1B}[0m: \u{1B}[1;33mwarning:\u{1B}[0m x\n    1 | y\n      | \u{1B}[1;33m^\u{1B}[0m"
        )
    }

    @Test func diagnosticsSortByPlace() {
        let first = Diagnostic.error(at: "a.yaml", 2, 1, "b")
        let second = Diagnostic.error(at: "a.yaml", 10, 1, "a")
        let third = Diagnostic.error(at: "b.yaml", 1, 1, "a")
        #expect([third, second, first].sorted() == [first, second, third])
        #expect([first].hasErrors)
        #expect(![Diagnostic.warning(at: SourceLocation(file: "a"), "x")].hasErrors)
    }
}
