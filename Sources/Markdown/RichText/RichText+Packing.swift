import Diagnostics
import Files
import Hypertext

/// A text as bytes, for the cache of a build. Reading them gives exactly the same text.
extension RichText {
    package func pack(into bytes: inout PackedBytes) {
        bytes.add(segments) { bytes, segment in segment.pack(into: &bytes) }
        bytes.add(links) { bytes, link in link.pack(into: &bytes) }
    }

    /// - Parameter file: the file that contains the text, for the places.
    package init(_ bytes: inout PackedBytes.Reader, file: String) throws(PackedBytes.Broken) {
        try self.init(&bytes, file: file, depth: 0)
    }

    /// - Parameter depth: how many texts it is within.
    fileprivate init(_ bytes: inout PackedBytes.Reader, file: String, depth: Int) throws(PackedBytes.Broken) {
        guard depth <= Self.deepestPacked else { throw PackedBytes.Broken() }
        let segments = try bytes.list { bytes throws(PackedBytes.Broken) in try Segment(&bytes, file: file, depth: depth + 1) }
        let links = try bytes.list { bytes throws(PackedBytes.Broken) in try LinkSpan(&bytes) }
        self.init(segments, links: links)
        guard links.allSatisfy(hasTags) else { throw PackedBytes.Broken() }
        // Each start tag is before that of the next link.
        for (link, next) in zip(links, links.dropFirst()) {
            guard (link.start.segment, link.start.offset) < (next.start.segment, next.start.offset) else { throw PackedBytes.Broken() }
        }
    }

    /// Containers, and the segments among words in each, may be nested so deeply; each may be within a label.
    private static let deepestPacked = 4 * greatestDepth

    /// Whether a link has its tags in the HTML of the text.
    private func hasTags(_ link: LinkSpan) -> Bool {
        guard link.start.segment < segments.count, link.end.segment < segments.count else { return false }
        let start = bytes(ofSegment: link.start.segment).dropFirst(Int(link.start.offset))
        let (isLink, isImage) = (start.starts(with: #"<a href=""#.utf8), start.starts(with: #"<img src=""#.utf8))
        guard isLink || isImage, let tagEnd = start.firstIndex(of: UInt8(ascii: ">")) else { return false }
        let (html, end) = (bytes(ofSegment: link.end.segment), Int(link.end.offset))
        guard end <= html.count else { return false }
        let endTag = isLink ? "</a>" : ">"
        let contentEnd = end - endTag.utf8.count
        guard contentEnd >= 0, html[contentEnd..<end].elementsEqual(endTag.utf8) else { return false }
        return link.start.segment < link.end.segment || link.start.segment == link.end.segment && tagEnd < (isLink ? contentEnd : end)
    }
}

extension RichText.Segment {
    private enum Kind: Int {
        case html, wikiLink, value, directive, spoiler
    }

    fileprivate func pack(into bytes: inout PackedBytes) {
        switch self {
        case .html(let html):
            bytes.add(Kind.html.rawValue)
            bytes.add(html.bytes)
        case .wikiLink(let link):
            bytes.add(Kind.wikiLink.rawValue)
            bytes.add(link.target)
            bytes.add(link.label) { bytes, label in label.pack(into: &bytes) }
            bytes.add(placeOf: link.location)
        case .value(let path):
            bytes.add(Kind.value.rawValue)
            bytes.add(path.names) { bytes, name in bytes.add(name) }
            bytes.add(placeOf: path.location)
        case .directive(let directive):
            bytes.add(Kind.directive.rawValue)
            directive.pack(into: &bytes)
        case .spoiler(let spoiler):
            bytes.add(Kind.spoiler.rawValue)
            bytes.add(spoiler.until) { bytes, until in bytes.add(until) }
            bytes.add(spoiler.form == .block)
            spoiler.content.pack(into: &bytes)
            bytes.add(placeOf: spoiler.location)
        }
    }

    fileprivate init(_ bytes: inout PackedBytes.Reader, file: String, depth: Int) throws(PackedBytes.Broken) {
        switch Kind(rawValue: try bytes.number()) {
        case .html: self = .html(HTML(trusted: Array(try bytes.slice())))
        case .wikiLink:
            let target = try bytes.text()
            let label = try bytes.optional { bytes throws(PackedBytes.Broken) in try RichText(&bytes, file: file, depth: depth) }
            self = .wikiLink(WikiLink(target: target, label: label, location: try bytes.place(in: file)))
        case .value:
            let names = try bytes.list { bytes throws(PackedBytes.Broken) in try bytes.text() }
            self = .value(ValuePath(names: names, location: try bytes.place(in: file)))
        case .directive: self = .directive(try Directive(&bytes, file: file, depth: depth))
        case .spoiler:
            let until = try bytes.optional { bytes throws(PackedBytes.Broken) in try bytes.placedText(in: file) }
            let isBlock = try bytes.flag()
            let content = try RichText(&bytes, file: file, depth: depth)
            self = .spoiler(Spoiler(until: until, form: isBlock ? .block : .inline, content: content, location: try bytes.place(in: file)))
        case nil: throw PackedBytes.Broken()
        }
    }
}

extension Directive {
    fileprivate func pack(into bytes: inout PackedBytes) {
        bytes.add(name)
        bytes.add(form.rawValue)
        bytes.add(id) { bytes, id in bytes.add(id) }
        bytes.add(classes) { bytes, name in bytes.add(name) }
        bytes.add(attributes) { bytes, attribute in
            bytes.add(attribute.name)
            bytes.add(attribute.value) { bytes, value in bytes.add(value) }
        }
        bytes.add(label) { bytes, label in label.pack(into: &bytes) }
        bytes.add(body) { bytes, body in body.pack(into: &bytes) }
        bytes.add(isClosed)
        bytes.add(placeOf: location)
    }

    fileprivate init(_ bytes: inout PackedBytes.Reader, file: String, depth: Int) throws(PackedBytes.Broken) {
        let name = try bytes.text()
        guard let form = Form(rawValue: try bytes.number()) else { throw PackedBytes.Broken() }
        let id = try bytes.optional { bytes throws(PackedBytes.Broken) in try bytes.placedText(in: file) }
        let classes = try bytes.list { bytes throws(PackedBytes.Broken) in try bytes.placedText(in: file) }
        let attributes = try bytes.list { bytes throws(PackedBytes.Broken) in
            let name = try bytes.placedText(in: file)
            return Attribute(
                name: name, value: try bytes.optional { bytes throws(PackedBytes.Broken) in try bytes.placedText(in: file) })
        }
        let label = try bytes.optional { bytes throws(PackedBytes.Broken) in try RichText(&bytes, file: file, depth: depth) }
        let body = try bytes.optional { bytes throws(PackedBytes.Broken) in try RichText(&bytes, file: file, depth: depth) }
        let isClosed = try bytes.flag()
        self.init(
            name: name, form: form, id: id, classes: classes, attributes: attributes, label: label, body: body,
            isClosed: isClosed, location: try bytes.place(in: file))
    }
}

extension LinkSpan {
    fileprivate func pack(into bytes: inout PackedBytes) {
        for number in [start.segment, start.offset, end.segment, end.offset, place.line, place.column] { bytes.add(Int(number)) }
    }

    fileprivate init(_ bytes: inout PackedBytes.Reader) throws(PackedBytes.Broken) {
        let start = Position(segment: try bytes.shortNumber(), offset: try bytes.shortNumber())
        let end = Position(segment: try bytes.shortNumber(), offset: try bytes.shortNumber())
        self.init(start: start, end: end, place: Place(line: try bytes.shortNumber(), column: try bytes.shortNumber()))
    }
}

extension DirectiveAttempt {
    package func pack(into bytes: inout PackedBytes) {
        bytes.add(name)
        bytes.add(written)
        bytes.add(reason.rawValue)
        bytes.add(placeOf: location)
    }

    package init(_ bytes: inout PackedBytes.Reader, file: String) throws(PackedBytes.Broken) {
        let (name, written) = (try bytes.text(), try bytes.text())
        guard let reason = Reason(rawValue: try bytes.number()) else { throw PackedBytes.Broken() }
        self.init(name: name, written: written, reason: reason, location: try bytes.place(in: file))
    }
}

extension PackedBytes {
    /// The line and column; the file is known to whoever reads it.
    package mutating func add(placeOf location: SourceLocation) {
        add(location.line)
        add(location.column)
    }

    fileprivate mutating func add(_ text: PlacedText) {
        add(text.text)
        add(placeOf: text.location)
    }
}

extension PackedBytes.Reader {
    package mutating func place(in file: String) throws(PackedBytes.Broken) -> SourceLocation {
        SourceLocation(file: file, line: try number(), column: try number())
    }

    fileprivate mutating func placedText(in file: String) throws(PackedBytes.Broken) -> PlacedText {
        PlacedText(try text(), at: try place(in: file))
    }

    fileprivate mutating func shortNumber() throws(PackedBytes.Broken) -> UInt32 {
        guard let number = UInt32(exactly: try number()) else { throw PackedBytes.Broken() }
        return number
    }
}

/// Plain words as bytes, for caches and keys.
extension PlainText {
    private enum Kind: Int {
        case words, value, name
    }

    package func pack(into bytes: inout PackedBytes) {
        bytes.add(pieces) { bytes, piece in
            let (kind, text): (Kind, String) =
                switch piece {
                case .words(let words): (.words, words)
                case .value(let path): (.value, path)
                case .name(let name): (.name, name)
                }
            bytes.add(kind.rawValue)
            bytes.add(text)
        }
    }

    package init(_ bytes: inout PackedBytes.Reader) throws(PackedBytes.Broken) {
        let pieces = try bytes.list { bytes throws(PackedBytes.Broken) -> Piece in
            let (kind, text) = (Kind(rawValue: try bytes.number()), try bytes.text())
            switch kind {
            case .words: return .words(text)
            case .value: return .value(text)
            case .name: return .name(text)
            case nil: throw PackedBytes.Broken()
            }
        }
        self.init(pieces)
    }
}
