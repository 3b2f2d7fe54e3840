/// Finds the start tags of an HTML page, one after another.
///
/// It reads tags as browsers do (HTML Standard, "Tokenization"): values may have either kind of quotes or none, and comments, scripts and
/// style sheets contain no tags. Every byte is looked at once, whatever the page contains.
struct TagScanner {
    struct Attribute {
        /// As it is written, in any case.
        let name: Range<Int>
        /// Without its quotes, with its character references as they are written; empty for an attribute without a value.
        let value: Range<Int>
    }

    let html: [UInt8]
    /// The name of the tag that `next` found, as it is written.
    private(set) var name = 0..<0
    /// The attributes of that tag, in order.
    private(set) var attributes: [Attribute] = []
    private var position = 0

    init(_ html: [UInt8]) { self.html = html }

    /// Moves to the next start tag; false at the end of the page.
    mutating func next() -> Bool {
        if !name.isEmpty, hasOnlyText { skipText() }
        while skip(past: UInt8(ascii: "<")) {
            switch peek {
            case .some(let byte) where byte.isLetter:
                readTag()
                return true
            case UInt8(ascii: "!") where starts(with: "!--"):
                skipComment()
            case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"):
                _ = skip(past: UInt8(ascii: ">"))
            default:
                break
            }
        }
        return false
    }

    /// Whether the bytes at `range` are `word`, ignoring case. `word` is in lower case.
    func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            for (offset, byte) in word.enumerated() where html[range.lowerBound + offset].lowercased != byte { return false }
            return true
        }
    }

    /// The value of the attribute `name` of this tag, with its character references resolved.
    func value(of name: StaticString) -> String? {
        attributes.first { matches($0.name, name) }.map { html[$0.value].resolvingCharacterReferences }
    }
}

extension TagScanner {
    private var peek: UInt8? { position < html.count ? html[position] : nil }

    /// Whether this element's content is text, even where it looks like tags.
    private var hasOnlyText: Bool {
        let elements: [StaticString] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]
        return elements.contains { matches(name, $0) }
    }

    /// Moves to the end tag of the element that has just begun, or to the end of the page.
    private mutating func skipText() {
        while skip(past: UInt8(ascii: "<")) {
            let end = position + 1 + name.count
            guard peek == UInt8(ascii: "/"), end <= html.count else { continue }
            if html[(position + 1)..<end].elementsEqual(html[name], by: { $0.lowercased == $1.lowercased }) { return }
        }
    }

    private mutating func skipComment() {
        position += 1
        // The dashes that begin a comment may also end it: `<!-->`.
        while skip(past: UInt8(ascii: "-")) {
            if starts(with: "->") {
                position += 2
                return
            }
        }
    }

    private mutating func readTag() {
        attributes.removeAll(keepingCapacity: true)
        name = readWord { !$0.isWhitespace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        while let byte = peek, byte != UInt8(ascii: ">") {
            if byte.isWhitespace || byte == UInt8(ascii: "/") {
                position += 1
            } else {
                attributes.append(readAttribute())
            }
        }
    }

    private mutating func readAttribute() -> Attribute {
        let start = position
        // An equals sign at the beginning is part of the name.
        position += 1
        _ = readWord { !$0.isWhitespace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=") }
        let name = start..<position
        _ = readWord { $0.isWhitespace }
        guard peek == UInt8(ascii: "=") else { return Attribute(name: name, value: position..<position) }
        position += 1
        _ = readWord { $0.isWhitespace }
        guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return Attribute(name: name, value: readWord { !$0.isWhitespace && $0 != UInt8(ascii: ">") })
        }
        position += 1
        let value = readWord { $0 != quote }
        position = min(position + 1, html.count)
        return Attribute(name: name, value: value)
    }

    private mutating func readWord(while belongs: (UInt8) -> Bool) -> Range<Int> {
        let start = position
        while position < html.count, belongs(html[position]) { position += 1 }
        return start..<position
    }

    /// Moves past the next `byte`, or to the end of the page if there is none.
    private mutating func skip(past byte: UInt8) -> Bool {
        while position < html.count {
            position += 1
            if html[position - 1] == byte { return true }
        }
        return false
    }

    private func starts(with word: StaticString) -> Bool {
        let end = position + word.utf8CodeUnitCount
        return end <= html.count && matches(position..<end, word)
    }
}

extension UInt8 {
    /// White space as HTML defines it.
    var isWhitespace: Bool { self == 0x20 || (0x09...0x0D ~= self && self != 0x0B) }

    fileprivate var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= lowercased }

    fileprivate var lowercased: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }
}
