/// Vertical bars in whatever way they are written: as ASCII's, as those of other scripts, or as character references.
struct BarUnits {
    private let text: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The offset after the bar at `index`, if there is one.
    func end(at index: Int) -> Int? {
        switch text.byte(index) {
        case UInt8(ascii: "|"): return index + 1
        case UInt8(ascii: "&"):
            if let reference = NumericReference(at: index, in: text), Self.codePoints.contains(reference.codePoint) {
                return reference.end
            }
            return Self.names.lazy.compactMap { name in text.starts(with: name, at: index) ? index + name.utf8CodeUnitCount : nil }.first
        case 0xC2, 0xC7, 0xE2, 0xEF:
            return Self.characters.lazy.compactMap { bar in text.starts(with: bar, at: index) ? index + bar.utf8CodeUnitCount : nil }.first
        default: return nil
        }
    }

    /// The offset of the first two bars in `range`, if another two follow them.
    func pair(in range: Range<Int>) -> Int? {
        var first: Int?
        var index = range.lowerBound
        while index < range.upperBound {
            guard let one = end(at: index), let two = end(at: one), two <= range.upperBound else {
                index += 1
                continue
            }
            if let first { return first }
            first = index
            index = two
        }
        return nil
    }

    /// Full and half width, the letter for a click, the broken bar, and those of mathematics, typography and frames.
    private static let characters: [StaticString] = ["｜", "￨", "ǀ", "¦", "∣", "❘", "│", "┃", "⎮"]
    private static let codePoints: Set<UInt32> = [0x7C, 0xFF5C, 0xFFE8, 0x1C0, 0xA6, 0x2223, 0x2758, 0x2502, 0x2503, 0x23AE]
    private static let names: [StaticString] = ["&vert;", "&verbar;", "&VerticalLine;", "&brvbar;"]
}
