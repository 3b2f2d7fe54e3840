import CLibrary

/// Splits HTML into tags, texts and comments, as browsers do (HTML Standard, section 13.2.5, "Tokenization").
///
/// It follows the states that decide where a token begins and ends: data, RCDATA, RAWTEXT, script data, PLAINTEXT, tag open, tag name,
/// those of attributes with their names and values, those of comments, and bogus comment. Character references stay as they are written,
/// `<!--` inside a script means nothing, and a tag or comment that the end of the text cuts off is a token too, so that every byte belongs
/// to one. Whether an element is open is not its concern: `<title>` and `<style>` contain text only, inside a drawing as well.
///
///     var tokenizer = HTMLTokenizer(text)
///     while let token = tokenizer.next() {
///         if case .startTag(let name) = token { while let attribute = tokenizer.nextAttribute() { … } }
///     }
///
/// - Complexity: linear in the bytes. Nothing is copied or allocated.
package struct HTMLTokenizer {
    /// A piece of the text. All ranges are offsets in it.
    package enum Token: Hashable {
        /// Text, with its character references as they are written.
        case text(Range<Int>)
        /// The content of an element in which nothing is markup, not even a character reference, such as a script or a style sheet.
        case rawText(Range<Int>)
        /// A tag with this name, whose attributes follow.
        case startTag(Range<Int>)
        case endTag(Range<Int>)
        /// A comment, without its delimiters. Browsers take declarations and instructions for comments too.
        case comment(Range<Int>)
    }

    package struct Attribute: Hashable {
        /// As it is written, in any case.
        package let name: Range<Int>
        /// Without its quotes, with its character references as they are written; empty for an attribute without a value.
        package let value: Range<Int>
    }

    package enum Language {
        case html
        /// No element's content is text only.
        case xml
    }

    private let text: UnsafeBufferPointer<UInt8>
    private let language: Language
    private var position = 0
    /// Where the token that `next` returned last starts.
    package private(set) var start = 0
    /// How many bytes were searched for signs.
    package private(set) var searched = 0
    /// Whether the attributes of a tag may follow.
    private var isInTag = false
    /// The element that has just begun, if it contains text only.
    private var textOnly: (name: Range<Int>, content: TextOnly)?

    /// - Parameter text: must stay valid as long as the tokenizer is used.
    package init(_ text: UnsafeBufferPointer<UInt8>, language: Language = .html) {
        self.text = text
        self.language = language
    }

    /// The next token; `nil` at the end. Attributes of the tag before it that were not asked for are skipped.
    package mutating func next() -> Token? {
        while isInTag { _ = nextAttribute() }
        if let element = textOnly, let token = content(of: element.name, element.content) { return token }
        start = position
        guard start < text.count else { return nil }
        if text[start] == UInt8(ascii: "<"), let token = markup() { return token }
        repeat { position = find(UInt8(ascii: "<"), from: position + 1) } while position < text.count && !isMarkup(at: position)
        return .text(start..<position)
    }

    /// The next attribute of the tag that `next` returned last; `nil` after the last one.
    package mutating func nextAttribute() -> Attribute? {
        guard isInTag else { return nil }
        while position < text.count, text[position] != UInt8(ascii: ">"), text[position].endsTagName { position += 1 }
        guard position < text.count, text[position] != UInt8(ascii: ">") else {
            isInTag = false
            position = min(position + 1, text.count)
            return nil
        }
        let start = position
        // An equals sign at the beginning is part of the name.
        position += 1
        while position < text.count, !text[position].endsTagName, text[position] != UInt8(ascii: "=") { position += 1 }
        let name = start..<position
        if position < text.count, text[position].isHTMLSpace { skipSpace() }
        guard position < text.count, text[position] == UInt8(ascii: "=") else { return Attribute(name: name, value: position..<position) }
        position += 1
        if position < text.count, text[position].isHTMLSpace { skipSpace() }
        return Attribute(name: name, value: value())
    }
}

extension HTMLTokenizer {
    /// What an element that contains no tags has instead.
    private enum TextOnly {
        /// Text with character references.
        case text
        case rawText
        /// Raw text that nothing ends.
        case plainText
    }

    /// Whether a token other than text starts at a `<`.
    private func isMarkup(at index: Int) -> Bool {
        guard index + 1 < text.count else { return false }
        switch text[index + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "/"): return index + 2 < text.count
        case let byte: return byte.isASCIILetter
        }
    }

    /// The token other than text that starts here.
    private mutating func markup() -> Token? {
        guard isMarkup(at: position) else { return nil }
        switch text[position + 1] {
        case UInt8(ascii: "!"):
            let isComment = position + 3 < text.count && text[position + 2] == UInt8(ascii: "-") && text[position + 3] == UInt8(ascii: "-")
            return isComment ? comment(from: position + 4) : bogusComment(from: position + 2)
        case UInt8(ascii: "?"): return bogusComment(from: position + 1)
        case UInt8(ascii: "/"):
            guard text[position + 2].isASCIILetter else { return bogusComment(from: position + 2) }
            return .endTag(tagName(from: position + 2))
        default:
            let name = tagName(from: position + 1)
            if language == .html { textOnly = textOnlyContent(of: name).map { (name, $0) } }
            return .startTag(name)
        }
    }

    private mutating func tagName(from start: Int) -> Range<Int> {
        position = start
        while position < text.count, !text[position].endsTagName { position += 1 }
        isInTag = true
        return start..<position
    }

    private mutating func value() -> Range<Int> {
        let start = position
        guard start < text.count else { return start..<start }
        let quote = text[start]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = find(quote, from: start + 1)
            position = min(end + 1, text.count)
            return start + 1..<end
        }
        while position < text.count, !text[position].isHTMLSpace, text[position] != UInt8(ascii: ">") { position += 1 }
        return start..<position
    }

    /// The comment whose text starts at `start`. The dashes that begin it may also end it, as in `<!-->`.
    private mutating func comment(from start: Int) -> Token {
        var end = find(UInt8(ascii: ">"), from: start)
        while end < text.count {
            let dashes = text[end - 1] == UInt8(ascii: "!") && end >= start + 3 ? end - 3 : end - 2
            if text[dashes] == UInt8(ascii: "-"), text[dashes + 1] == UInt8(ascii: "-") {
                position = end + 1
                return .comment(start..<max(start, dashes))
            }
            end = find(UInt8(ascii: ">"), from: end + 1)
        }
        position = text.count
        return .comment(start..<position)
    }

    /// Anything else, up to the next `>`.
    private mutating func bogusComment(from start: Int) -> Token {
        let end = find(UInt8(ascii: ">"), from: start)
        position = min(end + 1, text.count)
        return .comment(start..<end)
    }

    private func textOnlyContent(of name: Range<Int>) -> TextOnly? {
        let name = UnsafeBufferPointer(rebasing: text[name])
        switch name.count {
        case 3 where name.matches("xmp"): return .rawText
        case 5 where name.matches("style"): return .rawText
        case 5 where name.matches("title"): return .text
        case 6 where name.matches("script") || name.matches("iframe"): return .rawText
        case 7 where name.matches("noembed"): return .rawText
        case 8 where name.matches("textarea"): return .text
        case 8 where name.matches("noframes"): return .rawText
        case 9 where name.matches("plaintext"): return .plainText
        default: return nil
        }
    }

    /// The content of an element that contains only text: up to its end tag. `nil` if it is empty.
    private mutating func content(of name: Range<Int>, _ content: TextOnly) -> Token? {
        textOnly = nil
        start = position
        if case .plainText = content { position = text.count } else { position = endTag(of: name, from: position) }
        guard start < position else { return nil }
        if case .text = content { return .text(start..<position) }
        return .rawText(start..<position)
    }

    private mutating func endTag(of name: Range<Int>, from start: Int) -> Int {
        let name = UnsafeBufferPointer(rebasing: text[name])
        var next = find(UInt8(ascii: "<"), from: start)
        while next < text.count {
            let end = next + 2 + name.count
            if end < text.count, text[next + 1] == UInt8(ascii: "/"), text[end].endsTagName,
                text[(next + 2)..<end].elementsEqual(name, by: { $0.asciiLowercased == $1.asciiLowercased })
            {
                return next
            }
            next = find(UInt8(ascii: "<"), from: next + 1)
        }
        return text.count
    }

    private mutating func skipSpace() {
        while position < text.count, text[position].isHTMLSpace { position += 1 }
    }

    private mutating func find(_ byte: UInt8, from start: Int) -> Int {
        guard start < text.count, let base = text.baseAddress else { return text.count }
        // There is often nothing between two tags.
        if text[start] == byte { return start }
        let found = memchr(base + start, Int32(byte), text.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
        let end = found ?? text.count
        searched += end - start
        return end
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are `word`, which is in lower case, whatever their own case.
    @inlinable @inline(__always)
    package func matches(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        let letters = word.utf8Start
        for offset in 0..<count {
            let (byte, letter) = (self[offset], letters[offset])
            // Only the cases of a letter differ in this bit.
            guard byte == letter || byte ^ 0x20 == letter && letter >= UInt8(ascii: "a") else { return false }
        }
        return true
    }
}

extension UInt8 {
    /// Whether it is white space as HTML defines it.
    @inlinable
    package var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D ~= self && self != 0x0B) }

    fileprivate var asciiLowercased: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }

    fileprivate var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

    fileprivate var endsTagName: Bool {
        // Nearly all bytes are letters.
        self <= UInt8(ascii: ">") && (isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">"))
    }
}
