import Testing

@testable import Hypertext

@Suite struct InvisibleCharactersTests {
    private func first(in text: String) -> InvisibleCharacters.Finding? {
        var text = text
        return text.withUTF8(InvisibleCharacters.first)
    }

    /// What scripts, emoji and typography need.
    @Test(arguments: [
        "", "plain text\tand\r\nlines\u{C}", "soft\u{AD}hyphen", "ligature: Auf\u{200C}lage", "نمی\u{200C}خواهم", "**کتاب**\u{200C}ها",
        "क्\u{200D}", "ക്\u{200D} end", "ශ්\u{200D}රී", "👩🏽\u{200D}🚀 ❤\u{FE0F}\u{200D}🔥 🏳\u{FE0F}\u{200D}⚧\u{FE0F}",
        "1\u{FE0F}\u{20E3} #\u{FE0F}\u{20E3}",
        "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "葛\u{E0100}", "☺\u{FE0E}", "ภาษา\u{200B}ไทย", "ខ្មែរ\u{200B}ភាសា",
        "\u{1828}\u{180B} \u{182D}\u{180E}\u{1820}", "\u{200F}א\u{200E}b\u{61C}", "\u{2067}א\u{2069}", "ק\u{34F}ּ",
        "\u{1100}\u{1160}\u{11A8}",
        "\u{600}١", "a\u{A0}b\u{202F}c\u{3000}", "\u{13000}\u{13430}\u{13001}", "“quotes” — dashes…", "日本語、ひらがな",
    ])
    func whatIsNeededStays(_ text: String) { #expect(first(in: text) == nil) }

    @Test(arguments: [
        ("a\u{7}b", 1, 0x7), ("\u{7F}", 0, 0x7F), ("é\u{80}", 2, 0x80), ("\u{9F}", 0, 0x9F), ("a\u{200B}b", 1, 0x200B),
        ("a\u{2060}b", 1, 0x2060), ("a\u{2064}", 1, 0x2064), ("a\u{206A}", 1, 0x206A), ("a\u{206F}", 1, 0x206F), ("a\u{FEFF}b", 1, 0xFEFF),
        ("\u{FFF9}a\u{FFFB}", 0, 0xFFF9), ("a\u{180E}b", 1, 0x180E), ("a\u{E0041}", 1, 0xE0041),
        ("🏴\u{E0067}\u{E007F}\u{E0067}", 12, 0xE0067),
        ("\u{E0001}", 0, 0xE0001), ("a\u{E0FFF}", 1, 0xE0FFF), ("\u{3164}", 0, 0x3164), ("\u{FFA0}", 0, 0xFFA0), ("\u{115F}", 0, 0x115F),
        ("a\u{1160}", 1, 0x1160), ("\u{17B4}", 0, 0x17B4), ("\u{200D}", 0, 0x200D), (" \u{200C} ", 1, 0x200C),
        ("a\u{200D}\u{200D}b", 4, 0x200D),
        ("- \u{AD} -", 2, 0xAD), (" \u{FE0F}", 1, 0xFE0F), ("☺\u{FE0F}\u{FE0F}", 6, 0xFE0F), ("\u{1D173}", 0, 0x1D173),
        ("\u{2065}", 0, 0x2065),
        ("a\u{FFF0}", 1, 0xFFF0), ("a\u{13430}", 1, 0x13430), ("a\u{1BCA0}", 1, 0x1BCA0),
    ])
    func theRestIsFound(_ text: String, _ offset: Int, _ codePoint: UInt32) {
        #expect(first(in: text) == .init(offset: offset, codePoint: codePoint))
    }

    /// By property, so that no character is forgotten: alone, each is found or sets the direction of text.
    @Test func eachAloneIsFound() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isControl = scalar.properties.generalCategory == .control && ![0x09, 0x0A, 0x0C, 0x0D].contains(value)
            let isInvisible = scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format
            guard isControl || isInvisible else { continue }
            let isOfDirection = DirectionScan.isControl(value) || [0x061C, 0x200E, 0x200F].contains(value)
            let isSign = [0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD].contains(value) || 0x0600...0x0605 ~= value
            #expect((first(in: String(scalar)) == nil) == (isOfDirection || isSign), "\(String(value, radix: 16))")
        }
    }

    @Test func aMessageNamesTheCharacter() {
        #expect(
            [0xAD, 0x34F, 0x206A, 0xE0041].map { InvisibleCharacters.Finding(offset: 0, codePoint: $0).message } == [
                "the invisible character U+00AD has no meaning here", "the invisible character U+034F has no meaning here",
                "the invisible character U+206A has no meaning here", "the invisible character U+E0041 has no meaning here",
            ])
        #expect(InvisibleCharacters.Finding(offset: 0, codePoint: 0x85).message == "an invisible control character")
    }
}
