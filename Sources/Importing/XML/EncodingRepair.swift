/// Makes UTF-8 of the bytes of a file: of one in Windows-1252 that says so, and of single bytes in Windows-1252 that texts pasted from word
/// processors have left in a file that claims to be UTF-8.
struct EncodingRepair {
    enum Declared {
        case utf8, windows
        /// Left to the parser.
        case other
    }

    private let declared: Declared
    /// The beginning of a character whose end is in the next piece.
    private var rest: [UInt8] = []
    /// How many bytes became characters although the file claims to be UTF-8.
    private(set) var count = 0

    /// - Parameter start: the first bytes of the file, with the declaration of its encoding.
    init(_ start: [UInt8]) {
        let words = String(decoding: start.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            declared = .other
        } else if words.hasPrefix("<?xml"), let range = words.firstRange(of: "encoding=") {
            let name = words[range.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
            switch name {
            case "utf-8", "utf8", "us-ascii": declared = .utf8
            case "windows-1252", "cp1252", "iso-8859-1", "latin1": declared = .windows
            default: declared = .other
            }
        } else {
            declared = .utf8
        }
    }

    /// Whether the parser must be told that it gets UTF-8.
    var isConverted: Bool { declared == .windows }

    /// The piece in UTF-8, without a character at its end that is not whole.
    mutating func repaired(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
        guard declared != .other else { return piece }
        var bytes = rest.isEmpty ? piece : rest + piece
        rest = []
        if declared == .utf8, !isLast {
            let end = Self.startOfOpenCharacter(in: bytes)
            rest = Array(bytes[end...])
            bytes.removeSubrange(end...)
        }
        if declared == .utf8, String(validating: bytes, as: UTF8.self) != nil { return bytes }
        var repaired: [UInt8] = []
        repaired.reserveCapacity(bytes.count + 16)
        var index = 0
        while index < bytes.count {
            let length = declared == .utf8 ? Self.length(ofCharacterAt: index, in: bytes) : bytes[index] < 0x80 ? 1 : 0
            if length > 0 {
                repaired += bytes[index..<(index + length)]
                index += length
            } else {
                repaired += Array(String(Self.windows(bytes[index])).utf8)
                if declared == .utf8 { count += 1 }
                index += 1
            }
        }
        return repaired
    }

    /// Where a character at the end begins that goes on in the next piece; the end if there is none.
    private static func startOfOpenCharacter(in bytes: [UInt8]) -> Int {
        for back in 1...3 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            if byte < 0x80 { return bytes.count }
            if byte >= 0xC0 {
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                return back < length ? bytes.count - back : bytes.count
            }
        }
        return bytes.count
    }

    /// How many bytes a character in UTF-8 has; 0 if none begins here.
    private static func length(ofCharacterAt index: Int, in bytes: [UInt8]) -> Int {
        let first = bytes[index]
        let length: Int
        switch first {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard index + length <= bytes.count else { return 0 }
        let second: ClosedRange<UInt8> =
            switch first {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard second.contains(bytes[index + 1]), bytes[(index + 1)..<(index + length)].allSatisfy({ 0x80...0xBF ~= $0 }) else { return 0 }
        return length
    }

    /// The characters of the bytes from 0x80 to 0x9F; the others are the same as in Unicode.
    private static let characters: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    /// The character that a byte is in Windows-1252.
    static func windows(_ byte: UInt8) -> Unicode.Scalar {
        0x80...0x9F ~= byte ? Unicode.Scalar(characters[Int(byte) - 0x80]) ?? "\u{FFFD}" : Unicode.Scalar(byte)
    }
}

extension EncodingRepair {
    /// What an owner should know about repaired bytes.
    static func note(_ count: Int) -> String {
        "\(count) \(count == 1 ? "byte was" : "bytes were") not UTF-8, and \(count == 1 ? "was" : "were") read as Windows-1252; look for odd letters"
    }
}
