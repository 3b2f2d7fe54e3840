/// The letters that stand for a name.
package struct Initials {
    /// The first letter of the first word.
    package let first: String
    /// The first letters of the first and the last word; one letter for a name of one word.
    package let both: String

    /// Words without a letter or digit are skipped. A name without any is represented by its first character,
    /// and an empty one by nothing.
    package init(_ name: String) {
        let letters = name.split(whereSeparator: \.isWhitespace).compactMap { word in
            word.first { $0.isLetter || $0.isNumber }.map { String($0).uppercased() }
        }
        first = letters.first ?? name.first { !$0.isWhitespace }.map { String($0) } ?? ""
        both = letters.count > 1 ? first + (letters.last ?? "") : first
    }
}
