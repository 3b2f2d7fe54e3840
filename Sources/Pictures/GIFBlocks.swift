/// The blocks of a GIF file (CompuServe, "Graphics Interchange Format", version 89a).
struct GIFBlocks {
    private let bytes: [UInt8]
    /// All blocks but comments and what programs have added.
    private var needed: [Range<Int>] = []
    private var frames = 0
    private var hasTransparency = false
    private var isWhole = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard let flags = bytes.byte(at: 10), bytes.count >= 13 else { return }
        var position = 13 + Self.colours(flags)
        guard position <= bytes.count else { return }
        needed.append(0..<position)
        while let kind = bytes.byte(at: position) {
            let start = position
            switch kind {
            case 0x21:
                guard let label = bytes.byte(at: position + 1), let end = endOfParts(from: position + 2) else { return }
                if label == 0xF9, let flags = bytes.byte(at: position + 3), flags & 1 == 1 { hasTransparency = true }
                // An extension of a program begins with its name; these say how often the pictures are repeated.
                let isRepetition = label == 0xFF && ["NETSCAPE2.0", "ANIMEXTS1.0"].contains { bytes.has($0, at: start + 3) }
                position = end
                if label == 0xF9 || isRepetition { needed.append(start..<end) }
            case 0x2C:
                guard let flags = bytes.byte(at: position + 9), let end = endOfParts(from: position + 11 + Self.colours(flags)) else {
                    return
                }
                frames += 1
                position = end
                needed.append(start..<end)
            case 0x3B:
                isWhole = frames > 0
                return
            default: return
            }
        }
    }

    /// The size of the list of colours that the flags announce, in bytes.
    private static func colours(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

    /// Where the data ends whose first part begins at `start`; each part begins with its length, the last one has none.
    private func endOfParts(from start: Int) -> Int? {
        var position = start
        while let length = bytes.byte(at: position) {
            position += 1 + Int(length)
            if length == 0 { return position <= bytes.count ? position : nil }
        }
        return nil
    }

    var header: PictureHeader? {
        guard let width = bytes.littleNumber16(at: 6), let height = bytes.littleNumber16(at: 8), !needed.isEmpty else { return nil }
        var header = PictureHeader(.gif, width: width, height: height)
        header.frames = max(1, frames)
        header.hasTransparency = hasTransparency
        header.isWhole = isWhole
        return header
    }

    func cleaned() -> [UInt8] { needed.reduce(into: []) { $0 += bytes[$1] } + [0x3B] }
}
