/// A mail as a file (RFC 5322), and the plain text in it (RFC 2045 to 2047, 3676).
struct MailMessage {
    /// Why a mail is not read.
    struct Refusal: Error, Hashable {
        let message: String
        let help: String
    }

    /// The plain text, with line feeds.
    let text: String

    /// What to do with a mail that cannot be read.
    static let copyWords = "copy its words into a text file, and save that as UTF-8"

    private static let deepest = 10
    private static let mostParts = 100
    private static let mostHeaders = 1_000

    /// Whether the bytes begin as a mail does: with headers, of which at least one belongs to a mail.
    static func isMail(_ bytes: [UInt8]) -> Bool {
        guard let (headers, _) = try? headers(of: MailBox.withoutEnvelope(bytes[...])) else { return false }
        return headers.contains { MailBox.headers.contains($0.name) }
    }

    init(_ bytes: [UInt8]) throws(Refusal) {
        var parts = 0
        guard let text = try Self.plainText(in: MailBox.withoutEnvelope(bytes[...]), depth: 0, parts: &parts) else {
            throw Refusal(
                message: "the mail has no plain text, only HTML or files",
                help: "ask for it as plain text, or copy its words into a text file")
        }
        self.text = text
    }

    /// The first plain text in a part and its parts.
    private static func plainText(in entity: ArraySlice<UInt8>, depth: Int, parts: inout Int) throws(Refusal) -> String? {
        parts += 1
        guard depth < deepest, parts <= mostParts else {
            throw Refusal(message: "the mail has too many parts inside each other", help: Self.copyWords)
        }
        let (headers, body) = try headers(of: entity)
        let type = MailParameter(try only("content-type", in: headers) ?? "text/plain")
        if type.value.hasPrefix("multipart/") {
            guard let boundary = type["boundary"], !boundary.isEmpty, boundary.utf8.count <= 70 else {
                throw Refusal(message: "the mail does not say where its parts end", help: Self.copyWords)
            }
            for part in Self.parts(of: body, boundary: Array("--\(boundary)".utf8)) {
                if let text = try plainText(in: part, depth: depth + 1, parts: &parts) { return text }
            }
            return nil
        }
        let isAttached = MailParameter(try only("content-disposition", in: headers) ?? "inline").value == "attachment"
        guard type.value == "text/plain", !isAttached else { return nil }
        let encoding = (try only("content-transfer-encoding", in: headers) ?? "8bit").lowercased().trimmed
        let bytes = try TransferEncoding.decode(body, encoding)
        let text = try TransferEncoding.text(bytes, charset: type["charset"]?.lowercased() ?? "utf-8")
        return type["format"]?.lowercased() == "flowed" ? text.unflowed(deletesSpaces: type["delsp"]?.lowercased() == "yes") : text
    }

    /// The only header with that name; two could mean two things to two programs.
    private static func only(_ name: String, in headers: [Header]) throws(Refusal) -> String? {
        let found = headers.filter { $0.name == name }
        guard found.count <= 1 else {
            throw Refusal(message: "the mail has \(found.count) headers '\(name)'", help: Self.copyWords)
        }
        return found.first?.value
    }

    private static func parts(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        for line in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) where line.starts(with: boundary) {
            if let start { parts.append(body[start..<line.startIndex]) }
            let isLast = line.dropFirst(boundary.count).starts(with: Array("--".utf8))
            start = isLast ? nil : min(line.endIndex + 1, body.endIndex)
            if isLast || parts.count > mostParts { return parts }
        }
        if let start { parts.append(body[start...]) }
        return parts
    }
}

extension MailMessage {
    struct Header {
        /// In lower case.
        let name: String
        var value: String
    }

    /// The headers, and what follows the empty line below them.
    fileprivate static func headers(of entity: ArraySlice<UInt8>) throws(Refusal) -> (headers: [Header], body: ArraySlice<UInt8>) {
        var headers: [Header] = []
        var rest = entity
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            var line = rest[rest.startIndex..<end]
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            let after = rest[min(end + 1, rest.endIndex)...]
            if line.isEmpty { return (headers, after) }
            let text = String(decoding: line, as: UTF8.self)
            if text.hasPrefix(" ") || text.hasPrefix("\t"), !headers.isEmpty {
                headers[headers.count - 1].value += " " + text.trimmed
            } else {
                guard let colon = text.firstIndex(of: ":"), text[..<colon].isHeaderName, headers.count < mostHeaders else {
                    throw Refusal(message: "a header of the mail is not 'Name: value'", help: Self.copyWords)
                }
                headers.append(Header(name: text[..<colon].lowercased(), value: text[text.index(after: colon)...].trimmed))
            }
            rest = after
        }
        return (headers, rest)
    }
}

/// What is around mails in the files of programs.
private enum MailBox {
    /// Headers that no form of a correction has.
    static let headers: Set = ["from", "received", "return-path", "message-id", "mime-version", "content-type", "delivered-to", "subject"]

    /// Without the line with which a mail starts in a file of many.
    static func withoutEnvelope(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.starts(with: Array("From ".utf8)), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return bytes }
        return bytes[(end + 1)...]
    }
}

/// A value with parameters, such as `text/plain; charset="utf-8"`.
private struct MailParameter {
    /// In lower case.
    let value: String
    private var parameters: [String: String] = [:]

    init(_ text: String) {
        var pieces = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
        }
        value = pieces[0].trimmed.lowercased()
        for piece in pieces.dropFirst() {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let text = piece[piece.index(after: equals)...].trimmed
            let isQuoted = text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
            parameters[piece[..<equals].trimmed.lowercased()] = isQuoted ? String(text.dropFirst().dropLast()) : text
        }
    }

    subscript(name: String) -> String? { parameters[name] }
}

extension Substring {
    fileprivate var isHeaderName: Bool { !isEmpty && utf8.allSatisfy { 0x21...0x7E ~= $0 } }
}

extension String {
    /// A text in which lines that end with a space go on in the next one (RFC 3676).
    fileprivate func unflowed(deletesSpaces: Bool) -> String {
        var lines: [String] = []
        var isOpen = false
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            // A space is put before lines that would begin with a sign of the format.
            let line = line.hasPrefix(" ") ? line.dropFirst() : line
            if isOpen, !line.hasPrefix(">") { lines[lines.count - 1] += line } else { lines.append(String(line)) }
            isOpen = line.hasSuffix(" ") && line != "-- "
            if isOpen, deletesSpaces { lines[lines.count - 1].removeLast() }
        }
        return lines.joined(separator: "\n")
    }
}
