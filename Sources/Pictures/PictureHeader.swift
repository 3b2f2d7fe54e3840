import Files

/// What the bytes of a raster picture say about it, without unpacking a pixel.
///
/// Bytes from anywhere only give `nil` or a wrong size: every number is checked before it is used, and the work is at most proportional to
/// the bytes.
package struct PictureHeader: Hashable, Sendable {
    package let kind: PictureKind
    /// In pixels, as stored.
    let storedWidth: Int
    let storedHeight: Int
    /// How the picture has to be turned to be upright: a number from 1 (not at all) to 8, as in Exif.
    package var orientation = 1
    /// How many pictures are shown one after another.
    package var frames = 1
    package var hasTransparency = false
    /// Of one colour.
    package var bits = 8
    /// Whether its colours are those of print.
    package var isForPrint = false
    /// Whether it says which colours its numbers mean.
    package var hasProfile = false
    /// Whether the file goes to its end; it does not if it was cut off.
    package var isWhole = true
    /// What it says about whose it is.
    package var rights = PictureRights()

    init(_ kind: PictureKind, width: Int, height: Int) {
        self.kind = kind
        storedWidth = width
        storedHeight = height
    }

    /// In pixels, when it is upright.
    package var width: Int { orientation > 4 ? storedHeight : storedWidth }
    package var height: Int { orientation > 4 ? storedWidth : storedHeight }

    /// All of them together, in pixels.
    package var area: Int {
        let (area, isTooLarge) = storedWidth.multipliedReportingOverflow(by: storedHeight)
        return isTooLarge ? .max : area
    }

    /// - Parameter bytes: the whole file.
    /// - Returns: `nil` if it is not a picture of a known kind, or says nothing about its size.
    package init?(of bytes: [UInt8]) {
        guard let kind = PictureKind(bytes) else { return nil }
        let header: PictureHeader? =
            switch kind {
            case .jpeg: JPEGSegments(bytes).header
            case .png: PNGChunks(bytes).header
            case .gif: GIFBlocks(bytes).header
            case .webp: WebPChunks(bytes).header
            case .avif, .heic: MediaBoxes(bytes).header(kind)
            }
        guard let header, header.storedWidth > 0, header.storedHeight > 0 else { return nil }
        self = header
    }
}

extension PictureHeader {
    package func pack(into bytes: inout PackedBytes) {
        bytes.add(kind.rawValue)
        for number in [storedWidth, storedHeight, orientation, frames, bits] { bytes.add(number) }
        for flag in [hasTransparency, isForPrint, hasProfile, isWhole] { bytes.add(flag) }
        bytes.add(rights.artist) { bytes, text in bytes.add(text) }
        bytes.add(rights.copyright) { bytes, text in bytes.add(text) }
    }

    package init(from reader: inout PackedBytes.Reader) throws(PackedBytes.Broken) {
        guard let kind = PictureKind(rawValue: try reader.text()) else { throw PackedBytes.Broken() }
        self.init(kind, width: try reader.number(), height: try reader.number())
        orientation = try reader.number()
        frames = try reader.number()
        bits = try reader.number()
        hasTransparency = try reader.flag()
        isForPrint = try reader.flag()
        hasProfile = try reader.flag()
        isWhole = try reader.flag()
        rights.artist = try reader.optional { reader throws(PackedBytes.Broken) in try reader.text() }
        rights.copyright = try reader.optional { reader throws(PackedBytes.Broken) in try reader.text() }
    }
}

/// Who made a picture and whose it is, as its file says.
package struct PictureRights: Hashable, Sendable {
    package var artist: String?
    package var copyright: String?

    package init(artist: String? = nil, copyright: String? = nil) {
        self.artist = artist
        self.copyright = copyright
    }
}
