import Diagnostics
import Hypertext
import Markdown
import TestSupport
import Testing

/// Documents made up of the dialect's tokens and random text: each must come out as well-formed HTML.
@Suite struct FuzzTests {
    @Test func documentsOfRandomTokensAreWellFormed() async {
        print("fuzzing \(RandomDocument.count) documents with seed \(RandomDocument.seed)")
        let lanes = 2
        let faults = await withTaskGroup { group in
            for lane in 0..<lanes {
                group.addTask {
                    stride(from: lane, to: RandomDocument.count, by: lanes).compactMap {
                        Self.fault(in: RandomDocument(seed: RandomDocument.seed &+ UInt64($0)).text)
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(faults.prefix(3) == [], "seed \(RandomDocument.seed)")
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
        // A forged mark may stay where it has no effect.
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
