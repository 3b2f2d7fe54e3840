import CZlib

/// The chunks of a PNG file (W3C, "Portable Network Graphics", third edition).
struct PNGChunks {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let needed: Set = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    ]

    struct Chunk {
        let name: String
        let contents: Range<Int>
        let whole: Range<Int>
    }

    private let bytes: [UInt8]
    private(set) var chunks: [Chunk] = []
    private(set) var isWhole = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var position = Self.signature.count
        while let length = bytes.number32(at: position), let name = bytes.name(at: position + 4), position + 12 + length <= bytes.count {
            let end = position + 12 + length
            chunks.append(Chunk(name: name, contents: position + 8..<end - 4, whole: position..<end))
            position = end
            if name == "IEND" {
                isWhole = true
                return
            }
        }
    }

    var header: PictureHeader? {
        guard let first = chunks.first, first.name == "IHDR", first.contents.count >= 13,
            let width = bytes.number32(at: first.contents.lowerBound), let height = bytes.number32(at: first.contents.lowerBound + 4)
        else { return nil }
        var header = PictureHeader(.png, width: width, height: height)
        header.bits = Int(bytes[first.contents.lowerBound + 8])
        header.hasTransparency = bytes[first.contents.lowerBound + 9] & 4 != 0 || chunks.contains { $0.name == "tRNS" }
        header.isWhole = isWhole && chunks.contains { $0.name == "IDAT" }
        header.hasProfile = chunks.contains { $0.name == "iCCP" }
        if let animation = chunks.first(where: { $0.name == "acTL" }), let frames = bytes.number32(at: animation.contents.lowerBound) {
            header.frames = max(1, frames)
        }
        if let block = chunks.first(where: { $0.name == "eXIf" }) {
            let exif = ExifBlock(Array(bytes[block.contents]))
            header.orientation = exif.orientation
            header.rights = exif.rights
        }
        return header
    }

    func cleaned(writing block: ExifBlock, keepingProfile keepsProfile: Bool) -> [UInt8] {
        var result = Self.signature
        result.reserveCapacity(bytes.count)
        var hasBlock = block.bytes.isEmpty
        for chunk in chunks where Self.needed.contains(chunk.name) && (keepsProfile || chunk.name != "iCCP") {
            if !hasBlock, chunk.name == "IDAT" {
                result += Self.chunk("eXIf", block.bytes)
                hasBlock = true
            }
            result += bytes[chunk.whole]
        }
        return result
    }

    /// A chunk with its length and its sum.
    static func chunk(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        var chunk: [UInt8] = []
        chunk.append(number32: contents.count)
        let summed = Array(name.utf8) + contents
        chunk += summed
        chunk.append(number32: Int(crc32(0, summed, UInt32(summed.count))))
        return chunk
    }
}
