import Files
import TestSupport
import Testing

@testable import Markdown

/// A text from the cache is the same text.
@Suite struct PackingTests {
    private static func text(_ number: Int) -> RichText {
        let bytes = Array(RandomDocument(seed: RandomDocument.seed &+ UInt64(number)).text.utf8)
        return MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md", firstLine: 7)).richText()
    }

    private static func packed(_ text: RichText) -> [UInt8] {
        var bytes = PackedBytes()
        text.pack(into: &bytes)
        return bytes.bytes
    }

    @Test func randomTextsAreTheSameAgain() throws {
        for number in 0..<1_000 {
            let text = Self.text(number)
            var reader = PackedBytes.Reader(Self.packed(text)[...])
            #expect(try RichText(&reader, file: "text.md") == text)
            #expect(reader.isAtEnd)
        }
    }

    /// A sum protects the cache. Even without it, a wrong byte anywhere gives a text that can be used, or none.
    @Test func wrongBytesMakeNoUnusableText() {
        var usable = 0
        for number in 0..<60 {
            let bytes = Self.packed(Self.text(number))
            for index in bytes.indices.prefix(600) {
                var wrong = bytes
                wrong[index] ^= 1 << (index % 8)
                var reader = PackedBytes.Reader(wrong[...])
                guard let text = try? RichText(&reader, file: "text.md") else { continue }
                _ = text.links(in: "text.md")
                _ = text.references
                _ = text.fillingLinks(in: "text.md") { _ in .words }
                usable += 1
            }
        }
        #expect(usable > 1_000)
    }

    @Test func attemptsAreTheSameAgain() throws {
        let source = Array("::: a\n\nText ::cast\n\n::cast and more\n\n:: cast\n\n:cast\n".utf8)
        let attempts = MarkdownDocument(parsing: source.span, in: SourceFile(path: "text.md")).directiveAttempts
        #expect(attempts.count > 2)
        for attempt in attempts {
            var bytes = PackedBytes()
            attempt.pack(into: &bytes)
            var reader = PackedBytes.Reader(bytes.bytes[...])
            #expect(try DirectiveAttempt(&reader, file: "text.md") == attempt)
        }
    }
}
