import Hypertext
import ShowData

/// `theme/custom.css`, without comments and unneeded spaces. Everything that it loads is a file of the site.
package struct OwnStyleSheet: Sendable {
    package enum Piece: Sendable {
        case text([UInt8])
        /// The file at one of these paths of the content folder, the likeliest first, with what follows its path, such as `#a`.
        case file(Located<[String]>, suffix: String)
    }

    package let pieces: [Piece]

    /// `nil`, with errors in the report, if it is broken, or would load something from elsewhere.
    init?(_ source: SourceText, _ report: FileReport) {
        var reader = StyleSheetReader(source.bytes, report: report)
        reader.read()
        guard reader.isValid else { return nil }
        pieces = reader.pieces
    }

    /// The style sheet with the addresses of its files.
    ///
    /// - Parameter address: the address of the first file of some paths that exists, as seen from the style sheet.
    package func bytes(address: ([String]) -> String) -> [UInt8] {
        pieces.reduce(into: []) { bytes, piece in
            switch piece {
            case .text(let text): bytes += text
            case .file(let paths, let suffix):
                // Quotes are the only thing that could end the address.
                bytes += "\"\((address(paths.value) + suffix).replacing("\"", with: "%22").replacing("\\", with: "%5C"))\"".utf8
            }
        }
    }

    /// What it loads, as in ``Piece/file(_:suffix:)``.
    var files: [Located<[String]>] { pieces.compactMap { if case .file(let paths, _) = $0 { paths } else { nil } } }
}

/// Reads a style sheet token by token (CSS Syntax Level 3, section 4).
private struct StyleSheetReader {
    private let bytes: ArraySlice<UInt8>
    private let report: FileReport
    private var position: Int
    private var text: [UInt8] = []
    private var hasSpace = false
    /// Whether it is in the value of a custom property, such as `--paper`.
    private var isInOwnProperty = false
    /// The brackets that are open, each with the name of its function and its place.
    private var open: [(bracket: UInt8, function: String, at: Int)] = []
    private(set) var pieces: [OwnStyleSheet.Piece] = []
    private(set) var isValid = true
    /// The files so far. Finding the place of each reads the text from its start.
    private var count = 0
    private static let mostFiles = 200

    init(_ bytes: ArraySlice<UInt8>, report: FileReport) {
        self.bytes = bytes
        self.report = report
        position = bytes.startIndex
    }

    mutating func read() {
        while position < bytes.endIndex { readToken() }
        if let (bracket, _, place) = open.last {
            fail(at: place, "this '\(UnicodeScalar(bracket))' is never closed", help: "browsers ignore what follows it; close it")
        }
        finishText()
    }

    private mutating func readToken() {
        let start = position
        let byte = bytes[position]
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
            position += 1
            hasSpace = true
        case UInt8(ascii: "/") where follows("*"):
            skipComment()
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard let value = string() else {
                return fail(at: start, "a text in quotes that its line does not close", help: "close it with \(UnicodeScalar(byte))")
            }
            if isAddress {
                address(value, at: start)
            } else if isInOwnProperty, value.contains("//") {
                fail(
                    at: start, "'\(value.prefix(80))' may be loaded by whatever uses this property",
                    help: "write the picture where it is used, as url(/images/paper.png)")
            } else {
                emit(bytes[start..<position])
            }
        case UInt8(ascii: "@"):
            position += 1
            let name = self.name()
            if name == "import" {
                fail(at: start, "'@import' would load another style sheet", help: "copy its rules into this file")
            }
            emit(bytes[start..<position])
        case _ where startsName: readName(from: start)
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
            position += 1
            emit(bytes[start..<position])
            open.append((byte, "", start))
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            position += 1
            let opening = byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : byte - 2
            guard open.last?.bracket == opening else {
                return fail(at: start, "this '\(UnicodeScalar(byte))' closes nothing", help: "delete it, or open it before")
            }
            open.removeLast()
            if byte == UInt8(ascii: "}") { isInOwnProperty = false }
            emit(bytes[start..<position])
        default:
            if byte == UInt8(ascii: ";") { isInOwnProperty = false }
            position += 1
            emit(bytes[start..<position])
        }
    }

    private mutating func readName(from start: Int) {
        let name = name()
        if name.hasPrefix("--"), open.last?.function != "var" { isInOwnProperty = true }
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "(") else { return emit(bytes[start..<position]) }
        position += 1
        emit(bytes[start..<position])
        open.append((UInt8(ascii: "("), name, start))
        guard name == "url" else { return }
        skipSpace()
        guard position < bytes.endIndex, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "'") else { return }
        let first = position
        let value = plainAddress()
        guard position < bytes.endIndex else { return }
        address(value, at: first)
    }

    /// Whether a text in quotes here is the address of something to load.
    private var isAddress: Bool {
        ["url", "src", "image-set", "-webkit-image-set", "image", "-webkit-image", "cross-fade"].contains(open.last?.function)
    }
}

extension StyleSheetReader {
    private mutating func address(_ value: String, at place: Int) {
        let trimmed = value.trimmed
        if trimmed.hasPrefix("#") { return emit(Array("\"\(trimmed.replacing("\"", with: "%22"))\"".utf8)[...]) }
        let scheme = trimmed.prefix { $0 != ":" }
        if trimmed.lowercased().hasPrefix("data:") {
            return fail(
                at: place, "browsers load nothing from 'data:' addresses on this site",
                help: "save the picture in 'images', and write its path, such as url(/images/paper.png)")
        }
        if trimmed.hasPrefix("//") || trimmed.contains("\\")
            || scheme.utf8.count < trimmed.utf8.count
                && scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        {
            return fail(
                at: place, "'\(trimmed.prefix(80))' is on another host, and a site loads nothing from others",
                help: "put a font into 'theme' and a picture into 'images', and write its path, such as url(/images/paper.png)")
        }
        let path = trimmed.prefix { $0 != "#" && $0 != "?" }
        let candidates = Self.paths(String(path).percentDecoded)
        guard !candidates.isEmpty else {
            return fail(at: place, "'\(trimmed.prefix(80))' is not a file of the site", help: "write a path such as url(/images/paper.png)")
        }
        count += 1
        guard count <= Self.mostFiles else {
            if count == Self.mostFiles + 1 {
                fail(at: place, "a style sheet may load at most \(Self.mostFiles) files", help: "delete what is not used")
            }
            return
        }
        finishText()
        let location = report.location(of: Mark(at: place - bytes.startIndex, in: bytes))
        pieces.append(.file(Located(candidates, at: location), suffix: String(trimmed[path.endIndex...].prefix { $0 != "?" })))
    }

    /// The paths in the content folder that may be meant: as from the file itself, and as from the top of the site.
    private static func paths(_ path: String) -> [String] {
        let fromTop = resolved(path.hasPrefix("/") ? String(path.dropFirst()) : path, below: [])
        return path.hasPrefix("/")
            ? [fromTop].compactMap { $0 } : [resolved(path, below: ["theme"]), fromTop].compactMap { $0 }.withoutRepetitions()
    }

    private static func resolved(_ path: String, below folder: [Substring]) -> String? {
        var parts = folder
        for part in path.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/").composed
    }
}

extension StyleSheetReader {
    private func follows(_ next: Unicode.Scalar) -> Bool { position + 1 < bytes.endIndex && bytes[position + 1] == UInt8(ascii: next) }

    private var startsName: Bool {
        let byte = bytes[position]
        return byte.isPartOfCSSName || byte == UInt8(ascii: "\\") && position + 1 < bytes.endIndex && bytes[position + 1] != 0x0A
    }

    private mutating func fail(at place: Int, _ message: String, help: String) {
        isValid = false
        report.error(at: report.location(of: Mark(at: place - bytes.startIndex, in: bytes)), message, help: help)
    }

    private mutating func skipSpace() {
        while position < bytes.endIndex, bytes[position].isHTMLSpace { position += 1 }
    }

    /// A comment separates names, but is not a space.
    private mutating func skipComment() {
        let start = position
        position += 2
        while position + 1 < bytes.endIndex, !(bytes[position] == UInt8(ascii: "*") && follows("/")) { position += 1 }
        guard position + 1 < bytes.endIndex else {
            position = bytes.endIndex
            return fail(at: start, "a comment that is never closed", help: "close it with '*/'")
        }
        position += 2
        if let last = text.last, last.isPartOfCSSName, !hasSpace, position < bytes.endIndex, bytes[position].isPartOfCSSName {
            text += "/**/".utf8
        }
    }

    /// The value of a string; `nil` if its line ends first.
    private mutating func string() -> String? {
        let quote = bytes[position]
        var value: [UInt8] = []
        position += 1
        while position < bytes.endIndex, bytes[position] != quote {
            switch bytes[position] {
            case 0x0A, 0x0C, 0x0D: return nil
            case UInt8(ascii: "\\"): value += escape()
            default:
                value.append(bytes[position])
                position += 1
            }
        }
        guard position < bytes.endIndex else { return nil }
        position += 1
        return String(decoding: value, as: UTF8.self)
    }

    /// The value of an address without quotes, up to the bracket that closes it.
    private mutating func plainAddress() -> String {
        var value: [UInt8] = []
        while position < bytes.endIndex, bytes[position] != UInt8(ascii: ")") {
            if bytes[position] == UInt8(ascii: "\\") {
                value += escape()
            } else {
                value.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: value, as: UTF8.self)
    }

    /// A name in lower case, with its escapes resolved.
    private mutating func name() -> String {
        var value: [UInt8] = []
        while position < bytes.endIndex, startsName {
            if bytes[position] == UInt8(ascii: "\\") {
                value += escape()
            } else {
                value.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: value, as: UTF8.self).lowercased()
    }

    /// What a backslash and what follows it stand for (section 4.3.7).
    private mutating func escape() -> [UInt8] {
        position += 1
        let digits = bytes[position...].prefix(6).prefix { $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) }
        guard !digits.isEmpty else {
            guard position < bytes.endIndex else { return [] }
            let scalar = bytes[position]
            position += 1
            return scalar == 0x0A ? [] : [scalar]
        }
        position = digits.endIndex
        if position < bytes.endIndex, bytes[position].isHTMLSpace { position += 1 }
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
        return Array(String(UnicodeScalar(value).map { String($0) } ?? "\u{FFFD}").utf8)
    }

    /// Adds a token, with the space before it if it means something.
    private mutating func emit(_ token: ArraySlice<UInt8>) {
        if hasSpace, let last = text.last ?? (pieces.isEmpty ? nil : UInt8(ascii: ")")), let first = token.first,
            !"{};,:(".utf8.contains(last), !"{};,)".utf8.contains(first)
        {
            text.append(UInt8(ascii: " "))
        }
        hasSpace = false
        text += token
    }

    private mutating func finishText() {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = []
        hasSpace = false
    }
}

extension UInt8 {
    fileprivate var isPartOfCSSName: Bool { isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self >= 0x80 }
}
