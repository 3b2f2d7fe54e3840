/// Words without markup, and between them the gaps that only the site can fill: values, and links without words of their own.
public struct PlainText: Hashable, Sendable {
    public enum Piece: Hashable, Sendable {
        case words(String)
        /// The path of a value, as written.
        case value(String)
        /// The name of what a link leads to, as written.
        case name(String)
    }

    /// In text order.
    public let pieces: [Piece]

    package init(_ pieces: [Piece] = []) { self.pieces = pieces }

    public var isEmpty: Bool { pieces.isEmpty }

    /// Whether it has links without words of their own.
    package var hasNames: Bool { pieces.contains { if case .name = $0 { true } else { false } } }

    /// The words, with those that `fill` gives for each gap.
    public func filled(_ fill: (Piece) -> String) -> String {
        if pieces.count == 1, case .words(let words) = pieces[0] { return words }
        return pieces.reduce(into: "") { text, piece in
            if case .words(let words) = piece { text += words } else { text += fill(piece) }
        }
    }

    /// The words as they can be shown without a site: names as written, and no values.
    public var withoutValues: String {
        filled { piece in if case .name(let name) = piece { name } else { "" } }
    }
}

extension PlainText {
    /// - Parameters:
    ///   - words: UTF-8.
    ///   - gaps: the parts of `words` that the site replaces, in text order.
    init(_ words: ArraySlice<UInt8>, replacing gaps: [(range: Range<Int>, piece: Piece)]) {
        var pieces: [Piece] = []
        var start = words.startIndex
        func add(upTo end: Int) {
            if end > start { pieces.append(.words(String(decoding: words[start..<end], as: UTF8.self))) }
        }
        for gap in gaps {
            add(upTo: gap.range.lowerBound)
            pieces.append(gap.piece)
            start = gap.range.upperBound
        }
        add(upTo: words.endIndex)
        self.init(pieces)
    }
}
