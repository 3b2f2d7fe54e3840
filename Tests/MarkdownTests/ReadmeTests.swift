import Foundation
import Hypertext
@testable import Markdown
import TestSupport
import Testing

/// The output of each pass for the text that `Sources/Markdown/README.md` follows is as shown there.
@Suite struct ReadmeTests {
    private let blocks: [String: String]

    init() throws {
        let readme = try String(contentsOfFile: "\(TestContent.project)/Sources/Markdown/README.md", encoding: .utf8)
        // A block's name follows its fence.
        blocks = Dictionary(
            uniqueKeysWithValues: readme.matches(of: #/(?m)^```([a-z]+)\n((?:.*\n)*?)```$/#).map { (String($0.1), String($0.2)) })
    }

    @Test func everyPassHasTheDocumentedOutput() throws {
        let text = try #require(blocks["markdown"])
        let bytes = Array(text.utf8)
        let masked = bytes.span.withUnsafeBufferPointer { DialectScan($0).masked?.bytes }
        #expect(blocks["masked"] == masked.map(shown))

        let options = MarkdownOptions(smartPunctuation: true, topHeadingLevel: 2)
        let document = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "articles/a.md"), options: options) { destination in
            destination.address.hasPrefix("/") ? .replace(with: "/fans" + destination.address) : .keep
        }
        let excerpt = document.excerpt?.withoutValues ?? ""
        let facts = "headings: \(document.headings.map(\.text)), excerpt: \"\(excerpt)\", words: \(document.wordCount)\n"
        #expect(blocks["facts"] == facts)

        let richText = document.richText()
        #expect(blocks["segments"] == richText.segments.map { "\(shown($0))\n" }.joined())
        #expect(blocks["links"] == richText.links(in: "articles/a.md").map { "\($0.address)  \($0.location)\n" }.joined())

        #expect(MemoryLayout<LinkSpan>.size == 24)

        let filled = richText.fillingLinks(in: "articles/a.md") { $0.address == "kit.md" ? .address("/fans/news/kit/") : .unchanged }
        let html = filled.html { segment, inside in
            switch segment {
            case .wikiLink(let link): "<a href=\"/fans/h/characters/tao/\">\(inside.label ?? HTML(text: link.target))</a>"
            case .spoiler: "<a href=\"#spoiler:1\">Spoiler 1</a>"
            default: inside.content
            }
        }
        #expect(blocks["html"] == html.description)
    }

    private func shown(_ masked: [UInt8]) -> String {
        String(decoding: masked, as: UTF8.self).replacing("\u{10FFFE}", with: "◀").replacing("\u{10FFFF}", with: "▶")
    }

    private func shown(_ segment: RichText.Segment) -> String {
        switch segment {
        case .html(let html): "html      \(html.description.debugDescription)"
        case .wikiLink(let link): "wikilink  \(link.target) at \(link.location)"
        case .spoiler(let spoiler):
            "spoiler   until \(spoiler.until?.text ?? "") at \(spoiler.location): \(spoiler.content.segments.map(shown))"
        case .value, .directive: "other"
        }
    }
}
