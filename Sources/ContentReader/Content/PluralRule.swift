/// Which form of a phrase a whole number has in a language.
///
/// After the rules of Unicode CLDR (`common/supplemental/plurals.xml`, whose licence is `Tests/ContentReaderTests/CLDR/LICENSE`), without
/// those for fractions, which nothing is counted in.
package enum PluralRule: Sendable, CaseIterable {
    /// One, and everything else. Also of a language whose rule is not known here.
    case one
    /// The same form for all numbers.
    case none
    /// One, whole millions, and everything else.
    case oneAndMillions
    /// Zero and one, whole millions, and everything else.
    case zeroOrOneAndMillions
    case polish
    case arabic

    /// - Parameter language: a BCP 47 tag.
    package init(language: String) {
        self =
            switch LanguageTag(language).primary {
            case "ja", "ko", "zh", "th", "vi", "id", "ms": .none
            case "es", "it", "ca": .oneAndMillions
            case "pt" where language.lowercased() == "pt-pt": .oneAndMillions
            case "fr", "pt": .zeroOrOneAndMillions
            case "pl": .polish
            case "ar": .arabic
            default: .one
            }
    }

    /// - Parameter count: not negative.
    package func category(of count: Int) -> PluralCategory {
        switch self {
        case .none: .other
        case .one: count == 1 ? .one : .other
        case .oneAndMillions: count == 1 ? .one : isMillions(count) ? .many : .other
        case .zeroOrOneAndMillions: count == 0 || count == 1 ? .one : isMillions(count) ? .many : .other
        case .polish:
            if count == 1 { .one } else { 2...4 ~= count % 10 && !(12...14 ~= count % 100) ? .few : .many }
        case .arabic:
            switch (count, count % 100) {
            case (0, _): .zero
            case (1, _): .one
            case (2, _): .two
            case (_, 3...10): .few
            case (_, 11...99): .many
            default: .other
            }
        }
    }

    private func isMillions(_ count: Int) -> Bool { count != 0 && count.isMultiple(of: 1_000_000) }
}
