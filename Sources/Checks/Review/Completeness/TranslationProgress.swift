/// How much of a site there is in one of its other languages.
package struct TranslationProgress: Hashable, Sendable {
    package let language: String
    /// The texts in Markdown of the original.
    package let texts: Int
    /// Those of them that are not translated.
    package let missingTexts: Int
    /// Texts in data that are not translated.
    package let missingData: Int

    /// Whether so little is missing that a list of it is read.
    var isNearlyDone: Bool { missingTexts + missingData <= 50 }

    /// A sentence for a translation that has more gaps than are listed unasked, such as
    /// "de: 10 of 85 texts are translated, and 31 texts in data are not (marquee check --language de)"; `nil` for any other.
    package var sentence: String? {
        guard !isNearlyDone else { return nil }
        let data =
            switch missingData {
            case 0: ""
            case 1: ", and 1 text in data is not"
            default: ", and \(missingData) texts in data are not"
            }
        return "\(language): \(texts - missingTexts) of \(texts) texts are translated\(data) (marquee check --language \(language))"
    }
}
