import Diagnostics
import Hypertext

/// Reads from the source what a token means, except for its content.
struct SegmentReader {
    let text: UnsafeBufferPointer<UInt8>
    /// The offsets whose places in the file are needed, in ascending order, and those places.
    private let offsets: [Int]
    private let locations: [SourceLocation]

    /// The numbers of the containers without an end.
    private let unclosed: Set<Int>
    /// The numbers of the bare links that become directives.
    private let embeds: Set<Int>

    init(_ tokens: [Token], text: UnsafeBufferPointer<UInt8>, file: SourceFile, unclosed: Set<Int>, embeds: Set<Int>) {
        self.text = text
        self.unclosed = unclosed
        self.embeds = embeds
        var offsets: [Int] = []
        offsets.reserveCapacity(2 * tokens.count)
        for token in tokens { Self.appendOffsets(of: token, in: text, to: &offsets) }
        offsets += embeds.map { tokens[$0].opening.lowerBound }
        // The attributes of a directive may come after its contents.
        offsets.sort()
        self.offsets = offsets
        var cursor = SourceCursor(text: text, file: file)
        locations = offsets.map { cursor.location(of: $0) }
    }

    private static func appendOffsets(of token: Token, in text: UnsafeBufferPointer<UInt8>, to offsets: inout [Int]) {
        switch token.meaning {
        case .wikiLink(let target): offsets.append(target.lowerBound)
        case .value(let path): offsets.append(path.lowerBound)
        case .spoiler(let until):
            offsets.append(token.opening.lowerBound)
            if let until { offsets.append(until.lowerBound) }
        case .directive(let source):
            offsets.append(token.opening.lowerBound)
            let attributes = attributes(of: source, in: text)
            if let id = attributes.id { offsets.append(id.lowerBound) }
            offsets += attributes.classes.map(\.lowerBound)
            for pair in attributes.pairs {
                offsets.append(pair.name.lowerBound)
                if let value = pair.value { offsets.append(value.lowerBound) }
            }
        case .callout: offsets.append(token.opening.lowerBound)
        case .containerEnd, .strikethrough, .highlight, .script, .headingID, .bareLink, .footnoteReference, .footnoteDefinition, .task,
            .cell:
            break
        }
    }

    /// `nil` for a token that is not a segment of a rich text.
    func segment(_ token: Token, number: Int) -> RichText.Segment? {
        switch token.meaning {
        case .wikiLink(let target):
            let label = token.closing == nil ? nil : RichText()
            return .wikiLink(WikiLink(target: text.string(target), label: label, location: location(target.lowerBound)))
        case .value(let path):
            let names = text[path].split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
            return .value(ValuePath(names: names, location: location(path.lowerBound)))
        case .spoiler(let until):
            return .spoiler(Spoiler(until: until.map(placed), content: RichText(), location: location(token.opening.lowerBound)))
        case .directive(let source):
            let isClosed = !unclosed.contains(number)
            return .directive(
                directive(source, hasLabel: token.closing != nil, isClosed: isClosed, location(token.opening.lowerBound)))
        case .callout(let word):
            let place = location(token.opening.lowerBound)
            let kind = CalloutKind(word: text.string(word)).flatMap { $0 == .note ? nil : PlacedText($0.rawValue, at: place) }
            return .directive(
                Directive(
                    name: "note", form: .container, id: nil, classes: [kind].compactMap { $0 }, attributes: [], label: RichText(),
                    body: RichText(), location: place))
        case .bareLink(let prefix): return embeds.contains(number) ? .directive(embed(token, prefix)) : nil
        case .containerEnd, .strikethrough, .highlight, .script, .headingID, .footnoteReference, .footnoteDefinition, .task,
            .cell:
            return nil
        }
    }

    /// Blocks that are a spoiler for the same reason as the contents of `token`.
    func spoiler(likeThatOf token: Token) -> RichText.Segment {
        var until: PlacedText?
        switch token.meaning {
        case .spoiler(let point): until = point.map(placed)
        case .directive(let source):
            until = Self.attributes(of: source, in: text).pairs.last { text.string($0.name) == Spoiler.untilName }?.value.map(placed)
        default: break
        }
        return .spoiler(Spoiler(until: until, form: .block, content: RichText(), location: location(token.opening.lowerBound)))
    }

    private func directive(_ source: DirectiveSource, hasLabel: Bool, isClosed: Bool, _ location: SourceLocation) -> Directive {
        let attributes = Self.attributes(of: source, in: text)
        return Directive(
            name: text.string(source.name), form: source.form, id: attributes.id.map(placed), classes: attributes.classes.map(placed),
            attributes: attributes.pairs.map { Directive.Attribute(name: placed($0.name), value: $0.value.map(placed)) },
            label: hasLabel ? RichText() : nil, body: source.form == .container ? RichText() : nil, isClosed: isClosed,
            location: location
        )
    }

    /// `::embed{url=…}` in place of a bare link.
    private func embed(_ token: Token, _ prefix: StaticString) -> Directive {
        let place = location(token.opening.lowerBound)
        let address = "\(prefix)\(text.string(token.opening).replacing("&amp;", with: "&"))"
        return Directive(
            name: Directive.embedName, form: .leaf,
            attributes: [.init(name: PlacedText("url", at: place), value: PlacedText(address, at: place))], location: place)
    }

    private static func attributes(of source: DirectiveSource, in text: UnsafeBufferPointer<UInt8>) -> AttributeSource {
        guard let brace = source.brace, let (attributes, _) = try? DirectiveScan(text: text, end: text.count).attributes(at: brace) else {
            return AttributeSource()
        }
        return attributes
    }

    private func placed(_ range: Range<Int>) -> PlacedText { PlacedText(text.string(range), at: location(range.lowerBound)) }

    /// - Parameter offset: one of `offsets`.
    private func location(_ offset: Int) -> SourceLocation {
        locations[offsets.firstPosition { $0 >= offset }]
    }
}
