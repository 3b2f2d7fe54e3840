import ContentReader
import Diagnostics
import Files
import Hypertext

/// A file with corrections: a mail, a form filled in as text, or JSON.
package struct CorrectionSource: Sendable {
    let corrections: [Correction]

    /// A mail with corrections has some kilobytes.
    package static let limit = SizeLimit(bytes: 1_000_000)

    /// - Parameter phrases: those of the site, in whose language the form is.
    /// - Throws: `ImportError` if the file cannot be read, is larger than the limit, or has no correction.
    package init(_ file: String, phrases: Phrases) throws(ImportError) {
        let bytes: [UInt8]
        do { bytes = try File.read(file, atMost: Self.limit) } catch { throw .environment("\(error)") }
        try self.init(bytes, of: file, phrases: phrases)
    }

    package init(_ bytes: [UInt8], of file: String, phrases: Phrases) throws(ImportError) {
        let start = SourceLocation(file: file)
        let first = bytes.first { !$0.isHTMLSpace && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            corrections = try Self.json(try SourceText(bytes, of: file))
        } else {
            let text: String
            if MailMessage.isMail(bytes) {
                do { text = try MailMessage(bytes).text } catch { throw .source([.error(at: start, error.message, help: error.help)]) }
            } else {
                text = String(decoding: try SourceText(bytes, of: file).bytes, as: UTF8.self)
            }
            let forms = CorrectionForm.all(in: text, phrases: phrases)
            guard !forms.isEmpty else {
                let labels = [CorrectionField.file, .was, .now].map { "'\($0.label(phrases)): …'" }.joined(separator: ", ")
                throw .source([.error(at: start, "there is no correction in this file", help: "it has lines such as \(labels)")])
            }
            guard forms.count <= Correction.most else { throw .source([Self.wrongNumber(of: forms.count, at: start)]) }
            corrections = forms.map { $0.correction(in: start) }
        }
        let problems = corrections.compactMap(\.problem)
        guard problems.isEmpty else { throw .source(problems) }
    }

    /// One correction, or a list of them.
    private static func json(_ text: SourceText) throws(ImportError) -> [Correction] {
        let document: JSONDocument
        do { document = try JSONDocument(text.bytes) } catch {
            throw .source([.error(at: text.location(line: error.line, column: error.column), error.message)])
        }
        let nodes = document.root.items ?? [document.root]
        var problems: [Diagnostic] = []
        guard !nodes.isEmpty, nodes.count <= Correction.most else {
            throw .source([wrongNumber(of: nodes.count, at: text.location(line: 1))])
        }
        let corrections = nodes.compactMap { node -> Correction? in
            let place = document.place(of: node)
            return correction(node, in: document, at: text.location(line: place.line, column: place.column), &problems)
        }
        guard problems.isEmpty else { throw .source(problems) }
        return corrections
    }

    private static func wrongNumber(of corrections: Int, at place: SourceLocation) -> Diagnostic {
        .error(
            at: place, corrections == 0 ? "the list is empty" : "\(corrections) corrections in one file",
            help: "write 1 to \(Correction.most) of them")
    }

    /// The keys of a correction.
    private static let keys = ["file", "line", "was", "now", "source", "name", "page"]

    private static func correction(
        _ node: JSONNode, in document: JSONDocument, at place: SourceLocation, _ problems: inout [Diagnostic]
    ) -> Correction? {
        guard let members = node.members else {
            problems.append(.error(at: place, "expected a correction with 'file', 'was' and 'now', found \(node.kindName)"))
            return nil
        }
        var isSound = true
        func report(_ node: JSONNode, _ message: String, _ help: String?) {
            let (line, column) = document.place(of: node)
            problems.append(.error(at: SourceLocation(file: place.file, line: line, column: column), message, help: help))
            isSound = false
        }
        var texts: [String: String] = [:]
        var line: Int?
        for (key, value) in members {
            if !keys.contains(key) {
                report(value, "unknown key '\(key)'", "available keys: \(keys.joined(separator: ", "))")
            } else if texts[key] != nil {
                report(value, "'\(key)' is repeated", "keep one of them")
            } else if key == "line" {
                line = value.integer
                if line.map({ $0 < 1 }) ?? true { report(value, "'line' is a whole number from 1", nil) }
            } else if let text = value.text {
                texts[key] = text
            } else if !value.isNull {
                report(value, "expected a text, found \(value.kindName)", nil)
            }
        }
        guard isSound else { return nil }
        let (file, lineOfFile) = CorrectionForm.place((texts["file"] ?? "").trimmed)
        func optional(_ key: String) -> String? { texts[key].map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 } }
        return Correction(
            file: file, line: line ?? lineOfFile, was: (texts["was"] ?? "").trimmed, now: (texts["now"] ?? "").trimmed,
            source: optional("source"), name: optional("name"), place: place)
    }
}

extension JSONNode {
    fileprivate var isNull: Bool { if case .null = value { true } else { false } }
}
