import Hypertext

extension WordReader {
    /// Reads pages within an XML document, such as the whole texts in a feed: what is a tag there is text to the document.
    mutating func readMarkup(escapedIn text: UnsafeBufferPointer<UInt8>, _ notation: MarkupEscapes.Notation) {
        var escapes = MarkupEscapes(text, notation)
        while let markup = escapes.next() {
            aside { reader in
                markup.withUnsafeBufferPointer { reader.scan($0, as: .html, containers: .none) }
                reader.endSentence()
            }
        }
    }
}

/// The texts with tags in them that a document contains with their signs escaped.
struct MarkupEscapes {
    enum Notation {
        /// `&lt;p&gt;` between tags.
        case xml
        /// `\u003cp\u003e` in a text between quotes.
        case json
    }

    private let text: UnsafeBufferPointer<UInt8>
    private let notation: Notation
    private var tokenizer: HTMLTokenizer
    private var position = 0

    init(_ text: UnsafeBufferPointer<UInt8>, _ notation: Notation) {
        self.text = text
        self.notation = notation
        tokenizer = HTMLTokenizer(text, language: .xml)
    }

    /// The next such text, with its tags as tags.
    mutating func next() -> [UInt8]? {
        switch notation {
        case .xml:
            while let token = tokenizer.next() {
                guard case .text(let range) = token, contains("&lt;", range) else { continue }
                return unescaped(range, sign: UInt8(ascii: "&")) { text.characterReference(at: $0, end: range.upperBound) }
            }
        case .json:
            while let range = nextString() {
                guard contains("\\u003c", range) else { continue }
                return unescaped(range, sign: UInt8(ascii: "\\")) { jsonCharacter(at: $0, end: range.upperBound) }
            }
        }
        return nil
    }

    /// The content of the next text between quotes.
    private mutating func nextString() -> Range<Int>? {
        guard let quote = text[position...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        var end = quote + 1
        while end < text.count, text[end] != UInt8(ascii: "\"") { end += text[end] == UInt8(ascii: "\\") ? 2 : 1 }
        end = min(end, text.count)
        position = min(end + 1, text.count)
        return quote + 1..<end
    }

    private func jsonCharacter(at index: Int, end: Int) -> (Unicode.Scalar, after: Int)? {
        if let escape = text.jsonEscape(at: index, end: end) { return escape }
        guard index + 1 < end else { return nil }
        switch text[index + 1] {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return ("\n", index + 2)
        default: return (Unicode.Scalar(text[index + 1]), index + 2)
        }
    }

    private func contains(_ word: StaticString, _ range: Range<Int>) -> Bool {
        word.withUTF8Buffer { word in
            var index = range.lowerBound
            while index + word.count <= range.upperBound {
                if text[index] == word[0], text[index..<index + word.count].elementsEqual(word) { return true }
                index += 1
            }
            return false
        }
    }

    private func unescaped(_ range: Range<Int>, sign: UInt8, _ character: (Int) -> (Unicode.Scalar, after: Int)?) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == sign, let (scalar, after) = character(index) {
                result += UTF8.encode(scalar).map(Array.init) ?? []
                index = after
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }
}
