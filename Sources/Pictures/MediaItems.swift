/// The items of an AVIF or HEIC file that are not the picture: what cameras and programs have noted (ISO/IEC 14496-12, 8.11).
///
/// What is in them is replaced in its place, so that nothing else in the file moves.
struct MediaItems {
    /// A part of the file with the data of an item.
    struct Extent {
        let item: Int
        let range: Range<Int>
    }

    private static let most = 4_096

    private let bytes: [UInt8]
    /// The types of items by their numbers: `Exif`, `mime`.
    private let types: [Int: String]
    /// `nil` if the places of the data cannot be read.
    private let extents: [Extent]?

    /// - Parameters:
    ///   - entries: the contents of the boxes `infe`.
    ///   - places: the contents of the box `iloc`.
    ///   - data: those of the box `idat`.
    init(_ bytes: [UInt8], entries: [Range<Int>], places: Range<Int>?, data: Range<Int>?) {
        self.bytes = bytes
        var types: [Int: String] = [:]
        for entry in entries {
            guard let version = bytes.byte(at: entry.lowerBound), version >= 2 else { continue }
            let isWide = version > 2
            let start = entry.lowerBound + 4
            guard let item = isWide ? bytes.number32(at: start) : bytes.number16(at: start),
                let type = bytes.name(at: start + (isWide ? 6 : 4))
            else { continue }
            types[item] = type
        }
        self.types = types
        extents = places.map { Self.extents(in: $0, of: bytes, data: data) } ?? []
    }

    /// The file without notes.
    ///
    /// - Parameter write: what stays of those of a camera.
    /// - Returns: `nil` if a note cannot be found.
    func cleaned(writing write: (ExifBlock) -> ExifBlock) -> [UInt8]? {
        let notes = Set(types.filter { ["Exif", "mime", "uri "].contains($0.value) }.keys)
        guard !notes.isEmpty else { return bytes }
        guard let extents, notes.isSubset(of: extents.map(\.item)) else { return nil }
        var cleaned = bytes
        for item in notes {
            let own = extents.filter { $0.item == item }
            let blank: UInt8 = types[item] == "Exif" ? 0 : 0x20
            for extent in own { cleaned.replaceSubrange(extent.range, with: repeatElement(blank, count: extent.range.count)) }
            guard types[item] == "Exif", let first = own.first?.range else { continue }
            // The notes follow a number that says where they begin.
            let start = first.lowerBound + 4 + min(bytes.number32(at: first.lowerBound) ?? 0, first.count)
            let old = ExifBlock(start < first.upperBound ? Array(bytes[start..<first.upperBound]) : [])
            let new = write(old).bytes
            // An empty list of notes is the shortest that programs accept.
            let empty: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]
            for candidate in [new, empty] where !candidate.isEmpty && candidate.count + 4 <= first.count {
                cleaned.replaceSubrange(first.lowerBound + 4..<first.lowerBound + 4 + candidate.count, with: candidate)
                break
            }
        }
        return cleaned
    }

    private static func extents(in range: Range<Int>, of bytes: [UInt8], data: Range<Int>?) -> [Extent]? {
        guard let version = bytes.byte(at: range.lowerBound), version < 3, let sizes = bytes.number16(at: range.lowerBound + 4) else {
            return nil
        }
        let (offsetSize, lengthSize, baseSize, indexSize) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, version > 0 ? sizes & 15 : 0)
        var position = range.lowerBound + 6
        func number(_ size: Int) -> Int? {
            defer { position += size }
            return switch size {
            case 0: 0
            case 2: bytes.number16(at: position)
            case 4: bytes.number32(at: position)
            case 8: bytes.number64(at: position)
            default: nil
            }
        }
        guard let count = number(version < 2 ? 2 : 4), count <= most else { return nil }
        var extents: [Extent] = []
        for _ in 0..<count {
            guard let item = number(version < 2 ? 2 : 4), let method = version > 0 ? number(2) : 0, number(2) != nil,
                let base = number(baseSize), let parts = number(2), parts <= most
            else { return nil }
            for _ in 0..<parts {
                guard number(indexSize) != nil, let offset = number(offsetSize), let length = number(lengthSize),
                    extents.count < most, position <= range.upperBound
                else { return nil }
                let around = method & 15 == 0 ? 0..<bytes.count : method & 15 == 1 ? data : nil
                guard let around, base <= around.count, offset <= around.count - base, length <= around.count - base - offset else {
                    return nil
                }
                let start = around.lowerBound + base + offset
                // No length means the rest.
                extents.append(Extent(item: item, range: start..<(length == 0 ? around.upperBound : start + length)))
            }
        }
        return extents
    }
}
