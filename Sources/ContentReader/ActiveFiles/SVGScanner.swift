import Hypertext

/// Checks an SVG picture from the first byte to the last, and records everything that is not on the lists of what pictures need
/// (``SVGVocabulary``).
///
/// Anything that ``XMLReader`` does not accept is a problem too; CDATA sections are allowed only in style sheets.
///
/// - Complexity: linear in the bytes. Nothing recurses, and the depth of elements and the numbers of attributes and namespaces are bounded.
struct SVGScanner {
    /// The deepest nesting of elements.
    static let deepest = 256
    /// The most problems that are reported for one picture.
    static let mostProblems = 20

    private var reader: XMLReader
    private var elements: [OpenElement] = []
    private var namespaces = SVGNamespaces()
    private var style: StyleText?
    private var copies = SVGCopies()
    private var found: [SVGProblem] = []
    private var messages: Set<String> = []
    /// How many bytes of values and style sheets were examined.
    private var checked = 0

    private struct OpenElement {
        let name: XMLName
        /// How many namespaces were declared outside it.
        let outerNamespaces: Int
        /// Whether it, or something around it, was reported, so that nothing is reported about its contents.
        let isReported: Bool
        let isStyle: Bool
    }

    /// - Parameter bytes: UTF-8 without control characters.
    init(_ bytes: [UInt8]) { reader = XMLReader(bytes) }

    /// How many bytes were examined; a byte counts each time it is.
    var work: Int { reader.work + checked }

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
        try reader.declaration()
        var hasRoot = false
        var root = 0
        while let next = reader.next {
            let start = reader.position
            switch next {
            case .text where elements.isEmpty:
                reader.skipSpace()
                if reader.next == .text { throw .malformed("there is text outside the picture", at: reader.position) }
            case .text: try text()
            case .comment: try reader.comment()
            case .characterData: try characterData()
            case .declaration:
                throw .notAllowed("'<!\(reader.word(at: start + 2))'", at: start, remedy: "delete it, up to the '>' at its end")
            case .instruction: throw .notAllowed("'<?\(reader.word(at: start + 2))'", at: start)
            case .endTag: try endTag()
            case .startTag:
                if elements.isEmpty, hasRoot { throw .malformed("there is a second element after the picture", at: start) }
                if !hasRoot { root = start }
                try startTag(isRoot: !hasRoot)
                hasRoot = true
            }
        }
        if let open = elements.last { throw .malformed("'<\(open.name)>' is never closed", at: reader.position) }
        if !hasRoot { throw .malformed("it contains no picture", at: reader.position) }
        if copies.areTooMany {
            throw SVGProblem(
                at: root, "this SVG picture shows parts of itself more than \(SVGCopies.most) times, which browsers cannot draw",
                "draw it with fewer copies ('use') in copies, or save it as a PNG")
        }
    }

    private mutating func characterData() throws(SVGProblem) {
        guard elements.last?.isStyle == true else { throw .notAllowed("'<![CDATA['", at: reader.position) }
        let text = try reader.characterData()
        style?.append(text, at: text.startIndex)
    }

    private mutating func text() throws(SVGProblem) {
        var directions = DirectionScan()
        defer { reportDirections(&directions) }
        while let piece = try reader.textPiece() {
            directions.read(piece.text) { piece.place(of: $0) }
            style?.append(piece.text, at: piece.offset)
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
    private mutating func startTag(isRoot: Bool) throws(SVGProblem) {
        let start = reader.position
        if elements.last?.isStyle == true { throw .malformed("there is an element in a style sheet", at: start) }
        guard elements.count < Self.deepest else { throw .malformed("elements are nested too deep", at: start) }
        let tag = try reader.startTag()
        let name = tag.name

        copies.begin(tag)
        let outer = namespaces.count
        try namespaces.declare(tag.attributes)
        let namespace = try namespaces.meaning(of: name.prefix ?? "", at: start)
        let isDrawing = namespace == .svg
        if isRoot, !isDrawing || name.local != "svg" { throw .malformed("it does not begin with '<svg>'", at: start) }
        let isAllowed = isDrawing ? SVGVocabulary.elements.contains(name.local) : namespace == .metadata
        if !isAllowed { report(.notAllowed("'<\(name)>'", at: start)) }
        let isReported = elements.last?.isReported == true || !isAllowed
        if !isReported {
            for attribute in tag.attributes {
                try check(attribute, isDrawing: isDrawing)
                var directions = DirectionScan()
                directions.read(attribute.value[...]) { _ in attribute.offset }
                reportDirections(&directions)
            }
        }
        if tag.isEmpty {
            copies.end()
            namespaces.leave(backTo: outer)
        } else {
            let isStyle = isDrawing && name.local == "style"
            elements.append(OpenElement(name: name, outerNamespaces: outer, isReported: isReported, isStyle: isStyle))
            if isStyle { style = StyleText() }
        }
    }

    private mutating func endTag() throws(SVGProblem) {
        let start = reader.position
        let (name, isClosed) = try reader.endTag()
        guard let open = elements.last, open.name == name, isClosed else { throw .malformed("'</\(name)' closes nothing", at: start) }
        if open.isStyle, let sheet = style, let problem = SVGStyle(sheet.bytes).problem {
            report(.notAllowed(problem.thing, at: sheet.place(of: problem.offset)))
        }
        if open.isStyle {
            checked += style?.bytes.count ?? 0
            copies.read(styleSheet: String(decoding: style?.bytes ?? [], as: UTF8.self))
        }
        style = nil
        elements.removeLast()
        copies.end()
        namespaces.leave(backTo: open.outerNamespaces)
    }

    private mutating func check(_ attribute: XMLReader.Attribute, isDrawing: Bool) throws(SVGProblem) {
        let (name, value) = (attribute.name, attribute.value)
        guard !name.isDeclaration else { return }
        checked += value.count
        if name.prefix == nil, name.local.lowercased().hasPrefix("on") {
            return report(.notAllowed("the attribute '\(name)'", at: attribute.offset))
        }
        if let prefix = name.prefix {
            switch try namespaces.meaning(of: prefix, at: attribute.offset) {
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

    private mutating func checkReference(_ attribute: XMLReader.Attribute) {
        if SVGStyle.isInside(attribute.value[...]) { return }
        report(.notAllowed("'\(attribute.name)' to '\(excerpt(attribute.value))'", at: attribute.offset))
    }

    /// As much of a value as fits in a message.
    private func excerpt(_ value: [UInt8]) -> String {
        let text = String(decoding: value, as: UTF8.self)
        return text.unicodeScalars.count > 40 ? String(text.unicodeScalars.prefix(40)) + "…" : text
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
