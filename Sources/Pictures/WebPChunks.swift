/// The chunks of a WebP file (RFC 9649).
struct WebPChunks {
    struct Chunk {
        let name: String
        let contents: Range<Int>
        let whole: Range<Int>
    }

    private enum Flag {
        static let profile: UInt8 = 0x20
        static let transparency: UInt8 = 0x10
        static let exif: UInt8 = 0x08
        static let xmp: UInt8 = 0x04
    }

    private let bytes: [UInt8]
    private(set) var chunks: [Chunk] = []
    private let isWhole: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let size = bytes.littleNumber32(at: 4) ?? 0
        isWhole = size + 8 <= bytes.count
        var position = 12
        while let name = bytes.name(at: position), let length = bytes.littleNumber32(at: position + 4) {
            // The last chunk of a file that was cut off ends with it.
            let end = min(position + 8 + length + length % 2, bytes.count)
            chunks.append(Chunk(name: name, contents: position + 8..<min(position + 8 + length, end), whole: position..<end))
            position = end
        }
    }

    var header: PictureHeader? {
        guard let first = chunks.first else { return nil }
        let start = first.contents.lowerBound
        var header: PictureHeader
        switch first.name {
        case "VP8X":
            guard let width = bytes.littleNumber24(at: start + 4), let height = bytes.littleNumber24(at: start + 7),
                first.contents.count >= 10
            else { return nil }
            header = PictureHeader(.webp, width: width + 1, height: height + 1)
            header.hasTransparency = bytes[start] & Flag.transparency != 0
            header.frames = max(1, chunks.count { $0.name == "ANMF" })
        case "VP8 ":
            guard let width = bytes.littleNumber16(at: start + 6), let height = bytes.littleNumber16(at: start + 8),
                first.contents.count >= 10
            else { return nil }
            header = PictureHeader(.webp, width: width & 0x3FFF, height: height & 0x3FFF)
        case "VP8L":
            guard bytes.byte(at: start) == 0x2F, let sizes = bytes.littleNumber32(at: start + 1), first.contents.count >= 5 else {
                return nil
            }
            header = PictureHeader(.webp, width: sizes & 0x3FFF + 1, height: sizes >> 14 & 0x3FFF + 1)
            header.hasTransparency = sizes >> 28 & 1 == 1
        default: return nil
        }
        header.hasProfile = chunks.contains { $0.name == "ICCP" }
        header.isWhole = isWhole && chunks.contains { ["VP8 ", "VP8L", "ANMF"].contains($0.name) }
        if let block = chunks.first(where: { $0.name == "EXIF" }) {
            var contents = Array(bytes[block.contents])
            if contents.has("Exif\0\0", at: 0) { contents.removeFirst(6) }
            let exif = ExifBlock(contents)
            header.orientation = exif.orientation
            header.rights = exif.rights
        }
        return header
    }

    /// - Parameter header: of the file.
    func cleaned(writing block: ExifBlock, keepingProfile keepsProfile: Bool, of header: PictureHeader) -> [UInt8] {
        let exif = block.bytes
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        if chunks.first?.name != "VP8X", !exif.isEmpty {
            result += Self.chunk("VP8X", Self.extended(of: header))
        }
        let dropped: Set = keepsProfile ? ["EXIF", "XMP "] : ["EXIF", "XMP ", "ICCP"]
        for chunk in chunks where !dropped.contains(chunk.name) {
            guard chunk.name == "VP8X" else {
                result += bytes[chunk.whole]
                continue
            }
            var contents = Array(bytes[chunk.contents])
            let cleared = Flag.exif | Flag.xmp | (keepsProfile ? 0 : Flag.profile)
            if !contents.isEmpty { contents[0] = contents[0] & ~cleared | (exif.isEmpty ? 0 : Flag.exif) }
            result += Self.chunk("VP8X", contents)
        }
        if !exif.isEmpty { result += Self.chunk("EXIF", exif) }
        var file = Array("RIFF".utf8)
        file.append(littleNumber32: result.count + 4)
        return file + Array("WEBP".utf8) + result
    }

    private static func extended(of header: PictureHeader) -> [UInt8] {
        var contents: [UInt8] = [Flag.exif | (header.hasTransparency ? Flag.transparency : 0), 0, 0, 0]
        for number in [header.storedWidth - 1, header.storedHeight - 1] {
            contents += (0..<3).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        return contents
    }

    private static func chunk(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        var chunk = Array(name.utf8)
        chunk.append(littleNumber32: contents.count)
        return chunk + contents + (contents.count % 2 == 1 ? [0] : [])
    }
}
