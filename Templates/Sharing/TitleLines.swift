/// A title in as large letters as fit on a board.
struct TitleLines {
    /// From one light of the board to the next.
    static let gap = 34
    /// Text of some size, and how many lines of it have room.
    typealias Size = (size: Int, most: Int)
    /// The sizes of a title that is the whole picture.
    static let large: [Size] = [(128, 2), (108, 2), (92, 3), (78, 3), (66, 4)]
    /// The sizes of a title that leaves most of the picture to a photo.
    static let small: [Size] = [(84, 1), (66, 2), (54, 3)]

    let lines: [String]
    let size: Int

    /// From one baseline to the next.
    var leading: Int { size * 104 / 100 }
    var capHeight: Int { DisplayFont.capHeight * size / 1_000 }
    /// From the top of the first line to the baseline of the last.
    var height: Int { capHeight + (lines.count - 1) * leading }

    /// - Parameter sizes: from which it picks, the largest first.
    init(_ title: String, width: Int, sizes: [Size], font: DisplayFont) {
        for (size, most) in sizes {
            let lines = Self.lines(of: title, width: width, size: size, font)
            if lines.count <= most, lines.allSatisfy({ font.width(of: $0) * size <= width * 1_000 }) {
                (self.lines, self.size) = (lines, size)
                return
            }
        }
        let (size, most) = sizes[sizes.count - 1]
        let lines = Self.lines(of: title, width: width, size: size, font)
        let rest = lines.dropFirst(most - 1).joined(separator: " ")
        self.size = size
        self.lines = (lines.prefix(most - 1) + (lines.count >= most ? [rest] : [])).map { Self.shortened($0, to: width, size: size, font) }
    }

    /// Whole words, as many to a line as fit. A word that is wider than a line has one of its own.
    private static func lines(of title: String, width: Int, size: Int, _ font: DisplayFont) -> [String] {
        var lines: [String] = []
        // A title has a few words; one that is a whole book does not count.
        for word in title.split(whereSeparator: \.isWhitespace).prefix(60) {
            let longer = lines.last.map { "\($0) \(word)" }
            if let longer, font.width(of: longer) * size <= width * 1_000 {
                lines[lines.count - 1] = longer
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// The text, or as much of its beginning as fits, with an ellipsis.
    static func shortened(_ text: String, to width: Int, size: Int, _ font: DisplayFont) -> String {
        guard font.width(of: text) * size > width * 1_000 else { return text }
        var short = text.prefix(200)
        while !short.isEmpty, font.width(of: "\(short)…") * size > width * 1_000 { short.removeLast() }
        return "\(short)…"
    }
}
