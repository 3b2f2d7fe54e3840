import CExpat

/// The parser of libexpat, which builds the elements at one depth.
///
/// A class, because libexpat's callbacks get a pointer to it.
final class ExpatParser {
    enum Refusal {
        case entity, depth
        case size(String)
    }

    private let parser: XML_Parser
    private let depth: Int
    private let limits: XMLElements.Limits
    /// The elements that are open, from the root.
    private var open: [XMLNode] = []
    /// The bytes of the element at `depth` that is open.
    private var size = 0
    private var fed = 0
    /// What is complete.
    var finished: [(node: XMLNode, around: XMLNode)] = []
    private(set) var refusal: Refusal?
    /// Where that was.
    private var refusedPlace: (line: Int, column: Int)?
    /// The name of the innermost element that is open.
    var openName: String? { open.last?.name.local }

    /// Cannot be part of an XML text.
    private static let separator: XML_Char = 0x1F

    init?(depth: Int, limits: XMLElements.Limits) {
        guard let parser = XML_ParserCreateNS(nil, Self.separator) else { return nil }
        self.parser = parser
        self.depth = depth
        self.limits = limits
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { data, name, attributes in ExpatParser.of(data)?.begin(name, attributes) }, { data, _ in ExpatParser.of(data)?.end() })
        XML_SetCharacterDataHandler(parser) { data, text, length in ExpatParser.of(data)?.add(text, Int(length)) }
        XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in ExpatParser.of(data)?.refuse(.entity) }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ data: UnsafeMutableRawPointer?) -> ExpatParser? {
        data.map { Unmanaged<ExpatParser>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Ignores the encoding that the file names. Before the first piece.
    func readAsUTF8() { XML_SetEncoding(parser, "UTF-8") }

    /// - Returns: whether that was well-formed and allowed.
    func parse(_ bytes: [UInt8], isLast: Bool) -> Bool {
        fed += bytes.count
        let status = bytes.withUnsafeBytes { bytes in
            XML_Parse(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), isLast ? 1 : 0)
        }
        return status == XML_STATUS_OK && refusal == nil
    }

    /// Where it is, from 1.
    var line: Int { refusedPlace?.line ?? Int(XML_GetCurrentLineNumber(parser)) }
    var column: Int { refusedPlace?.column ?? Int(XML_GetCurrentColumnNumber(parser)) + 1 }
    var errorCode: XML_Error { XML_GetErrorCode(parser) }
    var message: String { XML_ErrorString(errorCode).map { String(cString: $0) } ?? "unknown error" }
    /// How many bytes wait for the end of a tag.
    var waiting: Int { max(0, fed - Int(XML_GetCurrentByteIndex(parser))) }

    private func refuse(_ refusal: Refusal) {
        guard self.refusal == nil else { return }
        refusedPlace = (line, column)
        self.refusal = refusal
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    private func begin(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard refusal == nil else { return }
        guard open.count < limits.depth else { return refuse(.depth) }
        var values: [String: String] = [:]
        var index = 0
        while let attributes, let key = attributes[index], let value = attributes[index + 1] {
            values[Self.name(key).local] = String(cString: value)
            index += 2
        }
        let node = XMLNode(Self.name(name), attributes: values, line: line, column: column)
        if open.count == depth { size = 0 }
        count(64 + values.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count })
        open.append(node)
    }

    private func end() {
        guard refusal == nil, let node = open.popLast() else { return }
        if open.count == depth, let around = open.last {
            finished.append((node, around))
        } else if open.count > depth {
            open[open.count - 1].append(node)
        }
    }

    private func add(_ text: UnsafePointer<XML_Char>?, _ length: Int) {
        guard refusal == nil, let text, open.count > depth else { return }
        count(length)
        let words = text.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
            String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
        }
        open[open.count - 1].append(words, line: line)
    }

    private func count(_ bytes: Int) {
        guard open.count >= depth else { return }
        size += bytes
        if size > limits.element.bytes { refuse(.size(open.count > depth ? open[depth].name.local : "…")) }
    }

    private static func name(_ name: UnsafePointer<XML_Char>?) -> XMLNode.Name {
        guard let name else { return XMLNode.Name(namespace: "", local: "") }
        let parts = String(cString: name).split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
        return parts.count > 1 ? XMLNode.Name(namespace: parts[0], local: parts[1]) : XMLNode.Name(namespace: "", local: parts.first ?? "")
    }
}
