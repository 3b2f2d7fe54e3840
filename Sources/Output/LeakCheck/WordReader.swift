import Foundation

/// What takes the words of a text, one after the other, as hashes.
protocol WordSink {
    /// What is known of the words before.
    associatedtype State
    var state: State { get set }

    /// - Parameter hash: of the word's letters and digits, folded. Equal for two words that a reader takes for the same.
    mutating func take(_ hash: UInt64, letters: Int)

    /// Forgets the words before.
    mutating func restart()
}

/// Splits text into words, so that nothing but its letters and digits counts: neither case nor accents, neither punctuation nor white space,
/// nor how a format of files escapes a character.
///
/// A soft hyphen and a character without width are no part of a word and do not end it; an apostrophe ends it, so that a name is found in its
/// genitive. A character of a script without spaces (Chinese, Japanese, Korean) is a word by itself.
struct WordReader<Sink: WordSink> {
    /// What a backslash, and a line that begins with a space, mean.
    enum Notation { case plain, json, calendar }

    var sink: Sink
    private var hash = seed
    private var letters = 0

    // FNV-1a (Fowler, Noll, Vo), 64 bits.
    private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }
    private static var prime: UInt64 { 0x100_0000_01B3 }

    init(_ sink: Sink) { self.sink = sink }

    /// Reads a piece of text. The word that its end may be in the middle of goes on with the next piece.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ notation: Notation = .plain) {
        var (position, end) = (range.lowerBound, range.upperBound)
        var hash = hash
        var letters = letters
        while position < end {
            let byte = text[position]
            let lower = byte | 0x20
            if lower &- 0x61 < 26 {
                hash = (hash ^ UInt64(lower)) &* Self.prime
                letters &+= 1
                position &+= 1
            } else if byte &- 0x30 < 10 {
                hash = (hash ^ UInt64(byte)) &* Self.prime
                letters &+= 1
                position &+= 1
            } else if Self.isSeparator(byte, notation) {
                if letters > 0 {
                    sink.take(Self.finished(hash), letters: letters)
                    hash = Self.seed
                    letters = 0
                }
                position &+= 1
            } else {
                (self.hash, self.letters) = (hash, letters)
                position = readSpecial(text, position, &end, notation)
                (hash, letters) = (self.hash, self.letters)
            }
        }
        (self.hash, self.letters) = (hash, letters)
    }

    /// Ends the word that has been read last.
    mutating func endWord() {
        guard letters > 0 else { return }
        sink.take(Self.finished(hash), letters: letters)
        (hash, letters) = (Self.seed, 0)
    }

    /// Reads something that stands inside of a text and is no part of it, such as an attribute: no word of one goes on in the other.
    mutating func aside(_ read: (inout WordReader) -> Void) {
        let outer = (sink.state, hash, letters)
        sink.restart()
        (hash, letters) = (Self.seed, 0)
        read(&self)
        endWord()
        sink.state = outer.0
        (hash, letters) = (outer.1, outer.2)
    }

    private static func finished(_ hash: UInt64) -> UInt64 { (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15 }

    private static func isSeparator(_ byte: UInt8, _ notation: Notation) -> Bool {
        guard byte < 0x80 else { return false }
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "%"): return false
        case UInt8(ascii: "\\"): return notation == .plain
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"): return notation != .calendar
        default: return true
        }
    }
}

extension WordReader {
    /// Reads what is not a letter, a digit or a plain separator of ASCII, and returns the position behind it.
    private mutating func readSpecial(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: inout Int, _ notation: Notation
    ) -> Int {
        switch text[position] {
        case UInt8(ascii: "&"):
            guard let (scalar, after) = text.characterReference(at: position, end: end) else { break }
            read(scalar)
            return after
        case UInt8(ascii: "%"):
            guard let (scalar, after) = text.percentEncoded(at: position, end: end) else { break }
            read(scalar)
            return after
        case UInt8(ascii: "\\"):
            guard position + 1 < end else { break }
            if notation == .json, text[position + 1] == UInt8(ascii: "u"), let (scalar, after) = text.jsonEscape(at: position, end: end) {
                read(scalar)
                return after
            }
            endWord()
            return position + 2
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            // A long line goes on behind a line end and a space (RFC 5545, section 3.1).
            var next = position
            while next < end, text[next] == UInt8(ascii: "\r") || text[next] == UInt8(ascii: "\n") { next += 1 }
            if next < end, text[next] == UInt8(ascii: " ") || text[next] == UInt8(ascii: "\t") { return next + 1 }
        default:
            let (scalar, length) = text.scalar(at: position, end: end)
            read(scalar)
            return position + length
        }
        endWord()
        return position + 1
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        switch FoldedScalar(scalar) {
        case .nothing: break
        case .separator: endWord()
        case .letter(let folded): add(folded)
        case .wholeWord(let folded):
            endWord()
            add(folded)
            endWord()
        }
    }

    private mutating func add(_ folded: Unicode.Scalar) {
        hash = (hash ^ UInt64(folded.value)) &* Self.prime
        letters += 1
    }
}

/// What a character counts for in a word.
enum FoldedScalar: Hashable, Sendable {
    case nothing, separator
    case letter(Unicode.Scalar)
    case wholeWord(Unicode.Scalar)

    init(_ scalar: Unicode.Scalar) {
        let value = Int(scalar.value)
        self = Self.common.indices.contains(value) ? Self.common[value] : Self.looked(up: scalar)
    }

    /// Those of Latin, Greek and Cyrillic, which texts are full of.
    private static let common = (0..<0x600 as Range<UInt32>).map { Unicode.Scalar($0).map(looked) ?? .separator }

    private static func looked(up scalar: Unicode.Scalar) -> FoldedScalar {
        switch scalar.value {
        case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0x2060, 0xFEFF: return .nothing
        case 0x2E80...0x2FFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            return .wholeWord(scalar)
        default: break
        }
        // Dashes, quotation marks, spaces: what there is most of.
        if 0x2000...0x206F ~= scalar.value { return .separator }
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return .separator }
        let plain = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.first ?? scalar
        return .letter(plain.properties.lowercaseMapping.unicodeScalars.first ?? plain)
    }
}
