/// The place of a name in a list that people read: case makes no difference, accented letters are next to the plain ones unless they are
/// letters of their own in the language, numbers count by value, and quotation marks and apostrophes are passed over.
///
/// Names that are alike in all of that are ordered by their bytes, so that the order is total.
package struct NameOrder: Comparable, Sendable {
    private let letters: [UInt8]
    private let accents: [UInt8]
    private let name: String

    package init(_ name: String, in order: LetterOrder = LetterOrder(LanguageTag("en"))) {
        let key = order.key(name)
        letters = key.letters.comparable
        accents = key.accents.comparable
        self.name = name
    }

    fileprivate var beginning: UInt64 { letters[...].beginning }

    package static func == (left: NameOrder, right: NameOrder) -> Bool { left.name.utf8.elementsEqual(right.name.utf8) }

    package static func < (left: NameOrder, right: NameOrder) -> Bool {
        if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
        if left.accents != right.accents { return left.accents.lexicographicallyPrecedes(right.accents) }
        return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
}

extension Sequence {
    /// The elements by their names; those with one name stay in their order.
    package func sorted(byName name: (Element) -> String, in order: LetterOrder) -> [Element] {
        let elements = Array(self)
        let orders = elements.map { NameOrder(name($0), in: order) }
        // Small values, which are cheap to move; what they begin with nearly always decides.
        let places = elements.indices.map { (position: $0, beginning: orders[$0].beginning) }.sorted { left, right in
            left.beginning == right.beginning ? orders[left.position] < orders[right.position] : left.beginning < right.beginning
        }
        return places.map { elements[$0.position] }
    }
}

/// The place of a file among others of the same time: those that differ only in their numbers follow one another by these numbers, the
/// highest first, as `part-10`, `part-2`, `part-1`.
struct NumberedName: Comparable {
    private let shape: String
    private let numbers: [UInt8]
    private let name: String

    init(_ name: String) {
        var (shape, isNumber) = ([UInt8](), false)
        for byte in name.utf8 {
            if !byte.isDigit || !isNumber { shape.append(byte.isDigit ? UInt8(ascii: "0") : byte) }
            isNumber = byte.isDigit
        }
        self.shape = String(decoding: shape, as: UTF8.self)
        numbers = name.comparable
        self.name = name
    }

    static func < (left: NumberedName, right: NumberedName) -> Bool {
        if left.shape != right.shape { return left.shape < right.shape }
        if left.numbers != right.numbers { return right.numbers.lexicographicallyPrecedes(left.numbers) }
        return left.name < right.name
    }
}

extension String {
    /// Bytes whose order is that of the text, with each number by its value.
    fileprivate var comparable: [UInt8] {
        let bytes = Array(utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte.isDigit else {
                if byte != UInt8(ascii: "'"), byte != UInt8(ascii: "\"") { result.append(byte) }
                index += 1
                continue
            }
            let end = bytes[index...].firstIndex { !$0.isDigit } ?? bytes.count
            let digits = bytes[index..<end].drop { $0 == UInt8(ascii: "0") }
            // A longer number is a greater one. Numbers stay where digits are: after spaces and before letters.
            result += [UInt8(ascii: "0"), UInt8(min(digits.count, 255))] + digits
            index = end
        }
        return result
    }
}
