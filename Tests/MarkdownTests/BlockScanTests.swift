import CCMark
import Foundation
@testable import Markdown
import TestSupport
import Testing

/// The things that take libcmark long are found in the blocks of a text before it parses them. So the scan must see everything that
/// libcmark's tree has: no fewer nested quotations and list items, and no paragraph that extends beyond one of its own.
@Suite struct BlockScanTests {
    /// Whether libcmark is 0.31 or newer, which finds other blocks in some texts than 0.30.
    private static let is031 = cmark_version() >= 31 << 8

    @Test(arguments: [
        ("empty item, line of as many spaces", "-\n  \n  > a", 2),
        ("empty item, line of more spaces", "- a\n\n  -\n     \n    > b", 3),
        ("empty item, line of a tab", "1)\n\t\n\t> a", 2),
        ("empty item, line of too few spaces", "-\n \n  > a", 1),
        ("tab after the sign, line of spaces", "1)\n+\t\n    \r\n  +\t-->\n<?\n>\n[a]:\n", 2),
        ("item with a definition, line of as many spaces", "- [a]: b\n\n  \n  > c", 2),
        ("item with a definition, empty lines", "- [a]: b\n\n\n      - c\n\n   > > d", is031 ? 3 : 2),
        ("item with a definition, fence outside of it", "- [a]: b\n\n\n     ```\n   > > > c", is031 ? 1 : 3),
        ("item with a definition and words, empty lines", "- [a]: b\nc\n\n\n  > d", 2),
        ("item with a definition after words", "- c\n\n  [a]: b\n\n\n  > d", 2),
        ("vertical tab after the sign", "-\u{B}\n     > a", 2),
        ("fence as the address of a definition", "[a]:\n    ```\n-\n<a>\n- > b", 2),
        ("header of a table outside of the item", "- a\n|b|\n  |-|\n\n     ```\n   > > > c", 1),
        ("tab in a footnote", "[^1]: - \t1) a", 3),
        ("footnote right after the sign of a quotation", ">[^1]: - a", 3),
        ("footnote in an item in a quotation", ">1. [^1]: - a", 4),
        ("footnote in a footnote", "[^1]:   [^2]: 9. a", 3),
        ("declaration in small letters", "<!a\n> > b", is031 ? 0 : 2),
        ("element that is new in 0.31", "<search\n> > b", is031 ? 0 : 2),
        ("element that is gone in 0.31", "a\n<source\n> > b", is031 ? 2 : 0),
        ("value in the label of a definition", "[{{a.b}}]: c\n=\n8. d", 1),
        ("wikilink in the place of an address", "[a]: [[b c]]\n-\n<b>\n> d", 0),
    ])
    func scanIsAsDeepAsTheTree(name: String, text: String, depth: Int) {
        let parsed = ScannedText(text)
        #expect(parsed.treeDepth == depth)
        #expect(parsed.scan.bounds.depth == depth)
    }

    @Test func scanSeesEverythingInTheTree() {
        let faults = (0..<RandomDocument.count * 5).lazy.compactMap { index in
            let text = RandomDocument(seed: RandomDocument.seed &+ UInt64(index), of: RandomDocument.blockTokens, count: 25).text
            return ScannedText(text).oversight
        }
        #expect(Array(faults.prefix(3)) == [], "seed \(RandomDocument.seed)")
    }

    @Test func noOrdinaryTextIsRefused() throws {
        let pages = [try TestContent.demo, try TestContent.awkwardShow].joined().filter { $0.key.hasSuffix(".md") }
        #expect(pages.count > 20)
        for (path, text) in pages {
            let scan = ScannedText(text).scan
            #expect(scan.bounds.refusal?.message == nil, "\(path)")
            #expect(scan.bounds.depth <= 5, "\(path)")
        }
    }
}

/// A text, its scan, and the tree of what libcmark is given in its place.
private struct ScannedText {
    let scan: DialectScan
    /// The nesting depth of quotations and list items in the tree.
    private(set) var treeDepth = 0
    private let text: String
    /// The first and the last line of each paragraph and heading in the tree, and in the scan.
    private var paragraphs: [ClosedRange<Int>] = []
    private var regions: [ClosedRange<Int>] = []

    init(_ text: String) {
        self.text = text
        let bytes = Array(text.utf8)
        scan = bytes.withUnsafeBufferPointer { DialectScan($0) }
        let given = scan.masked?.bytes ?? bytes
        regions = given.withUnsafeBufferPointer { Self.regions(in: $0, isMasked: scan.masked != nil) }
        var nesting = Nesting()
        SyntaxTree(parsing: given.span).walk { step in
            nesting.add(step.phase == .enter ? 1 : -1, step.kind)
            treeDepth = max(treeDepth, nesting.blocks)
            if step.phase == .enter, step.kind == CMARK_NODE_PARAGRAPH || step.kind == CMARK_NODE_HEADING, step.node.firstChild != nil {
                paragraphs.append(step.node.lines)
            }
        }
    }

    /// What the scan missed.
    var oversight: String? {
        if scan.bounds.depth < treeDepth { return "\(treeDepth) deep, not \(scan.bounds.depth): \(text.debugDescription)" }
        return paragraphs.first { lines in !regions.contains { $0.lowerBound <= lines.lowerBound && lines.upperBound <= $0.upperBound } }
            .map { "a paragraph in the lines \($0), not in \(regions): \(text.debugDescription)" }
    }

    private static func regions(in text: UnsafeBufferPointer<UInt8>, isMasked: Bool) -> [ClosedRange<Int>] {
        var line = 1
        let lines = text.indices.map { index in
            defer { line += text[index].isLineEnd && !text.starts(with: "\r\n", at: index) ? 1 : 0 }
            return line
        }
        var blocks = BlockScan(text, knowsDialect: !isMasked)
        blocks.scan()
        return blocks.regions.compactMap { region in region.range.last.map { lines[region.range.lowerBound]...lines[$0] } }
    }
}

extension Node {
    /// The lines of a paragraph or a heading. For an underlined heading, libcmark does not tell where its words end.
    fileprivate var lines: ClosedRange<Int> {
        let last = Int(cmark_node_get_end_line(pointer))
        guard kind == CMARK_NODE_HEADING, last > start.line else { return start.line...max(start.line, last) }
        var breaks = 0
        var child = firstChild
        while let node = child {
            if node.kind == CMARK_NODE_SOFTBREAK || node.kind == CMARK_NODE_LINEBREAK { breaks += 1 }
            child = node.next
        }
        return start.line...start.line + breaks
    }
}
