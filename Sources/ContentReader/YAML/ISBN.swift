/// International Standard Book Numbers.
package enum ISBN {
    /// The values of the characters of `text`, if they are 13 digits, or 9 digits and a digit or X.
    static func values(of text: String) -> [Int]? {
        let values = text.utf8.map { byte -> Int? in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "X"), UInt8(ascii: "x"): 10
            default: nil
            }
        }
        let known = values.compactMap(\.self)
        guard known.count == values.count, !known.dropLast().contains(10) else { return nil }
        return known.count == 10 || known.count == 13 && known.last != 10 ? known : nil
    }

    /// The number in a text with more around it, such as "ISBN-13: 978–3–16–148410–0", or with other dashes; `nil` without a valid one.
    package static func valid(in text: String) -> String? {
        let last = text.uppercased().split(whereSeparator: { $0 == ":" || $0.isLetter && $0 != "X" }).last ?? ""
        let digits = last.filter { $0.isNumber || $0 == "X" }
        let rest = digits.count > 13 && (digits.hasPrefix("13") || digits.hasPrefix("10")) ? String(digits.dropFirst(2)) : digits
        return values(of: rest).flatMap { isValid($0) ? rest : nil }
    }

    /// Whether 10 or 13 values end in their check digit (ISO 2108:2017, annex C; for 10 the edition of 1992).
    static func isValid(_ values: [Int]) -> Bool {
        if values.count == 10 { return zip(values, (1...10).reversed()).map(*).reduce(0, +).isMultiple(of: 11) }
        return zip(values, 0...).map { $0 * ($1.isMultiple(of: 2) ? 1 : 3) }.reduce(0, +).isMultiple(of: 10)
    }
}
