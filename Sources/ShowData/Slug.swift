/// The rule for ids and for the parts of a URL: letters and digits of any script, in lower case, with hyphens between them.
public enum Slug {
    /// The most letters, digits and hyphens.
    public static let longest = 100
    /// The most bytes in UTF-8: with an ending, it is the name of a file, and these have at most 255 bytes.
    private static let mostBytes = 240

    /// Whether `text` can be part of a URL as it is: not empty, at most 100 characters (and 240 bytes in UTF-8), only letters and digits
    /// that have no upper case, with single hyphens between them.
    ///
    /// So a slug never contains a slash, a dot or a space, never leads out of a folder, and is never a hidden file.
    public static func isValid(_ text: String) -> Bool {
        guard isShort(text) else { return false }
        var wasLetter = false
        for scalar in text.unicodeScalars {
            // A hyphen stands between two letters.
            guard scalar == "-" ? wasLetter : isSlugLetter(scalar) else { return false }
            wasLetter = scalar != "-"
        }
        return wasLetter
    }

    /// The nearest valid slug: lower case, with a hyphen for every run of other characters. Empty if `text` has neither letters nor digits.
    public static func from(_ text: String) -> String {
        var slug = ""
        for scalar in text.lowercased().unicodeScalars {
            // The lower case of the Turkish İ is an i with a second dot.
            if scalar == "\u{307}", slug.utf8.last == UInt8(ascii: "i") { continue }
            if isSlugLetter(scalar) {
                slug.unicodeScalars.append(scalar)
            } else if scalar != "'", scalar != "’", !slug.isEmpty, !slug.hasSuffix("-") {
                slug += "-"
            }
        }
        while !isShort(slug) { slug.unicodeScalars.removeLast() }
        return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
    }

    /// Whether it is not too long, for an address and for the name of a file.
    package static func isShort(_ text: String) -> Bool {
        text.utf8.count <= longest || text.utf8.count <= mostBytes && text.unicodeScalars.count <= longest
    }

    private static func isSlugLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9": true
        case _ where scalar.isASCII: false
        default:
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .otherLetter, .modifierLetter, .spacingMark, .decimalNumber: true
            // They say how an emoji looks.
            case .nonspacingMark: !scalar.properties.isVariationSelector
            default: false
            }
        }
    }
}
