/// Which way a text is written.
package enum WritingDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// The direction of the first letter outside isolates that has one (UAX #9, rules P2 and P3); `nil` if none has. Character references
    /// count as signs.
    package init?(firstIn text: some Collection<UInt8>) {
        var rest = text[...]
        var isolates = 0
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where isolates == 0, UInt8(ascii: "a")...UInt8(ascii: "z") where isolates == 0:
                self = .leftToRight
                return
            case UInt8(ascii: "&"):
                let name = rest.dropFirst().prefix(32).prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "#") }
                rest = rest[name.endIndex...]
            case 0..<0x80: rest = rest.dropFirst()
            default:
                let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                let scalar = String(decoding: rest.prefix(length), as: UTF8.self).unicodeScalars.first
                rest = rest.dropFirst(length)
                if let scalar, 0x2066...0x2068 ~= scalar.value { isolates += 1 }
                if scalar?.value == 0x2069 { isolates = max(0, isolates - 1) }
                guard isolates == 0, let scalar, let direction = WritingDirection(of: scalar) else { continue }
                self = direction
                return
            }
        }
        return nil
    }

    /// `nil` for signs, digits and marks.
    private init?(of scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x200E: self = .leftToRight
        case 0x200F, 0x61C: self = .rightToLeft
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            guard scalar.properties.isAlphabetic, scalar.properties.generalCategory != .nonspacingMark else { return nil }
            self = .rightToLeft
        default:
            guard scalar.properties.isAlphabetic else { return nil }
            self = .leftToRight
        }
    }
}

extension UInt8 {
    fileprivate var isASCIIAlphanumeric: Bool { 0x30...0x39 ~= self || 0x41...0x5A ~= self || 0x61...0x7A ~= self }
}
