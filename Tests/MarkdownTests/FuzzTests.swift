import Diagnostics
import Foundation
import Hypertext
import Markdown
import TestSupport
import Testing

/// Documents made up of the dialect's tokens and random text: each must come out as well-formed HTML.
///
/// The seed is printed with what fails. `MARQUEE_FUZZ_SEED` repeats a run, `MARQUEE_FUZZ_COUNT` makes it longer.
@Suite struct FuzzTests {
    private static let count = number("MARQUEE_FUZZ_COUNT") ?? 3_000
    private static let seed = number("MARQUEE_FUZZ_SEED").map(UInt64.init) ?? UInt64.random(in: 0..<1 << 32)

    private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    @Test func documentsOfRandomTokensAreWellFormed() async {
        print("fuzzing \(Self.count) documents with seed \(Self.seed)")
        let lanes = 2
        let faults = await withTaskGroup { group in
            for lane in 0..<lanes {
                group.addTask {
                    stride(from: lane, to: Self.count, by: lanes).compactMap {
                        Self.fault(in: RandomDocument(seed: Self.seed &+ UInt64($0)).text)
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(faults.prefix(3) == [], "seed \(Self.seed)")
    }

    /// What the scan of the blocks takes for words or for code must not be a quotation or a list to libcmark, and what it takes for several
    /// paragraphs not one: the bounds on how deep blocks stand in each other, and on what is in a paragraph, would not hold.
    ///
    /// The seed is the same in every run unless one is given: some text in 100,000 still has a list that the scan does not see.
    @Test func scanSeesAllThatIsBounded() {
        let seed = Self.number("MARQUEE_FUZZ_SEED").map(UInt64.init) ?? 1
        let faults = (0..<Self.count * 3).lazy.compactMap { index in
            Self.oversight(in: RandomDocument(seed: seed &+ UInt64(index), of: RandomDocument.blockTokens, count: 25).text)
        }
        #expect(Array(faults.prefix(3)) == [], "seed \(seed)")
    }

    @Test func scanDoesNotSeeAListBehindATabAndABlankLine() {
        withKnownIssue { #expect(Self.oversight(in: "1)\n+\t\n    \r\n  +\t-->\n<?\n>\n[a]:\n") == nil) }
    }

    /// What the scan of a text has not seen.
    private static func oversight(in text: String) -> String? {
        let bytes = Array(text.utf8)
        // Raw HTML that is shown as text would look like a paragraph.
        let options = MarkdownOptions(rawHTML: .allowed)
        let document = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md"), options: options)
        let html = document.html().description
        let depth = Self.depth(of: html)
        let longest = html.matches(of: #/<(p|h[1-6][^>]*)>([^<]*)/#).map { $0.output.2.count { $0 == "a" } }.max() ?? 0
        guard depth <= document.depth, longest <= document.longestParagraph else {
            return "\(depth) and \(longest), not \(document.depth) and \(document.longestParagraph), in \(text.debugDescription)"
        }
        return nil
    }

    /// How deep quotations and list items stand in each other, without footnotes, which have been moved.
    private static func depth(of html: String) -> Int {
        var depth = (now: 0, most: 0)
        for tag in html.matches(of: #/<(/?)(blockquote|li)(?: id="fn-[0-9]+")?>/#) {
            depth.now += tag.output.1.isEmpty ? 1 : -1
            depth.most = max(depth.most, depth.now)
        }
        return depth.most
    }

    private static func fault(in text: String) -> String? {
        let bytes = Array(text.utf8)
        let options = MarkdownOptions(smartPunctuation: bytes.count % 2 == 0, topHeadingLevel: bytes.count % 3 == 0 ? 2 : nil)
        let document = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md"), options: options) { destination in
            destination.address.utf8.count % 5 == 0 ? .refuse("no") : .keep
        }
        let richText = document.richText()
        let html = richText.html { segment, inside in
            switch segment {
            case .html(let html): html
            case .wikiLink(let link): "<a href=\"#\">\(inside.label ?? HTML(text: link.target))</a>"
            case .value(let path): HTML(text: path.description)
            case .spoiler(let spoiler): spoiler.form == .inline ? "<span>\(inside.content)</span>" : "<div>\(inside.content)</div>"
            case .directive(let directive):
                directive.form == .inline ? "<span>\(inside.label)</span>" : "<div><p>\(inside.label)</p>\(inside.content)</div>"
            }
        }
        if let fault = WellFormedness.fault(of: html.bytes) { return "\(fault) in the HTML of \(text.debugDescription): \(html)" }
        // A forged mark may stay where it has no power.
        if !text.contains("&#"), html.description.contains(/[\u{10FFFE}\u{10FFFF}]/) {
            return "a mark is left in the HTML of \(text.debugDescription)"
        }
        if html.description.contains(/[\u{202D}\u{202E}]/) { return "an override is left in the HTML of \(text.debugDescription)" }
        let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
        let places = document.diagnostics.map(\.location) + richText.references.compactMap(\.segment.location)
        if let place = places.first(where: { !(1...lines).contains($0.line) || $0.column < 1 }) {
            return "\(place) is outside of \(text.debugDescription)"
        }
        return nil
    }
}

extension RichText.Segment {
    fileprivate var location: Diagnostics.SourceLocation? {
        switch self {
        case .html: nil
        case .wikiLink(let link): link.location
        case .value(let path): path.location
        case .spoiler(let spoiler): spoiler.location
        case .directive(let directive): directive.location
        }
    }
}

/// A text that is the same for the same seed.
private struct RandomDocument {
    let text: String

    private static let tokens = [
        "[[", "]]", "[[Nick]]", "[[Nick|", "|", "||", "||{s2e8}", "{{", "}}", "{{a.b}}", ":a[", ":a{", "]", "]{", "{#i .c k=v}",
        "{k=\"v\"}", "}", "::leaf", "::leaf[x]", ">!", "!<", "[/spoiler]",
        ":::note", ":::note[t]{.c}", ":::spoiler{until=s1}", ":::", "::::", "::::box", "~~", "~", "[^1]", "[^1]: ", "[^2]", "[^2]: ", "![",
        "](x)", "](", ")", "[x]: /y",
        "| a | b |\n|---|:-:|\n| c | d |\n", "|---|\n", "- ", "- [ ] ", "- [x] ", "1. ", "1)  ", "> ", "    ", "\t", "# ", "## ", "```\n",
        "~~~\n", "`", "``", "*", "**", "_",
        "<b>", "</b>", "<!--", "-->", "<div>\n", "<http://a.b>", "http://a.b/c", "www.a.b", "a@b.c", "&amp;",
        "![&#x10FFFE;0;](&#x10FFFF;0;)", "&#1114111;1;",
        "\\", "\\[", "\\|", "\u{10FFFE}0;",
        "\u{10FFFF}0;)", "---\n", "===\n", "\n", "\n", "\n\n", "\n\n", " ", " ", "  \n", "a", "b c", "Zoë", "第", "🍂", "\"", "'", "--",
        "\u{0}", "\r\n", "\r", "\u{202E}", "\u{202C}", "\u{2067}", "\u{2069}", "&#x202E;", "&#8295;", "&#x2069;",
    ]

    /// What begins and ends blocks, and what only looks like it.
    static let blockTokens = [
        "> ", ">", "- ", "-\n", "1. ", "2. ", "01. ", "1)\n", "+\t", "* ", "===\n", "---\n", "***\n", "```\n", "    ```\n", "~~~\n", "~~~",
        "<div>\n", "<div\n",
        "<a b>\n", "<a$>\n", "<a\n", "</a >\n", "<!--", "-->\n", "<?\n", "<!A\n", ">\n", "<pre>\n", "</pre>\n", "    ", "   ", "  ", " ",
        "\t", "\n", "\n",
        "\n\n", "a", "a\n", String(repeating: "a", count: 100) + "\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "#\u{B}", "# a\n", "#\n", "[^1]: ", "   [^2]: ",
        "[a]: b\n", "[a]:\n", "|a|\n|-|\n", "|-|\n", "|b|\n", ":::a\n",
        ":::\n", "::a[b]\n",
        ":a[", "||", "\u{0}", "\u{C}", "\r\n", "\r", String(repeating: "`", count: 300) + "\n", String(repeating: "`", count: 260) + "\n",
    ]

    init(seed: UInt64, of tokens: [String] = Self.tokens, count: Int = 60) {
        var generator = SplitMix(seed: seed)
        text = (0..<Int.random(in: 1...count, using: &generator)).map { _ in tokens.randomElement(using: &generator) ?? "" }.joined()
    }
}
