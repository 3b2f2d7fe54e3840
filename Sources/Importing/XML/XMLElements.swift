import CExpat
import Diagnostics
import Files

/// Reads the elements of an XML file one after the other, so that a file of any length needs the memory of its largest element.
///
/// Nothing is loaded from elsewhere, and a file that declares entities is refused, so no text is larger than what the file has.
struct XMLElements {
    struct Limits: Sendable {
        var file = SizeLimit(bytes: 500_000_000)
        /// Of one element that is handed out, with all that is in it.
        var element = SizeLimit(bytes: 40_000_000)
        /// Of a single tag or comment, because the parser starts again at its beginning with each piece of the file.
        var token = SizeLimit(bytes: 1_000_000)
        var depth = 100
    }

    /// What an import takes XML from.
    enum Source: Sendable {
        case file(String)
        case bytes([UInt8], named: String)

        var name: String {
            switch self {
            case .file(let name), .bytes(_, let name): name
            }
        }
    }

    /// What reading took.
    struct Work: Hashable, Sendable {
        /// How many pieces were handed to the parser, and how many bytes at most waited for more.
        var pieces = 0
        var longestWait = 0
        /// Characters that XML does not allow, and in whose place there are spaces.
        var removedCharacters = 0
        /// Bytes in Windows-1252 in a file that claims to be UTF-8.
        var repairedBytes = 0
        /// Where the file ends too early or is broken, if what comes before that was kept.
        var broken: Diagnostic?
    }

    private let source: Source
    private let limits: Limits
    private let parser: ExpatParser
    private(set) var work = Work()
    private var isUTF16 = false
    private var repair: EncodingRepair?
    private var keepsStart = false

    private init(_ source: Source, depth: Int, limits: Limits) throws(ImportError) {
        guard let parser = ExpatParser(depth: depth, limits: limits) else { throw .environment("there is not enough memory to read XML") }
        self.source = source
        self.limits = limits
        self.parser = parser
    }

    /// Hands out each element that is `depth` levels below the root, in order, with the element around it and all that is in it.
    ///
    /// - Parameters:
    ///   - depth: 1 for the children of the root.
    ///   - keepsStart: whether a file that is broken or was cut off gives what comes before that, with its place in the result.
    /// - Throws: `ImportError` with the place at which the file is broken, larger than allowed, or not what XML may be; or what `take`
    ///   throws.
    @discardableResult
    static func read(
        _ source: Source, depth: Int, limits: Limits = Limits(), keepsStart: Bool = false,
        _ take: (XMLNode, _ around: XMLNode) throws(ImportError) -> Void
    ) throws(ImportError) -> Work {
        var reader = try XMLElements(source, depth: depth, limits: limits)
        reader.keepsStart = keepsStart
        switch source {
        case .bytes(let bytes, _):
            guard bytes.count <= limits.file.bytes else {
                throw .environment("\(source.name) is larger than \(limits.file)")
            }
            for start in stride(from: 0, to: bytes.count, by: pieceLength) {
                try reader.parse(Array(bytes[start..<min(start + pieceLength, bytes.count)]), take)
            }
        case .file(let path):
            // What `take` throws is kept, because the file's reader throws errors of its own.
            var failure: ImportError?
            do {
                try File.readPieces(of: path, atMost: limits.file) { piece throws(FileError) in
                    guard failure == nil else { return }
                    let bytes = piece.withUnsafeBufferPointer { Array($0) }
                    do throws(ImportError) { try reader.parse(bytes, take) } catch { failure = error }
                }
            } catch { throw .environment("\(error)") }
            if let failure { throw failure }
        }
        try reader.parse([], isLast: true, take)
        return reader.work
    }

    private static let pieceLength = 65_536

    private mutating func parse(
        _ bytes: [UInt8], isLast: Bool = false, _ take: (XMLNode, XMLNode) throws(ImportError) -> Void
    ) throws(ImportError) {
        guard work.broken == nil else { return }
        var bytes = bytes
        if work.pieces == 0 { isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }
        var repair = self.repair ?? EncodingRepair(bytes)
        if self.repair == nil, repair.isConverted { parser.readAsUTF8() }
        bytes = repair.repaired(bytes, isLast: isLast)
        work.repairedBytes = repair.count
        self.repair = repair
        work.pieces += 1
        if !isUTF16 { work.removedCharacters += bytes.replaceControlCharacters() }
        let isSound = parser.parse(bytes, isLast: isLast)
        for element in parser.finished { try take(element.node, element.around) }
        parser.finished.removeAll()
        guard isSound else {
            let error = self.error
            // What an attacker made is not half an export.
            guard keepsStart, parser.refusal == nil else { throw .source([error]) }
            work.broken = error
            return
        }
        work.longestWait = max(work.longestWait, parser.waiting)
        guard parser.waiting <= limits.token.bytes + bytes.count else {
            throw .source([
                .error(
                    at: place, "a tag or a comment is longer than \(limits.token)",
                    help: "export the file again; no program writes this")
            ])
        }
    }

    private var place: SourceLocation { SourceLocation(file: source.name, line: parser.line, column: parser.column) }

    private var error: Diagnostic {
        let again = "export the file again, or remove what is wrong there"
        if let refusal = parser.refusal {
            return switch refusal {
            case .entity:
                .error(
                    at: place, "this file declares an entity, and no export needs any",
                    help: "remove its '<!DOCTYPE …>' if you trust the file; names such as '&x;' have no meaning then")
            case .depth: .error(at: place, "elements are nested more than \(limits.depth) deep", help: again)
            case .size(let name): .error(at: place, "'<\(name)>' is larger than \(limits.element)", help: again)
            }
        }
        return switch parser.errorCode {
        case XML_ERROR_NO_ELEMENTS where parser.openName != nil:
            .error(
                at: place, "the file ends inside '<\(parser.openName ?? "")>'",
                help: "the download was probably cut off; export the file again")
        case XML_ERROR_NO_ELEMENTS:
            .error(at: place, "the file ends before an element begins", help: "the export is empty or was cut off; export it again")
        case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION, XML_ERROR_PARTIAL_CHAR:
            .error(at: place, "the file ends in the middle of this", help: "the download was probably cut off; export the file again")
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING:
            .error(at: place, "the file is not in the encoding that its first line names", help: "save it again with the encoding UTF-8")
        case XML_ERROR_TAG_MISMATCH: .error(at: place, "this tag does not end the element that is open", help: again)
        case XML_ERROR_UNDEFINED_ENTITY: .error(at: place, "XML has no entity with this name", help: "write the character itself")
        case XML_ERROR_UNBOUND_PREFIX:
            .error(
                at: place, "the prefix of this name is not declared",
                help: "restore the 'xmlns:…' attributes in the first tag of the file")
        case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
            .error(
                at: place, "there is something after the end of the file's only element", help: "remove it; a file may be one export only")
        default: .error(at: place, "this is not XML: \(parser.message)", help: again)
        }
    }
}

extension [UInt8] {
    /// Puts spaces in the place of characters that XML does not allow, but that editors of blogs leave in texts.
    ///
    /// - Returns: how many there were.
    fileprivate mutating func replaceControlCharacters() -> Int {
        var count = 0
        for index in indices where self[index] < 0x20 && self[index] != 0x09 && self[index] != 0x0A && self[index] != 0x0D {
            self[index] = 0x20
            count += 1
        }
        return count
    }
}
