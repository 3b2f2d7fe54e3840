import CUTF8Proc

/// Receives the words of a text in order, as hashes.
protocol WordSink {
    /// What is known about the previous words.
    associatedtype State
    var state: State { get set }

    /// - Parameter hash: of the word's letters and digits, folded. Equal for two words that read the same.
    mutating func take(_ hash: UInt64, letters: Int)

    /// What was read since the last call is a sentence, a title or a value of its own.
    mutating func endSentence()

    /// Forgets the previous words.
    mutating func restart()
}

extension WordSink {
    mutating func endSentence() {}
}

/// Splits text into words, so that only its letters and digits count, not case, accents, punctuation, white space or the way a file
/// format escapes a character.
///
/// A soft hyphen or zero-width character is not part of a word and does not end it; an apostrophe ends it, so that a name is found in its
/// possessive form. A character of a script without spaces (Chinese, Japanese, Korean) is a word by itself.
struct WordReader<Sink: WordSink> {
    /// What a backslash, and a line that begins with a space, mean.
    enum Notation { case plain, json, calendar }

    var sink: Sink
    private var word = WordHash()

    init(_ sink: Sink) { self.sink = sink }

    /// Reads a piece of text. A word that is cut off at its end continues with the next piece.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ notation: Notation = .plain) {
        var (position, end) = (range.lowerBound, range.upperBound)
        var word = word
        while position < end {
            let run = ASCIIRun(text, position, end)
            if run.count > 0 {
                word.add(run)
                position &+= run.count
                if run.count == 8 || position == end { continue }
            }
            if Self.isSeparator(text[position], notation) {
                if word.letters > 0 {
                    sink.take(word.finished, letters: word.letters)
                    word = WordHash()
                }
                if Self.endsSentence(text, position, end, notation) { sink.endSentence() }
                position &+= 1
            } else {
                self.word = word
                position = readSpecial(text, position, &end, notation)
                word = self.word
            }
        }
        self.word = word
    }

    /// Ends the last word read.
    mutating func endWord() {
        guard word.letters > 0 else { return }
        sink.take(word.finished, letters: word.letters)
        word = WordHash()
    }

    /// Reads something inside a text that is not part of it, such as an attribute: no word continues from one into the other.
    mutating func aside(_ read: (inout WordReader) -> Void) {
        let outer = (sink.state, word)
        sink.restart()
        word = WordHash()
        read(&self)
        endSentence()
        (sink.state, word) = outer
    }

    /// Ends the last word and the sentence.
    mutating func endSentence() {
        endWord()
        sink.endSentence()
    }

    /// Whether the separator at `position` ends a sentence, or a value in the notation.
    @inline(__always)
    private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int, _ notation: Notation) -> Bool {
        switch text[position] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            position &+ 1 >= end || !text[position &+ 1].isLetterOrDigitOfASCII
        case UInt8(ascii: "\""): notation == .json
        case UInt8(ascii: ":"), UInt8(ascii: ";"): notation == .calendar
        default: false
        }
    }

    private static func isSeparator(_ byte: UInt8, _ notation: Notation) -> Bool {
        guard byte < 0x80, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "%") else { return false }
        switch notation {
        case .plain: return true
        case .json: return byte != UInt8(ascii: "\\")
        case .calendar: return byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "\r") && byte != UInt8(ascii: "\n")
        }
    }
}

extension WordReader {
    /// Reads what is not a letter, a digit or a plain separator of ASCII, and returns the position after it.
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
            // A long line continues after a line end and a space (RFC 5545, section 3.1).
            var next = position
            while next < end, text[next] == UInt8(ascii: "\r") || text[next] == UInt8(ascii: "\n") { next += 1 }
            if next < end, text[next] == UInt8(ascii: " ") || text[next] == UInt8(ascii: "\t") { return next + 1 }
            endSentence()
            return next
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
        case .separator:
            // Tags in a feed, and the ends of sentences that ASCII does not have.
            if scalar.endsSentence { endSentence() } else { endWord() }
        case .letter(let folded): add(folded)
        case .wholeWord(let folded):
            endWord()
            add(folded)
            endWord()
        }
    }

    private mutating func add(_ folded: Unicode.Scalar) { word.add(ASCIIRun(folded)) }
}

extension Unicode.Scalar {
    /// `<`, `>`, an ellipsis, and the full stop, question mark and exclamation mark of Chinese and Japanese.
    fileprivate var endsSentence: Bool { [0x3C, 0x3E, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F].contains(value) }
}

extension UInt8 {
    fileprivate var isLetterOrDigitOfASCII: Bool { 0x30...0x39 ~= self || 0x61...0x7A ~= self | 0x20 }
}

/// What a character does in a word.
enum FoldedScalar: Hashable, Sendable {
    case nothing, separator
    case letter(Unicode.Scalar)
    case wholeWord(Unicode.Scalar)

    init(_ scalar: Unicode.Scalar) {
        let value = Int(scalar.value)
        self = Self.common.indices.contains(value) ? Self.common[value] : Self.looked(up: scalar)
    }

    /// Latin, Greek and Cyrillic, the most common.
    private static let common = (0..<0x600 as Range<UInt32>).map { Unicode.Scalar($0).map(looked) ?? .separator }

    private static func looked(up scalar: Unicode.Scalar) -> FoldedScalar {
        switch scalar.value {
        case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0x2060, 0xFEFF: return .nothing
        case 0x2E80...0x2FFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            return .wholeWord(scalar)
        default: break
        }
        // Dashes, quotation marks and spaces, the most common.
        if 0x2000...0x206F ~= scalar.value { return .separator }
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return .separator }
        let plain = scalar.compatibilityBase
        return .letter(plain.properties.lowercaseMapping.unicodeScalars.first ?? plain)
    }
}

extension Unicode.Scalar {
    /// The first character of the compatibility decomposition (Unicode Annex 15): the letter without its accents, ligatures and width.
    fileprivate var compatibilityBase: Unicode.Scalar {
        let options = utf8proc_option_t(rawValue: UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue)
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { buffer in
            let count = utf8proc_decompose_char(Int32(value), buffer.baseAddress, buffer.count, options, nil)
            return count > 0 ? Unicode.Scalar(UInt32(bitPattern: buffer[0])) ?? self : self
        }
    }
}
