/// Where the bytes of a text come from that was made out of pieces of another one, its source.
package struct OffsetMap: Hashable, Sendable {
    private var pieces: [Piece] = []

    private struct Piece: Hashable {
        let start: Int
        let source: Int
    }

    package init() {}

    /// - Parameters:
    ///   - offset: where a piece starts in the text; not before the pieces that were added earlier.
    ///   - source: where it starts in the source.
    package mutating func add(pieceAt offset: Int, from source: Int) { pieces.append(Piece(start: offset, source: source)) }

    /// The offset in the source that corresponds to `offset` in the text: never after the next piece, even in a text that is longer than
    /// what it replaces.
    ///
    /// - Complexity: O(log n) in the pieces.
    package func source(of offset: Int) -> Int {
        let next = pieces.firstPosition { $0.start > offset }
        guard next > 0 else { return offset }
        let source = pieces[next - 1].source + offset - pieces[next - 1].start
        return next < pieces.count ? Swift.min(source, pieces[next].source) : source
    }
}
