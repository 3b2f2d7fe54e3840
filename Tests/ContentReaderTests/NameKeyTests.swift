import ContentReader
import Testing

/// Which spellings of a name are the same.
@Suite struct NameKeyTests {
    @Test(
        arguments: [
            ("", ""), (" \t", ""), ("Nick Nelson", "nick nelson"), ("  Nick\t\r\n Nelson ", "nick nelson"), ("Nick’s Room", "nick's room"),
            ("Ｎｉｃｋ'ｓ  Room", "nick's room"), ("Zoë", "zoë"), ("S01E01", "s1e1"), ("s1 e01", "s1e1"), ("1x01", "s1e1"), ("S02", "s2"),
            ("Show/S01E02", "show/s1e2"), ("a b/1x02", "a b/s1e2"), ("1x", "1x"), ("s1e1e1", "s1e1e1"), ("2", "2"), ("s12345", "s12345"),
            ("season 1", "season 1"), ("s1-2", "s1-2"), ("x1", "x1"), ("see 1", "see 1"), ("é/s01", "é/s1"),
        ] as [(String, String)])
    func hasOneKeyForAllSpellings(name: String, key: String) { #expect(NameKey(name).text == key) }

    /// ASCII is read byte by byte, so each byte must be what its character is.
    @Test func everyCharacterOfASCIIIsReadAsInOtherTexts() {
        for scalar in (0..<0x80 as Range<UInt8>).map(Unicode.Scalar.init) {
            let character = Character(scalar)
            #expect(NameKey("A\(character)B").text == (character.isWhitespace ? "a b" : "a\(character.lowercased())b"))
        }
    }

    @Test func accentsCountUnlessNothingElseHasTheName() {
        #expect(NameKey("Zoë").withoutAccents == "zoe")
        #expect(NameKey("Zoe").withoutAccents == "zoe")
    }
}
