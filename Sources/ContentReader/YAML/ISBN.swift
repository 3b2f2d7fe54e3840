/// The check digits of International Standard Book Numbers.
enum ISBN {
    /// Whether `text` is 13 digits, or 9 digits and a digit or X, that end in their check digit (ISO 2108:2017, annex C; for 10 digits
    /// the edition of 1992).
    static func isValid(_ text: String) -> Bool {
        let values = text.utf8.map { byte -> Int? in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "X"), UInt8(ascii: "x"): 10
            default: nil
            }
        }
        let digits = values.compactMap { $0 }
        guard digits.count == values.count, !digits.dropLast().contains(10) else { return false }
        switch digits.count {
        case 10: return zip(digits, (1...10).reversed()).map { $0 * $1 }.reduce(0, +).isMultiple(of: 11)
        case 13: return digits.last != 10 && zip(digits, 0...).map { $0 * ($1.isMultiple(of: 2) ? 1 : 3) }.reduce(0, +).isMultiple(of: 10)
        default: return false
        }
    }
}
