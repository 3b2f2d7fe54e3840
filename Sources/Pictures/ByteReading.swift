/// Numbers in the bytes of a file. Every one of them may be missing.
extension [UInt8] {
    func number16(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(self[offset]) << 8 | Int(self[offset + 1])
    }

    func number32(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 4 else { return nil }
        return (0..<4).reduce(0) { $0 << 8 | Int(self[offset + $1]) }
    }

    func number64(at offset: Int) -> Int? {
        guard let high = number32(at: offset), let low = number32(at: offset + 4), high < 1 << 30 else { return nil }
        return high << 32 | low
    }

    func littleNumber16(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(self[offset + 1]) << 8 | Int(self[offset])
    }

    func littleNumber24(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 3 else { return nil }
        return Int(self[offset + 2]) << 16 | Int(self[offset + 1]) << 8 | Int(self[offset])
    }

    func littleNumber32(at offset: Int) -> Int? {
        guard let low = littleNumber16(at: offset), let high = littleNumber16(at: offset + 2) else { return nil }
        return high << 16 | low
    }

    func byte(at offset: Int) -> UInt8? { indices.contains(offset) ? self[offset] : nil }

    /// Whether the text is there.
    func has(_ text: String, at offset: Int) -> Bool {
        offset >= 0 && offset <= count - text.utf8.count && self[offset..<offset + text.utf8.count].elementsEqual(text.utf8)
    }

    /// Four bytes as a name.
    func name(at offset: Int) -> String? {
        offset >= 0 && offset <= count - 4 ? String(decoding: self[offset..<offset + 4], as: UTF8.self) : nil
    }

    mutating func append(number16 number: Int) { self += [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)] }

    mutating func append(number32 number: Int) {
        append(number16: number >> 16)
        append(number16: number)
    }

    mutating func append(littleNumber32 number: Int) {
        self += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
