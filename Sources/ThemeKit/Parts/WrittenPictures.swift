import Hypertext

/// A picture in a text, as Markdown writes it: `![alt](address "title")`.
package struct WrittenPicture: Hashable, Sendable {
    package let address: String
    package let alt: String
    package let title: String?
}

extension HTML {
    /// The same markup with each picture that was written in Markdown replaced by `markup`, unless that is `nil`.
    package func replacingPictures(_ markup: (WrittenPicture) -> HTML?) -> HTML {
        guard let first = bytes.position(of: WrittenPicture.start) else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        var (copied, next) = (0, Optional(first))
        while let start = next {
            if let (picture, end) = WrittenPicture.read(bytes, at: start), let html = markup(picture) {
                result += bytes[copied..<start]
                result += html.bytes
                copied = end
            }
            next = bytes.position(of: WrittenPicture.start, from: max(copied, start + 1))
        }
        return HTML(trusted: result + bytes[copied...])
    }
}

extension HTML {
    /// The same markup with each paragraph of only pictures replaced by `markup`, unless that is `nil`.
    func replacingParagraphsOfPictures(_ markup: ([WrittenPicture]) -> HTML?) -> HTML {
        let opening = Array("<p>".utf8)
        var result: [UInt8] = []
        var (copied, next) = (0, bytes.position(of: opening))
        while let start = next {
            if let (pictures, end) = WrittenPicture.paragraph(of: bytes, from: start + opening.count), let html = markup(pictures) {
                result += bytes[copied..<start]
                result += html.bytes
                copied = end
            }
            next = bytes.position(of: opening, from: max(copied, start + 1))
        }
        return copied == 0 ? self : HTML(trusted: result + bytes[copied...])
    }
}

extension WrittenPicture {
    /// The pictures from `start` to the end of their paragraph, if there is nothing else.
    fileprivate static func paragraph(of bytes: [UInt8], from start: Int) -> (pictures: [WrittenPicture], end: Int)? {
        var pictures: [WrittenPicture] = []
        var position = start
        while true {
            let rest = bytes[position...]
            if let byte = rest.first, byte == 0x20 || byte == 0x0A {
                position += 1
            } else if rest.starts(with: "<br>".utf8) {
                position += 4
            } else if rest.starts(with: Self.start), let (picture, end) = read(bytes, at: position) {
                pictures.append(picture)
                position = end
            } else if rest.starts(with: "</p>".utf8), !pictures.isEmpty {
                position += 4
                return (pictures, bytes.indices.contains(position) && bytes[position] == 0x0A ? position + 1 : position)
            } else {
                return nil
            }
        }
    }

    fileprivate static let start = Array("<img src=\"".utf8)

    /// Reads a tag as it is rendered from Markdown: an address, a description, perhaps a title, and nothing else.
    fileprivate static func read(_ bytes: [UInt8], at start: Int) -> (picture: WrittenPicture, end: Int)? {
        var position = start + Self.start.count
        func value() -> String? {
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
            defer { position = end + 1 }
            return String(decoding: bytes[position..<end], as: UTF8.self).withoutReferences
        }
        func skip(_ text: StaticString) -> Bool {
            let isThere = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
            if isThere { position += text.utf8CodeUnitCount }
            return isThere
        }
        guard let address = value(), skip(" alt=\""), let alt = value() else { return nil }
        var title: String?
        if skip(" title=\"") { title = value() }
        guard skip(">") else { return nil }
        return (WrittenPicture(address: address, alt: alt, title: title), position)
    }
}

extension String {
    /// The text whose characters libcmark and `HTML(text:)` have replaced by references.
    fileprivate var withoutReferences: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(self) {
            $0.replacing($1.0, with: $1.1)
        }
    }
}
