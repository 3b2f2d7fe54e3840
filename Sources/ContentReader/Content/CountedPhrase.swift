/// A phrase with a number, in the forms that a language has for different numbers: "1 episode", "2 episodes".
public struct CountedPhrase: Hashable, Sendable, Decodable {
    private let special: [PluralCategory: String]
    private let other: String

    /// - Parameter other: the form for all numbers that have none of their own; it has `{count}` in it.
    package init(one: String? = nil, other: String) {
        special = one.map { [.one: $0] } ?? [:]
        self.other = other
    }

    /// - Parameter special: the other forms.
    package init(_ special: [PluralCategory: String], other: String) {
        self.special = special
        self.other = other
    }

    package func form(_ category: PluralCategory) -> String { special[category] ?? other }

    /// Each form with its category, in CLDR's order.
    package var forms: [(category: PluralCategory, text: String)] {
        PluralCategory.allCases.compactMap { category in
            (category == .other ? other : special[category]).map { (category, $0) }
        }
    }

    package var texts: [String] { forms.map(\.text) }

    func mapping(_ change: (String) -> String) -> CountedPhrase { CountedPhrase(special.mapValues(change), other: change(other)) }
}

/// The groups of numbers that languages tell apart. The names are CLDR's.
public enum PluralCategory: String, Sendable, CaseIterable, Decodable {
    case zero, one, two, few, many, other
}
