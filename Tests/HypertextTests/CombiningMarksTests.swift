@testable import Hypertext
import Testing

@Suite struct CombiningMarksTests {
    private static let marks = String(repeating: "\u{301}\u{323}", count: 15)

    @Test(
        arguments: [
            ("", nil), ("a", nil), ("ordinary text, “quoted” – and nothing else", nil), ("a" + marks, nil),
            ("a" + marks + "b" + marks, nil),
            ("\u{5D0}" + marks + "\u{5D1}" + marks, nil), ("a" + marks + " " + marks, nil), ("a" + marks + "\n" + marks, nil),
            ("a" + marks + "😀" + marks, nil), ("Tiếng Việt, עִבְרִית, ไทย, नमस्ते, 👨‍👩‍👧‍👦", nil),
            ("a" + marks + "\u{327}b", 61), (marks + "\u{327}", 60), ("12345678a" + marks + "\u{327}", 69),
            // Markup disappears, so that the marks around it meet.
            ("a" + marks + "**\u{327}", 63), ("a" + marks + "||\u{327}", 63), ("a" + marks + "&#769;\u{327}", 61),
            ("a" + marks + "&#65;" + marks, nil), ("a" + marks + "& &#; &amp; &#x;" + marks, nil),
            ("abcdefgh a" + String(repeating: "&#769;&#x323;", count: 16), 10 + 15 * 13), ("a" + marks + "&#1;&#1114112;" + marks, nil),
            ("a" + marks + "\u{1D165}", 61),
        ] as [(String, Int?)])
    func theFirstThatIsTooMany(text: String, offset: Int?) {
        #expect(Array(text.utf8).withUnsafeBufferPointer(CombiningMarks.excess) == offset)
    }

    @Test(
        arguments: [[0xCC], [0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFE, 0xF0, 0x9F], [0xE2, 0x80]] as [[UInt8]]
    )
    func bytesThatAreNoText(bytes: [UInt8]) {
        #expect(bytes.withUnsafeBufferPointer(CombiningMarks.excess) == nil)
    }
}
