import Diagnostics
import Hypertext

extension RichText {
    /// A link or an image of a text.
    public struct Link: Hashable, Sendable {
        /// Its address as in the HTML: percent-encoded where URLs require that.
        public let address: String
        public let kind: Destination.Kind
        /// Whether it is inside a spoiler, so that nothing about it may be shown elsewhere.
        public let isGuarded: Bool
        /// Where its destination is written.
        package let location: SourceLocation
        /// Whether it is an image without an alternative text.
        package let isUndescribed: Bool
    }

    /// What to do with a link.
    public enum LinkFilling: Hashable, Sendable {
        /// It stays as it is.
        case unchanged
        /// It leads to this address instead.
        case address(String)
        /// Only its contents stay. An image stays as it is.
        case words
    }

    /// Every link and image of the text, in page order, those inside segments after the others.
    ///
    /// - Parameter file: the file that contains the text, for the places.
    public func links(in file: String) -> [Link] {
        var found: [Link] = []
        forEachLink(in: file) { found.append($0) }
        return found
    }

    /// Calls `body` with each of `links(in:)`.
    public func forEachLink(in file: String, _ body: (Link) -> Void) {
        forEachLink(in: file, isGuarded: false, body)
    }

    /// The text with each of `links(in:)` changed as `fill` says.
    ///
    /// - Complexity: for a text in which nothing changes, only the cost of `fill`.
    public func fillingLinks(in file: String, _ fill: (Link) -> LinkFilling) -> RichText {
        fillingLinks(in: file, isGuarded: false, fill) ?? self
    }
}

extension RichText {
    private func forEachLink(in file: String, isGuarded: Bool, _ body: (Link) -> Void) {
        for span in links { body(link(span, in: file, isGuarded: isGuarded)) }
        for segment in segments {
            for part in segment.parts { part.text.forEachLink(in: file, isGuarded: isGuarded || part.isGuarded, body) }
        }
    }

    /// `nil` if nothing changes.
    private func fillingLinks(in file: String, isGuarded: Bool, _ fill: (Link) -> LinkFilling) -> RichText? {
        var edit = LinkEdit(of: self)
        for (index, span) in links.enumerated() {
            let link = link(span, in: file, isGuarded: isGuarded)
            switch fill(link) {
            case .unchanged: break
            case .address(let address): edit.setAddress(address, of: index)
            case .words: if link.kind == .link { edit.unwrap(index) }
            }
        }
        var segments = segments
        var hasChanged = false
        for (index, segment) in segments.enumerated() {
            let filled = segment.mappingParts { text, guardsText in
                text.fillingLinks(in: file, isGuarded: isGuarded || guardsText, fill)
            }
            guard let filled else { continue }
            segments[index] = filled
            hasChanged = true
        }
        return edit.isEmpty && !hasChanged ? nil : edit.carriedOut(on: segments)
    }

    private func link(_ span: LinkSpan, in file: String, isGuarded: Bool) -> Link {
        let (kind, range) = destination(of: span)
        let html = bytes(ofSegment: span.start.segment)
        return Link(
            address: String(unescaping: html[range]), kind: kind, isGuarded: isGuarded,
            location: SourceLocation(file: file, line: Int(span.place.line), column: Int(span.place.column)),
            isUndescribed: kind == .image && html[range.upperBound...].starts(with: #"" alt="""#.utf8)
        )
    }

    /// The range of the address in its segment: libcmark writes it first in a tag.
    func destination(of span: LinkSpan) -> (kind: Destination.Kind, Range<Int>) {
        let html = bytes(ofSegment: span.start.segment)
        let tag = Int(span.start.offset)
        let kind: Destination.Kind = html[tag + 1] == UInt8(ascii: "a") ? .link : .image
        let start = tag + (kind == .link ? #"<a href=""# : #"<img src=""#).utf8.count
        return (kind, start..<(html[start...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count))
    }

    /// The HTML of a segment that is HTML.
    func bytes(ofSegment index: UInt32) -> [UInt8] {
        guard case .html(let html) = segments[Int(index)] else { return [] }
        return html.bytes
    }
}

extension RichText.Segment {
    /// The texts inside it, and whether it guards each of them.
    fileprivate var parts: [(text: RichText, isGuarded: Bool)] {
        switch self {
        case .html, .value: []
        case .wikiLink(let link): link.label.map { [($0, false)] } ?? []
        case .spoiler(let spoiler): [(spoiler.content, true)]
        case .directive(let directive):
            (directive.label.map { [($0, directive.guardsLabel)] } ?? []) + (directive.body.map { [($0, directive.isSpoiler)] } ?? [])
        }
    }

    /// The segment with the results of `change` for the texts inside it; `nil` if there are none.
    fileprivate func mappingParts(_ change: (_ text: RichText, _ isGuarded: Bool) -> RichText?) -> RichText.Segment? {
        switch self {
        case .html, .value:
            return nil
        case .wikiLink(let link):
            return link.label.flatMap { change($0, false) }.map {
                .wikiLink(WikiLink(target: link.target, label: $0, location: link.location))
            }
        case .spoiler(let spoiler):
            return change(spoiler.content, true).map {
                .spoiler(Spoiler(until: spoiler.until, form: spoiler.form, content: $0, location: spoiler.location))
            }
        case .directive(let directive):
            let label = directive.label.flatMap { change($0, directive.guardsLabel) }
            let body = directive.body.flatMap { change($0, directive.isSpoiler) }
            if label == nil, body == nil { return nil }
            return .directive(directive.with(label: label ?? directive.label, body: body ?? directive.body))
        }
    }
}

extension String {
    /// - Parameter attribute: as written by libcmark and `HTML(text:)`, with one reference for each character that needs one.
    fileprivate init(unescaping attribute: ArraySlice<UInt8>) {
        guard attribute.contains(UInt8(ascii: "&")) else {
            self.init(decoding: attribute, as: UTF8.self)
            return
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(attribute.count)
        var rest = attribute
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
                bytes.append(byte)
                continue
            }
            switch rest.first {
            case UInt8(ascii: "#"): bytes.append(UInt8(ascii: "'"))
            case UInt8(ascii: "l"): bytes.append(UInt8(ascii: "<"))
            case UInt8(ascii: "g"): bytes.append(UInt8(ascii: ">"))
            case UInt8(ascii: "q"): bytes.append(UInt8(ascii: "\""))
            default: bytes.append(byte)
            }
            rest = rest[(end + 1)...]
        }
        self.init(decoding: bytes, as: UTF8.self)
    }
}
