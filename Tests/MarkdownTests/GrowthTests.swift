import Diagnostics
@testable import Markdown
import TestSupport
import Testing

/// A text twice as long causes twice the work: counted in bytes that are read ahead, so that no clock is needed.
@Suite struct GrowthTests {
    @Test(arguments: [
        "_www.", "_www.a", "(www.a_", "*www.é", "_http://a.b_c.", "http://a", "a@b.", "a@", "a@b.c ", "x:a{ b=", ":a{b ", ":a{b='c ",
        ":a{ b=\"",
        ":a[b]{ c=:d{ ", ":a{b=c} ", ":a{#b .c ", "x:a{ b='{ '",
    ])
    func readingAheadIsLinear(fragment: String) {
        let steps = [2000, 4000, 8000].map { Self.steps(String(repeating: fragment, count: $0)) }
        #expect(steps[0] > 0)
        // With small numbers, the start and the end of the text count.
        #expect(steps[1] <= 2 * steps[0] + 100 && steps[2] <= 2 * steps[1] + 100, "\(steps)")
    }

    /// Each failed link is read ahead over a few hundred bytes, or up to the end of the text.
    @Test(arguments: [
        "[a](/b ", "![a](", "[a] (/b", "[[a] ", "a[^b c", "^[a ", "[a][b ", "[a]/b", "(a)[/b]", "[a][b] ", "**a ", "*a **b ", "a** **b ",
        "__a _b",
    ])
    func readingFailedMarkupIsLinear(fragment: String) {
        let steps = [2000, 4000, 8000].map { Self.steps(String(repeating: fragment, count: $0)) }
        let atTheEnd = LostLink.reach * LostLink.reach
        #expect(steps[0] > 0)
        #expect(steps[1] <= 2 * steps[0] + atTheEnd && steps[2] <= 2 * steps[1] + atTheEnd, "\(steps)")
    }

    /// In a label, each escaped bracket looks like the beginning of the label.
    @Test func lookingForTheUsesOfALabelIsLinear() {
        let steps = [2000, 4000, 8000].map { count in
            let label = "[" + String(repeating: "\\[", count: count)
            return Self.steps("\(label)]: word\n\n\(label)x\n")
        }
        #expect(steps[0] > 0)
        #expect(steps[1] <= 2 * steps[0] + 100 && steps[2] <= 2 * steps[1] + 100, "\(steps)")
    }

    /// The mistake may be at the end, after everything that is right.
    @Test(arguments: [("x:a{ b=", "}"), ("x:a{ b=", "c %}"), ("x:a{ b=", "'c"), ("_www.", "_"), ("_www.a", " b"), ("x:a{ b='{ '", "\"")])
    func readingAheadIsLinearUpToTheEnd(fragment: String, end: String) {
        let steps = [2000, 4000, 8000].map { Self.steps(String(repeating: fragment, count: $0) + end) }
        #expect(steps[1] <= 2 * steps[0] + 100 && steps[2] <= 2 * steps[1] + 100, "\(steps)")
    }

    /// A paragraph keeps its words until its end. They are never copied as a whole for one more: counted in words that move in memory.
    @Test(arguments: ["\"\n", "a...\n", "-->\n", "*a*' ", "{a=\"\n"])
    func collectingTheWordsOfAParagraphIsLinear(fragment: String) {
        let moves = [2000, 4000, 8000].map { Self.movedWords(String(repeating: fragment, count: $0)) }
        #expect(moves[0] > 0)
        #expect(zip(moves, [2000, 4000, 8000]).allSatisfy { $0 <= 4 * $1 }, "\(moves)")
    }

    private static func movedWords(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        let tree = SyntaxTree(parsing: bytes.span)
        var pass = TypographyPass(Typography(language: "en"))
        var address: UnsafePointer<(node: Node, piece: TypographicPiece)>?
        var moved = 0
        tree.walk { step in
            pass.visit(step)
            pass.words.changed.withUnsafeBufferPointer { words in
                if words.baseAddress != address { moved += words.count }
                address = words.baseAddress
            }
        }
        return moved
    }

    private static func steps(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        return MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md")).steps
    }

    @Test func rowsMayLeaveOutSeveralThousandCells() {
        let wide = String(repeating: "|a", count: 101) + "|\n" + String(repeating: "|-", count: 101) + "|\n"
        let text = wide + String(repeating: "b\n", count: 42)
        let bytes = Array(text.utf8)
        let document = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md"))
        #expect(
            document.diagnostics == [
                .error(
                    at: "text.md", 43, 1, "the rows of the tables in this text leave out more than 4096 cells",
                    help: "write the bars of empty cells too, or remove columns that hardly any row has")
            ])
        #expect(document.html().description.hasSuffix("</table>\n</div>\n<p>b\nb</p>\n"))
    }

    /// Short texts with much markup: how they are written, and how often it is too much.
    @Test(arguments: [
        ("[^1] ", 70_000, tooMuch), ("|a|\n|-|\n\n", 120_000, tooMuch), ("- [ ] a\n", 240_000, tooMuch),
        ("|a|b|c|\n|-|-|-|\n" + String(repeating: "a\n", count: 100) + "\n", 700, "the tables in this text have more than 200000 cells"),
        (
            wide + String(repeating: String(repeating: "|", count: 128) + "\n", count: 100) + "\n", 18,
            "the tables in this text have more than 200000 cells"
        ),
    ])
    func markupOfTheDialectIsBounded(fragment: String, count: Int, message: String) {
        for (count, isTooMuch) in [(count / 4, false), (count, true), (count * 3 / 2, true)] {
            let bytes = Array((String(repeating: fragment, count: count) + "\n\n[^1]: a\n").utf8)
            let document = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md"))
            let errors = document.diagnostics.filter { $0.severity == .error }
            #expect(errors.map(\.message) == (isTooMuch ? [message] : []))
            #expect(
                document.richText().segments.reduce(0) { if case .html(let html) = $1 { $0 + html.bytes.count } else { $0 } } < 30_000_000)
        }
    }

    private static let wide = String(repeating: "|a", count: 128) + "|\n" + String(repeating: "|:-:", count: 128) + "|\n"
    private static let tooMuch = "with the tables, tasks and footnotes up to here, the page would have more than 10 MB of markup"

    /// How much longer the HTML is than the text, at the most. Whoever writes an article may make the page some times as long.
    @Test(arguments: [
        "[^1]", "|a|b|\n|-|-|\n|c\n\n", "a\n", "- \n", "1. ", "- [ ] a\n", "# a\n", "**a** ", "\"", "&amp;", "www.a.b ", "[a]", "||a||",
        "<", "~~a~~",
        "![](a)", "a  \n", "---\n\n",
    ])
    func htmlIsAtMostSeveralTimesAsLong(fragment: String) {
        let wide = String(repeating: "|a", count: 128) + "|\n" + String(repeating: "|:-:", count: 128) + "|\n"
        for beginning in ["", wide] {
            let text = beginning + String(repeating: fragment, count: 20_000) + "\n\n[^1]: a\n\n[a]: b"
            let bytes = Array(text.utf8)
            let document = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md"))
            #expect(document.html().bytes.count < 60 * bytes.count)
        }
    }
}
