/// A drawing in flat colours as a file of few bytes.
package enum FlatPicture {
    /// The same picture with a palette. Areas keep their colours, edges lose shades that nobody can tell apart.
    ///
    /// - Parameter png: as a program writes it that draws: eight bits per colour, without a palette.
    /// - Returns: `nil` for another file, and for a picture that is not flat, such as a photo.
    package static func bytes(of png: [UInt8]) -> [UInt8]? {
        guard let pixels = PNGPixels(png), let palette = FlatPalette(of: pixels.values),
            let rows = ZlibStream.packed(palette.rows(of: pixels.values, width: pixels.width))
        else { return nil }
        var head: [UInt8] = []
        head.append(number32: pixels.width)
        head.append(number32: pixels.values.count / pixels.width)
        // Eight bits for a place in the palette.
        head += [8, 3, 0, 0, 0]
        let opacities = palette.colors.map { UInt8($0 & 0xFF) }
        var file = PNGChunks.signature + PNGChunks.chunk("IHDR", head)
        file += PNGChunks.chunk("PLTE", palette.colors.flatMap { color in [24, 16, 8].map { UInt8(truncatingIfNeeded: color >> $0) } })
        if opacities.contains(where: { $0 < 0xFF }) { file += PNGChunks.chunk("tRNS", opacities) }
        file += PNGChunks.chunk("IDAT", rows)
        return file + PNGChunks.chunk("IEND", [])
    }
}
