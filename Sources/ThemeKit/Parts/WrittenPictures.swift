import Hypertext

/// A picture in a text, as Markdown writes it: `![alt](address "title")`.
package struct WrittenPicture: Hashable, Sendable {
    package let address: String
    package let alt: String
    package let title: String?
    /// Its own tag.
    fileprivate let tag: [UInt8]
    /// The tag of the link around it; `nil` without one.
    fileprivate var linkTag: [UInt8]?

    /// As it is written.
    package var html: HTML { HTML(trusted: tag) }

    /// The start of the link around it, to which `</a>` belongs.
    package var link: HTML? { linkTag.map { HTML(trusted: $0) } }
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
    /// The same markup with each paragraph or list of only pictures replaced by `markup`, unless that is `nil`. The pictures may be in links,
    /// and have commas between them.
    func replacingParagraphsOfPictures(_ markup: ([WrittenPicture]) -> HTML?) -> HTML {
        var result: [UInt8] = []
        var (copied, next) = (0, bytes.firstIndex(of: UInt8(ascii: "<")))
        while let start = next {
            if let (pictures, end) = WrittenPicture.block(of: bytes, at: start), let html = markup(pictures) {
                result += bytes[copied..<start]
                result += html.bytes
                copied = end
            }
            next = bytes[max(copied, start + 1)...].firstIndex(of: UInt8(ascii: "<"))
        }
        return copied == 0 ? self : HTML(trusted: result + bytes[copied...])
    }
}

extension WrittenPicture {
    private static let openings = ["<p>", "<ul>", "<ol>", "<li>"].map { Array($0.utf8) }
    private static let closings = ["</p>", "</ul>", "</ol>", "</li>"].map { Array($0.utf8) }

    /// The pictures of the paragraph or the list that starts at `start`, if there is nothing else in it.
    fileprivate static func block(of bytes: [UInt8], at start: Int) -> (pictures: [WrittenPicture], end: Int)? {
        guard openings.dropLast().contains(where: { bytes[start...].starts(with: $0) }) else { return nil }
        var pictures: [WrittenPicture] = []
        var position = start
        var depth = 0
        while position < bytes.count {
            let rest = bytes[position...]
            if " \n,;".utf8.contains(bytes[position]) {
                position += 1
            } else if rest.starts(with: "<br>".utf8) {
                position += 4
            } else if let (linked, end) = linked(in: bytes, at: position) {
                pictures += linked
                position = end
            } else if let opening = openings.first(where: { rest.starts(with: $0) }) {
                depth += 1
                position += opening.count
            } else if let closing = closings.first(where: { rest.starts(with: $0) }) {
                depth -= 1
                position += closing.count
                guard depth == 0 else { continue }
                let end = bytes.indices.contains(position) && bytes[position] == 0x0A ? position + 1 : position
                return pictures.isEmpty ? nil : (pictures, end)
            } else {
                return nil
            }
        }
        return nil
    }

    /// The picture at `start`, or the pictures in the link there.
    private static func linked(in bytes: [UInt8], at start: Int) -> (pictures: [WrittenPicture], end: Int)? {
        guard bytes[start...].starts(with: "<a ".utf8) else {
            return bytes[start...].starts(with: Self.start) ? read(bytes, at: start).map { ([$0.picture], $0.end) } : nil
        }
        guard let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let tag = Array(bytes[start...close])
        var pictures: [WrittenPicture] = []
        var position = close + 1
        while position < bytes.count {
            if bytes[position] == 0x20 || bytes[position] == 0x0A {
                position += 1
            } else if bytes[position...].starts(with: Self.start), let found = read(bytes, at: position) {
                var picture = found.picture
                picture.linkTag = tag
                pictures.append(picture)
                position = found.end
            } else {
                let end = Array("</a>".utf8)
                return bytes[position...].starts(with: end) && !pictures.isEmpty ? (pictures, position + end.count) : nil
            }
        }
        return nil
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
        return (WrittenPicture(address: address, alt: alt, title: title, tag: Array(bytes[start..<position])), position)
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
