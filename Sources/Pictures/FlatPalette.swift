/// The few colours of a flat picture: all of its areas, and of their edges as many as can be told apart.
struct FlatPalette {
    /// As pixels have them, the most common first; at most 256.
    let colors: [UInt32]
    /// Where the colour stands that is shown for a colour of the picture.
    private let places: [UInt32: UInt8]

    /// A picture of areas has some thousand colours at most.
    private static let mostShades = 8_192
    /// By how much of 255 an edge may differ in red, green, blue and opacity. Nobody sees this much on a line that is one pixel wide.
    private static let tolerance = 12

    /// - Returns: `nil` for pixels that are not flat: with too many colours, or of which more than a tenth would change.
    init?(of pixels: [UInt32]) {
        var counts: [UInt32: Int] = [:]
        var start = 0
        while start < pixels.count {
            let color = pixels[start]
            var end = start + 1
            while end < pixels.count, pixels[end] == color { end += 1 }
            counts[color, default: 0] += end - start
            guard counts.count <= Self.mostShades else { return nil }
            start = end
        }
        // The order of a dictionary differs from run to run.
        let shades = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var colors: [UInt32] = []
        var changed = 0
        for (shade, count) in shades {
            // An area is seen as a whole, and keeps its colour.
            let isArea = count > pixels.count / 1_000
            if !isArea, colors.contains(where: { Self.difference($0, shade) <= Self.tolerance }) {
                changed += count
            } else {
                colors.append(shade)
            }
            guard colors.count <= 256, changed <= pixels.count / 10 else { return nil }
        }
        self.colors = colors
        places = counts.reduce(into: [:]) { $0[$1.key] = Self.nearest(to: $1.key, among: colors) }
    }

    private static func nearest(to shade: UInt32, among colors: [UInt32]) -> UInt8 {
        var (place, least) = (0, Int.max)
        for index in colors.indices {
            let difference = difference(colors[index], shade)
            if difference < least { (place, least) = (index, difference) }
        }
        return UInt8(place)
    }

    /// The largest of the differences in red, green, blue and opacity.
    private static func difference(_ one: UInt32, _ other: UInt32) -> Int {
        var (one, other, largest) = (one, other, 0)
        while one != other {
            largest = max(largest, abs(Int(one & 0xFF) - Int(other & 0xFF)))
            (one, other) = (one >> 8, other >> 8)
        }
        return largest
    }

    /// For each pixel where its colour stands; before each row a zero, as PNG files have it for rows that are not filtered.
    func rows(of pixels: [UInt32], width: Int) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity(pixels.count + pixels.count / width)
        var (last, place) = (colors[0], 0 as UInt8)
        var column = 0
        for pixel in pixels {
            if column == 0 { rows.append(0) }
            column = column == width - 1 ? 0 : column + 1
            if pixel != last { (last, place) = (pixel, places[pixel] ?? 0) }
            rows.append(place)
        }
        return rows
    }
}
