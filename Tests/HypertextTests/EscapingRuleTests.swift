@testable import Hypertext
import Testing

@Suite struct EscapingRuleTests {
    /// The look at eight bytes in one go must stop at the same bytes as the look at each.
    @Test(arguments: [EscapingRule.markup, .json, .calendarText]) func blocksAndBytesAgree(rule: EscapingRule) {
        for byte in UInt8.min...UInt8.max {
            #expect((rule.mayEscape(ByteBlock(ByteBlock.each(byte))) == 0) == rule.plainBytes.contains(byte), "\(byte)")
        }
    }

    /// A character is escaped wherever it is in its block, and at the end of the text.
    @Test func theFirstAndTheLastByteOfABlockAreEscaped() {
        for place in 0..<20 {
            let text = String(repeating: "a", count: place) + "<" + String(repeating: "b", count: 19 - place)
            #expect(HTML(text: text).description == text.replacing("<", with: "&lt;"))
        }
    }
}
