/// The segments of a JPEG file (ITU T.81, annex B).
struct JPEGSegments {
    struct Segment {
        let marker: UInt8
        /// Without the marker and the length.
        let contents: Range<Int>
        /// With both, and for a scan with its compressed data.
        let whole: Range<Int>
    }

    private static let exif = "Exif\0\0"
    private static let scan: UInt8 = 0xDA

    private let bytes: [UInt8]
    /// Up to the end of the picture. What some cameras write after that, such as a second picture, is not part of it.
    private(set) var segments: [Segment] = []
    private(set) var isWhole = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var position = 2
        while let marker = nextMarker(&position) {
            if marker == 0xD9 {
                isWhole = true
                return
            }
            let start = position - 2
            if marker == 0x01 || 0xD0...0xD7 ~= marker { continue }
            guard let length = bytes.number16(at: position), length >= 2, position + length <= bytes.count else { return }
            let contents = position + 2..<position + length
            position += length
            if marker == Self.scan { position = endOfScan(from: position) }
            segments.append(Segment(marker: marker, contents: contents, whole: start..<position))
        }
    }

    /// Reads the next marker, and moves `position` after it; bytes that fill the room before it are skipped.
    private func nextMarker(_ position: inout Int) -> UInt8? {
        guard bytes.byte(at: position) == 0xFF else { return nil }
        while bytes.byte(at: position) == 0xFF { position += 1 }
        guard let marker = bytes.byte(at: position), marker != 0 else { return nil }
        position += 1
        return marker
    }

    /// Where the compressed data ends that begins at `start`: before the next marker that is not part of it.
    private func endOfScan(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var position = start
            while position + 1 < bytes.count {
                if bytes[position] == 0xFF, case let next = bytes[position + 1], next != 0, next != 0xFF, !(0xD0...0xD7 ~= next) {
                    return position
                }
                position += 1
            }
            return bytes.count
        }
    }

    var header: PictureHeader? {
        let frames = segments.filter { 0xC0...0xCF ~= $0.marker && ![0xC4, 0xC8, 0xCC].contains($0.marker) }
        guard let frame = frames.first?.contents, let height = bytes.number16(at: frame.lowerBound + 1),
            let width = bytes.number16(at: frame.lowerBound + 3), frame.count >= 6
        else { return nil }
        var header = PictureHeader(.jpeg, width: width, height: height)
        header.bits = Int(bytes[frame.lowerBound])
        header.isForPrint = bytes[frame.lowerBound + 5] == 4
        header.isWhole = isWhole && segments.contains { $0.marker == Self.scan }
        header.hasProfile = segments.contains { $0.marker == 0xE2 && bytes.has("ICC_PROFILE\0", at: $0.contents.lowerBound) }
        let exif = exif
        header.orientation = exif.orientation
        header.rights = exif.rights
        return header
    }

    private var exif: ExifBlock {
        let block = segments.first { $0.marker == 0xE1 && bytes.has(Self.exif, at: $0.contents.lowerBound) }
        return block.map { ExifBlock(Array(bytes[$0.contents].dropFirst(Self.exif.utf8.count))) }
            ?? ExifBlock(orientation: 1, rights: .init())
    }

    /// The file with everything that is needed to show the picture, and nothing else but `block`.
    func cleaned(writing block: ExifBlock, keepingProfile keepsProfile: Bool) -> [UInt8] {
        var result: [UInt8] = [0xFF, 0xD8]
        result.reserveCapacity(bytes.count)
        var hasBlock = false
        for segment in segments where isNeeded(segment) && (keepsProfile || segment.marker != 0xE2) {
            // JFIF comes first, where there is one.
            if !hasBlock, segment.marker != 0xE0 {
                result += Self.segment(of: block)
                hasBlock = true
            }
            if segment.marker == 0xE0 { result += jfif(segment) } else { result += bytes[segment.whole] }
        }
        return result + [0xFF, 0xD9]
    }

    private static func segment(of block: ExifBlock) -> [UInt8] {
        let contents = block.bytes
        guard !contents.isEmpty, contents.count < 60_000 else { return [] }
        var segment: [UInt8] = [0xFF, 0xE1]
        segment.append(number16: 2 + exif.utf8.count + contents.count)
        return segment + Array(exif.utf8) + contents
    }

    /// The segment `JFIF` without the small picture that may be in it.
    private func jfif(_ segment: Segment) -> [UInt8] {
        let contents = bytes[segment.contents].prefix(12)
        guard contents.count == 12 else { return [] }
        return [0xFF, 0xE0, 0, 16] + contents + [0, 0]
    }

    private func isNeeded(_ segment: Segment) -> Bool {
        switch segment.marker {
        case 0xE0: bytes.has("JFIF\0", at: segment.contents.lowerBound)
        case 0xE2: bytes.has("ICC_PROFILE\0", at: segment.contents.lowerBound)
        case 0xEE: bytes.has("Adobe", at: segment.contents.lowerBound)
        case 0xE1...0xEF, 0xFE: false
        default: true
        }
    }
}
