/// The one range of bytes that a `Range` field asks for (RFC 9110, section 14.1.2).
enum ByteRange: Hashable {
    /// The field is ignored, because it asks for something unknown here: another unit, several ranges, or an invalid range.
    case ignored
    case satisfied(Range<Int>)
    /// It begins after the last byte.
    case unsatisfiable

    /// - Parameter length: of the whole, in bytes.
    init(_ field: String, of length: Int) {
        let trimmed = field.filter { $0 != " " }
        guard trimmed.lowercased().hasPrefix("bytes=") else {
            self = .ignored
            return
        }
        let ends = trimmed.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Self.position(ends[0]), let last = Self.position(ends[1]) else {
            self = .ignored
            return
        }
        switch (first, last) {
        case (let first?, let last?) where first > last: self = .ignored
        case (let first?, let last): self = first < length ? .satisfied(first..<(min(last ?? length - 1, length - 1) + 1)) : .unsatisfiable
        case (nil, let count?): self = count > 0 && length > 0 ? .satisfied(max(0, length - count)..<length) : .unsatisfiable
        case (nil, nil): self = .ignored
        }
    }

    /// The number. The inner `nil` means that nothing is written, the outer one that it is not a number. A number too large to represent
    /// counts as the largest.
    private static func position(_ digits: Substring) -> Int?? {
        guard digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        return .some(digits.isEmpty ? nil : Int(digits).map { min($0, .max - 1) } ?? .max - 1)
    }
}
