import Hypertext

extension UnsafeBufferPointer<UInt8> {
    /// The UTF-8 character at `position`, and how many bytes it has. Invalid UTF-8 is U+FFFD.
    func scalar(at position: Int, end: Int) -> (Unicode.Scalar, length: Int) {
        let first = self[position]
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard position + length <= end, first < 0x80 || length > 1 else { return ("\u{FFFD}", 1) }
        guard length > 1 else { return (Unicode.Scalar(first), 1) }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length {
            let next = self[position + offset]
            guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The character that `&…;` at `position` stands for.
    func characterReference(at position: Int, end: Int) -> (Unicode.Scalar, after: Int)? {
        // The longest is `&#x10FFFF;`.
        guard let semicolon = self[position..<Swift.min(position + 11, end)].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: self[(position + 1)..<semicolon], as: UTF8.self)
        if name == "nbsp" { return (" ", semicolon + 1) }
        return [UInt8].scalar(named: name).map { ($0, semicolon + 1) }
    }

    /// The character that `%…` at `position` stands for, even if it takes several bytes (RFC 3986, section 2.1).
    func percentEncoded(at position: Int, end: Int) -> (Unicode.Scalar, after: Int)? {
        var bytes: [UInt8] = []
        var next = position
        while bytes.count < 4, next + 2 < end, self[next] == UInt8(ascii: "%"), let high = self[next + 1].hexadecimalDigit,
            let low = self[next + 2].hexadecimalDigit
        {
            bytes.append(high << 4 | low)
            next += 3
            // The first byte says how many there are.
            if bytes[0] < 0x80 { break }
        }
        guard !bytes.isEmpty else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            let (scalar, length) = bytes.scalar(at: 0, end: bytes.count)
            return (scalar, position + 3 * length)
        }
    }

    /// The character that `\uXXXX` at `position`, or a pair of them, stands for (RFC 8259, section 7).
    func jsonEscape(at position: Int, end: Int) -> (Unicode.Scalar, after: Int)? {
        guard let first = codeUnit(at: position, end: end) else { return nil }
        if 0xD800..<0xDC00 ~= first, let second = codeUnit(at: position + 6, end: end), 0xDC00..<0xE000 ~= second {
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)).map { ($0, position + 12) }
        }
        return (Unicode.Scalar(first) ?? "\u{FFFD}", position + 6)
    }

    private func codeUnit(at position: Int, end: Int) -> UInt32? {
        guard position + 6 <= end, self[position] == UInt8(ascii: "\\"), self[position + 1] == UInt8(ascii: "u") else { return nil }
        var value: UInt32 = 0
        for byte in self[(position + 2)..<(position + 6)] {
            guard let digit = byte.hexadecimalDigit else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
