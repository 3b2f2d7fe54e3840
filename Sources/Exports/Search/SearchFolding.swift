import ContentReader

/// The form of a text in which it is searched: without case, width, accents and the differences between apostrophes.
///
/// `fold` in `search.js` does the same, step by step, so both follow the same order: Normalization Form KD, no accents, upper case, lower
/// case, and Normalization Form C again, so that a syllable of Hangul is one character. The table `Tests/Site/search_words.tsv` is tested
/// in both.
enum SearchFolding {
    static func folded(_ text: String) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in text.decomposedByCompatibility.unicodeScalars {
            if isApostrophe(scalar) {
                letters.append("'")
            } else if !isDropped(scalar) {
                for upper in scalar.properties.uppercaseMapping.unicodeScalars {
                    for lower in upper.properties.lowercaseMapping.unicodeScalars { append(lower, to: &letters) }
                }
            }
        }
        return String(letters).composed
    }

    /// Letters that have no decomposition, and are typed without their stroke or apart.
    private static func append(_ letter: Unicode.Scalar, to letters: inout String.UnicodeScalarView) {
        switch letter {
        case "ø": letters.append("o")
        case "ł": letters.append("l")
        case "đ", "ð": letters.append("d")
        case "ı": letters.append("i")
        case "ς": letters.append("σ")
        case "þ": letters.append(contentsOf: "th".unicodeScalars)
        case "æ": letters.append(contentsOf: "ae".unicodeScalars)
        case "œ": letters.append(contentsOf: "oe".unicodeScalars)
        case "ß": letters.append(contentsOf: "ss".unicodeScalars)
        default: letters.append(letter)
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2018, 0x2019, 0x201B, 0x2BC: true
        default: false
        }
    }

    /// Accents of Latin, Greek and Cyrillic letters, the vowel points of Hebrew and Arabic, and what is invisible. Marks of other scripts
    /// are letters.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7, 0x640, 0x64B...0x652, 0x670, 0x200C, 0x200D,
            0xFE00...0xFE0F:
            true
        default: false
        }
    }

    /// Whether it is part of a word: a letter, a number or a mark.
    static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            true
        default: false
        }
    }

    /// Whether it belongs to a script that writes words without spaces between them, which is searched by pairs of characters.
    static func isPaired(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
