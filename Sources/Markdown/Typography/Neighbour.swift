/// What a quotation mark is next to, as far as it decides what the mark is.
enum Neighbour: UInt8 {
    /// White space, or the start or the end of the text.
    case space
    /// What opens something, such as `(` or `„`.
    case opening
    /// A comma, a colon or another sign that may stand right before a quotation.
    case separator
    case dash
    /// What closes something or ends a sentence, such as `)`, `”`, `!` or `%`.
    case closing
    /// A letter of a script that puts spaces between words.
    case letter
    case digit
    /// A letter of Chinese, Japanese, Korean, Thai or another script in which marks are not next to spaces.
    case unspaced
    case hebrew
    /// Another straight quotation mark.
    case sign

    /// Whether a quotation may begin after it.
    var admitsOpening: Bool { self == .space || self == .opening || self == .separator || self == .dash }

    /// Whether a quotation may end before it.
    var admitsClosing: Bool { self == .space || self == .closing || self == .separator || self == .dash }

    var isWord: Bool { self == .letter || self == .digit || self == .hebrew || self == .unspaced }
}

extension Neighbour {
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0..<0x80: self = Self.ofASCII(UInt8(scalar.value))
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
        case 0xA1, 0xBF, 0xAB, 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0x2039: self = .opening
        case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301D, 0xFF08, 0xFF3B, 0xFF5B: self = .opening
        case 0x2010...0x2015, 0x2212: self = .dash
        case 0x3001, 0xFF0C, 0xFF1A, 0xFF1B: self = .separator
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: self = .unspaced
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7FF: self = .unspaced
        case 0x05D0...0x05EA: self = .hebrew
        default:
            if WideScript(scalar) == .letter {
                self = .unspaced
            } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory.isMark {
                self = .letter
            } else if scalar.properties.numericType != nil {
                self = .digit
            } else {
                self = .closing
            }
        }
    }

    private static func ofASCII(_ byte: UInt8) -> Neighbour {
        switch byte {
        case 0...0x20: .space
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
        case UInt8(ascii: "-"), UInt8(ascii: "/"): .dash
        case UInt8(ascii: "'"), UInt8(ascii: "\""): .sign
        case let byte where byte.isDigit: .digit
        case let byte where byte.isLetter: .letter
        case let byte where ",:;=|+<>#@^_*~\\`".utf8.contains(byte): .separator
        default: .closing
        }
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isMark: Bool { self == .nonspacingMark || self == .spacingMark || self == .enclosingMark }
}
