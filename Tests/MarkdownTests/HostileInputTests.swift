import Diagnostics
import Foundation
import Markdown
import Synchronization
import TestSupport
import Testing

/// Texts that are meant to exhaust the stack, the time or the memory, in the manner of libcmark's own pathological tests.
@Suite(.serialized) struct HostileInputTests {
    private static let count = 25_000

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let text: [UInt8]
        /// `nil` where it is enough that it comes out well-formed.
        let html: [UInt8]?
        /// How many errors and warnings there are, or `nil` where that does not matter.
        let diagnostics: Int?

        var testDescription: String { name }

        init(_ name: String, _ text: [UInt8], html: String?, diagnostics: Int? = 0) {
            self.name = name
            self.text = text
            self.html = html.map { Array($0.utf8) }
            self.diagnostics = diagnostics
        }

        init(_ name: String, _ text: String, html: String?, diagnostics: Int? = 0) {
            self.init(name, Array(text.utf8), html: html, diagnostics: diagnostics)
        }
    }

    private static let nested = [
        Row("nested quotations", "> " * count + "a", html: "<blockquote>\n" * count + "<p>a</p>\n" + "</blockquote>\n" * count),
        Row(
            "nested lists", "- " * count + "a",
            html: "<ul>\n<li>\n" * (count - 1) + "<ul>\n<li>a</li>\n</ul>\n" + "</li>\n</ul>\n" * (count - 1)
        ),
        Row(
            "nested quotations and lists", "> 1. " * count + "a",
            html: "<blockquote>\n<ol>\n<li>\n" * (count - 1) + "<blockquote>\n<ol>\n<li>a</li>\n</ol>\n</blockquote>\n"
                + "</li>\n</ol>\n</blockquote>\n" * (count - 1)
        ),
        Row(
            "list items one deeper each line", (0..<500).map { "  " * $0 + "- a\n" }.joined(),
            html: "<ul>\n<li>a\n" * 499 + "<ul>\n<li>a</li>\n</ul>\n" + "</li>\n</ul>\n" * 499
        ),
        // The innermost two are a wikilink.
        Row("nested brackets", "[" * count + "a" + "]" * count, html: "<p>" + "[" * (count - 2) + "a" + "]" * (count - 2) + "</p>\n"),
        Row(
            "nested emphasis", "*a **a " * count + "b" + " a** a*" * count,
            html: "<p>" + "<em>a <strong>a " * count + "b" + " a</strong> a</em>" * count + "</p>\n"
        ),
        Row("nested images", "![a" * count + "](b)" * count, html: "<p><img src=\"b\" alt=\"" + "a" * count + "\" /></p>\n"),
    ]

    private static let unclosed = [
        Row("unclosed brackets", "[" * count, html: "<p>" + "[" * count + "</p>\n"),
        Row("unclosed images", "![" * count, html: "<p>" + "![" * count + "</p>\n"),
        Row("unclosed emphasis", "*a " * count + "b", html: "<p>" + "*a " * count + "b</p>\n"),
        Row("unopened emphasis", "a* " * count + "b", html: "<p>" + "a* " * count + "b</p>\n"),
        Row("emphasis of both signs", "*a_ " * count + "b", html: "<p>" + "*a_ " * count + "b</p>\n"),
        Row("unclosed links", "[a](" * count, html: "<p>" + "[a](" * count + "</p>\n"),
        Row("unclosed links in angle brackets", "[a](<b" * count, html: "<p>" + "[a](&lt;b" * count + "</p>\n"),
        Row("unclosed parentheses", "[a](" + "(" * count, html: "<p>[a](" + "(" * count + "</p>\n"),
        Row(
            "unclosed code spans", (1...1000).map { "a" + "`" * $0 }.joined(),
            html: "<p>" + (1...1000).map { "a" + "`" * $0 }.joined() + "</p>\n"
        ),
        Row("unclosed comments", "a <!--" * count, html: "<p>" + "a &lt;!--" * count + "</p>\n"),
        Row("unclosed instructions", "a <?" * count, html: "<p>" + "a &lt;?" * count + "</p>\n"),
        Row("unclosed tags", "<a b='" * count, html: "<p>" + "&lt;a b='" * count + "</p>\n"),
        Row("unclosed autolinks", "<http:" * count, html: "<p>" + "&lt;http:" * count + "</p>\n"),
        Row("unclosed quotation marks", "\"' " * count + "a", html: "<p>" + "“’ " * count + "a</p>\n"),
        Row("an unclosed fence", "~~~\n" + "````\n" * count, html: "<pre><code>" + "````\n" * count + "</code></pre>\n"),
        Row("unclosed images around links", "![[]()" * count, html: "<p>" + "![<a href=\"\"></a>" * count + "</p>\n"),
        Row("definitions of definitions", "[a]:\n" * count, html: ""),
    ]

    /// Wikilinks, values and the labels of directives come out as words, spoilers as an ellipsis.
    private static let dialect = [
        Row(
            "nested inline directives", ":a[" * count + "b" + "]" * count,
            html: "<p>" + ":a[" * (count - 32) + "b" + "]" * (count - 32) + "</p>\n", diagnostics: 1
        ),
        Row("unclosed inline directives", ":a[" * count, html: "<p>" + ":a[" * count + "</p>\n"),
        Row("unclosed attributes", ":a{" * count, html: "<p>" + ":a{" * count + "</p>\n", diagnostics: count),
        Row("unclosed labels with attributes", ":a[b]{" * count, html: "<p>" + ":a[b]{" * count + "</p>\n", diagnostics: count),
        Row("unclosed wikilinks", "[[a" * count, html: "<p>" + "[[a" * count + "</p>\n"),
        Row("unclosed labels of wikilinks", "[[a|" * count, html: "<p>" + "[[a|" * count + "</p>\n"),
        Row(
            "nested wikilinks", "[[a|" * count + "b" + "]]" * count,
            html: "<p>" + "[[a|" * (count - 1) + "b" + "]]" * (count - 1) + "</p>\n"
        ),
        Row("a megabyte of wikilink brackets", "[[" * 500_000, html: "<p>" + "[[" * 500_000 + "</p>\n"),
        Row("the end of an arrow at the beginning", "!< a", html: "<p>!&lt; a</p>\n"),
        Row("ends of arrows behind each other", "!<!< !<!<", html: "<p>!&lt;!&lt; !&lt;!&lt;</p>\n"),
        Row("ends of arrows", "a!< " * count + "b", html: "<p>" + "a!&lt; " * count + "b</p>\n"),
        Row("a megabyte of braces", "{{" * 500_000, html: "<p>" + "{{" * 500_000 + "</p>\n"),
        Row("unclosed values", "{{a" * count, html: "<p>" + "{{a" * count + "</p>\n"),
        Row("a megabyte of bars", "||" * 500_000, html: "<p>" + "||" * 500_000 + "</p>\n"),
        Row("unclosed spoilers", "||a " * count + "b", html: "<p>" + "||a " * count + "b</p>\n", diagnostics: 1),
        Row("unopened spoilers", "a|| " * count + "b", html: "<p>" + "a|| " * count + "b</p>\n", diagnostics: 1),
        Row("many spoilers", "||a|| " * count + "b", html: "<p>" + "… " * count + "b</p>\n"),
        Row(
            "nested spoilers", "||a " * count + "b" + " c||" * count, html: "<p>…</p>\n", diagnostics: 1
        ),
        Row("spoilers and strikethrough across", "||a ~~b " * count + "c|| d~~ " * count, html: nil, diagnostics: nil),
        Row("brackets in spoilers", "||[a|| " * count + "b", html: "<p>" + "… " * count + "b</p>\n"),
        Row("a megabyte of tildes", "~" * 1_000_000, html: "<pre><code></code></pre>\n"),
        Row("unclosed strikethrough", "~~a ~b " * count + "c", html: "<p>" + "~~a ~b " * count + "c</p>\n"),
        Row("a megabyte of colons", ":" * 1_000_000, html: "<p>" + ":" * 1_000_000 + "</p>\n", diagnostics: 1),
        Row(
            "unclosed containers", ":::a\n" * count, html: paragraphs(":::a", count - 32) + "\n" * 32, diagnostics: count
        ),
        Row("ends of containers", ":::\n" * count, html: paragraphs(":::", count), diagnostics: count),
        Row("containers with ever longer fences", (3...1000).map { ":" * $0 + "a\n" }.joined(), html: nil, diagnostics: 998),
        Row("unclosed labels of leaves", "::a[b\n" * count, html: "<p>" + "::a[b\n" * (count - 1) + "::a[b</p>\n", diagnostics: count),
        Row(
            "containers in nested quotations", (1...300).map { "> " * $0 + ":::a\n" }.joined(), html: nil, diagnostics: nil
        ),
        Row("unclosed footnote references", "[^1" * count, html: "<p>" + "[^1" * count + "</p>\n"),
        Row(
            "footnotes that refer to each other", "a[^0]\n\n" + (0..<count).map { "[^\($0)]: [^\(($0 + 1) % count)]\n\n" }.joined(),
            html: nil),
        Row("references to one footnote", "[^1]" * count + "\n\n[^1]: a", html: nil),
        Row(
            "nested footnotes", (0..<100).map { "    " * $0 + "[^\($0)]: a\n\n" }.joined() + (0..<100).map { "[^\($0)]" }.joined(),
            html: nil, diagnostics: nil),
        Row(
            "a table of ten thousand columns", "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n",
            html: "<p>" + "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|</p>\n", diagnostics: 1
        ),
        Row(
            "a table of ten thousand rows", "|a|b|\n|-|-|\n" + "|c|\n" * 10_000,
            html: """
                <div class="table" role="region" tabindex="0" aria-label="Table: a, b">
                <table>
                <thead>
                <tr>
                <th scope="col">a</th>
                <th scope="col">b</th>
                </tr>
                </thead>
                <tbody>

                """ + "<tr>\n<td>c</td>\n<td></td>\n</tr>\n" * 10_000 + "</tbody>\n</table>\n</div>\n"
        ),
        Row("rows of dashes", "|-|\n" * count, html: nil),
        Row("wikilinks in a row", "|" + "[[" * count + "|\n|-|", html: nil),
        Row("ats", "a@" * count, html: "<p>" + "a@" * count + "</p>\n"),
        Row("beginnings of bare links", "(www." * count, html: "<p>" + "(www." * count + "</p>\n"),
        Row("one bare link of a megabyte", "www.a.b/" + "(" * 1_000_000, html: nil),
        Row("character references behind a bare link", "www.a.b/" + "&a;" * count, html: nil),
        Row(
            "forged marks", "![&#x10FFFE;0;a](&#x10FFFF;0;) [[b]]", html: "<p><img src=\"%EF%BF%BD0;\" alt=\"�0;a\" /> b</p>\n"
        ),
        Row("noncharacters", "\u{10FFFE}0;a\u{10FFFF}0;) [[b]]", html: "<p>\u{FFFD}0;a\u{FFFD}0;) b</p>\n"),
    ]

    private static func paragraphs(_ text: String, _ count: Int) -> String { "<p>\(text)</p>\n" * count }

    private static let refused = [
        Row("refused links", "[a](b:c)\n" * count, html: "<p>" + "a\n" * (count - 1) + "a</p>\n", diagnostics: count),
        Row("refused links on one line", "[a](b:c)" * count, html: "<p>" + "a" * count + "</p>\n", diagnostics: count),
        Row(
            "refused links to one definition", "[a] " * 10_000 + "\n\n[a]: b:c", html: "<p>" + "a " * 9_999 + "a</p>\n", diagnostics: 1
        ),
        Row("refused nested images", "![a" * count + "](b:c)" * count, html: "<p>" + "a" * count + "</p>\n", diagnostics: count),
        Row("escaped tags", "a <b>" * count, html: "<p>" + "a &lt;b&gt;" * count + "</p>\n", diagnostics: count),
        Row(
            "escaped tags in nested quotations", "> " * count + "<b>" * count,
            html: "<blockquote>\n" * count + "<p>" + "&lt;b&gt;" * count + "</p>\n" + "</blockquote>\n" * count,
            diagnostics: count
        ),
        Row("scheme of a megabyte", "[a](" + "b" * 1_000_000 + ":c)", html: "<p>a</p>\n", diagnostics: 1),
    ]

    private static let large = [
        Row("one line of a megabyte", "a b " * 250_000, html: "<p>" + "a b " * 249_999 + "a b</p>\n"),
        Row("a megabyte of spaces", " " * 1_000_000 + "a", html: "<pre><code>" + " " * 999_996 + "a\n</code></pre>\n"),
        Row("a megabyte of line ends", "\n" * 1_000_000, html: ""),
        Row("a megabyte of backslashes", "\\" * 1_000_000, html: "<p>" + "\\" * 500_000 + "</p>\n"),
        Row("a megabyte of ampersands", "&" * 1_000_000, html: "<p>" + "&amp;" * 1_000_000 + "</p>\n"),
        Row("a megabyte of zeros", [UInt8](repeating: 0, count: 1_000_000), html: "<p>" + "\u{FFFD}" * 1_000_000 + "</p>\n"),
        Row(
            "a megabyte of bytes that are not UTF-8", [UInt8](repeating: 0xFF, count: 1_000_000),
            html: "<p>" + "\u{FFFD}" * 1_000_000 + "</p>\n"
        ),
        Row(
            "bytes like marks in headings", Array("# a".utf8) + [0xFF] + Array(" id=\"x\">".utf8),
            html: "<h1 id=\"a-idx\">a\u{FFFD} id=&quot;x&quot;&gt;</h1>\n"
        ),
        Row(
            "characters that are cut off", [0xE2, 0x82, 0x0A, 0xF0, 0x9F, 0x0A, 0x61, 0xC3], html: "<p>\u{FFFD}\n\u{FFFD}\na\u{FFFD}</p>\n"
        ),
        Row("overlong and surrogate encodings", [0xC0, 0xAF, 0x20, 0xED, 0xA0, 0x80], html: "<p>\u{FFFD} \u{FFFD}</p>\n"),
        Row("a label of a megabyte", "[" + "a" * 1_000_000 + "]", html: "<p>[" + "a" * 1_000_000 + "]</p>\n"),
        Row("equal headings", "# a\n" * count, html: "<h1 id=\"a\">a</h1>\n" + (1..<count).map { "<h1 id=\"a-\($0)\">a</h1>\n" }.joined()),
        Row("many definitions", (0..<count).map { "[a\($0)]: b\n" }.joined() + "\n[a0]", html: "<p><a href=\"b\">a0</a></p>\n"),
    ]

    @Test(arguments: [nested, unclosed, dialect, refused, large].joined())
    func comesOutRightInTimeOnASmallStack(row: Row) throws {
        let options = MarkdownOptions(smartPunctuation: row.name.contains("quotation marks"))
        let (reading, seconds) = try #require(onSmallStack { Reading(of: row.text, options: options) }, "never ends")
        #expect(seconds < 5, "takes too long")
        let html = Array(reading.html.utf8)
        if let expected = row.html {
            #expect(difference(html, expected) == nil)
        } else {
            #expect(WellFormedness.fault(of: html) == nil)
        }
        if let diagnostics = row.diagnostics { #expect(reading.diagnostics.count == diagnostics) }
    }
}

/// What `work` returns on a thread with a stack of 512 KiB, and how many seconds of a processor it takes, whatever else the machine is
/// doing; `nil` if there is no end to it.
private func onSmallStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> (Result, seconds: Double)? {
    let result = Shared<(Result, seconds: Double)?>(nil)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        let (value, time) = processorTime(of: work)
        result.value.withLock { $0 = (value, time / .seconds(1)) }
        done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    return done.wait(timeout: .now() + .seconds(300)) == .success ? result.value.withLock(\.self) : nil
}

private final class Shared<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }
}

/// The first place at which megabytes of output are not as expected.
private func difference(_ output: [UInt8], _ expected: [UInt8]) -> String? {
    guard output != expected else { return nil }
    let place = zip(output, expected).prefix { $0 == $1 }.count
    let from = max(0, place - 20)
    let texts = [output, expected].map { String(decoding: $0[from..<min($0.count, place + 20)], as: UTF8.self) }
    return "at byte \(place) of \(output.count) and \(expected.count): '\(texts[0])' instead of '\(texts[1])'"
}

extension String {
    fileprivate static func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
}
