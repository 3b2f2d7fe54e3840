/// The boxes of an AVIF or HEIC file (ISO/IEC 14496-12 and 23008-12).
struct MediaBoxes {
    private struct Box {
        let name: String
        let contents: Range<Int>
    }

    private static let mostBoxes = 4_096

    private let bytes: [UInt8]
    private let top: [Box]
    private let isWhole: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        (top, isWhole) = Self.boxes(in: 0..<bytes.count, of: bytes)
    }

    /// The boxes in a part of the file, and whether they fill it.
    private static func boxes(in range: Range<Int>, of bytes: [UInt8]) -> (boxes: [Box], isWhole: Bool) {
        var boxes: [Box] = []
        var position = range.lowerBound
        while position < range.upperBound, boxes.count < mostBoxes {
            guard var size = bytes.number32(at: position), let name = bytes.name(at: position + 4) else { return (boxes, false) }
            var start = position + 8
            if size == 1 {
                guard let long = bytes.number64(at: start) else { return (boxes, false) }
                size = long
                start += 8
            } else if size == 0 {
                size = range.upperBound - position
            }
            guard size >= start - position, size <= range.upperBound - position else { return (boxes, false) }
            boxes.append(Box(name: name, contents: start..<position + size))
            position += size
        }
        return (boxes, position >= range.upperBound)
    }

    private func inner(_ name: String, of range: Range<Int>, skipping count: Int = 0) -> Range<Int>? {
        guard range.count >= count else { return nil }
        return Self.boxes(in: range.dropFirst(count), of: bytes).boxes.first { $0.name == name }?.contents
    }

    func header(_ kind: PictureKind) -> PictureHeader? {
        guard let meta = top.first(where: { $0.name == "meta" })?.contents, let properties = inner("iprp", of: meta, skipping: 4),
            let list = inner("ipco", of: properties)
        else { return nil }
        let all = Self.boxes(in: list, of: bytes).boxes
        let used = inner("pitm", of: meta, skipping: 4).flatMap(primaryItem).flatMap { item in
            inner("ipma", of: properties).map { positions(of: item, in: $0) }
        }
        let own = used.map { $0.compactMap { all.indices.contains($0 - 1) ? all[$0 - 1] : nil } } ?? []
        // A large picture may be put together from tiles, whose sizes are listed too.
        let sizes = (own.isEmpty ? all : own).filter { $0.name == "ispe" }.compactMap { box -> (Int, Int)? in
            guard let width = bytes.number32(at: box.contents.lowerBound + 4), let height = bytes.number32(at: box.contents.lowerBound + 8)
            else {
                return nil
            }
            return (width, height)
        }
        guard let (width, height) = sizes.max(by: { $0.0 < $1.0 }) else { return nil }
        var header = PictureHeader(kind, width: width, height: height)
        if let turn = (own.isEmpty ? all : own).first(where: { $0.name == "irot" }), let angle = bytes.byte(at: turn.contents.lowerBound) {
            // Anticlockwise, in quarters.
            header.orientation = [1, 8, 3, 6][Int(angle & 3)]
        }
        header.isWhole = isWhole
        header.hasProfile = (own.isEmpty ? all : own).contains { $0.name == "colr" && bytes.name(at: $0.contents.lowerBound) != "nclx" }
        header.hasTransparency = all.contains { $0.name == "auxC" && bytes.has("urn:mpeg", at: $0.contents.lowerBound + 4) }
        header.frames = top.contains { $0.name == "moov" } ? 2 : 1
        return header
    }

    /// The same picture without what cameras and programs have noted in the file but whose it is.
    ///
    /// - Returns: `nil` if there are notes in it that cannot be found.
    func cleaned() -> [UInt8]? {
        guard isWhole, let meta = top.first(where: { $0.name == "meta" })?.contents else { return nil }
        let entries = inner("iinf", of: meta, skipping: 4).map { list in
            let isLong = bytes.byte(at: list.lowerBound) != 0
            return Self.boxes(in: list.dropFirst(min(list.count, isLong ? 8 : 6)), of: bytes).boxes.filter { $0.name == "infe" }.map(
                \.contents)
        }
        let items = MediaItems(
            bytes, entries: entries ?? [], places: inner("iloc", of: meta, skipping: 4), data: inner("idat", of: meta, skipping: 4))
        guard var cleaned = items.cleaned(writing: { ExifBlock(orientation: 1, rights: $0.rights) }) else { return nil }
        // Notes of programs outside the items.
        for box in top where box.name == "uuid" {
            cleaned.replaceSubrange(box.contents, with: repeatElement(0, count: box.contents.count))
        }
        return cleaned
    }

    private func primaryItem(_ range: Range<Int>) -> Int? {
        guard let version = bytes.byte(at: range.lowerBound) else { return nil }
        return version == 0 ? bytes.number16(at: range.lowerBound + 4) : bytes.number32(at: range.lowerBound + 4)
    }

    /// The positions of an item's properties, from 1.
    private func positions(of item: Int, in range: Range<Int>) -> [Int] {
        guard let version = bytes.byte(at: range.lowerBound), let flags = bytes.byte(at: range.lowerBound + 3),
            let count = bytes.number32(at: range.lowerBound + 4)
        else { return [] }
        var position = range.lowerBound + 8
        for _ in 0..<min(count, Self.mostBoxes) {
            guard let id = version == 0 ? bytes.number16(at: position) : bytes.number32(at: position) else { return [] }
            position += version == 0 ? 2 : 4
            guard let associations = bytes.byte(at: position) else { return [] }
            position += 1
            let width = flags & 1 == 1 ? 2 : 1
            if id == item {
                return (0..<Int(associations)).compactMap { index in
                    let place = position + index * width
                    return width == 2 ? bytes.number16(at: place).map { $0 & 0x7FFF } : bytes.byte(at: place).map { Int($0 & 0x7F) }
                }
            }
            position += Int(associations) * width
        }
        return []
    }
}
