import Hypertext

/// The text of a style sheet, joined from the pieces around comments and references.
struct StyleText {
    private(set) var bytes: [UInt8] = []
    private var map = OffsetMap()

    mutating func append(_ piece: ArraySlice<UInt8>, at offset: Int) {
        map.add(pieceAt: bytes.count, from: offset)
        bytes += piece
    }

    /// Where in the file the byte at `offset` of the text comes from.
    func place(of offset: Int) -> Int { map.source(of: offset) }
}
