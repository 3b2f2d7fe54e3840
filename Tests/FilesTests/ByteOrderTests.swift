import Testing

@testable import Files

struct ByteOrderTests {
    /// Equal at the beginning for a while, one the beginning of another, with zeros, and with bytes of both halves.
    @Test func elementsAreSortedByTheBytesOfTheirTexts() {
        let texts = [
            "", "\0", "a", "a\0", "a\0\0", "b", "news", "news/", "news/a", "news/ab", "news/abcdefghijk", "news/abcdefghijka",
            "news/abcdefghijkb", "news/abcdefghijké", "newt", "\u{7F}", "é", "é/", "\u{10FFFF}",
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            let shuffled = texts.shuffled(using: &random)
            #expect(shuffled.sortedInBytes { $0 }.map { Array($0.utf8) } == texts.map { Array($0.utf8) }, "\(shuffled)")
        }
    }

    @Test func equalElementsStayInTheirOrder() {
        let elements = ["b", "a", "b", "a"].enumerated().map { (number: $0.offset, text: $0.element) }
        #expect(elements.sortedInBytes(by: \.text).map(\.number) == [1, 3, 0, 2])
    }
}
