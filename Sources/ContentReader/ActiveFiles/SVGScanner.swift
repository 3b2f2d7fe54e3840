import Hypertext

/// Reads an SVG picture from the first byte to the last, and records everything that is not on the lists of what pictures need
/// (``SVGVocabulary``).
///
/// It accepts less than XML: no document type, no processing instructions, no names beyond ASCII, CDATA sections only in style sheets.
/// Anything it does not accept is a problem and is never skipped, so that no browser can find more in a file than was checked here.
///
/// - Complexity: linear in the bytes. Nothing recurses, and the depth of elements and the numbers of attributes and namespaces are bounded.
struct SVGScanner {
    /// The deepest nesting of elements.
    static let deepest = 256
    /// The most attributes of one element.
    static let mostAttributes = 256
    /// The most namespaces that are in scope in one place.
    static let mostNamespaces = 64
    /// The most problems that are reported for one picture.
    static let mostProblems = 20

    private let bytes: [UInt8]
    private var position = 0
    private var elements: [OpenElement] = []
    private var namespaces: [(prefix: String, meaning: SVGNamespace)] = []
    private var style: StyleText?
    private var found: [SVGProblem] = []
    private var messages: Set<String> = []
    /// How many bytes were examined; a byte counts each time it is.
    private(set) var work = 0

    private struct OpenElement {
        let name: ArraySlice<UInt8>
        /// How many namespaces were declared outside it.
        let outerNamespaces: Int
        /// Whether it, or something around it, was reported, so that nothing is reported about its contents.
        let isReported: Bool
        let isStyle: Bool
    }

    /// - Parameter bytes: UTF-8 without control characters.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// All problems, in order of place. Reading stops at the first problem after which it is unclear how to continue.
    mutating func problems() -> [SVGProblem] {
        do throws(SVGProblem) { try document() } catch { found.append(error) }
        return found.sorted { $0.offset < $1.offset }
    }

    private mutating func report(_ problem: SVGProblem) {
        guard elements.last?.isReported != true, found.count < Self.mostProblems, messages.insert(problem.message).inserted else { return }
        found.append(problem)
    }
}

/// The document.
extension SVGScanner {
    private mutating func document() throws(SVGProblem) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        try declaration()
        var hasRoot = false
        while position < bytes.count {
            let start = position
            if bytes[start] != UInt8(ascii: "<") {
                try text(isOutside: elements.isEmpty)
            } else if follows("<!--") {
                try comment()
            } else if follows("<![CDATA[") {
                try characterData()
            } else if follows("<!") {
                throw SVGProblem.notAllowed("'<!\(word(at: start + 2))'", at: start, remedy: "delete it, up to the '>' at its end")
            } else if follows("<?") {
                throw .notAllowed("'<?\(word(at: start + 2))'", at: start)
            } else if follows("</") {
                try endTag()
            } else if elements.isEmpty, hasRoot {
                throw .malformed("there is a second element after the picture", at: start)
            } else {
                try startTag(isRoot: !hasRoot)
                hasRoot = true
            }
        }
        if let open = elements.last {
            throw .malformed("'<\(String(decoding: open.name, as: UTF8.self))>' is never closed", at: bytes.count)
        }
        if !hasRoot { throw .malformed("it contains no picture", at: bytes.count) }
    }

    /// `<?xml version="1.0" encoding="UTF-8" standalone="no"?>`, at the very start or not at all.
    private mutating func declaration() throws(SVGProblem) {
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

    private mutating func comment() throws(SVGProblem) {
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

    private mutating func characterData() throws(SVGProblem) {
        let start = position
        guard elements.last?.isStyle == true else { throw .notAllowed("'<![CDATA['", at: start) }
        advance(9)
        let first = position
        while position + 2 < bytes.count {
            if follows("]]>") {
                style?.append(bytes[first..<position], at: first)
                return advance(3)
            }
            advance(1)
        }
        throw .malformed("a CDATA section is never closed", at: start)
    }

    private mutating func text(isOutside: Bool) throws(SVGProblem) {
        var directions = DirectionScan()
        defer { reportDirections(&directions) }
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
            let start = position
            if isOutside, !bytes[start].isXMLSpace { throw .malformed("there is text outside the picture", at: start) }
            if bytes[start] == UInt8(ascii: "&") {
                let sign = try reference()
                directions.read(sign[...]) { _ in start }
                style?.append(sign[...], at: start)
            } else {
                while position < bytes.count, bytes[position] != UInt8(ascii: "<"), bytes[position] != UInt8(ascii: "&"),
                    !isOutside || bytes[position].isXMLSpace
                {
                    advance(1)
                }
                directions.read(bytes[start..<position]) { $0 }
                style?.append(bytes[start..<position], at: start)
            }
        }
    }

    /// Text between two tags, and a value, must not change the direction of anything next to it: a browser shows both on their own, as
    /// titles and names.
    private mutating func reportDirections(_ scan: inout DirectionScan) {
        scan.endParagraph()
        let findings = scan.findings.sorted { $0.offset < $1.offset }
        guard let finding = findings.first(where: { $0.message != nil }), let message = finding.message else { return }
        report(SVGProblem(at: finding.offset, message, finding.help))
    }
}

/// Tags.
extension SVGScanner {
    private struct Attribute {
        let name: SVGName
        let value: [UInt8]
        let offset: Int
    }

    private mutating func startTag(isRoot: Bool) throws(SVGProblem) {
        let start = position
        if elements.last?.isStyle == true { throw .malformed("there is an element in a style sheet", at: start) }
        guard elements.count < Self.deepest else { throw .malformed("elements are nested too deep", at: start) }
        advance(1)
        let (nameBytes, name) = try self.name()
        let attributes = try self.attributes()
        let isEmpty = follows("/>")
        guard isEmpty || follows(">") else { throw .malformed("a tag is never closed", at: start) }
        advance(isEmpty ? 2 : 1)

        let outer = namespaces.count
        try declareNamespaces(attributes)
        let namespace = try meaning(of: name.prefix ?? "", at: start)
        let isDrawing = namespace == .svg
        if isRoot, !isDrawing || name.local != "svg" { throw .malformed("it does not begin with '<svg>'", at: start) }
        let isAllowed = isDrawing ? SVGVocabulary.elements.contains(name.local) : namespace == .metadata
        if !isAllowed { report(.notAllowed("'<\(name)>'", at: start)) }
        let isReported = elements.last?.isReported == true || !isAllowed
        if !isReported {
            for attribute in attributes {
                try check(attribute, isDrawing: isDrawing)
                var directions = DirectionScan()
                directions.read(attribute.value[...]) { _ in attribute.offset }
                reportDirections(&directions)
            }
        }
        if isEmpty {
            namespaces.removeLast(namespaces.count - outer)
        } else {
            let isStyle = isDrawing && name.local == "style"
            elements.append(OpenElement(name: nameBytes, outerNamespaces: outer, isReported: isReported, isStyle: isStyle))
            if isStyle { style = StyleText() }
        }
    }

    private mutating func endTag() throws(SVGProblem) {
        let start = position
        advance(2)
        let (name, _) = try self.name()
        skipSpace()
        guard let open = elements.last, open.name == name, follows(">") else {
            throw .malformed("'</\(String(decoding: name, as: UTF8.self))' closes nothing", at: start)
        }
        advance(1)
        if open.isStyle, let sheet = style, let problem = SVGStyle(sheet.bytes).problem {
            report(.notAllowed(problem.thing, at: sheet.place(of: problem.offset)))
        }
        if open.isStyle { work += style?.bytes.count ?? 0 }
        style = nil
        elements.removeLast()
        namespaces.removeLast(namespaces.count - open.outerNamespaces)
    }

    private mutating func attributes() throws(SVGProblem) -> [Attribute] {
        var attributes: [Attribute] = []
        var names: Set<SVGName> = []
        while true {
            let space = skipSpace()
            guard position < bytes.count, bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "/") else {
                return attributes
            }
            let start = position
            guard space > 0 else { throw .malformed("there is no space before an attribute", at: start) }
            let (_, name) = try self.name()
            let value = try quoted()
            guard names.insert(name).inserted else { throw .malformed("'\(name)' is repeated", at: start) }
            guard names.count <= Self.mostAttributes else { throw .malformed("an element has too many attributes", at: start) }
            attributes.append(Attribute(name: name, value: value, offset: start))
        }
    }

    private mutating func declareNamespaces(_ attributes: [Attribute]) throws(SVGProblem) {
        for attribute in attributes where attribute.name.isDeclaration {
            let prefix = attribute.name.prefix == nil ? "" : attribute.name.local
            guard prefix != "xmlns", prefix != "xml" else {
                throw .malformed("'\(attribute.name)' cannot be declared", at: attribute.offset)
            }
            namespaces.append((prefix, SVGNamespace(String(decoding: attribute.value, as: UTF8.self))))
            guard namespaces.count <= Self.mostNamespaces else { throw .malformed("there are too many namespaces", at: attribute.offset) }
        }
    }

    /// What the prefix means here; the empty prefix for names without one.
    private mutating func meaning(of prefix: String, at offset: Int) throws(SVGProblem) -> SVGNamespace {
        if prefix == "xml" { return .xml }
        if let declared = namespaces.last(where: { $0.prefix == prefix }) { return declared.meaning }
        guard prefix.isEmpty else { throw .malformed("the prefix '\(prefix):' is not declared", at: offset) }
        return .svg
    }

    private mutating func check(_ attribute: Attribute, isDrawing: Bool) throws(SVGProblem) {
        let (name, value) = (attribute.name, attribute.value)
        guard !name.isDeclaration else { return }
        work += value.count
        if name.prefix == nil, name.local.lowercased().hasPrefix("on") {
            return report(.notAllowed("the attribute '\(name)'", at: attribute.offset))
        }
        if let prefix = name.prefix {
            switch try meaning(of: prefix, at: attribute.offset) {
            case .metadata: return
            case .xml where ["space", "lang", "id"].contains(name.local): return
            case .xlink where name.local == "href": return checkReference(attribute)
            case .xlink where ["type", "role", "arcrole", "title", "show", "actuate"].contains(name.local): return
            default: return report(.notAllowed("the attribute '\(name)'", at: attribute.offset))
            }
        }
        // On elements that are not part of the drawing, attributes mean nothing to a browser.
        guard isDrawing else { return }
        if name.local == "href" { return checkReference(attribute) }
        guard SVGVocabulary.allowsAttribute(name.local) else {
            return report(.notAllowed("the attribute '\(name)'", at: attribute.offset))
        }
        if name.local == "attributeName", !SVGVocabulary.allowsAnimation(of: String(decoding: value, as: UTF8.self)) {
            return report(.notAllowed("an animation of '\(excerpt(value))'", at: attribute.offset))
        }
        if !SVGVocabulary.isFreeText(name.local), let problem = SVGStyle(value).problem {
            report(.notAllowed("\(problem.thing) in '\(name)'", at: attribute.offset))
        }
    }

    private mutating func checkReference(_ attribute: Attribute) {
        if SVGStyle.isInside(attribute.value[...]) { return }
        report(.notAllowed("'\(attribute.name)' to '\(excerpt(attribute.value))'", at: attribute.offset))
    }

    /// As much of a value as fits in a message.
    private func excerpt(_ value: [UInt8]) -> String {
        let text = String(decoding: value, as: UTF8.self)
        return text.unicodeScalars.count > 40 ? String(text.unicodeScalars.prefix(40)) + "…" : text
    }
}

/// The smallest units of the syntax.
extension SVGScanner {
    private mutating func advance(_ count: Int) {
        position += count
        work += count
    }

    private func follows(_ word: String) -> Bool { bytes[position...].starts(with: word.utf8) }

    @discardableResult
    private mutating func skipSpace() -> Int {
        let start = position
        while position < bytes.count, bytes[position].isXMLSpace { advance(1) }
        return position - start
    }

    /// The letters at an offset, for a message.
    private func word(at offset: Int) -> String {
        String(decoding: bytes[min(offset, bytes.count)...].prefix(30).prefix { $0.isLetter || $0 == UInt8(ascii: "-") }, as: UTF8.self)
    }

    /// A name of ASCII letters, with at most one prefix.
    private mutating func name() throws(SVGProblem) -> (bytes: ArraySlice<UInt8>, name: SVGName) {
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
        return (name, SVGName(prefix: parts.count == 2 ? String(decoding: parts[0], as: UTF8.self) : nil, local: local))
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

extension DirectionScan {
    /// Reads the characters that start or end a direction in a piece of text.
    ///
    /// - Parameter place: maps a byte of the piece to its place in the file.
    fileprivate mutating func read(_ piece: ArraySlice<UInt8>, place: (Int) -> Int) {
        piece.withUnsafeBufferPointer { text in
            var start = 0
            while let index = text[start...].firstIndex(of: Self.firstByte) {
                if let codePoint = Self.control(at: index, of: text) { read(codePoint, at: place(piece.startIndex + index)) }
                start = index + 1
            }
        }
    }
}

/// The text of a style sheet, joined from the pieces around comments and references.
private struct StyleText {
    private(set) var bytes: [UInt8] = []
    private var pieces: [(start: Int, source: Int)] = []

    mutating func append(_ piece: ArraySlice<UInt8>, at offset: Int) {
        pieces.append((bytes.count, offset))
        bytes += piece
    }

    /// Where in the file the byte at `offset` of the text comes from.
    func place(of offset: Int) -> Int {
        guard let piece = pieces.last(where: { $0.start <= offset }) else { return offset }
        return piece.source + offset - piece.start
    }
}
