/// Phrases with their values, and numbers as the language writes them.
extension Phrases {
    /// The form of a phrase for `count`, with its values.
    ///
    ///     phrases.fill(\.articleCount, count: 12)  // 12 articles
    ///
    /// - Parameter values: of the names in braces besides `{count}`.
    public func fill(_ phrase: KeyPath<Words, CountedPhrase>, count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let text = self[dynamicMember: phrase].form(plurals.category(of: count))
        return Self.fill(text, [("count", number(count))] + values.map { ($0.key, $0.value) })
    }

    /// A phrase for an amount between two, "40–45 min", in the form of the greater one.
    public func fill(_ phrase: KeyPath<Words, CountedPhrase>, counts: ClosedRange<Int>) -> String {
        let text = self[dynamicMember: phrase].form(plurals.category(of: counts.upperBound))
        return Self.fill(text, ["count": "\(number(counts.lowerBound))–\(number(counts.upperBound))"])
    }

    /// The forms of a phrase as a script needs them: by the names of CLDR's plural categories.
    public func forms(of phrase: KeyPath<Words, CountedPhrase>) -> [(category: PluralCategory, text: String)] {
        self[dynamicMember: phrase].forms
    }

    /// A number with its digits in groups of three if it has at least five (ISO 80000-1, 7.3.1): "1234", "12,345".
    public func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard digits.utf8.count > 4 else { return String(number) }
        return (number < 0 ? "-" : "")
            + digits.enumerated().reduce(into: "") { text, next in
                if next.offset > 0, (digits.utf8.count - next.offset).isMultiple(of: 3) { text += self.thousandsSeparator }
                text.append(next.element)
            }
    }

    /// A decimal number that is written as in English: "8,6" for `8.6` in German. Other texts stay.
    public func decimal(_ text: String) -> String {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }) else { return text }
        return parts[0] + self.decimalSeparator + parts[1]
    }

    /// The phrase with each `{name}` replaced by its value; a name without a value stays.
    public static func fill(_ phrase: String, _ values: KeyValuePairs<String, String>) -> String {
        fill(phrase, values.map { ($0.key, $0.value) })
    }

    private static func fill(_ phrase: String, _ values: [(key: String, value: String)]) -> String {
        var filled = ""
        var rest = Substring(phrase)
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            filled += rest[..<open]
            rest = rest[open...]
            guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
            let name = rest[rest.utf8.index(after: open)..<close]
            if let value = values.first(where: { $0.key.utf8.elementsEqual(name.utf8) })?.value {
                filled += value
            } else {
                filled += rest[...close]
            }
            rest = rest[rest.utf8.index(after: close)...]
        }
        return filled + rest
    }

    /// The names in braces in a phrase.
    static func placeholders(in phrase: String) -> Set<String> {
        Set(
            phrase.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
                part.firstIndex(of: "}").map { String(part[..<$0]) }
            })
    }
}
