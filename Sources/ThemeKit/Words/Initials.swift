/// The letters that stand for a name.
package struct Initials {
    /// The first letter of the first word.
    package let first: String
    /// The first letters of the first and the last word; one letter for a name of one word. Of a number in the last place, two digits.
    package let both: String

    /// Words without a letter or digit are skipped. A name without any is represented by its first character,
    /// and an empty one by nothing.
    package init(_ name: String) {
        let words = name.split(whereSeparator: \.isWhitespace).map { word in word.drop { !$0.isLetter && !$0.isNumber } }
            .filter { !$0.isEmpty }
        first = words.first?.first?.uppercased() ?? name.first { !$0.isWhitespace }.map { String($0) } ?? ""
        guard words.count > 1, let last = words.last else {
            both = first
            return
        }
        let number = last.prefix { $0.isNumber }.prefix(2)
        both = first + (number.isEmpty ? last.prefix(1).uppercased() : String(number))
    }
}
