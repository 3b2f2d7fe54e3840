/// Reads the smallest parts of an XML document in order: its tags, texts and comments.
///
/// It accepts less than XML: no document type, no processing instructions, no names beyond ASCII. Anything it does not accept is a problem
/// and is never skipped, so that no browser can find more in a file than was read here. Whether the elements fit into one another is not
/// its concern.
///
/// - Complexity: linear in the bytes.
struct XMLReader {
    /// The most attributes of one element.
    static let mostAttributes = 256

    /// What starts at a place in a document.
    enum Construct {
        case text, comment, characterData, declaration, instruction, startTag, endTag
    }

    struct Attribute {
        let name: XMLName
        let value: [UInt8]
        let offset: Int
    }

    struct StartTag {
        let name: XMLName
        let attributes: [Attribute]
        /// Whether the element ends with its tag.
        let isEmpty: Bool
    }

    /// A piece of text as it is in the document, or what a reference stands for.
    struct TextPiece {
        let text: ArraySlice<UInt8>
        /// Where it is in the document.
        let offset: Int

        /// The place in the document of the byte at `index` of the text.
        func place(of index: Int) -> Int { text.startIndex == offset ? index : offset }
    }

    private let bytes: [UInt8]
    private(set) var position = 0
    /// How many bytes were examined; a byte counts each time it is.
    private(set) var work = 0

    /// - Parameter bytes: UTF-8 without control characters.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What comes next; `nil` at the end.
    var next: Construct? {
        guard position < bytes.count else { return nil }
        guard bytes[position] == UInt8(ascii: "<") else { return .text }
        return follows("<!--")
            ? .comment
            : follows("<![CDATA[")
                ? .characterData
                : follows("<!") ? .declaration : follows("<?") ? .instruction : follows("</") ? .endTag : .startTag
    }
}

extension XMLReader {
    /// `<?xml version="1.0" encoding="UTF-8" standalone="no"?>`, at the very start or not at all.
    mutating func declaration() throws(SVGProblem) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        let start = position
        guard follows("<?xml"), position + 5 < bytes.count, bytes[position + 5].isXMLSpace else { return }
        advance(5)
        var space = 0
        for (name, values) in [("version", ["1.0"]), ("encoding", ["utf-8"]), ("standalone", ["yes", "no"])] {
            space += skipSpace()
            guard follows(name) else { continue }
            let place = position
            guard space > 0 else { throw .malformed("the XML declaration is unusual", at: place) }
            space = 0
            advance(name.utf8.count)
            let value = String(decoding: try quoted(), as: UTF8.self)
            guard values.contains(value.lowercased()) else {
                if name == "encoding" { throw SVGProblem(at: place, "the picture is not UTF-8", "save it again with UTF-8 encoding") }
                throw .malformed("the XML declaration is unusual", at: place)
            }
        }
        skipSpace()
        guard follows("?>") else { throw .malformed("the XML declaration is unusual", at: start) }
        advance(2)
    }

    mutating func comment() throws(SVGProblem) {
        let start = position
        advance(4)
        while position + 2 < bytes.count {
            if bytes[position] == UInt8(ascii: "-"), bytes[position + 1] == UInt8(ascii: "-") {
                guard bytes[position + 2] == UInt8(ascii: ">") else { throw .malformed("a comment contains '--'", at: position) }
                return advance(3)
            }
            advance(1)
        }
        throw .malformed("a comment is never closed", at: start)
    }

    /// `<![CDATA[…]]>`, without its delimiters.
    mutating func characterData() throws(SVGProblem) -> ArraySlice<UInt8> {
        let start = position
        advance(9)
        let first = position
        while position + 2 < bytes.count {
            if follows("]]>") {
                let text = bytes[first..<position]
                advance(3)
                return text
            }
            advance(1)
        }
        throw .malformed("a CDATA section is never closed", at: start)
    }

    /// The next piece of text; `nil` if something else comes next.
    mutating func textPiece() throws(SVGProblem) -> TextPiece? {
        guard next == .text else { return nil }
        let start = position
        if bytes[start] == UInt8(ascii: "&") { return TextPiece(text: try reference()[...], offset: start) }
        while position < bytes.count, bytes[position] != UInt8(ascii: "<"), bytes[position] != UInt8(ascii: "&") { advance(1) }
        return TextPiece(text: bytes[start..<position], offset: start)
    }

    mutating func startTag() throws(SVGProblem) -> StartTag {
        let start = position
        advance(1)
        let name = try self.name()
        let attributes = try self.attributes()
        let isEmpty = follows("/>")
        guard isEmpty || follows(">") else { throw .malformed("a tag is never closed", at: start) }
        advance(isEmpty ? 2 : 1)
        return StartTag(name: name, attributes: attributes, isEmpty: isEmpty)
    }

    /// The name of an element that ends here, and whether its tag is complete.
    mutating func endTag() throws(SVGProblem) -> (name: XMLName, isClosed: Bool) {
        advance(2)
        let name = try self.name()
        skipSpace()
        let isClosed = follows(">")
        if isClosed { advance(1) }
        return (name, isClosed)
    }

    private mutating func attributes() throws(SVGProblem) -> [Attribute] {
        var attributes: [Attribute] = []
        var names: Set<XMLName> = []
        while true {
            let space = skipSpace()
            guard position < bytes.count, bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "/") else {
                return attributes
            }
            let start = position
            guard space > 0 else { throw .malformed("there is no space before an attribute", at: start) }
            let name = try self.name()
            let value = try quoted()
            guard names.insert(name).inserted else { throw .malformed("'\(name)' is repeated", at: start) }
            guard names.count <= Self.mostAttributes else { throw .malformed("an element has too many attributes", at: start) }
            attributes.append(Attribute(name: name, value: value, offset: start))
        }
    }
}

/// The smallest units of the syntax.
extension XMLReader {
    private mutating func advance(_ count: Int) {
        position += count
        work += count
    }

    func follows(_ word: String) -> Bool { bytes[position...].starts(with: word.utf8) }

    @discardableResult
    mutating func skipSpace() -> Int {
        let start = position
        while position < bytes.count, bytes[position].isXMLSpace { advance(1) }
        return position - start
    }

    /// The letters at an offset, for a message.
    func word(at offset: Int) -> String {
        String(decoding: bytes[min(offset, bytes.count)...].prefix(30).prefix { $0.isLetter || $0 == UInt8(ascii: "-") }, as: UTF8.self)
    }

    /// A name of ASCII letters, with at most one prefix.
    private mutating func name() throws(SVGProblem) -> XMLName {
        let start = position
        while position < bytes.count, bytes[position].isLetter || bytes[position].isDigit || "-_.:".utf8.contains(bytes[position]) {
            advance(1)
        }
        let name = bytes[start..<position]
        let parts = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard name.count <= 200, parts.count <= 2, parts.allSatisfy({ $0.first?.isLetter == true || $0.first == UInt8(ascii: "_") }) else {
            throw .malformed("a name is unusual", at: start)
        }
        let local = String(decoding: parts[parts.count - 1], as: UTF8.self)
        return XMLName(prefix: parts.count == 2 ? String(decoding: parts[0], as: UTF8.self) : nil, local: local)
    }

    /// `= "…"`, with references resolved.
    private mutating func quoted() throws(SVGProblem) -> [UInt8] {
        skipSpace()
        guard follows("=") else { throw .malformed("an attribute has no value", at: position) }
        advance(1)
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
            throw .malformed("a value is not in quotes", at: position)
        }
        let (start, quote) = (position, bytes[position])
        advance(1)
        var value: [UInt8] = []
        while position < bytes.count {
            switch bytes[position] {
            case quote:
                advance(1)
                return value
            case UInt8(ascii: "<"): throw .malformed("a value contains '<'", at: position)
            case UInt8(ascii: "&"): value += try reference()
            case let byte:
                value.append(byte)
                advance(1)
            }
        }
        throw .malformed("a value is never closed", at: start)
    }

    /// `&amp;` or `&#38;`, resolved.
    private mutating func reference() throws(SVGProblem) -> [UInt8] {
        let start = position
        let rest = bytes[(start + 1)...].prefix(12)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { throw .malformed("'&' is not escaped", at: start) }
        advance(end + 1 - start)
        let name = String(decoding: rest[..<end], as: UTF8.self)
        if let sign = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][name] { return Array(sign.utf8) }
        let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let number, let scalar = Unicode.Scalar(number), number >= 0x20 || number == 0x09 || number == 0x0A || number == 0x0D else {
            throw .malformed("'&\(name);' is not a character that XML defines", at: start)
        }
        return Array(String(Character(scalar)).utf8)
    }
}
