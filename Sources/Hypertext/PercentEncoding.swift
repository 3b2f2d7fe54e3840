/// Percent-encoding, as addresses have it (RFC 3986, sections 2.1 to 2.3).
extension StringProtocol {
    /// The text with each `%XX` replaced by its byte. A percent sign without two digits stays; bytes that are not UTF-8 become U+FFFD.
    package var percentDecoded: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
        return String(decoding: bytesWithoutPercents.bytes, as: UTF8.self)
    }

    /// The same, but `nil` if a percent sign is without two digits, or the bytes are not UTF-8.
    package var strictlyPercentDecoded: String? {
        let (bytes, isWellFormed) = bytesWithoutPercents
        return isWellFormed ? String(validating: bytes, as: UTF8.self) : nil
    }

    /// The bytes with each `%XX` replaced, and whether every percent sign has two digits.
    private var bytesWithoutPercents: (bytes: [UInt8], isWellFormed: Bool) {
        var bytes: [UInt8] = []
        var isWellFormed = true
        var rest = Substring(self).utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = rest.popHexadecimalByte() {
                bytes.append(value)
            } else {
                bytes.append(byte)
                isWellFormed = isWellFormed && byte != UInt8(ascii: "%")
            }
        }
        return (bytes, isWellFormed)
    }

    /// An address with everything but visible ASCII characters as `%XX`, so that every program reads it.
    package var percentEncodedAddress: String { String(self).percentEncoded { 0x21...0x7E ~= $0 } }

    /// A query as browsers send it (URL Standard, "special-query percent-encode set").
    package var percentEncodedQuery: String {
        String(self).percentEncoded { 0x21...0x7E ~= $0 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3C && $0 != 0x3E }
    }
}

extension String {
    /// A path as an address has it: everything but letters, digits and `-._~/` as `%XX`.
    package var percentEncodedPath: String { percentEncoded(except: \.isPlainInPath) }

    /// Every link of every page comes through here, and nearly all of them stay as they are.
    fileprivate func percentEncoded(except isKept: (UInt8) -> Bool) -> String {
        var text = self
        let encoded: [UInt8]? = text.withUTF8 { utf8 in
            utf8.allSatisfy(isKept) ? nil : utf8.reduce(into: []) { $0.append(percentEncoding: $1, unless: isKept($1)) }
        }
        return encoded.map { String(decoding: $0, as: UTF8.self) } ?? self
    }
}

extension [UInt8] {
    fileprivate mutating func append(percentEncoding byte: UInt8, unless isKept: Bool) {
        if isKept {
            append(byte)
        } else {
            let digits: StaticString = "0123456789ABCDEF"
            self += [UInt8(ascii: "%"), digits.utf8Start[Int(byte >> 4)], digits.utf8Start[Int(byte & 0xF)]]
        }
    }
}

extension Substring.UTF8View {
    /// Takes two hexadecimal digits off, if it starts with them.
    fileprivate mutating func popHexadecimalByte() -> UInt8? {
        var rest = self
        guard let high = rest.popFirst()?.hexadecimalDigit, let low = rest.popFirst()?.hexadecimalDigit else { return nil }
        self = rest
        return high << 4 | low
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit in either case.
    package var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    fileprivate var isPlainInPath: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-")...UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
