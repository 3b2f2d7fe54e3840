/// A style sheet, or the value of an attribute that is parsed like one (CSS Syntax Level 3).
///
/// It accepts less than CSS: no backslashes, no `<`, no strings over several lines. Functions and rules that are not on a list are a
/// problem, and so are all addresses except those of a place in the picture or of an embedded picture.
struct SVGStyle {
    struct Problem: Hashable {
        /// In bytes.
        let offset: Int
        let thing: String
    }

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The first thing that is not allowed.
    var problem: Problem? {
        var position = 0
        while position < bytes.count {
            let start = position
            switch bytes[position] {
            case UInt8(ascii: "\\"), UInt8(ascii: "<"):
                return Problem(offset: start, thing: "'\(UnicodeScalar(bytes[position]))' in a style")
            case UInt8(ascii: "/") where follows("/*", at: position):
                guard let end = endOfComment(from: position + 2) else {
                    return Problem(offset: start, thing: "a comment that is never closed")
                }
                position = end
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let end = endOfString(from: position) else { return Problem(offset: start, thing: "a string that is never closed") }
                position = end
            case UInt8(ascii: "@"):
                position = endOfName(from: position + 1)
                let name = lowercased(start..<position)
                guard SVGVocabulary.rules.contains(name) else { return Problem(offset: start, thing: "'\(name)'") }
            case let byte where byte.isPartOfName:
                position = endOfName(from: position)
                let name = lowercased(start..<position)
                if SVGVocabulary.refusedProperties.contains(name) { return Problem(offset: start, thing: "'\(name)'") }
                guard position < bytes.count, bytes[position] == UInt8(ascii: "(") else { continue }
                position += 1
                if name == "url" {
                    guard let end = endOfAddress(from: position) else {
                        let address = bytes[position...].prefix(40).prefix { $0 != UInt8(ascii: ")") }
                        return Problem(offset: start, thing: "'url(\(String(decoding: address, as: UTF8.self)))'")
                    }
                    position = end
                } else if !SVGVocabulary.functions.contains(name) {
                    return Problem(offset: start, thing: "'\(name)()'")
                }
            default: position += 1
            }
        }
        return nil
    }

    /// Whether an address leads to a place in the picture, or is an embedded raster image.
    static func isInside(_ address: ArraySlice<UInt8>) -> Bool {
        if address.first == UInt8(ascii: "#") { return true }
        return ["png", "jpeg", "gif", "webp"].contains { kind in
            let start = Array("data:image/\(kind)".utf8)
            let after = address.dropFirst(start.count).first
            return address.starts(with: start) && (after == UInt8(ascii: ";") || after == UInt8(ascii: ","))
        }
    }
}

extension SVGStyle {
    private func follows(_ word: String, at offset: Int) -> Bool { bytes[offset...].starts(with: word.utf8) }

    private func lowercased(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).lowercased() }

    private func endOfName(from start: Int) -> Int { bytes[start...].firstIndex { !$0.isPartOfName } ?? bytes.count }

    private func endOfComment(from start: Int) -> Int? {
        var position = start
        while position + 1 < bytes.count {
            if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") { return position + 2 }
            position += 1
        }
        return nil
    }

    /// The position after the closing quote of the string that starts at `start`.
    private func endOfString(from start: Int) -> Int? {
        let stops: Set<UInt8> = [bytes[start], UInt8(ascii: "\\"), 0x0A, 0x0D, 0x0C]
        guard let end = bytes[(start + 1)...].firstIndex(where: stops.contains), bytes[end] == bytes[start] else { return nil }
        return end + 1
    }

    /// The position after the closing parenthesis of an address inside the picture; `nil` for any other, or one written in an unusual way.
    private func endOfAddress(from start: Int) -> Int? {
        let first = bytes[start...].firstIndex { !$0.isXMLSpace } ?? bytes.count
        guard first < bytes.count else { return nil }
        let end: Int
        let address: ArraySlice<UInt8>
        if bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'") {
            guard let after = endOfString(from: first) else { return nil }
            address = bytes[(first + 1)..<(after - 1)]
            end = after
        } else {
            end = bytes[first...].firstIndex { !$0.isPartOfAddress } ?? bytes.count
            address = bytes[first..<end]
        }
        guard let closing = bytes[end...].firstIndex(where: { !$0.isXMLSpace }), bytes[closing] == UInt8(ascii: ")"), Self.isInside(address)
        else { return nil }
        return closing + 1
    }
}

extension UInt8 {
    /// Whether it can be part of a CSS name without a backslash.
    fileprivate var isPartOfName: Bool { isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self >= 0x80 }

    /// Whether it can be part of an address without quotes.
    fileprivate var isPartOfAddress: Bool { isPartOfName || ".:#;,+/=%&?!~$".utf8.contains(self) }
}
