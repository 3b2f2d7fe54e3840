/// The legend of a drawing, in rows below it.
struct Legend {
    /// The largest size of a sign.
    static let sign = Box(x: 0, y: 0, width: 34, height: 20)
    private static let gap = 18

    struct Entry {
        let text: String
        /// Draws the sign around the given centre.
        let paint: (inout Drawing, Point) -> Void
    }

    let entries: [Entry]

    /// Adds the legend at the bottom of the drawing, which grows.
    ///
    /// - Parameter room: the width of its lines; by default that of the drawing.
    func add(to drawing: inout Drawing, width room: Int? = nil) {
        let room = room ?? drawing.width
        guard !entries.isEmpty else { return }
        let rowHeight = 28
        var (x, y) = (0, drawing.height + 16)
        for entry in entries {
            let text = Lettering.small.line(of: entry.text, width: room - Self.sign.width - 6)
            let width = Self.sign.width + 6 + Lettering.small.width(of: text)
            if x > 0, x + width > room { (x, y) = (0, y + rowHeight) }
            entry.paint(&drawing, Point(x: x + Self.sign.width / 2, y: y + rowHeight / 2))
            drawing.write(text, at: Point(x: x + Self.sign.width + 6, y: y + rowHeight / 2 + 5), .small)
            x += width + Self.gap
        }
        drawing.height = y + rowHeight
    }
}
