/// The letters that stand for a name.
struct Initials {
    /// The first letter of the first word.
    let first: String
    /// That, and the first letter of the last word; one letter for a name of one word.
    let both: String

    /// Words without a letter or digit are passed over. Both are empty for a name that has none.
    init(_ name: String) {
        let letters = name.split(whereSeparator: \.isWhitespace).compactMap { word in
            word.first { $0.isLetter || $0.isNumber }.map { String($0).uppercased() }
        }
        first = letters.first ?? ""
        both = letters.count > 1 ? first + (letters.last ?? "") : first
    }
}
