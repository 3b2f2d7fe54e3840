/// The words of a name or a text, however they are spelled (``NameKey``), without accents and punctuation. Where no spaces are written, each
/// character is a word.
package struct NameWords: Sendable {
    /// With a space before and after each; one space if there are none.
    private let spaced: String

    package init(_ text: String) {
        var words = String.UnicodeScalarView()
        for scalar in NameKey(text).withoutAccents.unicodeScalars {
            switch scalar.value {
            case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x3FFFF: words.append(contentsOf: [" ", scalar, " "])
            default: words.append(scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : " ")
            }
        }
        spaced = " " + String(words).split(separator: " ").map { "\($0) " }.joined()
    }

    /// Whether all of the other words, of which there must be any, are among these, one after another.
    package func contain(_ others: NameWords) -> Bool { others.spaced != " " && spaced.contains(others.spaced) }
}
