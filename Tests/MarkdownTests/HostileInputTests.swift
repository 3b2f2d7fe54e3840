import Diagnostics
import Foundation
import Markdown
import Synchronization
import TestSupport
import Testing

/// Texts that are meant to exhaust the stack, the time or the memory, like libcmark's own pathological tests.
@Suite(.serialized) struct HostileInputTests {
    private static let count = 25_000

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let text: [UInt8]
        /// `nil` if well-formed output is enough.
        let html: [UInt8]?
        /// The number of errors and warnings, or `nil` if that does not matter.
        let diagnostics: Int?
        /// The only error, if the text is not parsed.
        var refusal: String?

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

    /// A text that would take too long, and is refused with empty output.
    private static func tooMuch(_ name: String, _ text: String, _ refusal: String) -> Row {
        var row = Row(name, text, html: "", diagnostics: 1)
        row.refusal = refusal
        return row
    }

    private static func tooDeep(_ line: Int, _ column: Int) -> String {
        "\(line):\(column) quotations and lists are nested more than 100 deep here"
    }

    private static let nested = [
        tooMuch("nested quotations", "> " * count + "a", tooDeep(1, 201)),
        tooMuch("nested quotations and emphasis", ">" * count + "a*" * count, tooDeep(1, 101)),
        tooMuch(
            "combining marks on one letter", "a" + "\u{301}\u{323}" * count, "1:32 more than 30 combining marks on one letter"),
        tooMuch(
            "references to combining marks", "# a" + "&#769;&#803;" * count, "1:184 more than 30 combining marks on one letter"),
        tooMuch(
            "combining marks between emphasis", "# a" + "\u{301}*\u{323}*" * count, "1:64 more than 30 combining marks on one letter"),
        Row(
            "a hundred nested quotations and emphasis", ">" * 100 + "a*" * count,
            html: "<blockquote>\n" * 100 + "<p>" + "a<em>a</em>" * (count / 2) + "</p>\n" + "</blockquote>\n" * 100
        ),
        tooMuch("nested lists", "- " * count + "a", tooDeep(1, 201)),
        tooMuch("nested lists and empty lines", "- " * count + "a" + "\n" * count, tooDeep(1, 201)),
        Row(
            "a hundred nested lists and empty lines", "- " * 100 + "a" + "\n" * 200_000,
            html: "<ul>\n<li>\n" * 99 + "<ul>\n<li>a</li>\n</ul>\n" + "</li>\n</ul>\n" * 99
        ),
        tooMuch("nested quotations and lists", "> 1. " * count + "a", tooDeep(1, 251)),
        Row(
            "fifty nested quotations and lists", "> 1. " * 50 + "a",
            html: "<blockquote>\n<ol>\n<li>\n" * 49 + "<blockquote>\n<ol>\n<li>a</li>\n</ol>\n</blockquote>\n"
                + "</li>\n</ol>\n</blockquote>\n" * 49
        ),
        tooMuch("list items one deeper each line", (0..<500).map { "  " * $0 + "- a\n" }.joined(), tooDeep(101, 201)),
        Row(
            "a hundred list items one deeper each line", (0..<100).map { "  " * $0 + "- a\n" }.joined(),
            html: "<ul>\n<li>a\n" * 99 + "<ul>\n<li>a</li>\n</ul>\n" + "</li>\n</ul>\n" * 99
        ),
        // The innermost two are a wikilink.
        Row("nested brackets", "[" * count + "a" + "]" * count, html: "<p>" + "[" * (count - 2) + "a" + "]" * (count - 2) + "</p>\n"),
        tooMuch(
            "nested emphasis", "*a **a " * count + "b" + " a** a*" * count,
            "1:1 emphasis, links, images or blocks are nested more than 100 deep here"
        ),
        Row(
            "a hundred times nested emphasis", "*a **a " * 50 + "b" + " a** a*" * 50,
            html: "<p>" + "<em>a <strong>a " * 50 + "b" + " a</strong> a</em>" * 50 + "</p>\n"
        ),
        tooMuch("nested images", "![a" * count + "](b)" * count, tooManyImages(count, count)),
        Row(
            "a hundred nested images", "![a" * 100 + "](b)" * 100, html: "<p><img src=\"b\" alt=\"" + "a" * 100 + "\" /></p>\n"
        ),
    ]

    private static func tooManyImages(_ images: Int, _ brackets: Int) -> String {
        "1:1 there are too many links and images in this paragraph: '![' \(images) times, ']' \(brackets) times"
    }

    private static let unclosed = [
        Row("unclosed brackets", "[" * count, html: "<p>" + "[" * count + "</p>\n"),
        Row("unclosed images", "![" * count, html: "<p>" + "![" * count + "</p>\n"),
        Row("unclosed emphasis", "*a " * count + "b", html: "<p>" + "*a " * count + "b</p>\n", diagnostics: 1),
        Row("unopened emphasis", "a* " * count + "b", html: "<p>" + "a* " * count + "b</p>\n"),
        Row("emphasis of both signs", "*a_ " * count + "b", html: "<p>" + "*a_ " * count + "b</p>\n", diagnostics: 1),
        Row("unclosed links", "[a](" * count, html: "<p>" + "[a](" * count + "</p>\n"),
        Row("unclosed links in angle brackets", "[a](<b" * count, html: "<p>" + "[a](&lt;b" * count + "</p>\n"),
        Row("unclosed parentheses", "[a](" + "(" * count, html: "<p>[a](" + "(" * count + "</p>\n"),
        Row(
            "unclosed code spans", (1...1000).map { "a" + "`" * $0 }.joined(),
            html: "<p>" + (1...1000).map { "a" + "`" * $0 }.joined() + "</p>\n"
        ),
        Row("unclosed comments", "a <!--" * count, html: "<p>" + "a &lt;!--" * count + "</p>\n", diagnostics: 1),
        Row("comments", "a<!--b-->" * count, html: "<p>" + "a" * count + "</p>\n"),
        Row("unclosed signs of other programs", "a^b a~b {% %%c == :d:e **「" * count, html: nil, diagnostics: nil),
        Row("boxes in boxes", "> " * 90 + "[!NOTE]", html: nil, diagnostics: nil),
        Row("addresses in two scripts", "https://a.example/日b本" * count, html: nil, diagnostics: nil),
        Row("unclosed instructions", "a <?" * count, html: "<p>" + "a &lt;?" * count + "</p>\n"),
        Row("unclosed tags", "<a b='" * count, html: "<p>" + "&lt;a b='" * count + "</p>\n"),
        Row("unclosed autolinks", "<http:" * count, html: "<p>" + "&lt;http:" * count + "</p>\n"),
        Row("unclosed quotation marks", "\"a ' " * count + "a", html: "<p>" + "“a ’ " * count + "a</p>\n"),
        Row("an unclosed fence", "~~~\n" + "````\n" * count, html: "<pre><code>" + "````\n" * count + "</code></pre>\n", diagnostics: 1),
        tooMuch("unclosed images around links", "![[]()" * count, tooManyImages(count, count)),
        tooMuch(
            "unclosed images around links in what may be a definition", "[a\n" + "![[]()" * count + "\n===", tooManyImages(count, count)),
        Row("fewer unclosed images around links", "![[]()" * 2000, html: "<p>" + "![<a href=\"\"></a>" * 2000 + "</p>\n"),
        Row("thousands of pictures", "![a](b.jpg) \n" * 6000, html: nil),
        Row(
            "quotation marks around unclosed emphasis", ["\"a " * count, "*a " * count, "b\" " * count].joined() + "c",
            html: "<p>" + "“a " * count + "*a " * count + "b” " * count + "c</p>\n"),
        Row("apostrophes that may end a quotation", "'a dogs' b" * count, html: nil),
        Row("quotation marks around words", "\"a,\" he said, 'it's *b*.' " * 1500, html: nil),
        Row("unclosed titles", "[a](b (c" * count, html: "<p>" + "[a](b (c" * count + "</p>\n"),
        Row("definitions of definitions", "[a]:\n" * count, html: ""),
    ]

    /// Wikilinks, values and the labels of directives become words, spoilers an ellipsis.
    private static let dialect = [
        Row(
            "nested inline directives", ":a[" * count + "b" + "]" * count,
            html: "<p>" + ":a[" * (count - 32) + "b" + "]" * (count - 32) + "</p>\n", diagnostics: 1
        ),
        Row("unclosed inline directives", ":a[" * count, html: "<p>" + ":a[" * count + "</p>\n"),
        Row("unclosed attributes", ":a{" * count, html: "<p>" + ":a{" * count + "</p>\n", diagnostics: count),
        Row("unclosed labels with attributes", ":a[b]{" * count, html: "<p>" + ":a[b]{" * count + "</p>\n", diagnostics: count),
        Row("unclosed wikilinks", "[[a" * count, html: "<p>" + "[[a" * count + "</p>\n", diagnostics: 1),
        Row("unclosed labels of wikilinks", "[[a|" * count, html: "<p>" + "[[a|" * count + "</p>\n", diagnostics: 1),
        Row(
            "nested wikilinks", "[[a|" * count + "b" + "]]" * count,
            html: "<p>" + "[[a|" * (count - 1) + "b" + "]]" * (count - 1) + "</p>\n", diagnostics: 1
        ),
        Row("a megabyte of wikilink brackets", "[[" * 500_000, html: "<p>" + "[[" * 500_000 + "</p>\n"),
        Row("the end of an arrow at the beginning", "!< a", html: "<p>!&lt; a</p>\n"),
        Row("ends of arrows after each other", "!<!< !<!<", html: "<p>!&lt;!&lt; !&lt;!&lt;</p>\n"),
        Row("ends of arrows", "a!< " * count + "b", html: "<p>" + "a!&lt; " * count + "b</p>\n"),
        Row("a megabyte of braces", "{{" * 500_000, html: "<p>" + "{{" * 500_000 + "</p>\n"),
        Row("unclosed values", "{{a" * count, html: "<p>" + "{{a" * count + "</p>\n"),
        Row("a megabyte of bars", "||" * 500_000, html: "<p>" + "||" * 500_000 + "</p>\n"),
        Row("unclosed spoilers", "||a " * count + "b", html: "<p>" + "||a " * count + "b</p>\n", diagnostics: 1),
        Row("unopened spoilers", "a|| " * count + "b", html: "<p>" + "a|| " * count + "b</p>\n", diagnostics: 1),
        Row("unclosed directives in a spoiler", "||" + ":a[" * count + "||", html: "<p>…</p>\n"),
        Row("directives and spoilers", ":a[||" * count, html: nil, diagnostics: nil),
        Row("many spoilers", "||a|| " * count + "b", html: "<p>" + "… " * count + "b</p>\n"),
        Row(
            "nested spoilers", "||a " * count + "b" + " c||" * count, html: "<p>…</p>\n", diagnostics: 1
        ),
        Row("spoilers and strikethrough across", "||a ~~b " * count + "c|| d~~ " * count, html: nil, diagnostics: nil),
        Row("brackets in spoilers", "||[a|| " * count + "b", html: "<p>" + "… " * count + "b</p>\n"),
        Row("a megabyte of tildes", "~" * 1_000_000, html: "<pre><code></code></pre>\n", diagnostics: 1),
        Row("unclosed strikethrough", "~~a ~b " * count + "c", html: "<p>" + "~~a ~b " * count + "c</p>\n", diagnostics: 1),
        Row("a megabyte of colons", ":" * 1_000_000, html: "<p>" + ":" * 1_000_000 + "</p>\n", diagnostics: 1),
        Row(
            "unclosed containers", ":::a\n" * count, html: paragraphs(":::a", count - 32) + "\n" * 32, diagnostics: count
        ),
        Row("ends of containers", ":::\n" * count, html: paragraphs(":::", count), diagnostics: count),
        Row("containers with ever longer fences", (3...1000).map { ":" * $0 + "a\n" }.joined(), html: nil, diagnostics: 998),
        Row("unclosed labels of leaves", "::a[b\n" * count, html: "<p>" + "::a[b\n" * (count - 1) + "::a[b</p>\n", diagnostics: count),
        tooMuch("containers in nested quotations", (1...300).map { "> " * $0 + ":::a\n" }.joined(), tooDeep(101, 201)),
        Row(
            "containers in a hundred nested quotations", (1...100).map { "> " * $0 + ":::a\n" }.joined(), html: nil, diagnostics: nil
        ),
        Row(
            "references to a footnote in containers", [":::spoiler\n" * count, "[^1]" * count, "\n\n[^1]: a"].joined(), html: nil,
            diagnostics: nil
        ),
        Row("unclosed footnote references", "[^1" * count, html: "<p>" + "[^1" * count + "</p>\n"),
        Row(
            "footnotes that refer to each other", circle,
            html: nil),
        Row("references to one footnote", "[^1]" * count + "\n\n[^1]: a", html: nil),
        Row(
            "nested footnotes", nestedFootnotes,
            html: nil, diagnostics: nil),
        Row(
            "a table of ten thousand columns", "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n",
            html: "<p>" + "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|</p>\n", diagnostics: 2
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
        Row(
            "a table of rows that are too short", ["|a" * 128, "|\n", "|-" * 128, "|\n", "a\n" * 400_000].joined(), html: nil,
            diagnostics: 1
        ),
        Row("one small table after another", "|a|b|\n|-|-|\n|c|d|\n\n" * count, html: nil),
        Row("rows of dashes", "|-|\n" * count, html: nil),
        Row("wikilinks in a row", "|" + "[[" * count + "|\n|-|", html: nil),
        Row("ats", "a@" * count, html: "<p>" + "a@" * count + "</p>\n"),
        Row("beginnings of bare links", "(www." * count, html: "<p>" + "(www." * count + "</p>\n"),
        Row("one bare link of a megabyte", "www.a.b/" + "(" * 1_000_000, html: nil),
        Row("character references after a bare link", "www.a.b/" + "&a;" * count, html: nil),
        Row(
            "forged marks", "![&#x10FFFE;0;a](&#x10FFFF;0;) [[b]]", html: "<p><img src=\"%EF%BF%BD0;\" alt=\"�0;a\" /> b</p>\n"
        ),
        Row("noncharacters", "\u{10FFFE}0;a\u{10FFFF}0;) [[b]]", html: "<p>\u{FFFD}0;a\u{FFFD}0;) b</p>\n"),
    ]

    private static var circle: String {
        let definitions: [String] = (0..<count).map { "[^\($0)]: [^\(($0 + 1) % count)]\n\n" }
        return "a[^0]\n\n" + definitions.joined()
    }

    private static var nestedFootnotes: String {
        let definitions = (0..<100).map { "    " * $0 + "[^\($0)]: a\n\n" }
        return definitions.joined() + (0..<100).map { "[^\($0)]" }.joined()
    }

    private static func paragraphs(_ text: String, _ count: Int) -> String { "<p>\(text)</p>\n" * count }

    private static let refused = [
        Row("refused links", "[a](b:c)\n" * count, html: "<p>" + "a\n" * (count - 1) + "a</p>\n", diagnostics: count + 1),
        Row("refused links on one line", "[a](b:c)" * count, html: "<p>" + "a" * count + "</p>\n", diagnostics: count),
        Row(
            "refused links to one definition", "[a] " * 10_000 + "\n\n[a]: b:c", html: "<p>" + "a " * 9_999 + "a</p>\n", diagnostics: 1
        ),
        tooMuch("refused nested images", "![a" * count + "](b:c)" * count, tooManyImages(count, count)),
        Row("a hundred refused nested images", "![a" * 100 + "](b:c)" * 100, html: "<p>" + "a" * 100 + "</p>\n", diagnostics: 100),
        Row("escaped tags", "a <b>" * count, html: "<p>" + "a &lt;b&gt;" * count + "</p>\n", diagnostics: count),
        tooMuch("escaped tags in nested quotations", "> " * count + "<b>" * count, tooDeep(1, 201)),
        Row(
            "escaped tags in a hundred nested quotations", "> " * 100 + "<b>" * count,
            html: "<blockquote>\n" * 100 + "<p>" + "&lt;b&gt;" * count + "</p>\n" + "</blockquote>\n" * 100, diagnostics: count
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
        Row(
            "many definitions", (0..<count).map { "[a\($0)]: b\n" }.joined() + "\n[a0]", html: "<p><a href=\"b\">a0</a></p>\n",
            diagnostics: 9),
    ]

    @Test(arguments: [nested, unclosed, dialect, refused, large].joined())
    func comesOutRightInTimeOnASmallStack(row: Row) throws {
        let options = MarkdownOptions(smartPunctuation: row.name.contains("quotation marks"))
        let (reading, seconds) = try #require(onSmallStack { Reading(of: row.text, options: options) }, "never ends")
        // Five seconds on a slow and busy machine, without optimization. What grows with the square of these sizes takes hours.
        #expect(seconds < 20, "takes too long")
        let html = Array(reading.html.utf8)
        if let expected = row.html {
            #expect(difference(html, expected) == nil)
        } else {
            #expect(WellFormedness.fault(of: html) == nil)
        }
        if let diagnostics = row.diagnostics { #expect(reading.diagnostics.count == diagnostics) }
        if let refusal = row.refusal {
            #expect(reading.diagnostics.map { "\($0.location.line):\($0.location.column) \($0.message)" } == [refusal])
            #expect(reading.diagnostics.hasErrors)
        }
    }
}

/// What `work` returns on a thread with a stack of 512 KiB, and how many seconds of processor time it takes, whatever else the machine is
/// doing; `nil` if it does not end.
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
