import Diagnostics

/// Reads from the source what a token says, save for its content.
struct SegmentReader {
    let text: UnsafeBufferPointer<UInt8>
    private var locations: [Int: SourceLocation] = [:]

    init(_ tokens: [Token], text: UnsafeBufferPointer<UInt8>, file: SourceFile) {
        self.text = text
        var cursor = SourceCursor(text: text, file: file)
        // What a directive says about itself may stand behind what is in it.
        for offset in tokens.flatMap(\.places).sorted() { locations[offset] = cursor.location(of: offset) }
    }

    /// `nil` for a token that is no segment of a rich text.
    func segment(_ token: Token) -> RichText.Segment? {
        let location = location(token.opening.lowerBound)
        switch token.meaning {
        case .wikiLink(let target):
            let label = token.closing == nil ? nil : RichText()
            return .wikiLink(WikiLink(target: text.string(target), label: label, location: self.location(target.lowerBound)))
        case .value(let path):
            let names = text.string(path).split(separator: ".").map(String.init)
            return .value(ValuePath(names: names, location: self.location(path.lowerBound)))
        case .spoiler(let until):
            return .spoiler(Spoiler(until: until.map(placed), content: RichText(), location: location))
        case .directive(let source):
            return .directive(directive(source, hasLabel: token.closing != nil, location))
        case .containerEnd, .strikethrough, .bareLink, .footnoteReference, .footnoteDefinition, .task, .cell:
            return nil
        }
    }

    /// Blocks that are a spoiler for the same reason as what `token` contains.
    func spoiler(likeThatOf token: Token) -> RichText.Segment {
        let location = location(token.opening.lowerBound)
        var until: PlacedText?
        switch token.meaning {
        case .spoiler(let point): until = point.map(placed)
        case .directive(let source): until = source.attributes.last { text.string($0.name) == Spoiler.untilName }?.value.map(placed)
        default: break
        }
        return .spoiler(Spoiler(until: until, form: .block, content: RichText(), location: location))
    }

    private func directive(_ source: DirectiveSource, hasLabel: Bool, _ location: SourceLocation) -> Directive {
        Directive(
            name: text.string(source.name), form: source.form, id: source.id.map(placed), classes: source.classes.map(placed),
            attributes: source.attributes.map { Directive.Attribute(name: placed($0.name), value: $0.value.map(placed)) },
            label: hasLabel ? RichText() : nil, body: source.form == .container ? RichText() : nil, location: location
        )
    }

    private func placed(_ range: Range<Int>) -> PlacedText { PlacedText(text.string(range), at: location(range.lowerBound)) }

    private func location(_ offset: Int) -> SourceLocation { locations[offset] ?? SourceLocation(file: "") }
}

extension Token {
    /// The offsets whose places in the file are wanted.
    fileprivate var places: [Int] {
        switch meaning {
        case .wikiLink(let target): [opening.lowerBound, target.lowerBound]
        case .value(let path): [opening.lowerBound, path.lowerBound]
        case .spoiler(let until): [opening.lowerBound] + (until.map { [$0.lowerBound] } ?? [])
        case .directive(let source):
            [opening.lowerBound] + (source.id.map { [$0.lowerBound] } ?? []) + source.classes.map(\.lowerBound)
                + source.attributes.flatMap { [$0.name.lowerBound] + ($0.value.map { [$0.lowerBound] } ?? []) }
        case .containerEnd, .strikethrough, .bareLink, .footnoteReference, .footnoteDefinition, .task, .cell: []
        }
    }
}
