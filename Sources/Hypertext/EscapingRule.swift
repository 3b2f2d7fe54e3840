/// How text is made harmless for one kind of output.
///
/// The rules cover every byte of UTF-8 text: anything that a rule does not name is copied as it is.
enum EscapingRule {
    /// For the text and the quoted attributes of HTML and XML alike.
    ///
    /// `&`, `<`, `>`, `"` and `'` become character references. Left out are the control characters and noncharacters that HTML and XML 1.0
    /// (section 2.2, `Char`) forbid or discourage, and the nine formatting characters that could reorder the text around them (Unicode
    /// Annex 9, sections 2.1 to 2.4), unless each of them is ended in the text itself.
    case markup

    /// For the inside of a JSON string (RFC 8259, section 7) that may itself be in an HTML `<script>` element.
    ///
    /// Nothing is lost: anything that could end the string, the script or the line is written as `\uXXXX`.
    case json

    /// For a value of type TEXT in iCalendar (RFC 5545, section 3.3.11).
    ///
    /// `\`, `;` and `,` get a backslash; a line ending of any kind becomes `\n`. Left out are the control characters that the format
    /// forbids, and everything that is left out of markup.
    case calendarText
}

/// A set of bytes of ASCII.
struct ASCIISet {
    private let below64: UInt64
    private let from64: UInt64

    /// All that can be seen, and the space, except those of `excluded`.
    init(visibleExcept excluded: StaticString) {
        var (below64, from64) = (~UInt64(0) << 32, ~UInt64(0) >> 1)
        excluded.withUTF8Buffer { bytes in
            for byte in bytes {
                if byte < 64 { below64 &= ~(1 << UInt64(byte)) } else { from64 &= ~(1 << UInt64(byte & 63)) }
            }
        }
        (self.below64, self.from64) = (below64, from64)
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool { byte < 128 && (byte < 64 ? below64 : from64) >> UInt64(byte & 63) & 1 == 1 }
}

extension EscapingRule {
    /// Bytes that are always copied, so that runs of them need no closer look. Most text consists of them.
    var plainBytes: ASCIISet {
        switch self {
        case .markup: Self.plainInMarkup
        case .json: Self.plainInJSON
        case .calendarText: Self.plainInCalendars
        }
    }

    /// The bytes of a block that are not plain.
    @inline(__always)
    func mayEscape(_ block: ByteBlock) -> ByteBlock.Flags {
        let unseen = block.atLeast(0x7F) | ~block.atLeast(0x20) & ByteBlock.all
        return switch self {
        case .markup:
            unseen | block.equal(to: UInt8(ascii: "&")) | block.equal(to: UInt8(ascii: "<")) | block.equal(to: UInt8(ascii: ">"))
                | block.equal(to: UInt8(ascii: "\"")) | block.equal(to: UInt8(ascii: "'"))
        case .json:
            unseen | block.equal(to: UInt8(ascii: "&")) | block.equal(to: UInt8(ascii: "<")) | block.equal(to: UInt8(ascii: ">"))
                | block.equal(to: UInt8(ascii: "\"")) | block.equal(to: UInt8(ascii: "\\"))
        case .calendarText:
            unseen | block.equal(to: UInt8(ascii: "\\")) | block.equal(to: UInt8(ascii: ";")) | block.equal(to: UInt8(ascii: ","))
        }
    }

    private static let plainInMarkup = ASCIISet(visibleExcept: "&<>\"'")
    private static let plainInJSON = ASCIISet(visibleExcept: "&<>\"\\")
    private static let plainInCalendars = ASCIISet(visibleExcept: "\\;,")
}

extension EscapingRule {
    /// Whether characters that would change the direction of the text after them are left out.
    var leavesDirectionsOut: Bool { self != .json }
}

/// A stretch of input that must not be copied as it is.
struct Escape {
    /// How many bytes of the input it covers.
    let length: Int
    /// What is written instead.
    let replacement: Replacement

    enum Replacement {
        case bytes(StaticString)
        /// `\uXXXX`, or a surrogate pair of them.
        case codePoint(UInt32)
    }

    static func bytes(_ replacement: StaticString) -> Escape { Escape(length: 1, replacement: .bytes(replacement)) }
    static func dropped(_ length: Int) -> Escape { Escape(length: length, replacement: .bytes("")) }
}

extension EscapingRule {
    /// The escape that begins at `index`, or `nil` where the byte is copied. `text` is valid UTF-8.
    @inline(__always)
    func escape(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Escape? {
        let byte = text[index]
        switch self {
        case .markup: return markupEscape(byte, at: index, of: text)
        case .json: return jsonEscape(byte, at: index, of: text)
        case .calendarText: return calendarEscape(byte, at: index, of: text)
        }
    }

    private func markupEscape(_ byte: UInt8, at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Escape? {
        switch byte {
        case UInt8(ascii: "&"): .bytes("&amp;")
        case UInt8(ascii: "<"): .bytes("&lt;")
        case UInt8(ascii: ">"): .bytes("&gt;")
        case UInt8(ascii: "\""): .bytes("&quot;")
        case UInt8(ascii: "'"): .bytes("&#39;")
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): nil
        case 0..<0x20, 0x7F: .dropped(1)
        default: unwantedCharacter(at: index, of: text).map { .dropped($0.length) }
        }
    }

    private func jsonEscape(_ byte: UInt8, at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Escape? {
        switch byte {
        case UInt8(ascii: "\""): .bytes("\\\"")
        case UInt8(ascii: "\\"): .bytes("\\\\")
        case UInt8(ascii: "\n"): .bytes("\\n")
        case UInt8(ascii: "\r"): .bytes("\\r")
        case UInt8(ascii: "\t"): .bytes("\\t")
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<0x20, 0x7F:
            Escape(length: 1, replacement: .codePoint(UInt32(byte)))
        default:
            (unwantedCharacter(at: index, of: text) ?? lineSeparator(at: index, of: text))
                .map { Escape(length: $0.length, replacement: .codePoint($0.codePoint)) }
        }
    }

    private func calendarEscape(_ byte: UInt8, at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Escape? {
        switch byte {
        case UInt8(ascii: "\\"): .bytes("\\\\")
        case UInt8(ascii: ";"): .bytes("\\;")
        case UInt8(ascii: ","): .bytes("\\,")
        case UInt8(ascii: "\r") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n"):
            Escape(length: 2, replacement: .bytes("\\n"))
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .bytes("\\n")
        case UInt8(ascii: "\t"): nil
        case 0..<0x20, 0x7F: .dropped(1)
        default: unwantedCharacter(at: index, of: text).map { .dropped($0.length) }
        }
    }

    private typealias Character = (length: Int, codePoint: UInt32)

    /// A C1 control, a bidirectional formatting character or a noncharacter at `index`.
    private func unwantedCharacter(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Character? {
        switch text[index] {
        case 0xC2 where text[index + 1] < 0xA0:
            return (2, UInt32(text[index + 1]))
        case 0xE2, 0xEF:
            let codePoint = threeByteCharacter(at: index, of: text)
            switch codePoint {
            case 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: return (3, codePoint)
            default: return nil
            }
        case 0xF0...0xF4 where text[index + 1] & 0x0F == 0x0F && text[index + 2] == 0xBF && text[index + 3] >= 0xBE:
            let plane = UInt32(text[index] & 0x07) << 2 | UInt32(text[index + 1] & 0x30) >> 4
            return (4, plane << 16 | 0xFFC0 | UInt32(text[index + 3] & 0x3F))
        default:
            return nil
        }
    }

    /// U+2028 and U+2029, which end a line in JavaScript before ECMAScript 2019.
    private func lineSeparator(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Character? {
        guard text[index] == 0xE2 else { return nil }
        let codePoint = threeByteCharacter(at: index, of: text)
        return codePoint == 0x2028 || codePoint == 0x2029 ? (3, codePoint) : nil
    }

    private func threeByteCharacter(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    }
}
