/// A link or an image in the HTML of a rich text: where it is there, and where its destination is written in the source.
///
/// The address is in the HTML itself, so that a text with many links needs little more memory than its HTML.
struct LinkSpan: Hashable, Sendable {
    /// A place in the HTML of a text: the segment, and the byte in it.
    struct Position: Hashable, Sendable {
        let segment: UInt32
        let offset: UInt32
    }

    /// A place in the source, as in `SourceLocation`.
    struct Place: Hashable, Sendable {
        let line: UInt32
        let column: UInt32
    }

    /// The first byte of the start tag.
    let start: Position
    /// The byte after the end tag, or after the image.
    var end: Position
    let place: Place
}
