import Diagnostics
import Markdown
import Testing

@Suite struct PlaceTests {
    /// Each text has one destination that starts with `?`, and the reported place must be that of the question mark.
    @Test(arguments: [
        ("at the start", "[a](?b)"),
        ("after characters of many bytes", "Zoë 🍂 第 [a](?b)"),
        ("on a continuation line", "one\n  two\n    three [a](?b)"),
        ("on a lazy line of a quotation", "> one\ntwo [a](?b)"),
        ("on a later line of a quotation", "> one\n>    two [a](?b)"),
        ("deep in lists and quotations", "- > 1. x\n  >    y [a](?b)"),
        ("after a tab", "-\ta\tb [a](?b)"),
        ("in a heading", "## One *two [a](?b)* ##"),
        ("in an underlined heading", "One\ntwo [a](?b)\n---"),
        ("after reference definitions", "[x]: /x\n[y]:\n  /y 'title\n  on two lines'\ntext [a](?b)"),
        ("after a code span of two lines", "`one\ntwo` [a](?b)"),
        ("after raw HTML of two lines", "<b\nclass=x> [a](?b)"),
        ("after a link of many lines", "[a\nb](/c\n'title\nagain') [a](?b)"),
        ("in a link of many lines", "text [one\ntwo\nthree](?b)"),
        ("on a line of its own after", "> text [a](\n> /ok) b [a](\n>   ?b)"),
        ("in angle brackets", "[a](  <?b c>)"),
        ("with a title", "[a](?b 'the ?title')"),
        ("at the definition", "[a] and [A][a]\n\n[other]: /x\n[a]: <?b> 'title'"),
        ("at the definition on the next line", "[a]\n\n[a]:\n   ?b"),
        ("in an image in a link", "[![a](?b)](c)"),
        ("in a link around an image", "[![a](b)](?b)"),
        ("after brackets that are not a link", "[x] \\[y](z) `[c](d)` ![e] [a](?b)"),
        ("after brackets in code", "```\n[a](b)\n```\n\n    [c](d)\n\n[a](?b)"),
        ("after a character reference", "&amp;&copy; [a](?b&amp;c)"),
        ("after Windows line ends", "one\r\n\r\ntwo\r\n[a](?b)"),
        ("after old Macintosh line ends", "one\r\rtwo\r[a](?b)"),
        ("after a byte order mark", "\u{FEFF}[a](?b)"),
        ("after a zero", "a\u{0}b\u{0} [a](?b)"),
        ("after other links", "[a](/b) <https://c.example> <d@example.org> [e][] [a](?b)\n\n[e]: f"),
        ("after escaped backslashes", "\\\\[a](?b) \\\\\\[c](d)"),
        ("after smart punctuation", "\"it's\" -- 'x'... [a](?b)"),
    ])
    func placeIsWhereTheDestinationIsWritten(name: String, text: String) {
        let reading = Reading(of: text, firstLine: 7, options: MarkdownOptions(smartPunctuation: true, rawHTML: .allowed)) {
            $0.address.hasPrefix("?") ? .refuse("here") : .keep
        }
        let place = place(ofQuestionMarkIn: text, firstLine: 7)
        #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.location) == [place])
        let options = MarkdownOptions(smartPunctuation: true, rawHTML: .allowed)
        let links = richText(text, firstLine: 7, options: options).links(in: "text.md").filter { $0.address.hasPrefix("?") }
        #expect(Set(links.map(\.location)) == [place])
    }

    private func place(ofQuestionMarkIn text: String, firstLine: Int) -> Diagnostics.SourceLocation {
        let before = text.prefix { $0 != "?" }.drop { $0 == "\u{FEFF}" }
        let lines = before.split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }
        return Diagnostics.SourceLocation(
            file: "text.md",
            line: firstLine + lines.count - 1,
            column: (lines.last?.unicodeScalars.count ?? 0) + 1
        )
    }

    @Test func invalidBytesCountAsCharacters() {
        let text = Array("a".utf8) + [0xFF, 0xC3, 0x28, 0x20] + Array("[a](?b)".utf8)
        #expect(Reading(of: text) { _ in .refuse("here") }.diagnostics.map(\.location.column) == [10])
    }

    /// Problems of all kinds, in the order of the file, each once.
    @Test func problemsAreInTheOrderOfTheFile() {
        let text = "[a]: javascript:x\n\n<div>\n\n[b](data:y) <i> [c](d) [a] [e](javascript:x) [a][a]"
        let reading = Reading(of: text) { $0.address == "d" ? .refuse("there is no page 'd'") : .keep }
        #expect(
            reading.diagnostics.map { "\($0.location) \($0.message)" } == [
                "text.md:1:6 a link may not begin with 'javascript:'",
                "text.md:3:1 raw HTML is shown as text",
                "text.md:5:5 a link may not begin with 'data:'",
                "text.md:5:13 raw HTML is shown as text",
                "text.md:5:21 there is no page 'd'",
                "text.md:5:32 a link may not begin with 'javascript:'",
            ]
        )
    }

    /// If no mark can be placed, the start of the block is reported.
    @Test func placeIsTheBlockIfNothingBetterIsKnown() {
        // Nothing looks for the end of such an address, and it contains some of the dialect.
        let text = "one\n\n> two [a](/\(String(repeating: "b", count: 2_000)){{c}})"
        #expect(Reading(of: text) { _ in .refuse("here") }.diagnostics.map(\.location.description) == ["text.md:3:3"])
    }
}
