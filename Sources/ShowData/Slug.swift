/// The rule for ids and for the parts of a URL: letters and digits of any script, in lower case, with hyphens between them.
public enum Slug {
    /// The greatest length, in UTF-8 bytes.
    public static let longest = 100

    /// Whether `text` can be part of a URL as it is: not empty, at most 100 UTF-8 bytes, only letters and digits that have no upper case,
    /// with single hyphens between them.
    ///
    /// So a slug never contains a slash, a dot or a space, never leads out of a folder, and is never a hidden file.
    public static func isValid(_ text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count <= longest, !text.hasPrefix("-"), !text.hasSuffix("-"), !text.contains("--") else {
            return false
        }
        return text.unicodeScalars.allSatisfy { $0 == "-" || isSlugLetter($0) }
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
        while slug.utf8.count > longest { slug.unicodeScalars.removeLast() }
        return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
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
